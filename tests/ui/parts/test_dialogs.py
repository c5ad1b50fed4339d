"""The small windows."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.parts.dialogs import resize_on_screen


def test_a_dialog_is_as_large_as_it_should_be_where_the_screen_has_room(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    resize_on_screen(dialog, QSize(300, 200))
    assert dialog.size() == QSize(300, 200)


def test_a_dialog_leaves_room_around_it_on_a_small_screen(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    room = dialog.screen().availableSize()
    resize_on_screen(dialog, room * 2)
    assert dialog.width() < room.width()
    assert dialog.height() < room.height()
