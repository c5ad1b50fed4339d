"""A hit seen from near: where it stands, and its whole sentence with the match marked."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPushButton, QTextEdit, QVBoxLayout, QWidget

from yearbook_reader.search.notes import NoteHit
from yearbook_reader.ui.parts.delegate_lines import theme_of
from yearbook_reader.ui.parts.theme import volume_font
from yearbook_reader.ui.reading.mark_formats import ground_format
from yearbook_reader.ui.search.shelf_hit_model import AnyHit, note_place

_LINE_HEIGHT = 165  # per cent
_LARGER = 1.15


class HitPreview(QWidget):
    """Shows one hit; `open_requested` asks to go there."""

    open_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._text = QTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setAccessibleName(self.tr("预览"))
        self._text.document().setDocumentMargin(14)
        self._open = QPushButton(self.tr("打开这一处"), self)
        self._open.clicked.connect(self.open_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self._text, 1)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignRight)
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self._text.clear()
        self._open.setEnabled(False)

    def show_hit(self, hit: AnyHit, number: int, total: int) -> None:
        """Show a hit, which is the `number`-th of `total` in the books, or in the notebook."""
        titles = hit.note.titles if isinstance(hit, NoteHit) else hit.titles
        self._text.clear()
        theme = theme_of(self.palette())
        cursor = self._text.textCursor()
        muted = QTextCharFormat()
        muted.setForeground(QColor(theme.muted))
        count = self.tr("第 {number}/{total} 处").format(
            number=QLocale().toString(number), total=QLocale().toString(total)
        )
        cursor.insertText(f"{count} · {_place(hit)}", muted)
        for title in titles[:-1]:
            cursor.insertText(f" › {title}", muted)
        body = QTextCharFormat()
        font = volume_font(self._text.font())
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        body.setFont(font)
        self._new_block(cursor)
        if titles:
            heading = QTextCharFormat(body)
            heading.setFontWeight(QFont.Weight.Bold)
            cursor.insertText(titles[-1], heading)
            self._new_block(cursor)
        marked = ground_format(theme.current_hit)
        marked.setFont(font)
        cursor.insertText(hit.sentence[: hit.start], body)
        cursor.insertText(hit.sentence[hit.start : hit.end], marked)
        cursor.insertText(hit.sentence[hit.end :], body)
        self._text.moveCursor(QTextCursor.MoveOperation.Start)
        self._open.setEnabled(True)

    def _new_block(self, cursor: QTextCursor) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(8)
        block.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.insertBlock(block)


def _place(hit: AnyHit) -> str:
    if isinstance(hit, NoteHit):
        return note_place(hit)
    return f"{hit.volume_title} {hit.covers_year}" if hit.covers_year else hit.volume_title
