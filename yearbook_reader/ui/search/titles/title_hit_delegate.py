"""A title that was found: what it is, what it heads where that is no entry, where it stands."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from yearbook_reader.ui.lists.delegate_lines import text_color
from yearbook_reader.ui.lists.grouped_delegate import MARGIN, RowDelegate
from yearbook_reader.ui.lists.items import DETAIL_ROLE, TITLE_ROLE, Index
from yearbook_reader.ui.search.titles.title_hit_model import MARK_ROLE
from yearbook_reader.ui.words.one_line import one_line

_GAP = 16  # pixels between the title and its place
_TITLE_SHARE = 0.6
_THIN = 0.35  # of the strength of a mark's word, for the frame around it


class TitleHitDelegate(RowDelegate):
    """Draws all in one line; of the place the end is kept, which is next to the title."""

    def draw_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one title."""
        rect = option.rect.adjusted(2 * MARGIN, 0, -2 * MARGIN, 0)
        metrics = QFontMetrics(option.font)
        title = metrics.elidedText(
            one_line(index.data(TITLE_ROLE)),
            Qt.TextElideMode.ElideRight,
            int(rect.width() * _TITLE_SHARE),
        )
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(text_color(option))
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | middle, title)
        rest = rect.adjusted(metrics.horizontalAdvance(title) + _GAP, 0, 0, 0)
        if mark := str(index.data(MARK_ROLE)):
            painter.setPen(text_color(option, muted=True))
            rest.setLeft(_draw_mark(painter, rest, mark) + _GAP)
        painter.setPen(text_color(option, muted=True))
        place = metrics.elidedText(
            one_line(index.data(DETAIL_ROLE)), Qt.TextElideMode.ElideLeft, rest.width()
        )
        painter.drawText(rest, Qt.AlignmentFlag.AlignRight | middle, place)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give one line's height."""
        return QSize(0, QFontMetrics(option.font).lineSpacing() + 3 * MARGIN)


def _draw_mark(painter: QPainter, rect: QRect, mark: str) -> int:
    """Draw a word in a frame of its own at the left of a rectangle; give where it ends."""
    metrics = painter.fontMetrics()
    frame = QRect(0, 0, metrics.horizontalAdvance(mark) + 2 * MARGIN, metrics.height() + 2)
    frame.moveCenter(rect.center())
    frame.moveLeft(rect.left())
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, mark)
    thin = painter.pen().color()
    thin.setAlphaF(_THIN)
    painter.setPen(thin)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawRoundedRect(frame, MARGIN, MARGIN)
    return frame.right()
