"""Notes and bookmarks are listed below the titles that the volume has now."""

from __future__ import annotations

from collections.abc import Callable

from yearbook_reader.ui.lists.items import DETAIL_ROLE, TITLE_ROLE
from yearbook_reader.ui.window.main_window import MainWindow

Trigger = Callable[[MainWindow, str], None]
Rename = Callable[[MainWindow, str], str]
Settle = Callable[[MainWindow], None]
Select = Callable[[MainWindow, str], None]
Mark = Callable[..., None]
Restart = Callable[[MainWindow], MainWindow]


def listed(window: MainWindow) -> tuple[str, str, str]:
    """Give the titles of the first annotation, and the first bookmark and the titles above it."""
    note = window.panels.annotations._model.index(0)
    bookmark = window.panels.bookmarks._model.index_of(0)
    return note.data(TITLE_ROLE), bookmark.data(TITLE_ROLE), bookmark.data(DETAIL_ROLE)


def test_a_renamed_entry_is_named_anew_where_it_was_marked_and_as_before_after_undo(
    window: MainWindow, mark: Mark, rename: Rename, trigger: Trigger, settle: Settle
) -> None:
    mark(window, "科技部门")
    trigger(window, "bookmark")
    settle(window)
    before = listed(window)
    rename(window, "全区科技概况")
    assert listed(window) == ("综述 › 全区科技概况", "全区科技概况", before[2])
    trigger(window, "undo")
    settle(window)
    assert listed(window) == before
    assert before[1] == "概况"


def test_the_present_titles_are_shown_and_found_after_a_restart(
    window: MainWindow, mark: Mark, rename: Rename, restart: Restart, settle: Settle
) -> None:
    mark(window, "科技部门")
    rename(window, "全区科技概况")
    panel = restart(window).panels.annotations
    assert panel._model.index(0).data(TITLE_ROLE) == "综述 › 全区科技概况"
    [annotation] = panel._annotations
    assert panel._texts.have(annotation, ["全区科技概况"])
