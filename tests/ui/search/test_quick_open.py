"""Opening a volume at a title, in the real window."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

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


def titles(window: QuickOpen) -> QAbstractItemModel:
    return the(QListView, window).model()


def test_an_entry_is_opened_by_the_initials_of_its_title(
    shelf: MainWindow, settle: Settle, trigger: Trigger, qtbot: QtBot
) -> None:
    trigger(shelf, "quick_open")
    [window] = shelf.frame.findChildren(QuickOpen)
    the(QLineEdit, window).setText("xcl")
    window.ask()
    settle(shelf)
    assert titles(window).rowCount() == 1
    window._choose(titles(window).index(0, 0))
    settle(shelf)
    entry = shelf.pane.current_entry()
    assert entry is not None
    assert entry.heading.title == "新材料"


def test_a_section_is_marked_as_such_and_opens_where_it_begins(
    shelf: MainWindow, settle: Settle, trigger: Trigger
) -> None:
    trigger(shelf, "quick_open")
    [window] = shelf.frame.findChildren(QuickOpen)
    the(QLineEdit, window).setText("科技创新")
    window.ask()
    settle(shelf)
    first = titles(window).index(0, 0)
    assert first.data(MARK_ROLE) == "分目"
    window._choose(first)
    settle(shelf)
    assert shelf.arrival is not None
    assert shelf.arrival.opened.volume.title == "下城年鉴"
    here = shelf.pane.whereabouts()
    assert here is not None
    assert here[0].title == "科技创新"


def test_the_title_that_is_typed_is_found_over_all_volumes(
    shelf: MainWindow, settle: Settle, trigger: Trigger
) -> None:
    trigger(shelf, "quick_open")
    [window] = shelf.frame.findChildren(QuickOpen)
    the(QLineEdit, window).setText("概况")
    window.ask()
    settle(shelf)
    found = [titles(window).index(row, 0) for row in range(titles(window).rowCount())]
    assert {_volume(index) for index in found} == {"下城年鉴", "南浦年鉴"}
    window.reject()


def test_titles_that_are_found_after_quick_opening_was_left_are_told_to_nobody(
    shelf: MainWindow, settle: Settle, trigger: Trigger, qtbot: QtBot
) -> None:
    trigger(shelf, "quick_open")
    settle(shelf)
    [window] = shelf.frame.findChildren(QuickOpen)
    titles, go_on = shelf.desk.workers[2], Event()
    titles.run(lambda _: go_on.wait(60), lambda _: None)
    the(QLineEdit, window).setText("概况")
    window.ask()
    with qtbot.captureExceptions() as faults:
        window.reject()
        delete(window)
        go_on.set()
        settle(shelf)
    assert faults == []


def test_escape_leaves_quick_opening_at_once(
    shelf: MainWindow, trigger: Trigger, qtbot: QtBot
) -> None:
    trigger(shelf, "quick_open")
    [window] = shelf.frame.findChildren(QuickOpen)
    the(QLineEdit, window).setText("xcl")
    qtbot.keyClick(the(QLineEdit, window), Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_nothing_is_asked_once_quick_opening_is_left(
    shelf: MainWindow, trigger: Trigger, qtbot: QtBot
) -> None:
    trigger(shelf, "quick_open")
    [window] = shelf.frame.findChildren(QuickOpen)
    asked: list[str] = []
    window.asked.connect(asked.append)
    the(QLineEdit, window).setText("xcl")
    window.reject()
    window.ask()
    assert asked == []


def _volume(index: QModelIndex) -> str:
    return str(index.data(VALUE_ROLE).volume_title)


def test_who_presses_enter_before_the_titles_came_gets_the_first_of_what_was_typed(
    shelf: MainWindow, settle: Settle, trigger: Trigger, qtbot: QtBot
) -> None:
    trigger(shelf, "quick_open")
    [window] = shelf.frame.findChildren(QuickOpen)
    the(QLineEdit, window).setText("概况")
    window.ask()
    settle(shelf)
    the(QLineEdit, window).setText("新材料")
    qtbot.keyClick(the(QLineEdit, window), Qt.Key.Key_Return)
    settle(shelf)
    entry = shelf.pane.current_entry()
    assert entry is not None
    assert entry.heading.title == "新材料"


def test_who_goes_on_typing_after_enter_stays_to_choose(
    shelf: MainWindow, settle: Settle, trigger: Trigger, qtbot: QtBot
) -> None:
    trigger(shelf, "quick_open")
    [window] = shelf.frame.findChildren(QuickOpen)
    the(QLineEdit, window).setText("新材料")
    qtbot.keyClick(the(QLineEdit, window), Qt.Key.Key_Return)
    the(QLineEdit, window).setText("概况")
    window.ask()
    settle(shelf)
    assert window.isVisible()
    window.reject()
