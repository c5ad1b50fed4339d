"""Searching all volumes of the shelf in the real window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from operator import attrgetter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QTabBar
from pytestqt.qtbot import QtBot
from shelf_asking import ask, hold_counting

from yearbook_reader.annotations.annotation import Bookmark
from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.places.anchoring import annotate
from yearbook_reader.library import Library
from yearbook_reader.paths import Paths
from yearbook_reader.search.hits import Order
from yearbook_reader.ui.lists.items import COUNT_ROLE, TITLE_ROLE
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.volume.model import Paragraph
from yearbook_reader.volume.walk import all_entries

NewWindow = Callable[..., MainWindow]
Trigger = Callable[[MainWindow, str], None]
Settle = Callable[[MainWindow], None]


def test_hits_are_counted_over_all_volumes(
    shelf: MainWindow, settle: Settle, seed_path: Path, other_path: Path
) -> None:
    ask(shelf, settle, "专利")
    model = shelf.desk.search.page.model
    totals = [index.data(COUNT_ROLE) for index in (model.index(0, 0), model.index(1, 0))]
    in_seed = "".join(seed_path.read_text(encoding="utf-8").split()).count("专利")
    assert sorted(totals) == sorted([in_seed, other_path.read_text("utf-8").count("专利")])


def test_the_first_hit_is_previewed_and_opens_its_volume(
    shelf: MainWindow, settle: Settle, trigger: Trigger
) -> None:
    ask(shelf, settle, "专利")
    shelf.desk.search.page.step(1)
    settle(shelf)
    shelf.desk.search.page._open()
    settle(shelf)
    assert shelf.pane.isVisible()
    assert shelf.frame.windowTitle().startswith("下城年鉴")


def test_f3_goes_on_into_the_next_volume(
    shelf: MainWindow, settle: Settle, trigger: Trigger
) -> None:
    ask(shelf, settle, "专利 规模以上")
    page = shelf.desk.search.page
    page.step(1)
    settle(shelf)
    page._open()
    settle(shelf)
    total = page.model.total
    seen = {shelf.frame.windowTitle()}
    for _ in range(total):
        trigger(shelf, "find_next")
        settle(shelf)
        seen.add(shelf.frame.windowTitle())
    assert any(title.startswith("南浦年鉴") for title in seen)


def test_hits_stand_under_their_volume_chapter_and_section(
    shelf: MainWindow, settle: Settle
) -> None:
    ask(shelf, settle, "规模以上")
    tree = shelf.desk.search.page.tree
    shelf.desk.search.page.step(1)
    titles, index = [], tree.currentIndex().parent()
    while index.isValid():
        titles.append((index.data(TITLE_ROLE), index.data(COUNT_ROLE)))
        index = index.parent()
    assert titles == [("综述", 1), ("工业", 1), ("南浦年鉴 2019", 1)]


def test_enter_chooses_the_first_hit_and_then_opens_it(
    shelf: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    ask(shelf, settle, "专利授权35")
    field = shelf.desk.search.page.question.field
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(shelf)
    assert shelf.desk.search.page.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(shelf)
    assert shelf.frame.windowTitle().startswith("南浦年鉴")
    assert shelf.pane.isVisible()


def test_a_key_leads_from_the_field_into_the_hits_and_back(
    shelf: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    ask(shelf, settle, "专利")
    page = shelf.desk.search.page
    qtbot.keyClick(page.question.field, Qt.Key.Key_Down)
    assert page.tree.currentIndex() == page.model.index_of(0)
    qtbot.keyClick(page.tree, Qt.Key.Key_Escape)
    assert page.question.field.hasSelectedText()


def test_what_an_input_method_composes_is_not_searched_for(
    shelf: MainWindow, settle: Settle
) -> None:
    ask(shelf, settle, "")
    question = shelf.desk.search.page.question
    asked: list[object] = []
    question.asked.connect(asked.append)
    QApplication.sendEvent(question.field, QInputMethodEvent("zhuanli", []))
    settle(shelf)
    assert (question._pause.isActive(), asked) == (False, [])


def test_the_help_card_comes_over_the_hits_and_goes_away(shelf: MainWindow, settle: Settle) -> None:
    shelf.desk.show_search()
    settle(shelf)
    page = shelf.desk.search.page
    assert page._help.isVisible()
    ask(shelf, settle, "专利")
    assert page.tree.isVisible()
    page.question._help.click()
    assert page._help.isVisible()
    page.question._help.click()
    assert page.tree.isVisible()


@pytest.mark.parametrize("of", ["question.field", "question._help", "_help"])
def test_esc_closes_the_help_card_over_the_hits_and_leaves_the_query(
    of: str, shelf: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    ask(shelf, settle, "专利")
    page = shelf.desk.search.page
    page.question._help.click()
    qtbot.keyClick(attrgetter(of)(page), Qt.Key.Key_Escape)
    assert not page._help.isVisible()
    assert page.question.field.text() == "专利"
    qtbot.keyClick(page.question.field, Qt.Key.Key_Escape)
    assert page.question.field.text() == ""


def test_f3_walks_the_hits_where_no_volume_is_open(
    new_window: NewWindow, library: Library, other_path: Path, settle: Settle, trigger: Trigger
) -> None:
    library.add(other_path)
    window = new_window()
    ask(window, settle, "专利")
    trigger(window, "find_next")
    assert window.desk.search.page.tree.currentIndex().isValid()


def test_nothing_is_found_in_no_volume_and_that_is_said(shelf: MainWindow, settle: Settle) -> None:
    question = shelf.desk.search.page.question
    question.set_selected(frozenset({"a volume"}))
    question._scope.setCurrentIndex(1)
    question.set_selected(frozenset())
    ask(shelf, settle, "专利")
    assert "没有选中任何一卷" in question.told.text()


def test_nobody_is_offered_to_search_what_is_not_selected(
    shelf: MainWindow, settle: Settle
) -> None:
    question = shelf.desk.search.page.question
    assert question._scope.count() == 1
    question.set_selected(frozenset({"a volume"}))
    assert question._scope.itemText(1) == "书库中选中的 1 卷"
    question._scope.setCurrentIndex(1)
    question.set_selected(frozenset())
    assert question._scope.count() == 2
    question._scope.setCurrentIndex(0)
    assert question._scope.count() == 1


def test_notes_are_found_in_the_same_box_and_marked_as_such(
    shelf: MainWindow, settle: Settle, library: Library
) -> None:
    [source] = [row.record.sha256 for row in library.shelf_view() if row.title == "南浦年鉴"]
    opened = library.open(source)
    entry = all_entries(opened.volume)[0]
    [block] = entry.blocks
    assert isinstance(block, Paragraph)
    made = annotate(opened.volume, block.text.spans, Color.BLUE)
    library.notebook.add(replace(made, note="请核对灯塔之数"))
    ask(shelf, settle, "灯塔")
    page = shelf.desk.search.page
    assert page.question.told.text() == "只在批注和书签里找到 1 处"
    page.step(1)
    assert page.tree.currentIndex().data(TITLE_ROLE) == "批注 · 南浦年鉴 2019 › 概况"
    assert "核对灯塔" in page.preview._text.toPlainText()
    page._open()
    settle(shelf)
    assert shelf.pane.isVisible()
    at = shelf.pane.current_entry()
    assert at is not None
    assert at.heading.title == "概况"


def test_notes_stand_before_the_books_and_are_not_among_their_numbers(
    shelf: MainWindow, settle: Settle, library: Library
) -> None:
    opened = library.open(library.volumes.names()[0])
    entry = all_entries(opened.volume)[0]
    bookmark = Bookmark("b", opened.record.sha256, 0, entry.id, ("专利",), "", "专利", "")
    library.notebook.add_bookmark(bookmark)
    ask(shelf, settle, "专利")
    page = shelf.desk.search.page
    in_books = page.model.total - page.model.groups.notes
    assert page.model.groups.notes > 0
    page.tree.setCurrentIndex(page.model.index_of(page.model.groups.notes))
    settle(shelf)
    assert f"第 1/{in_books} 处" in page.preview._text.toPlainText()


def test_first_hits_are_shown_where_counting_takes_long(
    shelf: MainWindow, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(shelf, settle, "工业")
    counted = hold_counting(monkeypatch)
    page = shelf.desk.search.page
    page.question.search_for("专利")
    qtbot.waitUntil(lambda: page.question.told.text() == "正在点数…")
    page.step(1)
    hit = page.model.hit(0)
    assert hit is not None
    assert hit.sentence[hit.start : hit.end] == "专利"
    counted.set()
    settle(shelf)
    assert "处，在 2 卷" in page.question.told.text()


def test_a_wrong_query_is_told_in_a_sentence_that_points_at_the_place(
    shelf: MainWindow, settle: Settle
) -> None:
    ask(shelf, settle, '  专利 "授权')
    assert "引号没有成对" in shelf.desk.search.page.question.told.text()
    assert '“"授权”' in shelf.desk.search.page.question.told.text()
    assert shelf.desk.search.page.model.total == 0
    field = shelf.desk.search.page.question.field
    wrong = field.grab().toImage()
    field.mark_from(2)
    assert field.grab().toImage() != wrong


def test_a_fault_that_comes_late_leaves_no_mark_under_the_next_query(
    shelf: MainWindow, settle: Settle
) -> None:
    ask(shelf, settle, '"专利"')
    field = shelf.desk.search.page.question.field
    right = field.grab().toImage()
    field.mark_from(0)
    assert field.grab().toImage() != right
    shelf.desk.search.page.question.ask()
    assert field.grab().toImage() == right


def test_beside_a_wrong_query_stands_the_help(shelf: MainWindow, settle: Settle) -> None:
    ask(shelf, settle, "专利")
    page = shelf.desk.search.page
    assert not page._help.isVisible()
    ask(shelf, settle, "专利 近/")
    assert page._help.isVisible()
    ask(shelf, settle, "专利")
    assert not page._help.isVisible()


def test_of_a_wrong_query_no_chart_is_shown(shelf: MainWindow, settle: Settle) -> None:
    ask(shelf, settle, "专利")
    page = shelf.desk.search.page
    assert page.years.model().rowCount()
    ask(shelf, settle, '"专利')
    assert (page.years.model().rowCount(), page.chapters.model().rowCount()) == (0, 0)


def test_chinese_quotation_marks_that_are_not_found_are_explained(
    shelf: MainWindow, settle: Settle
) -> None:
    ask(shelf, settle, "“发明专利”")
    assert "半角引号" in shelf.desk.search.page.question.told.text()
    ask(shelf, settle, "没有这个词")
    assert "半角引号" not in shelf.desk.search.page.question.told.text()


def test_a_field_that_is_called_nearly_so_is_offered_where_nothing_is_found(
    shelf: MainWindow, settle: Settle
) -> None:
    question = shelf.desk.search.page.question
    shelf.desk.show_search()
    ask(shelf, settle, "题目:新材料")
    assert question._meant.isVisible()
    assert question._meant.text() == "要找的是“标题:新材料”吗？"
    question._meant.click()
    settle(shelf)
    assert question.field.text() == "标题:新材料"
    assert question.told.text() == "1 处，在 1 卷"
    assert not question._meant.isVisible()
    assert question.field.hasFocus()


def test_a_hit_in_a_title_tells_where_the_title_stands(shelf: MainWindow, settle: Settle) -> None:
    ask(shelf, settle, "标题:新材料")
    model = shelf.desk.search.page.model
    section = model.index(0, 0, model.index(0, 0, model.index(0, 0)))
    model.hit(0)
    settle(shelf)
    assert model.index(0, 0, section).data(TITLE_ROLE) == ""
    assert str(model.index(0, 0, section).data()).strip() == "新材料"
    order = shelf.desk.search.page.question._order
    order.setCurrentIndex(order.findData(Order.TITLE))
    settle(shelf)
    model.hit(0)
    settle(shelf)
    assert model.index_of(0).data(TITLE_ROLE) == "南浦年鉴 2019 › 工业 › 综述"


def test_a_long_sentence_makes_the_window_no_wider(shelf: MainWindow, settle: Settle) -> None:
    ask(shelf, settle, "专利")
    shelf.frame.resize(900, 600)
    settle(shelf)
    ask(shelf, settle, "（专利|商标）")
    assert "括号" in shelf.desk.search.page.question.told.text()
    assert shelf.frame.width() == 900


def test_every_hit_of_a_long_list_can_be_reached(
    new_window: NewWindow, tmp_path: Path, settle: Settle
) -> None:
    many = tmp_path / "many.txt"
    body = "".join(f"　　【条目{n}】第{n}处有灯塔一座。\n\n" for n in range(350))
    many.write_text("海岛年鉴\n\n交通\n\n航标\n\n" + body, encoding="utf-8")
    window = new_window(many)
    ask(window, settle, "灯塔")
    model = window.desk.search.page.model
    assert model.total == 350
    model.hit(349)
    settle(window)
    hit = model.hit(349)
    assert hit is not None
    assert hit.sentence[hit.start : hit.end] == "灯塔"
    assert "349" in hit.sentence


def test_the_concordance_sets_the_matches_below_each_other(
    shelf: MainWindow, settle: Settle
) -> None:
    ask(shelf, settle, "专利授权35")
    model = shelf.desk.search.page.concordance._model
    model.line(0)
    settle(shelf)
    line = model.line(0)
    assert line is not None
    assert line.match == "专利授权35"
    assert line.right.startswith("件")
    tip = str(model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))
    assert "南浦年鉴 2019" in tip  # the column is narrow


def test_saved_and_last_searches_are_offered_from_the_first_time_on(
    new_window: NewWindow, library: Library, settle: Settle, trigger: Trigger
) -> None:
    library.searches.save("专利授权", "专利 授权")
    library.searches.remember("灯塔")
    window = new_window()
    trigger(window, "find_on_shelf")
    settle(window)
    menu = window.desk.search.page.question.searches.menu()
    menu.aboutToShow.emit()
    words = [action.text() for action in menu.actions()]
    assert "专利授权" in words
    assert "灯塔" in words


def test_an_index_that_is_damaged_under_the_window_is_filled_anew(
    shelf: MainWindow, settle: Settle, paths: Paths
) -> None:
    ask(shelf, settle, "专利")
    total = shelf.desk.search.page.model.total
    shelf.desk.search.searching._library.index._database.close()  # what it kept in memory is gone
    shelf.desk.search.searching._library._index = None
    for ending in ("-wal", "-shm"):
        paths.shelf.with_name(paths.shelf.name + ending).unlink(missing_ok=True)
    content = paths.shelf.read_bytes()
    paths.shelf.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    ask(shelf, settle, "专利")
    assert shelf.desk.search.page.model.total == total
    assert "正在补齐" not in shelf.desk.search.page.question.told.text()


def test_the_tabs_of_the_results_have_a_name(shelf: MainWindow) -> None:
    [tabs] = shelf.desk.search.page.findChildren(QTabBar)
    assert tabs.accessibleName() == "查找结果"
