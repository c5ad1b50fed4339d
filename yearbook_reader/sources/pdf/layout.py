"""A book's pages as they are printed -> lines of text in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from yearbook_reader.sources.pdf.book import BookMeasure, measure_book
from yearbook_reader.sources.pdf.columns import (
    Gutter,
    find_gutters,
    fitting_gutters,
    read_in_order,
    usual_gutters,
)
from yearbook_reader.sources.pdf.ink import PageInk, Run, returned, turned
from yearbook_reader.sources.pdf.lines import InkLine, line_of, rows_of
from yearbook_reader.sources.pdf.margins import PageParts, part_page, recurring_heads
from yearbook_reader.sources.pdf.pages import Font
from yearbook_reader.sources.pdf.tables import Table, find_tables, unruled_cells


def lay_out(pages: Sequence[PageInk], fonts: Sequence[Font]) -> Iterator[tuple[InkLine, ...]]:
    """Give each page's lines in reading order, their boxes from the top left of the page.

    The body comes first, then captions, side tabs, text that stands turned, running heads and
    page numbers.
    """
    measure = measure_book(pages, fonts)
    heads = recurring_heads(pages, measure)
    parts = [part_page(page, measure, heads) for page in pages]
    tables = [
        find_tables(each.body, page.rules, measure) for each, page in zip(parts, pages, strict=True)
    ]
    gutters = [
        find_gutters(_outside(each.body, found), measure)
        for each, found in zip(parts, tables, strict=True)
    ]
    usual = [usual_gutters(gutters[side::2]) or usual_gutters(gutters) for side in (0, 1)]
    for number, page in enumerate(pages):
        mine = gutters[number] or fitting_gutters(
            _outside(parts[number].body, tables[number]), usual[number % 2], measure
        )
        yield tuple(
            _on_page(line, page)
            for line in _page_lines(page, parts[number], mine, tables[number], measure)
        )


def _outside(runs: Sequence[Run], tables: Sequence[Table]) -> list[Run]:
    return [run for run in runs if not any(table.holds(run) for table in tables)]


def _page_lines(
    page: PageInk,
    parts: PageParts,
    gutters: Sequence[Gutter],
    tables: Sequence[Table],
    measure: BookMeasure,
) -> Iterator[InkLine]:
    bold = measure.bold
    for block in read_in_order(parts.body, gutters, tables, page.pictures):
        yield from _block_lines(block, tables, measure)
    for row in parts.captions:
        yield line_of(row, bold)
    for run in parts.tabs:
        yield line_of((run,), bold)
    for turn, runs in page.asides:
        for row in rows_of(runs):
            yield line_of(row, bold, turn=turn - page.turn)
    for row in parts.heads:
        yield line_of(row, bold)


def _block_lines(
    runs: Sequence[Run], tables: Sequence[Table], measure: BookMeasure
) -> Iterator[InkLine]:
    """Write a column or a block as lines, with cells where a table is."""
    rows = rows_of(runs)
    unruled = unruled_cells(rows, measure.size)
    for number, row in enumerate(rows):
        table = next((table for table in tables if table.holds(row[0])), None)
        cells = table.cells if table else unruled.get(number, ())
        yield line_of(row, measure.bold, cells)


def _on_page(line: InkLine, page: PageInk) -> InkLine:
    """Give a line with its box as the page is shown."""
    turn = (page.turn + line.turn) % 4
    if turn == page.rotation:
        return line
    box = turned(returned(line.box, page.sheet, turn), page.sheet, page.rotation)
    return line._replace(box=box)
