"""Sections whose titles stand behind a mark of their own, or in brackets: told wherever they are.

Below a table's last row, or a text that lost its stop, nothing else tells them.
"""

from __future__ import annotations

from yearbook_reader.reconstruct.lexicon.marks import ENTRY_BRACKETS, STOP
from yearbook_reader.reconstruct.lines.parts import Level
from yearbook_reader.reconstruct.style.section_marks import CLOSED_MARKS
from yearbook_reader.reconstruct.telling.headings.wide_headings import lines_of_wrapped_heading
from yearbook_reader.reconstruct.telling.told import Told

MOST_LINES = 3  # of such a title


def tell_marked_section(told: Told) -> bool:
    """Take the title of a section with its mark, but for what may be a chapter's."""
    mark, line = told.style.dress.section_mark, told.line
    if line.text[0] != mark or len(line.text) < 2 or told.at == told.opens_chapter:
        return False
    lines = _lines_between_marks(told, ENTRY_BRACKETS.get(mark, mark))
    if not (lines or mark in ENTRY_BRACKETS or mark in CLOSED_MARKS or STOP.search(line.text)):
        wrapped = lines_of_wrapped_heading(told)
        narrow = line.width <= told.style.heading_width
        lines = wrapped or int(narrow)
    if not lines:
        return False
    above = told.above
    atop = above is None or above.page < line.page
    return told.take(told.heading(lines, Level.SECTION, atop=atop), lines=lines)


def _lines_between_marks(told: Told, closing: str) -> int:
    """Give over how many lines a title goes up to its closing bracket or mark; 0 without one."""
    for number, line in enumerate(told.lines[told.at : told.at + MOST_LINES], 1):
        if STOP.search(line.text) or line.page != told.line.page:
            return 0
        if line.text[-1] == closing:
            return number
    return 0
