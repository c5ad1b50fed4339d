"""The sheet of paper: shows a set document, keeps the reader's line in place, takes selections."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractSlider, QScrollBar, QTextBrowser, QWidget

from yearbook_reader.ui.look.scroll_bars import show_only_where_needed
from yearbook_reader.ui.parts.own_viewport import own_viewport
from yearbook_reader.ui.reading.typesetting.balancing import balance_titles
from yearbook_reader.ui.reading.typesetting.typography import Typography, flow_in
from yearbook_reader.ui.reading.view.between_lines import BetweenLines
from yearbook_reader.ui.reading.view.caret import Caret
from yearbook_reader.ui.reading.view.copied_words import copied_words
from yearbook_reader.ui.reading.view.page_signs import Margin, paint_caption_rules
from yearbook_reader.ui.words.text_offsets import Utf16Offsets

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

NARROWEST_MARGIN = 28
TOP_MARGIN = 30
BOTTOM_MARGIN = 90
# What is between spaces and marks; the mark in a decimal is part of it.
_PHRASE = r"(?:[^\W_]|[%‰℃°·~～—–\-+/](?=\w)|[.,](?=\d)|[%‰℃°])++"
_SCROLLING = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Space: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}
_PAGES = {
    QAbstractSlider.SliderAction.SliderPageStepSub: -1,
    QAbstractSlider.SliderAction.SliderPageStepAdd: 1,
}
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class PageView(QTextBrowser):
    """A read-only view of one document whose text column is centred and of one measure.

    It loads nothing and follows no link. The line that was shown last stays where it is when
    the window is resized; `scrolled` tells that the page moved, `menu_wanted` hands over an
    empty menu to be filled, `sign_pressed` gives the ids of the annotations of a sign,
    `pointed` the document position that was clicked or where the caret went, `passed` tells
    that a key would go on by a page behind the end (1) or before the head (-1), `painted` that
    the page was drawn.
    """

    scrolled = Signal()
    pointed = Signal(int)
    passed = Signal(int)
    painted = Signal()
    menu_wanted = Signal(object)
    sign_pressed = Signal(object)

    def __init__(self, typography: Typography, parent: QWidget | None = None) -> None:
        """Show an empty sheet."""
        super().__init__(parent)
        sheet = own_viewport()
        sheet.setMouseTracking(True)
        sheet.setAcceptDrops(True)
        self.setViewport(sheet)
        self._type = typography
        self._anchor = (0, float(TOP_MARGIN))
        self._settling = False
        self._is_centred_anew = False
        self._painted = QTimer(self, interval=0, singleShot=True)
        self._painted.timeout.connect(lambda: _leave_ragged(self.document(), self._type.em))
        BetweenLines(self)
        self.margin = Margin(self)
        self.caret = Caret(self, self.top_position)
        self.caret.moved.connect(self.pointed)
        self._sheet: QTextDocument | None = None
        self.setOpenLinks(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        show_only_where_needed(self.verticalScrollBar())
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_document(self, document: QTextDocument, typography: Typography) -> None:
        """Put another sheet in the place of this one; the view owns it from now on."""
        old, self._sheet = self._sheet, document
        self._type = typography
        self.margin.show(())
        self.caret.hide()
        self._settling = True
        self.setExtraSelections([])  # they must not outlive the sheet they lie on
        document.setParent(self)
        # What changes the lines comes before the view has the sheet: each change lays it out anew.
        document.setTextWidth(self.viewport().width())
        self._centre(document)
        self.setDocument(document)
        self.setCursorWidth(0)
        if old is not None:
            old.deleteLater()
        self._anchor = (0, float(TOP_MARGIN))
        self._settling = False

    def show_position(self, position: int, top: float) -> None:
        """Scroll so that the line of a document position stands `top` pixels below the edge."""
        self._anchor = (position, top)
        self._settle()
        # A table may be wider than the page.
        bar, width = self.horizontalScrollBar(), self.viewport().width()
        if bar.maximum():
            left = self.cursorRect(self._cursor_at(position)).left() + bar.value()
            bar.setValue(0 if left < width - self._type.em else left - width // 2)

    def top_position(self) -> int:
        """Give the document position of the first character of the first whole line shown."""
        cursor = self.cursorForPosition(QPoint(self._text_left(), 1))
        if self.cursorRect(cursor).top() < -self._type.em / 2:
            below = self.cursorForPosition(QPoint(self._text_left(), round(self._type.em * 1.8)))
            cursor = below if below.position() > cursor.position() else cursor
        cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
        return cursor.position()

    def is_visible(self, position: int) -> bool:
        """Tell whether the line of a document position is on the screen."""
        rect = self.cursorRect(self._cursor_at(position))
        sheet = self.viewport().rect()
        return rect.bottom() > 0 and rect.top() < sheet.height() and 0 <= rect.x() < sheet.width()

    def visible_range(self) -> tuple[int, int]:
        """Give the document positions between which everything on the screen lies."""
        height, width = self.viewport().height(), self.viewport().width()
        first = self.cursorForPosition(QPoint(0, -height // 2)).position()
        return first, self.cursorForPosition(QPoint(width, height + height // 2)).position() + 1

    def _cursor_at(self, position: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        return cursor

    def _text_left(self) -> int:
        margin = round(self.document().rootFrame().frameFormat().leftMargin())
        return margin + 1 - self.horizontalScrollBar().value()

    def _centre(self, document: QTextDocument) -> None:
        room = self.viewport().width() - self._type.measure
        margin = max(NARROWEST_MARGIN, room / 2)
        column = self.viewport().width() - 2 * margin
        document.setDefaultTextOption(flow_in(column, self._type))
        frame = document.rootFrame()
        shape = frame.frameFormat()
        shape.setLeftMargin(margin)
        shape.setRightMargin(margin)
        shape.setTopMargin(TOP_MARGIN)
        shape.setBottomMargin(BOTTOM_MARGIN)
        frame.setFrameFormat(shape)
        balance_titles(document, column)
        self._is_centred_anew = True

    def _settle(self) -> None:
        """Bring the anchored line back to its height on the screen."""
        position, top = self._anchor
        self._settling = True
        self.document().size()  # lays the whole page out, so that the bar knows its length
        if position <= 0:
            self.verticalScrollBar().setValue(0)
        else:
            bar = self.verticalScrollBar()
            line = self.cursorRect(self._cursor_at(position)).top()
            bar.setValue(round(bar.value() + line - top))
        self._settling = False

    def _on_scrolled(self) -> None:
        if not self._settling:
            position = self.top_position()
            top = self.cursorRect(self._cursor_at(position)).top()
            at_head = self.verticalScrollBar().value() == 0
            self._anchor = (0, TOP_MARGIN) if at_head else (position, top)
        self.scrolled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Centre the column anew and keep the reader's line where it was."""
        self._settling = True
        super().resizeEvent(event)
        # Its height has no part in where the lines break: laid out anew, the page takes its time.
        if event.size().width() != event.oldSize().width():
            self._centre(self.document())
        self._settle()
        self.scrolled.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page, the rules beside its captions and the signs of its notes."""
        super().paintEvent(event)
        left = self._text_left()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_caption_rules(painter, self, left, self._type)
        self.margin.paint(painter, left, self._type)
        self.caret.paint(painter)
        painter.end()
        if self._is_centred_anew:
            self._is_centred_anew = False
            self._painted.start()
        self.painted.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keys without Qt's caret: a width of none is a line where pixels are scaled."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let plain movement keys scroll; with Shift they select, from the lines on screen."""
        action = _SCROLLING.get(Qt.Key(event.key()))
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.key() == Qt.Key.Key_Space and event.modifiers() == _SHIFT:
            action, plain = QAbstractSlider.SliderAction.SliderPageStepSub, True
        if action is not None and plain:
            if not _scrolls(self.verticalScrollBar(), action) and action in _PAGES:
                self.passed.emit(_PAGES[action])
            return
        selecting = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if action is not None and selecting and not self.is_visible(self.textCursor().position()):
            self.setTextCursor(self._cursor_at(self.top_position()))
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave the back and forward buttons to the window."""
        if event.button() in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
            event.ignore()
            return
        pressed = self.margin.at(event.position().toPoint())
        if pressed and event.button() == Qt.MouseButton.LeftButton:
            self.sign_pressed.emit(tuple(sign.annotation_id for sign in pressed))
            return
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.pointed.emit(self.textCursor().position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select what stands between two marks: Chinese has no spaces between its words."""
        super().mouseDoubleClickEvent(event)
        cursor = self.cursorForPosition(event.position().toPoint())
        block = cursor.block()
        at = Utf16Offsets(block.text()).to_code_points(cursor.positionInBlock())
        for phrase in re.finditer(_PHRASE, block.text()):
            if phrase.start() <= at <= phrase.end():
                units = Utf16Offsets(block.text()).to_units
                cursor.setPosition(block.position() + units(phrase.start()))
                end = block.position() + units(phrase.end())
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                self.setTextCursor(cursor)
                return

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the pointer."""
        if not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.pos()))
            self.pointed.emit(self.textCursor().position())
        from yearbook_reader.ui.parts.context_menu import context_menu

        menu = context_menu(self)
        self.menu_wanted.emit(menu)
        if not menu.isEmpty():
            menu.exec(event.globalPos())
        menu.deleteLater()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy plain text only."""
        data = QMimeData()
        data.setText(copied_words(self.textCursor()))
        return data

    def loadResource(self, kind: int, name: QUrl | str) -> QByteArray:
        """Load nothing, wherever a document may point."""
        return QByteArray()


def _scrolls(bar: QScrollBar, action: QAbstractSlider.SliderAction) -> bool:
    """Do what a key does to a bar; tell whether there was anywhere to go."""
    before = bar.value()
    bar.triggerAction(action)
    return bar.value() != before


def _leave_ragged(document: QTextDocument, em: float) -> None:
    """Look for loose lines when the page is seen: no line breaks elsewhere by it."""
    from yearbook_reader.ui.reading.typesetting.loose_lines import leave_loose_lines_ragged

    leave_loose_lines_ragged(document, em)
