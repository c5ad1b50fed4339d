"""What a person says of volumes: tags are called otherwise everywhere, and all is taken back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from yearbook_reader.library import Library
from yearbook_reader.shelf.records import VolumeFacts
from yearbook_reader.ui.parts.dialogs.line_dialog import LineDialog
from yearbook_reader.ui.window.main_window import MainWindow

Trigger = Callable[[MainWindow, str], None]
Settle = Callable[[MainWindow], None]


@pytest.fixture
def tagged(shelf: MainWindow, library: Library, trigger: Trigger, settle: Settle) -> MainWindow:
    """Give a window at its shelf, of whose two volumes both have a tag and one another."""
    first, second = library.volumes.names()
    library.facts.set(
        {first: VolumeFacts(tags=("重点", "待查")), second: VolumeFacts(tags=("重点",))}
    )
    trigger(shelf, "shelf")
    settle(shelf)
    return shelf


def tags(library: Library) -> list[tuple[str, ...]]:
    facts = library.facts.all()
    return [facts[sha256].tags for sha256 in library.volumes.names()]


def undo(window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    table = window.desk.shelf.view._table
    qtbot.keyClick(table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(window)


def rename_from_menu(window: MainWindow, tag: str) -> None:
    view, menu = window.desk.shelf.view, QMenu()
    flags = QItemSelectionModel.SelectionFlag
    view._table.selectionModel().select(view._model.index(0, 0), flags.ClearAndSelect | flags.Rows)
    view.menu_wanted.emit(menu)
    [renaming] = [each for each in menu.findChildren(QMenu) if each.title() == "标签改名"]
    [action] = [each for each in renaming.actions() if each.text() == f"{tag}…"]
    action.trigger()


def test_a_tag_is_called_otherwise_on_every_volume_and_that_is_taken_back(
    tagged: MainWindow,
    library: Library,
    settle: Settle,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(LineDialog, "ask", lambda *_: "要紧")
    rename_from_menu(tagged, "重点")
    settle(tagged)
    assert tags(library) == [("要紧", "待查"), ("要紧",)]
    assert tagged.messages.sentence == "标签“重点”改成了“要紧”。"
    undo(tagged, qtbot, settle)
    assert tags(library) == [("重点", "待查"), ("重点",)]


def test_a_tag_that_gets_the_name_of_another_becomes_one_with_it(
    tagged: MainWindow, library: Library, settle: Settle
) -> None:
    tagged.desk.shelf.changes.rename_tag("待查", "重点")
    settle(tagged)
    assert tags(library) == [("重点",), ("重点",)]


@pytest.mark.parametrize("answer", [None, "重点", ""])
def test_a_tag_stays_where_no_other_name_is_given(
    tagged: MainWindow,
    library: Library,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
    answer: str | None,
) -> None:
    monkeypatch.setattr(LineDialog, "ask", lambda *_: answer)
    rename_from_menu(tagged, "重点")
    settle(tagged)
    assert tags(library) == [("重点", "待查"), ("重点",)]


def test_what_is_said_of_a_volume_and_the_bin_are_taken_back_step_by_step(
    tagged: MainWindow, library: Library, settle: Settle, qtbot: QtBot
) -> None:
    first, _ = library.volumes.names()
    changes = tagged.desk.shelf.changes
    changes._set_facts({first: VolumeFacts(title="县志", tags=("重点", "待查"))})
    settle(tagged)
    assert tagged.messages.sentence == "已修改年鉴信息：1 卷。"
    changes.put_into_bin([row for row in library.shelf_view() if row.record.sha256 == first])
    settle(tagged)
    undo(tagged, qtbot, settle)
    assert library.facts.of(first).binned == ""
    assert library.facts.of(first).title == "县志"
    undo(tagged, qtbot, settle)
    assert library.facts.of(first).title is None
    assert "已撤销" in tagged.messages.sentence
