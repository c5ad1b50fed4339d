"""Rows of a table whose cells stand midway beside those of several lines, without lines between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import chain, pairwise

from yearbook_reader.sources.documents.flow import EMPTY_CELL
from yearbook_reader.sources.pdf.printed.ink import Box, Font, Run
from yearbook_reader.sources.pdf.printed.lines import (
    InkLine,
    Row,
    cut_at,
    extent,
    is_spaced_pair,
    line_of,
    rows_of,
)
from yearbook_reader.sources.pdf.tables.merged_cells import MergedText
from yearbook_reader.sources.pdf.tables.table import Table, bands_of, pieces_of_cells

MIDWAY = 0.6  # em by which a heading over two columns may stand beside their middle
FEWEST_LABELLED = 3  # rows of a table whose labels may be for several
ROUGHLY = 2.0  # points by which a label may stand beside the middle of its rows
ASIDE = 1.0  # em by which it stands beside the middle of each of them, at the least

_AMID_WIDE = re.compile(r"(?<=[\u2100-\U0010ffff])[ \u3000]+(?=[\u2100-\U0010ffff])")


def lines_of_cells(rows: Sequence[Row], table: Table, bold: frozenset[Font]) -> Iterator[InkLine]:
    """Write the rows of a table as lines, those that reach into each other as they belong."""
    if table.spans:
        header = [run for row in rows for run in row if run.base < table.header]
        rows = [row for row in rows if row[0].base >= table.header]
        yield from spanned_header(header, table, bold)
    for lines in bands_of(with_labels_above(rows, table)):
        if len(lines) == 1:
            yield from (line_of(row, bold, table.cells) for row in lines)
        elif any(_has_figure(row) for row in lines):
            yield from _with_labels(lines, table, bold)
        else:
            yield from header_lines(lines, table, bold)


def spanned_header(runs: Sequence[Run], table: Table, bold: frozenset[Font]) -> Iterator[InkLine]:
    """Write a header as two lines: cells above its short ruled lines, and those below them."""
    over: list[tuple[Box, Run]] = []
    below: list[Run] = []
    others: list[Run] = []
    for run in runs:
        span = next((each for each in table.spans if _is_at(run, each)), None)
        if span is None:
            others.append(run)
        elif run.base > span.top:
            below.append(run)
        else:
            over.append((span, run))
    heads: list[MergedText] = [
        (min(table.column(each) for each in [*below, run] if _is_at(each, span)), [run])
        for span, run in over
    ]
    if heads or others:
        yield one_row(others, table, bold, heads)
    if below:
        yield one_row(below, table, bold)


def _is_at(run: Run, span: Box) -> bool:
    return span.left < run.middle < span.right


def with_labels_above(rows: Sequence[Row], table: Table) -> Sequence[Row]:
    """Give a table's rows, with labels that stand beside the middle of several in the first one.

    No line tells which rows a label of the first column is for: they are those about whose middle
    it stands. Where that does not part all rows, they stay as they are.
    """
    held = [tuple(run for run in row if table.column(run) == 0) for row in rows]
    others = [tuple(run for run in row if table.column(run)) for row in rows]
    labels = [(label[0].base, label) for label in held if label]
    figures = [row for row in others if row]
    if len(figures) < FEWEST_LABELLED or not labels or len(labels) >= len(figures):
        return rows
    moved: list[Row] = []
    start = 0
    for middle, label in labels:
        ends = range(start + 1, len(figures) + 1)
        end = next((end for end in ends if _is_about(middle, figures[start:end])), 0)
        if not end:
            return rows
        base = figures[start][0].base  # its line's place among the others tells the order
        label = tuple(run._replace(base=base) for run in label)
        moved += [label + figures[start], *figures[start + 1 : end]]
        start = end
    return moved if start == len(figures) else rows


def _is_about(middle: float, rows: Sequence[Row]) -> bool:
    return abs((rows[0][0].base + rows[-1][0].base) / 2 - middle) < ROUGHLY


def header_lines(lines: Sequence[Row], table: Table, bold: frozenset[Font]) -> Iterator[InkLine]:
    """Write the lines of a header as one, or as two where some head several columns.

    Those stand midway over the columns whose own heads the last line holds, and above the head of
    the middle one of three. What else is in the last line ends a cell of those above.
    """
    *above, last = lines
    runs = [run for row in above for run in row]
    filled = {table.column(run) for run in runs}
    over = {run: column for run in runs if (column := _heads(run, last, table, filled)) >= 0}
    if not over:
        yield one_row(list(chain(*lines)), table, bold)
        return
    others = [run for run in runs if run not in over]
    headed = {column + more for column in over.values() for more in (0, 1)}
    begun = {table.column(run) for run in others} - headed
    parts = [part for run in last for part in cut_at(run, table.cells)]
    ends = [part for part in parts if table.column(part) in begun]
    heads = [(column, [run]) for run, column in over.items()]
    yield one_row([*others, *ends], table, bold, heads)
    yield one_row([part for part in parts if part not in ends], table, bold)


def _heads(run: Run, below: Row, table: Table, filled: Set[int]) -> int:
    """Give the first of the two or three columns over which a run stands midway; -1 for none.

    Above the heads of three, only the middle column is `filled`, and there are others, whose heads
    stand midway beside both lines: else the head of the middle one has two lines.
    """
    pieces = pieces_of_cells(below, run.size)
    columns = [table.column(piece) for piece in pieces]
    for one, two in pairwise(pieces):
        beside = table.column(two) == table.column(one) + 1
        midway = abs(run.middle - (one.middle + two.middle) / 2) < MIDWAY * run.size
        if (
            beside
            and midway
            and min(run.middle - one.middle, two.middle - run.middle) > ASIDE * run.size
        ):
            return table.column(one)
    middle = table.column(run)
    others = {middle - 1, middle + 1}
    over = [piece for piece, column in zip(pieces, columns, strict=True) if column == middle]
    midway = any(abs(run.middle - piece.middle) < MIDWAY * run.size for piece in over)
    if midway and others.isdisjoint(filled) and others <= {*columns}:
        return -1 if filled <= {*columns} else middle - 1
    return -1


def _with_labels(lines: Sequence[Row], table: Table, bold: frozenset[Font]) -> Iterator[InkLine]:
    """Write lines with figures: one row, or several with a label that stands midway.

    They are several where a column has more figures than one.
    """
    figures = [row for row in lines if _has_figure(row)]
    if len(figures) == 1 or _stands_midway(lines, table):
        yield one_row(list(chain(*lines)), table, bold)
        return
    labels: list[Run] = []
    for row in lines:
        if row in figures:
            continue
        labels += [part for run in row for part in cut_at(run, table.cells)]
    first, *others = figures
    filled = {table.column(run) for run in first}
    if any(table.column(label) in filled for label in labels):
        yield from (line_of(row, bold, table.cells) for row in lines)
        return
    yield line_of(tuple(sorted([*first, *labels], key=lambda run: run.left)), bold, table.cells)
    yield from (line_of(row, bold, table.cells) for row in others)


def _stands_midway(lines: Sequence[Row], table: Table) -> bool:
    """Tell whether the middle one of three lines is of cells between those of two lines."""
    if len(lines) != 3 or not _has_figure(lines[1]):
        return False
    above, midway, below = ({table.column(run) for run in row} for row in lines)
    return below <= above and midway.isdisjoint(above)


def _has_figure(row: Row) -> bool:
    return any(run.text[0].isdigit() for run in row)


def one_row(
    runs: Sequence[Run], table: Table, bold: frozenset[Font], merged: Sequence[MergedText] = ()
) -> InkLine:
    """Write the lines of the cells of one row behind each other, column by column.

    `merged` is what cells hold that go over other columns or rows too; where there are other
    cells, the line stands where these do.
    """
    columns: list[list[Run]] = [[] for _ in range(len(table.cells) + 1)]
    for at, held in merged:
        columns[at] += held
    box = extent(runs or merged[0][1])
    for run in runs:
        for part in cut_at(run, table.cells):
            columns[table.column(part)].append(part)
    texts, cells = [], []
    for column in columns:
        lines = [line_of(row, bold) for row in rows_of(column)]
        cells += lines
        text = ""
        for line in lines:
            text += (" " if is_spaced_pair(text[-1:], line.text[:1]) else "") + line.text
        # Lines of a cell are set wide to fill it.
        texts.append(_AMID_WIDE.sub("", text) if len(lines) > 1 else text or EMPTY_CELL)
    largest = max(cells, key=lambda line: len(line.text))
    return InkLine("\t".join(texts), box, largest.size, all(line.bold for line in cells))
