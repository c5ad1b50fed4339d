"""The sides of the text: each comes up and goes as one, and leaves the text its room."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from yearbook_reader.library import Library
from yearbook_reader.settings import Settings
from yearbook_reader.ui.parts.frame import Frame
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.ui.window.sides import TEXT_WIDTH

RIGHT = ("annotations", "bookmarks", "findings")
SMALL = QSize(853, 533)  # a screen of 1280 × 800 at one and a half times the size

Settle = Callable[[MainWindow], None]


@pytest.fixture
def small_window(library: Library, seed_path: Path, settle: Settle, qtbot: QtBot) -> MainWindow:
    """Give a window with the seed on a small screen."""
    frame = Frame(Settings())
    qtbot.addWidget(frame)
    frame.resize(SMALL)
    frame.show()
    made = MainWindow(frame, library)
    made.open_first([seed_path])
    settle(made)
    return made


def shown(window: MainWindow) -> set[str]:
    return {name for name, dock in window.frame.docks.items() if not dock.isHidden()}


def widths(window: MainWindow) -> list[int]:
    docks = window.frame.docks
    return [docks["navigator"].width(), window.pane.width(), docks["annotations"].width()]


def press(window: MainWindow, panel: str, qtbot: QtBot) -> None:
    window.panels.actions[panel].trigger()
    qtbot.wait(20)


def test_a_side_goes_and_comes_as_one(window: MainWindow, qtbot: QtBot) -> None:
    press(window, "annotations", qtbot)
    assert shown(window) == {"navigator", "search"}
    press(window, "findings", qtbot)
    assert shown(window) == {"navigator", "search", *RIGHT}
    assert window.panels.actions["findings"].isChecked()


def test_where_large_letters_make_a_side_wide_another_gives_way(
    small_window: MainWindow, qtbot: QtBot
) -> None:
    small_window.panels.findings.setMinimumWidth(420)
    press(small_window, "findings", qtbot)
    assert shown(small_window) == set(RIGHT)
    assert small_window.frame.width() == SMALL.width()
    assert small_window.pane.width() >= TEXT_WIDTH


def test_a_panel_behind_another_comes_to_the_front(window: MainWindow, qtbot: QtBot) -> None:
    press(window, "bookmarks", qtbot)
    assert window.panels.actions["bookmarks"].isChecked()
    assert not window.panels.actions["annotations"].isChecked()
    assert shown(window) >= set(RIGHT)


def test_of_each_side_the_menu_ticks_what_is_in_front_after_a_restart(
    window: MainWindow, library: Library, qtbot: QtBot
) -> None:
    press(window, "findings", qtbot)
    frame = Frame(window.frame.left(Settings()))
    qtbot.addWidget(frame)
    frame.show()
    again = MainWindow(frame, library)
    qtbot.wait(20)
    frame.menus["view"].aboutToShow.emit()
    ticked = {name for name, action in again.panels.actions.items() if action.isChecked()}
    assert ticked == {"navigator", "findings"}
    frame.close()


def test_the_text_has_the_keys_when_a_side_is_put_away(window: MainWindow, qtbot: QtBot) -> None:
    window.panels.find()
    press(window, "search", qtbot)
    assert window.frame.focusWidget() is window.pane.view


def test_the_printed_page_leaves_the_widths_as_they_were(window: MainWindow, qtbot: QtBot) -> None:
    before = widths(window)
    press(window, "facsimile", qtbot)
    press(window, "facsimile", qtbot)
    assert widths(window) == pytest.approx(before, abs=2)


def test_a_side_that_came_after_the_printed_page_takes_no_more_room_when_that_goes(
    window: MainWindow, qtbot: QtBot
) -> None:
    before = widths(window)
    press(window, "annotations", qtbot)
    press(window, "facsimile", qtbot)
    press(window, "annotations", qtbot)
    press(window, "facsimile", qtbot)
    assert widths(window) == pytest.approx(before, abs=2)


def test_the_notes_give_way_to_the_printed_page_in_a_small_window(
    small_window: MainWindow, qtbot: QtBot
) -> None:
    press(small_window, "facsimile", qtbot)
    assert shown(small_window) == {"navigator", "search", "facsimile"}
    assert small_window.frame.size() == SMALL
    assert small_window.pane.width() >= TEXT_WIDTH


def test_the_notes_come_back_when_the_printed_page_is_put_away(
    small_window: MainWindow, qtbot: QtBot
) -> None:
    press(small_window, "findings", qtbot)
    press(small_window, "facsimile", qtbot)
    press(small_window, "facsimile", qtbot)
    assert shown(small_window) == {"navigator", "search", *RIGHT}
    assert small_window.panels.actions["findings"].isChecked()


def test_the_printed_page_gives_way_to_the_notes(small_window: MainWindow, qtbot: QtBot) -> None:
    press(small_window, "facsimile", qtbot)
    press(small_window, "annotations", qtbot)
    assert shown(small_window) == {"navigator", "search", *RIGHT}
    assert small_window.pane.width() >= TEXT_WIDTH
    assert small_window.frame.size() == SMALL


def test_sides_give_way_to_the_text_in_a_frame_made_narrow_and_come_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert shown(window) == {"navigator", "search", *RIGHT}
    window.frame.resize(700, 600)
    qtbot.waitUntil(lambda: shown(window) == {"navigator", "search"})
    qtbot.waitUntil(lambda: window.pane.width() >= TEXT_WIDTH)
    window.frame.resize(500, 600)
    qtbot.waitUntil(lambda: shown(window) == set())
    window.frame.resize(1200, 600)
    qtbot.waitUntil(lambda: shown(window) == {"navigator", "search", *RIGHT})


def test_what_gave_way_to_a_narrow_frame_is_there_when_the_next_one_is_wide(
    window: MainWindow, library: Library, qtbot: QtBot
) -> None:
    window.frame.resize(500, 600)
    qtbot.waitUntil(lambda: shown(window) == set())
    frame = Frame(window.frame.left(Settings()))
    qtbot.addWidget(frame)
    frame.resize(1200, 600)
    frame.show()
    again = MainWindow(frame, library)
    qtbot.waitUntil(lambda: shown(again) == {"navigator", "search", *RIGHT})
    frame.close()


def test_what_gave_way_to_a_side_that_was_asked_for_comes_back_in_a_wider_frame(
    small_window: MainWindow, qtbot: QtBot
) -> None:
    press(small_window, "facsimile", qtbot)
    assert "annotations" not in shown(small_window)
    small_window.frame.resize(1400, 600)
    every = {"navigator", "search", "facsimile", *RIGHT}
    qtbot.waitUntil(lambda: shown(small_window) == every)


def test_what_was_asked_for_stays_in_a_frame_made_narrow(window: MainWindow, qtbot: QtBot) -> None:
    press(window, "findings", qtbot)
    window.frame.resize(700, 600)
    qtbot.waitUntil(lambda: shown(window) == set(RIGHT))
    assert window.panels.actions["findings"].isChecked()


def test_a_long_running_title_makes_no_window_wide(window: MainWindow) -> None:
    label = window.pane._running_title
    label.setText("党派群团 · 文化活动 · 概况" * 20)
    assert window.pane.minimumSizeHint().width() < TEXT_WIDTH


def test_a_first_window_stays_on_the_screen(qtbot: QtBot) -> None:
    frame = Frame(Settings())
    qtbot.addWidget(frame)
    room = frame.screen().availableGeometry()
    assert frame.width() <= room.width()
    assert frame.height() < room.height()


def test_in_a_narrower_window_the_sides_leave_the_text_its_width(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.frame.resize(1240, 820)
    qtbot.waitUntil(lambda: window.frame.width() == 1240)
    window.frame.share_width()
    window.frame.resize(800, 600)
    qtbot.waitUntil(lambda: window.pane.width() >= TEXT_WIDTH)
    assert len(shown(window)) == 5
