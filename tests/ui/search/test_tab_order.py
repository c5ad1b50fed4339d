"""The Tab key goes through the search page as one reads it, and leaves nothing out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar, QWidget
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.search.shelf.shelf_search_page import ShelfSearchPage


def test_the_buttons_beside_the_field_and_the_hits_come_before_what_is_told_of_them(
    qtbot: QtBot,
) -> None:
    page = ShelfSearchPage()
    qtbot.addWidget(page)
    page.question.show_help(False)
    page.show()
    page.question.field.setFocus()
    met: list[QWidget] = []
    while page.preview not in [each.parentWidget() for each in met] and len(met) < 20:
        met.append(page.focusWidget())
        qtbot.keyClick(met[-1], Qt.Key.Key_Tab)
    assert met[:2] == [page.question.field, page.question.searches]
    assert met.index(page.question.searches) < met.index(page.tree)
    (bar,) = [each for each in met if isinstance(each, QTabBar)]
    assert met[met.index(page.tree) + 1] is bar
