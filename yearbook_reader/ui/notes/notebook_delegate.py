"""A note in the notebook of the shelf: where it stands, quote, note and tags."""

from __future__ import annotations

from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from yearbook_reader.ui.lists.grouped_delegate import MARGIN, GroupDelegate
from yearbook_reader.ui.lists.items import Index
from yearbook_reader.ui.notes.note_delegate import draw_annotation, lines_of_annotation


class NotebookDelegate(GroupDelegate):
    """Draws notes as the panel of one volume draws them."""

    def draw_member(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one note."""
        draw_annotation(painter, option, index)

    def lines_of_member(self, font: QFont, width: int, index: Index) -> int:
        """Give as many lines as the quote, the note and the tags need."""
        return lines_of_annotation(font, width - MARGIN, index)
