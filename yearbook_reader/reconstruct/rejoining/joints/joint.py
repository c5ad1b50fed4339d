"""A joint: what is between a piece of the source and the one before it."""

from __future__ import annotations

from enum import Enum


class Joint(Enum):
    """What is between a piece and the one before it."""

    OPEN = 0  # perhaps a line's end
    BREAK = 1  # a line's end
    JOIN = 2  # nothing
    GAP = 3  # the room between two cells


def break_at(found: list[Joint], *places: int) -> None:
    """Let lines begin at these places."""
    for place in places:
        if place < len(found):
            found[place] = Joint.BREAK


def join_at(found: list[Joint], place: int) -> None:
    """Let the piece at a place go on with the one before it."""
    if place < len(found):
        found[place] = Joint.JOIN
