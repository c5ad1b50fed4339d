from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.parts.clearing import clear_by_button


def test_a_field_has_a_button_to_clear_it_once_there_is_text(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    clear_by_button(field)
    assert not field.isClearButtonEnabled()
    field.setText("专利")
    assert field.isClearButtonEnabled()
    assert [button.accessibleName() for button in field.findChildren(QToolButton)] == ["清除"]
