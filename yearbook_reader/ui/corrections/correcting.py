"""Corrections of the open volume, beside the window and with undo and redo."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from yearbook_reader.errors import YearbookError
from yearbook_reader.progress import Cancelled, Progress
from yearbook_reader.ui.parts.tasks import Tasks
from yearbook_reader.ui.reading.opening import Arrival, prepare

if TYPE_CHECKING:
    from yearbook_reader.corrections.correction import Correction
    from yearbook_reader.library import Library
    from yearbook_reader.shelf.corrector import Corrector
    from yearbook_reader.shelf.records import OpenVolume

Change = Callable[["Corrector", "OpenVolume", Progress], "OpenVolume"]


class _Command(QUndoCommand):
    """A correction made, or one withdrawn: a change of the volume and the one that undoes it."""

    def __init__(self, text: str, run: Callable[[Change], None], do: Change, undo: Change) -> None:
        super().__init__(text)
        self._run = run
        self._do = do
        self._undo = undo
        self._made = True

    def redo(self) -> None:
        # Pushing onto the stack calls this once; the change is in the log by then.
        if self._made:
            self._made = False
        else:
            self._run(self._do)

    def undo(self) -> None:
        self._run(self._undo)


class Correcting(QObject):
    """Changes the open volume; each change is in the log before it is told by `corrected`.

    `made` gives each new correction, `withdrawn` one that was taken back, once undo can reverse it.
    One change at a time, on the worker that opens volumes. A failure changes nothing.
    """

    corrected = Signal(object)
    made = Signal(object)
    withdrawn = Signal(object)
    failed = Signal(object)
    started = Signal(str)
    progressed = Signal(float)

    def __init__(
        self, library: Library, tasks: Tasks, stack: QUndoStack, parent: QObject | None = None
    ) -> None:
        """Correct no volume yet; what is done goes onto the stack of undo."""
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._stack = stack
        self._opened: OpenVolume | None = None
        self._cancelled = threading.Event()
        self._rolling_back = False

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Correct another volume, or this one as it is now."""
        self._opened = opened

    def correct(self, make: Callable[[OpenVolume], Correction], text: str) -> None:
        """Make a correction, on the worker's thread; `text` names it in the menu of undo."""
        if self._opened is None:
            return
        before = [each.id for each in self._opened.corrections]

        def kept(opened: OpenVolume) -> None:
            after = [each.id for each in opened.corrections]
            gone = [each for each in before if each not in after]
            made = [each for each in after if each not in before]
            if gone or made:
                do, undo = _exchanged(gone, made), _exchanged(made, gone)
                self._stack.push(_Command(text, self._reverse, do, undo))
            for each in opened.corrections:
                if each.id in made:
                    self.made.emit(each)

        self._run(
            lambda corrector, opened, progress: corrector.correct(opened, make(opened), progress),
            kept,
            lambda: None,
        )

    def withdraw(self, correction: Correction, text: str) -> None:
        """Take a correction back, whenever it was made; `text` names it in the menu of undo."""
        do, undo = _exchanged([correction.id], []), _exchanged([], [correction.id])
        command = _Command(text, self._reverse, do, undo)

        def kept(_: OpenVolume) -> None:
            self._stack.push(command)
            self.withdrawn.emit(correction)

        self._run(do, kept, lambda: None)

    def cancel(self) -> None:
        """Call off what is under way; nothing of it is kept."""
        self._cancelled.set()

    def _reverse(self, change: Change) -> None:
        """Undo or redo; where that fails, the stack goes back to what the log holds."""
        if self._rolling_back:
            return
        before = self._stack.index()

        def roll_back() -> None:
            self._rolling_back = True
            self._stack.setIndex(before)
            self._rolling_back = False

        self._run(change, lambda _: None, roll_back)

    def _run(
        self,
        change: Change,
        kept: Callable[[OpenVolume], None],
        failed: Callable[[], None],
    ) -> None:
        opened = self._opened
        if opened is None:
            return
        cancelled = self._cancelled = threading.Event()

        def work(report: Progress) -> Arrival | None:
            def progress(done: float) -> None:
                if cancelled.is_set():
                    raise Cancelled
                report(done)

            try:
                changed = change(self._library.corrector, opened, progress)
            except Cancelled:
                return None
            prepare(changed)
            return Arrival(changed, None)

        def done(arrival: Arrival | None) -> None:
            if arrival is None:
                failed()
            elif self._opened is not None and self._opened.record == opened.record:
                self.corrected.emit(arrival)
                kept(arrival.opened)

        def fail(error: YearbookError) -> None:
            failed()
            self.failed.emit(error)

        self.started.emit(self.tr("正在校订…"))
        self._tasks.run(work, done, fail).progressed.connect(self.progressed)


def _exchanged(withdrawn: Sequence[str], restored: Sequence[str]) -> Change:
    return lambda corrector, opened, progress: corrector.exchange(
        opened, withdrawn, restored, progress
    )
