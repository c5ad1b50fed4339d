"""Headings below a text whose full stop strayed: it ends all the same, as its lines show."""

from __future__ import annotations

from yearbook_reader.reconstruct.lexicon.marks import OVERVIEW_TITLES
from yearbook_reader.reconstruct.lexicon.matter import Matter
from yearbook_reader.reconstruct.lines.lines import head_text
from yearbook_reader.reconstruct.lines.parts import PartKind
from yearbook_reader.reconstruct.lines.printed_lines import PrintedLine
from yearbook_reader.reconstruct.telling.told import Told

TEXT = 0.75  # of a full line's width that the first line of a text has at least


def is_behind_lost_stop(told: Told, behind: int, following: int) -> bool:
    """Tell whether the text above ends although its full stop strayed elsewhere on the page.

    The line is one that could be a heading; `behind` is the line below it, `following` the
    first that could be none.
    """
    above = told.above
    if above is None or above.kind is not PartKind.LINE or told.matter is not Matter.ENTRIES:
        return False
    strayed = not {above.page, told.line.page}.isdisjoint(told.strayed)
    if not (strayed and told.breaks_off() and _begins_text(told, told.lines[following])):
        return False
    return _must_be_title(told, behind, following)


def _begins_text(told: Told, line: PrintedLine) -> bool:
    full = told.style.full_width
    return told.opens_entry(line) or (not told.style.marked and line.width > TEXT * full)


def _must_be_title(told: Told, behind: int, following: int) -> bool:
    """Tell a title by the place where the book always has one."""
    if following == behind:
        return told.style.titled
    return head_text(told.lines[behind].text) in OVERVIEW_TITLES
