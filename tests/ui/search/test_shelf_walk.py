"""From one hit on the shelf to the next: previewed, opened, marked in the text, walked by F3."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QTextCursor
from pytestqt.qtbot import QtBot
from shelf_asking import ask, hold_counting

from yearbook_reader.library import Library
from yearbook_reader.ui.lists.items import TITLE_ROLE
from yearbook_reader.ui.look.theme import ThemeChoice
from yearbook_reader.ui.window.main_window import MainWindow

NewWindow = Callable[..., MainWindow]
Trigger = Callable[[MainWindow, str], None]
Settle = Callable[[MainWindow], None]


def open_first(window: MainWindow, settle: Settle) -> None:
    """Open the first hit and wait until the index was looked at after it."""
    window.desk.search.page._open()
    settle(window)
    window.desk.indexing.hasten()
    settle(window)


def current_match(window: MainWindow) -> str:
    """Give the words that are marked above the others in the text."""
    hit = window.pane.highlighter._highlights.current_hit
    return "" if hit is None else hit.sentence[hit.start : hit.end]


def test_the_first_hit_is_previewed_before_one_is_chosen(
    shelf: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    ask(shelf, settle, "申请专利8件")
    page = shelf.desk.search.page
    assert not page.tree.currentIndex().isValid()
    qtbot.waitUntil(
        lambda: "南浦县发展新材料产业，申请专利8件。" in page.preview._text.toPlainText()
    )


def test_the_preview_shows_the_whole_entry(shelf: MainWindow, settle: Settle) -> None:
    ask(shelf, settle, "标题:新材料")
    shelf.desk.search.page.step(1)
    settle(shelf)
    shown = shelf.desk.search.page.preview._text.toPlainText()
    assert shown.count("新材料") == 2  # the title, marked, and what it heads
    assert shown.endswith("南浦县发展新材料产业，申请专利8件。")


def test_the_preview_takes_the_ink_of_the_theme_that_comes(
    shelf: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    ask(shelf, settle, "新材料")
    preview = shelf.desk.search.page.preview
    qtbot.waitUntil(lambda: preview._text.toPlainText() != "")
    for choice in (ThemeChoice.DARK, ThemeChoice.LIGHT):
        shelf.appearance.choose_theme(choice)
        settle(shelf)
        cursor = preview._text.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        assert cursor.charFormat().foreground().color() == QColor(shelf.appearance.theme.ink)


def test_a_branch_previews_its_first_hit(shelf: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    ask(shelf, settle, "专利")
    page = shelf.desk.search.page
    last = page.model.index(page.model.rowCount() - 1, 0)
    page.tree.setCurrentIndex(last)
    settle(shelf)
    title = str(last.data(TITLE_ROLE))
    qtbot.waitUntil(lambda: title in page.preview._text.toPlainText())
    page.step(1)
    assert page.model.position(page.tree.currentIndex()) == page.model.first_at(last)


def test_an_answer_is_shown_from_its_top(shelf: MainWindow, settle: Settle) -> None:
    ask(shelf, settle, "，")
    tree = shelf.desk.search.page.tree
    tree.scrollToBottom()
    assert tree.verticalScrollBar().value() > 0
    ask(shelf, settle, "。")
    assert tree.verticalScrollBar().value() == 0


def test_the_match_is_marked_in_the_text_with_the_others_of_its_volume(
    shelf: MainWindow, settle: Settle
) -> None:
    ask(shelf, settle, "专利")
    open_first(shelf, settle)
    assert current_match(shelf) == "专利"
    assert shelf.arrival is not None
    in_volume = shelf.arrival.opened.searchable.search("专利").hits
    assert shelf.pane.highlighter._highlights.hits == in_volume


def test_a_search_in_the_volume_takes_the_place_of_the_marks(
    shelf: MainWindow, settle: Settle
) -> None:
    ask(shelf, settle, "专利")
    open_first(shelf, settle)
    shelf.panels.search.search_for("工业")
    settle(shelf)
    assert current_match(shelf) == ""
    assert {
        hit.sentence[hit.start : hit.end] for hit in shelf.pane.highlighter._highlights.hits
    } <= {"工业"}


def test_f3_goes_on_where_the_reader_is_although_a_volume_was_opened(
    shelf: MainWindow, settle: Settle, trigger: Trigger
) -> None:
    ask(shelf, settle, "专利")
    page = shelf.desk.search.page
    open_first(shelf, settle)
    for number in range(1, page.model.total):
        trigger(shelf, "find_next")
        settle(shelf)
        shelf.desk.indexing.hasten()
        settle(shelf)
        assert page.model.position(page.tree.currentIndex()) == number


def test_f3_keeps_its_place_when_volumes_come_onto_the_shelf(
    shelf: MainWindow, settle: Settle, trigger: Trigger, library: Library, tmp_path: Path
) -> None:
    ask(shelf, settle, "专利授权")
    page = shelf.desk.search.page
    open_first(shelf, settle)
    trigger(shelf, "find_next")
    settle(shelf)
    reached, total = page.model.hit(1), page.model.total
    new = tmp_path / "新.txt"
    new.write_text("西浦年鉴\n\n工业\n\n综述\n\n　　【概况】专利授权5件。\n", encoding="utf-8")
    library.add(new)
    shelf.desk.indexing.refresh()
    shelf.desk.indexing.hasten()
    settle(shelf)
    assert page.model.total == total + 1
    position = page.model.position(page.tree.currentIndex())
    assert position is not None
    assert page.model.hit(position) == reached


def test_a_hit_that_is_still_on_its_way_is_shown_when_it_comes(
    shelf: MainWindow, settle: Settle, trigger: Trigger
) -> None:
    ask(shelf, settle, "专利")
    open_first(shelf, settle)
    page = shelf.desk.search.page
    page.model.set_groups(page.model.groups)  # all hits are to be asked for anew
    page.tree.setCurrentIndex(page.model.index_of(page.model.total - 2))
    trigger(shelf, "find_next")
    settle(shelf)
    title = str(page.model.index(page.model.rowCount() - 1, 0).data(TITLE_ROLE))
    assert shelf.frame.windowTitle().startswith(title)


# Which hit one has come to


def place_told(window: MainWindow) -> str:
    """Give what the status bar says of the hit."""
    label = window.busy._hit
    return "" if label.isHidden() else label.text()


def test_a_hit_that_is_opened_is_told_by_its_number(shelf: MainWindow, settle: Settle) -> None:
    ask(shelf, settle, "专利")
    assert place_told(shelf) == ""
    open_first(shelf, settle)
    assert place_told(shelf) == f"第 1/{shelf.desk.search.page.model.total} 处"


def test_f3_tells_each_hit_and_that_another_volume_begins(
    shelf: MainWindow, settle: Settle, trigger: Trigger
) -> None:
    ask(shelf, settle, "专利")
    groups = shelf.desk.search.page.model.groups
    in_first = groups.branches[groups.tops[0]].hits
    open_first(shelf, settle)
    told = []
    for _ in range(in_first):
        trigger(shelf, "find_next")
        settle(shelf)
        told.append(place_told(shelf))
    assert told[:-1] == [f"第 {number}/{groups.total} 处" for number in range(2, in_first + 1)]
    assert told[-1] == f"转入另一卷：第 {in_first + 1}/{groups.total} 处"


def test_f3_tells_where_it_begins_again_and_back_again_at_the_end(
    shelf: MainWindow, settle: Settle, trigger: Trigger
) -> None:
    ask(shelf, settle, "专利")
    total = shelf.desk.search.page.model.total
    open_first(shelf, settle)
    trigger(shelf, "find_previous")
    settle(shelf)
    assert place_told(shelf) == f"已转到末尾：第 {total}/{total} 处"
    trigger(shelf, "find_next")
    settle(shelf)
    assert place_told(shelf) == f"已回到开头：第 1/{total} 处"


def test_nothing_is_told_of_a_hit_once_another_search_is_begun(
    shelf: MainWindow, settle: Settle
) -> None:
    ask(shelf, settle, "专利")
    open_first(shelf, settle)
    shelf.panels.search.search_for("工业")
    settle(shelf)
    assert place_told(shelf) == ""


def test_hits_are_walked_while_they_are_counted_and_their_number_is_told_then(
    shelf: MainWindow,
    settle: Settle,
    trigger: Trigger,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ask(shelf, settle, "工业")
    counted = hold_counting(monkeypatch)
    page = shelf.desk.search.page
    page.question.search_for("专利")
    qtbot.waitUntil(lambda: page.question.told.text() == "正在点数…")
    page.step(1)
    page._open()
    qtbot.waitUntil(shelf.pane.isVisible)
    trigger(shelf, "find_next")
    assert place_told(shelf) == "第 2 处，正在点数…"
    counted.set()
    settle(shelf)
    assert place_told(shelf) == f"第 2/{page.model.total} 处"
    trigger(shelf, "find_next")
    settle(shelf)
    assert place_told(shelf) == f"第 3/{page.model.total} 处"
