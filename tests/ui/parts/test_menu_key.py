"""Menus that open by a key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.parts.keys.menu_key import open_menus_by_key


def test_a_list_is_asked_for_the_menu_of_its_current_row(qtbot: QtBot) -> None:
    view, model = QListView(), QStandardItemModel()
    for name in "甲乙丙":
        model.appendRow(QStandardItem(name))
    view.setModel(model)
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    open_menus_by_key(view)
    qtbot.addWidget(view)
    view.show()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    view.setCurrentIndex(model.index(1, 0))
    with qtbot.waitSignal(view.customContextMenuRequested) as asked:
        qtbot.keyClick(view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert asked.args is not None
    assert view.indexAt(asked.args[0]).row() == 1
