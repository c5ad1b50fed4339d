"""The concordance (语境, KWIC): its lines in order, and as a table for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from yearbook_reader.search.fold import fold
from yearbook_reader.search.hits import ConcordanceLine
from yearbook_reader.storage.csv_table import csv_table

HEAD = ("年鉴", "卷年", "记述年", "位置", "前文", "检索词", "后文")
"""The head of the table."""


class ContextOrder(StrEnum):
    """By what lines are sorted."""

    HITS = "hits"  # as the hits come
    LEFT = "left"  # what stands before the match, read from the match outwards
    MATCH = "match"
    RIGHT = "right"  # what stands behind the match


def sorted_lines(
    lines: Iterable[ConcordanceLine], order: ContextOrder
) -> tuple[ConcordanceLine, ...]:
    """Give the lines in this order by the code points of their folded text, equal ones as is."""
    if order is ContextOrder.HITS:
        return tuple(lines)
    return tuple(sorted(lines, key=lambda line: _key(line, order)))


def _key(line: ConcordanceLine, order: ContextOrder) -> tuple[str, str]:
    left, match, right = fold(line.left)[::-1], fold(line.match), fold(line.right)
    return {
        ContextOrder.LEFT: (left, right),
        ContextOrder.MATCH: (match, right),
        ContextOrder.RIGHT: (right, left),
    }[order]


def concordance_csv(lines: Iterable[ConcordanceLine]) -> bytes:
    """Give the lines as CSV with a head: UTF-8 with a byte order mark, no cell a formula."""
    return csv_table((HEAD, *(_row(line) for line in lines)))


def _row(line: ConcordanceLine) -> tuple[str, ...]:
    hit = line.hit
    volume = " · ".join(filter(None, (hit.volume_title, hit.file_name)))
    years = (str(year or "") for year in (hit.edition_year, hit.covers_year))
    return volume, *years, " > ".join(hit.titles), line.left, line.match, line.right
