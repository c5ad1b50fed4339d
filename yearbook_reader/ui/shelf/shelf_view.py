"""The shelf: every volume on it in one table, to be found, grouped and opened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader.ui.parts.clearing import clear_by_button
from yearbook_reader.ui.parts.context_menu import show_menu
from yearbook_reader.ui.parts.keys.delete_key import is_delete
from yearbook_reader.ui.parts.keys.tab_order import HandsKeysOn
from yearbook_reader.ui.shelf.shelf_model import COLUMNS, Column, Grouping, ShelfModel
from yearbook_reader.ui.shelf.shelf_table import ShelfTable

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import ShelfRow

_FILTER_WIDTH = 260
_LEAST_FILTER_WIDTH = 120


class ShelfView(HandsKeysOn):
    """Tells what is wanted of which volumes (by their sha256); `menu_wanted` gives a menu to fill.

    `import_requested` tells whether a folder is wanted rather than files; `empty_requested`
    gives the volumes in the bin, which are to be removed for good.
    """

    volume_requested = Signal(str)
    import_requested = Signal(bool)
    bin_requested = Signal(object)
    back_requested = Signal(object)
    empty_requested = Signal(object)
    menu_wanted = Signal(object)
    undo_requested = Signal()
    selection_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty shelf."""
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._model = ShelfModel(self)
        self._rows: tuple[ShelfRow, ...] = ()
        self._wanted = ""  # the sha256 of the volume to stand on
        self._filling = False
        self._build_bar()
        self._table = self.keys_go_to = ShelfTable(self._model, self)
        self._table.volume_requested.connect(self.volume_requested)
        self._table.selected_changed.connect(self.selection_changed)
        self._table.selected_changed.connect(lambda rows: self._back.setEnabled(bool(rows)))
        self._table.customContextMenuRequested.connect(self._show_menu)
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

    def _build_bar(self) -> None:
        self._filter = QLineEdit(self)
        self._filter.setPlaceholderText(self.tr("筛选：题名、地区、年份、标签"))
        self._filter.setAccessibleName(self.tr("筛选书库"))
        clear_by_button(self._filter)
        self._filter.setAcceptDrops(False)  # files that are dropped here are for the window
        self._filter.setMinimumWidth(_LEAST_FILTER_WIDTH)
        self._filter.setMaximumWidth(_FILTER_WIDTH)
        self._filter.textChanged.connect(self._on_filter)
        self._filter.installEventFilter(self)
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
        self._back = QPushButton(self.tr("放回书库"), self)
        self._back.clicked.connect(lambda: self.back_requested.emit(self.selected()))
        self._empty = QPushButton(self.tr("清空回收站…"), self)
        self._empty.clicked.connect(lambda: self.empty_requested.emit(self._binned()))
        self._bin = QPushButton(self)
        self._bin.setCheckable(True)
        self._bin.toggled.connect(self._show_rows)
        for button in (self._back, self._empty, self._bin):
            button.hide()  # until it is known what is in the bin
        self._bar = QHBoxLayout()
        self._bar.addWidget(self._filter, 10)  # before the room that is left
        self._bar.addWidget(self._grouping)
        self._bar.addStretch(1)
        for button in (self._files, self._folder, self._back, self._empty, self._bin):
            self._bar.addWidget(button)

    def arrange(self, grouping: str, sorting: str) -> None:
        """Arrange the shelf as it was left; an arrangement that is not known is as at first.

        `sorting` is the name of a column, with a minus sign before it where the last comes first.
        """
        column = sorting.removeprefix("-")
        if column in COLUMNS:
            down = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
            self._table.sortByColumn(COLUMNS.index(Column(column)), down[column == sorting])
        if grouping in list(Grouping):
            self._grouping.setCurrentIndex(self._grouping.findData(Grouping(grouping)))

    @property
    def arrangement(self) -> tuple[str, str]:
        """Give how the shelf is arranged, as `arrange` takes it."""
        header = self._table.header()
        down = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        sorting = f"{'-' if down else ''}{COLUMNS[header.sortIndicatorSection()]}"
        return str(self._grouping.currentData()), sorting

    def set_rows(self, rows: Sequence[ShelfRow]) -> None:
        """Show a shelf, or its bin; what was selected stays so, or what is beside it takes over."""
        beside = self._table.beside_selected()
        self._rows = tuple(rows)
        self._show_rows()
        self._table.select_where_none_is(beside)
        self._table.select_where_none_is(("", self._wanted))
        self._wanted = ""

    def set_filling(self, filling: bool) -> None:
        """Know whether files are taken in: an empty shelf does not say meanwhile that it is so.

        What it says when they are, it says when its rows are set next.
        """
        self._filling = filling
        if filling:
            self._nothing.setText(self._why_empty())

    def want(self, sha256: str) -> None:
        """Stand on this volume when the shelf is shown next, where none is selected."""
        self._wanted = sha256

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
        binned = self._binned()
        bin_name = self.tr("回收站（%Ln）", "", len(binned))
        self._bin.setText(self.tr("回到书库") if self.shows_bin else bin_name)
        self._bin.setVisible(bool(binned) or self.shows_bin)
        self._back.setVisible(self.shows_bin)
        self._empty.setVisible(self.shows_bin)
        self._empty.setEnabled(bool(binned))
        for button in (self._files, self._folder):
            button.setVisible(not self.shows_bin)
        shown = binned if self.shows_bin else [row for row in self._rows if not row.facts.binned]
        self._model.set_rows(shown)
        self._tell(self._model.shown)

    def selected(self) -> tuple[ShelfRow, ...]:
        """Give the selected volumes from top to bottom; a group stands for all that it has."""
        return self._table.selected()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Delete put the selected volumes into the bin."""
        if is_delete(event) and not self.shows_bin and self.selected():
            self.bin_requested.emit(self.selected())
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_requested.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the key of undo from the window: what is done here is not of the open volume."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
        ):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down go from the filter to the table, and Esc clear the filter."""
        if watched is self._filter and isinstance(event, QKeyEvent) and event.type() == (
            QEvent.Type.KeyPress
        ):  # fmt: skip
            if event.key() == Qt.Key.Key_Down:
                self._table.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._filter.clear()
                return True
        return super().eventFilter(watched, event)

    def _on_filter(self, text: str) -> None:
        self._model.set_filter(text)
        self._tell(self._model.shown)

    def _on_grouping(self) -> None:
        grouping = Grouping(self._grouping.currentData())
        self._table.setRootIsDecorated(grouping is not Grouping.NONE)
        self._model.set_grouping(grouping)

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
        if self._filling:
            return self.tr("正在收入年鉴，收好的陆续列在这里。")
        return self.tr("书库还是空的。添加文件或文件夹，也可以把它们拖到这里。")

    def _show_menu(self, point: QPoint) -> None:
        if self.selected():
            show_menu(self._table, point, self.menu_wanted.emit)
