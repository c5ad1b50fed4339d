from __future__ import annotations

from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.parts.context_menu import context_menu


def test_a_menu_is_called_as_what_it_is_of(qtbot: QtBot) -> None:
    notes = QListWidget()
    notes.setAccessibleName("批注")
    qtbot.addWidget(notes)
    assert context_menu(notes).accessibleName() == "批注的菜单"
