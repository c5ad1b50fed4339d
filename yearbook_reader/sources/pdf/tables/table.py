"""Tables: where their ruled lines lie, and where their columns part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import inf
from statistics import median
from typing import NamedTuple

from yearbook_reader.sources.pdf.printed.ink import Box, Run
from yearbook_reader.sources.pdf.printed.lines import Row, extent, rows_of
from yearbook_reader.sources.pdf.printed.strips import clear_strips
from yearbook_reader.sources.pdf.type.measures import BookMeasure

SAME_EDGE = 4.0  # points by which rules of one table may differ
CELL_GAP = 0.3  # em between two cells at the least
CROSSING_ROWS = 0.2  # of a table's rows may run across the gap between two columns
HEADER_ROWS = 2
STACKED_ROWS = 6  # lines of a header, of which several may be beside each other in part
INTERLEAVED = 0.95  # of their size, by which rows are less apart that reach into each other
TOUCHING = 1.05  # of their size, by which rows are less apart that are of one band of cells
MOST_LINES = 8  # of such a band
HEADING = 1.3  # times the body's size, from which type above a ruled line is a heading's
LARGER = 1.04  # times the size of a table's cells, from which text below it is not of them
HEADER_WIDTH = 0.8  # of the table's width
LONGEST_CELL = 0.45  # of the table's width, of the middle one of its cells
WIDE_CELL = 0.38  # of the table's width: two such beside each other are lines of text
TEXT_COLUMNS = 2, 4  # beside each other, over the width of a table
HEADER_PITCH = 2.5  # times its size, down from a header's last line to the first row
FILLED = 0.85  # of that width, which lines of text in such columns fill together
_BETWEEN_PIECES = 0.6  # em


class MergedCell(NamedTuple):
    """A cell over several columns or rows: its first ones, from 0, and its place."""

    column: int
    band: int
    box: Box


class Table(NamedTuple):
    """A table's place and the x at which its second and further columns begin.

    `rows` are the y of its lines from the top, where it is drawn as a grid; else those of the
    lines about its header, where that has several lines of type. `merged` are the cells over
    several columns, or over several of the bands between `rows`. `spans` are the ruled lines of a
    header right below its cells over several columns; it ends at `header`.
    """

    box: Box
    cells: tuple[float, ...]
    rows: tuple[float, ...] = ()
    merged: tuple[MergedCell, ...] = ()
    spans: tuple[Box, ...] = ()
    header: float = 0.0

    def column(self, run: Run) -> int:
        """Give the number of the column, from 0, in which a run stands."""
        return sum(run.middle > edge for edge in self.cells)

    def holds(self, run: Run) -> bool:
        """Tell whether a run stands in the table."""
        box = self.box
        return (
            box.top < run.base - run.size / 3 < box.bottom
            and box.left - SAME_EDGE < run.middle < box.right + SAME_EDGE
        )


def table_of(run: Run, tables: Iterable[Table]) -> Table | None:
    """Give the first of the tables in which a run stands."""
    for table in tables:
        if table.holds(run):
            return table
    return None


def find_tables(
    runs: Sequence[Run], rules: Iterable[Box], measure: BookMeasure
) -> tuple[Table, ...]:
    """Give the tables between ruled lines of one length; what underlines a heading is none."""
    tables = []
    headings = [run for run in runs if run.size >= HEADING * measure.size]
    inner = [
        rule
        for rule in rules
        if measure.top - measure.pitch < rule.top
        and not any(_underlines(rule, heading) for heading in headings)
    ]
    joined = joined_rules(inner)
    for group in _groups(joined):
        for box, header in _stretches(group, runs, measure):
            rows = rows_of(held_in(box, runs))
            edges = whole_columns(rows, column_edges(rows, measure.size))
            end, spans = _header_of(box, group, joined)
            tables.append(Table(box, edges, header, (), spans, end))
    return tuple(table for table in tables if table.cells)


def _header_of(
    box: Box, group: Iterable[Box], rules: Iterable[Box]
) -> tuple[float, tuple[Box, ...]]:
    """Give where a table's header ends, at the second of its `group`, and the short rules in it."""
    top, bottom = box.top + SAME_EDGE, box.bottom - SAME_EDGE
    end = next((rule.top for rule in group if top < rule.top < bottom), box.top)
    return end, tuple(
        rule
        for rule in rules
        if top < rule.top < end - SAME_EDGE
        and box.left - SAME_EDGE < rule.left
        and rule.right < box.right + SAME_EDGE
        and rule.width < box.width - SAME_EDGE
    )


def _underlines(rule: Box, heading: Run) -> bool:
    """Tell whether a ruled line stands right below a heading."""
    return (
        heading.base < rule.top < heading.base + heading.size
        and rule.left < heading.middle < rule.right
    )


def held_in(box: Box, runs: Iterable[Run]) -> list[Run]:
    """Give the runs that a table of this box holds."""
    left, top, right, bottom = box
    left, right = left - SAME_EDGE, right + SAME_EDGE
    level = [run for run in runs if top < run.base - run.size / 3 < bottom]
    return [run for run in level if left < run.middle < right]


def joined_rules(rules: Iterable[Box]) -> list[Box]:
    """Join ruled lines that touch, as those of single cells do."""
    joined: list[Box] = []
    for rule in sorted(rules, key=lambda each: (round(each.top), each.left)):
        last = joined[-1] if joined else None
        if last and abs(last.top - rule.top) < 2 and rule.left - last.right < SAME_EDGE:
            joined[-1] = last._replace(right=max(last.right, rule.right))
        else:
            joined.append(rule)
    return joined


def are_as_wide(one: Box, two: Box) -> bool:
    """Tell whether two boxes begin and end at the same x."""
    return abs(one.left - two.left) < SAME_EDGE and abs(one.right - two.right) < SAME_EDGE


def _groups(rules: Sequence[Box]) -> list[list[Box]]:
    """Group rules that begin and end at the same x, from top to bottom."""
    groups: list[list[Box]] = []
    for rule in sorted(rules, key=lambda each: each.top):
        for group in groups:
            first = group[0]
            if are_as_wide(first, rule):
                group.append(rule)
                break
        else:
            groups.append([rule])
    return groups


def _stretches(
    rules: Sequence[Box], runs: Sequence[Run], measure: BookMeasure
) -> list[tuple[Box, tuple[float, ...]]]:
    """Give the boxes between rules in which cells stand, joined where they touch.

    Each is with the y of the lines about its header where the lines of the header's cells
    stand below each other.
    """
    found: list[tuple[Box, tuple[float, ...]]] = []
    header: Box | None = None
    stacked = False
    size = inf  # of the cells of the last one
    for above, below in pairwise(rules):
        box = Box(above.left, above.top, above.right, below.bottom)
        rows = rows_of(held_in(box, runs))
        goes_on = bool(found) and found[-1][0].bottom >= above.top
        if goes_on and _are_larger(rows, size, measure):
            header = None
            continue
        stands_in = header is None and not goes_on and _is_stacked(rows, measure.size)
        if stands_in or (rows and not are_cells(rows, box, measure.size)):
            header = box if stands_in or _fills_width(rows, box) else None
            stacked = stands_in
            continue
        if goes_on:
            found[-1] = found[-1][0]._replace(bottom=below.bottom), found[-1][1]
        elif header:
            edges = (header.top, header.bottom) if stacked else ()
            found.append((box._replace(top=header.top), edges))
        else:
            found.append((box, ()))
        header = None
        size = _usual_size(rows) or size
    return found


def _are_larger(rows: Sequence[Row], size: float, measure: BookMeasure) -> bool:
    """Tell whether rows are text in the body's size below a table whose cells are smaller."""
    return LARGER * size < _usual_size(rows) and size < measure.size / LARGER


def _usual_size(rows: Sequence[Row]) -> float:
    """Give the size of most pieces of rows, 0 without any."""
    return median([run.size for row in rows for run in row] or [0.0])


def _is_stacked(rows: Sequence[Row], size: float) -> bool:
    """Tell whether rows are the lines of a header's cells: beside each other in part."""
    if not 1 < len(rows) <= STACKED_ROWS:
        return False
    edges = column_edges(rows, size, crossing=0.0)
    return bool(edges) and (is_interleaved(rows) or are_broken_cells(rows, edges))


def is_interleaved(rows: Sequence[Row]) -> bool:
    """Tell whether rows reach into each other, as lines of cells do that stand midway."""
    return any(_reaches_into(above, below, INTERLEAVED) for above, below in pairwise(rows))


def _reaches_into(above: Row, below: Row, most: float) -> bool:
    return below[0].base - above[0].base < most * min(above[0].size, below[0].size)


def bands_of(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Give rows in bands of those that reach into each other or all but touch.

    They are lines of cells, some of which stand midway beside others. More than a few lines are
    of no such cells.
    """
    bands: list[list[Row]] = []
    for row in rows:
        if bands and _reaches_into(bands[-1][-1], row, TOUCHING):
            bands[-1].append(row)
        else:
            bands.append([row])
    for band in bands:
        yield from [band] if len(band) <= MOST_LINES else ([row] for row in band)


def are_broken_cells(rows: Sequence[Row], edges: Sequence[float]) -> bool:
    """Tell whether the rows below the first one are the rest of some of its cells, in words."""
    columns = [{sum(run.middle > edge for edge in edges) for run in row} for row in rows]
    figures = any(run.text[0].isdigit() for row in rows[1:] for run in row)
    return not figures and all(rest < columns[0] for rest in columns[1:])


def _fills_width(rows: Sequence[Row], box: Box) -> bool:
    """Tell whether a row or two could be a header whose cells touch."""
    return len(rows) <= HEADER_ROWS and all(
        extent(row).width >= HEADER_WIDTH * box.width for row in rows
    )


def are_cells(rows: Sequence[Row], box: Box, size: float) -> bool:
    """Tell whether most rows are made of several short pieces."""
    pieces = [pieces_of_cells(row, size) for row in rows]
    widths = [piece.width for row in pieces for piece in row]
    wide = [sum(piece.width > WIDE_CELL * box.width for piece in row) for row in pieces]
    if sum(count > 1 for count in wide) * 4 >= len(rows):
        return False  # lines of two columns of text
    if sum(_are_lines_of_columns(row, box) for row in pieces) * 2 >= len(rows):
        return False
    several = sum(len(row) > 1 for row in pieces)
    if several * 2 <= len(rows):
        bands = list(bands_of(rows))
        several = sum(len({piece.left for row in band for piece in row}) > 1 for band in bands)
        return (
            several * 2 > len(bands)
            and len(bands) > 1
            and median(widths) <= LONGEST_CELL * box.width
        )
    return median(widths) <= LONGEST_CELL * box.width


def _are_lines_of_columns(pieces: Sequence[Run], box: Box) -> bool:
    """Tell the lines of a few columns of text, which leave no room between them but the gutters."""
    few, many = TEXT_COLUMNS
    filled = sum(piece.width for piece in pieces) >= FILLED * box.width
    return filled and few <= len(pieces) <= many


def pieces_of_cells(row: Row, size: float) -> list[Run]:
    """Join the runs of a row that stand close."""
    joined = [row[0]]
    for run in row[1:]:
        if run.left - joined[-1].right < _BETWEEN_PIECES * size:
            joined[-1] = joined[-1]._replace(right=max(run.right, joined[-1].right))
        else:
            joined.append(run)
    return joined


def column_edges(
    rows: Sequence[Row], size: float, crossing: float = CROSSING_ROWS
) -> tuple[float, ...]:
    """Give the x in the middle of the gaps that hardly any row runs across."""
    pieces = [piece for row in rows for piece in pieces_of_cells(row, CELL_GAP * size)]
    end = max((piece.right for piece in pieces), default=0.0)
    return tuple(
        (left + right) / 2
        for left, right in clear_strips(
            ((piece.left, piece.right) for piece in pieces), crossing * len(rows)
        )
        if right - left >= CELL_GAP * size and right < end
    )


def whole_columns(rows: Sequence[Row], edges: Sequence[float]) -> tuple[float, ...]:
    """Give the edges without those that part a column's head from what stands below it.

    No row holds something on both sides of such an edge.
    """
    held = [{sum(run.middle > edge for edge in edges) for run in row} for row in rows]
    return tuple(
        edge
        for at, edge in enumerate(edges)
        if any({at, at + 1} <= columns for columns in held)
        or not any(at in columns for columns in held)
        or not any(at + 1 in columns for columns in held)
    )


def unruled_cells(
    rows: Sequence[Row], size: float, ruled: Sequence[Table] = ()
) -> dict[int, tuple[float, ...]]:
    """Give, by row number, the column edges of tables without ruled lines.

    Such a table is three or more rows in succession, each of three or more pieces, outside of
    the `ruled` ones: below one of these a title may be set wide.
    """
    found: dict[int, tuple[float, ...]] = {}
    start = 0
    for end in range(len(rows) + 1):
        inside = end < len(rows) and not table_of(rows[end][0], ruled)
        if inside and len(pieces_of_cells(rows[end], size)) >= 3:
            continue
        if end - start >= 3:
            edges = whole_columns(rows[start:end], column_edges(rows[start:end], size))
            found.update(dict.fromkeys(range(start, end), edges))
        start = end + 1
    return found


def stacked_header(rows: Sequence[Row], start: int, edges: Sequence[float]) -> range:
    """Give the numbers of the rows that are lines of the header of a table without ruled lines.

    They stand above its first row, reach into each other, and fill all of its columns.
    """
    first = max(0, start - 1)
    while (
        first
        and start - first < MOST_LINES
        and _reaches_into(rows[first - 1], rows[first], TOUCHING)
    ):
        first -= 1
    lines = rows[first:start]
    near = lines and rows[start][0].base - lines[-1][0].base < HEADER_PITCH * lines[-1][0].size
    if not near or len(lines) == 1:
        return range(0)
    columns = [_columns_of(run, edges) for row in lines for run in row]
    filled = {first for first, _ in columns}
    if any(first != last for first, last in columns) or len(filled) <= len(edges):
        return range(0)
    return range(first, start)


def _columns_of(run: Run, edges: Sequence[float]) -> tuple[int, int]:
    """Give the columns in which a run begins and ends."""
    slack = run.size / 2
    left, right = min(run.left + slack, run.middle), max(run.right - slack, run.middle)
    return sum(left > edge for edge in edges), sum(right > edge for edge in edges)
