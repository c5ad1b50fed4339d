"""Corrections asked for while another is under way: each has its turn, or is called off."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from yearbook_reader.corrections.correction import Correction, CorrectionKind
from yearbook_reader.library import Library
from yearbook_reader.shelf.records import OpenVolume
from yearbook_reader.ui.shelf.indexing import REST_MS
from yearbook_reader.ui.window.main_window import MainWindow

Trigger = Callable[[MainWindow, str], None]
Select = Callable[[MainWindow, str], None]
Settle = Callable[[MainWindow], None]
Hold = Callable[[MainWindow], threading.Event]
Rename = Callable[[MainWindow, str], str]


def kinds(window: MainWindow) -> list[CorrectionKind]:
    assert window.arrival is not None
    return [each.kind for each in window.arrival.opened.corrections]


@pytest.fixture
def hold() -> Iterator[Hold]:
    """Give a way to hold up the worker of corrections, until the event that it gives is set."""
    held: list[threading.Event] = []

    def hold(window: MainWindow) -> threading.Event:
        go_on = threading.Event()
        held.append(go_on)
        window.workers[0].run(lambda _: go_on.wait(), lambda _: None)
        return go_on

    yield hold
    for each in held:
        each.set()


def test_a_correction_asked_for_while_another_is_under_way_is_made_after_it(
    window: MainWindow, select: Select, trigger: Trigger, settle: Settle, hold: Hold
) -> None:
    go_on = hold(window)
    select(window, "下城区与创新工场")
    trigger(window, "role_section")
    select(window, "全年新增市级众创空间")
    trigger(window, "role_caption")
    go_on.set()
    settle(window)
    assert kinds(window) == [CorrectionKind.ROLE, CorrectionKind.ROLE]
    assert window.marking.deeds.count == 2


def test_undo_takes_back_the_correction_under_way_and_not_the_one_before(
    window: MainWindow, select: Select, trigger: Trigger, settle: Settle, hold: Hold
) -> None:
    select(window, "下城区与创新工场")
    trigger(window, "merge_entry")
    settle(window)
    go_on = hold(window)
    trigger(window, "role_caption")
    trigger(window, "undo")
    go_on.set()
    settle(window)
    assert kinds(window) == [CorrectionKind.MERGE]
    assert window.marking.deeds.next is not None
    assert window.marking.deeds.next.text == "标明行的性质"


def test_what_waits_is_called_off_with_what_is_under_way(
    window: MainWindow, select: Select, trigger: Trigger, settle: Settle, hold: Hold
) -> None:
    go_on = hold(window)
    select(window, "下城区与创新工场")
    trigger(window, "merge_entry")
    trigger(window, "role_section")
    assert window.busy._cancel.isEnabled()
    window.busy._cancel.click()
    go_on.set()
    settle(window)
    assert kinds(window) == []
    assert window.marking.deeds.count == 0
    assert window.busy._told.text() == ""


def test_a_window_that_is_closed_keeps_the_correction_under_way(
    window: MainWindow, library: Library, select: Select, trigger: Trigger
) -> None:
    assert window.arrival is not None
    select(window, "下城区与创新工场")
    trigger(window, "merge_entry")
    trigger(window, "role_caption")
    window.frame.close()
    log = library.corrector.log.of_source(window.arrival.opened.record.sha256)
    assert [each.kind for each in log] == [CorrectionKind.MERGE, CorrectionKind.ROLE]


def test_after_a_mistake_of_ours_the_next_correction_is_made(
    window: MainWindow, select: Select, trigger: Trigger, settle: Settle, qtbot: QtBot
) -> None:
    def make(_: OpenVolume) -> Correction:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as mistakes:
        window.work.correcting.correct(make, "")
        settle(window)
    assert [kind for kind, _, _ in mistakes] == [ZeroDivisionError]
    select(window, "下城区与创新工场")
    trigger(window, "merge_entry")
    settle(window)
    assert kinds(window) == [CorrectionKind.MERGE]


@pytest.fixture
def collecting_threads() -> Iterator[list[str]]:
    """Let the collector of cycles run at every turn; give the threads that it ran on."""
    threads: list[str] = []

    def told(phase: str, _: dict[str, int]) -> None:
        if phase == "start":
            threads.append(threading.current_thread().name)

    before = gc.get_threshold()
    gc.callbacks.append(told)
    gc.set_threshold(1, 1, 1)
    yield threads
    gc.set_threshold(*before)
    gc.callbacks.remove(told)


def test_nobody_waits_for_a_look_for_garbage_while_a_correction_is_made(
    window: MainWindow,
    select: Select,
    trigger: Trigger,
    settle: Settle,
    collecting_threads: list[str],
) -> None:
    select(window, "下城区与创新工场")
    collecting_threads.clear()
    trigger(window, "merge_entry")
    settle(window)
    assert kinds(window) == [CorrectionKind.MERGE]
    of_worker = [name for name in collecting_threads if name.startswith("library")]
    assert len(of_worker) < 100  # the worker's own few; a look at all that is made took thousands


def test_the_index_waits_for_further_corrections_unless_somebody_asks_it(
    window: MainWindow, rename: Rename, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("yearbook_reader.ui.shelf.indexing.CORRECTED_MS", 300_000)
    indexing = window.desk.indexing
    rename(window, "新题")
    settle(window)
    assert indexing.is_incomplete
    assert indexing._rest.remainingTime() > REST_MS
    indexing.hasten()
    settle(window)
    assert not indexing.is_incomplete
