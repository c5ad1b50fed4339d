"""A tree of two levels, groups and their rows, that makes nothing until it is asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from yearbook_reader.ui.lists.items import COUNT_ROLE, NO_INDEX, TITLE_ROLE, Index


class GroupedModel(QAbstractItemModel):
    """Groups over consecutive rows; a subclass says what each of them shows.

    The id of an index is 0 for a group and, for a row, the number of its group plus one.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without groups."""
        super().__init__(parent)
        self._starts: tuple[int, ...] = (0,)

    def _set_sizes(self, sizes: Sequence[int]) -> None:
        """Take the number of rows of each group; call between begin and end of a reset."""
        starts = [0]
        for size in sizes:
            starts.append(starts[-1] + size)
        self._starts = tuple(starts)

    @property
    def group_count(self) -> int:
        """Give the number of groups."""
        return len(self._starts) - 1

    def position(self, index: Index) -> int | None:
        """Give the row's number counted over all groups; None for a group or no index."""
        if not index.isValid() or not index.internalId():
            return None
        return self._starts[index.internalId() - 1] + index.row()

    def _is_first(self, position: int) -> bool:
        """Tell whether the row with this number is the first of its group."""
        return self._starts[bisect_right(self._starts, position) - 1] == position

    def index_of(self, position: int) -> QModelIndex:
        """Give the index of the row with this number, counted over all groups."""
        if not 0 <= position < self._starts[-1]:
            return QModelIndex()
        group = bisect_right(self._starts, position) - 1
        return self.createIndex(position - self._starts[group], 0, group + 1)

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        """Give the index of a group, or of a row of the group `parent`."""
        # Not by `hasIndex`, which asks three times: a tree asks this of every row it opens.
        if row < 0 or column or row >= self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = NO_INDEX) -> QModelIndex:  # type: ignore[override]
        """Give the group of a row; nothing for a group."""
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Give the number of groups, or of a group's rows."""
        if not parent.isValid():
            return self.group_count
        if parent.internalId() or parent.column():
            return 0
        return self._starts[parent.row() + 1] - self._starts[parent.row()]

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Give one column."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Give what the group or row shows."""
        if not index.isValid():
            return None
        position = self.position(index)
        if position is not None:
            return self._row_data(position, role)
        title = self._group_title(index.row())
        count = self._starts[index.row() + 1] - self._starts[index.row()]
        if role == TITLE_ROLE:
            return title
        if role == COUNT_ROLE:
            return count
        return f"{title} {count}" if role == Qt.ItemDataRole.DisplayRole else None

    def _group_title(self, group: int) -> str:
        raise NotImplementedError

    def _row_data(self, position: int, role: int) -> object:
        raise NotImplementedError
