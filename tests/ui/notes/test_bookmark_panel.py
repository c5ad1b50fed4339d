from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from seen import the

from yearbook_reader.annotations.annotation import Bookmark
from yearbook_reader.ui.lists.items import TITLE_ROLE
from yearbook_reader.ui.notes.bookmarks.bookmark_model import BookmarkModel
from yearbook_reader.ui.notes.bookmarks.bookmark_panel import BookmarkPanel, BookmarkTree
from yearbook_reader.ui.notes.list_or_words import Unlisted
from yearbook_reader.ui.parts.dialogs.line_dialog import LineDialog
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.volume.model import Span

BOOKMARKS = (
    Bookmark("a", "0", 10, "entry-10", ("水利", "综述", "概况"), ""),
    Bookmark("b", "0", 90, "entry-90", ("水利", "水文", "测站", "雨量站建设"), ""),
)


def tree(panel: BookmarkPanel) -> BookmarkTree:
    return the(BookmarkTree, panel)


@pytest.fixture
def panel(qtbot: QtBot) -> BookmarkPanel:
    panel = BookmarkPanel()
    qtbot.addWidget(panel)
    panel.resize(260, 400)
    panel.show()
    panel.set_bookmarks(BOOKMARKS)
    return panel


def test_each_bookmark_shows_its_entry_and_the_count_is_told(panel: BookmarkPanel) -> None:
    titles = [the(BookmarkModel, panel).index_of(row).data(TITLE_ROLE) for row in range(2)]
    assert titles == ["概况", "雨量站建设"]
    assert panel._count.text() == "2 个书签"


def test_a_click_goes_to_the_entry(panel: BookmarkPanel, qtbot: QtBot) -> None:
    place = tree(panel).visualRect(the(BookmarkModel, panel).index_of(1)).center()
    with qtbot.waitSignal(panel.place_requested) as jumped:
        qtbot.mouseClick(tree(panel).viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert jumped.args == [(Span(90, 91),)]


def test_enter_goes_to_the_entry(panel: BookmarkPanel, qtbot: QtBot) -> None:
    tree(panel).setCurrentIndex(the(BookmarkModel, panel).index_of(0))
    with qtbot.waitSignal(panel.place_requested) as jumped:
        qtbot.keyClick(tree(panel), Qt.Key.Key_Return)
    assert jumped.args == [(Span(10, 11),)]


def test_del_and_the_button_ask_to_delete(panel: BookmarkPanel, qtbot: QtBot) -> None:
    asked: list[str] = []
    panel.delete_requested.connect(asked.append)
    tree(panel).setCurrentIndex(the(BookmarkModel, panel).index_of(0))
    tree(panel).setFocus()
    qtbot.waitUntil(tree(panel).hasFocus)
    qtbot.keyClick(tree(panel), Qt.Key.Key_Delete)
    panel._delete.click()
    assert asked == ["a", "a"]


def test_what_the_keys_are_about_is_seen_as_chosen(panel: BookmarkPanel, qtbot: QtBot) -> None:
    tree(panel).setFocus()
    qtbot.waitUntil(tree(panel).hasFocus)
    current = tree(panel).currentIndex()
    assert current.isValid()
    assert tree(panel).selectedIndexes() == [current]


def test_after_the_last_one_is_deleted_the_one_before_is_current(panel: BookmarkPanel) -> None:
    tree(panel).setCurrentIndex(the(BookmarkModel, panel).index_of(1))
    panel.set_bookmarks(BOOKMARKS[:1])
    assert tree(panel).currentIndex().row() == 0


def test_without_a_choice_there_is_nothing_to_delete(panel: BookmarkPanel) -> None:
    tree(panel).setCurrentIndex(QModelIndex())
    assert not panel._delete.isEnabled()


def test_without_a_volume_the_list_tells_what_will_stand_there(panel: BookmarkPanel) -> None:
    panel.await_bookmarks(Unlisted.NO_VOLUME)
    assert "打开一卷年鉴" in panel._pages.words


def test_while_bookmarks_are_read_the_list_does_not_say_that_there_are_none(
    panel: BookmarkPanel,
) -> None:
    panel.await_bookmarks(Unlisted.BEING_READ)
    assert the(BookmarkModel, panel).bookmarks == ()
    assert panel._pages.words == ""


def test_an_empty_list_tells_how_to_make_a_bookmark(panel: BookmarkPanel) -> None:
    panel.set_bookmarks(())
    assert "Ctrl+B" in panel._pages.words


def test_the_model_keeps_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = BookmarkModel()
    model.set_bookmarks(BOOKMARKS)
    qtmodeltester.check(model)


def in_folders(panel: BookmarkPanel) -> list[str]:
    return [
        the(BookmarkModel, panel)._group_title(row)
        for row in range(the(BookmarkModel, panel).group_count)
    ]


def chosen_from(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text().replace("&&", "&") == words).trigger()


def test_without_a_folder_bookmarks_stand_alone(panel: BookmarkPanel) -> None:
    assert tree(panel).rootIndex().isValid()
    assert not tree(panel).rootIsDecorated()


def test_bookmarks_stand_in_their_folders_those_without_one_first(panel: BookmarkPanel) -> None:
    panel.set_bookmarks((replace(BOOKMARKS[0], folder="总结 & 汇报"), BOOKMARKS[1]))
    assert in_folders(panel) == ["未归入文件夹", "总结 & 汇报"]
    assert not tree(panel).rootIndex().isValid()
    assert [each.id for each in the(BookmarkModel, panel).bookmarks] == ["b", "a"]


def test_a_bookmark_is_put_into_a_folder_that_is_there_and_out_again(panel: BookmarkPanel) -> None:
    asked: list[Bookmark] = []
    panel.edit_requested.connect(asked.append)
    panel.set_bookmarks((replace(BOOKMARKS[0], folder="总结 & 汇报"), BOOKMARKS[1]))
    menu = QMenu()
    tree(panel).setCurrentIndex(the(BookmarkModel, panel).index_of(0))
    panel._list_folders(menu)
    chosen_from(menu, "总结 & 汇报")
    tree(panel).setCurrentIndex(the(BookmarkModel, panel).index_of(1))
    panel._list_folders(menu)
    chosen_from(menu, "不归入文件夹")
    assert [(each.id, each.folder) for each in asked] == [("b", "总结 & 汇报"), ("a", "")]


def test_a_new_folder_and_another_name_are_asked_for(
    panel: BookmarkPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Bookmark] = []
    panel.edit_requested.connect(asked.append)
    tree(panel).setCurrentIndex(the(BookmarkModel, panel).index_of(0))
    monkeypatch.setattr(LineDialog, "ask", lambda *_, **__: "新的")
    panel._ask_folder()
    panel._ask_name()
    assert [(each.folder, each.name) for each in asked] == [("新的", ""), ("", "新的")]


def test_f2_names_the_bookmark_though_the_window_has_it_for_titles(
    window: MainWindow, trigger: Callable[[MainWindow, str], None],
    settle: Callable[[MainWindow], None], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot,
) -> None:  # fmt: skip
    trigger(window, "bookmark")
    settle(window)
    monkeypatch.setattr(LineDialog, "ask", lambda *_, **__: "开头")
    window.panels.reveal("bookmarks")
    marks = tree(window.panels.bookmarks)
    marks.setCurrentIndex(the(BookmarkModel, window.panels.bookmarks).index_of(0))
    marks.setFocus()
    qtbot.waitUntil(marks.hasFocus)
    qtbot.keyClick(marks, Qt.Key.Key_F2)
    settle(window)
    assert [each.name for each in window.marking.bookmarks] == ["开头"]


def test_a_bookmark_shows_its_own_name(panel: BookmarkPanel) -> None:
    panel.set_bookmarks((replace(BOOKMARKS[0], name="开头"),))
    assert the(BookmarkModel, panel).index_of(0).data(TITLE_ROLE) == "开头"


def test_a_bookmark_is_put_into_a_folder_of_the_notebook_and_back_by_undo(
    window: MainWindow, trigger: Callable[[MainWindow, str], None],
    settle: Callable[[MainWindow], None],
) -> None:  # fmt: skip
    trigger(window, "bookmark")
    settle(window)
    [made] = window.marking.bookmarks
    window.panels.bookmarks.edit_requested.emit(replace(made, folder="总结"))
    settle(window)
    assert [each.folder for each in window.marking.bookmarks] == ["总结"]
    trigger(window, "undo")
    settle(window)
    assert window.marking.bookmarks == (made,)
