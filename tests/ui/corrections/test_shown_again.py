"""Undo and redo of a correction show where it is."""

from __future__ import annotations

from collections.abc import Callable

from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.volume.walk import all_entries

Trigger = Callable[[MainWindow, str], None]
Rename = Callable[[MainWindow, str], str]
Settle = Callable[[MainWindow], None]


def last_and_first(window: MainWindow) -> tuple[str, str]:
    assert window.arrival is not None
    entries = all_entries(window.arrival.opened.volume)
    return entries[-1].id, entries[0].id


def go_to(window: MainWindow, entry_id: str) -> None:
    window.journey.go(window.panels.navigator.title_of(entry_id).spans)  # type: ignore[union-attr]


def test_undo_and_redo_go_to_the_entry_and_choose_it_in_the_tree(
    window: MainWindow, rename: Rename, trigger: Trigger, settle: Settle
) -> None:
    last, first = last_and_first(window)
    for step in ("undo", "redo"):
        go_to(window, last)
        if step == "undo":
            rename(window, "新题")
        go_to(window, first)
        trigger(window, step)
        settle(window)
        entry = window.pane.current_entry()
        assert entry is not None
        assert (entry.id, window.panels.navigator.current_key()) == (last, last)


def test_back_leads_to_where_the_reader_was_before_undo(
    window: MainWindow, rename: Rename, trigger: Trigger, settle: Settle
) -> None:
    last, first = last_and_first(window)
    go_to(window, last)
    rename(window, "新题")
    go_to(window, first)
    trigger(window, "undo")
    settle(window)
    window.journey.back()
    entry = window.pane.current_entry()
    assert entry is not None
    assert entry.id == first


def test_the_page_stays_where_what_was_undone_is_on_the_screen(
    window: MainWindow, rename: Rename, trigger: Trigger, settle: Settle
) -> None:
    _, first = last_and_first(window)
    go_to(window, first)
    rename(window, "新题")
    bar = window.pane.view.verticalScrollBar()
    bar.setValue(bar.value() + window.pane.view.fontMetrics().height())
    window.messages.clear()
    settle(window)
    top = window.pane.top_offset()
    trigger(window, "undo")
    settle(window)
    window.messages.clear()
    settle(window)
    assert window.pane.top_offset() == top
