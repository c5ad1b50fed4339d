"""What is done with a book's tables when all are told: rows made, continued ones joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress, count, pairwise
from operator import attrgetter

from yearbook_reader.reconstruct.lines.parts import Part, PartKind, Spans, TableSpans
from yearbook_reader.reconstruct.telling.tables.cells_in_rows import (
    FIGURE,
    header_length,
    shaped,
)

FEWEST_CELLS_OF_HEADER = 2
MOST_ROWS = 2_000  # of one table

_LINE = PartKind.LINE


def finished_tables(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Give the parts with tables put into rows, and continued ones joined to those before."""
    kept = list(parts)
    if any(map(attrgetter("cuts"), kept)):
        kept = list(_behind_their_sentences(parts))
    tables = list(compress(count(), map(attrgetter("table"), kept)))
    last = -1
    for at in tables:
        table = kept[at].table
        if table and table.continued and last >= 0 and len(kept[last].spans) < MOST_ROWS:
            kept[last], kept[at] = _joined(kept[last], kept[at])
        else:
            last = at
    found: list[Part] = []
    for above, at in pairwise([-1, *tables]):
        found += kept[above + 1 : at]
        found += _finished(kept[at])
    return (*found, *kept[tables[-1] + 1 if tables else 0 :])


def _finished(part: Part) -> Iterator[Part]:
    """Give a table put into rows, and the headers that were repeated; any other part as it is."""
    if part.table is None:
        yield part
        return
    table, again = _without_repeated_headers(part.table)
    yield part._replace(table=shaped(table))
    for spans in again:
        yield Part(PartKind.REPEATED, spans, part.text, page=part.page)


def _without_repeated_headers(table: TableSpans) -> tuple[TableSpans, list[Spans]]:
    """Give a table without the rows that say its header again on a further page, and those."""
    length = header_length(table.loose)
    header = table.loose[:length]
    cells = [cell for row in header for cell in row]
    if len(cells) < FEWEST_CELLS_OF_HEADER or any(FIGURE.fullmatch(cell) for cell in cells):
        return table, []
    likely = (at for at, row in enumerate(table.loose[1:], 1) if row == header[0])
    starts = [at for at in likely if table.loose[at : at + length] == header]
    again = {at for start in starts for at in range(start, start + length)}
    kept = [at for at in range(len(table.loose)) if at not in again]
    rows = tuple(table.rows[at] for at in kept)
    headers = (table.rows[start : start + length] for start in starts)
    repeated = [tuple(span for row in each for cell in row for span in cell) for each in headers]
    return table._replace(rows=rows, loose=tuple(table.loose[at] for at in kept)), repeated


def _behind_their_sentences(parts: Sequence[Part]) -> Iterator[Part]:
    """Give the parts with tables and captions that cut a sentence behind its running text."""
    waiting: list[Part] = []
    for part in parts:
        goes_on = bool(waiting) and part.table is not None and part.table.continued
        if part.cuts or goes_on:
            waiting.append(part)
            continue
        if part.kind is not _LINE:
            yield from waiting
            waiting = []
        yield part
    yield from waiting


def _joined(before: Part, part: Part) -> tuple[Part, Part]:
    """Give the table with the rows of its continuation, and the part of what was repeated."""
    assert before.table is not None
    assert part.table is not None
    length = header_length(before.table.loose)
    header = before.table.loose[:length]
    again = length if part.table.loose[:length] == header else 0
    table = before.table._replace(
        rows=before.table.rows + part.table.rows[again:],
        loose=before.table.loose + part.table.loose[again:],
    )
    first_row = tuple(span for row in part.table.rows[:again] for cell in row for span in cell)
    repeated = Part(PartKind.REPEATED, part.table.caption + first_row, part.text, page=part.page)
    return before._replace(table=table, spans=before.spans + part.spans), repeated
