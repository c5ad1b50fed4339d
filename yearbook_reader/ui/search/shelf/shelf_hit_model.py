"""The hits on the shelf as a tree: volumes, chapters, sections, and in each section its hits.

How many hits a section has is known from the counts; the hits themselves are asked for by
pages, when rows of them come into sight.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, Qt, Signal

from yearbook_reader.search.hits import ShelfHit, UnitCount
from yearbook_reader.search.notes import NoteHit, NoteKind
from yearbook_reader.ui.lists.items import COUNT_ROLE, NO_INDEX, TITLE_ROLE, VALUE_ROLE, Index
from yearbook_reader.ui.search.hit_model import TITLE_SEPARATOR, titles_beside
from yearbook_reader.ui.search.shelf.hit_groups import NOWHERE, Branch, HitGroups
from yearbook_reader.ui.words.volume_names import cover_name, name_of_found

PAGE = 100  # hits that are asked for at once

_NEAREST = 2  # titles that tell hits of one list apart

AnyHit = ShelfHit | NoteHit


class ShelfHitModel(QAbstractItemModel):
    """Branches and hits; `page_wanted` gives a leaf's number and the first of its hits wanted.

    The id of an index is twice the number of a branch or, for a hit, twice the number of its
    leaf and one more.
    """

    page_wanted = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without hits."""
        super().__init__(parent)
        self.groups = HitGroups()
        self._known: dict[int, dict[int, AnyHit]] = {}
        self._asked: set[tuple[int, int]] = set()

    @property
    def total(self) -> int:
        """Give the number of all hits."""
        return self.groups.total

    def set_groups(self, groups: HitGroups) -> None:
        """Show the branches of another answer; none of its hits is known yet."""
        self.beginResetModel()
        self.groups = groups
        self._known = {0: dict(enumerate(groups.given))} if groups.given else {}
        self._asked = set()
        self.endResetModel()

    def unit(self, leaf: int) -> UnitCount | None:
        """Give the unit whose hits a leaf has; None where it has those of the whole answer."""
        return self._leaf(leaf).unit

    def set_page(self, leaf: int, first: int, hits: Sequence[ShelfHit]) -> None:
        """Take in hits of a leaf, from its hit `first` on."""
        if leaf >= len(self.groups.leaves):
            return
        self._known.setdefault(leaf, {}).update(enumerate(hits, first))
        if hits:
            top = self.createIndex(first, 0, 2 * leaf + 1)
            last = self.createIndex(first + len(hits) - 1, 0, 2 * leaf + 1)
            self.dataChanged.emit(top, last)

    def position(self, index: Index) -> int | None:
        """Give the number of a hit among all; None for what is no hit."""
        if not index.isValid() or not index.internalId() % 2:
            return None
        return self.groups.starts[index.internalId() // 2] + index.row()

    def first_at(self, index: Index) -> int:
        """Give the number of the first hit of a branch, of all where it is no branch's index."""
        return self.groups.first_hit(index.internalId() // 2) if index.isValid() else 0

    def index_of(self, position: int) -> QModelIndex:
        """Give the index of the hit with this number among all."""
        if not 0 <= position < self.total:
            return QModelIndex()
        leaf = bisect_right(self.groups.starts, position) - 1
        return self.createIndex(position - self.groups.starts[leaf], 0, 2 * leaf + 1)

    def hit(self, position: int) -> AnyHit | None:
        """Give a hit by its number among all; None where it was not given yet: it is asked for."""
        leaf = bisect_right(self.groups.starts, position) - 1
        return self._hit(leaf, position - self.groups.starts[leaf])

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        """Give the index of a branch at the top or below another, or of a hit of a leaf."""
        # Asked thousands of times a layout: `hasIndex` would ask twice as much again.
        if not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        if not parent.isValid():
            return self.index_of_branch(self.groups.tops[row])
        branch = self._branch(parent)
        if branch.leaf != NOWHERE:
            return self.createIndex(row, column, 2 * branch.leaf + 1)
        return self.index_of_branch(branch.members[row])

    def parent(self, index: Index = NO_INDEX) -> QModelIndex:  # type: ignore[override]
        """Give the leaf of a hit, and what a branch belongs to."""
        if not index.isValid():
            return QModelIndex()
        if index.internalId() % 2:
            return self.index_of_branch(self.groups.leaves[index.internalId() // 2])
        above = self._branch(index).above
        return QModelIndex() if above == NOWHERE else self.index_of_branch(above)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Give the number of branches at the top or below one, or of a leaf's hits."""
        if not parent.isValid():
            return len(self.groups.tops)
        if parent.internalId() % 2:
            return 0
        branch = self._branch(parent)
        return branch.hits if branch.leaf != NOWHERE else len(branch.members)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Give one column."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give what a branch or a hit shows."""
        if not index.isValid():
            return None
        if index.internalId() % 2:
            return self._hit_data(index.internalId() // 2, index.row(), role)
        branch = self._branch(index)
        return {
            Qt.ItemDataRole.DisplayRole: f"{branch.title} {branch.hits}",
            TITLE_ROLE: branch.title,
            COUNT_ROLE: branch.hits,
        }.get(role)

    def _hit_data(self, leaf: int, number: int, role: int) -> object:
        if role not in (VALUE_ROLE, TITLE_ROLE, Qt.ItemDataRole.DisplayRole):
            return None  # what is only measured or styled need not be loaded
        hit = self._hit(leaf, number)
        if role == VALUE_ROLE:
            return hit
        if role == TITLE_ROLE:
            return self._hit_title(leaf, hit)
        return f"{self._hit_title(leaf, hit)} {hit.sentence}" if hit else ""

    def _hit_title(self, leaf: int, hit: AnyHit | None) -> str:
        if hit is None:
            return ""
        if isinstance(hit, NoteHit):
            return TITLE_SEPARATOR.join((note_place(hit), *hit.note.titles[-1:]))
        unit = self._leaf(leaf).unit
        titles = titles_beside(hit)
        if unit is None:
            return TITLE_SEPARATOR.join((name_of_found(hit), *titles[-_NEAREST:]))
        above = sum(1 for title in (unit.chapter, unit.section) if title)
        return TITLE_SEPARATOR.join(titles[above:])

    def _hit(self, leaf: int, number: int) -> AnyHit | None:
        found = self._known.get(leaf, {}).get(number)
        page = (leaf, number - number % PAGE)
        if found is None and page not in self._asked:
            self._asked.add(page)
            self.page_wanted.emit(*page)
        return found

    def _leaf(self, leaf: int) -> Branch:
        return self.groups.branches[self.groups.leaves[leaf]]

    def _branch(self, index: Index) -> Branch:
        return self.groups.branches[index.internalId() // 2]

    def index_of_branch(self, number: int) -> QModelIndex:
        """Give the index of the branch with this number among the groups."""
        return self.createIndex(self.groups.branches[number].row, 0, 2 * number)


def note_place(hit: NoteHit) -> str:
    """Give what a hit in the notebook is, and the volume it belongs to."""
    translate = QCoreApplication.translate
    names = {
        NoteKind.NOTE: translate("ShelfHits", "批注"),
        NoteKind.BOOKMARK: translate("ShelfHits", "书签"),
    }
    volume = cover_name(hit.cover) if hit.cover.title else ""
    return f"{names[hit.note.kind]} · {volume}" if volume else names[hit.note.kind]
