"""A passage between its neighbours, as the volume has it, to be looked at."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from yearbook_reader.ui.look.theme import theme_of
from yearbook_reader.ui.look.typefaces import volume_font
from yearbook_reader.ui.reading.view.mark_formats import ground_format

_LINE_HEIGHT = 150  # per cent
_LARGER = 1.1
_MARGIN = 10


class PassageText(QTextEdit):
    """Shows where a passage stands, and its words with those before and after them."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Show nothing yet; `name` is for those who cannot see it."""
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(_MARGIN)

    def show_passage(self, title: str, before: str, words: str, after: str) -> None:
        """Show a passage."""
        self.clear()
        theme = theme_of(self.palette())
        muted = QTextCharFormat()
        muted.setForeground(QColor(theme.muted))
        body = QTextCharFormat()
        font = volume_font(self.font())
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        body.setFont(font)
        aside = QTextCharFormat(body)
        aside.setForeground(QColor(theme.muted))
        marked = ground_format(theme.hit)
        marked.setForeground(QColor(theme.ink))
        marked.setFont(font)
        marked.setFontWeight(QFont.Weight.Bold)
        cursor = self.textCursor()
        cursor.insertText(title, muted)
        block = QTextBlockFormat()
        block.setTopMargin(4)
        block.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.insertBlock(block)
        for text, look in ((before, aside), (words, marked), (after, aside)):
            cursor.insertText(text, look)
        self.moveCursor(QTextCursor.MoveOperation.Start)
