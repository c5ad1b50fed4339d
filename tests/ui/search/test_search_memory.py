"""The menu of searches: saved ones are renamed and deleted, the last ones are forgotten."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from yearbook_reader.library import Library
from yearbook_reader.ui.parts.dialogs.line_dialog import LineDialog
from yearbook_reader.ui.window.main_window import MainWindow

NewWindow = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]


@pytest.fixture
def window(new_window: NewWindow, library: Library, settle: Settle) -> MainWindow:
    """Give a window at its search page, with a saved search and a last one."""
    library.searches.save("水闸", "水闸 -小学")
    library.searches.remember("灯塔")
    made = new_window()
    made.desk.show_search()
    settle(made)
    return made


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, bool], None]:
    """Give a way to say what will be typed where a name is asked for, and whether it is meant."""

    def type_name(name: str, meant: bool) -> None:
        monkeypatch.setattr(LineDialog, "ask", lambda *_: name if meant else None)

    return type_name


def menu_of(window: MainWindow) -> QMenu:
    menu = window.desk.search.page.question.searches.menu()
    menu.aboutToShow.emit()
    return menu


def words(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def action_of(menu: QMenu, text: str) -> QAction:
    [found] = [action for action in menu.actions() if action.text() == text]
    return found


def submenu_of(menu: QMenu, text: str) -> QMenu:
    [found] = [
        each
        for each in menu.findChildren(QMenu)
        if each.title() == text and each.menuAction() in menu.actions()
    ]
    return found


def names(library: Library) -> list[tuple[str, str]]:
    return [(each.name, each.query) for each in library.searches.saved()]


def test_a_saved_search_is_given_another_name(
    window: MainWindow, library: Library, settle: Settle, typed: Callable[[str, bool], None]
) -> None:
    typed("闸", True)
    action_of(submenu_of(menu_of(window), "水闸"), "改名…\tF2").trigger()
    settle(window)
    assert names(library) == [("闸", "水闸 -小学")]
    assert "闸" in words(menu_of(window))


def test_it_keeps_its_name_when_the_reader_thinks_better_of_it(
    window: MainWindow, library: Library, settle: Settle, typed: Callable[[str, bool], None]
) -> None:
    typed("闸", False)
    action_of(submenu_of(menu_of(window), "水闸"), "改名…\tF2").trigger()
    settle(window)
    assert names(library) == [("水闸", "水闸 -小学")]


@pytest.mark.parametrize("within", [False, True], ids=["on its line", "in its own menu"])
def test_f2_renames_the_search_that_is_chosen_in_the_menu(
    window: MainWindow,
    library: Library,
    settle: Settle,
    typed: Callable[[str, bool], None],
    qtbot: QtBot,
    within: bool,
) -> None:
    typed("闸", True)
    menu = menu_of(window)
    submenu = submenu_of(menu, "水闸")
    menu.setActiveAction(submenu.menuAction())
    qtbot.keyClick(submenu if within else menu, Qt.Key.Key_F2)
    settle(window)
    assert names(library) == [("闸", "水闸 -小学")]


def test_del_deletes_the_search_that_is_chosen_in_the_menu(
    window: MainWindow, library: Library, settle: Settle, qtbot: QtBot
) -> None:
    menu = menu_of(window)
    menu.setActiveAction(submenu_of(menu, "水闸").menuAction())
    qtbot.keyClick(menu, Qt.Key.Key_Delete)
    settle(window)
    assert names(library) == []


def test_a_saved_search_that_was_deleted_is_had_back(
    window: MainWindow, library: Library, settle: Settle
) -> None:
    action_of(submenu_of(menu_of(window), "水闸"), "删除\tDel").trigger()
    settle(window)
    assert window.messages.sentence == "已删除保存的检索“水闸”。"
    window.messages._offer.click()
    settle(window)
    assert names(library) == [("水闸", "水闸 -小学")]
    assert "水闸" in words(menu_of(window))
    assert window.messages.sentence == ""


def test_the_history_is_cleared_and_saved_searches_stay(
    window: MainWindow, library: Library, settle: Settle
) -> None:
    action_of(menu_of(window), "清除历史").trigger()
    settle(window)
    assert window.messages.sentence == "检索历史已清除，备份里的也已清除。"
    assert library.searches.remembered() == ()
    assert "水闸" in words(menu_of(window))
    assert not {"灯塔", "清除历史"} & set(words(menu_of(window)))
