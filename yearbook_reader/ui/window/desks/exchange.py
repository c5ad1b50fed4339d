"""What the two ways of notes share, out of the window and into it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from yearbook_reader.ui.notes.marking import Marking
from yearbook_reader.ui.parts.tasks import Tasks
from yearbook_reader.ui.window.appearance import Appearance
from yearbook_reader.ui.window.desks.notebook_desk import NotebookDesk
from yearbook_reader.ui.window.workplace import Workplace


class Exchange(QObject):
    """Reads and writes files of notes beside the window, with a worker of its own."""

    failed = Signal(object)

    def __init__(
        self, place: Workplace, marking: Marking, desk: NotebookDesk, appearance: Appearance
    ) -> None:
        """Work at a place; what comes in, the desk stores and can undo."""
        super().__init__(place.frame)
        self._place = place
        self._library = place.library
        self._marking = marking
        self._desk = desk
        self._appearance = appearance
        self._files = Tasks(type(self).__name__.lower(), self)
        self._connect()

    def _connect(self) -> None:
        """Connect the actions that begin the exchange."""
        raise NotImplementedError

    @property
    def workers(self) -> tuple[Tasks, ...]:
        """Give what works beside the window."""
        return (self._files,)

    def close(self) -> None:
        """Finish what is being read or written."""
        self._files.close(finish=True)
