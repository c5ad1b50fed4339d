"""What is typed into a note until it is left is undone as one, however often it was stored."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from yearbook_reader.ui.window.main_window import MainWindow

Trigger = Callable[[MainWindow, str], None]
Settle = Callable[[MainWindow], None]
Mark = Callable[..., None]
Write = Callable[[str], None]


@pytest.fixture
def write(window: MainWindow, mark: Mark, settle: Settle) -> Write:
    """Mark a passage, and give a way to write its note up to a pause."""
    mark(window, "众创空间", "note")
    panel = window.panels.annotations

    def write(note: str) -> None:
        panel._editor._note.setPlainText(note)
        panel.flush()
        settle(window)

    return write


def note(window: MainWindow) -> str:
    [annotation] = window.marking.annotations
    return annotation.note


def test_a_note_is_undone_and_done_again_as_one(
    window: MainWindow, write: Write, trigger: Trigger, settle: Settle
) -> None:
    for words in ("请核对", "请核对年份", "请核对年份和地点"):
        write(words)
    seen = []
    for step in ("undo", "redo", "undo"):
        trigger(window, step)
        settle(window)
        seen.append(note(window))
    assert seen == ["", "请核对年份和地点", ""]


def test_what_is_written_after_the_note_was_left_is_undone_alone(
    window: MainWindow, write: Write, trigger: Trigger, settle: Settle
) -> None:
    write("请核对")
    window.panels.annotations._editor._note.left.emit()
    write("请核对年份")
    trigger(window, "undo")
    settle(window)
    assert note(window) == "请核对"


def test_another_colour_is_undone_alone(
    window: MainWindow, write: Write, trigger: Trigger, settle: Settle
) -> None:
    write("请核对")
    trigger(window, "check_state")
    settle(window)
    write("请核对年份")
    trigger(window, "undo")
    settle(window)
    assert note(window) == "请核对"
