"""The analytical index (索引): set aside whole, kept readable, and heard as a witness."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from yearbook_reader.reconstruct.characters.cleaning import clean
from yearbook_reader.reconstruct.lexicon.marks import ends_sentence
from yearbook_reader.reconstruct.lexicon.numerals import CHINESE_NUMERAL
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import having, head_text
from yearbook_reader.reconstruct.tolerances import HEAD_DISTANCE
from yearbook_reader.volume.model import (
    Block,
    Caption,
    Chapter,
    Heading,
    Paragraph,
    Span,
    Table,
    Text,
    Volume,
)
from yearbook_reader.volume.reconstruction import Finding, FindingKind
from yearbook_reader.volume.walk import holders

NEAR = 31  # lines below or above its title that tell an index
FEWEST_TERMS = 10  # lines that end in a page, before a chapter is an index
LONGEST_TITLE = 24  # characters of the index's own title
TERM_SHARE = 0.4  # of a page's lines that end in a page of the book
NAMED = 0.6  # of the terms that must be titles of the book for the rest to be missed

_TITLE = re.compile(r".{0,8}索引")
_SIGN = re.compile("索")  # that a title has in it
# The letter of the next group may stand behind the last page of the one before.
_PAGE = re.compile(r"(?<!\d)(?<!\d\.)(?P<page>\d{1,4}\s?[a-dA-D]?)(?: [A-Z])?\Z")
_TERM = re.compile(
    r"(?P<title>[^\s.．·‥…⋯].{1,60}?)[\s.．·‥…⋯，,]{1,80}(?P<page>\d{1,4}[a-dA-D]?)(?![^\s，,、])"
)
_LEADER = ".．·‥…⋯"
_ENDS = re.compile(r"[\da-dA-Z画畫劃他字]")  # of a page or a group
_GROUP = re.compile(rf"[A-Z]|{CHINESE_NUMERAL}[画畫劃]|其他|数字|數字")


def set_aside_index(draft: Draft) -> Draft:
    """Set aside the index: from its title on, every page most of whose lines end in a page."""
    first = index_start(draft)
    if first is None:
        return draft
    lines = list(_index_lines(draft, first))
    if sum(_ends_in_page(draft, index) for index in lines) < FEWEST_TERMS:
        return draft
    return draft.with_roles(dict.fromkeys(lines, Role.INDEX))


def index_start(draft: Draft) -> int | None:
    """Give the first line of an index: its title, or the first of a page with that at its foot."""
    texts = draft.lines.texts
    short = (at for at in having(_SIGN, draft.lines.joined) if len(texts[at]) < LONGEST_TITLE)
    for index, own in [(at, own) for at in sorted(short) if (own := _lines_of_title(texts, at))]:
        page = draft.pages[draft.page_of[index]]
        below = range(index + own, min(index + NEAR, len(draft.lines)))
        above = range(max(page.start, index - NEAR), index)
        if page.stop - index <= HEAD_DISTANCE and _are_terms(draft, above):
            return next(iter(draft.body_of(page, 1)))
        if index not in draft.aside and _are_terms(draft, below):
            return index
    return None


def _lines_of_title(texts: Sequence[str], index: int) -> int:
    """Give how many lines from here on are an index's title: two where room parted it (索 / 引)."""
    ends = texts[index][-1] == "索" and texts[index + 1 : index + 2] == ("引",)
    lines = 1 + ends
    return lines if _TITLE.fullmatch(head_text("".join(texts[index : index + lines]))) else 0


def _are_terms(draft: Draft, lines: range) -> bool:
    """Tell whether enough of these lines end in a page of the book."""
    body = draft.body_of(lines)
    terms = sum(_ends_in_page(draft, line) for line in body)
    return bool(body) and terms >= TERM_SHARE * len(body)


def _index_lines(draft: Draft, first: int) -> Iterator[int]:
    """Give the lines of the index, page by page, from its title on."""
    for page in draft.pages[draft.page_of[first] :]:
        lines = draft.body_of(index for index in page if index >= first)
        terms = sum(_ends_in_page(draft, index) for index in lines)
        if lines and terms < TERM_SHARE * len(lines):
            return
        yield from lines


def _ends_in_page(draft: Draft, index: int) -> bool:
    text = draft.lines.texts[index]
    if not _ENDS.match(text[-1]):
        return False
    return _PAGE.search(text[-8:]) is not None or _GROUP.fullmatch(text) is not None


def index_chapter(draft: Draft) -> Chapter | None:
    """Give the index as a chapter whose paragraphs are its terms; None where there is none."""
    lines = draft.in_role(Role.INDEX)
    if not lines:
        return None
    own = _lines_of_title(draft.lines.texts, lines[0])
    heading = _heading(draft, lines[:own]) if own else _running_head(draft, lines[0])
    terms = tuple(Paragraph(text) for text in _terms(draft, lines[own:]) if text)
    start = draft.lines.starts[lines[0]]
    return Chapter(f"chapter-{start}", heading, lead=terms)


def _heading(draft: Draft, lines: Sequence[int]) -> Heading:
    printed = clean(draft.source, [draft.lines.span(index) for index in lines])
    return Heading(printed.text, printed)


def _running_head(draft: Draft, first: int) -> Heading:
    """Give the index's title as a running head above its first line tells it."""
    page = draft.pages[draft.page_of[first]]
    heads = (head_text(draft.lines.texts[index]) for index in page if index in draft.aside)
    return Heading(next(filter(_TITLE.fullmatch, heads), ""))


def _terms(draft: Draft, lines: Sequence[int]) -> Iterator[Text]:
    """Give the terms: a line that ends neither in a page nor a sentence goes on with the next.

    The title of an index within the index (表格索引) stands by itself.
    """
    spans: list[Span] = []
    for index in lines:
        text = draft.lines.texts[index]
        spans.append(draft.lines.span(index))
        ended = _ends_in_page(draft, index) or ends_sentence(text)
        if ended or len(spans) > 3 or (len(spans) == 1 and _TITLE.fullmatch(head_text(text))):
            yield clean(draft.source, spans)
            spans = []
    if spans:
        yield clean(draft.source, spans)


def indexed_terms(draft: Draft) -> set[str]:
    """Give the terms of the index, without spaces, also those that are broken over lines.

    Their pages may stand on lines of their own.
    """
    found: set[str] = set()
    above: list[str] = []
    for index in draft.in_role(Role.INDEX):
        text = draft.lines.texts[index]
        match = _TERM.match(text)
        if match:
            title = head_text(match["title"]).rstrip(_LEADER)
            found.update((title, "".join([*above[-2:], title])))
        elif above and _PAGE.fullmatch(text):
            found.update((above[-1], "".join(above[-3:])))
        ended = match or _ends_in_page(draft, index) or ends_sentence(text)
        above = [] if ended else [*above, head_text(text)]
    return found


def compare_index(chapter: Chapter, volume: Volume, titles: set[str]) -> tuple[Finding, ...]:
    """Tell which terms of the index the book has not, where it has nearly all others.

    A term may be one of the `titles` of the volume, or that of a table or a picture.
    """
    terms = [
        (head_text(match["title"]).rstrip(_LEADER), block.text)
        for block in chapter.lead
        if isinstance(block, Paragraph)
        for match in _TERM.finditer(block.text.text)
    ]
    unknown = [(term, text) for term, text in terms if term not in titles]
    shown = _titles_of_figures(volume) if unknown else set()
    missing = [(term, text) for term, text in unknown if term not in shown]
    if not terms or len(missing) > (1 - NAMED) * len(terms):
        return ()
    return tuple(
        Finding(
            FindingKind.MISSING_INDEXED,
            0.6,
            text.spans,
            f"索引有“{term}”，正文中没有找到。",
            (term,),
        )
        for term, text in missing
    )


def _titles_of_figures(volume: Volume) -> set[str]:
    """Give the titles of the tables and the texts below the pictures, without spaces."""
    held: list[Iterable[Block]] = [volume.lead, *(each.captions for each in volume.chapters)]
    for holder in holders(volume):
        held += (holder.lead, *(entry.blocks for entry in holder.entries))
    return {
        head_text(block.caption.text if isinstance(block, Table) else block.text.text)
        for block in chain.from_iterable(held)
        if isinstance(block, Table | Caption)
    }
