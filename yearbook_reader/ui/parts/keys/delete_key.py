"""The key that deletes what is chosen in a list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


def is_delete(event: QKeyEvent) -> bool:
    """Tell whether a key is Delete alone; Qt on Linux takes Ctrl+D for it too, which means figures.

    Where these are off, as on the shelf, a reader who asks for them would lose a volume.
    """
    keypad = Qt.KeyboardModifier.KeypadModifier
    return event.key() == Qt.Key.Key_Delete and not event.modifiers() & ~keypad
