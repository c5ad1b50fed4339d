"""Cells of a grid that go over several columns or rows: no line parts them there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from yearbook_reader.sources.pdf.printed.ink import Box, Run
from yearbook_reader.sources.pdf.printed.lines import Row, rows_of
from yearbook_reader.sources.pdf.tables.table import SAME_EDGE, MergedCell, Table

SAME_LINE = 2.5  # points by which lines that are one may differ
CLOSE = 1.7  # times their size, up to which lines of one cell are apart

Place = tuple[int, int]
"""A column and a band between two lines across, from 0."""

MergedText = tuple[int, Sequence[Run]]
"""The first column of a cell, and what stands in it."""


def merged_cells(
    xs: Sequence[float], ys: Sequence[float], across: Sequence[Box], down: Sequence[Box]
) -> tuple[MergedCell, ...]:
    """Give the rectangles that are made of several places between the edges of a grid.

    `xs` and `ys` are its edges, with those around it, `across` and `down` the lines drawn.
    """
    columns, bands = len(xs) - 1, len(ys) - 1
    below = {(at, band) for band, at in _parted(ys, xs, ((b.top, b.left, b.right) for b in across))}
    behind = set(_parted(xs, ys, ((b.left, b.top, b.bottom) for b in down)))
    if len(below) == columns * (bands - 1) and len(behind) == bands * (columns - 1):
        return ()
    found = []
    seen: set[Place] = set()
    for column in range(columns):
        for band in range(bands):
            if (column, band) in seen:
                continue
            right, bottom = column + 1, band + 1
            while right < columns and (right, band) not in behind:
                right += 1
            while bottom < bands and all((at, bottom) not in below for at in range(column, right)):
                bottom += 1
            places = {(x, y) for x in range(column, right) for y in range(band, bottom)}
            if len(places) == 1 or places & seen:
                continue
            seen |= places
            found.append(MergedCell(column, band, Box(xs[column], ys[band], xs[right], ys[bottom])))
    return tuple(found)


def _parted(
    edges: Sequence[float], others: Sequence[float], lines: Iterable[tuple[float, float, float]]
) -> Iterator[Place]:
    """Give which inner edges are drawn, by number, and beside which places between the others."""
    middles = [(one + two) / 2 for one, two in pairwise(others)]
    for at, start, end in lines:
        edge = bisect_right(edges, at + SAME_LINE) - 1
        if not 0 < edge < len(edges) - 1 or at - edges[edge] > SAME_LINE:
            continue
        for middle in range(bisect_left(middles, start), bisect_right(middles, end)):
            yield edge, middle


def held_by_merged(
    runs: Sequence[Run], table: Table
) -> tuple[dict[int, list[MergedText]], list[Run]]:
    """Give what merged cells hold, by their first band, with their first column; and the rest.

    A cell's lines are close; where they are not, or words stand beside figures, a line is missing.
    """
    found: dict[int, list[MergedText]] = {}
    rest = list(runs)
    for cell in table.merged:
        held = [run for run in rest if _is_within(run, cell.box)]
        if held and _is_one_cell(rows_of(held)):
            found.setdefault(cell.band, []).append((cell.column, held))
            rest = [run for run in rest if run not in held]
    return found, rest


def _is_within(run: Run, box: Box) -> bool:
    middle = (run.top + run.bottom) / 2
    inside = box.left - SAME_EDGE < run.left and run.right < box.right + SAME_EDGE
    return inside and box.top < middle < box.bottom


def _is_one_cell(rows: Sequence[Row]) -> bool:
    close = all(two[0].base - one[0].base < CLOSE * one[0].size for one, two in pairwise(rows))
    return close and not any(
        len(row) > 1 and any(run.text[0].isdigit() for run in row) for row in rows
    )
