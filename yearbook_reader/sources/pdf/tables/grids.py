"""Tables drawn as a grid: lines across and down that touch, and the cells between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median

from yearbook_reader.sources.pdf.printed.ink import Box, Font, PageInk, Run
from yearbook_reader.sources.pdf.printed.lines import (
    InkLine,
    Row,
    line_of,
    rows_of,
)
from yearbook_reader.sources.pdf.tables.broken_figures import with_whole_figures
from yearbook_reader.sources.pdf.tables.interleaved import (
    header_lines,
    lines_of_cells,
    one_row,
    spanned_header,
)
from yearbook_reader.sources.pdf.tables.merged_cells import held_by_merged, merged_cells
from yearbook_reader.sources.pdf.tables.table import (
    Table,
    are_as_wide,
    are_broken_cells,
    is_interleaved,
    joined_rules,
)

TOUCH = 2.5  # points within which two lines touch or are one
MOST_LINES = 1500  # lines on a page that are looked at
FEWEST_EDGES = 3  # across and down, of two columns and two rows
FEWEST_BANDS = 2  # with more, most of which hold one row at most, each between two lines is one
MOST_LINES_OF_CELL = 4
FILLED = 0.6  # of a table's columns hold something in most of its rows


def grids_on(page: PageInk) -> tuple[Table, ...]:
    """Give the tables that are drawn as grids on a page."""
    return whole_grids(find_grids(page.across, page.down, page.pictures), page.rules)


def find_grids(
    across: Sequence[Box], down: Sequence[Box], pictures: Sequence[Box] = ()
) -> tuple[Table, ...]:
    """Give the tables that lines across the page and down it draw.

    The outermost lines down may be missing, those that part the columns may not. `pictures` that
    hold a part of what else is drawn, such as the frame of a heading, are no cells.
    """
    if len(across) + len(down) > MOST_LINES:
        return ()
    tables: list[Table] = []
    for lines, posts in _touching(across, down):
        box = extent_of([*lines, *posts])
        # All other pictures lie within what is drawn, as the frames of cells do, or elsewhere.
        outer = [each for each in pictures if _ends_with(each, box)]
        if astray := [each for each in outer if _holds_part(each, [*lines, *posts])]:
            tables += find_grids(_not_edging(lines, astray), _not_edging(posts, astray))
            continue
        edges = _steps(post.left for post in posts)
        rows = _steps(line.top for line in lines)
        inner = tuple(x for x in edges if box.left + TOUCH < x < box.right - TOUCH)
        if inner and len(rows) >= FEWEST_EDGES:
            xs = (box.left, *inner, box.right)
            tables.append(Table(box, inner, tuple(rows), merged_cells(xs, rows, lines, posts)))
    return tuple(tables)


def _ends_with(picture: Box, box: Box) -> bool:
    """Tell whether a picture reaches to a side of a box, and not beyond it."""
    return any(abs(x - y) < TOUCH for x, y in zip(picture, box, strict=True))


def _holds_part(picture: Box, lines: Sequence[Box]) -> bool:
    """Tell whether a part of what lines draw beside a picture's edges lies within it."""
    others = _not_edging(lines, [picture])
    if not others or len(others) == len(lines):
        return False
    box = extent_of(others)
    common = Box(
        max(box.left, picture.left),
        max(box.top, picture.top),
        min(box.right, picture.right),
        min(box.bottom, picture.bottom),
    )
    overlap = min(common.width, common.height) > TOUCH
    return overlap and not any(_are_near(common, each) for each in (box, picture))


def _not_edging(lines: Sequence[Box], pictures: Sequence[Box]) -> list[Box]:
    """Give the lines that are not on an edge of a picture."""
    return [
        line
        for line in lines
        if not any(
            _are_near(line, edge)
            for left, top, right, bottom in pictures
            for edge in (
                Box(left, top, right, top),
                Box(left, bottom, right, bottom),
                Box(left, top, left, bottom),
                Box(right, top, right, bottom),
            )
        )
    ]


def _are_near(one: Box, two: Box) -> bool:
    """Tell whether two boxes are one."""
    return (
        abs(one.left - two.left) < TOUCH
        and abs(one.top - two.top) < TOUCH
        and abs(one.right - two.right) < TOUCH
        and abs(one.bottom - two.bottom) < TOUCH
    )


def whole_grids(grids: Sequence[Table], rules: Sequence[Box]) -> tuple[Table, ...]:
    """Give the grids without those that are only shaded rows amid the ruled lines of a table.

    Rules as wide as such a grid stand above or below it, and not at both of its ends.
    """
    if not grids or not rules:
        return tuple(grids)
    joined = joined_rules(rules)
    return tuple(
        grid
        for grid in grids
        if _ends_at(grid.box, beside := [rule for rule in joined if are_as_wide(rule, grid.box)])
        or all(_is_between(rule.top, grid.box) for rule in beside)
    )


def _ends_at(box: Box, rules: Sequence[Box]) -> bool:
    """Tell whether ruled lines stand where a box begins and ends."""
    return all(any(abs(y - rule.top) < TOUCH for rule in rules) for y in (box.top, box.bottom))


def _is_between(y: float, box: Box) -> bool:
    return box.top - TOUCH < y < box.bottom + TOUCH


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


def grid_lines(runs: Sequence[Run], table: Table, bold: frozenset[Font]) -> list[InkLine]:
    """Write a grid's cells as lines, a row of the table a line."""
    lines: list[InkLine] = []
    merged, rest = held_by_merged(runs, table) if table.merged else ({}, runs)
    *ruled, below = _bands(rest, table.rows)
    ruled = [with_whole_figures(band, table) for band in ruled]
    bands = [(at, band, rows_of(band)) for at, band in enumerate(ruled, -1)]
    bands = [each for each in bands if each[1] or each[0] in merged]
    several = [len(rows) > 1 and _are_rows(rows, table) for *_, rows in bands]
    single = several.count(False) * 2 > len(bands) > FEWEST_BANDS
    for (at, band, rows), are_rows in zip(bands, several, strict=True):
        ruled_off = single and len(rows) <= MOST_LINES_OF_CELL
        if len(rows) > 1 and (ruled_off or not are_rows):
            if at or merged:
                lines.append(one_row(band, table, bold, merged.get(at, ())))
            elif table.spans:
                lines += spanned_header(band, table, bold)
            else:
                lines += header_lines(rows, table, bold)
        elif at in merged:
            lines.append(one_row(rows[0] if rows else (), table, bold, merged[at]))
            lines += [line_of(row, bold, table.cells) for row in rows[1:]]
        else:
            lines += [line_of(row, bold, table.cells) for row in rows]
    return [*lines, *lines_of_cells(rows_of(below), table, bold)]


def _bands(runs: Sequence[Run], edges: Sequence[float]) -> list[Sequence[Run]]:
    """Give the runs above, between and below the edges, which are those of rows."""
    bands: list[list[Run]] = [[] for _ in range(len(edges) + 1)]
    for run in runs:
        middle = (run.top + run.bottom) / 2
        bands[sum(middle > edge for edge in edges)].append(run)
    return [*bands]


def _are_rows(rows: Sequence[Row], table: Table) -> bool:
    """Tell whether printed lines between two lines across are rows, not the lines of cells."""
    if is_interleaved(rows) or are_broken_cells(rows, table.cells):
        return False
    filled = [len({table.column(run) for run in row}) for row in rows]
    return median(filled) >= max(2.0, FILLED * (len(table.cells) + 1))
