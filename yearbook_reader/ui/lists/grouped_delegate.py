"""The rows of a tree with groups: a group's title and count; what is below, a subclass draws."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QElapsedTimer,
    QLocale,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from yearbook_reader.ui.lists.delegate_lines import text_color
from yearbook_reader.ui.lists.items import COUNT_ROLE, TITLE_ROLE, Index
from yearbook_reader.ui.words.one_line import one_line

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyle

MARGIN = 4
TURN = 4  # milliseconds


@cache
def _row_of_a_view() -> QStyle.ControlElement:
    """Give Qt's name for a whole row; PySide takes some milliseconds to make these names."""
    from PySide6.QtWidgets import QStyle

    return QStyle.ControlElement.CE_ItemViewItem


class RowDelegate(QStyledItemDelegate):
    """Draws the ground of a row as the style wants it, and hands its inside to `draw_row`.

    Characters that are drawn for the first time are slow, and a screen of hits is full of them:
    after `turn` milliseconds what waits beside gets its turn, before the other rows are drawn.
    """

    def __init__(self, parent: QObject | None = None, turn: int = TURN) -> None:
        """Begin with nothing drawn."""
        super().__init__(parent)
        self._turn = turn
        self._begun = QElapsedTimer()
        self._next_turn = QTimer(self, interval=0, singleShot=True)
        self._next_turn.timeout.connect(self._draw_rest)
        self._rest: list[tuple[QAbstractItemView, QPersistentModelIndex]] = []

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(_row_of_a_view(), ground, painter, option.widget or None)
        if isinstance(option.widget, QAbstractItemView) and self._turn_is_over():
            self._rest.append((option.widget, QPersistentModelIndex(index)))
            return
        painter.save()
        painter.setFont(option.font)
        self.draw_row(painter, option, index)
        painter.restore()

    def _turn_is_over(self) -> bool:
        """Tell whether rows were drawn for long enough; the first of a turn is always drawn."""
        if not self._next_turn.isActive():
            self._next_turn.start()
            self._begun.start()
            return False
        return self._begun.elapsed() >= self._turn

    def _draw_rest(self) -> None:
        rest, self._rest = self._rest, []
        for view, index in rest:
            if index.isValid():
                there = view.model().index(index.row(), index.column(), index.parent())
                view.update(there)

    def draw_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw what the row says; the painter has the row's font."""
        raise NotImplementedError


class GroupDelegate(RowDelegate):
    """Draws the groups of a tree; a subclass draws and measures the rows."""

    def __init__(self, parent: QObject | None = None, turn: int = TURN) -> None:
        """Begin with nothing drawn, but with what the first row would have to wait for."""
        super().__init__(parent, turn)
        _row_of_a_view()

    def draw_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a group, or hand a row to `draw_member`."""
        if not _is_group(index):
            self.draw_member(painter, option, index)
            return
        rect = option.rect.adjusted(MARGIN, 0, -MARGIN, 0)
        count = QLocale().toString(index.data(COUNT_ROLE))
        middle_right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(text_color(option, muted=True))
        painter.drawText(rect, middle_right, count)
        bold = QFont(option.font)
        bold.setBold(True)
        room = rect.width() - QFontMetrics(option.font).horizontalAdvance(count) - 2 * MARGIN
        title = QFontMetrics(bold).elidedText(
            one_line(index.data(TITLE_ROLE)), Qt.TextElideMode.ElideLeft, room
        )
        painter.setFont(bold)
        painter.setPen(text_color(option))
        middle_left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(rect.left(), rect.top(), room, rect.height()), middle_left, title)

    def draw_member(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row of a group."""
        raise NotImplementedError

    def lines_of_member(self, font: QFont, width: int, index: Index) -> int:
        """Give how many lines a row needs in a width of pixels."""
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give one line's height for a group and for a row that of the lines it needs."""
        tree = option.widget
        lines = 1
        if not _is_group(index) and isinstance(tree, QTreeView):
            width = tree.viewport().width() - _depth(index) * tree.indentation() - 2 * MARGIN
            lines = self.lines_of_member(option.font, width, index)
        return QSize(0, QFontMetrics(option.font).lineSpacing() * lines + 2 * MARGIN)


def _is_group(index: Index) -> bool:
    """Tell whether a row stands for others: it has their count."""
    return index.data(COUNT_ROLE) is not None


def _depth(index: Index) -> int:
    """Give how many steps of indentation stand before a row, its own arrow's included."""
    depth = 1
    above = index.parent()
    while above.isValid():
        depth += 1
        above = above.parent()
    return depth
