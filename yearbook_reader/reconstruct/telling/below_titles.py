"""What stands below a document's title: its number, when it was given, and by whom."""

from __future__ import annotations

from yearbook_reader.reconstruct.lexicon.matter import (
    CHAPTER_OF_LAW,
    DOCUMENT_BEGINNING,
    DOCUMENT_ENDS,
    DOCUMENT_GIVEN,
    DOCUMENT_NUMBER,
    OFFICES,
    ONE_NAME,
    Matter,
)
from yearbook_reader.reconstruct.lexicon.signers import may_be_name
from yearbook_reader.reconstruct.lines.parts import Part, PartKind
from yearbook_reader.reconstruct.telling.told import Told


def is_below_title(told: Told, text: str) -> bool:
    """Tell when a document was given, or its number, which in an appendix is a list's item."""
    if told.matter is Matter.LISTS:
        return DOCUMENT_GIVEN.fullmatch(text) is not None or is_chapter_of_law(text)
    return text.startswith("——") or DOCUMENT_BEGINNING.fullmatch(text) is not None


def is_chapter_of_law(text: str) -> bool:
    """Tell the title of a law's chapter: 第一章　总则."""
    return text.startswith("第") and CHAPTER_OF_LAW.fullmatch(text) is not None


def lines_of_author_above_date(told: Told, at: int) -> int:
    """Give over how many lines a name goes between a document's title and when it was given.

    Above its number the title's end may look like one (施意见). Below a title that ends as those
    of documents do, also one with a rare surname is an author's, and so are one or two offices
    (县统计局　国家统计局调查队), which may stand in two lines, among documents also above text.
    0 where there is none.
    """
    texts = [line.text for line in told.lines[at : at + 3]]
    offices = next((i for i, each in enumerate(texts) if not OFFICES.fullmatch(each)), 0)
    lines = max(offices, 1)
    given = texts[lines:]
    if offices and told.matter is Matter.DOCUMENTS and DOCUMENT_ENDS.search(_words_above(told, at)):
        return lines
    if not given or not is_below_title(told, given[0]) or DOCUMENT_NUMBER.fullmatch(given[0]):
        return 0
    name = ONE_NAME.fullmatch(texts[0]) is not None
    if name and may_be_name(texts[0]):
        return 1
    titled = (name or offices) and DOCUMENT_ENDS.search(_words_above(told, at))
    return lines if titled else 0


def _words_above(told: Told, at: int) -> str:
    """Give the words above a line, in the lines over which a title may be broken: …的报 / 告."""
    return "".join(line.text for line in told.lines[max(at - 2, 0) : at])


def author_over(told: Told, lines: int) -> Part:
    """Give the author of a document over two lines at most: the name may stand below the office."""
    part = told.part(PartKind.AUTHOR)
    for below in told.lines[told.at + 1 : told.at + lines]:
        part = part._replace(spans=part.spans + below.spans, text=f"{part.text} {below.text}")
    return part


def is_cut_from_name(told: Told) -> bool:
    """Tell an office without a name above a line that is one: extraction cut them at the gap."""
    below = [line.text for line in told.lines[told.at + 1 : told.at + 3]]
    if not below or not ONE_NAME.fullmatch(below[0]) or may_be_name(told.line.text):
        return False
    return may_be_name(below[0]) or below[-1][-1] in "：:"
