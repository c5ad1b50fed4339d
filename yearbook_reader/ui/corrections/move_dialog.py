"""The small window that asks where an entry is to go."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader.corrections.correction import Where
from yearbook_reader.search.titles import title_matches
from yearbook_reader.ui.look.scroll_bars import slim_bars
from yearbook_reader.ui.look.theme import theme_of
from yearbook_reader.ui.parts.clearing import clear_by_button
from yearbook_reader.ui.parts.dialogs.dialog_parts import AnswerButtons, resize_on_screen
from yearbook_reader.ui.reading.outline_model import Level, Node

SIZE = (460, 480)
INDENT = "\u3000"


class MoveDialog(QDialog):
    """Lists the titles of a volume; `chosen` gives the `Where` and the id of the title."""

    chosen = Signal(object, str)

    def __init__(self, titles: Iterable[Node], moved: str, parent: QWidget | None = None) -> None:
        """Offer the places among these titles for the entry with the id `moved`."""
        super().__init__(parent)
        nodes = list(titles)
        place = next((at for at, node in enumerate(nodes) if node.key == moved), 0)
        self._behind = frozenset(node.key for node in nodes[place + 1 :])
        self.setWindowTitle(self.tr("移动条目：{title}").format(title=nodes[place].title))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_on_screen(self, QSize(*SIZE))
        self._nodes = [node for node in nodes if node.key not in ("", moved)]
        self._above = _titles_above(self._nodes)
        self._shown: list[Node] = []
        self._where = QComboBox(self)
        self._where.setAccessibleName(self.tr("移到哪里"))
        for text, where in (
            (self.tr("移到所选条目之前"), Where.BEFORE),
            (self.tr("移到所选条目之后"), Where.AFTER),
            (self.tr("归入所选的类目、分目或子目"), Where.INTO),
        ):
            self._where.addItem(text, where)
        self._filter = QLineEdit(self)
        self._filter.setPlaceholderText(self.tr("筛选标题，可用拼音首字母"))
        self._filter.setAccessibleName(self.tr("筛选标题"))
        clear_by_button(self._filter)
        self._titles = QStringListModel(self)
        self._list = QListView(self)
        self._list.setModel(self._titles)
        self._list.setUniformItemSizes(True)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setAccessibleName(self.tr("标题"))
        self._buttons = AnswerButtons(self, self.tr("移动"))
        column = QVBoxLayout(self)
        for widget in (self._where, self._filter, self._list, self._buttons):
            column.addWidget(widget)
        slim_bars(self, theme_of(self.palette()))
        self._connect()
        self._list_titles()

    def _connect(self) -> None:
        self._where.currentIndexChanged.connect(self._list_titles)
        self._filter.installEventFilter(self)
        self._list.installEventFilter(self)
        self._filter.textChanged.connect(self._narrow)
        self._list.selectionModel().currentChanged.connect(self._offer)
        self._list.doubleClicked.connect(self.accept)

    def _list_titles(self) -> None:
        """Show the titles that fit the kind of place; those above an entry tell it from others."""
        self._offered = [(node, self._line(node)) for node in self._nodes if self._fits(node)]
        self._narrow()
        self._show_neighbours()

    def _narrow(self) -> None:
        """Leave of these titles those that hold what is typed, or that it spells."""
        query = self._filter.text()
        chosen = self._list.currentIndex().row()
        kept = self._shown[chosen] if chosen >= 0 else None
        fitting = [each for each in self._offered if title_matches(each[1], query)]
        self._shown = [node for node, _ in fitting]
        self._titles.setStringList([line for _, line in fitting])
        if kept in self._shown:
            self._list.setCurrentIndex(self._titles.index(self._shown.index(kept), 0))
        self._offer()

    def _show_neighbours(self) -> None:
        near = sum(node.key not in self._behind for node in self._shown)
        self._list.scrollTo(
            self._titles.index(min(near, len(self._shown) - 1), 0),
            QAbstractItemView.ScrollHint.PositionAtCenter,
        )

    def _line(self, node: Node) -> str:
        title = node.title or self.tr("（无题）")
        if node.level is not Level.ENTRY:
            return INDENT * (node.level - Level.CHAPTER) + title
        above = self._above[node.key]
        return f"{title} — {above}" if above else title

    def _fits(self, node: Node) -> bool:
        return (node.level is Level.ENTRY) is (self._where.currentData() != Where.INTO)

    def _offer(self) -> None:
        self._buttons.accepting.setEnabled(self._list.currentIndex().isValid())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down go from the filter to the titles; who comes there by keys begins in sight."""
        if (
            watched is self._filter
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
        ):
            if self._titles.rowCount():
                self._list.setFocus(Qt.FocusReason.TabFocusReason)
                self._begin_in_sight()
            return True
        if (
            watched is self._list
            and isinstance(event, QFocusEvent)
            and event.gotFocus()
            and event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        ):
            self._begin_in_sight()
        return super().eventFilter(watched, event)

    def _begin_in_sight(self) -> None:
        if not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._list.indexAt(QPoint(2, 2)))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the filter, with the entry's neighbours in sight."""
        super().showEvent(event)
        self._filter.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_neighbours()

    def accept(self) -> None:
        """Close, then tell what was chosen: what that sets going may be long."""
        index = self._list.currentIndex()
        if index.isValid():
            where, key = Where(self._where.currentData()), self._shown[index.row()].key
            super().accept()
            self.chosen.emit(where, key)


def _titles_above(found: Iterable[Node]) -> dict[str, str]:
    """Give for each entry the title of what it stands in, for so many are called alike."""
    above: dict[str, str] = {}
    title = ""
    for node in found:
        if node.level is Level.ENTRY:
            above[node.key] = title
        else:
            title = node.title
    return above
