"""Another extraction of a book on the shelf, offered in the window; and the bin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.places.anchoring import annotate
from yearbook_reader.corrections.correction import Correction, CorrectionKind
from yearbook_reader.corrections.making import renaming
from yearbook_reader.library import Library
from yearbook_reader.shelf.records import VolumeFacts
from yearbook_reader.ui.shelf.version_dialog import Choice, VersionDialog
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.volume.model import Paragraph, Span
from yearbook_reader.volume.walk import all_entries

NewWindow = Callable[..., MainWindow]
Trigger = Callable[[MainWindow, str], None]
Settle = Callable[[MainWindow], None]

BOOK = Path(__file__).parents[2] / "samples" / "v2_linya_2016"
OLD, NEW = BOOK / "raw.pypdfium2.txt", BOOK / "raw.seedlike.txt"


@pytest.fixture
def old(library: Library) -> str:
    """Give the source of a volume on the shelf that has a note."""
    opened = library.add(OLD)
    entry = all_entries(opened.volume)[5]
    [block] = [each for each in entry.blocks if isinstance(each, Paragraph)][:1]
    made = annotate(opened.volume, block.text.spans, Color.GREEN)
    library.notebook.add(replace(made, note="核对"))
    return opened.record.sha256


@pytest.fixture
def window(new_window: NewWindow, old: str, settle: Settle) -> MainWindow:
    """Give a window into which another extraction of that book was taken."""
    window = new_window()
    window.desk.take_in([NEW])
    settle(window)
    return window


def dialog_of(window: MainWindow, settle: Settle) -> VersionDialog:
    window.desk.shelf.versions.ask()
    settle(window)
    settle(window)
    [dialog] = window.frame.findChildren(VersionDialog)
    return dialog


def on_the_shelf(library: Library) -> list[str]:
    return [row.record.sha256 for row in library.shelf_view() if not row.facts.binned]


def test_another_extraction_is_offered(window: MainWindow) -> None:
    assert "同一本" in window.messages.sentence
    assert not window.messages._offer.isHidden()


def test_what_would_come_along_is_counted_before(window: MainWindow, settle: Settle) -> None:
    dialog = dialog_of(window, settle)
    assert "1 条批注：1 条随来" in dialog._notes.text()
    dialog.reject()


def test_the_years_of_both_are_compared(
    window: MainWindow, settle: Settle, library: Library, old: str
) -> None:
    [new] = [each for each in on_the_shelf(library) if each != old]
    library.facts.set({old: VolumeFacts(edition_year=2016, covers_year=2015)})
    library.facts.set({new: VolumeFacts(edition_year=2017, covers_year=2016)})
    dialog = dialog_of(window, settle)
    grid = dialog._table
    rows = {
        cells[0]: cells[1:]
        for cells in (
            [grid.itemAtPosition(row, column).widget().text() for column in range(3)]
            for row in range(grid.rowCount())
            if grid.itemAtPosition(row, 0)
        )
    }
    assert rows["卷年"] == ["2017", "2016"]
    assert rows["记述年"] == ["2016", "2015"]
    dialog.reject()


def test_corrections_that_come_along_are_counted_too(
    window: MainWindow, settle: Settle, library: Library, old: str
) -> None:
    opened = library.open(old)
    entry = all_entries(opened.volume)[4]
    library.corrector.correct(opened, renaming(opened.source, opened.volume, entry.id, "新题"))
    gone = Correction("gone", old, CorrectionKind.MEND, (Span(0, 0),), "无", "有", "")
    library.corrector.log.add(gone)
    dialog = dialog_of(window, settle)
    assert "2 条校订：1 条随来，1 条在新的一卷中不适用" in dialog._notes.text()
    dialog.reject()


def test_the_new_one_takes_the_place_with_its_notes(
    window: MainWindow, settle: Settle, library: Library, old: str
) -> None:
    dialog_of(window, settle)._choices[Choice.REPLACE].click()
    settle(window)
    [new] = on_the_shelf(library)
    assert new != old
    assert [note.note for note in library.notebook.annotations(new)] == ["核对"]
    assert (
        not window.frame.findChildren(VersionDialog)
        or not window.frame.findChild(VersionDialog).isVisible()
    )


def test_the_offer_is_there_again_when_the_dialog_is_left(
    window: MainWindow, settle: Settle
) -> None:
    told = window.messages.sentence
    window.messages._offer.click()
    settle(window)
    [dialog] = window.frame.findChildren(VersionDialog)
    assert not window.messages.sentence
    dialog.reject()
    assert window.messages.sentence == told
    assert not window.messages._offer.isHidden()


def test_both_may_stay(window: MainWindow, settle: Settle, library: Library, old: str) -> None:
    dialog_of(window, settle)._choices[Choice.KEEP_BOTH].click()
    settle(window)
    assert len(on_the_shelf(library)) == 2
    assert len(library.notebook.annotations(old)) == 1


def test_what_was_decided_is_no_longer_offered_beside_the_faults(
    new_window: NewWindow, old: str, settle: Settle, tmp_path: Path
) -> None:
    empty = tmp_path / "空.txt"
    empty.touch()
    window = new_window()
    window.desk.take_in([NEW, empty])
    settle(window)
    assert "同一本" in window.messages.sentence
    dialog_of(window, settle)._choices[Choice.KEEP_BOTH].click()
    settle(window)
    assert window.messages.sentence == "收入 1 卷，1 个文件没有收入。"


def test_the_new_one_may_go(window: MainWindow, settle: Settle, library: Library, old: str) -> None:
    dialog_of(window, settle)._choices[Choice.DROP_NEW].click()
    settle(window)
    assert on_the_shelf(library) == [old]


def test_where_the_open_one_is_not_wanted_the_one_that_stays_is_opened(
    new_window: NewWindow, settle: Settle, old: str
) -> None:
    window = new_window()
    window.opening.add([NEW])
    settle(window)
    dialog_of(window, settle)._choices[Choice.DROP_NEW].click()
    settle(window)
    settle(window)
    assert window.arrival is not None
    assert window.arrival.opened.record.sha256 == old


def test_a_volume_whose_file_is_opened_again_leaves_the_bin(
    new_window: NewWindow, settle: Settle, library: Library, old: str
) -> None:
    library.facts.bin(old)
    window = new_window()
    window.opening.add([OLD])
    settle(window)
    assert on_the_shelf(library) == [old]


def test_what_could_not_be_done_is_told_and_offered_again(
    window: MainWindow, settle: Settle, library: Library, old: str
) -> None:
    dialog = dialog_of(window, settle)
    [new] = [each for each in on_the_shelf(library) if each != old]
    source = library.volumes.source_file(new)
    content = source.read_bytes()
    source.unlink()
    dialog._choices[Choice.REPLACE].click()
    settle(window)
    assert "同一本" in window.messages.sentence
    assert "无法读取" in window.messages.sentence
    assert set(on_the_shelf(library)) == {old, new}
    source.write_bytes(content)
    window.messages._offer.click()
    settle(window)
    settle(window)
    [again] = [each for each in window.frame.findChildren(VersionDialog) if each.isVisible()]
    again._choices[Choice.REPLACE].click()
    settle(window)
    assert on_the_shelf(library) == [new]


def test_a_file_that_is_opened_is_offered_too(
    new_window: NewWindow, old: str, settle: Settle
) -> None:
    window = new_window(NEW)
    settle(window)
    assert "同一本" in window.messages.sentence


def test_what_has_no_other_version_is_said_to_have_none(
    new_window: NewWindow, old: str, settle: Settle
) -> None:
    window = new_window()
    window.desk.shelf.versions.look_for(old, asked=True)
    settle(window)
    assert "没有这本书的另一版本" in window.messages.sentence


# The bin


@pytest.fixture
def binned(new_window: NewWindow, old: str, library: Library, settle: Settle) -> MainWindow:
    """Give a window that shows the bin, in which the volume is."""
    library.facts.bin(old)
    window = new_window()
    window.actions_by_name["bin"].trigger()
    settle(window)
    return window


def test_the_bin_shows_what_was_taken_off_the_shelf(binned: MainWindow, old: str) -> None:
    assert [row.record.sha256 for row in binned.desk.shelf.view._model.shown] == [old]


def test_a_volume_is_put_back_from_the_bin(
    binned: MainWindow, settle: Settle, library: Library, old: str
) -> None:
    binned.desk.shelf.view._table.selectAll()
    menu = QMenu()
    binned.desk.shelf._fill_menu(menu)
    [back] = [action for action in menu.actions() if action.text() == "放回书库"]
    back.trigger()
    settle(binned)
    assert on_the_shelf(library) == [old]


def test_delete_in_the_bin_removes_nothing(
    binned: MainWindow, settle: Settle, library: Library, qtbot: QtBot, old: str
) -> None:
    binned.desk.shelf.view._table.selectAll()
    qtbot.keyClick(binned.desk.shelf.view, Qt.Key.Key_Delete)
    settle(binned)
    assert library.volumes.names() == (old,)


@pytest.mark.parametrize(("button", "left"), [("取消", 1), ("清空", 0)])
def test_the_bin_is_emptied_only_when_that_is_confirmed(
    binned: MainWindow, settle: Settle, library: Library, button: str, left: int
) -> None:
    binned.desk.shelf.view._empty.click()
    [box] = binned.frame.findChildren(QMessageBox)
    [chosen] = [each for each in box.findChildren(QPushButton) if each.text() == button]
    chosen.click()
    settle(binned)
    assert len(library.volumes.names()) == left


def test_the_shelf_comes_back_from_the_bin_with_the_same_key(
    binned: MainWindow, trigger: Trigger
) -> None:
    trigger(binned, "shelf")
    assert binned.desk.shelf.view.isVisible()
    assert not binned.desk.shelf.view.shows_bin


def test_the_button_in_the_bin_names_the_way_back_to_the_shelf(binned: MainWindow) -> None:
    view = binned.desk.shelf.view
    assert view._bin.text() == "回到书库"
    view._bin.click()
    assert not view.shows_bin
    assert view._bin.text() == "回收站（1）"
