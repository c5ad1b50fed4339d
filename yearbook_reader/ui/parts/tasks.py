"""Work beside the window: one serial worker for each concern, results on the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal

from yearbook_reader.errors import YearbookError
from yearbook_reader.progress import Cancelled, Progress

T = TypeVar("T")

LONGEST_REST = 0.05  # seconds for which work rests while the window draws what came


class Task(QObject):
    """One piece of work; after `cancel` neither its result nor its failure is told."""

    progressed = Signal(float)

    def __init__(self, parent: QObject, at_rest: threading.Event) -> None:
        """Start uncancelled; `at_rest` is set while the window has nothing to do."""
        super().__init__(parent)
        self._cancelled = threading.Event()
        self._at_rest = at_rest

    @property
    def cancelled(self) -> bool:
        """Tell whether the work was called off."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Call the work off; it stops at its next report of progress."""
        self._cancelled.set()

    def report(self, done: float) -> None:
        """Take a report from the worker's thread and pass it on to the window's.

        Work rests while the window draws what came: only one thread of Python goes on at a
        time, and what both did in turns took the window half as long again.

        Raises:
            Cancelled: the task was called off.
        """
        if self.cancelled:
            raise Cancelled
        if not self._at_rest.wait(LONGEST_REST):
            self._at_rest.set()
        self.progressed.emit(done)


class Tasks(QObject):
    """A queue of one worker thread: work is done in the order it was given.

    `idle` tells that the last piece of work is done. Failures of the world go to `failed`; other
    exceptions, and all where none was given, are bugs of ours and are raised again on the GUI
    thread.
    """

    idle = Signal()
    _ended = Signal(object, object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """Start no thread before there is work; `name` names the thread."""
        super().__init__(parent)
        # The first page would wait for Python's executors, and the logging that they load.
        self._given: SimpleQueue[tuple[Task, Callable[[Progress], Any]] | None] = SimpleQueue()
        self._worker = threading.Thread(target=self._work, name=name, daemon=True)
        self._closed = False
        self._at_rest = threading.Event()
        self._at_rest.set()
        self._drawn = QTimer(self, interval=0, singleShot=True)  # after all events that wait
        self._drawn.timeout.connect(self._at_rest.set)
        self._answers: dict[Task, tuple[Callable[[Any], None], _Failed | None]] = {}
        # With the default connection a quick result would overtake its own progress.
        self._ended.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Tell whether any work is under way or waiting."""
        return bool(self._answers)

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[YearbookError], None] | None = None,
    ) -> Task:
        """Do `work` on the worker's thread and call `done` with what it gives on this one.

        After `close` nothing is done any more: the task comes back called off.
        """
        task = Task(self, self._at_rest)
        if self._closed:
            task.cancel()
            return task
        self._answers[task] = (done, failed)
        if self._worker.ident is None:
            self._worker.start()
        self._given.put((task, work))
        return task

    def _work(self) -> None:
        while given := self._given.get():
            self._do(*given)
            del given  # an open volume may hang on it

    def _do(self, task: Task, work: Callable[[Progress], Any]) -> None:
        result: object = None
        error: BaseException | None = None
        try:
            if not task.cancelled:
                result = work(task.report)
        except Cancelled:
            task.cancel()
        except BaseException as fault:
            error = fault
        self._ended.emit(task, result, error)

    def _answer(self, task: Task, result: object, error: BaseException | None) -> None:
        done, failed = self._answers.pop(task)
        task.deleteLater()
        self.rest()
        try:
            if task.cancelled:
                return
            if error is None:
                done(result)
            elif failed and isinstance(error, YearbookError):
                failed(error)
            else:
                raise error
        finally:
            if not self.busy:
                self.idle.emit()

    def rest(self) -> None:
        """Let the work rest until the window has drawn what it is about to show."""
        self._at_rest.clear()
        self._drawn.start()

    def wait(self) -> None:
        """Wait until all that is queued is done and told; the window stays painted meanwhile."""
        loop = QEventLoop()
        self.idle.connect(loop.quit)
        if self.busy:
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self.idle.disconnect(loop.quit)

    def close(self, *, finish: bool) -> None:
        """End the worker: `finish` waits for all that is queued, else it is called off.

        What is called off is no longer under way once the event loop has had a turn.
        """
        self._closed = True
        if not finish:
            for task in self._answers:
                task.cancel()
        if self._worker.ident is not None:
            self._given.put(None)
            self._worker.join()


_Failed = Callable[[YearbookError], None]
