"""The empty page offers a file and a folder."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.look.theme import LIGHT
from yearbook_reader.ui.reading.typesetting.typography import Typography
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.ui.window.welcome import LEAST_WIDTH, Welcome


@pytest.mark.parametrize(
    ("words", "asked"), [("打开文件…", "open"), ("添加文件夹…", "open_folder")]
)
def test_an_empty_library_asks_for_a_file_or_a_folder(
    new_window: Callable[..., MainWindow], words: str, asked: str
) -> None:
    window = new_window()
    triggered: list[str] = []
    action = window.actions_by_name[asked]
    action.triggered.disconnect()
    action.triggered.connect(lambda: triggered.append(asked))
    buttons = window.welcome.findChildren(QPushButton)
    next(button for button in buttons if button.text() == words).click()
    assert triggered == [asked]


def test_what_it_offers_has_room_in_the_narrowest_window(qtbot: QtBot) -> None:
    welcome = Welcome(Typography.of(LIGHT))
    qtbot.addWidget(welcome)
    welcome.resize(LEAST_WIDTH, 400)
    welcome.show()
    QApplication.processEvents()
    buttons = welcome.findChildren(QPushButton)
    rights = [each.mapTo(welcome, each.rect().topRight()).x() for each in buttons]
    assert len(rights) == 2
    assert welcome.width() == LEAST_WIDTH > max(rights)
