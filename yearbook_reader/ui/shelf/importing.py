"""Takes files and folders onto the shelf beside the window, to be paused or called off."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from yearbook_reader.progress import Cancelled
from yearbook_reader.ui.parts.tasks import Tasks

if TYPE_CHECKING:
    from yearbook_reader.library import Library
    from yearbook_reader.progress import Progress
    from yearbook_reader.shelf.importing.import_report import ImportReport


class Importing(QObject):
    """One import at a time; what is given meanwhile waits for its turn.

    `started` gives words for it, and so does `counted` when so many of the files are done;
    `line_done` gives each file's `ImportLine`, `finished` the whole `ImportReport`;
    `window_held` tells that the window stays, to say that files are still taken in.
    """

    started = Signal(str)
    counted = Signal(str)
    progressed = Signal(float)
    ended = Signal()
    line_done = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    window_held = Signal()

    def __init__(self, library: Library, tasks: Tasks, parent: QObject | None = None) -> None:
        """Work on a library; nothing is taken in yet."""
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._held_window = False
        self._pause = Event()
        self._called_off = Event()  # another one after each time the reader called off
        tasks.idle.connect(self.ended)

    @property
    def busy(self) -> bool:
        """Tell whether files are taken in."""
        return self._tasks.busy

    def holds_window(self) -> bool:
        """Tell whether the window stays, which it does once, as files are still taken in.

        One that only gives way to another, of the language that was chosen, does not.
        """
        goes = self._held_window or not QApplication.quitOnLastWindowClosed()
        if goes or not self.busy:
            return False
        self._held_window = True
        self.window_held.emit()
        return True

    def take_in(self, paths: Sequence[Path]) -> None:
        """Take in files, and all that folders hold."""
        if len(paths) == 1:
            words = self.tr("正在收入“{name}”…").format(name=paths[0].name)
        else:
            words = self.tr("正在收入所选的 %Ln 项…", "", len(paths))
        called_off = self._called_off

        def work(progress: Progress) -> ImportReport:
            if called_off.is_set():
                raise Cancelled
            job = self._library.import_job(self.line_done.emit)

            def report(done: float) -> None:
                # Not the task's own way: one that was called off tells nothing at its end.
                if called_off.is_set():
                    raise Cancelled
                progress(done)
                self.counted.emit(f"{words} {job.done:,}/{job.count:,}")

            return job.run(paths, progress=report, pause=self._pause)

        self._held_window = False
        self._pause.clear()
        self.started.emit(words)
        task = self._tasks.run(work, self.finished.emit, self.failed.emit)
        task.progressed.connect(self.progressed)

    def set_paused(self, paused: bool) -> None:
        """Let the import stand still, or go on."""
        if paused:
            self._pause.set()
        else:
            self._pause.clear()

    def cancel(self) -> None:
        """Call the import off, and those that wait; what is on the shelf by then stays."""
        self._called_off.set()
        self._called_off = Event()
        self._pause.clear()
