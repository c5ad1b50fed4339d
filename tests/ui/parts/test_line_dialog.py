"""The window that asks for one line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.parts.dialogs.line_dialog import LineDialog


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


@pytest.mark.parametrize("may_be_empty", [False, True])
def test_an_empty_line_is_taken_only_where_it_means_something(
    qtbot: QtBot, may_be_empty: bool
) -> None:
    dialog = LineDialog("新文件夹", "文件夹的名称", "", may_be_empty=may_be_empty)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.line.setText("  ")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.isVisible() is not may_be_empty
    dialog.line.setText("小学")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert not dialog.isVisible()
