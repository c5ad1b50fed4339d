"""The notebook of the shelf in the real window: notes of all volumes, one or many at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from seen import the

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.arranging import Grouping
from yearbook_reader.annotations.color import Color, State
from yearbook_reader.library import Library
from yearbook_reader.ui.lists.grouped_tree import GroupedTree
from yearbook_reader.ui.lists.sieve import AT_ONCE
from yearbook_reader.ui.notes.notebook.notebook_filter import NotebookFilter
from yearbook_reader.ui.notes.notebook.notebook_model import NotebookModel
from yearbook_reader.ui.notes.notebook.notebook_page import NotebookPage
from yearbook_reader.ui.parts.dialogs.line_dialog import LineDialog
from yearbook_reader.ui.window.desks.notebook_desk import MANY
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.volume.model import Span

NewWindow = Callable[..., MainWindow]
Trigger = Callable[[MainWindow, str], None]
Settle = Callable[[MainWindow], None]
Mark = Callable[..., None]

OTHER = """南浦年鉴

工业

综述

　　【概况】2019年，南浦县规模以上工业企业120家，专利授权35件。
"""


def tree(page: NotebookPage) -> GroupedTree:
    return the(GroupedTree, page)


@pytest.fixture
def notebook(
    new_window: NewWindow,
    seed_path: Path,
    tmp_path: Path,
    mark: Mark,
    trigger: Trigger,
    settle: Settle,
) -> MainWindow:
    """Give a window that shows the notebook, with a mark in each of two volumes."""
    other = tmp_path / "南浦年鉴.txt"
    other.write_text(OTHER, encoding="utf-8")
    window = new_window(other)
    mark(window, "工业企业")
    window.opening.add([seed_path])
    settle(window)
    mark(window, "科技")
    trigger(window, "notebook")
    settle(window)
    return window


def quotes(window: MainWindow) -> set[str]:
    return {note.quote for note in window.notes.notebook.page.shown()}


def note(window: MainWindow, quote: str) -> Annotation:
    return next(each for each in window.notes.notebook.page.shown() if each.quote == quote)


def group_titles(window: MainWindow) -> list[str]:
    model = the(NotebookModel, window.notes.notebook.page)
    return [model._group_title(number) for number in range(model.group_count)]


def test_the_notebook_holds_the_notes_of_every_volume(notebook: MainWindow) -> None:
    assert quotes(notebook) == {"工业企业", "科技"}
    assert set(group_titles(notebook)) == {"南浦年鉴 2019", "下城年鉴 2017"}


@pytest.mark.parametrize("grouping", list(Grouping))
def test_notes_are_grouped_in_every_way_and_none_is_lost(
    notebook: MainWindow, grouping: Grouping
) -> None:
    box = the(NotebookFilter, notebook.notes.notebook.page).groupings
    box.setCurrentIndex(box.findData(grouping))
    assert quotes(notebook) == {"工业企业", "科技"}
    assert all(group_titles(notebook))


def test_the_filter_keeps_notes_with_a_tag(notebook: MainWindow, settle: Settle) -> None:
    notebook.marking.edit(replace(note(notebook, "科技"), tags=("重点",)))
    settle(notebook)
    box = the(NotebookFilter, notebook.notes.notebook.page).tags
    box.setCurrentIndex(box.findData("重点"))
    assert quotes(notebook) == {"科技"}


def test_the_filter_keeps_notes_with_its_words(notebook: MainWindow) -> None:
    the(NotebookFilter, notebook.notes.notebook.page).text.setText("工业")
    assert quotes(notebook) == {"工业企业"}


def test_many_notes_are_recoloured_at_once_and_back(
    notebook: MainWindow, settle: Settle, library: Library
) -> None:
    notebook.notes.notebook.recolor(notebook.notes.notebook.page.shown(), Color.PINK)
    settle(notebook)
    assert {each.color for each in notebook.notes.notebook.page.shown()} == {Color.PINK}
    notebook.actions_by_name["undo"].trigger()
    settle(notebook)
    assert {each.color for each in notebook.notes.notebook.page.shown()} == {Color.YELLOW}


def test_while_many_notes_are_changed_it_is_said(
    notebook: MainWindow, settle: Settle, library: Library
) -> None:
    first = note(notebook, "科技")
    library.notebook.add(*(replace(first, id=f"id-{number}") for number in range(MANY)))
    notebook.actions_by_name["notebook"].trigger()
    settle(notebook)
    desk = notebook.notes.notebook
    desk.recolor(desk.page.shown(), Color.PINK)
    assert notebook.messages.sentence.startswith("正在改动 1,002")
    settle(notebook)
    assert notebook.messages.sentence == "已修改 1,002 条批注。"


def test_a_checked_note_is_found_by_its_state(notebook: MainWindow, settle: Settle) -> None:
    page = notebook.notes.notebook.page
    notebook.notes.notebook.set_state([note(notebook, "科技")], State.CHECKED)
    settle(notebook)
    the(NotebookFilter, page).states.setCurrentIndex(
        the(NotebookFilter, page).states.findData(State.CHECKED)
    )
    assert quotes(notebook) == {"科技"}


def test_tags_are_put_on_and_taken_off(notebook: MainWindow, settle: Settle) -> None:
    notebook.notes.notebook.add_tags(notebook.notes.notebook.page.shown(), ["核对", "核对"])
    settle(notebook)
    assert {each.tags for each in notebook.notes.notebook.page.shown()} == {("核对",)}
    notebook.notes.notebook.remove_tag([note(notebook, "科技")], "核对")
    settle(notebook)
    assert note(notebook, "科技").tags == ()


def test_deleted_notes_can_be_had_back(notebook: MainWindow, settle: Settle) -> None:
    notebook.notes.notebook.delete(notebook.notes.notebook.page.shown())
    settle(notebook)
    assert quotes(notebook) == set()
    notebook.actions_by_name["undo"].trigger()
    settle(notebook)
    assert quotes(notebook) == {"工业企业", "科技"}


@pytest.mark.parametrize("at", [0, 1])
def test_the_delete_key_goes_on_to_the_note_beside(
    notebook: MainWindow, settle: Settle, qtbot: QtBot, at: int
) -> None:
    page = notebook.notes.notebook.page
    notebook.frame.activateWindow()
    tree(page).setFocus()
    qtbot.waitUntil(tree(page).hasFocus)
    tree(page).go_to(the(NotebookModel, page).index_of(at))
    beside = the(NotebookModel, page).notes[1 - at]
    qtbot.keyClick(tree(page), Qt.Key.Key_Delete)
    settle(notebook)
    assert page.selected() == (beside,)


def test_a_note_opens_the_volume_it_is_in(notebook: MainWindow, settle: Settle) -> None:
    notebook.notes.note_requested.emit(note(notebook, "工业企业"))
    settle(notebook)
    assert notebook.frame.windowTitle().startswith("南浦年鉴")
    assert notebook.pane.isVisible()


def test_what_is_changed_in_the_notebook_is_changed_in_the_open_volume(
    notebook: MainWindow, settle: Settle
) -> None:
    notebook.notes.notebook.recolor([note(notebook, "科技")], Color.GREEN)
    settle(notebook)
    assert [each.color for each in notebook.marking.annotations] == [Color.GREEN]


def test_the_menu_offers_what_can_be_done_with_the_selected_notes(notebook: MainWindow) -> None:
    tree(notebook.notes.notebook.page).selectAll()
    menu = QMenu()
    notebook.notes.notebook._fill_menu(menu)
    assert "加标签…" in [action.text() for action in menu.actions()]


def test_what_was_done_in_the_notebook_is_undone_by_the_key_even_with_no_volume_open(
    notebook: MainWindow, new_window: NewWindow, trigger: Trigger, settle: Settle
) -> None:
    notebook.frame.close()
    window = new_window()
    trigger(window, "shelf")
    trigger(window, "notebook")
    settle(window)
    window.notes.notebook.delete(window.notes.notebook.page.shown())
    settle(window)
    trigger(window, "undo")
    settle(window)
    assert quotes(window) == {"工业企业", "科技"}


def test_the_notebook_opens_at_the_place_that_is_read(
    notebook: MainWindow, trigger: Trigger, settle: Settle, mark: Mark
) -> None:
    trigger(notebook, "go_to_text")
    trigger(notebook, "next_section")
    mark(notebook, "发明专利")
    trigger(notebook, "notebook")
    settle(notebook)
    [selected] = notebook.notes.notebook.page.selected()
    assert selected.quote == "发明专利"


def test_notes_whose_volume_is_gone_stand_under_what_it_was_called(
    notebook: MainWindow, trigger: Trigger, settle: Settle, library: Library
) -> None:
    notebook.journey.save()
    settle(notebook)
    first = note(notebook, "工业企业")
    library.volumes.remove(first.source_sha256)
    trigger(notebook, "notebook")
    settle(notebook)
    assert set(group_titles(notebook)) == {"南浦年鉴 2019（不在书库中）", "下城年鉴 2017"}


def many(count: int) -> tuple[Annotation, ...]:
    return tuple(
        Annotation(str(at), "s", (Span(at, at + 1),), "水闸", "", "", Color.BLUE)
        for at in range(count)
    )


def test_a_large_group_is_shown_in_parts_and_none_is_lost(qtbot: QtBot) -> None:
    page = NotebookPage()
    qtbot.addWidget(page)
    notes = many(450)
    page.set_notes(notes, {"s": "南浦年鉴"}, {})
    titles = [
        the(NotebookModel, page)._group_title(number)
        for number in range(the(NotebookModel, page).group_count)
    ]
    assert titles == ["南浦年鉴（1–200）", "南浦年鉴（201–400）", "南浦年鉴（401–450）"]
    assert page.shown() == notes


def test_a_selected_group_stands_for_all_its_notes(qtbot: QtBot) -> None:
    page = NotebookPage()
    qtbot.addWidget(page)
    notes = many(450)
    page.set_notes(notes, {"s": "南浦年鉴"}, {})
    page.show()
    tree(page).setCurrentIndex(the(NotebookModel, page).index(2, 0))
    assert page.selected() == notes[400:]
    tree(page).selectAll()
    assert page.selected() == notes


def test_a_note_far_down_is_brought_into_sight(qtbot: QtBot) -> None:
    page = NotebookPage()
    qtbot.addWidget(page)
    page.set_notes(many(450), {"s": "南浦年鉴"}, {})
    page.show()
    page.show_place("s", 430)
    [selected] = page.selected()
    assert selected.id == "430"
    assert tree(page).viewport().rect().intersects(tree(page).visualRect(tree(page).currentIndex()))


def test_the_place_is_gone_to_when_many_notes_are_sifted(qtbot: QtBot) -> None:
    page = NotebookPage()
    qtbot.addWidget(page)
    the(NotebookFilter, page).text.setText("水闸")
    page.set_notes(many(AT_ONCE * 20), {}, {})
    page.show_place("s", 9_000)
    qtbot.waitUntil(lambda: not page._sieve.busy)
    assert [each.id for each in page.selected()] == ["9000"]


def test_an_empty_notebook_tells_how_to_fill_it(qtbot: QtBot) -> None:
    page = NotebookPage()
    qtbot.addWidget(page)
    page.show()
    assert page._pages.words == ""  # nothing is known yet
    page.set_notes((), {}, {})
    assert "Ctrl+H" in page._pages.words
    assert not the(NotebookFilter, page).isVisible()
    page.set_notes(many(2), {}, {})
    assert page._pages.words == ""
    assert the(NotebookFilter, page).isVisible()


def test_a_filter_that_keeps_nothing_is_told(qtbot: QtBot) -> None:
    page = NotebookPage()
    qtbot.addWidget(page)
    page.set_notes(many(2), {}, {})
    the(NotebookFilter, page).text.setText("没有的字")
    assert page._pages.words == "没有符合条件的批注。"


def test_a_tag_is_called_otherwise_in_all_notes_that_have_it(
    notebook: MainWindow, trigger: Trigger, settle: Settle, library: Library
) -> None:
    desk = notebook.notes.notebook
    desk.add_tags(desk.page.shown(), ("待查", "数字"))
    settle(notebook)
    the(NotebookFilter, desk.page).text.setText("科技")
    assert len(desk.page.shown()) == 1
    desk.rename_tag("待查", "复核")
    settle(notebook)
    assert tags_of_all(library) == [("复核", "数字"), ("复核", "数字")]
    assert notebook.messages.sentence == "标签“待查”改成了“复核”：2 条批注。"
    trigger(notebook, "undo")
    settle(notebook)
    assert tags_of_all(library) == [("待查", "数字"), ("待查", "数字")]


def test_the_menu_of_a_note_offers_to_call_its_tags_otherwise(
    notebook: MainWindow,
    settle: Settle,
    library: Library,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk = notebook.notes.notebook
    desk.add_tags(desk.page.shown(), ("待查", "数字"))
    settle(notebook)
    tree(desk.page).selectAll()
    monkeypatch.setattr(LineDialog, "ask", lambda *_: "待查")
    menu = QMenu()
    desk.page.menu_wanted.emit(menu)
    [renaming] = [each for each in menu.findChildren(QMenu) if each.title() == "标签改名"]
    [action] = [each for each in renaming.actions() if each.text() == "数字…"]
    action.trigger()
    settle(notebook)
    assert tags_of_all(library) == [("待查",), ("待查",)]


def tags_of_all(library: Library) -> list[tuple[str, ...]]:
    every = library.notebook.all_annotations().values()
    return [note.tags for notes in every for note in notes]
