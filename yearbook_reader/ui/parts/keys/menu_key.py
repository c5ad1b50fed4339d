"""The key Shift+F10, which opens the menu of what has the focus, as the menu key does."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

MENU_KEY = "Shift+F10"


def open_menus_by_key(window: QWidget) -> None:
    """Let the key open menus in a window: of the keys for that, Qt knows one, which many lack."""
    QShortcut(QKeySequence(MENU_KEY), window).activated.connect(_open_menu)


def _open_menu() -> None:
    widget = QApplication.focusWidget()
    if widget is not None:
        place = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
        reason = QContextMenuEvent.Reason.Keyboard
        event = QContextMenuEvent(reason, place, widget.mapToGlobal(place))
        QCoreApplication.sendEvent(widget, event)
