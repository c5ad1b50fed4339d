"""Keys of the window that Qt's text fields would take for editing, as Emacs does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

_TAKEN = (Qt.Key.Key_D, Qt.Key.Key_E, Qt.Key.Key_K, Qt.Key.Key_U)  # with Ctrl


class OwnKeys(QObject):
    """Lets a window's actions have their keys while a text field of the window has the focus.

    On Linux a field takes Ctrl+U for clearing its line, Ctrl+K for clearing the rest of it, Ctrl+D
    for Delete and Ctrl+E for End: who wants the source beside a search would lose the query.
    """

    def __init__(self, window: QWidget) -> None:
        """Watch, of all fields of the window, the one that has the focus."""
        super().__init__(window)
        self._window = window
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(before, QLineEdit | QPlainTextEdit):
            before.removeEventFilter(self)
        if isinstance(now, QLineEdit | QPlainTextEdit) and now.window() is self._window:
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the field have no say in whether such a key is a shortcut."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
            and event.key() in _TAKEN
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)
