"""The thread that draws never waits for the notebook's file."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from yearbook_reader.storage.connection import Connection, Transaction
from yearbook_reader.ui.window.main_window import MainWindow

NewWindow = Callable[..., MainWindow]
Trigger = Callable[[MainWindow, str], None]
Settle = Callable[[MainWindow], None]
Mark = Callable[..., None]


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
