"""Tables of figures over the width of the text, without ruled lines that the file tells of.

Those of a scanned sheet are drawn in its picture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from statistics import median

from yearbook_reader.sources.pdf.printed.ink import Run
from yearbook_reader.sources.pdf.printed.lines import Row, extent, rows_of
from yearbook_reader.sources.pdf.tables.grids import extent_of
from yearbook_reader.sources.pdf.tables.table import (
    Table,
    column_edges,
    pieces_of_cells,
    stacked_header,
    whole_columns,
)
from yearbook_reader.sources.pdf.type.measures import BookMeasure

FEWEST_ROWS = 3
FEWEST_PIECES = 4  # of a row: contents in two columns have as many, half of them numbers
FEWEST_FIGURES = 6  # on the page, before it is looked at
LONGEST = 0.35  # of the text's width, of a cell
WIDEST_LABELS = 0.25  # of it, of most in a first column, as the lines of a text's column are
WIDTH = 0.6  # of the text's width, over which the table goes at the least
PITCH = 2.5  # times the type's size, to the next row
FIGURES = 0.75  # of the cells behind the first column

MIDWAY = 0.4  # em by which a label may miss the middle between two rows
LONGEST_LABEL = 12  # characters

_FIGURE = re.compile(r"[-−+＋]?[\d０-９][\d０-９.,，%％—-]*")


def wide_tables(runs: Sequence[Run], measure: BookMeasure) -> tuple[Table, ...]:
    """Give the tables that rows of figures make, with the row of words above them."""
    figures = sum(run.text[0].isdigit() and _FIGURE.fullmatch(run.text) is not None for run in runs)
    if figures < FEWEST_FIGURES:
        return ()
    width = max(run.right for run in runs) - min(run.left for run in runs)
    tables = []
    all_rows = rows_of(runs)
    for rows in _stretches(all_rows, width, measure):
        cells = whole_columns(rows, column_edges(rows, measure.size))
        labels = median(row[0].right - row[0].left for row in rows)
        if labels > WIDEST_LABELS * width:
            continue
        if len(cells) >= FEWEST_PIECES - 1 and _are_figures(rows):
            start = all_rows.index(rows[0])
            header = [all_rows[at] for at in stacked_header(all_rows, start, cells)]
            tables.append(Table(extent_of([extent(row) for row in (*header, *rows)]), cells))
    return tuple(tables)


def _stretches(rows: Sequence[Row], width: float, measure: BookMeasure) -> Iterator[list[Row]]:
    """Give the rows of many short pieces that follow each other closely.

    A label may stand midway between two of them.
    """
    stretch: list[Row] = []
    for row, below in zip_longest(rows, rows[1:]):
        near = stretch and row[0].base - stretch[-1][0].base < PITCH * row[0].size
        if near and below and _is_label(stretch[-1], row, below):
            stretch.append(row)
            continue
        cells = len(row) >= FEWEST_PIECES and _are_cells(row, width, measure)
        if stretch and not (cells and near):
            if len(stretch) >= FEWEST_ROWS:
                yield stretch
            stretch = []
        if cells:
            stretch.append(row)
    if len(stretch) >= FEWEST_ROWS:
        yield stretch


def _is_label(above: Row, row: Row, below: Row) -> bool:
    """Tell words that stand alone before and midway between two rows of cells."""
    midway = abs(row[0].base - (above[0].base + below[0].base) / 2) < MIDWAY * row[0].size
    before = len(row) == 1 and row[0].right < min(above[-1].left, below[-1].left)
    few = min(len(above), len(below)) >= FEWEST_PIECES and len(row[0].text) <= LONGEST_LABEL
    close = below[0].base - above[0].base < PITCH * row[0].size
    return midway and before and few and close


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
        if not behind:
            continue  # a label
        figures = sum(_FIGURE.fullmatch(run.text) is not None for run in behind)
        shares.append(figures / len(behind))
    return median(shares) >= FIGURES
