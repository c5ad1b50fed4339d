"""What a search finds, as plain values."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from yearbook_reader.volume.model import Span
from yearbook_reader.volume.walk import ItemKind

if TYPE_CHECKING:
    from yearbook_reader.search.documents import Passage

Key = TypeVar("Key", bound=Hashable)


Cut = tuple[bool, bool]  # whether more of a sentence stands before what is given, and behind


@dataclass(frozen=True, slots=True)
class Hit:
    """One occurrence of a query.

    `spans` are its characters in the source, none where a title is printed nowhere. `sentence`
    is the clean sentence around it, and `sentence[start:end]`, in code points, the match as
    printed; a long one is `cut`. `titles` lead from the chapter down to the entry; `entry_id` is
    empty outside entries.
    """

    spans: tuple[Span, ...]
    kind: ItemKind
    unit_id: str
    titles: tuple[str, ...]
    entry_id: str
    start: int
    end: int
    sentence: str
    cut: Cut = (False, False)


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The answer of one volume: the exact number of occurrences and hits in reading order.

    There are fewer hits than `total` only where a limit was asked for.
    """

    query: str
    total: int
    hits: tuple[Hit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfHit(Hit):
    """One occurrence on the shelf: a hit, the volume it stands in, and what stands around it.

    `file_name` is empty but where another volume has the same title and years. `passages` are
    those of the whole entry; the match begins in the one of number `passage`, at its character
    `passage_start`.
    """

    sha256: str
    volume_title: str
    covers_year: int | None
    edition_year: int | None = None
    file_name: str = ""
    passages: tuple[Passage, ...] = field(default=(), repr=False)
    passage: int = 0
    passage_start: int = 0


@dataclass(frozen=True, slots=True)
class Cover:
    """What the index knows of a whole volume; texts are empty and the years None if unknown."""

    sha256: str
    title: str
    edition_year: int | None = None
    covers_year: int | None = None
    place: str = ""
    file_name: str = ""


def file_names_of_alike(covers: Iterable[Cover]) -> dict[str, str]:
    """Give the file of each volume that has title and years in common with another, by sha256."""
    alike: dict[tuple[str, int | None, int | None], list[Cover]] = {}
    for cover in covers:
        name = (cover.title, cover.edition_year, cover.covers_year)
        alike.setdefault(name, []).append(cover)
    several = (volumes for volumes in alike.values() if len(volumes) > 1)
    return {cover.sha256: cover.file_name for volumes in several for cover in volumes}


class Order(StrEnum):
    """In which order hits come."""

    BOOK = "book"  # volumes as they were added, each in reading order
    YEAR = "year"  # by the year covered, unknown ones last, each volume in reading order
    TITLE = "title"  # entries whose title matches first, then the others, each in book order


@dataclass(frozen=True, slots=True)
class Scope:
    """Where to search; None leaves a side open.

    `volumes` are sha256; `years` the years covered, None among them for the unknown one;
    `chapters` chapter titles, empty for what stands before the first chapter; `units` pairs of
    sha256 and unit id.
    """

    volumes: frozenset[str] | None = None
    years: frozenset[int | None] | None = None
    chapters: frozenset[str] | None = None
    units: frozenset[tuple[str, str]] | None = None


EVERYWHERE = Scope()
"""The whole shelf."""


@dataclass(frozen=True, slots=True)
class UnitCount:
    """How many hits a unit (a section, or a chapter's own matter) has, and where it stands.

    `file_name` is empty but where another volume has the same title and years.
    """

    sha256: str
    volume_title: str
    covers_year: int | None
    chapter: str
    section: str
    unit_id: str
    hits: int
    edition_year: int | None = None
    file_name: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """The exact numbers of an answer: all units with hits, in book order."""

    units: tuple[UnitCount, ...] = ()

    @property
    def total(self) -> int:
        """Give the number of all hits."""
        return sum(unit.hits for unit in self.units)

    def by_volume(self) -> dict[str, int]:
        """Give the hits of each volume, by its sha256."""
        return self._summed(lambda unit: unit.sha256)

    def by_chapter(self) -> dict[str, int]:
        """Give the hits of each chapter title, over all volumes."""
        return self._summed(lambda unit: unit.chapter)

    def by_year(self) -> dict[int | None, int]:
        """Give the hits of each year covered, None for the unknown one."""
        return self._summed(lambda unit: unit.covers_year)

    def _summed(self, key: Callable[[UnitCount], Key]) -> dict[Key, int]:
        sums: dict[Key, int] = {}
        for unit in self.units:
            sums[key(unit)] = sums.get(key(unit), 0) + unit.hits
        return sums


@dataclass(frozen=True, slots=True)
class TitleHit:
    """A title that was asked for: of a chapter, a section, a subsection or an entry.

    `titles` lead from the chapter down to it; `entry_id` is empty where it is no entry's.
    `spans` are where it is printed, else the first text behind it in the source; none where
    nothing of it is printed. `file_name` is empty but where another volume has the same title
    and years.
    """

    kind: ItemKind
    sha256: str
    volume_title: str
    covers_year: int | None
    titles: tuple[str, ...]
    entry_id: str
    spans: tuple[Span, ...]
    edition_year: int | None = None
    file_name: str = ""


@dataclass(frozen=True, slots=True)
class ConcordanceLine:
    """A hit as a line of a concordance (KWIC): the match with the text of its paragraph beside."""

    left: str
    match: str
    right: str
    hit: ShelfHit
