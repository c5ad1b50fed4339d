"""The empty page offers a file and a folder."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton

from yearbook_reader.ui.window.main_window import MainWindow


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
