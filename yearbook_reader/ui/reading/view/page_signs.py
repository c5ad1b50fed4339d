"""What is drawn beside the text of a page: rules along captions, signs of notes."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTextCursor
from PySide6.QtWidgets import QTextEdit

from yearbook_reader.annotations.color import State
from yearbook_reader.ui.look.color_chips import paint_state
from yearbook_reader.ui.reading.typesetting.page_setting import CAPTION_STATE
from yearbook_reader.ui.reading.typesetting.typography import Typography

_LEAST_HIT = 18  # pixels on a side that take a click, however small the sign is


# Which of several states on one line its sign shows.
_WEIGHTS = {State.TO_CHECK: 2, State.NONE: 1, State.CHECKED: 0}


class MarginSign(NamedTuple):
    """What stands in the margin for an annotation with a note, or one that is to be checked.

    `position` is that of its first shown character in the document.
    """

    position: int
    annotation_id: str
    state: State


class _Line(NamedTuple):
    """The signs that fall together on one line of the page."""

    rect: QRect
    signs: list[MarginSign]

    def area(self, left: float, typography: Typography) -> QRectF:
        size = typography.em * 0.5
        x = left - typography.em * 1.3
        return QRectF(x, self.rect.center().y() - size / 2, size, size)


class Margin:
    """The signs beside the column of a view: one a line, what is to be checked first."""

    def __init__(self, view: QTextEdit) -> None:
        """Stand beside the text of a view, without signs."""
        self._view = view
        self._signs: tuple[MarginSign, ...] = ()
        self._drawn: list[tuple[QRectF, tuple[MarginSign, ...]]] = []

    def show(self, signs: tuple[MarginSign, ...]) -> None:
        """Draw these signs beside their lines from now on."""
        if signs != self._signs:
            self._signs = signs
            self._view.viewport().update()

    def at(self, point: QPoint) -> tuple[MarginSign, ...]:
        """Give the signs of the line whose sign is drawn at a point of the viewport."""
        for area, signs in self._drawn:
            grown = max(0.0, (_LEAST_HIT - area.width()) / 2)
            if area.adjusted(-grown, -grown, grown, grown).contains(QPointF(point)):
                return signs
        return ()

    def paint(self, painter: QPainter, left: float, typography: Typography) -> None:
        """Draw the signs; the column begins at `left`."""
        self._drawn = []
        for line in self._lines():
            area = line.area(left, typography)
            self._drawn.append((area, tuple(line.signs)))
            foremost = max(line.signs, key=lambda sign: _WEIGHTS[sign.state])
            _paint_sign(painter, area, foremost.state, QColor(typography.theme.accent))

    def _lines(self) -> list[_Line]:
        lines: dict[int, _Line] = {}
        cursor = QTextCursor(self._view.document())
        last = self._view.document().characterCount() - 1
        for sign in self._signs:
            cursor.setPosition(min(sign.position, last))
            rect = self._view.cursorRect(cursor)
            lines.setdefault(rect.center().y(), _Line(rect, [])).signs.append(sign)
        return list(lines.values())


def _paint_sign(painter: QPainter, area: QRectF, state: State, ink: QColor) -> None:
    """Draw the box of what is to be checked, else a small speech mark for a note."""
    if state is not State.NONE:
        paint_state(painter, area, state, ink)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    size = area.width()
    corners = ((0, 0), (size, 0), (size, size), (size * 0.4, size), (0, size * 1.4))
    painter.drawPolygon(QPolygonF([area.topLeft() + QPointF(dx, dy) for dx, dy in corners]))


def paint_caption_rules(
    painter: QPainter, view: QTextEdit, left: float, typography: Typography
) -> None:
    """Draw a thin rule along each caption on the screen; the column begins at `left`."""
    painter.setPen(QPen(QColor(typography.theme.accent), 2))
    x = left + typography.em
    cursor = QTextCursor(view.cursorForPosition(QPoint(0, 0)).block())
    while view.cursorRect(cursor).top() <= view.viewport().height():
        if cursor.block().userState() == CAPTION_STATE:
            top = view.cursorRect(cursor).top()
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            painter.drawLine(QPointF(x, top), QPointF(x, view.cursorRect(cursor).bottom()))
        if not cursor.movePosition(QTextCursor.MoveOperation.NextBlock):
            break
