"""Actions on the text while the shelf stands in its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QAction

from yearbook_reader.ui.window.main_window import MainWindow

Trigger = Callable[[MainWindow, str], None]
Settle = Callable[[MainWindow], None]
NAMES = ("next_section", "next_entry", "rename_heading", "merge_entry", "role_section", "note")


def are_enabled(window: MainWindow) -> set[bool]:
    return {window.actions_by_name[name].isEnabled() for name in NAMES}


def menu_of(window: MainWindow, menu: str, title: str) -> QAction:
    return next(each for each in window.frame.menus[menu].actions() if each.text() == title)


def test_a_text_that_is_not_seen_is_not_turned_corrected_or_exported(
    window: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    assert are_enabled(window) == {True}
    assert menu_of(window, "file", "导出").isEnabled()
    trigger(window, "shelf")
    settle(window)
    assert are_enabled(window) == {False}
    assert not menu_of(window, "file", "导出").isEnabled()
    trigger(window, "go_to_text")
    assert are_enabled(window) == {True}
    assert menu_of(window, "file", "导出").isEnabled()


def test_what_can_do_nothing_in_the_text_stays_off_when_that_comes_back(
    window: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    assert not window.actions_by_name["copy"].isEnabled()
    trigger(window, "shelf")
    settle(window)
    trigger(window, "go_to_text")
    assert not window.actions_by_name["copy"].isEnabled()


def test_without_a_volume_there_is_no_text_to_go_to(new_window: Callable[..., MainWindow]) -> None:
    window = new_window()
    assert not window.actions_by_name["go_to_text"].isEnabled()
    assert not menu_of(window, "corrections", "把所在行标为").isEnabled()


def test_without_a_volume_no_note_is_at_hand_to_answer(
    new_window: Callable[..., MainWindow],
) -> None:
    assert not new_window().actions_by_name["reply_note"].isEnabled()


def test_facts_of_no_volume_are_answered_with_a_hint(
    new_window: Callable[..., MainWindow], trigger: Trigger, settle: Settle
) -> None:
    window = new_window()
    trigger(window, "volume_facts")
    settle(window)
    assert window.messages.isVisible()


def test_a_volume_that_was_open_was_read_though_nobody_scrolled(
    window: MainWindow, other_path: Path, trigger: Trigger, settle: Settle
) -> None:
    window.opening.add([other_path])
    settle(window)
    trigger(window, "shelf")
    settle(window)
    read = {row.record.title for row in window.desk.shelf.view._rows if row.facts.last_read}
    assert "下城年鉴" in read
