"""Links from notes to entries, in the real window: made, followed, seen from the other end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from yearbook_reader.annotations.addresses import address, place_of_address, title_of_address
from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.ui.notes.annotations.link_list import LinkButton, LinkList
from yearbook_reader.ui.search.titles.quick_open import QuickOpen
from yearbook_reader.ui.window.desks.linking import FIRST_REST_MS, REST_MS
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.volume.walk import all_entries

NewWindow = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]
Mark = Callable[..., None]
Trigger = Callable[[MainWindow, str], None]

LINK = "yearbook-reader://abc/entry-1#%E6%A6%82%E5%86%B5"
OTHER = """南浦年鉴

工业

综述

　　【园区建设】2019年，工业园区新增道路8千米，绿化面积3公顷。
"""


@pytest.fixture
def links(qtbot: QtBot) -> LinkList:
    """Give a list of links, on the screen."""
    made = LinkList()
    qtbot.addWidget(made)
    made.resize(240, 120)
    made.show()
    return made


def first(window: MainWindow) -> Annotation:
    return window.marking.annotations[0]


def choose(window: MainWindow, typed: str, settle: Settle, qtbot: QtBot) -> None:
    """Choose the first entry of the window of titles."""
    settle(window)
    dialog = next(each for each in window.frame.findChildren(QuickOpen) if each.isVisible())
    dialog._field.setText(typed)
    qtbot.waitUntil(lambda: dialog._model.rowCount() > 0)
    settle(window)
    dialog._choose(dialog._model.index(0, 0))
    settle(window)


@pytest.fixture
def linked(
    new_window: NewWindow, seed_path: Path, tmp_path: Path, mark: Mark, settle: Settle,
    qtbot: QtBot,
) -> MainWindow:  # fmt: skip
    """Give a window in which a note of the seed links to an entry of another volume."""
    other = tmp_path / "南浦年鉴.txt"
    other.write_text(OTHER, encoding="utf-8")
    window = new_window(other)
    window.opening.add([seed_path])
    settle(window)
    mark(window, "科技部门")
    window.panels.annotations.select(first(window).id)
    window.panels.annotations._editor._links.add_requested.emit()
    choose(window, "园区建设", settle, qtbot)
    return window


def test_each_link_is_a_row_with_its_title(links: LinkList) -> None:
    links.set_links((LINK, "yearbook-reader://abc/entry-2"))
    names = [each.accessibleName() for each in links.findChildren(LinkButton)]
    assert names == ["概况", "entry-2"]


def test_a_link_is_opened_and_taken_off_by_its_row(links: LinkList) -> None:
    opened: list[str] = []
    removed: list[str] = []
    links.link_requested.connect(opened.append)
    links.remove_requested.connect(removed.append)
    links.set_links((LINK,))
    links.findChild(LinkButton).click()
    next(each for each in links.findChildren(QToolButton) if each.text() == "×").click()
    assert (opened, removed) == ([LINK], [LINK])


def test_a_note_is_linked_to_an_entry_of_another_volume(linked: MainWindow) -> None:
    [link] = first(linked).links
    place = place_of_address(link)
    assert place is not None
    assert place.source_sha256 != linked.marking.source
    assert "园区建设" in title_of_address(link)


def test_the_same_entry_is_linked_once(linked: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    linked.panels.annotations._editor._links.add_requested.emit()
    choose(linked, "园区建设", settle, qtbot)
    assert len(first(linked).links) == 1


def test_a_link_opens_its_volume_at_the_entry(linked: MainWindow, settle: Settle) -> None:
    linked.panels.annotations.link_requested.emit(first(linked).links[0])
    settle(linked)
    assert linked.frame.windowTitle().startswith("南浦年鉴")
    entry = linked.pane.current_entry()
    assert entry is not None
    assert entry.heading.title == "园区建设"


def test_an_entry_tells_which_notes_link_to_it_and_leads_there(
    linked: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    linked.panels.annotations.link_requested.emit(first(linked).links[0])
    settle(linked)
    pointing = linked.panels.annotations._pointing
    qtbot.waitUntil(lambda: pointing.text() == "1 条批注链接到本条目")
    [action] = pointing.menu().actions()
    assert action.text() == "科技部门"
    action.trigger()
    settle(linked)
    assert linked.frame.windowTitle().startswith("下城年鉴")


def test_a_link_is_taken_off_and_had_back_by_undo(
    linked: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    link = first(linked).links[0]
    linked.panels.annotations.select(first(linked).id)
    linked.panels.annotations._editor._links.remove_requested.emit(link)
    settle(linked)
    assert first(linked).links == ()
    trigger(linked, "undo")
    settle(linked)
    assert first(linked).links == (link,)


def test_tags_of_the_whole_shelf_are_offered_while_typing(
    linked: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    linked.marking.edit(replace(first(linked), tags=("统计口径",)))
    settle(linked)
    linked.notes.links._look()
    settle(linked)
    completer = linked.panels.annotations._editor._tags.completer()
    completer.setCompletionPrefix("口径")
    assert completer.currentCompletion() == "统计口径"


def test_the_copied_link_of_an_entry_opens_it_again(
    window: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    assert window.arrival is not None
    opened = window.arrival.opened
    entry = all_entries(opened.volume)[5]
    window.pane.show_entry(entry)
    trigger(window, "copy_link")
    copied = QGuiApplication.clipboard().text()
    assert copied == address(opened.record.sha256, entry.id)
    window.pane.show_entry(all_entries(opened.volume)[0])
    window.notes.links.open(copied)
    settle(window)
    assert window.pane.current_entry() == entry


def test_the_notes_of_the_shelf_wait_for_those_of_the_first_volume(
    new_window: NewWindow, seed_path: Path, settle: Settle
) -> None:
    window = new_window()
    assert window.notes.links._rest.interval() == FIRST_REST_MS
    window.opening.add([seed_path])
    settle(window)
    assert window.notes.links._rest.interval() == REST_MS
