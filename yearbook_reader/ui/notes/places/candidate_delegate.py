"""A place where a note may belong: its titles and how like it is, then its words in context."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyleOptionViewItem

from yearbook_reader.annotations.places.placement import Candidate
from yearbook_reader.ui.lists.delegate_lines import set_lines, text_color
from yearbook_reader.ui.lists.grouped_delegate import MARGIN, RowDelegate
from yearbook_reader.ui.lists.items import VALUE_ROLE, Index
from yearbook_reader.ui.look.theme import theme_of
from yearbook_reader.ui.reading.view.mark_formats import ground_format
from yearbook_reader.ui.search.hit_model import TITLE_SEPARATOR
from yearbook_reader.ui.words.one_line import one_line
from yearbook_reader.ui.words.text_offsets import Utf16Offsets

CONTEXT_LINES = 2
_LONGEST = 160  # characters of the words that are shown


class CandidateDelegate(RowDelegate):
    """Draws candidates on a line of titles and two of words."""

    def draw_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one candidate."""
        candidate: Candidate = index.data(VALUE_ROLE)
        rect = option.rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        metrics = QFontMetrics(option.font)
        likeness = f"{candidate.score:.0%}"
        room = rect.width() - metrics.horizontalAdvance(likeness) - 2 * MARGIN
        titles = one_line(TITLE_SEPARATOR.join(candidate.titles))
        painter.setPen(text_color(option, muted=True))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, likeness)
        painter.drawText(
            QRect(rect.left(), rect.top(), room, metrics.height()),
            Qt.AlignmentFlag.AlignLeft,
            metrics.elidedText(titles, Qt.TextElideMode.ElideLeft, room),
        )
        painter.setPen(text_color(option))
        layout = _context(candidate, option)
        set_lines(layout, rect.width(), CONTEXT_LINES)
        layout.draw(painter, QPointF(rect.left(), rect.top() + metrics.lineSpacing()))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give the same height to all."""
        lines = QFontMetrics(option.font).lineSpacing() * (CONTEXT_LINES + 1)
        return QSize(0, lines + 2 * MARGIN)


def _context(candidate: Candidate, option: QStyleOptionViewItem) -> QTextLayout:
    words = one_line(candidate.quote)
    if len(words) > _LONGEST:
        words = f"{words[: _LONGEST // 2]}…{words[-_LONGEST // 2 :]}"
    before = one_line(candidate.before)
    layout = QTextLayout(f"{before}{words}{one_line(candidate.after)}", option.font)
    offsets = Utf16Offsets(layout.text())
    look: QTextCharFormat = ground_format(theme_of(option.palette).hit)
    look.setForeground(QColor(theme_of(option.palette).ink))
    look.setFontWeight(QFont.Weight.Bold)
    marked = QTextLayout.FormatRange()
    marked.start = offsets.to_units(len(before))
    marked.length = offsets.to_units(len(before) + len(words)) - marked.start
    marked.format = look
    layout.setFormats([marked])
    return layout
