"""The table of the shelf: it keeps the reader's place whenever its rows are set anew."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from yearbook_reader.ui.lists.items import Index
from yearbook_reader.ui.shelf.shelf_model import COLUMNS, Column, Key, ShelfModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from yearbook_reader.shelf.records import ShelfRow

# Widths in characters; the title takes what is left.
_WIDTHS = {
    Column.PLACE: 6,
    Column.EDITION: 4,
    Column.COVERS: 4,
    Column.ENTRIES: 4,
    Column.CHARACTERS: 6,
    Column.FINDINGS: 4,
    Column.NOTES: 3,
    Column.LAST_READ: 8,
    Column.TAGS: 6,
}
_LEAST_TITLE = 14  # characters; where there are fewer, these columns give way, the first one first
_GIVE_WAY = (Column.FINDINGS, Column.CHARACTERS, Column.ENTRIES, Column.PLACE, Column.LAST_READ)
_ROOM = 10  # pixels of a row's height above and below its words


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the reader stands: keys of rows, and the value of the scroll bar."""

    selected: tuple[Key, ...] = ()
    current: Key = ("", "")
    scrolled: int = 0


class _RoomyDelegate(QStyledItemDelegate):
    """Gives the rows of a table some air."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), size.height() + _ROOM)


class ShelfTable(QTreeView):
    """Rows of volumes, maybe in groups; `volume_requested` gives the sha256 of one to be opened.

    `selected_changed` gives the rows of `selected`.
    """

    volume_requested = Signal(str)
    selected_changed = Signal(object)

    def __init__(self, model: ShelfModel, parent: QWidget | None = None) -> None:
        """Show a model, sorted by title."""
        super().__init__(parent)
        self._volumes = model
        self._closed: set[str] = set()  # names of groups
        self._place = _Place()
        self._told: tuple[str, ...] = ()
        self.setModel(model)
        self._set_look()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.activated.connect(self._open)
        self.collapsed.connect(lambda group: self._closed.add(model.key_at(group)[0]))
        self.expanded.connect(lambda group: self._closed.discard(model.key_at(group)[0]))
        # Behind the table's own, which forgets all where its model is another.
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._come_back)
        self.selectionModel().selectionChanged.connect(self._tell_selected)

    def _set_look(self) -> None:
        self.setItemDelegate(_RoomyDelegate(self))
        self.setAccessibleName(self.tr("书库"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setAlternatingRowColors(True)
        header = self.header()
        header.setStretchLastSection(False)
        em = self._em
        for number, column in enumerate(COLUMNS):
            if column is Column.TITLE:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
            else:
                header.resizeSection(number, em * (_WIDTHS[column] + 2))
        header.setMinimumSectionSize(em * 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as the titles leave room for."""
        super().resizeEvent(event)
        places = [COLUMNS.index(column) for column in _GIVE_WAY]
        others = [place for place, column in enumerate(COLUMNS) if column is not Column.TITLE]
        room = self.viewport().width() - sum(map(self._width_of, others))
        least = self._em * _LEAST_TITLE
        for place in places:
            gives_way = room < least
            room += self._width_of(place) if gives_way else 0
            if self.isColumnHidden(place) is not gives_way:
                self.setColumnHidden(place, gives_way)

    @property
    def _em(self) -> int:
        return self.fontMetrics().horizontalAdvance("汉")

    def _width_of(self, place: int) -> int:
        """Give the width that a column has, or has where it is shown."""
        planned = self._em * (_WIDTHS[COLUMNS[place]] + 2)
        return planned if self.isColumnHidden(place) else self.columnWidth(place)

    def selectAll(self) -> None:
        """Select all rows: Qt does it row by row, which hundreds of groups make slow."""
        groups = range(-1, len(self._volumes.groups))
        keys = {key for group in groups for key in self._keys_below(group)}
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(self._selection_of(keys), flags.ClearAndSelect)

    def selected(self) -> tuple[ShelfRow, ...]:
        """Give the selected volumes from top to bottom; a group stands for all that it has."""
        found: dict[tuple[int, int], Sequence[ShelfRow]] = {}  # by group, and by row in it
        for group, top, bottom in self._selected_runs():
            if group < 0 and self._volumes.groups:
                found |= {(each, -1): self._rows_below(each) for each in range(top, bottom + 1)}
            else:
                found[group, top] = self._rows_below(group)[top : bottom + 1]
        rows = (row for _, run in sorted(found.items(), key=itemgetter(0)) for row in run)
        return tuple({row.record.sha256: row for row in rows}.values())

    def _selected_runs(self) -> list[tuple[int, int, int]]:
        """Give the group, -1 for none, the first and the last of rows that are selected together.

        Qt's `selectedRows` asks for each row by itself, thousands of times where hundreds are.
        """
        selection = self.selectionModel().selection()
        runs = (selection.at(number) for number in range(selection.size()))
        return [(run.parent().row(), run.top(), run.bottom()) for run in runs]

    def _rows_below(self, group: int) -> Sequence[ShelfRow]:
        """Give the volumes of the group of this number, for -1 those at the top."""
        groups = self._volumes.groups
        if group >= 0:
            return groups[group][1]
        return () if groups else self._volumes.shown

    def _keys_below(self, group: int) -> list[Key]:
        """Give the keys of the rows of a group, for -1 of those at the top."""
        if group < 0 and self._volumes.groups:
            return [(name, "") for name, _ in self._volumes.groups]
        return [("", row.record.sha256) for row in self._rows_below(group)]

    def beside_selected(self) -> Key:
        """Give the volume below those selected, else the one above; no key where there is none."""
        chosen = {row.record.sha256 for row in self.selected()}
        groups = range(len(self._volumes.groups)) or (-1,)
        sources = [row.record.sha256 for group in groups for row in self._rows_below(group)]
        places = [place for place, source in enumerate(sources) if source in chosen]
        if not places:
            return ("", "")
        beside = (*sources[places[-1] + 1 :], *reversed(sources[: places[0]]))
        return ("", next(iter(beside), ""))

    def select_where_none_is(self, key: Key) -> None:
        """Stand on this row where none is selected."""
        index = self._volumes.index_of(key)
        if index.isValid() and not self.selectionModel().hasSelection():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def _tell_selected(self) -> None:
        selected = self.selected()
        sources = tuple(row.record.sha256 for row in selected)
        if sources != self._told:
            self._told = sources
            self.selected_changed.emit(selected)

    def _keep_place(self) -> None:
        runs = self._selected_runs()
        below = {group: self._keys_below(group) for group in {run[0] for run in runs}}
        keys = [key for group, top, bottom in runs for key in below[group][top : bottom + 1]]
        current = self._volumes.key_at(self.currentIndex())
        self._place = _Place(tuple(keys), current, self.verticalScrollBar().value())

    def _come_back(self) -> None:
        """Stand where the reader stood, with the same rows selected."""
        if self.rootIsDecorated():
            self._open_groups()
        chosen, flags = self.selectionModel(), QItemSelectionModel.SelectionFlag
        current = self._volumes.index_of(self._place.current)
        if current.isValid():
            chosen.setCurrentIndex(current, flags.NoUpdate)
        selection = self._selection_of(set(self._place.selected))
        chosen.select(selection, flags.Select)
        self.verticalScrollBar().setValue(self._place.scrolled)
        if selection.isEmpty():
            self._tell_selected()  # no signal does

    def _selection_of(self, keys: set[Key]) -> QItemSelection:
        """Give the rows with these keys; those that follow each other are one range of it."""
        selection, volumes = QItemSelection(), self._volumes
        last_column = volumes.columnCount() - 1
        for group in range(-1, len(volumes.groups)) if keys else ():
            parent = volumes.index(group, 0)
            for is_wanted, run in groupby(
                enumerate(self._keys_below(group)), lambda row: row[1] in keys
            ):
                if is_wanted:
                    (first, _), *others = run
                    last = others[-1][0] if others else first
                    ends = volumes.index(first, 0, parent), volumes.index(last, last_column, parent)
                    selection.append(QItemSelectionRange(*ends))
        return selection

    def _open_groups(self) -> None:
        closed = self._closed.copy()
        self.expandAll()  # one by one takes three times as long
        for number, (name, _) in enumerate(self._volumes.groups):
            if name in closed:
                self.collapse(self._volumes.index(number, 0))
            self.setFirstColumnSpanned(number, QModelIndex(), True)

    def _open(self, index: QModelIndex) -> None:
        row = self._volumes.row_at(index)
        if row is not None:
            self.volume_requested.emit(row.record.sha256)
        else:
            self.setExpanded(index, not self.isExpanded(index))
