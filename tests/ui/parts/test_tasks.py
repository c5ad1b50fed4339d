from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from yearbook_reader.errors import StorageError, YearbookError
from yearbook_reader.progress import Progress
from yearbook_reader.ui.parts.tasks import Tasks


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks("test")
    yield made
    made.close(finish=False)


def test_a_result_is_told_on_the_gui_thread(tasks: Tasks, qtbot: QtBot) -> None:
    told: list[object] = []
    with qtbot.waitSignal(tasks.idle):
        tasks.run(
            lambda _: threading.current_thread(),
            lambda worker: told.extend((worker, threading.current_thread())),
        )
    assert told[0] is not told[1]
    assert told[1] is threading.main_thread()


def test_progress_comes_before_the_result(tasks: Tasks, qtbot: QtBot) -> None:
    told: list[object] = []
    heard = threading.Event()

    def work(progress: Progress) -> str:
        heard.wait(60)
        progress(0.5)
        return "done"

    with qtbot.waitSignal(tasks.idle):
        tasks.run(work, told.append).progressed.connect(told.append)
        heard.set()
    assert told == [0.5, "done"]


def test_work_is_done_in_the_order_it_was_given(tasks: Tasks, qtbot: QtBot) -> None:
    told: list[int] = []
    with qtbot.waitSignal(tasks.idle):
        for number in range(20):
            tasks.run(lambda _, number=number: number, told.append)
    assert told == list(range(20))


def test_work_rests_while_a_result_is_shown(
    tasks: Tasks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("yearbook_reader.ui.parts.tasks.LONGEST_REST", 60.0)
    steps: list[int] = []
    during: list[int] = []

    def work(progress: Progress) -> None:
        while True:
            progress(0.0)
            steps.append(len(steps))

    def show(_: None) -> None:
        qtbot.waitUntil(lambda: len(steps) > 0)
        tasks.rest()
        before = len(steps)
        threading.Event().wait(0.05)
        during.append(len(steps) - before)

    tasks.run(lambda _: None, show)
    task = tasks.run(work, lambda _: None)
    qtbot.waitUntil(lambda: bool(during))
    assert during[0] <= 1
    shown = len(steps)
    qtbot.waitUntil(lambda: len(steps) > shown + 1)
    task.cancel()


def test_nothing_is_told_of_work_that_was_called_off(tasks: Tasks, qtbot: QtBot) -> None:
    told: list[object] = []
    started, stopped = threading.Event(), threading.Event()

    def work(progress: Progress) -> str:
        started.set()
        stopped.wait(60)
        progress(0.5)
        return "done"

    with qtbot.waitSignal(tasks.idle):
        task = tasks.run(work, told.append, told.append)
        started.wait(60)
        task.cancel()
        stopped.set()
    assert told == []


def test_work_that_is_called_off_in_the_queue_is_not_begun(tasks: Tasks, qtbot: QtBot) -> None:
    begun: list[int] = []
    stopped = threading.Event()
    with qtbot.waitSignal(tasks.idle):
        tasks.run(lambda _: stopped.wait(60), lambda _: None)
        tasks.run(lambda _: begun.append(1), lambda _: None).cancel()
        stopped.set()
    assert begun == []


def test_a_fault_of_the_world_is_told_to_the_one_who_asked(tasks: Tasks, qtbot: QtBot) -> None:
    faults: list[YearbookError] = []

    def work(_: Progress) -> None:
        raise StorageError("盘满了。")

    with qtbot.waitSignal(tasks.idle):
        tasks.run(work, lambda _: None, faults.append)
    assert [str(fault) for fault in faults] == ["盘满了。"]


def test_a_mistake_of_ours_is_raised_on_the_gui_thread(tasks: Tasks, qtbot: QtBot) -> None:
    def work(_: Progress) -> None:
        raise ZeroDivisionError

    with qtbot.capture_exceptions() as raised, qtbot.waitSignal(tasks.idle):
        tasks.run(work, lambda _: None)
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]


def test_closing_waits_for_what_is_to_be_written(qtbot: QtBot) -> None:
    tasks = Tasks("writer")
    written: list[int] = []
    for number in range(5):
        tasks.run(lambda _, number=number: written.append(number), lambda _: None)
    tasks.close(finish=True)
    assert written == [0, 1, 2, 3, 4]


def test_after_the_end_nothing_that_waited_is_under_way(qtbot: QtBot) -> None:
    tasks = Tasks("ended")
    begun = threading.Event()
    told: list[object] = []

    def work(progress: Progress) -> None:
        begun.set()
        while True:
            progress(0.0)

    tasks.run(work, told.append)
    tasks.run(lambda _: 1, told.append)
    begun.wait(60)
    tasks.close(finish=False)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert told == []


def test_nothing_is_begun_after_the_end() -> None:
    tasks = Tasks("ended")
    tasks.close(finish=True)
    done: list[object] = []
    assert tasks.run(lambda _: 1, done.append).cancelled
    assert not tasks.busy
