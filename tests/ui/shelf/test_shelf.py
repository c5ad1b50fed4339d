"""The shelf in the real window: its table, what is taken in, what is dropped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from yearbook_reader.errors import Sentence
from yearbook_reader.library import Library
from yearbook_reader.shelf.importing.import_report import ImportLine, Outcome
from yearbook_reader.shelf.records import VolumeFacts
from yearbook_reader.ui.parts.tag_line import tags_of
from yearbook_reader.ui.shelf import shelf_actions
from yearbook_reader.ui.shelf.fault_list import FaultList
from yearbook_reader.ui.shelf.shelf_model import Column, Grouping, ShelfModel
from yearbook_reader.ui.shelf.volume_form import VolumeForm
from yearbook_reader.ui.window.main_window import MainWindow

NewWindow = Callable[..., MainWindow]
Trigger = Callable[[MainWindow, str], None]
Settle = Callable[[MainWindow], None]


def titles(window: MainWindow) -> list[str]:
    return [row.title for row in window.desk.shelf.view._model.shown]


# The table


def test_the_shelf_shows_every_volume(shelf: MainWindow, trigger: Trigger, settle: Settle) -> None:
    trigger(shelf, "shelf")
    settle(shelf)
    assert sorted(titles(shelf)) == ["下城年鉴", "南浦年鉴"]


def test_the_panels_of_the_text_make_room_for_the_shelf_and_come_back(
    shelf: MainWindow, trigger: Trigger
) -> None:
    trigger(shelf, "shelf")
    assert not shelf.frame.docks["navigator"].isVisible()
    trigger(shelf, "go_to_text")
    assert shelf.frame.docks["navigator"].isVisible()
    assert shelf.pane.isVisible()


def test_a_panel_that_is_asked_for_comes_with_its_text(shelf: MainWindow, trigger: Trigger) -> None:
    trigger(shelf, "shelf")
    shelf.panels.toggle("facsimile")
    assert shelf.pane.isVisible()
    assert shelf.frame.docks["facsimile"].isVisible()


def test_no_panel_stands_beside_the_shelf_where_nothing_is_open(
    new_window: NewWindow, trigger: Trigger
) -> None:
    window = new_window()
    trigger(window, "shelf")
    window.panels.toggle("facsimile")
    assert not window.frame.docks["facsimile"].isVisible()


def test_a_volume_is_opened_from_the_shelf(
    shelf: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    trigger(shelf, "shelf")
    settle(shelf)
    model = shelf.desk.shelf.view._model
    row = next(number for number, each in enumerate(model.shown) if each.title == "下城年鉴")
    shelf.desk.shelf.view._table.activated.emit(model.index(row, 0))
    settle(shelf)
    assert shelf.frame.windowTitle().startswith("下城年鉴")
    assert shelf.pane.isVisible()


def test_the_filter_keeps_volumes_with_all_its_words(
    shelf: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    trigger(shelf, "shelf")
    settle(shelf)
    shelf.desk.shelf.view._filter.setText("南浦")
    assert titles(shelf) == ["南浦年鉴"]


def test_an_empty_shelf_says_what_to_do(new_window: NewWindow, settle: Settle) -> None:
    view = new_window().desk.shelf.view
    view.set_rows(())
    assert "拖到这里" in view._nothing.text()
    assert not view._nothing.isHidden()


def test_a_filter_that_fits_nothing_is_said(
    shelf: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    trigger(shelf, "shelf")
    settle(shelf)
    shelf.desk.shelf.view._filter.setText("没有这样的年鉴")
    assert "没有符合筛选" in shelf.desk.shelf.view._nothing.text()
    shelf.desk.shelf.view._filter.clear()
    assert shelf.desk.shelf.view._nothing.isHidden()


def test_a_volume_in_the_bin_is_off_the_shelf_until_it_is_taken_back(
    shelf: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    trigger(shelf, "shelf")
    settle(shelf)
    [row] = [each for each in shelf.desk.shelf.view._model.shown if each.title == "南浦年鉴"]
    shelf.desk.shelf.changes.put_into_bin((row,))
    settle(shelf)
    assert titles(shelf) == ["下城年鉴"]
    shelf.desk.shelf.changes.undo.trigger()
    settle(shelf)
    assert sorted(titles(shelf)) == ["下城年鉴", "南浦年鉴"]


def test_what_a_person_says_of_a_volume_is_kept(
    shelf: MainWindow, trigger: Trigger, settle: Settle, library: Library
) -> None:
    trigger(shelf, "shelf")
    settle(shelf)
    [row] = [each for each in shelf.desk.shelf.view._model.shown if each.title == "南浦年鉴"]
    form = VolumeForm([row])
    form.place.setText("南浦")
    form.place.setModified(True)
    form.edition_year.setText("2020")
    form.edition_year.setModified(True)
    shelf.desk.shelf.changes._set_facts(dict(form.chosen()))
    settle(shelf)
    facts = library.facts.of(row.record.sha256)
    assert (facts.place, facts.edition_year, facts.covers_year) == ("南浦", 2020, None)


def test_a_form_for_several_volumes_changes_only_what_was_typed(
    shelf: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    trigger(shelf, "shelf")
    settle(shelf)
    form = VolumeForm(shelf.desk.shelf.view._model.shown)
    form.tags.setText("工业，省内")
    form.tags.setModified(True)
    assert {facts for _, facts in form.chosen()} == {VolumeFacts(tags=("工业", "省内"))}


def test_a_form_that_was_left_as_it_was_changes_no_volume(
    shelf: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    trigger(shelf, "shelf")
    settle(shelf)
    form = VolumeForm(shelf.desk.shelf.view._model.shown)
    form.place.setModified(True)
    assert form.chosen() == ()


def test_tags_are_parted_by_any_comma_and_told_once() -> None:
    assert tags_of("工业、 省内,工业；") == ("工业", "省内")


def test_volumes_are_grouped_by_place(shelf: MainWindow, trigger: Trigger, settle: Settle) -> None:
    trigger(shelf, "shelf")
    settle(shelf)
    model = ShelfModel()
    model.set_rows(shelf.desk.shelf.view._model.shown)
    model.set_grouping(Grouping.PLACE)
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    assert sorted(str(group.data()) for group in groups) == ["下城（1）", "南浦（1）"]
    assert all(model.index(0, 0, group).parent() == group for group in groups)


@pytest.mark.parametrize("column", list(Column))
def test_the_shelf_is_sorted_by_every_column_either_way(
    shelf: MainWindow, trigger: Trigger, settle: Settle, column: Column
) -> None:
    trigger(shelf, "shelf")
    settle(shelf)
    model = shelf.desk.shelf.view._model
    number = list(Column).index(column)
    model.sort(number, Qt.SortOrder.AscendingOrder)
    upwards = [row.record.sha256 for row in model.shown]
    model.sort(number, Qt.SortOrder.DescendingOrder)
    assert sorted(row.record.sha256 for row in model.shown) == sorted(upwards)


def test_the_menu_of_a_volume_offers_what_can_be_done_with_it(
    shelf: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    trigger(shelf, "shelf")
    settle(shelf)
    shelf.desk.shelf.view._table.selectAll()
    menu = QMenu()
    shelf.desk.shelf._fill_menu(menu)
    assert [action.text() for action in menu.actions() if action.text()] == [
        "年鉴信息…\tAlt+Enter",
        "在所选的年鉴中查找…",
        "移入回收站\tDel",
    ]


def test_the_volume_read_last_is_one_key_away(
    shelf: MainWindow, trigger: Trigger, settle: Settle, library: Library
) -> None:
    first, second = sorted(library.volumes.names())
    library.notebook.set_position(second, 0)
    library.notebook.set_position(first, 0)
    trigger(shelf, "continue_reading")
    settle(shelf)
    assert shelf.arrival is not None
    assert shelf.arrival.opened.record.sha256 == first


# Taking in


def faults_told(window: MainWindow) -> str:
    """Give the list of what was not taken in, as the message offers it."""
    window.messages._more.click()
    [shown] = window.frame.findChildren(FaultList)
    return shown.text.toPlainText()


def test_a_folder_is_taken_in_with_a_line_for_what_is_no_yearbook(
    new_window: NewWindow, other_path: Path, tmp_path: Path, settle: Settle
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    other_path.rename(folder / "a.txt")
    (folder / "b.pdf").write_bytes(b"%PDF-1.4 broken")
    window = new_window()
    told: list[str] = []
    window.desk.importing.counted.connect(told.append)
    window.desk.importing.take_in([folder])
    settle(window)
    assert window.messages.sentence == "收入 1 卷，1 个文件没有收入。"
    assert "b.pdf" in faults_told(window)
    assert told[-1] == "正在收入“in”… 2/2"


def test_an_empty_shelf_says_that_it_is_so_only_when_nothing_is_taken_in(
    new_window: NewWindow, tmp_path: Path, settle: Settle, trigger: Trigger
) -> None:
    broken = tmp_path / "b.pdf"
    broken.write_bytes(b"%PDF-1.4 broken")
    window = new_window()
    trigger(window, "shelf")
    settle(window)
    words = window.desk.shelf.view._nothing
    held = Event()
    window.desk.workers[3].run(lambda _: held.wait(5), lambda _: None)
    window.desk.importing.take_in([broken])
    meanwhile = words.text()
    held.set()
    settle(window)
    assert (meanwhile[:4], words.text()[:6], words.isVisible()) == (
        "正在收入",
        "书库还是空的",
        True,
    )


def test_a_window_that_takes_files_in_says_so_before_it_closes(window: MainWindow) -> None:
    held = Event()
    window.desk.workers[3].run(lambda _: held.wait(5), lambda _: None)
    closed = window.frame.close(), window.messages.sentence, window.frame.close()
    held.set()
    assert closed == (False, "还在收入年鉴；再退出一次，没有处理的文件就不收入了。", True)


def test_of_several_that_are_taken_in_the_number_is_told(
    new_window: NewWindow, other_path: Path, seed_path: Path, settle: Settle
) -> None:
    window = new_window()
    told: list[str] = []
    window.desk.importing.counted.connect(told.append)
    window.desk.importing.take_in([seed_path, other_path])
    settle(window)
    assert told[-1] == "正在收入所选的 2 项… 2/2"


def test_a_folder_that_is_chosen_is_taken_in_in_sight_of_the_shelf(
    new_window: NewWindow, other_path: Path, trigger: Trigger, settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(shelf_actions, "folder_to_read", lambda *_: other_path.parent)
    window = new_window()
    trigger(window, "open_folder")
    settle(window)
    assert window.desk.shelf.view.isVisible()
    assert titles(window) == ["南浦年鉴"]


def test_an_import_that_is_called_off_tells_what_came_of_it(
    new_window: NewWindow, other_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(60):
        (folder / f"{number:02}.txt").write_text(
            f"{other_path.read_text('utf-8')}{number}", "utf-8"
        )
    (folder / "00.pdf").write_bytes(b"%PDF-1.4 broken")
    window = new_window()
    importing = window.desk.importing
    with qtbot.waitSignal(importing.finished) as finished:
        # On the thread that takes files in: it might be through before the window has its turn.
        importing.line_done.connect(importing.cancel, Qt.ConnectionType.DirectConnection)
        importing.take_in([folder])
    [report] = finished.args or [None]
    assert report.left > 0
    assert len(report.lines) + report.left == 61
    qtbot.waitUntil(lambda: "没有处理" in window.messages.sentence)


def test_many_faults_are_one_sentence_and_a_list_by_their_folders(
    new_window: NewWindow, tmp_path: Path, settle: Settle
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "乙").mkdir()
    for name in ("2", "1", "乙/3"):
        (folder / f"{name}.pdf").write_bytes(b"%PDF-1.4 broken")
    window = new_window()
    window.desk.importing.take_in([folder])
    settle(window)
    assert window.messages.sentence == "收入 0 卷，3 个文件没有收入。"
    first, one, two, second, three = faults_told(window).splitlines()
    assert (first, second) == (str(folder), str(folder / "乙"))
    assert all(name in line for name, line in (("1.pdf", one), ("2.pdf", two), ("3.pdf", three)))
    assert window.messages.isVisible()


def test_what_is_told_of_an_import_stays_at_the_shelf_when_the_first_volume_is_opened(
    new_window: NewWindow, other_path: Path, tmp_path: Path, settle: Settle
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    other_path.rename(folder / "a.txt")
    (folder / "b.pdf").write_bytes(b"%PDF-1.4 broken")
    window = new_window()
    window.open_first([folder])
    settle(window)
    assert "没有收入" in window.messages.sentence
    window.opening.open(*window._library.volumes.names())
    settle(window)
    assert window.messages.sentence == ""


# Files that are dropped


def test_files_are_for_the_window_wherever_they_are_dropped(shelf: MainWindow) -> None:
    desk, panels = shelf.desk, shelf.panels
    fields = [desk.search.page.question.field, desk.shelf.view._filter, panels.search._field,
              panels.navigator.filter]  # fmt: skip
    assert not any(field.acceptDrops() for field in fields)
    assert shelf.frame.acceptDrops()


def test_what_a_folder_holds_besides_yearbooks_is_listed_behind_what_failed(qtbot: QtBot) -> None:
    empty = ImportLine(Path("/in/乙.txt"), Outcome.FAULT, told=Sentence("“乙.txt”是空文件。"))
    shown = FaultList([empty], [Path("/an/图.jpg"), Path("/in/封面.jpg")])
    qtbot.addWidget(shown)
    told = [line.strip() for line in shown.text.toPlainText().splitlines()]
    here = ["/in", "“乙.txt”是空文件。", "“封面.jpg”不是年鉴的格式。"]
    assert told == [*here, "/an", "“图.jpg”不是年鉴的格式。"]


def test_a_fault_of_the_disk_is_told_with_the_file_that_was_not_taken_in(qtbot: QtBot) -> None:
    full = ImportLine(Path("/in/甲.txt"), Outcome.FAULT, told=Sentence("磁盘已满"))
    empty = ImportLine(Path("/in/乙.txt"), Outcome.FAULT, told=Sentence("“乙.txt”是空文件。"))
    shown = FaultList([full, empty])
    qtbot.addWidget(shown)
    told = [line.strip() for line in shown.text.toPlainText().splitlines()]
    assert told == ["/in", "“乙.txt”是空文件。", "甲.txt：磁盘已满"]


def test_every_line_of_what_is_told_of_a_file_stands_in_below_the_folder(qtbot: QtBot) -> None:
    shown = FaultList([ImportLine(Path("/in/甲.txt"), Outcome.FAULT, told=Sentence("磁盘已满"))])
    qtbot.addWidget(shown)
    document = shown.text.document()
    margins = [document.findBlockByNumber(at).blockFormat().leftMargin() for at in range(2)]
    assert margins[0] == 0 < margins[1]
