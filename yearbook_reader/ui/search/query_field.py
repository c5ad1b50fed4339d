"""The field of a query: Enter and its kin walk the hits, Esc clears, then leaves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QInputMethodEvent, QKeyEvent, QTextCharFormat, QTextFormat
from PySide6.QtWidgets import QLineEdit, QWidget

from yearbook_reader.ui.look.theme import theme_of
from yearbook_reader.ui.words.text_offsets import Utf16Offsets

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QueryField(QLineEdit):
    """The field of the query: Enter and its kin walk the hits, Esc clears, then leaves.

    With `leaves_at_once` Esc leaves whatever stands in the field.
    """

    step_requested = Signal(int)
    list_requested = Signal()
    leave_requested = Signal()

    def __init__(self, parent: QWidget | None = None, *, leaves_at_once: bool = False) -> None:
        """Leave files that are dropped here to the window."""
        super().__init__(parent)
        self._leaves_at_once = leaves_at_once
        self._composing = False
        self._marked = False
        self.setAcceptDrops(False)
        self.textChanged.connect(self.unmark)

    def mark_from(self, position: int) -> None:
        """Underline what stands from a code point of the text on, until the text is another."""
        text = self.text()
        start = Utf16Offsets(text).to_units(min(position, max(len(text) - 1, 0)))
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(QColor(theme_of(self.palette()).accent))
        self._dress([(start, Utf16Offsets(text).length - start, look)])
        self._marked = True

    def unmark(self) -> None:
        """Take the line away from under the text."""
        if self._marked:
            self._dress([])
            self._marked = False

    def _dress(self, looks: Sequence[tuple[int, int, QTextFormat]]) -> None:
        """Give runs of the text, start and length in UTF-16 units, another look.

        A line edit takes formats only as input methods send them; a real one goes first.
        """
        if self._composing:
            return
        kind = QInputMethodEvent.AttributeType.TextFormat
        here = self.cursorPosition()
        super().inputMethodEvent(
            QInputMethodEvent(
                "",
                [
                    QInputMethodEvent.Attribute(kind, start - here, length, look)
                    for start, length, look in looks
                ],
            )
        )

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether an input method is at work."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the search; an input method has had them before."""
        if event.key() in _ENTER:
            backwards = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step_requested.emit(-1 if backwards else 1)
        elif event.key() == Qt.Key.Key_Down:
            self.list_requested.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text() and not self._leaves_at_once:
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        else:
            super().keyPressEvent(event)
