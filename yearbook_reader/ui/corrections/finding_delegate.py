"""A finding in the list: its sentence in a few lines, and how sure it is below."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from yearbook_reader.ui.lists.delegate_lines import text_color, wrapped
from yearbook_reader.ui.lists.grouped_delegate import MARGIN, GroupDelegate
from yearbook_reader.ui.lists.items import DETAIL_ROLE, TITLE_ROLE, Index
from yearbook_reader.ui.words.unbroken import listed

_SENTENCE_LINES = 4
_DETAIL_LINES = 2


class FindingDelegate(GroupDelegate):
    """Draws findings."""

    def draw_member(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one finding."""
        rect = option.rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        metrics = QFontMetrics(option.font)
        baseline = rect.top() + metrics.ascent()
        painter.setPen(text_color(option))
        for line in wrapped(index.data(TITLE_ROLE), option.font, rect.width(), _SENTENCE_LINES):
            painter.drawText(rect.left(), baseline, line)
            baseline += metrics.lineSpacing()
        painter.setPen(text_color(option, muted=True))
        for line in wrapped(_detail(index), option.font, rect.width(), _DETAIL_LINES):
            painter.drawText(rect.left(), baseline, line)
            baseline += metrics.lineSpacing()

    def lines_of_member(self, font: QFont, width: int, index: Index) -> int:
        """Give the lines of the sentence and of what is below it."""
        told = ((index.data(TITLE_ROLE), _SENTENCE_LINES), (_detail(index), _DETAIL_LINES))
        return sum(len(wrapped(words, font, width, most)) for words, most in told)


def _detail(index: Index) -> str:
    """Give how sure a finding is and where it stands, to be broken between these alone."""
    told: str = index.data(DETAIL_ROLE)
    return listed(told.split(" · "))
