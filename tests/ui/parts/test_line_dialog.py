"""The window that asks for one line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.parts.line_dialog import LineDialog


@pytest.mark.parametrize(("key", "given"), [(Qt.Key.Key_Return, "abc"), (Qt.Key.Key_Escape, None)])
def test_what_is_typed_takes_the_place_of_what_stood_there(
    qtbot: QtBot, key: Qt.Key, given: str | None
) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, LineDialog)
        assert dialog.line.text() == "小学"
        qtbot.keyClicks(dialog.line, " abc ")
        qtbot.keyClick(dialog.line, key)

    QTimer.singleShot(50, answer)
    assert LineDialog.ask(window, "改名", "名称", "小学") == given
