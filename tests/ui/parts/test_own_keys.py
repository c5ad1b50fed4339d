"""Keys that are the window's, also where one types."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.parts.keys.own_keys import OwnKeys


class Asked(QLineEdit):
    """A field that writes down which keys it might take from the window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.keys: list[int] = []

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self.keys.append(event.key())
        return super().event(event)


def test_a_field_is_not_asked_whether_it_wants_the_keys_of_the_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    OwnKeys(window)
    field = Asked(window)
    window.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    control = Qt.KeyboardModifier.ControlModifier
    for key in (Qt.Key.Key_U, Qt.Key.Key_D, Qt.Key.Key_K, Qt.Key.Key_E, Qt.Key.Key_X):
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.ShortcutOverride, key, control))
    assert field.keys == [Qt.Key.Key_X]
