"""A cell of the concordance: the match stands out, and nothing touches its neighbours."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from yearbook_reader.ui.lists.delegate_lines import text_color
from yearbook_reader.ui.lists.grouped_delegate import RowDelegate
from yearbook_reader.ui.lists.items import Index
from yearbook_reader.ui.look.theme import theme_of
from yearbook_reader.ui.search.concordance.concordance_model import Side

_MARGIN = 5  # pixels beside the words


class ConcordanceDelegate(RowDelegate):
    """Cuts what stands before the match, and the place, at the beginning, all else at the end."""

    def draw_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        side = Side(index.column())
        rect = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        is_before = side is Side.LEFT
        is_cut_before = side in (Side.LEFT, Side.PLACE)
        cut = Qt.TextElideMode.ElideLeft if is_cut_before else Qt.TextElideMode.ElideRight
        words = QFontMetrics(option.font).elidedText(index.data() or "", cut, rect.width())
        edge = Qt.AlignmentFlag.AlignRight if is_before else Qt.AlignmentFlag.AlignLeft
        if side is Side.MATCH:
            painter.setPen(QColor(theme_of(option.palette).accent))
        else:
            painter.setPen(text_color(option, muted=side in (Side.VOLUME, Side.PLACE)))
        painter.drawText(rect, edge | Qt.AlignmentFlag.AlignVCenter, words)
