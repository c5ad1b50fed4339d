"""Takes files and folders into the library beside the window, to be paused or called off."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from yearbook_reader.ui.parts.tasks import Task, Tasks

if TYPE_CHECKING:
    from yearbook_reader.library import Library
    from yearbook_reader.progress import Progress
    from yearbook_reader.shelf.import_report import ImportReport


class Importing(QObject):
    """One import at a time; what is given meanwhile waits for its turn.

    `started` gives words for it, and so does `counted` when so many of the files are done;
    `line_done` gives each file's `ImportLine`, `finished` the whole `ImportReport`.
    """

    started = Signal(str)
    counted = Signal(str)
    progressed = Signal(float)
    ended = Signal()
    line_done = Signal(object)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, library: Library, tasks: Tasks, parent: QObject | None = None) -> None:
        """Work on a library; nothing is taken in yet."""
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._task: Task | None = None
        self._pause = Event()
        tasks.idle.connect(self.ended)

    def take_in(self, paths: Sequence[Path]) -> None:
        """Take in files, and all that folders hold."""

        name = paths[0].name if len(paths) == 1 else self.tr("%Ln 个文件", "", len(paths))
        words = self.tr("正在收入“{name}”…").format(name=name)

        def work(progress: Progress) -> ImportReport:
            job = self._library.import_job(self.line_done.emit)

            def report(done: float) -> None:
                progress(done)
                self.counted.emit(f"{words} {job.done:,}/{job.count:,}")

            return job.run(paths, progress=report, pause=self._pause)

        self._pause.clear()
        self.started.emit(words)
        self._task = self._tasks.run(work, self.finished.emit, self.failed.emit)
        self._task.progressed.connect(self.progressed)

    def set_paused(self, paused: bool) -> None:
        """Let the import stand still, or go on."""
        if paused:
            self._pause.set()
        else:
            self._pause.clear()

    def cancel(self) -> None:
        """Call the import off; what is in the library by then stays."""
        if self._task is not None:
            self._task.cancel()
        self._pause.clear()
