"""What the window says of the notebook's file, and when it copies it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from yearbook_reader.library import Library
from yearbook_reader.paths import Paths
from yearbook_reader.ui.window.main_window import MainWindow

NewWindow = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]
Mark = Callable[..., None]


def test_a_damaged_notebook_is_told_soon_after_the_start(
    paths: Paths, new_window: NewWindow, qtbot: QtBot
) -> None:
    paths.notebook.parent.mkdir(parents=True)
    paths.notebook.write_bytes(b"no notebook at all " * 1000)
    window = new_window()
    qtbot.waitUntil(lambda: "损坏" in window.messages.sentence)


def test_a_sound_notebook_is_not_worth_a_word(
    new_window: NewWindow, seed_path: Path, mark: Mark, settle: Settle
) -> None:
    window = new_window(seed_path)
    mark(window, "科技")
    window.work.keeping.look()
    settle(window)
    assert window.messages.sentence == ""


def test_what_was_marked_is_copied_in_time(
    new_window: NewWindow, seed_path: Path, mark: Mark, settle: Settle, library: Library
) -> None:
    window = new_window(seed_path)
    mark(window, "科技")
    window.work.keeping.timer.timeout.emit()
    settle(window)
    [copy] = library.keeper.backups.list()
    assert library.keeper.contents(copy).annotations == 1
