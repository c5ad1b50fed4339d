"""Joints told by the room that print leaves between Chinese and a number (盘古之白).

Typesetters leave about a quarter of an em there, but never at a line's end. Where a book shows
it by white space, a number without it begins a line for certain, and one with it goes on.
"""

from __future__ import annotations

import re
from itertools import islice

from yearbook_reader.reconstruct.lexicon.marks import HAN_CHARACTER
from yearbook_reader.reconstruct.lines.lines import Lines
from yearbook_reader.reconstruct.rejoining.joints.joint import Joint

SPACED = 0.75  # of the numbers behind Chinese that must have room before that is how they are set
FEWEST = 30  # of them with room

_NUMBER = re.compile("[0-9A-Za-z]")

# Looked up once: in Python 3.11 that takes longer than most of what is done with a member.
_OPEN, _BREAK, _GAP = Joint.OPEN, Joint.BREAK, Joint.GAP


def tell_by_room(lines: Lines, found: list[Joint]) -> None:
    """Tell the joints that are open before numbers and Latin, in a book that shows the room."""
    firsts, lasts = lines.firsts, lines.lasts
    spaced = [
        at + 1
        for at in lines.trailing
        if at + 1 < len(lines) and found[at + 1] is _OPEN and _NUMBER.match(firsts, at + 1)
    ]
    between = sum([HAN_CHARACTER.match(lasts, at - 1) is not None for at in spaced])
    if between < FEWEST:
        return
    likely = (
        at
        for at in (match.start() for match in _NUMBER.finditer(firsts, 1))
        if found[at] is _OPEN
        and at - 1 not in lines.trailing
        and HAN_CHARACTER.match(lasts, at - 1)
    )
    # One more than a book may have that shows the room tells enough.
    tight = list(islice(likely, int(between / SPACED) - between + 1))
    if between < SPACED * (between + len(tight)):
        return
    for at in spaced:
        found[at] = _GAP
    for at in tight:
        found[at] = _BREAK
