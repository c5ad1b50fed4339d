"""The findings as tables for people who work through them: CSV for spreadsheets, Markdown."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from yearbook_reader.export.markdown import escaped_cell
from yearbook_reader.storage.csv_table import csv_table, printable
from yearbook_reader.volume.finding_words import HEADER, Told
from yearbook_reader.volume.model import Page, Span

EXCERPT = 40  # characters of the source that a table shows of a finding

_BETWEEN = " … "


@dataclass(frozen=True, slots=True)
class SourcePlace:
    """A place in a source as people count: sheet, line and column, each from 1."""

    sheet: int
    line: int
    column: int


class SourcePlaces:
    """Tells of a source's offsets on which sheet, line and column they are."""

    def __init__(self, text: str, pages: Sequence[Page]) -> None:
        """Look once for all line ends."""
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self._sheets = [page.start for page in pages]

    def of(self, span: Span) -> SourcePlace:
        """Give the place where a span begins."""
        line = bisect_right(self._lines, span.start)
        sheet = max(bisect_right(self._sheets, span.start), 1)
        return SourcePlace(sheet, line, span.start - self._lines[line - 1] + 1)


def finding_rows(
    name: str, source_text: str, pages: Sequence[Page], told: Iterable[Told]
) -> tuple[tuple[str, ...], ...]:
    """Give a row of words for each finding that is told; `name` is the file's."""
    places = SourcePlaces(source_text, pages)
    return tuple((name, *_row(source_text, places, each)) for each in told)


def _row(source_text: str, places: SourcePlaces, told: Told) -> tuple[str, ...]:
    place: tuple[str, ...] = ("", "", "")
    excerpt = ""
    if told.spans:
        found = places.of(told.spans[0])
        place = (str(found.sheet), str(found.line), str(found.column))
        excerpt = _excerpt(source_text, told.spans)
    confidence = "" if told.confidence is None else f"{told.confidence:.2f}"
    return (told.kind, confidence, *place, told.sentence, excerpt)


def _excerpt(source_text: str, spans: Sequence[Span]) -> str:
    """Give what stands in the places, apart where other words of the source are between them."""
    excerpt = ""
    last = spans[0]
    for span in spans[:EXCERPT]:
        is_next = last.end <= span.start and not source_text[last.end : span.start].strip()
        excerpt += "" if is_next or span is last else _BETWEEN
        excerpt += source_text[span.start : span.end][:EXCERPT]
        last = span
    return " ".join(excerpt[:EXCERPT].split())


def to_csv(rows: Sequence[Sequence[str]], header: Sequence[str] = HEADER) -> bytes:
    """Give the rows as CSV: UTF-8 with a byte order mark, and no cell that runs as a formula."""
    return csv_table([header, *rows])


def to_markdown_table(rows: Sequence[Sequence[str]], header: Sequence[str] = HEADER) -> bytes:
    """Give the rows as a Markdown table in UTF-8."""
    lines = [_line(header), _line(["---"] * len(header))]
    lines.extend(_line([escaped_cell(printable(cell)) for cell in row]) for row in rows)
    return ("\n".join(lines) + "\n").encode()


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
