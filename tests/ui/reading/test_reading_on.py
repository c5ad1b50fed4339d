"""Where the reader is: what was clicked, jumped to, selected; the way over a section's end."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractSlider, QApplication
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.volume.model import Entry
from yearbook_reader.volume.walk import all_entries, spans_of_entry

Select = Callable[[MainWindow, str], None]


def entries(window: MainWindow) -> list[Entry]:
    assert window.arrival is not None
    return list(all_entries(window.arrival.opened.volume))


def click(window: MainWindow, qtbot: QtBot, words: str) -> None:
    view = window.pane.view
    found = view.document().find(words)
    found.setPosition(found.selectionStart() + 1)
    assert view.is_visible(found.position())
    at = view.cursorRect(found).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def section(window: MainWindow) -> str:
    where = window.pane.whereabouts()
    assert where is not None
    return where[0].title


def scroll_to(window: MainWindow, end: QAbstractSlider.SliderAction) -> None:
    window.pane.view.verticalScrollBar().triggerAction(end)


def test_the_entry_that_is_clicked_is_the_one_at_hand(window: MainWindow, qtbot: QtBot) -> None:
    second = entries(window)[1]
    window.frame.resize(1200, 1100)
    assert window.pane.current_entry() is not second
    click(window, qtbot, "下城区与创新工场")
    assert window.pane.current_entry() is second
    assert window.panels.navigator.current_key() == second.id


def test_what_was_jumped_to_is_at_hand_though_other_words_are_selected(
    window: MainWindow, select: Select
) -> None:
    window.frame.resize(1200, 1100)
    first, second = entries(window)[:2]
    select(window, "科技部门")
    assert window.pane.current_entry() is first
    window.journey.go(spans_of_entry(second))
    assert window.pane.view.is_visible(window.pane.view.textCursor().selectionStart())
    assert window.pane.current_entry() is second


def test_what_is_selected_after_a_jump_is_at_hand(window: MainWindow, select: Select) -> None:
    first, second = entries(window)[:2]
    window.frame.resize(1200, 1100)
    window.journey.go(spans_of_entry(second))
    select(window, "科技部门")
    assert window.pane.current_entry() is first


def test_a_page_down_at_the_end_of_a_section_goes_on_to_the_next(
    window: MainWindow, qtbot: QtBot
) -> None:
    scroll_to(window, QAbstractSlider.SliderAction.SliderToMaximum)
    qtbot.keyClick(window.pane.view, Qt.Key.Key_Space)
    assert section(window) == "科技创新"
    assert window.pane.view.verticalScrollBar().value() == 0


def test_a_page_up_at_the_head_of_a_section_goes_to_the_end_of_the_one_before(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.pane.turn_unit(1)
    qtbot.keyClick(window.pane.view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert section(window) == "综述"
    bar = window.pane.view.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0


def test_a_page_up_at_the_head_of_the_first_section_stays(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.pane.view, Qt.Key.Key_PageUp)
    assert section(window) == "综述"
    assert window.pane.view.verticalScrollBar().value() == 0


def test_a_line_down_at_the_end_of_a_section_stays(window: MainWindow, qtbot: QtBot) -> None:
    scroll_to(window, QAbstractSlider.SliderAction.SliderToMaximum)
    qtbot.keyClick(window.pane.view, Qt.Key.Key_Down)
    assert section(window) == "综述"


@pytest.mark.parametrize("at", [0.0, 0.4, 1.0], ids=["head", "middle", "end"])
def test_the_lines_stay_where_they_are_when_a_message_comes_and_goes(
    window: MainWindow, qtbot: QtBot, at: float
) -> None:
    view = window.pane.view
    bar = view.verticalScrollBar()
    bar.setValue(round(bar.maximum() * at))
    QApplication.processEvents()  # the running head has its words now
    position = view.visible_range()[1] - 1

    def height() -> int:
        cursor = QTextCursor(view.document())
        cursor.setPosition(position)
        return view.mapTo(window.frame, view.cursorRect(cursor).topLeft()).y()

    before = height()
    top = view.mapTo(window.frame, QPoint()).y()
    window.messages.show_news("已加上书签。")
    qtbot.waitUntil(lambda: view.mapTo(window.frame, QPoint()).y() > top)
    assert height() == before
    window.messages.clear()
    qtbot.waitUntil(lambda: view.mapTo(window.frame, QPoint()).y() == top)
    assert height() == before
