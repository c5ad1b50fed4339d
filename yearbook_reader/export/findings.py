"""The findings as tables for people who work through them: CSV for spreadsheets, Markdown."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from yearbook_reader.export.markdown import escaped
from yearbook_reader.storage.csv_table import csv_table, printable
from yearbook_reader.volume.model import Page, Span
from yearbook_reader.volume.reconstruction import Finding, Reconstruction

EXCERPT = 40  # characters of the source that a table shows of a finding

_HEADER = ("文件", "类别", "可信度", "页", "行", "列", "说明", "原文")


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
    name: str, source_text: str, reconstruction: Reconstruction
) -> tuple[tuple[str, ...], ...]:
    """Give a row of words for each finding; `name` is the file's."""
    places = SourcePlaces(source_text, reconstruction.volume.pages)
    return tuple(_row(name, source_text, places, each) for each in reconstruction.findings)


def _row(name: str, source_text: str, places: SourcePlaces, finding: Finding) -> tuple[str, ...]:
    place: tuple[str, ...] = ("", "", "")
    excerpt = ""
    if finding.spans:
        found = places.of(finding.spans[0])
        place = (str(found.sheet), str(found.line), str(found.column))
        pieces = (source_text[span.start : span.end][:EXCERPT] for span in finding.spans[:EXCERPT])
        excerpt = " ".join("".join(pieces)[:EXCERPT].split())
    return (name, finding.kind.value, f"{finding.confidence:.2f}", *place, finding.message, excerpt)


def to_csv(rows: Sequence[Sequence[str]]) -> bytes:
    """Give the rows as CSV: UTF-8 with a byte order mark, and no cell that runs as a formula."""
    return csv_table([_HEADER, *rows])


def to_markdown_table(rows: Sequence[Sequence[str]]) -> bytes:
    """Give the rows as a Markdown table in UTF-8."""
    lines = [_line(_HEADER), _line(["---"] * len(_HEADER))]
    lines.extend(_line([escaped(printable(cell)) for cell in row]) for row in rows)
    return ("\n".join(lines) + "\n").encode()


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
