"""The note of an annotation: a field while it is written, set as its Markdown means otherwise."""

from __future__ import annotations

import re
from itertools import pairwise

from PySide6.QtCore import QByteArray, Qt, QUrl, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QTextBrowser, QWidget

from yearbook_reader.annotations.addresses import place_of_address

LONGEST_SET = 20_000  # characters; a longer note is shown as it was typed

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FLEETING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_LINE_END = "  \n"
_LIST_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s")


class NoteField(QPlainTextEdit):
    """The field of the note; it tells when the reader is done with it for now."""

    finished = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Ctrl+Enter as the end of the note."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in _ENTER:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take words, and leave files to the window."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take leaving the field as the end of the note."""
        super().focusOutEvent(event)
        self.finished.emit()
        if event.reason() not in _FLEETING:
            self.left.emit()


class NoteView(QTextBrowser):
    """A note as its Markdown means; HTML in it stays text, and nothing is ever loaded.

    `edit_wanted` tells that it was clicked or that a key was pressed, `link_requested` gives
    the address of a place in a yearbook; other links are not followed.
    """

    edit_wanted = Signal()
    link_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty note."""
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.anchorClicked.connect(self._follow)

    def show_note(self, note: str) -> bool:
        """Set a note; tell whether there is Markdown in it."""
        if len(note) > LONGEST_SET:
            return False
        features = QTextDocument.MarkdownFeature
        self.document().setMarkdown(
            _as_typed(note), features.MarkdownDialectGitHub | features.MarkdownNoHTML
        )
        self._calm_headings()
        return self.toPlainText().split() != note.split()

    def _calm_headings(self) -> None:
        """Set headings bold, in the size of the note: it is a few lines beside a book."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                cursor = QTextCursor(block)
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                look = QTextCharFormat()
                look.setFontWeight(QFont.Weight.Bold)
                look.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
                cursor.mergeCharFormat(look)
            block = block.next()

    def loadResource(self, kind: int, name: QUrl | str) -> QByteArray:
        """Load nothing, wherever a note may point."""
        return QByteArray()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let a click beside a link begin the writing."""
        super().mouseReleaseEvent(event)
        is_link = bool(self.anchorAt(event.position().toPoint()))
        if not is_link and not self.textCursor().hasSelection():
            self.edit_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter begin the writing."""
        if event.key() in _ENTER:
            self.edit_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _follow(self, address: QUrl) -> None:
        text = address.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        if place_of_address(text) is not None:
            self.link_requested.emit(text)


def _as_typed(note: str) -> str:
    """Give Markdown that keeps the lines of a note: alone, it would run them together."""
    lines = note.split("\n")
    for number, (line, following) in enumerate(pairwise(lines)):
        ends_list = _LIST_ITEM.match(line) and not _LIST_ITEM.match(following)
        if ends_list and following and not following.startswith(" "):
            lines[number] = f"{line}\n"
    return _LINE_END.join(lines)


class NoteBox(QStackedWidget):
    """The field in front while it is written in, or where the note has no Markdown."""

    link_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty field."""
        super().__init__(parent)
        self._shown = ""
        self.field = NoteField()
        self.field.setPlaceholderText(self.tr("写下批注，可用 Markdown"))
        self.field.setAccessibleName(self.tr("批注内容"))
        self.field.setTabChangesFocus(True)
        self.field.left.connect(self._set)
        self.view = NoteView()
        self.view.setAccessibleName(self.tr("批注内容"))
        self.view.setToolTip(self.tr("点一下即可修改"))
        self.view.edit_wanted.connect(self.begin)
        self.view.link_requested.connect(self.link_requested)
        self.addWidget(self.field)
        self.addWidget(self.view)
        self.setMinimumHeight(self.field.fontMetrics().lineSpacing() * 3)

    @property
    def text(self) -> str:
        """Give the note as it stands in the field."""
        return self.field.toPlainText()

    @property
    def is_changed(self) -> bool:
        """Tell whether something was typed since a note was shown."""
        return self.text != self._shown

    def show_note(self, note: str) -> None:
        """Show a note as it is stored."""
        if self.text != note:
            self.field.setPlainText(note)
        # Not `note`: the field gives some characters back changed, a line end for instance.
        self._shown = self.text
        # What is typed from now on is undone alone: Qt joins it to what was typed before otherwise.
        self.field.document().setModified(False)
        if not self.field.hasFocus():
            self._set()

    def begin(self) -> None:
        """Put the cursor behind the note, to go on writing."""
        self.setCurrentWidget(self.field)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)

    def _set(self) -> None:
        self.setCurrentWidget(self.view if self.view.show_note(self.text) else self.field)
