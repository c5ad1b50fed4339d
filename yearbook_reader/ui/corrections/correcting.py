"""Corrections of the open volume, beside the window and with undo and redo."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from yearbook_reader.errors import YearbookError
from yearbook_reader.progress import Cancelled, Progress
from yearbook_reader.ui.parts.deed import Deed
from yearbook_reader.ui.parts.tasks import Tasks
from yearbook_reader.ui.reading.opening import Arrival, prepare

if TYPE_CHECKING:
    from yearbook_reader.corrections.correction import Correction
    from yearbook_reader.library import Library
    from yearbook_reader.shelf.corrector import Corrector
    from yearbook_reader.shelf.records import OpenVolume

# Gives the volume as it is then, and the number of what was done in the history, 0 for nothing.
Change = Callable[["Corrector", "OpenVolume", Progress], tuple["OpenVolume", int]]


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

    def past_names(self) -> dict[str, str]:
        """Give what is called what earlier sessions did, by the history's words for it."""
        return {"add": self.tr("校订"), "delete": self.tr("撤销校订"), "restore": self.tr("校订")}

    def correct(self, make: Callable[[OpenVolume], Correction], text: str) -> None:
        """Make a correction, on the worker's thread; `text` names it in the menu of undo."""
        if self._opened is None:
            return
        before = [each.id for each in self._opened.corrections]

        def change(corrector: Corrector, opened: OpenVolume, progress: Progress) -> OpenVolume:
            return corrector.correct(opened, make(opened), progress)

        def kept(opened: OpenVolume, number: int) -> None:
            if number:
                self._stack.push(Deed(text, number, self.reverse))
            for each in opened.corrections:
                if each.id not in before:
                    self.made.emit(each)

        self._run(_numbered(change), kept, lambda: None)

    def withdraw(self, correction: Correction, text: str) -> None:
        """Take a correction back, whenever it was made; `text` names it in the menu of undo."""

        def change(corrector: Corrector, opened: OpenVolume, progress: Progress) -> OpenVolume:
            return corrector.exchange(opened, [correction.id], progress=progress)

        def kept(_: OpenVolume, number: int) -> None:
            self._stack.push(Deed(text, number, self.reverse))
            self.withdrawn.emit(correction)

        self._run(_numbered(change), kept, lambda: None)

    def cancel(self) -> None:
        """Call off what is under way; nothing of it is kept."""
        self._cancelled.set()

    def reverse(self, deed: Deed) -> None:
        """Undo or redo; where that fails, the stack goes back to what the log holds."""
        if self._rolling_back:
            return
        before = self._stack.index()

        def change(
            corrector: Corrector, opened: OpenVolume, progress: Progress
        ) -> tuple[OpenVolume, int]:
            # On the worker's thread: the next to be reversed may wait behind this one.
            changed, deed.number = corrector.undo(opened, deed.number, progress)
            return changed, deed.number

        def roll_back() -> None:
            self._rolling_back = True
            self._stack.setIndex(before)
            self._rolling_back = False

        self._run(change, lambda *_: None, roll_back)

    def _run(
        self,
        change: Change,
        kept: Callable[[OpenVolume, int], None],
        failed: Callable[[], None],
    ) -> None:
        opened = self._opened
        if opened is None:
            return
        cancelled = self._cancelled = threading.Event()

        def work(report: Progress) -> tuple[Arrival, int] | None:
            def progress(done: float) -> None:
                if cancelled.is_set():
                    raise Cancelled
                report(done)

            try:
                changed, number = change(self._library.corrector, opened, progress)
            except Cancelled:
                return None
            prepare(changed)
            return Arrival(changed, None), number

        def done(result: tuple[Arrival, int] | None) -> None:
            if result is None:
                failed()
            elif self._opened is not None and self._opened.record == opened.record:
                arrival, number = result
                self.corrected.emit(arrival)
                kept(arrival.opened, number)

        def fail(error: YearbookError) -> None:
            failed()
            self.failed.emit(error)

        self.started.emit(self.tr("正在校订…"))
        self._tasks.run(work, done, fail).progressed.connect(self.progressed)


def _numbered(change: Callable[[Corrector, OpenVolume, Progress], OpenVolume]) -> Change:
    """Let a change tell by which number the history has it."""

    def numbered(
        corrector: Corrector, opened: OpenVolume, progress: Progress
    ) -> tuple[OpenVolume, int]:
        source = opened.record.sha256
        before = corrector.log.last_action(source)
        changed = change(corrector, opened, progress)
        after = corrector.log.last_action(source)
        return changed, after if after != before else 0

    return numbered
