"""The field of a query: Enter and its kin walk the hits, Esc clears, then leaves."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

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
        self.setAcceptDrops(False)

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
