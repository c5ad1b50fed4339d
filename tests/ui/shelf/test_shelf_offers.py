"""What the shelf offers to do with volumes that are selected, beside its menu."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QMenu

from yearbook_reader.library import Library
from yearbook_reader.ui.window.main_window import MainWindow

Trigger = Callable[[MainWindow, str], None]
Settle = Callable[[MainWindow], None]


@pytest.fixture
def shelf(window: MainWindow, trigger: Trigger, settle: Settle) -> MainWindow:
    """Give a window that shows a shelf of one volume, which is selected."""
    trigger(window, "shelf")
    settle(window)
    window.desk.shelf.view._table.selectAll()
    return window


def test_a_volume_goes_back_from_the_bin_by_a_button(
    shelf: MainWindow, trigger: Trigger, settle: Settle, library: Library
) -> None:
    view = shelf.desk.shelf.view
    shelf.desk.shelf.changes.put_into_bin(view.selected())
    settle(shelf)
    trigger(shelf, "bin")
    settle(shelf)
    view._table.clearSelection()
    assert view._back.isVisible()
    assert not view._back.isEnabled()
    view._table.selectAll()
    view._back.click()
    settle(shelf)
    assert [row.facts.binned for row in library.shelf_view()] == [""]


def test_what_is_selected_can_be_searched_alone(shelf: MainWindow, settle: Settle) -> None:
    menu = QMenu()
    shelf.desk.shelf._fill_menu(menu)
    search = next(each for each in menu.actions() if each.text() == "在所选的年鉴中查找…")
    search.trigger()
    settle(shelf)
    question = shelf.desk.search.page.question
    question.field.setText("科技")
    assert question.question().scope.volumes == {shelf.desk._open}
    assert shelf.frame.pages.currentWidget() is shelf.desk.search.page
