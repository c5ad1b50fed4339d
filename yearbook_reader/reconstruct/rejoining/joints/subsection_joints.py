"""Joints below the titles of subsections that have a mark, where entries' titles stand below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from yearbook_reader.reconstruct.lexicon.marks import STOP, SUBSECTION_MARKS
from yearbook_reader.reconstruct.lines.lines import Lines, places_of
from yearbook_reader.reconstruct.rejoining.joints.joint import Joint, break_at
from yearbook_reader.reconstruct.rejoining.line_costs import could_be_title

FEWEST = 3  # of them above a title, before all are

_MARK = re.compile(f"[{re.escape(SUBSECTION_MARKS)}]")


def part_below_subsections(lines: Lines, found: list[Joint]) -> None:
    """Break below a subsection's title before figures or Latin with which an entry's begins.

    It is as long as another, and text follows in which no title would stand else.
    """
    begun = [at for at in places_of(_MARK, lines.firsts[:-1]) if at and found[at] is Joint.BREAK]
    whole = [at for at in begun if found[at + 1] is Joint.BREAK]
    if len(whole) < FEWEST or not all(could_be_title(lines.texts[at + 1]) for at in whole):
        return
    shortest = min(len(lines.texts[at]) for at in whole)
    for at in begun:
        if found[at + 1] is Joint.OPEN and len(lines.texts[at]) >= shortest:
            below = _run_of(lines, found, at + 1)
            if could_be_title(lines.texts[at]) and STOP.search(below):
                break_at(found, at + 1)


def _run_of(lines: Lines, found: Sequence[Joint], start: int) -> str:
    """Give the text from a piece up to where a line ends for certain."""
    end = start + 1
    while end < len(lines) and found[end] is not Joint.BREAK:
        end += 1
    return "".join(lines.texts[start:end])
