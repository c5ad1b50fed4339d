"""Holding the page where it is on the screen while a bar above it comes or goes."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor

from yearbook_reader.ui.reading.view.page_view import PageView

# In pixels: the room above a title that comes down, and what a line has above its ink.
ROOM = 8
ABOVE_INK = 3


def hold(view: PageView, lower: int) -> None:
    """Leave the lines where they are, though the view, about to be resized, begins elsewhere.

    It begins `lower` pixels below where it was, less than 0 for above. A title at the head of
    the page that would be cut comes down.
    """
    if not lower or not view.isVisible():
        return
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.top_position())
    top = view.cursorRect(cursor).top()
    wanted = top - lower
    if cursor.atStart():
        wanted = wanted if wanted >= -ABOVE_INK else min(top, ROOM)
        # The view would take the very start for the head of the page, with its margin.
        cursor.movePosition(QTextCursor.MoveOperation.Right)
    view.show_position(cursor.position(), wanted)
