"""Headings of numbered divisions (第一章) and of subsections with a mark: their level is sure."""

from __future__ import annotations

from yearbook_reader.reconstruct.lexicon.divisions import division_of
from yearbook_reader.reconstruct.lexicon.marks import STOP
from yearbook_reader.reconstruct.lexicon.matter import ARTICLE, NUMBERED, Matter, matter_of
from yearbook_reader.reconstruct.lines.lines import head_text
from yearbook_reader.reconstruct.lines.parts import Level, PartKind, spans_between
from yearbook_reader.reconstruct.style.house_style import CLOSING, NO_TITLE
from yearbook_reader.reconstruct.style.parentheses import PARENTHESIS, title_within
from yearbook_reader.reconstruct.style.subsections import dress_of_title
from yearbook_reader.reconstruct.telling.told import LARGER, Told, begins_subsection
from yearbook_reader.reconstruct.tolerances import HEADING_WIDTH

LONGEST_SUBSECTION = 30  # characters between brackets

_BOOKS_OWN = "卷编"  # units that no document is parted by
_LEVELS = (Level.CHAPTER, Level.SECTION, Level.SUBSECTION)


def tell_numbered(told: Told) -> bool:
    """Take a numbered division as a heading of its level, with its title from the line below.

    In a document only the largest division is one of the book; a chapter (章) there is a law's,
    unless the contents name it. In an appendix, too, articles (第一条) stand below a law's.
    """
    division = division_of(told.line.text)
    if division is None:
        return False
    rank = told.style.divisions.find(division.unit)
    in_document = told.matter is Matter.DOCUMENTS and rank > 0
    lines = 1 if division.title else 2
    taken = told.lines[told.at : told.at + lines]
    articles = any(ARTICLE.match(each.text) for each in told.lines[told.at + 1 : told.at + 2])
    if articles and told.matter is not Matter.ENTRIES:
        return False
    if rank < 0 or in_document or len(taken) < lines or not told.has_ended():
        return False
    if taken[-1].width > HEADING_WIDTH:
        return False
    above = told.above
    atop = above is None or above.page < told.line.page
    title = division.title or taken[-1].text
    named = not told.style.named.isdisjoint((division.whole, head_text(title)))
    if rank == 0 and (named or division.unit in _BOOKS_OWN or told.matter is not Matter.DOCUMENTS):
        told.matter = matter_of(head_text(title)) or Matter.ENTRIES
    return told.take(told.heading(lines, _LEVELS[rank], atop=atop), lines=lines)


def is_counted(told: Told, at: int) -> bool:
    """Tell a title behind a number of its own (（一）就业), which a line of text may have, too.

    The contents name it, with the number or without, or an entry or a subsection stands below.
    """
    line = told.lines[at]
    text = line.text
    match = NUMBERED.match(text) if text[0] in "（(" and told.matter is Matter.ENTRIES else None
    if match is None or STOP.search(text):
        return False
    if not told.style.named.isdisjoint((head_text(text), head_text(text[match.end() :]))):
        return True
    titled = told.style.marked and any(
        told.opens_entry(each) or begins_subsection(told.style, each)
        for each in told.lines[at + 1 : at + 2]
    )
    return titled and line.width <= told.style.heading_width and not told.opens_entry(line)


def tell_subsection(told: Told) -> bool:
    """Take a subsection's title behind its mark, or between brackets."""
    mark, text = told.style.subsection_mark, told.line.text
    if told.line.level is Level.SUBSECTION:
        return _take_by_looks(told)
    if not mark or not text.startswith(mark) or NO_TITLE.match(text):
        return False
    closing = CLOSING.get(mark)
    if mark == PARENTHESIS and not _is_titled_so(told):
        return False
    if not closing and STOP.search(text):
        return False
    if closing and (not text.endswith(closing) or len(text) > LONGEST_SUBSECTION):
        return False
    begin = len(text) - len(text[1:].lstrip())
    title = spans_between(told.line, begin, len(text) - (1 if closing else 0))
    return told.take(told.part(PartKind.SUBSECTION)._replace(title=title))


def _take_by_looks(told: Told) -> bool:
    """Take a title that is a subsection's by how it looks, without the marks around it."""
    text = told.line.text
    opening, closing = dress_of_title(text)
    begin = len(text) - len(text[len(opening) :].lstrip())
    end = len(text[: len(text) - len(closing)].rstrip())
    title = spans_between(told.line, begin, end)
    return told.take(told.part(PartKind.SUBSECTION)._replace(title=title))


def _is_titled_so(told: Told) -> bool:
    """Tell a subsection's title in parentheses from a signature, which heads nothing.

    The contents name it, it is in bold or larger type, it stands right below a heading, or else
    above an entry, where the book shows it to be a title, or below a signature.
    """
    line, above = told.line, told.above
    title = title_within(line.text)
    if not title or title in told.style.named or line.bold:
        return title != ""
    if above is None or above.kind in (PartKind.HEADING, PartKind.ENGLISH_HEADING):
        return above is not None
    if line.size > LARGER * above.size > 0:
        return True
    return (title in told.style.titles_in_parentheses or above.kind is PartKind.SIGNATURE) and any(
        map(told.opens_entry, told.lines[told.at + 1 : told.at + 2])
    )
