"""What a search finds, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from yearbook_reader.volume.model import Span
from yearbook_reader.volume.walk import ItemKind


@dataclass(frozen=True, slots=True)
class Hit:
    """One occurrence of a query.

    `spans` are its characters in the source, none where a title is printed nowhere. `sentence`
    is the clean sentence around it, and `sentence[start:end]`, in code points, the match as
    printed. `titles` lead from the chapter down to the entry; `entry_id` is empty outside
    entries.
    """

    spans: tuple[Span, ...]
    kind: ItemKind
    unit_id: str
    titles: tuple[str, ...]
    entry_id: str
    start: int
    end: int
    sentence: str


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The answer to a query: the exact number of occurrences and hits in reading order.

    There are fewer hits than `total` only where a limit was asked for.
    """

    query: str
    total: int
    hits: tuple[Hit, ...] = ()
