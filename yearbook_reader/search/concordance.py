"""The concordance (语境, KWIC): its lines in order, and as a table for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from heapq import merge
from itertools import islice
from operator import itemgetter
from typing import Any

from yearbook_reader.progress import Progress, silent
from yearbook_reader.search.fold import fold
from yearbook_reader.search.hits import ConcordanceLine
from yearbook_reader.storage.csv_table import csv_table

Collate = Callable[[str], Any]  # gives for words a key by which they are sorted

_RUN = 1000  # lines sorted at once: a sort holds up all other threads
_BEHIND = "\t"  # comes before all that is printed, so that what stands behind it matters last

HEAD = ("年鉴", "卷年", "记述年", "位置", "前文", "检索词", "后文")
"""The head of the table."""


class ContextOrder(StrEnum):
    """By what lines are sorted."""

    HITS = "hits"  # as the hits come
    LEFT = "left"  # what stands before the match, read from the match outwards
    MATCH = "match"
    RIGHT = "right"  # what stands behind the match


def sorted_lines(
    lines: Iterable[ConcordanceLine],
    order: ContextOrder,
    collate: Collate = fold,
    progress: Progress = silent,
) -> tuple[ConcordanceLine, ...]:
    """Give the lines in this order, equal ones as they come.

    Without another `collate` they are sorted by the code points of their folded text.

    Raises:
        Cancelled: the reader asked to stop.
    """
    if order is ContextOrder.HITS:
        return tuple(lines)
    keyed = ((collate(_words(line, order)), line) for line in lines)
    runs = []
    while run := list(islice(keyed, _RUN)):
        progress(0.0)
        runs.append(sorted(run, key=itemgetter(0)))
    found = []
    for _, line in merge(*runs, key=itemgetter(0)):
        progress(0.0)
        found.append(line)
    return tuple(found)


def _words(line: ConcordanceLine, order: ContextOrder) -> str:
    left, match, right = line.left[::-1], line.match, line.right
    first, second = {
        ContextOrder.LEFT: (left, right),
        ContextOrder.MATCH: (match, right),
        ContextOrder.RIGHT: (right, left),
    }[order]
    return f"{first}{_BEHIND}{second}"


def concordance_csv(lines: Iterable[ConcordanceLine]) -> bytes:
    """Give the lines as CSV with a head: UTF-8 with a byte order mark, no cell a formula."""
    return csv_table((HEAD, *(_row(line) for line in lines)))


def _row(line: ConcordanceLine) -> tuple[str, ...]:
    hit = line.hit
    volume = " · ".join(filter(None, (hit.volume_title, hit.file_name)))
    years = (str(year or "") for year in (hit.edition_year, hit.covers_year))
    return volume, *years, " > ".join(hit.titles), line.left, line.match, line.right
