from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.notes.list_or_words import ListOrWords


class Page(QWidget):
    """Two fields, and between them a panel for which its list stands."""

    def __init__(self) -> None:
        super().__init__()
        self.above, self.below = QLineEdit(), QLineEdit()
        self.list = QListView()
        self.shown = ListOrWords(self.list)
        panel = QWidget()
        QVBoxLayout(panel).addWidget(self.shown)
        panel.setFocusProxy(self.list)
        column = QVBoxLayout(self)
        for each in (self.above, panel, self.below):
            column.addWidget(each)


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.above.setFocus()
    return made


def test_the_tab_key_passes_by_a_list_in_whose_place_words_stand(page: Page, qtbot: QtBot) -> None:
    page.shown.show_words("还没有批注。")
    qtbot.keyClick(page.above, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.below


def test_the_tab_key_comes_to_a_list_that_is_shown_again(page: Page, qtbot: QtBot) -> None:
    page.shown.show_words("还没有批注。")
    page.shown.show_list()
    qtbot.keyClick(page.above, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.list
