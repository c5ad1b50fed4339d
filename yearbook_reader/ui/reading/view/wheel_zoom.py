"""The wheel with Ctrl: makes the text larger or smaller, as it does everywhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

NOTCH = 120  # of Qt's angle, in eighths of a degree; touchpads tell less at a time


class WheelZoom(QObject):
    """Watches the wheel over a view; `stepped` gives 1 for larger and -1 for smaller."""

    stepped = Signal(int)

    def __init__(self, view: QAbstractScrollArea) -> None:
        """Watch a view as long as it is there."""
        super().__init__(view)
        self._turned = 0
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the wheel while Ctrl is held."""
        if event.type() != QEvent.Type.Wheel or not isinstance(event, QWheelEvent):
            return False
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self._turned += event.angleDelta().y()
        steps = int(self._turned / NOTCH)
        self._turned -= steps * NOTCH
        for _ in range(abs(steps)):
            self.stepped.emit(1 if steps > 0 else -1)
        return True
