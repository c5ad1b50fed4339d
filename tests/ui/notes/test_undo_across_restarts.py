"""What was done in an earlier session can be undone in this one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QKeySequence

from yearbook_reader.paths import Paths
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.volume.walk import all_entries, spans_of_entry

Trigger = Callable[[MainWindow, str], None]
Settle = Callable[[MainWindow], None]
Mark = Callable[..., None]
Restart = Callable[[MainWindow], MainWindow]


def quotes(window: MainWindow) -> list[str]:
    return [each.quote for each in window.marking.annotations]


def test_the_last_changes_of_the_session_before_are_undone_one_by_one_and_done_again(
    window: MainWindow, mark: Mark, restart: Restart, trigger: Trigger, settle: Settle
) -> None:
    mark(window, "众创空间")
    mark(window, "人工智能产业投资峰会")
    again = restart(window)
    seen = [quotes(again)]
    for step in ("undo", "undo", "redo", "redo"):
        trigger(again, step)
        settle(again)
        seen.append(quotes(again))
    both, first = seen[0], ["众创空间"]
    assert seen == [both, first, [], first, both]
    assert len(both) == 2


def test_the_keys_of_word_processors_undo_and_redo(window: MainWindow) -> None:
    for name, key in (("undo", "Ctrl+Z"), ("redo", "Ctrl+Shift+Z"), ("redo", "Ctrl+Y")):
        assert QKeySequence(key) in window.actions_by_name[name].shortcuts()


def test_however_much_was_done_before_all_of_it_is_undone(
    window: MainWindow,
    mark: Mark,
    restart: Restart,
    trigger: Trigger,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("yearbook_reader.ui.notes.looking_back.AT_ONCE", 2)
    monkeypatch.setattr("yearbook_reader.ui.notes.looking_back.FEW", 2)
    for words in ("众创空间", "人工智能", "产业", "科技部门", "概况"):
        mark(window, words)
    again = restart(window)
    seen = [len(quotes(again))]
    for step in 5 * ["undo"] + 5 * ["redo"]:
        trigger(again, step)
        settle(again)
        seen.append(len(quotes(again)))
    assert seen == [5, 4, 3, 2, 1, 0, 1, 2, 3, 4, 5]


def test_undo_of_a_mark_out_of_sight_shows_where_it_was(
    window: MainWindow, mark: Mark, trigger: Trigger, settle: Settle
) -> None:
    mark(window, "科技部门")
    [annotation] = window.marking.annotations
    assert window.arrival is not None
    entry = all_entries(window.arrival.opened.volume)[-1]
    window.journey.go(spans_of_entry(entry))
    for step in ("undo", "redo"):
        window.pane.show_entry(entry)
        trigger(window, step)
        settle(window)
        assert window.pane.current_offset() == annotation.spans[0].start


def test_what_was_undone_is_said(
    window: MainWindow, mark: Mark, restart: Restart, trigger: Trigger, settle: Settle
) -> None:
    mark(window, "众创空间")
    again = restart(window)
    trigger(again, "undo")
    settle(again)
    assert again.messages.sentence == "已撤销：标亮。"
    again.messages._offer.click()
    settle(again)
    assert again.messages.sentence == "已重做：标亮。"
    assert quotes(again) == ["众创空间"]


def test_what_was_undone_before_is_not_undone_again(
    window: MainWindow, mark: Mark, restart: Restart, trigger: Trigger, settle: Settle
) -> None:
    mark(window, "众创空间")
    trigger(window, "undo")
    settle(window)
    again = restart(window)
    assert quotes(again) == []
    assert not again.actions_by_name["undo"].isEnabled()


def test_undo_says_what_it_undoes(window: MainWindow, mark: Mark, restart: Restart) -> None:
    mark(window, "众创空间")
    window.marking.delete(window.marking.annotations[0].id)
    again = restart(window)
    assert again.marking.deeds.last is not None
    assert again.marking.deeds.last.text == "删除标注"


def test_a_copy_is_made_at_the_end_of_a_session(
    window: MainWindow, mark: Mark, restart: Restart, paths: Paths
) -> None:
    mark(window, "众创空间")
    restart(window)
    assert len(list(paths.backups.glob("notebook-*.sqlite"))) == 1
    assert "众创空间" in (paths.backups / "notebook.jsonld").read_text(encoding="utf-8")
