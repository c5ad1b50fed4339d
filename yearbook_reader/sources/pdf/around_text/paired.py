"""Captions of pictures that stand side by side, where the pictures themselves are not told.

Those of a scanned sheet are part of its one picture; only the lines below them are text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from yearbook_reader.sources.pdf.around_text.captions import (
    CAPTION_PITCH,
    CAPTION_SIZE,
    ends_with_credit,
)
from yearbook_reader.sources.pdf.printed.ink import Run
from yearbook_reader.sources.pdf.printed.lines import Row
from yearbook_reader.sources.pdf.tables.table import column_edges
from yearbook_reader.sources.pdf.type.measures import BookMeasure

MOST_ROWS = 6  # of captions


def captions_apart(rows: Sequence[Row], measure: BookMeasure) -> dict[int, list[Row]]:
    """Give, by its number, in place of each row that is a line of captions side by side, others.

    In place of the first one stand the lines of all of them, one caption after the other.
    """
    found: dict[int, list[Row]] = {}
    for block in _blocks(rows, measure):
        captions = _captions([rows[number] for number in block], measure.size)
        if captions:
            found.update({number: [] for number in block})
            found[block[0]] = [row for caption in captions for row in caption]
    return found


def _blocks(rows: Sequence[Row], measure: BookMeasure) -> Iterator[range]:
    """Give the numbers of rows in small type that follow closely, where one has several pieces."""
    largest = CAPTION_SIZE * measure.size
    small = [number for number, row in enumerate(rows) if row[0].size <= largest]
    if not any(len(rows[number]) > 1 for number in small):
        return
    start = 0
    for end in range(1, len(small) + 1):
        if end < len(small) and small[end] == small[end - 1] + 1:
            above, row = rows[small[end - 1]], rows[small[end]]
            if row[0].base - above[0].base < CAPTION_PITCH * row[0].size:
                continue
        yield range(small[start], small[end - 1] + 1)
        start = end


def _captions(rows: Sequence[Row], size: float) -> list[list[Row]]:
    """Give the captions that rows are made of, from left to right; none where they are no such.

    Each ends with a credit, which may have gaps before and in it.
    """
    if len(rows) > MOST_ROWS or max(map(len, rows), default=0) < 2:
        return []
    edges = column_edges(rows, size, crossing=0.0)
    columns: list[list[list[Run]]] = [[[] for _ in rows] for _ in range(len(edges) + 1)]
    for number, row in enumerate(rows):
        for run in row:
            columns[sum(run.middle > edge for edge in edges)][number].append(run)
    captions: list[list[Row]] = []
    lines: list[list[Run]] = [[] for _ in rows]
    for column in columns:
        lines = [line + more for line, more in zip(lines, column, strict=True)]
        if ends_with_credit("".join(run.text for line in lines for run in line)):
            captions.append([tuple(line) for line in lines if line])
            lines = [[] for _ in rows]
    return captions if len(captions) > 1 and not any(lines) else []
