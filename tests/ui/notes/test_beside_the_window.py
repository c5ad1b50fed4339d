"""The thread that draws never waits for the notebook's file."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from yearbook_reader.storage.connection import Connection, Transaction
from yearbook_reader.ui.window.main_window import MainWindow

NewWindow = Callable[..., MainWindow]
Trigger = Callable[[MainWindow, str], None]
Settle = Callable[[MainWindow], None]
Mark = Callable[..., None]


@pytest.fixture
def hold_notebook() -> Iterator[Callable[[MainWindow], None]]:
    """Give a way to keep a window from reading marks until the end of the test."""
    go_on = threading.Event()

    def hold(window: MainWindow) -> None:
        window.workers[2].run(lambda _: go_on.wait(60), lambda _: None)

    yield hold
    go_on.set()


@pytest.fixture
def at_work(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, threading.Thread]]:
    """Give, as they come, the threads that read the notebook or change it."""
    found: list[tuple[str, threading.Thread]] = []
    read, transaction = Connection.read, Connection.transaction

    def reading(self: Connection, *asked: object) -> object:
        if self.path.name == "notebook.sqlite":
            found.append(("read", threading.current_thread()))
        return read(self, *asked)  # type: ignore[arg-type]

    def changing(self: Connection) -> AbstractContextManager[Transaction]:
        if self.path.name == "notebook.sqlite":
            found.append(("change", threading.current_thread()))
        return transaction(self)

    monkeypatch.setattr(Connection, "read", reading)
    monkeypatch.setattr(Connection, "transaction", changing)
    return found


def test_nothing_that_is_done_with_notes_is_done_with_the_file_by_the_thread_that_draws(
    at_work: list[tuple[str, threading.Thread]],
    new_window: NewWindow,
    seed_path: Path,
    mark: Mark,
    trigger: Trigger,
    settle: Settle,
) -> None:
    window = new_window(seed_path)
    mark(window, "科技")
    mark(window, "众创空间", "note")
    window.panels.annotations._editor._note.setPlainText("与上年核对")
    for name in ("bookmark", "next_section", "undo", "redo", "notebook", "go_to_text"):
        trigger(window, name)
        settle(window)
    window.marking.delete(window.marking.annotations[0].id)
    settle(window)
    window.frame.close()
    settle(window)
    assert {what for what, _ in at_work} == {"read", "change"}
    assert [what for what, thread in at_work if thread is threading.main_thread()] == []


def test_of_a_volume_without_marks_it_is_said_as_soon_as_it_is_shown(
    new_window: NewWindow,
    seed_path: Path,
    hold_notebook: Callable[[MainWindow], None],
    qtbot: QtBot,
) -> None:
    window = new_window()
    hold_notebook(window)
    window.opening.add([seed_path])
    qtbot.waitUntil(lambda: window.arrival is not None)
    assert window.panels.annotations._pages.words.startswith("还没有批注")


def test_of_a_volume_with_marks_nothing_is_said_before_they_are_read(
    new_window: NewWindow,
    seed_path: Path,
    mark: Mark,
    hold_notebook: Callable[[MainWindow], None],
    qtbot: QtBot,
) -> None:
    window = new_window(seed_path)
    mark(window, "科技")
    window._show_arrival(None)
    hold_notebook(window)
    window.opening.add([seed_path])
    qtbot.waitUntil(lambda: window.arrival is not None)
    assert window.panels.annotations._pages.words == ""
