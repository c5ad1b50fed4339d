"""What was corrected in an earlier session can be undone in this one, in turn with the marks."""

from __future__ import annotations

from collections.abc import Callable

from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.volume.walk import all_entries

Trigger = Callable[[MainWindow, str], None]
Rename = Callable[[MainWindow, str], str]
Settle = Callable[[MainWindow], None]
Select = Callable[[MainWindow, str], None]
Mark = Callable[..., None]
Restart = Callable[[MainWindow], MainWindow]


def first_title(window: MainWindow) -> str:
    assert window.arrival is not None
    return all_entries(window.arrival.opened.volume)[0].heading.title


def quotes(window: MainWindow) -> list[str]:
    return [each.quote for each in window.marking.annotations]


def test_corrections_of_the_session_before_are_undone_and_done_again(
    window: MainWindow,
    select: Select,
    rename: Rename,
    restart: Restart,
    trigger: Trigger,
    settle: Settle,
) -> None:
    for title in ("全区科技概况", "全区概况"):
        select(window, "科技部门")
        rename(window, title)
        settle(window)
    again = restart(window)
    assert again.marking.deeds.last is not None
    assert again.marking.deeds.last.text == "改标题"
    seen = [first_title(again)]
    for step in ("undo", "undo", "redo", "redo"):
        trigger(again, step)
        settle(again)
        seen.append(first_title(again))
    assert seen == ["全区概况", "全区科技概况", "概况", "全区科技概况", "全区概况"]
    assert again.messages.sentence == "已重做：标题“概况”改为“全区概况”。"


def test_marks_and_corrections_are_undone_in_the_order_in_which_they_were_made(
    window: MainWindow,
    mark: Mark,
    select: Select,
    rename: Rename,
    restart: Restart,
    trigger: Trigger,
    settle: Settle,
) -> None:
    mark(window, "众创空间")
    select(window, "科技部门")
    rename(window, "全区科技概况")
    settle(window)
    mark(window, "人工智能产业投资峰会")
    again = restart(window)
    seen = []
    for _ in range(3):
        trigger(again, "undo")
        settle(again)
        seen.append((len(quotes(again)), first_title(again)))
    assert seen == [(1, "全区科技概况"), (1, "概况"), (0, "概况")]


def test_a_correction_undone_before_is_not_undone_again(
    window: MainWindow,
    select: Select,
    rename: Rename,
    restart: Restart,
    trigger: Trigger,
    settle: Settle,
) -> None:
    select(window, "科技部门")
    rename(window, "全区科技概况")
    settle(window)
    trigger(window, "undo")
    settle(window)
    again = restart(window)
    assert first_title(again) == "概况"
    assert not again.actions_by_name["undo"].isEnabled()


def test_of_a_correction_that_was_withdrawn_undo_says_which_one_comes_back(
    window: MainWindow,
    select: Select,
    rename: Rename,
    restart: Restart,
    trigger: Trigger,
    settle: Settle,
) -> None:
    select(window, "科技部门")
    rename(window, "全区科技概况")
    assert window.arrival is not None
    [made] = window.arrival.opened.corrections
    window.work.correcting.withdraw(made, "撤销校订")
    settle(window)
    told = "撤销校订：标题“概况”改为“全区科技概况”。"
    trigger(window, "undo")
    settle(window)
    assert window.messages.sentence == f"已撤销：{told}"
    trigger(window, "redo")
    settle(window)
    again = restart(window)
    trigger(again, "undo")
    settle(again)
    assert (again.messages.sentence, first_title(again)) == (f"已撤销：{told}", "全区科技概况")
