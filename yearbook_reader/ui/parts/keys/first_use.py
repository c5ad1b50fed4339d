"""The first key or click that a window gets, told before anything answers it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

_USES = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress)


class FirstUse(QObject):
    """Tells by `came` of the first key or click in a window that is on the screen, once."""

    came = Signal()

    def __init__(self, window: QWidget) -> None:
        """Watch what the screen tells the window, which comes before any shortcut is looked for."""
        super().__init__(window)
        self._handle = window.windowHandle()
        self._handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of a key or a click, and let it go on its way."""
        if event.type() in _USES:
            self._handle.removeEventFilter(self)
            self.came.emit()
        return False
