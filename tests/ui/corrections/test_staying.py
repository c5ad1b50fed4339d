"""What stays as it was while a title is changed: the line, the entry at hand, what stands open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.reading import reading_pane
from yearbook_reader.ui.reading.outline_model import Node
from yearbook_reader.ui.reading.typesetting.page import Page
from yearbook_reader.ui.reading.typesetting.page_setting import set_page
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.volume.walk import Unit, all_entries

Select = Callable[[MainWindow, str], None]
Trigger = Callable[[MainWindow, str], None]
Rename = Callable[[MainWindow, str], str]
Settle = Callable[[MainWindow], None]


def node_of(window: MainWindow, title: str) -> Node:
    return next(each for each in window.panels.navigator.titles if each.title == title)


def test_the_outline_stays_open_where_it_was(window: MainWindow, rename: Rename) -> None:
    navigator = window.panels.navigator
    node = node_of(window, "发明专利授权量上升")
    navigator.tree.expand(navigator.model.index_of(node.parent))
    rename(window, "专利授权")
    assert navigator.tree.isExpanded(navigator.model.index_of(node.parent))


def test_the_outline_stays_filtered_with_the_entry_at_hand(
    window: MainWindow, rename: Rename
) -> None:
    navigator = window.panels.navigator
    navigator.filter.setText("专利")
    navigator._apply_filter()
    node = node_of(window, "发明专利授权量上升")
    navigator.tree.setCurrentIndex(navigator.model.index_of(navigator.titles.index(node)))
    navigator.tree.setFocus()
    rename(window, "专利授权")
    assert navigator.filter.text() == "专利"
    other = navigator.model.index_of(navigator.titles.index(node_of(window, "概况")))
    assert navigator.model.node(other) != node_of(window, "概况")
    assert navigator.current_key() == node.key


def test_what_is_chosen_in_the_outline_stays_chosen_when_the_reader_is_elsewhere(
    window: MainWindow, select: Select, rename: Rename
) -> None:
    select(window, "众创空间")
    navigator = window.panels.navigator
    node = node_of(window, "科技创新")
    navigator.tree.setCurrentIndex(navigator.model.index_of(navigator.titles.index(node)))
    navigator.tree.setFocus()
    rename(window, "创新")
    assert navigator.current_key() == node.key
    window.pane.position_changed.emit(window.pane.current_offset() + 1)  # a line further down
    assert navigator.current_key() == node.key
    other = node_of(window, "“人工智能”产业投资峰会")
    window.pane.position_changed.emit(other.spans[0].start)
    assert navigator.current_key() == other.key


def test_the_reader_stays_at_the_same_line(window: MainWindow, rename: Rename) -> None:
    assert window.arrival is not None
    last = all_entries(window.arrival.opened.volume)[-1]
    window.pane.show_entry(last)
    place = window.pane.top_offset()
    rename(window, "新题")
    window.messages.clear()
    QApplication.processEvents()
    assert window.pane.top_offset() == place


def test_the_outline_keeps_the_entry_at_hand(window: MainWindow, rename: Rename) -> None:
    navigator = window.panels.navigator
    node = node_of(window, "“人工智能”产业投资峰会")
    navigator.tree.expand(navigator.model.index_of(node.parent))
    window.journey.go(node.spans)
    assert navigator.current_key() == node.key
    rename(window, "产业峰会")
    assert navigator.current_key() == node.key


def test_an_entry_with_a_wholly_other_title_is_still_the_one_at_hand(
    window: MainWindow, rename: Rename
) -> None:
    window.journey.go(node_of(window, "“人工智能”产业投资峰会").spans)
    rename(window, "AI")
    assert rename(window, "新题") == "AI"


def test_a_section_with_a_wholly_other_title_is_still_the_one_at_hand(
    window: MainWindow, rename: Rename
) -> None:
    navigator = window.panels.navigator
    node = node_of(window, "科技成果转化")
    window.journey.go(node.spans)
    rename(window, "AI")
    assert navigator.current_key() == node.key


def test_what_is_open_in_the_findings_stays_open(
    window: MainWindow, trigger: Trigger, settle: Settle, rename: Rename
) -> None:
    window.panels.reveal("findings")
    settle(window)
    panel = window.panels.findings
    panel._style_button.click()
    trigger(window, "show_source")
    before = panel._source_view._title.text()
    rename(window, "新题")
    settle(window)
    assert not panel._style_area.isHidden()
    assert panel._source_view._title.text() == before


def test_only_the_section_at_hand_is_set_anew(
    window: MainWindow, rename: Rename, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.arrival is not None
    window.pane.show_entry(all_entries(window.arrival.opened.volume)[-1])
    shown: list[str] = []

    def noted(document: QTextDocument, unit: Unit, *rest: Any) -> Page:  # noqa: ANN401
        shown.append(unit.title)
        return set_page(document, unit, *rest)

    monkeypatch.setattr(reading_pane, "set_page", noted)
    rename(window, "新题")
    assert len(shown) == 1


def test_a_line_that_begins_a_section_now_is_followed_to_its_page(
    window: MainWindow, select: Select, trigger: Trigger, settle: Settle
) -> None:
    select(window, "科技部门")
    trigger(window, "role_section")
    settle(window)
    assert window.pane.page is not None
    assert "科技部门" in window.pane.page.unit.title


def test_a_line_that_is_set_aside_now_leaves_the_reader_on_the_page(
    window: MainWindow, select: Select, trigger: Trigger, settle: Settle
) -> None:
    select(window, "科技部门")
    before = window.pane.page
    trigger(window, "role_running_head")
    settle(window)
    assert before is not None
    assert window.pane.page is not None
    assert "科技部门" not in window.pane.view.toPlainText()
    assert window.pane.page.unit.title == before.unit.title


def test_the_caret_stays_at_its_entry(window: MainWindow, rename: Rename, qtbot: QtBot) -> None:
    window.journey.go(node_of(window, "“人工智能”产业投资峰会").spans)
    view = window.pane.view
    qtbot.keyClick(view, Qt.Key.Key_Right)
    line = view.textCursor().block().text()
    rename(window, "产业峰会")
    assert view.caret.is_shown
    assert view.textCursor().block().text() == line.replace("“人工智能”产业投资峰会", "产业峰会", 1)


def test_without_a_caret_none_comes(window: MainWindow, rename: Rename) -> None:
    window.journey.go(node_of(window, "“人工智能”产业投资峰会").spans)
    rename(window, "产业峰会")
    assert not window.pane.view.caret.is_shown
