"""The real window on a real library, driven as a reader drives it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QGuiApplication, QKeySequence, QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from yearbook_reader.library import Library
from yearbook_reader.paths import Paths
from yearbook_reader.settings import load_settings
from yearbook_reader.shelf.records import VolumeFacts
from yearbook_reader.ui.look.theme import ThemeChoice
from yearbook_reader.ui.parts.dialogs.file_dialogs import last_folder, set_last_folder
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.volume.walk import all_entries

NewWindow = Callable[..., MainWindow]
Trigger = Callable[[MainWindow, str], None]
Select = Callable[[MainWindow, str], None]
Settle = Callable[[MainWindow], None]


# Opening


def test_an_empty_library_invites_to_open_a_file(new_window: NewWindow) -> None:
    window = new_window()
    assert window.welcome.isVisible()
    assert not window.pane.isVisible()
    assert not window.actions_by_name["find"].isEnabled()


def test_a_file_is_opened_at_its_first_section(window: MainWindow) -> None:
    assert window.pane.isVisible()
    assert window.frame.windowTitle().startswith("下城年鉴")
    assert "综述" in window.pane.view.toPlainText()


def test_the_last_volume_is_opened_again(window: MainWindow, new_window: NewWindow) -> None:
    window.frame.close()
    assert new_window().frame.windowTitle().startswith("下城年鉴")


def test_a_folder_to_open_goes_onto_the_shelf(
    new_window: NewWindow, seed_path: Path, tmp_path: Path, settle: Settle
) -> None:
    folder = tmp_path / "年鉴"
    folder.mkdir()
    (folder / "甲.txt").write_bytes(seed_path.read_bytes())
    window = new_window(folder)
    settle(window)
    assert window.desk.is_in_front
    assert [row.record.file_name for row in window._library.shelf_view()] == ["甲.txt"]


def test_files_are_chosen_where_they_were_in_the_last_session(
    window: MainWindow, new_window: NewWindow, tmp_path: Path
) -> None:
    set_last_folder(window.frame, str(tmp_path))
    window.frame.close()
    assert last_folder(new_window().frame) == str(tmp_path)


def test_an_entry_and_a_query_can_be_asked_for(new_window: NewWindow, seed_path: Path) -> None:
    first = new_window(seed_path)
    assert first.arrival is not None
    entry = all_entries(first.arrival.opened.volume)[5]
    first.frame.close()
    second = new_window(seed_path, entry=entry.id)
    assert second.pane.current_entry() == entry
    second.frame.close()
    third = new_window(seed_path, find="专利")
    assert third.panels.search.isVisible()
    assert third.pane.view.extraSelections()


@pytest.mark.parametrize("content", [b"", b"  \n", b"\x00\xff\xd8\x00\x01" * 400, None])
def test_a_file_that_is_no_text_gets_a_sentence(
    window: MainWindow, tmp_path: Path, content: bytes | None, settle: Settle
) -> None:
    file = tmp_path / "坏.txt"
    if content is not None:
        file.write_bytes(content)
    window.opening.add([file])
    settle(window)
    assert "坏.txt" in window.messages.sentence
    assert window.frame.windowTitle().startswith("下城年鉴")
    window.pane.turn_unit(1)
    assert "科技创新" in window.pane.view.toPlainText()


def test_columns_read_across_are_told_at_once(new_window: NewWindow, tmp_path: Path) -> None:
    entries = "\n".join(
        f"【水闸之{number}】全县新建水闸十二座，其中" for number in "一二三四五六七八九"
    )
    file = tmp_path / "云台年鉴.txt"
    file.write_text(f"水利\n概况\n{entries}\n", encoding="utf-8")
    assert "请改为直接打开 PDF" in new_window(file).messages.sentence


def test_each_of_several_bad_files_gets_its_sentence(new_window: NewWindow, tmp_path: Path) -> None:
    window = new_window(tmp_path / "无甲.txt", tmp_path / "无乙.txt")
    assert "无甲" in window.messages.sentence
    assert "无乙" in window.messages.sentence


def test_another_volume_takes_the_last_ones_message_away(
    window: MainWindow, seed_path: Path, tmp_path: Path, settle: Settle
) -> None:
    window.opening.add([tmp_path / "没有.txt"])
    settle(window)
    assert window.messages.sentence
    window.opening.add([seed_path])
    settle(window)
    assert window.messages.sentence == ""


def test_a_file_can_be_dropped_and_is_not_taken_away(
    new_window: NewWindow, seed_path: Path, settle: Settle
) -> None:
    window = new_window()
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(seed_path))])
    drop = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
        files,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    drop.setDropAction(Qt.DropAction.MoveAction)
    window.frame.dropEvent(drop)
    settle(window)
    assert window.pane.isVisible()
    assert drop.isAccepted()
    assert drop.dropAction() is Qt.DropAction.CopyAction


def test_a_volume_is_exported(window: MainWindow, tmp_path: Path, settle: Settle) -> None:
    assert window.arrival is not None
    file = tmp_path / "出.md"
    window.opening.export(window.arrival.opened, "markdown", file)
    settle(window)
    assert "发明专利授权量上升" in file.read_text(encoding="utf-8")


def test_an_export_into_no_folder_gets_a_sentence(
    window: MainWindow, tmp_path: Path, settle: Settle
) -> None:
    assert window.arrival is not None
    window.opening.export(window.arrival.opened, "text", tmp_path / "无" / "出.txt")
    settle(window)
    assert "出.txt" in window.messages.sentence


# Reading


def test_the_tree_follows_and_leads(window: MainWindow) -> None:
    tree, model = window.panels.navigator.tree, window.panels.navigator.model
    window.pane.turn_unit(1)
    assert tree.currentIndex().data() == "科技创新"
    chapter = model.index(0, 0, model.index(0, 0))
    section = model.index(4, 0, chapter)
    tree.activated.emit(model.index(1, 0, section))
    entry = window.pane.current_entry()
    assert entry is not None
    assert entry.heading.title == model.index(1, 0, section).data()


def test_back_and_forward_go_through_the_jumps(window: MainWindow, trigger: Trigger) -> None:
    assert window.arrival is not None
    start = window.pane.current_offset()
    last = all_entries(window.arrival.opened.volume)[-1]
    assert not window.actions_by_name["back"].isEnabled()
    window.journey.go(last.heading.printed.spans)
    trigger(window, "back")
    assert window.pane.current_offset() == start
    trigger(window, "forward")
    assert window.pane.current_entry() == last


def test_the_mouse_goes_back_too(window: MainWindow, qtbot: QtBot) -> None:
    assert window.arrival is not None
    start = window.pane.current_offset()
    window.journey.go(all_entries(window.arrival.opened.volume)[-1].heading.printed.spans)
    qtbot.mouseClick(window.pane.view.viewport(), Qt.MouseButton.BackButton)
    assert window.pane.current_offset() == start


def marked(window: MainWindow) -> list[str]:
    shown = window.pane.view.extraSelections()
    return [selection.cursor.selectedText() for selection in shown]  # type: ignore[attr-defined]


def test_without_a_query_the_next_hit_is_asked_for(window: MainWindow, trigger: Trigger) -> None:
    trigger(window, "find_next")
    assert window.panels._sides.is_in_front("search")
    assert window.panels.search._field is window.frame.focusWidget()


def test_every_hit_is_found_and_walked(
    window: MainWindow, qtbot: QtBot, settle: Settle, trigger: Trigger
) -> None:
    window.panels.search.search_for("专利")
    settle(window)
    seen = set()
    for _ in range(3):
        trigger(window, "find_next")
        qtbot.waitUntil(lambda: "专利" in marked(window))
        seen.add(window.pane.current_offset())
    assert len(seen) == 3


def test_light_dark_and_size_keep_the_line(window: MainWindow, trigger: Trigger) -> None:
    window.pane.turn_unit(1)
    window.pane.view.verticalScrollBar().setValue(150)
    top = window.pane.top_offset()
    window.appearance.choose_theme(ThemeChoice.DARK)
    assert window.appearance.theme.dark
    assert window.pane.top_offset() == top
    trigger(window, "zoom_in")
    assert abs(window.pane.top_offset() - top) < 40
    assert window.appearance.settings.zoom == 110


def test_what_is_preferred_is_kept(window: MainWindow, paths: Paths, trigger: Trigger) -> None:
    trigger(window, "zoom_in")
    window.appearance.choose_theme(ThemeChoice.DARK)
    stored = load_settings(paths.settings)
    assert (stored.zoom, stored.theme) == (110, "dark")


def test_another_language_asks_for_another_window(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.rebuild_wanted):
        window.work.menus.language_chosen.emit("en")


def test_a_passage_is_copied_with_its_source(
    window: MainWindow, trigger: Trigger, select: Select, settle: Settle
) -> None:
    select(window, "众创空间融合发展")
    trigger(window, "copy_citation")
    settle(window)
    assert QGuiApplication.clipboard().text() == (
        "“众创空间融合发展”，《下城年鉴》（记述2017年），科学技术·综述·概况，无页码。"
    )


def test_a_citation_has_the_title_and_year_that_a_person_typed(
    window: MainWindow, library: Library, trigger: Trigger, select: Select, settle: Settle
) -> None:
    assert window.arrival is not None
    facts = VolumeFacts(title="杭州市下城年鉴", edition_year=2018)
    library.facts.set({window.arrival.opened.record.sha256: facts})
    select(window, "众创空间融合发展")
    trigger(window, "copy_citation")
    settle(window)
    assert "，《杭州市下城年鉴》（2018年卷，记述2017年）" in QGuiApplication.clipboard().text()


def test_the_source_of_a_passage_is_shown(
    window: MainWindow, trigger: Trigger, select: Select
) -> None:
    select(window, "众创空间")
    trigger(window, "show_source")
    assert window.panels.findings.isVisible()


def test_the_menu_on_the_page_offers_what_can_be_done_with_a_passage(
    window: MainWindow, select: Select
) -> None:
    select(window, "众创空间")
    menu = QMenu(window.frame)
    window.pane.menu_wanted.emit(menu)
    offered = {action.objectName() for action in menu_actions(menu) if action.isEnabled()}
    assert offered >= {"copy", "copy_citation", "highlight_pink", "note", "bookmark", "show_source"}


# The window itself


def menu_actions(menu: QMenu) -> list[QAction]:
    found = []
    for action in menu.actions():
        below = action.menu()
        found += menu_actions(below) if isinstance(below, QMenu) else [action]
    return found


def test_the_volumes_read_last_are_in_a_menu_but_those_of_the_bin(
    window: MainWindow, other_path: Path, library: Library, settle: Settle
) -> None:
    def recent() -> list[str]:
        window.work.menus.recent.aboutToShow.emit()
        return [action.text() for action in window.work.menus.recent.actions()]

    assert recent() == ["下城年鉴 2017"]
    assert window.arrival is not None
    first = window.arrival.opened.record.sha256
    window.opening.add([other_path])
    settle(window)
    assert recent() == ["南浦年鉴 2019", "下城年鉴 2017"]
    library.facts.bin(first)
    assert recent() == ["南浦年鉴 2019"]


def test_every_action_is_in_a_menu(window: MainWindow) -> None:
    shown: list[QAction] = []
    for top in window.frame.menuBar().actions():
        below = top.menu()
        assert isinstance(below, QMenu)
        shown += menu_actions(below)
    every = {*window.actions_by_name, *window.panels.actions.values()}
    assert sorted(a.objectName() for a in every.difference(shown)) == []


def test_no_shortcut_is_a_bare_letter_and_none_is_used_twice(window: MainWindow) -> None:
    keys = [
        sequence.toString(QKeySequence.SequenceFormat.PortableText)
        for action in (*window.actions_by_name, *window.panels.actions.values())
        for sequence in action.shortcuts()
    ]
    assert [key for key in keys if len(key) == 1] == []
    assert sorted(key for key in set(keys) if keys.count(key) > 1) == []


def test_every_widget_that_takes_keys_has_a_name(window: MainWindow) -> None:
    kinds = (QAbstractItemView, QLineEdit, QTextEdit, QComboBox, QToolButton, QAbstractSpinBox)
    nameless = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in window.frame.findChildren(QWidget)
        if isinstance(widget, kinds)
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget, QHeaderView)
        and not isinstance(widget.parent(), QLineEdit | QComboBox)
        and not widget.parent().inherits("QComboBoxPrivateContainer")
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


def test_panels_are_put_away_and_brought_up(
    window: MainWindow, qtbot: QtBot, trigger: Trigger
) -> None:
    navigator = window.panels.navigator
    window.panels.actions["navigator"].trigger()
    qtbot.waitUntil(lambda: not navigator.isVisible())
    window.panels.actions["navigator"].trigger()
    qtbot.waitUntil(navigator.isVisible)


def test_only_panels_in_front_are_ticked_at_the_start(window: MainWindow) -> None:
    ticked = [name for name, action in window.panels.actions.items() if action.isChecked()]
    assert ticked == ["navigator", "annotations"]


def test_the_shape_of_the_window_is_kept(
    window: MainWindow, new_window: NewWindow, trigger: Trigger
) -> None:
    window.panels.actions["annotations"].trigger()
    window.panels.actions["findings"].trigger()
    window.frame.close()
    assert new_window().panels.findings.isVisible()


def test_a_wait_that_is_called_off_tells_nothing(window: MainWindow, settle: Settle) -> None:
    assert window.arrival is not None
    window.opening.open(window.arrival.opened.record.sha256)
    window.opening.cancel()
    settle(window)
    assert window.messages.sentence == ""
    cursor = window.pane.view.textCursor()
    assert cursor.position() == QTextCursor(window.pane.view.document()).position()
