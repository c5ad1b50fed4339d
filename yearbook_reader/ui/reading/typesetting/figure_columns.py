"""Figures of a table's column one below the other, their decimal points in a line, and whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import zip_longest
from typing import NamedTuple

FEW_CHARACTERS = 5
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


def fixed_widths(
    rows: Sequence[Sequence[str]], width_of: Callable[[str], float], padding: float, line: float
) -> list[float]:
    """Give the widths of columns whose figures, side by side, are wider than a line; else none.

    Such a table is scrolled: its words have room for a few characters in each line, too.
    """
    columns = list(zip_longest(*rows, fillvalue=""))
    figures = [_widest(filter(_is_figure, cells), width_of) for cells in columns]
    if sum(figures) + padding * len(figures) <= line:
        return []
    most = width_of("国") * FEW_CHARACTERS
    words = [min(_widest(cells, width_of), most) for cells in columns]
    return [padding + max(pair) for pair in zip(figures, words, strict=True)]


def _is_figure(words: str) -> bool:
    return _FIGURE.fullmatch(words.strip()) is not None


def _widest(cells: Iterable[str], width_of: Callable[[str], float]) -> float:
    return max(map(width_of, cells), default=0.0)
