"""The small window in which words of the volume are written anew: a title, or a paragraph."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from yearbook_reader.ui.look.typefaces import volume_font
from yearbook_reader.ui.parts.dialogs.dialog_parts import AnswerButtons, resize_on_screen
from yearbook_reader.ui.parts.plain_label import plain_label

WIDTH, WIDE = 440, 640  # pixels for a title, and for a passage
MOST_LINES = 16  # of the field; what is longer is scrolled
LARGER = 1.1  # times the window's type, as it is read closely here

_BREAK = re.compile(r"[\n\r\t\f\v\u2028\u2029]+")
_BREAK_IN_LATIN = re.compile(r"(?<=[!-~])[\n\r\t\f\v\u2028\u2029]+(?=[!-~])")


class WordsDialog(QDialog):
    """Proposes words for change; `given` tells them as they are in the end, on one line."""

    given = Signal(str)

    def __init__(
        self, title: str, label: str, proposed: str, parent: QWidget | None = None
    ) -> None:
        """Show the words that are there now."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        told = plain_label(label, self)
        self.field = WordsField(self)
        self.field.setAccessibleName(label.rstrip("：:"))
        self.field.setPlainText(proposed)
        self.field.ended.connect(self.accept)
        told.setBuddy(self.field)
        column = QVBoxLayout(self)
        column.addWidget(told)
        column.addWidget(self.field, 1)
        column.addWidget(AnswerButtons(self))
        self._fit(column, proposed)

    def _fit(self, column: QVBoxLayout, proposed: str) -> None:
        """Be as wide and high as the words need, on this screen."""
        needed = self.field.fontMetrics().horizontalAdvance(proposed)
        width = WIDTH if needed < WIDTH * 0.8 else WIDE
        lines = min(MOST_LINES, int(needed / (width * 0.85)) + 1)
        self.field.setMinimumHeight(self.field.height_of(min(lines, 3)))
        around = column.totalHeightForWidth(width) - self.field.sizeHint().height()
        height = around + self.field.height_of(lines)
        resize_on_screen(self, QSize(width, height))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the field, with a title chosen whole, or behind the last of many words."""
        super().showEvent(event)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.width() < WIDE:
            self.field.selectAll()
        else:
            self.field.moveCursor(QTextCursor.MoveOperation.End)

    def words(self) -> str:
        """Give the words as they stand, on one line."""
        return on_one_line(self.field.document().toRawText())

    def accept(self) -> None:
        """Close, then tell the words: what they set going may be long."""
        words = self.words()
        super().accept()
        self.given.emit(words)


class WordsField(QPlainTextEdit):
    """A field of several lines for words of one: Enter ends them."""

    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Be empty, in the type of the volume."""
        super().__init__(parent)
        font = volume_font(self.font())
        font.setPointSizeF(font.pointSizeF() * LARGER)
        self.setFont(font)
        self.setTabChangesFocus(True)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        return QSize(super().sizeHint().width(), self.height_of(1))

    def minimumSizeHint(self) -> QSize:
        """Be content with one line."""
        return QSize(super().minimumSizeHint().width(), self.height_of(1))

    def height_of(self, lines: int) -> int:
        """Give the height in pixels of the field when it shows so many lines."""
        around = 2 * (self.frameWidth() + int(self.document().documentMargin()))
        return self.fontMetrics().lineSpacing() * lines + around + 2

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as the end."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ended.emit()
        else:
            super().keyPressEvent(event)


def on_one_line(words: str) -> str:
    """Give words without line breaks; between Latin words a space takes the place of one."""
    return _BREAK.sub("", _BREAK_IN_LATIN.sub(" ", words))
