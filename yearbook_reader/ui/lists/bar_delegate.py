"""A bar of a chart: its words, the bar, and its value behind it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from yearbook_reader.ui.lists.bar_model import SHARE_ROLE, START_ROLE
from yearbook_reader.ui.lists.delegate_lines import text_color
from yearbook_reader.ui.lists.grouped_delegate import MARGIN, RowDelegate
from yearbook_reader.ui.lists.items import COUNT_ROLE, TITLE_ROLE, Index
from yearbook_reader.ui.look.theme import theme_of
from yearbook_reader.ui.words.one_line import one_line

GAP = 8
RADIUS = 2


class BarDelegate(RowDelegate):
    """Draws every bar from the same line, so that their lengths can be compared.

    `widest` is the width in pixels of the longest words; half of the row is the most they get.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without words."""
        super().__init__(parent)
        self.widest = 0

    def draw_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one bar."""
        rect = option.rect.adjusted(MARGIN, 0, -MARGIN, 0)
        metrics = QFontMetrics(option.font)
        label_width = min(self.widest, rect.width() // 2)
        value = index.data(COUNT_ROLE)
        painter.setPen(text_color(option))
        label = rect.adjusted(0, 0, label_width - rect.width(), 0)
        title = metrics.elidedText(
            one_line(index.data(TITLE_ROLE)), Qt.TextElideMode.ElideRight, label_width
        )
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(label, Qt.AlignmentFlag.AlignRight | middle, title)
        room = rect.width() - label_width - 2 * GAP - metrics.horizontalAdvance(value)
        length = max(room * index.data(SHARE_ROLE), 1.0)
        start = label_width + GAP + int(room * index.data(START_ROLE))
        bar = QRectF(rect.left() + start, rect.top() + 5, length, rect.height() - 10)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme_of(option.palette).accent))
        painter.drawRoundedRect(bar, RADIUS, RADIUS)
        painter.setPen(text_color(option, muted=True))
        behind = rect.adjusted(start + int(length) + GAP, 0, 0, 0)
        painter.drawText(behind, Qt.AlignmentFlag.AlignLeft | middle, value)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give one line's height."""
        return QSize(0, QFontMetrics(option.font).lineSpacing() + 2 * MARGIN)
