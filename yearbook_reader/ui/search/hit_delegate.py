"""A hit in the list: the entry's title, then the sentence around the match, in two lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyleOptionViewItem

from yearbook_reader.ui.lists.delegate_lines import set_lines, text_color
from yearbook_reader.ui.lists.grouped_delegate import MARGIN, GroupDelegate
from yearbook_reader.ui.lists.items import TITLE_ROLE, VALUE_ROLE, Index
from yearbook_reader.ui.look.theme import theme_of
from yearbook_reader.ui.reading.view.mark_formats import ground_format
from yearbook_reader.ui.search.hit_model import ELLIPSIS, Excerpt, excerpt
from yearbook_reader.ui.words.one_line import one_line
from yearbook_reader.ui.words.text_offsets import Utf16Offsets
from yearbook_reader.volume.walk import ItemKind

if TYPE_CHECKING:
    from yearbook_reader.search.hits import Cut, Hit

ROW_LINES = 2

_GAP = "  "
_OPENING = 80  # characters of an entry that are told behind its title
_FEWEST = 8  # characters shown in the narrowest panel
_ROUNDED = 2  # pixels that measuring in whole pixels may be wrong by
_BOLDER = 4  # pixels that a bold character is wider by at most


class HitDelegate(GroupDelegate):
    """Draws hits so that the match is always in sight, marked by weight and ground."""

    def draw_member(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one hit; one that is still on its way leaves its place empty."""
        if index.data(VALUE_ROLE) is None:
            return
        rect = option.rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        lead, piece = _shown(option.font, rect.width(), index)
        layout = QTextLayout(lead + piece.text, option.font)
        offsets = Utf16Offsets(layout.text())
        start, end = len(lead) + piece.start, len(lead) + piece.end
        layout.setFormats(
            [
                _format_range(offsets, (0, len(lead)), _muted(option)),
                _format_range(offsets, (start, end), _marked(option)),
            ]
        )
        set_lines(layout, rect.width(), ROW_LINES)
        painter.setPen(text_color(option))
        layout.draw(painter, QPointF(rect.topLeft()))

    def lines_of_member(self, font: QFont, width: int, index: Index) -> int:
        """Give one line for what surely fits into it, else two."""
        lead, piece = _shown(font, width, index)
        text = lead + piece.text
        # Measuring is slow, and what is far too long need not be measured.
        if len(text) > _a_line(font, width) * 1.5:
            return ROW_LINES
        plain = QFontMetrics(font)
        left = width - plain.horizontalAdvance(text) - _ROUNDED
        match = piece.text[piece.start : piece.end]
        if 0 <= left < len(match) * _BOLDER:
            bold = QFont(font)
            bold.setBold(True)
            left -= QFontMetrics(bold).horizontalAdvance(match) - plain.horizontalAdvance(match)
        return 1 if left >= 0 else ROW_LINES


def _shown(font: QFont, width: int, index: Index) -> tuple[str, Excerpt]:
    """Give the title and the piece of the sentence that are shown in a width of pixels."""
    capacity = max(_a_line(font, width) * ROW_LINES - 2, _FEWEST)
    hit: Hit = index.data(VALUE_ROLE)
    sentence, cut = _told(hit)
    room = max(capacity // 3, capacity - len(sentence) - len(_GAP))
    lead = _lead(one_line(index.data(TITLE_ROLE)), room)
    return lead, excerpt(sentence, hit.start, hit.end, capacity - len(lead), cut)


def _told(hit: Hit) -> tuple[str, Cut]:
    """Give the sentence of a hit, and whether it is cut; an entry's title with its first words.

    Titles alone would be the same in all years.
    """
    from yearbook_reader.search.hits import ShelfHit

    told = one_line(hit.sentence)
    if isinstance(hit, ShelfHit) and hit.kind is ItemKind.ENTRY_TITLE:
        for passage in hit.passages[hit.passage + 1 :][:1]:
            opening = one_line(passage.text[:_OPENING])
            return told + _GAP + opening, (hit.cut[0], len(passage.text) > _OPENING)
    return told, hit.cut


def _a_line(font: QFont, width: int) -> int:
    """Give how many characters surely fit into a line: all taken to be as wide as 汉."""
    return width // max(QFontMetrics(font).horizontalAdvance("汉"), 1)


def _lead(title: str, room: int) -> str:
    if not title:
        return ""
    return (title if len(title) <= room else title[: room - 1] + ELLIPSIS) + _GAP


def _muted(option: QStyleOptionViewItem) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(text_color(option, muted=True))
    return look


def _marked(option: QStyleOptionViewItem) -> QTextCharFormat:
    theme = theme_of(option.palette)
    from PySide6.QtWidgets import QStyle

    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    look = ground_format(theme.current_hit if selected else theme.hit)
    look.setForeground(QColor(theme.ink))
    look.setFontWeight(QFont.Weight.Bold)
    return look


def _format_range(
    offsets: Utf16Offsets, span: tuple[int, int], look: QTextCharFormat
) -> QTextLayout.FormatRange:
    start, end = (offsets.to_units(code_point) for code_point in span)
    found = QTextLayout.FormatRange()
    found.start = start
    found.length = end - start
    found.format = look
    return found
