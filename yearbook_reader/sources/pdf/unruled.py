"""Tables of figures over the width of the text, without ruled lines that the file tells of.

Those of a scanned sheet are drawn in its picture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

from yearbook_reader.sources.pdf.book import BookMeasure
from yearbook_reader.sources.pdf.grids import extent_of
from yearbook_reader.sources.pdf.ink import Run
from yearbook_reader.sources.pdf.lines import Row, extent, rows_of
from yearbook_reader.sources.pdf.tables import (
    Table,
    column_edges,
    pieces_of_cells,
    whole_columns,
)

FEWEST_ROWS = 3
FEWEST_PIECES = 4  # of a row: contents in two columns have as many, half of them numbers
FEWEST_FIGURES = 6  # on the page, before it is looked at
LONGEST = 0.35  # of the text's width, of a cell
WIDTH = 0.6  # of the text's width, over which the table goes at the least
PITCH = 2.5  # times the type's size, to the next row
FIGURES = 0.75  # of the cells behind the first column

_FIGURE = re.compile(r"[-−+＋]?[\d０-９][\d０-９.,，%％—-]*")


def wide_tables(runs: Sequence[Run], measure: BookMeasure) -> tuple[Table, ...]:
    """Give the tables that rows of figures make, with the row of words above them."""
    figures = sum(run.text[0].isdigit() and _FIGURE.fullmatch(run.text) is not None for run in runs)
    if figures < FEWEST_FIGURES:
        return ()
    width = max(run.right for run in runs) - min(run.left for run in runs)
    tables = []
    for rows in _stretches(rows_of(runs), width, measure):
        cells = whole_columns(rows, column_edges(rows, measure.size))
        if len(cells) >= FEWEST_PIECES - 1 and _are_figures(rows):
            tables.append(Table(extent_of([extent(row) for row in rows]), cells))
    return tuple(tables)


def _stretches(rows: Sequence[Row], width: float, measure: BookMeasure) -> Iterator[list[Row]]:
    """Give the rows of many short pieces that follow each other closely."""
    stretch: list[Row] = []
    for row in rows:
        near = stretch and row[0].base - stretch[-1][0].base < PITCH * row[0].size
        cells = len(row) >= FEWEST_PIECES and _are_cells(row, width, measure)
        if stretch and not (cells and near):
            if len(stretch) >= FEWEST_ROWS:
                yield stretch
            stretch = []
        if cells:
            stretch.append(row)
    if len(stretch) >= FEWEST_ROWS:
        yield stretch


def _are_cells(row: Row, width: float, measure: BookMeasure) -> bool:
    pieces = pieces_of_cells(row, measure.size)
    return (
        len(pieces) >= FEWEST_PIECES
        and max(piece.width for piece in pieces) <= LONGEST * width
        and row[-1].right - row[0].left >= WIDTH * width
    )


def _are_figures(rows: Sequence[Row]) -> bool:
    """Tell whether most cells of most rows hold figures, but for the first column."""
    shares = []
    for row in rows:
        behind = row[1:]
        figures = sum(_FIGURE.fullmatch(run.text) is not None for run in behind)
        shares.append(figures / len(behind))
    return median(shares) >= FIGURES
