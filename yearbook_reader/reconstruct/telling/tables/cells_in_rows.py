"""Cells that extraction set one a line, put into the rows of their table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, takewhile

from yearbook_reader.reconstruct.lexicon.tables import FEWEST_NAMED, names_column
from yearbook_reader.reconstruct.lines.lines import width
from yearbook_reader.reconstruct.lines.parts import Spans, TableSpans
from yearbook_reader.reconstruct.telling.tables.broken_headers import UP_TO_BRACKET, Piece, grouped
from yearbook_reader.volume.model import Span

FIGURE = re.compile(r"[-—+]?[\d０-９][\d０-９\s.,．%％‰]*")
VALUE = re.compile(rf"{FIGURE.pattern}|[-—–－…/]{{1,2}}")
"""A figure, or what stands for none (—)."""
MOST_COLUMNS = 12
MOST_OF_LABEL = 3  # lines over which a row's label may go
FEWEST_ROWS = 2

Rows = tuple[tuple[Spans, ...], ...]


def shaped(table: TableSpans) -> TableSpans:
    """Give a table of one cell a line in rows, where a number of columns fits all of them."""
    if not table.loose or any(len(row) > 1 for row in table.loose):
        return table
    cells = [cell for row in table.rows for cell in row]
    figures = [VALUE.fullmatch(row[0]) is not None for row in table.loose]
    texts = [row[0] for row in table.loose]
    runs = [len(list(run)) for _, run in groupby(figures)]
    rows = _in_even_rows(cells, figures)
    if rows is None or (set(runs[2::2]) == {1} and len(rows[0]) > runs[1] + 1):
        rows = _below_broken_header(cells, texts, figures) or rows
    if rows is None:
        rows = _of_words(cells, texts)
    return table if rows is None else table._replace(rows=rows)


def named_columns(texts: Iterable[str]) -> int:
    """Count the words that usually head columns, at the beginning of the cells of a table."""
    return sum(1 for _ in takewhile(names_column, texts))


def _of_words(cells: Sequence[Spans], texts: Sequence[str]) -> Rows | None:
    """Give the rows of a table of words, as many in each as its header has.

    A word of the first row may look like one of the header.
    """
    for columns in range(named_columns(texts), FEWEST_NAMED - 1, -1):
        if len(cells) % columns == 0 and len(cells) >= 2 * columns:
            return tuple(tuple(cells[at : at + columns]) for at in range(0, len(cells), columns))
    return None


def header_length(loose: Sequence[tuple[str, ...]]) -> int:
    """Give over how many lines the header of a table goes; 0 for unknown.

    Where each cell has a line of its own these are the ones above the first row's label.
    """
    if not loose or len(loose[0]) > 1:
        return len(loose[:1])
    words = list(takewhile(lambda row: VALUE.fullmatch(row[0]) is None, loose))
    return max(len(words) - 1, 0) if len(words) < len(loose) else 0


def _in_even_rows(cells: Sequence[Spans], figures: Sequence[bool]) -> Rows | None:
    """Give the rows where each column is figures or words all the way down."""
    for columns in range(2, min(MOST_COLUMNS, len(cells) // 2) + 1):
        if len(cells) % columns or any(figures[:columns]):
            continue
        alike = [len(set(figures[columns + at :: columns])) == 1 for at in range(columns)]
        if all(alike) and any(figures[columns : 2 * columns]):
            return tuple(tuple(cells[at : at + columns]) for at in range(0, len(cells), columns))
    return None


def _below_broken_header(
    cells: Sequence[Spans], texts: Sequence[str], figures: Sequence[bool]
) -> Rows | None:
    """Give the rows of figures behind their labels, and the header whose cells are broken.

    A label too may go over several lines, but for the first one: above it stands the header.
    """
    runs = [len(list(run)) for _, run in groupby(figures)]
    if not figures or figures[0] or not figures[-1]:
        return None
    labels, values = runs[::2], runs[1::2]
    columns = values[0] + 1
    if len(labels) < FEWEST_ROWS or set(values) != {values[0]} or max(labels[1:]) > MOST_OF_LABEL:
        return None
    at = labels[0] - 1
    parts = [part for cell in zip(cells[:at], texts, strict=False) for part in _parted(*cell)]
    pieces = [Piece(text, width(text), begins) for _, text, begins in parts]
    found = grouped(pieces, columns) if 2 <= columns <= MOST_COLUMNS else ()
    if not found:
        return None
    header = [spans for spans, *_ in parts]
    rows = [tuple(_one_cell(header[part.start : part.stop]) for part in found)]
    for label in (1, *labels[1:]):
        values_at = at + label
        at = values_at + columns - 1
        rows.append((_one_cell(cells[values_at - label : values_at]), *cells[values_at:at]))
    return tuple(rows)


def _parted(spans: Spans, text: str) -> Iterator[tuple[Spans, str, bool]]:
    """Give a line of a header in parts, of which each but the last ends with a closed bracket."""
    places = [match.span() for match in UP_TO_BRACKET.finditer(text)]
    if sum(map(len, spans)) != len(text):
        places = [(0, len(text))]
    for start, end in places:
        yield _between(spans, start, end), text[start:end], start == 0


def _between(spans: Spans, start: int, end: int) -> Spans:
    """Give the source's spans of so many characters."""
    found = []
    for span in spans:
        low, high = max(start, 0), min(end, len(span))
        if low < high:
            found.append(Span(span.start + low, span.start + high))
        start, end = start - len(span), end - len(span)
    return tuple(found)


def _one_cell(cells: Sequence[Spans]) -> Spans:
    return tuple(span for cell in cells for span in cell)
