"""Figures of a table's column one below the other, with their decimal points in a line."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

_FIGURE = re.compile(r"([-−－+＋]?\d[\d,，\s]*)((?:[.．]\d+)?[%％‰]?)")


class Margins(NamedTuple):
    """Pixels that a centred cell keeps free at its sides."""

    left: float = 0.0
    right: float = 0.0


def figure_margins(
    rows: Sequence[Sequence[str]], width_of: Callable[[str], float]
) -> dict[tuple[int, int], Margins]:
    """Give the margins of cells, by row and column, that bring decimal points into a line.

    `width_of` gives the width of words in pixels. What a figure lacks before its point, against
    the longest of its column, it gets as room at its left, and what it lacks behind it at its
    right: centred, all of a column are as wide then, in a column of any width.
    """
    figures: dict[int, list[tuple[int, Margins]]] = {}
    for row, cells in enumerate(rows):
        for column, words in enumerate(cells):
            if figure := _FIGURE.fullmatch(words.strip()):
                widths = Margins(width_of(figure[1].rstrip()), width_of(figure[2]))
                figures.setdefault(column, []).append((row, widths))
    margins = {}
    for column, found in figures.items():
        before = max(widths.left for _, widths in found)
        behind = max(widths.right for _, widths in found)
        for row, widths in found:
            margins[row, column] = Margins(before - widths.left, behind - widths.right)
    return margins
