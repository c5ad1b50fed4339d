"""Opening a volume at a title, in the real window."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import QLineEdit, QListView
from pytestqt.qtbot import QtBot
from seen import the
from shiboken6 import delete

from yearbook_reader.ui.lists.items import VALUE_ROLE
from yearbook_reader.ui.search.titles.quick_open import QuickOpen
from yearbook_reader.ui.search.titles.title_hit_model import MARK_ROLE
from yearbook_reader.ui.window.main_window import MainWindow

NewWindow = Callable[..., MainWindow]
Trigger = Callable[[MainWindow, str], None]
Settle = Callable[[MainWindow], None]


@pytest.fixture
def quick(shelf: MainWindow, trigger: Trigger) -> QuickOpen:
    trigger(shelf, "quick_open")
    return the(QuickOpen, shelf.frame)


def field(quick: QuickOpen) -> QLineEdit:
    return the(QLineEdit, quick)


def titles(quick: QuickOpen) -> QAbstractItemModel:
    return the(QListView, quick).model()


def look_for(quick: QuickOpen, words: str) -> None:
    field(quick).setText(words)
    quick.ask()


def test_an_entry_is_opened_by_the_initials_of_its_title(
    shelf: MainWindow, settle: Settle, quick: QuickOpen, qtbot: QtBot
) -> None:
    look_for(quick, "xcl")
    settle(shelf)
    assert titles(quick).rowCount() == 1
    quick._choose(titles(quick).index(0, 0))
    settle(shelf)
    entry = shelf.pane.current_entry()
    assert entry is not None
    assert entry.heading.title == "新材料"


def test_a_section_is_marked_as_such_and_opens_where_it_begins(
    shelf: MainWindow, settle: Settle, quick: QuickOpen
) -> None:
    look_for(quick, "科技创新")
    settle(shelf)
    first = titles(quick).index(0, 0)
    assert first.data(MARK_ROLE) == "分目"
    quick._choose(first)
    settle(shelf)
    assert shelf.arrival is not None
    assert shelf.arrival.opened.volume.title == "下城年鉴"
    here = shelf.pane.whereabouts()
    assert here is not None
    assert here[0].title == "科技创新"


def test_the_title_that_is_typed_is_found_over_all_volumes(
    shelf: MainWindow, settle: Settle, quick: QuickOpen
) -> None:
    look_for(quick, "概况")
    settle(shelf)
    found = [titles(quick).index(row, 0) for row in range(titles(quick).rowCount())]
    assert {_volume(index) for index in found} == {"下城年鉴", "南浦年鉴"}
    quick.reject()


def test_titles_that_are_found_after_quick_opening_was_left_are_told_to_nobody(
    shelf: MainWindow, settle: Settle, quick: QuickOpen, qtbot: QtBot
) -> None:
    settle(shelf)
    titles, go_on = shelf.desk.workers[2], Event()
    titles.run(lambda _: go_on.wait(60), lambda _: None)
    field(quick).setText("概况")
    quick.ask()
    with qtbot.captureExceptions() as faults:
        quick.reject()
        delete(quick)
        go_on.set()
        settle(shelf)
    assert faults == []


def test_escape_leaves_quick_opening_at_once(
    shelf: MainWindow, quick: QuickOpen, qtbot: QtBot
) -> None:
    field(quick).setText("xcl")
    qtbot.keyClick(field(quick), Qt.Key.Key_Escape)
    assert not quick.isVisible()


def test_nothing_is_asked_once_quick_opening_is_left(
    shelf: MainWindow, quick: QuickOpen, qtbot: QtBot
) -> None:
    asked: list[str] = []
    quick.asked.connect(asked.append)
    field(quick).setText("xcl")
    quick.reject()
    quick.ask()
    assert asked == []


def _volume(index: QModelIndex) -> str:
    return str(index.data(VALUE_ROLE).volume_title)


def test_who_presses_enter_before_the_titles_came_gets_the_first_of_what_was_typed(
    shelf: MainWindow, settle: Settle, quick: QuickOpen, qtbot: QtBot
) -> None:
    look_for(quick, "概况")
    settle(shelf)
    field(quick).setText("新材料")
    qtbot.keyClick(field(quick), Qt.Key.Key_Return)
    settle(shelf)
    entry = shelf.pane.current_entry()
    assert entry is not None
    assert entry.heading.title == "新材料"


def test_who_goes_on_typing_after_enter_stays_to_choose(
    shelf: MainWindow, settle: Settle, quick: QuickOpen, qtbot: QtBot
) -> None:
    field(quick).setText("新材料")
    qtbot.keyClick(field(quick), Qt.Key.Key_Return)
    look_for(quick, "概况")
    settle(shelf)
    assert quick.isVisible()
    quick.reject()
