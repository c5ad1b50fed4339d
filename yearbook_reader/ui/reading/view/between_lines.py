"""The pointer between two lines, where Qt finds no character but the end of the line above."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QTextEdit

FARTHEST = 8  # pixels from a line: between paragraphs the pointer may be nowhere


class BetweenLines(QObject):
    """Takes the pointer between two lines of a page for one on the nearer line.

    What was pressed there would begin a selection a whole line before what is meant.
    """

    def __init__(self, view: QTextEdit) -> None:
        """Watch the pointer over a view."""
        super().__init__(view)
        self._view = view
        self._is_sending = False
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Send an event between two lines to the nearer line instead."""
        if self._is_sending or not isinstance(event, QMouseEvent):
            return False
        by = self._way_to_line(event.position().toPoint())
        if not by:
            return False
        there = QMouseEvent(
            event.type(),
            event.position() + QPointF(0, by),
            event.globalPosition() + QPointF(0, by),
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.pointingDevice(),
        )
        self._is_sending = True
        QApplication.sendEvent(watched, there)
        self._is_sending = False
        event.setAccepted(there.isAccepted())
        return True

    def _way_to_line(self, point: QPoint) -> int:
        """Give how far below the point the nearest line is; 0 on a line, or far from any."""
        ways = sorted(range(-FARTHEST, FARTHEST + 1), key=abs)
        return next((by for by in ways if self._is_on_line(point + QPoint(0, by))), 0)

    def _is_on_line(self, point: QPoint) -> bool:
        line = self._view.cursorRect(self._view.cursorForPosition(point))
        return line.top() <= point.y() < line.bottom()
