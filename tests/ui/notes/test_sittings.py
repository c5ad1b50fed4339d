"""What is typed into a note until it is left is undone as one, however often it was stored."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from yearbook_reader.ui.notes.looking_back import sittings_of
from yearbook_reader.ui.parts.deed import Past
from yearbook_reader.ui.window.main_window import MainWindow

Trigger = Callable[[MainWindow, str], None]
Settle = Callable[[MainWindow], None]
Mark = Callable[..., None]
Write = Callable[[str], None]
Restart = Callable[[MainWindow], MainWindow]


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


def test_a_note_of_the_session_before_is_undone_as_one(
    window: MainWindow, write: Write, restart: Restart, trigger: Trigger, settle: Settle
) -> None:
    for words in ("请核对", "请核对年份", "请核对年份和地点"):
        write(words)
    again = restart(window)
    seen = []
    for step in ("undo", "redo", "undo"):
        trigger(again, step)
        settle(again)
        seen.append(note(again))
    assert seen == ["", "请核对年份和地点", ""]


def past(operation: str, at: str, identifier: str = "a", **row: str) -> Past:
    number = int(at.replace(":", ""))
    return Past(number, "annotation", operation, {"id": identifier, **row}, f"2026-01-01T{at}Z", 1)


@pytest.mark.parametrize(
    "between",
    [
        past("update", "08:00:02", note="核", color="green"),
        past("update", "08:00:02", "b", note="另一条", color="yellow"),
    ],
    ids=["another colour", "another note"],
)
def test_what_another_change_parts_is_no_one_sitting(between: Past) -> None:
    first = past("update", "08:00:01", note="核", color="yellow")
    last = past("update", "08:00:03", note="核对", color=str(between.row["color"]))
    begin = [past("add", "08:00:00", each, note="", color="yellow") for each in "ab"]
    _, _, one, other, three = sittings_of([*begin, first, between, last])
    assert len({one, other, three}) == 3


def test_a_note_that_was_taken_up_later_is_no_one_sitting() -> None:
    begin = past("add", "08:00:00", note="")
    hours = [past("update", f"{hour}:00:00", note=hour) for hour in ("09", "10")]
    _, one, other = sittings_of([begin, *hours])
    assert one != other
