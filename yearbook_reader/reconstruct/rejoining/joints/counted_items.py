"""Titles and items behind a number with a dot, told by how they count on (3.2018年规划, 5.9·20)."""

from __future__ import annotations

import re

from yearbook_reader.reconstruct.lexicon.marks import ends_sentence
from yearbook_reader.reconstruct.lines.lines import Lines
from yearbook_reader.reconstruct.rejoining.joints.joint import Joint, break_at, join_at

FARTHEST = 600  # pieces from an item's number to the next one's
_DOTS = ".．"
_CLOSES = "）)"  # a signature, behind which an item may begin

_FIRST = re.compile(r"\n1\n?[.．](?!\n?\d)")
_COUNTS = re.compile(r"\n(?P<number>\d{1,2})(?P<apart>\n)?[.．](?P<figure>\n?\d)?")


def part_at_counted_items(lines: Lines, found: list[Joint]) -> None:
    """Break above the next number behind an item's, though a figure or Latin stands behind it.

    What looks like a decimal is no item's number unless it counts on, below the end of a text.
    """
    texts, joined = lines.texts, lines.joined
    begins = _FIRST.search(joined)
    if begins is None:
        return
    index = behind = 0
    last = at = 0
    for match in _COUNTS.finditer(joined, begins.start()):
        number = int(match["number"])
        first = number == 1 and not match["figure"]
        if not first and number != last + 1:
            continue
        index += joined.count("\n", behind, match.start() + 1)
        behind = match.start() + 1
        if first:
            last, at = number, index
            continue
        above = texts[index - 1]
        ended = found[index] is Joint.BREAK or ends_sentence(above) or above[-1] in _CLOSES
        if not ended or index - at > FARTHEST:
            continue
        last, at = number, index
        mark = index + bool(match["apart"])
        if texts[mark][-1] in _DOTS:
            join_at(found, mark + 1)
        if mark > index:
            join_at(found, mark)
        break_at(found, index)
