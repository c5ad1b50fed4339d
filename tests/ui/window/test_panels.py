"""The panels: made when they are first looked at, and filled beside the window."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pytest
from PySide6.QtGui import QShortcutEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from yearbook_reader.shelf.records import OpenVolume
from yearbook_reader.ui.notes.bookmarks.bookmark_panel import BookmarkPanel
from yearbook_reader.ui.parts.keys.focus_frame import FocusFrame
from yearbook_reader.ui.reading.outline_model import Outline, outline_of
from yearbook_reader.ui.search.search_panel import SearchPanel
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.ui.window.panels import NAMES
from yearbook_reader.volume.packing import pack, unpack

# In a process of its own: for PySide a widget is the parent of the next that it was asked for.
TAB_ORDER = """
import os, sys
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
application = QApplication([])
from yearbook_reader.settings import Settings
from yearbook_reader.ui.parts.frame import Frame
from yearbook_reader.ui.notes.list_or_words import ListOrWords
from yearbook_reader.ui.window.panels import Panels
frame = Frame(Settings())
frame.show()
panels = Panels(frame)
panels.annotations._editor
for name in sys.argv[1:]:
    panels.reveal(name)
widget, before = frame.nextInFocusChain(), ""
while widget is not frame:
    # A list in whose place words stand takes the key as soon as it is shown.
    is_list = isinstance(widget.parentWidget(), ListOrWords)
    if is_list or widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        docks = frame.docks.items()
        name = next((name for name, dock in docks if dock.widget().isAncestorOf(widget)), "")
        print(name if name != before else "")
        before = name
    widget = widget.nextInFocusChain()
sys.stdout.flush()
os._exit(0)
"""

NewWindow = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]
Trigger = Callable[[MainWindow, str], None]


def test_a_panel_is_made_when_it_is_first_looked_at(window: MainWindow) -> None:
    dock = window.frame.docks["search"]
    assert not isinstance(dock.widget(), SearchPanel)
    dock.raise_()
    assert isinstance(dock.widget(), SearchPanel)


def test_a_panel_that_was_in_front_is_there_again(
    window: MainWindow, new_window: NewWindow
) -> None:
    window.panels.reveal("bookmarks")
    window.frame.close()
    again = new_window()
    assert isinstance(again.frame.docks["bookmarks"].widget(), BookmarkPanel)


def test_what_was_marked_before_a_panel_was_made_stands_in_it(
    window: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    trigger(window, "bookmark")
    settle(window)
    window.panels.reveal("bookmarks")
    assert len(window.panels.bookmarks._model.bookmarks) == 1


@pytest.mark.parametrize("order", list(permutations(("search", "bookmarks", "findings"))))
def test_the_tab_key_goes_through_the_panels_in_one_order(order: tuple[str, ...]) -> None:
    run = subprocess.run(
        [sys.executable, "-c", TAB_ORDER, *order], capture_output=True, text=True, check=True
    )
    assert run.stdout.split() == [name for name in NAMES if name != "facsimile"]


def test_what_the_panels_ask_of_a_volume_is_worked_out_beside_the_window(
    new_window: NewWindow, seed_path: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[str] = []

    def told(opened: OpenVolume) -> Outline:
        threads.append(threading.current_thread().name)
        return outline_of(opened)

    for module in ("opening", "navigator"):
        monkeypatch.setattr(f"yearbook_reader.ui.reading.{module}.outline_of", told)
    window = new_window(seed_path)
    settle(window)
    assert len(threads) == 1
    assert threads[0].startswith("library")


def test_all_titles_are_made_beside_the_window(
    new_window: NewWindow, opened_made_up: OpenVolume, settle: Settle
) -> None:
    kept, digest = unpack(pack(opened_made_up.reconstruction, b""), b"")
    opened = OpenVolume(opened_made_up.record, opened_made_up.source, kept, kept_digest=digest)
    window = new_window()
    window.opening.read_on(opened)
    settle(window)
    assert object.__getattribute__(kept.volume.chapters[0].sections[0], "entries")


def press(window: MainWindow, name: str) -> None:
    """Press the key of a panel."""
    action = window.panels.actions[name]
    QApplication.sendEvent(action, QShortcutEvent(action.shortcut(), 0))


@pytest.mark.parametrize("name", ["navigator", "findings"])
def test_the_key_of_a_panel_brings_the_keys_into_it_and_then_puts_it_away(
    window: MainWindow, settle: Settle, name: str
) -> None:
    dock = window.frame.docks[name]
    window.panels.reveal(name)
    window.pane.setFocus()
    settle(window)
    seen = []
    for _ in range(3):
        press(window, name)
        settle(window)
        seen.append((dock.isVisible(), dock.isAncestorOf(window.frame.focusWidget())))
    assert seen == [(True, True), (False, False), (True, True)]


def test_the_key_of_a_panel_that_has_nothing_to_take_the_keys_puts_it_away(
    window: MainWindow, settle: Settle
) -> None:
    window.panels.reveal("annotations")
    window.pane.setFocus()
    settle(window)
    press(window, "annotations")
    assert not window.frame.docks["annotations"].isVisible()


def test_the_menu_puts_a_ticked_panel_away_wherever_the_keys_are(
    window: MainWindow, settle: Settle
) -> None:
    window.pane.setFocus()
    settle(window)
    window.panels.actions["navigator"].trigger()
    assert not window.frame.docks["navigator"].isVisible()


def test_the_keys_of_a_panel_are_seen_to_go_to_its_list(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    window.frame.activateWindow()
    window.pane.setFocus()
    qtbot.waitUntil(window.pane.view.hasFocus)
    press(window, "navigator")
    tree = window.panels.navigator.tree
    assert tree.hasFocus()
    assert [each.isVisible() for each in tree.findChildren(FocusFrame)] == [True]
