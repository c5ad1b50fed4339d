"""The place in a volume where reading stopped, kept to the line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from yearbook_reader.library import Library
from yearbook_reader.ui.reading import journey
from yearbook_reader.ui.window.main_window import MainWindow

NewWindow = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]


def test_the_place_is_restored_to_the_line(window: MainWindow, new_window: NewWindow) -> None:
    window.pane.turn_unit(1)
    window.pane.view.verticalScrollBar().setValue(150)
    top = window.pane.top_offset()
    window.frame.close()
    assert new_window().pane.top_offset() == top


def test_the_place_is_kept_as_it_was_before_a_message_came_above_it(
    window: MainWindow, new_window: NewWindow, qtbot: QtBot
) -> None:
    window.pane.turn_unit(1)
    window.pane.view.verticalScrollBar().setValue(150)
    top = window.pane.top_offset()
    window.messages.show_hint("一行\n又一行\n再一行")
    qtbot.waitUntil(lambda: window.pane.top_offset() != top)
    window.frame.close()
    assert new_window().pane.top_offset() == top


def test_the_place_is_kept_without_the_message_above_it_when_another_volume_is_opened(
    window: MainWindow, other_path: Path, library: Library, qtbot: QtBot, settle: Settle
) -> None:
    window.pane.turn_unit(1)
    window.pane.view.verticalScrollBar().setValue(150)
    top, left = window.pane.top_offset(), window.marking.source
    window.messages.show_hint("一行\n又一行\n再一行")
    qtbot.waitUntil(lambda: window.pane.top_offset() != top)
    window.opening.add([other_path])
    settle(window)
    assert library.notebook.position(left) == top


def test_a_volume_that_is_only_looked_at_counts_as_read(
    new_window: NewWindow,
    seed_path: Path,
    library: Library,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(journey, "SAVE_MILLISECONDS", 0)
    source = new_window(seed_path).marking.source
    qtbot.waitUntil(lambda: bool(library.facts.of(source).last_read))


def test_a_message_of_several_lines_leaves_the_title_at_the_head_of_the_page_whole(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = window.pane.view
    window.messages.show_hint("一行\n又一行\n再一行")
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 0)
    assert view.cursorRect(QTextCursor(view.document())).top() >= 0
