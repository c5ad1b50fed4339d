"""Keeps the shelf's index up to date beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from yearbook_reader.errors import DamagedError
from yearbook_reader.ui.parts.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from yearbook_reader.errors import YearbookError
    from yearbook_reader.library import Library
    from yearbook_reader.progress import Progress

REST_MS = 800  # after the last change, before the index is looked at
CORRECTED_MS = 5000  # after the last correction: others follow, and would wait for it


class Indexing(QObject):
    """Looks at the index once the window is at rest, or when somebody asks it.

    `incomplete_changed` tells whether it may lack something, `indexed` that it was looked at,
    `changed` that it is another one than at the look before, `healing` that it proved to be
    damaged and is filled anew.
    """

    incomplete_changed = Signal(bool)
    indexed = Signal()
    changed = Signal()
    healing = Signal()
    failed = Signal(object)

    def __init__(self, library: Library, tasks: Tasks, parent: QObject | None = None) -> None:
        """Look at nothing yet."""
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self.is_incomplete = False
        self._changes = 0
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._bring_up_to_date)

    def refresh(self) -> None:
        """Bring the index up to date, once the window is at rest; what is asked meanwhile is told.

        A volume that is being opened comes first.
        """
        self._tell(True)
        self._rest.start(REST_MS)

    def refresh_corrected(self) -> None:
        """Do so once nobody corrects any more: the whole volume is indexed anew each time."""
        self._tell(True)
        self._rest.start(CORRECTED_MS)

    def hasten(self) -> None:
        """Look at the index now: somebody asks it."""
        if self._rest.isActive():
            self._rest.stop()
            self._bring_up_to_date()

    def heal(self, error: YearbookError) -> None:
        """Fill the index anew where it proved damaged when it was asked; tell other faults."""
        if isinstance(error, DamagedError):
            self.healing.emit()
            self.refresh()
            self.hasten()
        else:
            self.failed.emit(error)

    def close(self) -> None:
        """Begin nothing any more."""
        self._rest.stop()

    def _tell(self, incomplete: bool) -> None:
        self.is_incomplete = incomplete
        self.incomplete_changed.emit(incomplete)

    def _bring_up_to_date(self) -> None:
        def index(progress: Progress) -> tuple[Sequence[YearbookError], int]:
            faults = self._library.bring_index_up_to_date(progress)
            return faults, self._library.index.changes

        def done(found: tuple[Sequence[YearbookError], int]) -> None:
            faults, changes = found
            was, self._changes = self._changes, changes
            self._tell(bool(faults) or self._rest.isActive())
            self.indexed.emit()
            if changes != was:
                self.changed.emit()

        self._tasks.run(index, done, self.failed.emit)
