"""Holding the page where it is on the screen while a bar above it comes or goes."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor

from yearbook_reader.ui.reading.page_view import PageView

LEAST_ROOM = 8  # pixels above a title


def hold(view: PageView, lower: int) -> None:
    """Leave the lines where they are, though the view, about to be resized, begins elsewhere.

    It begins `lower` pixels below where it was, less than 0 for above. The title at the head of
    the page goes down with it as far as it must to stay whole.
    """
    if not lower or not view.isVisible():
        return
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.top_position())
    top = view.cursorRect(cursor).top()
    wanted = top - lower
    if cursor.atStart():
        wanted = max(wanted, min(top, LEAST_ROOM))
        # The view would take the very start for the head of the page, with its margin.
        cursor.movePosition(QTextCursor.MoveOperation.Right)
    view.show_position(cursor.position(), wanted)
