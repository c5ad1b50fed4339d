"""The caret of the page, by which words are selected and corrected without a mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.reading.view.page_view import PageView
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.volume.walk import all_entries, spans_of_entry

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> PageView:
    view = window.pane.view
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return view


def painted(view: PageView) -> QImage:
    return view.viewport().grab().toImage()


def test_a_key_to_the_side_shows_the_caret_and_the_next_ones_move_it(
    view: PageView, qtbot: QtBot
) -> None:
    plain, begun = painted(view), view.textCursor().position()
    qtbot.keyClick(view, KEY.Key_Right)
    first = painted(view)
    assert first != plain
    assert view.textCursor().position() == begun
    qtbot.keyClick(view, KEY.Key_Right)
    assert view.textCursor().position() == begun + 1
    assert painted(view) not in (first, plain)


def test_with_the_caret_a_key_down_goes_by_a_line_and_leaves_the_page_where_it_is(
    view: PageView, qtbot: QtBot
) -> None:
    qtbot.keyClick(view, KEY.Key_Right)
    before = view.cursorRect().top()
    for _ in range(3):
        qtbot.keyClick(view, KEY.Key_Down)
    assert view.verticalScrollBar().value() == 0
    assert view.cursorRect().top() > before


@pytest.mark.parametrize("key", [KEY.Key_Escape, KEY.Key_PageDown])
def test_the_caret_goes_and_the_keys_scroll_again(
    window: MainWindow, view: PageView, qtbot: QtBot, key: KEY
) -> None:
    window.frame.resize(900, 400)
    qtbot.keyClick(view, KEY.Key_Right)
    qtbot.keyClick(view, key)
    scrolled, position = view.verticalScrollBar().value(), view.textCursor().position()
    qtbot.keyClick(view, KEY.Key_Down)
    assert view.verticalScrollBar().value() > scrolled
    assert view.textCursor().position() == position


def test_a_click_puts_the_caret_away(view: PageView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, KEY.Key_Right)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.cursorRect().center())
    qtbot.keyClick(view, KEY.Key_Down)
    assert view.verticalScrollBar().value() > 0


def test_words_are_selected_from_the_caret_on(view: PageView, qtbot: QtBot) -> None:
    words = "下城区与创新工场"
    view.setTextCursor(view.document().find(words))
    begun = view.textCursor().selectionStart()
    qtbot.keyClick(view, KEY.Key_Left)
    for _ in words:
        qtbot.keyClick(view, KEY.Key_Right, SHIFT)
    assert view.textCursor().selectionStart() == begun
    assert len(view.textCursor().selectedText()) == len(words)


def test_the_entry_with_the_caret_is_the_one_at_hand(
    window: MainWindow, view: PageView, qtbot: QtBot
) -> None:
    window.frame.resize(1200, 1100)
    before = window.pane.current_entry()
    qtbot.keyClick(view, KEY.Key_Right)
    assert before is not None
    while view.textCursor().position() < view.document().find("下城区与创新工场").position():
        qtbot.keyClick(view, KEY.Key_Down)
    assert window.pane.current_entry() not in (None, before)


def test_the_end_of_the_page_is_at_hand_where_a_key_led_the_caret_there(
    window: MainWindow, view: PageView, qtbot: QtBot
) -> None:
    window.frame.resize(900, 400)
    qtbot.keyClick(view, KEY.Key_Right)
    qtbot.keyClick(view, KEY.Key_End, Qt.KeyboardModifier.ControlModifier)
    page, end = window.pane.page, view.document().characterCount() - 1
    assert page is not None
    assert view.textCursor().position() == end
    assert window.pane.current_offset() == page.offset(end)


def test_the_caret_comes_where_the_reader_jumped_to(
    window: MainWindow, view: PageView, qtbot: QtBot
) -> None:
    assert window.arrival is not None
    entry = all_entries(window.arrival.opened.volume)[1]
    window.journey.go(spans_of_entry(entry))
    qtbot.keyClick(view, KEY.Key_Right)
    assert window.pane.page is not None
    assert window.pane.page.entry_at(view.textCursor().position()) is entry


def test_where_the_cursor_is_out_of_sight_the_caret_comes_on_the_first_line(
    window: MainWindow, view: PageView, qtbot: QtBot
) -> None:
    window.frame.resize(900, 400)
    qtbot.keyClick(view, KEY.Key_PageDown)
    top = view.top_position()
    assert top > 0
    qtbot.keyClick(view, KEY.Key_Right)
    assert view.textCursor().position() == top
