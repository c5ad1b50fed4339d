"""The hits on the shelf as a tree: volumes, their sections, and in each its hits.

How many hits a section has is known from the counts; the hits themselves are asked for by
pages, when rows of them come into sight.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, groupby

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt, Signal

from yearbook_reader.search.hits import ShelfHit, UnitCount
from yearbook_reader.ui.models.grouped import COUNT_ROLE, TITLE_ROLE, VALUE_ROLE, Index
from yearbook_reader.ui.models.hits import TITLE_SEPARATOR

PAGE = 100  # hits that are asked for at once

_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Group:
    """A section with hits and those of them that were given so far, by their number in it.

    `title` is what the row says; `unit` is None where all hits stand in one list.
    """

    title: str
    hits: int
    unit: UnitCount | None
    known: dict[int, ShelfHit] = field(default_factory=dict)
    asked: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Shelved:
    """A volume with hits: its groups are those from `first` up to `end`."""

    title: str
    hits: int
    first: int
    end: int


class ShelfHitModel(QAbstractItemModel):
    """Volumes, sections and hits; `page_wanted` gives a section's number and a first hit.

    The id of an index is 0 for a volume, for a section a number that its volume's is taken
    from, and for a hit the number of its section plus one.
    """

    page_wanted = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without hits."""
        super().__init__(parent)
        self.groups: tuple[Group, ...] = ()
        self._volumes: tuple[Shelved, ...] = ()
        self._volume_starts: tuple[int, ...] = ()
        self._starts: tuple[int, ...] = (0,)

    @property
    def total(self) -> int:
        """Give the number of all hits."""
        return self._starts[-1]

    def set_units(self, units: Sequence[UnitCount]) -> None:
        """Show these counts by volume and section, in the order given."""
        groups: list[Group] = []
        volumes: list[Shelved] = []
        for _, run in groupby(units, key=lambda unit: unit.sha256):
            own = list(run)
            first = len(groups)
            groups += [Group(self._section_title(unit), unit.hits, unit) for unit in own]
            hits = sum(unit.hits for unit in own)
            volumes.append(Shelved(_volume_title(own[0]), hits, first, len(groups)))
        self._reset(groups, volumes)

    def set_list(self, title: str, hits: int) -> None:
        """Show all hits in one list, without telling volumes and sections apart."""
        groups = [Group(title, hits, None)] if hits else []
        self._reset(groups, [Shelved(title, hits, 0, 1)] if hits else [])

    def set_page(self, group: int, first: int, hits: Sequence[ShelfHit]) -> None:
        """Take in hits of a section, from its hit `first` on."""
        if group >= len(self.groups):
            return
        self.groups[group].known.update(enumerate(hits, first))
        if hits:
            top = self.createIndex(first, 0, group + 1)
            self.dataChanged.emit(top, self.createIndex(first + len(hits) - 1, 0, group + 1))

    def position(self, index: Index) -> int | None:
        """Give the number of a hit among all; None for what is no hit."""
        if not index.isValid() or index.internalId() <= 0 or _is_section(index):
            return None
        return self._starts[index.internalId() - 1] + index.row()

    def index_of(self, position: int) -> QModelIndex:
        """Give the index of the hit with this number among all."""
        if not 0 <= position < self.total:
            return QModelIndex()
        group = bisect_right(self._starts, position) - 1
        return self.createIndex(position - self._starts[group], 0, group + 1)

    def hit(self, position: int) -> ShelfHit | None:
        """Give a hit by its number among all; None where it was not given yet: it is asked for."""
        group = bisect_right(self._starts, position) - 1
        return self._hit(group, position - self._starts[group])

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Give the index of a volume, of a section of a volume, or of a hit of a section."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        if not parent.isValid():
            return self.createIndex(row, column, 0)
        if not parent.internalId():
            return self.createIndex(row, column, _section_id(parent.row()))
        group = self._volumes[_volume_of(parent)].first + parent.row()
        return self.createIndex(row, column, group + 1)

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        """Give the section of a hit and the volume of a section."""
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        if _is_section(index):
            return self.createIndex(_volume_of(index), 0, 0)
        group = index.internalId() - 1
        volume = bisect_right(self._volume_starts, group) - 1
        return self.createIndex(group - self._volumes[volume].first, 0, _section_id(volume))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Give the number of volumes, of a volume's sections, of a section's hits."""
        if not parent.isValid():
            return len(self._volumes)
        if not parent.internalId():
            volume = self._volumes[parent.row()]
            return volume.end - volume.first
        if _is_section(parent):
            return self._group_at(parent).hits
        return 0

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Give one column."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give what a volume, a section or a hit shows."""
        if not index.isValid():
            return None
        if index.internalId() and not _is_section(index):
            return self._hit_data(index.internalId() - 1, index.row(), role)
        shown = self._group_at(index) if index.internalId() else self._volumes[index.row()]
        return {
            Qt.ItemDataRole.DisplayRole: f"{shown.title} {shown.hits}",
            TITLE_ROLE: shown.title,
            COUNT_ROLE: shown.hits,
        }.get(role)

    def _hit_data(self, group: int, number: int, role: int) -> object:
        hit = self._hit(group, number)
        if role == VALUE_ROLE:
            return hit
        if role == TITLE_ROLE:
            return self._hit_title(group, hit)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{self._hit_title(group, hit)} {hit.sentence}" if hit else ""
        return None

    def _hit_title(self, group: int, hit: ShelfHit | None) -> str:
        if hit is None:
            return ""
        unit = self.groups[group].unit
        if unit is None:
            return TITLE_SEPARATOR.join((hit.volume_title, *hit.titles[-1:]))
        above = sum(1 for title in (unit.chapter, unit.section) if title)
        return TITLE_SEPARATOR.join(hit.titles[above:])

    def _hit(self, group: int, number: int) -> ShelfHit | None:
        found = self.groups[group].known.get(number)
        page = number - number % PAGE
        if found is None and page not in self.groups[group].asked:
            self.groups[group].asked.add(page)
            self.page_wanted.emit(group, page)
        return found

    def _group_at(self, index: Index) -> Group:
        return self.groups[self._volumes[_volume_of(index)].first + index.row()]

    def _section_title(self, unit: UnitCount) -> str:
        titles = [title for title in (unit.chapter, unit.section) if title]
        return TITLE_SEPARATOR.join(titles) or self.tr("卷首")

    def _reset(self, groups: Sequence[Group], volumes: Sequence[Shelved]) -> None:
        self.beginResetModel()
        self.groups = tuple(groups)
        self._volumes = tuple(volumes)
        self._volume_starts = tuple(volume.first for volume in volumes)
        self._starts = tuple(accumulate((group.hits for group in groups), initial=0))
        self.endResetModel()


# Ids are unsigned in Qt: those of sections are counted down from the highest.
_HIGHEST = 2**63


def _section_id(volume: int) -> int:
    return _HIGHEST - volume


def _is_section(index: Index) -> bool:
    return bool(index.internalId() > _HIGHEST // 2)


def _volume_of(section: Index) -> int:
    return int(_HIGHEST - section.internalId())


def _volume_title(unit: UnitCount) -> str:
    return f"{unit.volume_title} {unit.covers_year}" if unit.covers_year else unit.volume_title
