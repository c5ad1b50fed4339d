"""The reader's way through a volume: jumps, back and forward, and the place that is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QSignalBlocker, QTimer, Signal

from yearbook_reader.ui.parts.tasks import Tasks
from yearbook_reader.ui.reading.history import History
from yearbook_reader.ui.reading.reading_pane import ReadingPane
from yearbook_reader.ui.words.volume_names import facts_of, row_name
from yearbook_reader.volume.model import Span

if TYPE_CHECKING:
    from yearbook_reader.library import Library
    from yearbook_reader.progress import Progress
    from yearbook_reader.shelf.records import OpenVolume

SAVE_MILLISECONDS = 1000
ONE_JUMP_MILLISECONDS = 1500  # jumps that follow each other faster are one


class Journey(QObject):
    """Moves the reading pane and remembers where it was."""

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, pane: ReadingPane, library: Library, tasks: Tasks, parent: QObject | None = None
    ) -> None:
        """Move a pane; `tasks` is the one writer of the notebook."""
        super().__init__(parent)
        self._pane = pane
        self._library = library
        self._tasks = tasks
        self._opened: OpenVolume | None = None
        self._saved = -1
        self._since_jump = QElapsedTimer()
        self._later = QTimer(self, singleShot=True, interval=SAVE_MILLISECONDS)
        self._later.timeout.connect(self.save)
        self.history = History()
        pane.position_changed.connect(self._on_position)

    def set_volume(self, opened: OpenVolume | None, position: int | None) -> None:
        """Begin in a volume where the reader left it."""
        self._opened = None
        self._since_jump.invalidate()
        self.history.clear()
        self._pane.set_volume(opened, -1 if position is None else position)
        if position is not None:
            self._pane.restore(position)
        self._opened = opened
        self._saved = -1
        if opened is not None:
            self._later.start()  # a volume is read though nobody scrolls in it
        self.changed.emit()

    def show_corrected(self, opened: OpenVolume) -> None:
        """Show the volume as a person changed it, with the line and the caret where they are."""
        top, place = self._pane.top_offset(), self._pane.current_offset()
        caret = self._pane.view.caret
        has_caret = caret.is_shown
        self._opened = None
        if top >= 0:
            # Where the reader is, is told once: the contents would leave what is chosen there.
            with QSignalBlocker(self._pane):
                self._pane.set_volume(opened, top)
            self._pane.restore(top, place)
        else:
            self._pane.set_volume(opened)
        if has_caret:
            caret.come()
        self._opened = opened

    def show_change(self, spans: tuple[Span, ...]) -> None:
        """Show where something was changed; the page stays where that is on the screen."""
        here = self._pane.current_offset()
        if self._pane.show_place(spans, stays=True):
            self.history.leave(here)
            self.changed.emit()

    def go(self, spans: tuple[Span, ...]) -> None:
        """Jump to a place of the source."""
        quick = self._since_jump.isValid() and self._since_jump.elapsed() < ONE_JUMP_MILLISECONDS
        if not quick:
            self.history.leave(self._pane.current_offset())
        self._since_jump.start()
        self._pane.show_place(spans)
        self.changed.emit()

    def back(self) -> None:
        """Go back to where the last jump began."""
        if self.history.can_go_back:
            self._show(self.history.back(self._pane.current_offset()))

    def forward(self) -> None:
        """Go forward again."""
        if self.history.can_go_forward:
            self._show(self.history.forward(self._pane.current_offset()))

    def step(self, by: int) -> None:
        """Go back (-1) or forward (1)."""
        if by < 0:
            self.back()
        else:
            self.forward()

    def _show(self, offset: int) -> None:
        self._since_jump.invalidate()
        self._pane.show_place((Span(offset, offset + 1),), flash=False)
        self.changed.emit()

    def _on_position(self) -> None:
        if self._opened is not None:
            self._later.start()

    def end(self) -> None:
        """Keep the place for the last time."""
        self.save()
        self._opened = None

    def save(self) -> None:
        """Keep the line at the top of the pane, to come back to it another day.

        Where the notebook may only be read, which is told once, it is not kept.
        """
        self._later.stop()
        offset = self._pane.top_offset()
        if self._opened is None or offset < 0 or offset == self._saved:
            return
        self._saved = offset
        record = self._opened.record

        def keep(_: Progress) -> None:
            from yearbook_reader.shelf.records import ShelfRow

            if not self._library.keeper.report.read_only:
                name = row_name(ShelfRow(record, facts_of(self._library, record)))
                self._library.notebook.set_position(record.sha256, offset, name)

        self._tasks.run(keep, lambda _: None, self.failed.emit)
