"""The place at hand on the page: what the reader pointed at last, else the top of the page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from yearbook_reader.ui.reading.view.page_view import PageView


class PlaceAtHand(QObject):
    """Where the reader is, as a position of the document that a view shows.

    A place that was jumped to or clicked, or where a selection was given up, counts while it is
    on the screen, until the page is scrolled or words are selected; then what is selected
    counts, then the first line.
    `pointed` tells that the reader clicked a place.
    """

    pointed = Signal()

    def __init__(self, view: PageView) -> None:
        """Begin at the top of a view."""
        super().__init__(view)
        self._view = view
        self._position: int | None = None
        view.pointed.connect(self._point)
        view.selectionChanged.connect(self._give_way)
        view.verticalScrollBar().actionTriggered.connect(self.forget)

    def take(self, position: int) -> None:
        """Take a position that was jumped to."""
        self._position = position

    def forget(self) -> None:
        """Be where the page is."""
        self._position = None

    def position(self) -> int:
        """Give the document position of the place at hand."""
        if self._position is not None and self._view.is_visible(self._position):
            return self._position
        cursor = self._view.textCursor()
        if cursor.hasSelection() and self._view.is_visible(cursor.selectionStart()):
            return cursor.selectionStart()
        return self._view.top_position()

    def _point(self, position: int) -> None:
        self.take(position)
        self.pointed.emit()

    def _give_way(self) -> None:
        cursor = self._view.textCursor()
        self._position = None if cursor.hasSelection() else cursor.position()
