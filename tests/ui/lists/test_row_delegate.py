"""Rows are drawn without holding up the window."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.lists.grouped_delegate import RowDelegate

ROWS = 10


class NotingDelegate(RowDelegate):
    """Draws nothing and notes which rows it was asked to draw."""

    def __init__(self, turn: int) -> None:
        super().__init__(turn=turn)
        self.drawn: list[int] = []

    def draw_row(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self.drawn.append(index.row())


def draw_again(delegate: NotingDelegate, qtbot: QtBot) -> QListView:
    """Show a list, and draw it once more when all of it has come."""
    view = QListView()
    qtbot.addWidget(view)
    delegate.setParent(view)
    view.setModel(QStringListModel(["水利"] * ROWS, view))
    view.setItemDelegate(delegate)
    view.resize(200, 600)
    view.show()
    qtbot.waitUntil(lambda: set(delegate.drawn) == set(range(ROWS)))
    qtbot.waitUntil(lambda: not delegate._next_turn.isActive())
    delegate.drawn.clear()
    view.viewport().repaint()
    return view


def test_rows_that_take_long_come_a_few_at_a_time_and_all_come(qtbot: QtBot) -> None:
    delegate = NotingDelegate(turn=0)
    view = draw_again(delegate, qtbot)
    assert view.isVisible()
    assert delegate.drawn == [0]
    qtbot.waitUntil(lambda: set(delegate.drawn) == set(range(ROWS)))


def test_rows_that_are_quick_come_at_once(qtbot: QtBot) -> None:
    delegate = NotingDelegate(turn=60_000)
    view = draw_again(delegate, qtbot)
    assert view.isVisible()
    assert delegate.drawn == list(range(ROWS))
