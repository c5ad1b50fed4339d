"""Looks after the notebook's file while the window is open: a word at the start, and copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from yearbook_reader.errors import Sentence
from yearbook_reader.ui.parts.tasks import Tasks

if TYPE_CHECKING:
    from yearbook_reader.annotations.notebook.backups import Backup
    from yearbook_reader.library import Library
    from yearbook_reader.progress import Progress

BETWEEN_COPIES = 30 * 60 * 1000  # milliseconds
REST_MS = 1000  # after the start, before the file is looked through: a volume comes first


class Keeping(QObject):
    """Tells once what is wrong with the notebook's file, and copies it in time.

    `said` gives the sentence and the copy that may take the file's place, or None.

    `failed` tells why no copy could be made.
    """

    said = Signal(object, object)
    failed = Signal(object)

    def __init__(self, library: Library, tasks: Tasks, parent: QObject | None = None) -> None:
        """Copy what changed every `BETWEEN_COPIES`; `tasks` is the one writer of the notebook."""
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self.timer = QTimer(self)
        self.timer.setInterval(BETWEEN_COPIES)
        self.timer.timeout.connect(self.copy)
        self.timer.start()
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self.look)

    def look_soon(self) -> None:
        """Look through the file once the window is at rest."""
        self._rest.start()

    def look(self) -> None:
        """Look through the file and tell what is wrong with it."""

        def look(_: Progress) -> tuple[Sentence, Backup | None]:
            sentence = self._library.keeper.news()
            return sentence, self._library.keeper.report.offered if sentence else None

        def tell(news: tuple[Sentence, Backup | None]) -> None:
            if news[0]:
                self.said.emit(*news)

        self._tasks.run(look, tell, self.failed.emit)

    def copy(self) -> None:
        """Copy the file where it changed."""
        self._tasks.run(lambda _: self._library.keeper.back_up(), lambda _: None, self.failed.emit)
