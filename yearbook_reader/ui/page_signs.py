"""What is drawn beside the text of a page: rules along captions, signs of notes."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QTextEdit

from yearbook_reader.ui.page_setting import CAPTION_STATE
from yearbook_reader.ui.typography import Typography


def paint_caption_rules(
    painter: QPainter, view: QTextEdit, left: float, typography: Typography
) -> None:
    """Draw a thin rule along each caption on the screen; the column begins at `left`."""
    painter.setPen(QPen(QColor(typography.theme.accent), 2))
    layout = view.document().documentLayout()
    scrolled = view.verticalScrollBar().value()
    x = left + typography.em
    block = view.cursorForPosition(QPoint(0, 0)).block()
    while block.isValid():
        rect = layout.blockBoundingRect(block).translated(0, -scrolled)
        if rect.top() > view.viewport().height():
            break
        if block.userState() == CAPTION_STATE:
            painter.drawLine(QPointF(x, rect.top() + 3), QPointF(x, rect.bottom() - 3))
        block = block.next()


def paint_note_signs(
    painter: QPainter, lines: Iterable[QRect], left: float, typography: Typography
) -> None:
    """Draw a small speech mark in the margin beside each of these lines."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(typography.theme.accent))
    size = typography.em * 0.5
    x = left - typography.em * 1.3
    for line in lines:
        y = line.center().y() - size / 2
        corners = ((0, 0), (size, 0), (size, size), (size * 0.4, size), (0, size * 1.4))
        painter.drawPolygon(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in corners]))
