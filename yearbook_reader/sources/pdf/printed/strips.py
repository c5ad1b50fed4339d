"""Strips from top to bottom that hardly anything on a page runs across."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def clear_strips(
    extents: Iterable[tuple[float, float]], most: float
) -> Iterator[tuple[float, float]]:
    """Give the left and right of each strip that at most `most` of the extents run across.

    Extents are the left and right of what stands there. The last strip may end where the last
    of them does; nothing before the first and behind the last is a strip.
    """
    events = sorted(event for left, right in extents for event in ((left, 1), (right, -1)))
    covering, since = 0, None
    for x, change in events:
        before, covering = covering, covering + change
        if covering <= most < before:
            since = x
        elif before <= most < covering and since is not None:
            yield since, x
            since = None
    if since is not None:
        yield since, events[-1][0]
