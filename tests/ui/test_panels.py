"""The panels that are made when they are first looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import permutations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from yearbook_reader.annotations.color import Color
from yearbook_reader.ui.notes.bookmark_panel import BookmarkPanel
from yearbook_reader.ui.search.search_panel import SearchPanel
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.ui.window.panels import NAMES
from yearbook_reader.volume.walk import spans_of_entry

LATE = ("search", "bookmarks", "facsimile", "findings")

NewWindow = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]
Trigger = Callable[[MainWindow, str], None]


def stops(window: MainWindow) -> Iterator[QWidget]:
    """Give what the Tab key stops at in the window."""
    widget = window.frame.nextInFocusChain()
    while widget is not window.frame:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget
        widget = widget.nextInFocusChain()


def panel_of(widget: QWidget, window: MainWindow) -> str:
    docks = window.frame.docks
    return next((name for name in docks if docks[name].widget().isAncestorOf(widget)), "")


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


@pytest.mark.parametrize(
    "order", list(permutations(("search", "bookmarks", "facsimile", "findings")))[::5]
)
def test_the_tab_key_goes_through_the_panels_in_one_order(
    window: MainWindow, order: tuple[str, ...]
) -> None:
    for name in order:
        window.panels.reveal(name)
    assert panels_in_order(window) == list(NAMES)


def panels_in_order(window: MainWindow) -> list[str]:
    panels = [panel_of(widget, window) for widget in stops(window)]
    runs = [name for name, before in zip(panels, ["", *panels], strict=False) if name != before]
    return [name for name in runs if name]


def test_the_tab_key_goes_from_the_notes_to_their_editor_once_it_is_made(
    window: MainWindow, settle: Settle
) -> None:
    window.panels.reveal("bookmarks")
    window.marking.mark(spans_of_entry(window.pane.current_entry()), Color.YELLOW)
    settle(window)
    notes = window.panels.annotations
    assert panels_in_order(window) == ["navigator", "annotations", "bookmarks"]
    found = [widget for widget in stops(window) if notes.isAncestorOf(widget)]
    editor = found.index(notes._list) + 1
    assert not any(notes._editor.isAncestorOf(widget) for widget in found[:editor])
    assert notes._editor.isAncestorOf(found[editor])


def test_within_a_panel_the_tab_key_goes_from_its_head_to_its_foot(window: MainWindow) -> None:
    window.panels.reveal("search")
    found = [widget for widget in stops(window) if panel_of(widget, window) == "search"]
    assert found[0] is window.panels.search._field
    assert found[-1] is window.panels.search._tree
