"""Tables drawn as a grid: lines across and down that touch, and the cells between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from statistics import median

from yearbook_reader.sources.pdf.ink import Box, Run
from yearbook_reader.sources.pdf.lines import (
    InkLine,
    Row,
    cut_at,
    extent,
    is_spaced_pair,
    line_of,
    rows_of,
)
from yearbook_reader.sources.pdf.merged_cells import MergedText, held_by_merged, merged_cells
from yearbook_reader.sources.pdf.tables import Table, are_broken_cells, is_interleaved

TOUCH = 2.5  # points within which two lines touch or are one
MOST_LINES = 1500  # lines on a page that are looked at
FEWEST_EDGES = 3  # across and down, of two columns and two rows
FEWEST_BANDS = 2  # with more, most of which hold one line, each between two lines is a row
MOST_LINES_OF_CELL = 4
FILLED = 0.6  # of a table's columns hold something in most of its rows

_AMID_WIDE = re.compile(r"(?<=[\u2100-\U0010ffff])[ \u3000]+(?=[\u2100-\U0010ffff])")


def find_grids(across: Sequence[Box], down: Sequence[Box]) -> tuple[Table, ...]:
    """Give the tables that lines across the page and down it draw.

    The outermost lines down may be missing, those that part the columns may not.
    """
    if len(across) + len(down) > MOST_LINES:
        return ()
    tables = []
    for lines, posts in _touching(across, down):
        box = extent_of([*lines, *posts])
        edges = _steps(post.left for post in posts)
        rows = _steps(line.top for line in lines)
        inner = tuple(x for x in edges if box.left + TOUCH < x < box.right - TOUCH)
        if inner and len(rows) >= FEWEST_EDGES:
            xs = (box.left, *inner, box.right)
            tables.append(Table(box, inner, tuple(rows), merged_cells(xs, rows, lines, posts)))
    return tuple(tables)


def extent_of(boxes: Sequence[Box]) -> Box:
    """Give the box around boxes."""
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def _touching(across: Sequence[Box], down: Sequence[Box]) -> list[tuple[list[Box], list[Box]]]:
    """Give the lines in groups of those that touch each other."""
    groups: list[tuple[list[Box], list[Box]]] = []
    waiting = list(across)
    posts_left = list(down)
    while waiting:
        lines, posts = [waiting.pop()], []
        fresh: list[Box] = list(lines)
        while fresh:
            found = [post for post in posts_left if any(_meet(line, post) for line in fresh)]
            posts_left = [post for post in posts_left if post not in found]
            posts += found
            fresh = [line for line in waiting if any(_meet(line, post) for post in found)]
            waiting = [line for line in waiting if line not in fresh]
            lines += fresh
        if posts:
            groups.append((lines, posts))
    return groups


def _meet(line: Box, post: Box) -> bool:
    return (
        line.left - TOUCH < post.left < line.right + TOUCH
        and post.top - TOUCH < line.top < post.bottom + TOUCH
    )


def _steps(places: Iterable[float]) -> list[float]:
    """Give the distinct places in order."""
    steps: list[float] = []
    for place in sorted(places):
        if not steps or place - steps[-1] > TOUCH:
            steps.append(place)
    return steps


def grid_lines(runs: Sequence[Run], table: Table, bold: frozenset[int]) -> list[InkLine]:
    """Write a grid's cells as lines, a row of the table a line."""
    lines: list[InkLine] = []
    merged, rest = held_by_merged(runs, table) if table.merged else ({}, runs)
    *ruled, below = _bands(rest, table.rows)
    bands = [(at, band, rows_of(band)) for at, band in enumerate(ruled, -1)]
    bands = [each for each in bands if each[1] or each[0] in merged]
    single = sum(len(rows) < 2 for *_, rows in bands) * 2 > len(bands) > FEWEST_BANDS
    for at, band, rows in bands:
        ruled_off = single and len(rows) <= MOST_LINES_OF_CELL
        if len(rows) > 1 and (ruled_off or not _are_rows(rows, table)):
            lines.append(_one_row(band, table, bold, merged.get(at, ())))
        elif at in merged:
            lines.append(_one_row(rows[0] if rows else (), table, bold, merged[at]))
            lines += [line_of(row, bold, table.cells) for row in rows[1:]]
        else:
            lines += [line_of(row, bold, table.cells) for row in rows]
    return lines + [line_of(row, bold, table.cells) for row in rows_of(below)]


def _bands(runs: Sequence[Run], edges: Sequence[float]) -> list[list[Run]]:
    """Give the runs above, between and below the edges, which are those of rows."""
    bands: list[list[Run]] = [[] for _ in range(len(edges) + 1)]
    for run in runs:
        middle = (run.top + run.bottom) / 2
        bands[sum(middle > edge for edge in edges)].append(run)
    return bands


def _are_rows(rows: Sequence[Row], table: Table) -> bool:
    """Tell whether printed lines between two lines across are rows, not the lines of cells."""
    if is_interleaved(rows) or are_broken_cells(rows, table.cells):
        return False
    filled = [len({table.column(run) for run in row}) for row in rows]
    return median(filled) >= max(2.0, FILLED * (len(table.cells) + 1))


def _one_row(
    runs: Sequence[Run], table: Table, bold: frozenset[int], merged: Sequence[MergedText] = ()
) -> InkLine:
    """Write the lines of the cells of one row behind each other, column by column.

    `merged` is what cells hold that go over other columns or rows too; where there are other
    cells, the line stands where these do.
    """
    columns: list[list[Run]] = [[] for _ in range(len(table.cells) + 1)]
    for at, held in merged:
        columns[at] += held
    box = extent(runs or columns[merged[0][0]])
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
        texts.append(_AMID_WIDE.sub("", text) if len(lines) > 1 else text)
    largest = max(cells, key=lambda line: len(line.text))
    return InkLine("\t".join(texts), box, largest.size, all(line.bold for line in cells))
