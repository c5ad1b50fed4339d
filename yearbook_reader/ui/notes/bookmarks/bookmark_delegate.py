"""A bookmark in its list: its name or its entry's title, and the path that leads there."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from yearbook_reader.ui.lists.delegate_lines import text_color
from yearbook_reader.ui.lists.grouped_delegate import MARGIN, GroupDelegate
from yearbook_reader.ui.lists.items import DETAIL_ROLE, TITLE_ROLE, Index
from yearbook_reader.ui.words.one_line import one_line


class BookmarkDelegate(GroupDelegate):
    """Draws bookmarks on two lines each."""

    def draw_member(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one bookmark."""
        rect = option.rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        metrics = QFontMetrics(option.font)
        title = metrics.elidedText(
            one_line(index.data(TITLE_ROLE)), Qt.TextElideMode.ElideRight, rect.width()
        )
        path = metrics.elidedText(
            one_line(index.data(DETAIL_ROLE)), Qt.TextElideMode.ElideLeft, rect.width()
        )
        painter.setPen(text_color(option))
        painter.drawText(rect, Qt.AlignmentFlag.AlignTop, title)
        painter.setPen(text_color(option, muted=True))
        below = QRect(rect)
        below.setTop(rect.top() + metrics.lineSpacing())
        painter.drawText(below, Qt.AlignmentFlag.AlignTop, path)

    def lines_of_member(self, font: QFont, width: int, index: Index) -> int:
        """Give two lines to every bookmark."""
        return 2
