"""The small windows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QPushButton, QScrollBar, QTableWidget
from pytestqt.qtbot import QtBot

from yearbook_reader.settings import Settings
from yearbook_reader.ui.notes.backups.backup_dialog import BackupDialog
from yearbook_reader.ui.parts.dialogs.dialog_parts import resize_on_screen
from yearbook_reader.ui.parts.dialogs.dialogs import ShortcutsDialog
from yearbook_reader.ui.search.titles.quick_open import QuickOpen
from yearbook_reader.ui.shelf.fault_list import FaultList
from yearbook_reader.ui.window.preferences import Preferences


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


def test_the_keys_of_a_page_are_told_with_those_of_the_actions(qtbot: QtBot) -> None:
    keyless, keyed = QAction("关于"), QAction("打开…")
    keyed.setShortcut("Ctrl+O")
    menus = [("文件", [keyless, keyed]), ("帮助", [keyless])]
    dialog = ShortcutsDialog(menus, [("往下翻一屏", QKeySequence("Space"))])
    qtbot.addWidget(dialog)
    [table] = dialog.findChildren(QTableWidget)
    rows = [[item.text().strip() for item in map(table.item, (row, row), (0, 1)) if item]
            for row in range(table.rowCount())]  # fmt: skip
    assert rows == [["文件"], ["打开", "Ctrl+O"], ["正文和列表"], ["往下翻一屏", "Space"]]


def test_the_tab_key_leaves_the_list_of_keys_for_the_button(qtbot: QtBot) -> None:
    keyed = QAction("打开…")
    keyed.setShortcut("Ctrl+O")
    dialog = ShortcutsDialog([("文件", [keyed])])
    qtbot.addWidget(dialog)
    dialog.show()
    [table], [button] = dialog.findChildren(QTableWidget), dialog.findChildren(QPushButton)
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is button


@pytest.mark.parametrize(
    "make",
    [
        QuickOpen,
        lambda: ShortcutsDialog([]),
        lambda: FaultList([]),
        lambda: BackupDialog(""),
        lambda: Preferences(Settings()),
    ],
    ids=["titles", "keys", "faults", "backups", "preferences"],
)
def test_the_scroll_bars_of_a_dialog_look_like_those_of_the_window(
    qtbot: QtBot, make: Callable[[], QDialog]
) -> None:
    dialog = make()
    qtbot.addWidget(dialog)
    bars = dialog.findChildren(QScrollBar)
    sheets = {bar.styleSheet() for bar in bars if bar.orientation() == Qt.Orientation.Vertical}
    assert "border-radius" in min(sheets)
