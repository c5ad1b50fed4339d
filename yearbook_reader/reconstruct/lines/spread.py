"""What is learnt of a large book is learnt from stretches of it, spread all over."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TypeVar

MOST = 10_000  # lines from which a habit of the book is learnt
STRETCH = 100  # of them that stand one below another

_Column = TypeVar("_Column")


def spread(column: Sequence[_Column]) -> Sequence[_Column]:
    """Give stretches of a column of lines, the same ones for every column of these lines.

    All of it where the lines are not too many.
    """
    if len(column) <= MOST:
        return column
    number = MOST // STRETCH
    starts = [len(column) * part // number for part in range(number)]
    return list(chain.from_iterable(column[start : start + STRETCH] for start in starts))
