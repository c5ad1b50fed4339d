"""Tables of shaded bands without ruled lines: the edges of the bands part rows as lines do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from yearbook_reader.sources.pdf.printed.ink import Box, Run
from yearbook_reader.sources.pdf.printed.lines import rows_of
from yearbook_reader.sources.pdf.tables.table import (
    SAME_EDGE,
    Table,
    are_as_wide,
    are_cells,
    column_edges,
    held_in,
    joined_rules,
    pieces_of_cells,
    whole_columns,
)

TALLEST = 5.0  # times the size of the body's type, of a band, and of what is between two
FEWEST_EDGES = 3  # of two bands that touch
MOST_LINES = 1500  # lines on a page that are looked at
NUMBER_GAP = 1.5  # em at most behind a title's number
SAME_SIZE = 0.5  # points by which the type of rows differs at most
_TOUCH = 1.5  # points within which a band's side reaches its edge


def shaded_tables(
    runs: Sequence[Run], across: Sequence[Box], down: Sequence[Box], size: float
) -> tuple[Table, ...]:
    """Give the tables of bands as wide as each other, below each other; `size` is the body's.

    Where every second row is shaded, the last one may not be: it is as tall as the band above it.
    """
    tables = []
    for edges in _stacks(runs, across, down, size):
        rows = tuple(edge.top for edge in edges)
        box = edges[0]._replace(bottom=rows[-1])
        printed = rows_of(held_in(box, runs))
        cells = whole_columns(printed, column_edges(printed, size))
        if not cells or not are_cells(printed, box, size):
            continue
        table = Table(box, cells, rows)
        below = Box(box.left, rows[-1], box.right, 2 * rows[-1] - rows[-2])
        if _is_row(held_in(below, runs), table, printed[-1][0].size):
            box = box._replace(bottom=below.bottom)
            table = Table(box, cells, (*rows, box.bottom))
        tables.append(table)
    return tuple(tables)


def _is_row(runs: Sequence[Run], table: Table, size: float) -> bool:
    """Tell whether what stands below a table's last band is in cells of most columns."""
    within = not any(run.left < edge < run.right for run in runs for edge in table.cells)
    alike = all(abs(run.size - size) < SAME_SIZE for run in runs)
    filled = {table.column(run) for run in runs}
    return within and alike and 2 * len(filled) > len(table.cells) + 1


def _stacks(
    runs: Sequence[Run], across: Sequence[Box], down: Sequence[Box], size: float
) -> Iterator[list[Box]]:
    """Give the edges of bands that stand closely below each other, from the top."""
    if len(across) + len(down) > MOST_LINES:
        return
    sides = [side for side in down if side.height <= TALLEST * size]
    edges = joined_rules(across) if sides else []
    edges = [edge for edge in edges if any(_ends(side, edge) for side in sides)]
    edges.sort(key=lambda edge: edge.top)
    while edges:
        alike = [edge for edge in edges if are_as_wide(edge, edges[0])]
        edges = [edge for edge in edges if not are_as_wide(edge, edges[0])]
        alike = [one for one, two in pairwise(alike) if two.top - one.top > _TOUCH] + alike[-1:]
        cuts = [
            at
            for at, (one, two) in enumerate(pairwise(alike), 1)
            if two.top - one.top > TALLEST * size
            or _holds_title(one._replace(bottom=two.top), runs, size)
        ]
        for start, end in pairwise([0, *cuts, len(alike)]):
            if end - start >= FEWEST_EDGES:
                yield alike[start:end]


def _holds_title(box: Box, runs: Sequence[Run], size: float) -> bool:
    """Tell whether no cells stand between two edges, but what goes over the middle, as a title."""
    rows = [pieces_of_cells(row, size) for row in rows_of(held_in(box, runs))]
    over = any(row[0].left < box.middle < row[-1].right for row in rows)
    return over and all(_is_title(row, size) for row in rows)


def _is_title(pieces: Sequence[Run], size: float) -> bool:
    """Tell words in one piece, or in two, as a number and a title (表2　财政收入)."""
    return len(pieces) <= 2 and pieces[-1].left - pieces[0].right < NUMBER_GAP * size


def _ends(side: Box, edge: Box) -> bool:
    """Tell whether a band's side begins or ends at the left end of an edge."""
    at_edge = min(abs(side.top - edge.top), abs(side.bottom - edge.top)) <= _TOUCH
    return at_edge and abs(side.left - edge.left) < SAME_EDGE
