"""A note in the notebook of the shelf: where it stands, quote, note and tags."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from yearbook_reader.ui.lists.grouped_delegate import MARGIN, GroupDelegate
from yearbook_reader.ui.lists.items import Index
from yearbook_reader.ui.notes.annotations.note_delegate import (
    BELOW_TITLES,
    draw_annotation,
    lines_of_annotation,
)


class NotebookDelegate(GroupDelegate):
    """Draws notes as the panel of one volume draws them."""

    def draw_member(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one note."""
        draw_annotation(painter, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Leave room between a note and the titles above it."""
        return super().sizeHint(option, index) + QSize(0, BELOW_TITLES)

    def lines_of_member(self, font: QFont, width: int, index: Index) -> int:
        """Give as many lines as the quote, the note and the tags need."""
        return lines_of_annotation(font, width - MARGIN, index)
