"""How lines are printed, where a PDF tells it: their widths, and which stand further in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from yearbook_reader.reconstruct.lexicon.marks import ends_sentence
from yearbook_reader.reconstruct.lines.lines import Lines
from yearbook_reader.sources.source import LineStyle, Source

ALIKE = 0.2  # em by which the left edges of two lines differ that stand in alike at most
INDENT = (1.4, 2.6)  # em that a paragraph's first line is indented, at least and at most


def line_styles(source: Source, lines: Lines) -> tuple[LineStyle, ...]:
    """Give how each line is printed; nothing where the source does not tell."""
    if not source.styles:
        return ()
    starts = [style.start for style in source.styles]
    found = (max(bisect_right(starts, start) - 1, 0) for start in lines.starts)
    return tuple(source.styles[index] for index in found)


def printed_widths(styles: Sequence[LineStyle], widths: Sequence[float]) -> tuple[float, ...]:
    """Give the lines' widths in em as their boxes tell; as their texts do for a box without one."""
    return tuple(
        max(style.right - style.left, style.bottom - style.top) / style.size
        if style.size > 0
        else wide
        for style, wide in zip(styles, widths, strict=True)
    )


def indented_lines(styles: Sequence[LineStyle], texts: Sequence[str]) -> frozenset[int]:
    """Give the lines that stand two characters further in than the line below them.

    Or than the one above, where that ends a sentence: a paragraph may be a single line, and
    several such ones stand one below the other.
    """
    found: set[int] = set()
    for index, (one, below) in enumerate(pairwise(styles)):
        if one.size != below.size:
            continue
        low, high = INDENT[0] * one.size, INDENT[1] * one.size
        if low <= _stands_in(one, below) <= high:
            found.add(index)
            continue
        alike = index in found and abs(one.left - below.left) < ALIKE * one.size
        first = alike or low <= _stands_in_below(one, below) <= high
        if first and ends_sentence(texts[index]):
            found.add(index + 1)
    return frozenset(found)


def _stands_in_below(above: LineStyle, one: LineStyle) -> float:
    """Give by how much a line stands further in than the one above, in points; 0 where none is."""
    return one.left - above.left if above.top < one.top else 0.0


def _stands_in(one: LineStyle, below: LineStyle) -> float:
    """Give by how much a line stands further in than the next one, in points; 0 where none is.

    In vertical writing the next line stands to the left.
    """
    if one.bottom - one.top > one.right - one.left and one.left > below.left:
        return one.top - below.top
    return one.left - below.left if one.top < below.top else 0.0
