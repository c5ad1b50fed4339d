"""Forced roles: what a person says that lines are; no step and no rule tells otherwise."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace

from yearbook_reader.reconstruct.lexicon.marks import (
    CREDIT,
    ENTRY_BRACKETS,
    ENTRY_BULLETS,
    SUBSECTION_MARKS,
)
from yearbook_reader.reconstruct.lexicon.matter import Matter, matter_of_chapter
from yearbook_reader.reconstruct.lines.draft import Draft, ForcedLine, ForcedRole, Role
from yearbook_reader.reconstruct.lines.lines import BREAKS, Lines, split_lines
from yearbook_reader.reconstruct.lines.parts import Level, Part, PartKind, Spans, spans_between
from yearbook_reader.reconstruct.lines.printed_lines import PrintedLine
from yearbook_reader.reconstruct.style.parentheses import title_within
from yearbook_reader.reconstruct.style.subsections import dress_of_title
from yearbook_reader.reconstruct.telling.special_matter import begins_paragraph
from yearbook_reader.reconstruct.telling.told import Told
from yearbook_reader.volume.model import Span
from yearbook_reader.volume.reconstruction import Reconstruction

Forced = Mapping[Spans, ForcedRole]
"""For each group of lines, given by their source spans, the role that a person gave it."""

WIDE_GAP = "   "
_MARKS = frozenset(ENTRY_BULLETS + SUBSECTION_MARKS)

_LEVELS = {
    ForcedRole.CHAPTER: Level.CHAPTER,
    ForcedRole.SECTION: Level.SECTION,
    ForcedRole.SUBSECTION: Level.SUBSECTION,
}


def force(draft: Draft, forced: Forced) -> Draft:
    """Give a first draft whose forced lines are all set aside, so that no step touches them.

    Of two groups that hold the same line the later one counts.
    """
    lines: dict[int, ForcedLine] = {}
    for group, (spans, role) in enumerate(forced.items()):
        found = (index for span in spans for index in _lines_at(draft.lines, span.start, span.end))
        lines.update(dict.fromkeys(found, ForcedLine(role, group)))
    roles = {index: _role(draft.lines.texts[index], line.role) for index, line in lines.items()}
    return replace(draft.with_roles(roles), forced=lines)


def release(draft: Draft) -> Draft:
    """Give the draft whose lines that were forced to be headings or body are body again."""
    if not draft.forced:
        return draft
    aside = {index: role for index, role in draft.aside.items() if role is not Role.BODY}
    return replace(draft, aside=aside)


def _lines_at(lines: Lines, start: int, end: int) -> Iterator[int]:
    """Give the lines that have a character between the two offsets."""
    first = max(bisect_right(lines.starts, start) - 1, 0)
    for index in range(first, bisect_left(lines.starts, end)):
        if lines.span(index).end > start:
            yield index


def whole_lines(text: str, spans: Spans) -> Spans:
    """Give the lines, without white space at both ends, that hold any of these characters.

    A line ends at a wide gap too: behind it stands another column's, or another cell.
    """
    found: list[Span] = []
    for span in spans:
        start, end = min(max(span.start, 0), len(text)), max(span.end, 0)
        while start > 0 and text[start - 1] not in BREAKS and text[start - 3 : start] != WIDE_GAP:
            start -= 1
        while end < len(text) and text[end] not in BREAKS and text[end : end + 3] != WIDE_GAP:
            end += 1
        lines = split_lines(text[start:end])
        whole = (lines.span(index) for index in range(len(lines)))
        found += [Span(start + each.start, start + each.end) for each in whole]
    return tuple(sorted(set(found)))


def _role(text: str, forced: ForcedRole) -> Role:
    if forced is ForcedRole.CAPTION:
        return Role.CREDIT if CREDIT.fullmatch(text) else Role.CAPTION
    return Role.RUNNING_HEAD if forced is ForcedRole.RUNNING_HEAD else Role.BODY


def tell_forced(told: Told) -> bool:
    """Take a line whose role is forced as the heading, or the running text, that it is."""
    forced = told.line.forced
    if forced is None:
        return False
    if forced is ForcedRole.ENTRY:
        return _take_heading(told, told.part(PartKind.ENTRY))
    level = _LEVELS.get(forced)
    if level is None:
        return told.take(told.part(PartKind.LINE, begins=begins_paragraph(told)))
    if level is Level.CHAPTER:
        told.matter = matter_of_chapter(told.line.text) or Matter.ENTRIES
    return _take_heading(told, told.part(PartKind.HEADING)._replace(level=level))


def _take_heading(told: Told, part: Part) -> bool:
    """Take a line as a heading; what stands behind a closing bracket is the text below it."""
    line = told.line
    end, title = _title(line)
    heading = part._replace(spans=spans_between(line, 0, end), text=line.text[:end], title=title)
    if end == len(line.text):
        return told.take(heading)
    body = spans_between(line, end, len(line.text))
    rest = told.part(PartKind.LINE)._replace(spans=body, text=line.text[end:])
    return told.take(heading, rest)


def _title(line: PrintedLine) -> tuple[int, Spans]:
    """Give where a title ends in its line, and its spans without the marks before it."""
    text = line.text
    closing = ENTRY_BRACKETS.get(text[0])
    end = text.find(closing) if closing else -1
    if end > 1:
        return end + 1, spans_between(line, 1, end)
    if title_within(text):
        return len(text), spans_between(line, 1, len(text) - 1)
    opening, closed = dress_of_title(text)
    if opening == closed and len(text) > 2:
        return len(text), spans_between(line, len(opening), len(text) - len(closed))
    first = 1 if text[0] in _MARKS and len(text) > 1 else 0
    return len(text), spans_between(line, first, len(text))


def is_made_with(made: Reconstruction, forced: Forced) -> bool:
    """Tell whether a book was made with exactly these roles."""
    return made.engine.partition("+")[2] == stamp("", forced).partition("+")[2]


def stamp(engine: str, forced: Forced) -> str:
    """Give what tells a book made by these rules with these roles from every other one."""
    if not forced:
        return engine
    told = [
        ([(span.start, span.end) for span in spans], str(role)) for spans, role in forced.items()
    ]
    return f"{engine}+{hashlib.sha256(repr(told).encode()).hexdigest()[:16]}"
