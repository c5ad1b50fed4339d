"""Searching a part of the shelf: a year, a chapter, the volumes that are selected."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from shelf_asking import ask

from yearbook_reader.search.hits import EVERYWHERE
from yearbook_reader.ui.window.main_window import MainWindow

Trigger = Callable[[MainWindow, str], None]
Settle = Callable[[MainWindow], None]


def test_where_only_a_part_was_searched_nothing_is_said_of_the_rest(
    shelf: MainWindow, settle: Settle
) -> None:
    ask(shelf, settle, "专利")
    page = shelf.desk.search.page
    page.years.chosen.emit(2019)
    settle(shelf)
    page.question.field.setText("众创空间")
    page.question.ask()
    settle(shelf)
    assert page.question.told.text() == "所看的范围里没有找到，书库的其余部分没有查"
    page.question._widen.click()
    settle(shelf)
    assert "处，在 1 卷" in page.question.told.text()


def test_an_empty_field_looks_everywhere_again(shelf: MainWindow, settle: Settle) -> None:
    ask(shelf, settle, "专利")
    page = shelf.desk.search.page
    page.years.chosen.emit(2019)
    settle(shelf)
    page.question.field.clear()
    page.question.ask()
    settle(shelf)
    assert page.question._widen.isHidden()
    assert page.question.question().scope == EVERYWHERE


def test_a_year_of_the_chart_narrows_the_search(shelf: MainWindow, settle: Settle) -> None:
    ask(shelf, settle, "专利")
    total = shelf.desk.search.page.model.total
    shelf.desk.search.page.years.chosen.emit(2017)
    settle(shelf)
    assert 0 < shelf.desk.search.page.model.total < total


def test_a_chapter_narrows_within_the_year_and_one_press_widens_again(
    shelf: MainWindow, settle: Settle, other_path: Path
) -> None:
    ask(shelf, settle, "专利")
    page = shelf.desk.search.page
    total = page.model.total
    page.years.chosen.emit(2019)
    settle(shelf)
    page.chapters.chosen.emit("工业")
    settle(shelf)
    assert page.model.total == other_path.read_text("utf-8").count("专利")
    assert "2019 · 工业" in page.question._widen.text()
    page.question._widen.click()
    settle(shelf)
    assert page.model.total == total


def test_only_selected_volumes_are_searched_where_that_is_chosen(
    shelf: MainWindow, settle: Settle, trigger: Trigger, other_path: Path
) -> None:
    trigger(shelf, "shelf")
    settle(shelf)
    [row] = [each for each in shelf.desk.shelf.view._model.shown if each.title == "南浦年鉴"]
    view = shelf.desk.shelf.view
    view._table.setCurrentIndex(view._model.index_of(("", row.record.sha256)))
    ask(shelf, settle, "专利")
    question = shelf.desk.search.page.question
    question._scope.setCurrentIndex(1)
    settle(shelf)
    assert shelf.desk.search.page.model.total == other_path.read_text("utf-8").count("专利")


def test_what_is_offered_makes_a_narrow_window_no_wider(shelf: MainWindow, settle: Settle) -> None:
    ask(shelf, settle, "专利")
    shelf.frame.resize(760, 700)
    page = shelf.desk.search.page
    page.years.chosen.emit(2019)
    page.chapters.chosen.emit("国民经济和社会发展统计资料")
    page.question.field.setText("titel:2016")
    page.question.ask()
    settle(shelf)
    assert page.question._meant.isVisible()
    assert page.question._widen.isVisible()
    assert shelf.frame.width() == 760
