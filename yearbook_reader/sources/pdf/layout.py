"""A book's pages as they are printed -> lines of text in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby, pairwise
from math import inf

from yearbook_reader.sources.pdf.around_text.margins import PageParts, part_page, recurring_heads
from yearbook_reader.sources.pdf.around_text.paired import captions_apart
from yearbook_reader.sources.pdf.columns.gutters import (
    are_among,
    crosses,
    find_gutters,
    fitting_gutters,
    usual_gutters,
    within_usual,
)
from yearbook_reader.sources.pdf.columns.leaders import with_pages_at_leaders
from yearbook_reader.sources.pdf.columns.lists import ItemList
from yearbook_reader.sources.pdf.columns.reading_order import (
    PageLayout,
    are_columns,
    lists_across,
    read_in_order,
)
from yearbook_reader.sources.pdf.columns.zones import Gutters, Zone, find_zones, grids_of
from yearbook_reader.sources.pdf.printed.ink import Box, PageInk, Run, returned, turned
from yearbook_reader.sources.pdf.printed.lines import (
    TITLE,
    InkLine,
    Row,
    english_apart,
    extent,
    line_of,
    rows_of,
    stamp_line,
)
from yearbook_reader.sources.pdf.sheets.spreads import part_spreads
from yearbook_reader.sources.pdf.sheets.stamps import without_stamps
from yearbook_reader.sources.pdf.tables.grids import TOUCH, grid_lines, grids_on
from yearbook_reader.sources.pdf.tables.interleaved import lines_of_cells
from yearbook_reader.sources.pdf.tables.shaded import shaded_tables
from yearbook_reader.sources.pdf.tables.table import (
    Table,
    find_tables,
    stacked_header,
    table_of,
    unruled_cells,
)
from yearbook_reader.sources.pdf.tables.unruled import wide_tables
from yearbook_reader.sources.pdf.type.initials import with_initials_in_line
from yearbook_reader.sources.pdf.type.measures import BookMeasure, measure_book
from yearbook_reader.sources.pdf.type.ruby import without_ruby

GROUND = 3  # lines of running text on a picture, which then lies behind the page


def lay_out_sheets(
    sheets: Sequence[PageInk],
) -> tuple[Iterator[tuple[InkLine, ...]], tuple[int, ...]]:
    """Give the lines of all pages, and the sheet of the file that each stands on, from 1."""
    parted = part_spreads(without_stamps(sheets))
    numbers = tuple(number for number, each in enumerate(parted, 1) for _ in each)
    return lay_out([page for each in parted for page in each]), numbers


def lay_out(pages: Sequence[PageInk]) -> Iterator[tuple[InkLine, ...]]:
    """Give each page's lines in reading order, their boxes from the top left of the page.

    The body comes first, then captions, side tabs, text that stands turned, running heads and
    page numbers, and stamps.
    """
    measure = measure_book(pages)
    pages = [with_initials_in_line(page, measure) for page in pages]
    pages = [with_pages_at_leaders(without_ruby(each, measure)) for each in pages]
    heads = recurring_heads(pages, measure)
    grids = [grids_on(page) for page in pages]
    pages = [
        _without_grounds(_without_frames(page, found), measure)
        for page, found in zip(pages, grids, strict=True)
    ]
    parts = [
        part_page(page, measure, heads, [grid.box for grid in found])
        for page, found in zip(pages, grids, strict=True)
    ]
    tables = [
        _tables_of(page, each.body, found, measure)
        for each, page, found in zip(parts, pages, grids, strict=True)
    ]
    texts = [_outside(each.body, found) for each, found in zip(parts, tables, strict=True)]
    gutters = [find_gutters(text, measure) for text in texts]
    ways = grids_of(gutters, texts, measure)
    common = usual_gutters(gutters, measure)
    usual = [usual_gutters(gutters[side::2], measure, len(common)) or common for side in (0, 1)]
    for number, page in enumerate(pages):
        text, rows = texts[number], rows_of(parts[number].body)
        mine = within_usual(gutters[number], usual[number % 2], measure)
        lists = lists_across(rows_of(text) if tables[number] else rows, usual[number % 2])
        known = ways if are_among(mine, usual[number % 2], measure) else [*ways, mine]
        if lists := _without_columns(lists, known):
            text = [run for run in text if not any(each.holds(run) for each in lists)]
            mine = find_gutters(text, measure)
        held = tables[number]
        odd = held if not any(are_among(mine, way, measure) for way in ways) else ()
        mine = _fitting(mine, usual[number % 2], text, odd, measure)
        zones = [Zone(mine, rows)] if lists else find_zones(rows, mine, ways, measure, held)
        blocks = _in_zones(zones, PageLayout(mine, held, lists), page.pictures)
        yield tuple(
            _on_page(line, page)
            for line in _page_lines(page, parts[number], blocks, tables[number], measure)
        )


def _tables_of(
    page: PageInk, body: Sequence[Run], grids: Sequence[Table], measure: BookMeasure
) -> tuple[Table, ...]:
    """Give the tables in a page's body: grids, those of ruled lines or shaded bands, and others."""
    found = (*grids, *find_tables(body, page.rules, measure))
    shaded = shaded_tables(_outside(body, found), page.across, page.down, measure.size)
    found += tuple(
        table for table in shaded if not any(_overlap(table.box, each.box) for each in found)
    )
    return found + wide_tables(_outside(body, found), measure)


def _fitting(
    mine: Gutters,
    usual: Gutters,
    text: Sequence[Run],
    tables: Sequence[Table],
    measure: BookMeasure,
) -> Gutters:
    """Give a page's gutters, or the usual ones where it has fewer, or more keeps clear of them.

    Tables tell nothing where the page is divided in a way in which the book divides its pages.
    Where nothing crosses the usual ones either, others are amid a table that stands in a column.
    """
    others = len(mine) == len(usual) and not are_among(mine, usual, measure)
    if others and not any(crosses(run, gutter) for run in text for gutter in usual):
        return usual
    across, usually = (
        sum(any(crosses(table.box, gutter) for gutter in gutters) for table in tables)
        for gutters in (mine, usual)
    )
    if len(mine) >= len(usual) and across <= usually:
        return mine
    fitting = fitting_gutters(text, usual, measure)
    return fitting if across > usually or are_among(mine, fitting, measure) else mine


def _without_columns(lists: Sequence[ItemList], ways: Sequence[Gutters]) -> tuple[ItemList, ...]:
    """Give the lists that are not only columns, of a way in which the book divides its pages."""
    return tuple(each for each in lists if not any(are_columns(each, way) for way in ways))


def _in_zones(
    zones: Sequence[Zone], layout: PageLayout, pictures: Sequence[Box]
) -> Iterator[list[Run]]:
    """Give the blocks of a page in reading order, zone by zone."""
    tops = [-inf, *(extent(zone.rows[0]).top for zone in zones[1:]), inf]
    for zone, (top, bottom) in zip(zones, pairwise(tops), strict=True):
        within = [box for box in pictures if top <= box.top < bottom]
        yield from read_in_order(zone.rows, layout._replace(gutters=zone.gutters), within)


def _without_frames(page: PageInk, grids: Sequence[Table]) -> PageInk:
    """Give a page without the frames and rules of cells, which are no pictures and part nothing."""
    if not grids:
        return page
    return page._replace(
        pictures=tuple(box for box in page.pictures if not _is_within(box, grids)),
        rules=tuple(box for box in page.rules if not _is_within(box, grids)),
    )


def _without_grounds(page: PageInk, measure: BookMeasure) -> PageInk:
    """Give a page without pictures on which its text stands, as on the strips of a scan.

    One on which there is little is as wide as the strip it touches.
    """
    if not page.pictures:
        return page
    lines = [run for run in page.runs if measure.is_long(run)]
    grounds = [box for box in page.pictures if sum(_is_on(run, box) for run in lines) >= GROUND]
    pictures = (box for box in page.pictures if not any(_goes_on(box, two) for two in grounds))
    return page._replace(pictures=tuple(pictures))


def _goes_on(one: Box, two: Box) -> bool:
    """Tell whether a box is another, or as wide as that right above or below it."""
    wide = abs(one.left - two.left) < TOUCH and abs(one.right - two.right) < TOUCH
    return wide and one.top < two.bottom + TOUCH and two.top < one.bottom + TOUCH


def _is_on(run: Run, box: Box) -> bool:
    return box.left < run.middle < box.right and box.top < run.base < box.bottom


def _is_within(box: Box, grids: Sequence[Table]) -> bool:
    return any(
        grid.box.left - TOUCH < box.middle < grid.box.right + TOUCH
        and grid.box.top - TOUCH < (box.top + box.bottom) / 2 < grid.box.bottom + TOUCH
        for grid in grids
    )


def _overlap(one: Box, two: Box) -> bool:
    """Tell whether two boxes overlap, and do not only touch."""
    width = min(one.right, two.right) - max(one.left, two.left)
    height = min(one.bottom, two.bottom) - max(one.top, two.top)
    return min(width, height) > TOUCH


def _outside(runs: Sequence[Run], tables: Sequence[Table]) -> list[Run]:
    return [run for run in runs if not table_of(run, tables)] if tables else list(runs)


def _page_lines(
    page: PageInk,
    parts: PageParts,
    blocks: Iterable[Sequence[Run]],
    tables: Sequence[Table],
    measure: BookMeasure,
) -> Iterator[InkLine]:
    bold = measure.bold
    for block in blocks:
        yield from _block_lines(block, tables, measure)
    for row in parts.captions:
        yield line_of(row, bold)
    for run in chain(*parts.tabs[:1]):
        yield line_of((run,), bold)
    for turn, runs in page.asides:
        for row in rows_of(runs):
            yield line_of(row, bold, turn=turn - page.turn)
    for row in parts.heads:
        yield line_of(row, bold)
    for run in chain(*parts.tabs[1:]):  # apart from what the other edge may say as well
        yield line_of((run,), bold)
    if page.stamps:
        yield stamp_line(page.stamps, -page.turn)


def _block_lines(
    runs: Sequence[Run], tables: Sequence[Table], measure: BookMeasure
) -> Iterator[InkLine]:
    """Write a column or a block as lines, with cells where a table is."""
    grids = [table for table in tables if table.rows]
    rows = rows_of(_outside(runs, grids))
    large = TITLE * measure.size
    if any(row[0].size >= large for row in rows):
        rows = [part for row in rows for part in english_apart(row, large)]
    unruled = unruled_cells(rows, measure.size, tables)
    captions = captions_apart(rows, measure)
    headers = _headers_of(rows, unruled, measure)
    lines = []
    standing_in = [
        None if n in captions else table_of(row[0], tables) for n, row in enumerate(rows)
    ]
    for table, group in groupby(range(len(rows)), standing_in.__getitem__):
        numbers = list(group)
        if table:
            found = lines_of_cells([rows[number] for number in numbers], table, measure.bold)
            lines += [(line.box.bottom, line) for line in found]
            continue
        for number in numbers:
            base, cells = rows[number][0].base, unruled.get(number, ())
            if number in headers:
                lines += [(base, line) for line in headers[number]]
            elif number in captions:
                lines += [(base, line_of(row, measure.bold)) for row in captions[number]]
            else:
                lines.append((base, line_of(rows[number], measure.bold, cells)))
    for grid in grids:
        held = [run for run in runs if grid.holds(run)]
        for line in grid_lines(held, grid, measure.bold):
            lines.append((line.box.bottom, line))
    yield from (line for _, line in sorted(lines, key=lambda each: each[0]))


def _headers_of(
    rows: Sequence[Row], unruled: Mapping[int, tuple[float, ...]], measure: BookMeasure
) -> dict[int, list[InkLine]]:
    """Give, by its number, in place of each row of a header of several, the header's lines."""
    found: dict[int, list[InkLine]] = {}
    for number, edges in unruled.items():
        if number - 1 not in unruled and (header := stacked_header(rows, number, edges)):
            lines = [rows[at] for at in header]
            table = Table(extent([run for row in lines for run in row]), edges)
            found.update({at: [] for at in header})
            found[header[0]] = list(lines_of_cells(lines, table, measure.bold))
    return found


def _on_page(line: InkLine, page: PageInk) -> InkLine:
    """Give a line with its box as the page is shown."""
    turn = (page.turn + line.turn) % 4
    if page.shift and not line.turn:
        box = line.box
        line = line._replace(
            box=box._replace(left=box.left + page.shift, right=box.right + page.shift)
        )
    if turn == page.rotation:
        return line
    box = turned(returned(line.box, page.sheet, turn), page.sheet, page.rotation)
    return line._replace(box=box)
