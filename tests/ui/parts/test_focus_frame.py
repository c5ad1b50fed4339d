"""What has the keys is framed where nothing else shows it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListWidget,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from yearbook_reader.settings import Settings
from yearbook_reader.ui.parts.frame import Frame
from yearbook_reader.ui.parts.keys.focus_frame import FocusFrame


def flat_button() -> QPushButton:
    button = QPushButton("往后翻")
    button.setFlat(True)
    return button


def frame_with(qtbot: QtBot, widget: QWidget) -> Frame:
    """Give a window with a field and this widget behind it, the keys in the field."""
    frame = Frame(Settings())
    qtbot.addWidget(frame)
    field = QLineEdit(frame)
    frame.column.addWidget(field)
    frame.column.addWidget(widget)
    QWidget.setTabOrder(field, widget)
    frame.show()
    frame.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return frame


def framed(frame: Frame) -> QWidget | None:
    made = [each for each in frame.findChildren(FocusFrame) if each.isVisible()]
    return made[0].parentWidget() if made else None


@pytest.mark.parametrize("kind", [QListWidget, flat_button])
def test_what_the_tab_key_comes_to_is_framed(
    qtbot: QtBot, kind: type[QListWidget] | type[QPushButton]
) -> None:
    widget = kind()
    frame = frame_with(qtbot, widget)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert framed(frame) is widget


def test_the_frame_goes_with_the_keys(qtbot: QtBot) -> None:
    frame = frame_with(qtbot, QListWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert framed(frame) is None


def test_a_list_that_is_given_the_keys_otherwise_has_no_frame(qtbot: QtBot) -> None:
    listed = QListWidget()
    frame = frame_with(qtbot, listed)
    listed.setFocus()
    assert framed(frame) is None
