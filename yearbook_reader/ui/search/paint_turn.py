"""A widget that is slow to paint gets a turn of the event loop for it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget


class PaintTurn(QTimer):
    """Lets a widget be painted behind all else that is painted now, and behind keys that wait."""

    def __init__(self, widget: QWidget) -> None:
        """Serve the widget, which becomes the owner."""
        super().__init__(widget, interval=0, singleShot=True)
        self._widget = widget
        self.timeout.connect(self._paint)

    def put_off(self) -> None:
        """Paint nothing of the widget until its turn."""
        self._widget.setUpdatesEnabled(False)
        self.start()

    def _paint(self) -> None:
        self._widget.setUpdatesEnabled(True)
