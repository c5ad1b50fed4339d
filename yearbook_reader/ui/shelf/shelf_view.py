"""The shelf: every volume of the library in one table, to be found, grouped and opened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader.ui.shelf.shelf_model import COLUMNS, Column, Grouping, ShelfModel

if TYPE_CHECKING:
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
_FILTER_WIDTH = 260
_ROOM = 10  # pixels of a row's height above and below its words


class _RoomyDelegate(QStyledItemDelegate):
    """Gives the rows of a table some air."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), size.height() + _ROOM)


class ShelfView(QWidget):
    """Tells what is wanted of which volumes (by their sha256); `menu_wanted` gives a menu to fill.

    `import_requested` tells whether a folder is wanted rather than files; `empty_requested`
    gives the volumes in the bin, which are to be removed for good.
    """

    volume_requested = Signal(str)
    import_requested = Signal(bool)
    bin_requested = Signal(object)
    empty_requested = Signal(object)
    menu_wanted = Signal(object)
    selection_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty shelf."""
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._model = ShelfModel(self)
        self._rows: tuple[ShelfRow, ...] = ()
        self._build_bar()
        self._build_table()
        self._nothing = QLabel(self._table.viewport())
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._nothing.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        middle = QVBoxLayout(self._table.viewport())
        middle.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignCenter)
        self._told = QLabel(self)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 10)
        column.setSpacing(10)
        column.addLayout(self._bar)
        column.addWidget(self._table, 1)
        column.addWidget(self._told)
        self.setFocusProxy(self._table)

    def _build_bar(self) -> None:
        self._filter = QLineEdit(self)
        self._filter.setPlaceholderText(self.tr("筛选：题名、地区、年份、标签"))
        self._filter.setAccessibleName(self.tr("筛选书库"))
        self._filter.setClearButtonEnabled(True)
        self._filter.setAcceptDrops(False)  # files that are dropped here are for the window
        self._filter.setFixedWidth(_FILTER_WIDTH)
        self._filter.textChanged.connect(self._on_filter)
        self._grouping = QComboBox(self)
        self._grouping.setAccessibleName(self.tr("分组"))
        for grouping, words in (
            (Grouping.NONE, self.tr("不分组")),
            (Grouping.PLACE, self.tr("按地区分组")),
            (Grouping.YEAR, self.tr("按年份分组")),
        ):
            self._grouping.addItem(words, grouping)
        self._grouping.currentIndexChanged.connect(self._on_grouping)
        self._files = QPushButton(self.tr("添加文件…"), self)
        self._files.clicked.connect(lambda: self.import_requested.emit(False))
        self._folder = QPushButton(self.tr("添加文件夹…"), self)
        self._folder.clicked.connect(lambda: self.import_requested.emit(True))
        self._empty = QPushButton(self.tr("清空回收站…"), self)
        self._empty.clicked.connect(lambda: self.empty_requested.emit(self._binned()))
        self._bin = QPushButton(self)
        self._bin.setCheckable(True)
        self._bin.toggled.connect(self._show_rows)
        self._bar = QHBoxLayout()
        self._bar.addWidget(self._filter)
        self._bar.addWidget(self._grouping)
        self._bar.addStretch(1)
        for button in (self._files, self._folder, self._empty, self._bin):
            self._bar.addWidget(button)

    def _build_table(self) -> None:
        table = self._table = QTreeView(self)
        table.setModel(self._model)
        table.setItemDelegate(_RoomyDelegate(table))
        table.setAccessibleName(self.tr("书库"))
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setAllColumnsShowFocus(True)
        table.setAlternatingRowColors(True)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.setSortingEnabled(True)
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        header = table.header()
        header.setStretchLastSection(False)
        em = table.fontMetrics().horizontalAdvance("汉")
        for number, column in enumerate(COLUMNS):
            if column is Column.TITLE:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
            else:
                header.resizeSection(number, em * (_WIDTHS[column] + 2))
        header.setMinimumSectionSize(em * 3)
        table.activated.connect(self._open)
        table.customContextMenuRequested.connect(self._show_menu)
        table.selectionModel().selectionChanged.connect(
            lambda: self.selection_changed.emit(self.selected())
        )

    def set_rows(self, rows: Sequence[ShelfRow]) -> None:
        """Show a shelf, or its bin; what was selected stays selected."""
        self._rows = tuple(rows)
        self._show_rows()

    @property
    def shows_bin(self) -> bool:
        """Tell whether the volumes in the bin are shown, rather than those on the shelf."""
        return self._bin.isChecked()

    def show_bin(self, shown: bool) -> None:
        """Show the bin, or the shelf."""
        self._bin.setChecked(shown)

    def _binned(self) -> tuple[ShelfRow, ...]:
        return tuple(row for row in self._rows if row.facts.binned)

    def _show_rows(self) -> None:
        selected = {row.record.sha256 for row in self.selected()}
        binned = self._binned()
        self._bin.setText(self.tr("回收站（%Ln）", "", len(binned)))
        self._bin.setVisible(bool(binned) or self.shows_bin)
        self._empty.setVisible(self.shows_bin)
        self._empty.setEnabled(bool(binned))
        for button in (self._files, self._folder):
            button.setVisible(not self.shows_bin)
        shown = binned if self.shows_bin else [row for row in self._rows if not row.facts.binned]
        self._model.set_rows(shown)
        self._after_reset()
        for sha256 in selected:
            self._select(sha256)
        self._tell(self._model.shown)

    def selected(self) -> tuple[ShelfRow, ...]:
        """Give the selected volumes from top to bottom."""
        indexes = self._table.selectionModel().selectedRows()
        rows = (self._model.row_at(index) for index in indexes)
        return tuple(row for row in rows if row is not None)

    def focus_filter(self) -> None:
        """Put the cursor into the filter."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Delete put the selected volumes into the bin."""
        deletes = event.matches(QKeySequence.StandardKey.Delete) and not self.shows_bin
        if deletes and self.selected():
            self.bin_requested.emit(self.selected())
        else:
            super().keyPressEvent(event)

    def _select(self, sha256: str) -> None:
        index = self._model.index_of(sha256)
        flags = (
            self._table.selectionModel().SelectionFlag.Select
            | self._table.selectionModel().SelectionFlag.Rows
        )
        self._table.selectionModel().select(index, flags)

    def _on_filter(self, text: str) -> None:
        self._model.set_filter(text)
        self._after_reset()
        self._tell(self._model.shown)

    def _on_grouping(self) -> None:
        grouping = Grouping(self._grouping.currentData())
        self._model.set_grouping(grouping)
        self._table.setRootIsDecorated(grouping is not Grouping.NONE)
        self._after_reset()

    def _after_reset(self) -> None:
        if not self._table.rootIsDecorated():
            return  # no groups
        self._table.expandAll()
        for row in range(self._model.rowCount()):
            self._table.setFirstColumnSpanned(row, QModelIndex(), True)

    def _tell(self, rows: Sequence[ShelfRow]) -> None:
        self._nothing.setText(self._why_empty())
        self._nothing.setVisible(not rows)
        self._told.setVisible(bool(rows))
        volumes = self.tr("%Ln 卷", "", len(rows))
        entries = self.tr("%Ln 个条目", "", sum(row.record.entries for row in rows))
        characters = self.tr("%Ln 字", "", sum(row.record.characters for row in rows))
        self._told.setText(f"{volumes} · {entries} · {characters}")

    def _why_empty(self) -> str:
        if self._filter.text():
            return self.tr("没有符合筛选的年鉴。")
        if self.shows_bin:
            return self.tr("回收站是空的。")
        return self.tr("书库还是空的。添加文件或文件夹，也可以把它们拖到这里。")

    def _open(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if row is not None:
            self.volume_requested.emit(row.record.sha256)

    def _show_menu(self, point: QPoint) -> None:
        if self.selected():
            menu = QMenu(self)
            self.menu_wanted.emit(menu)
            menu.exec(self._table.viewport().mapToGlobal(point))
            menu.deleteLater()
