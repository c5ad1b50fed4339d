"""Quick opening: a few characters or pinyin letters of a title, and its place is there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QListView, QVBoxLayout, QWidget

from yearbook_reader.search.hits import TitleHit
from yearbook_reader.ui.lists.items import VALUE_ROLE
from yearbook_reader.ui.look.scroll_bars import slim_bars
from yearbook_reader.ui.look.theme import theme_of
from yearbook_reader.ui.parts.dialogs.dialog_parts import resize_on_screen
from yearbook_reader.ui.search.query_field import QueryField
from yearbook_reader.ui.search.titles.title_hit_delegate import TitleHitDelegate
from yearbook_reader.ui.search.titles.title_hit_model import TitleHitModel

SHOWN = 200  # titles; who wants more types another character
PAUSE_MS = 60
SIZE = QSize(640, 440)


class QuickOpen(QDialog):
    """Asks with `asked` for the titles that match and tells the one chosen with `chosen`."""

    asked = Signal(str)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, entries_only: bool = False) -> None:
        """Build the window, empty."""
        super().__init__(parent)
        resize_on_screen(self, SIZE)
        self._answered = ""  # the question whose titles are listed
        self._chooses = False  # the first title, as soon as it comes
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.ask)
        self._model = TitleHitModel(self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(TitleHitDelegate(self))
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("找到的标题"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._choose)
        self._field = QueryField(leaves_at_once=True)
        self._field.setPlaceholderText(
            self.tr("条目标题中的字，或拼音、拼音首字母")
            if entries_only
            else self.tr("条目、分目或类目标题中的字，或拼音、拼音首字母")
        )
        self._field.setAccessibleName(self.tr("标题"))
        self._field.textChanged.connect(self._follow)
        self._field.step_requested.connect(lambda _: self._choose_chosen())
        self._field.list_requested.connect(lambda: self._move(1))
        self._field.leave_requested.connect(self.reject)
        self._told = QLabel(self)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        column.addWidget(self._told)
        slim_bars(self, theme_of(self.palette()))

    def set_hits(self, query: str, hits: Sequence[TitleHit]) -> None:
        """Show what was found; an answer to an earlier question is left aside."""
        if query != self._field.text().strip():
            return
        self._model.set_hits(hits)
        if hits:
            self._list.setCurrentIndex(self._model.index(0, 0))
        if len(hits) == SHOWN:
            told = self.tr("列出前 %Ln 条，多写一个字就更少", "", len(hits))
        else:
            told = self.tr("%Ln 个标题", "", len(hits))
        self._told.setText(told if query else "")
        self._answered = query
        if self._chooses:
            self._choose_chosen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows walk the list while the cursor stays in the field."""
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -10,
            Qt.Key.Key_PageDown: 10,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._move(step)

    def ask(self) -> None:
        """Ask for the titles that match what stands in the field, now."""
        if self.isVisible():  # once it is left, an answer would find no window
            self.asked.emit(self._field.text().strip())

    def _follow(self) -> None:
        """Ask soon for what is typed now; who goes on typing does not want the first any more."""
        self._chooses = False
        self._pause.start()

    def _choose_chosen(self) -> None:
        """Choose the title that is marked; one of what was typed last is waited for."""
        self._chooses = self._answered != self._field.text().strip()
        if self._chooses:
            self._pause.stop()
            self.ask()
        else:
            self._choose(self._list.currentIndex())

    def _move(self, step: int) -> None:
        count = self._model.rowCount()
        if count:
            row = max(min(self._list.currentIndex().row() + step, count - 1), 0)
            self._list.setCurrentIndex(self._model.index(row, 0))

    def _choose(self, index: QModelIndex) -> None:
        hit = index.data(VALUE_ROLE) if index.isValid() else None
        if hit is not None:
            self.accept()
            self.chosen.emit(hit)
