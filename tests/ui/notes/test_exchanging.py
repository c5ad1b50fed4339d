"""Notes out of the real window and into it: files, packages, answers, conflicts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

from yearbook_reader.annotations.annotation import Annotation, Notes
from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.exchange.review_package import Identity, ReviewPackage, packed
from yearbook_reader.annotations.json_ld import to_json_ld
from yearbook_reader.library import Library
from yearbook_reader.paths import user_paths
from yearbook_reader.shelf.note_exchange import packed_notes, received
from yearbook_reader.ui.look.color_chips import color_name
from yearbook_reader.ui.notes.exchange.exchange_dialogs import (
    TEMPLATE,
    ExportNotesDialog,
    PackageDialog,
    note_formats,
)
from yearbook_reader.ui.notes.exchange.extent import Extent
from yearbook_reader.ui.notes.exchange.incoming_dialog import Choice, IncomingDialog
from yearbook_reader.ui.window.desks import sending
from yearbook_reader.ui.window.main_window import MainWindow

Settle = Callable[[MainWindow], None]
Mark = Callable[..., None]
Trigger = Callable[[MainWindow, str], None]
SaveAs = Callable[[str], Path]


@pytest.fixture
def save_as(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SaveAs:
    """Give a way to answer the dialog that asks where to write."""

    def save_as(name: str) -> Path:
        file = tmp_path / name
        monkeypatch.setattr(sending, "file_to_write", lambda *_: file)
        return file

    return save_as


@pytest.fixture
def marked(window: MainWindow, mark: Mark) -> MainWindow:
    """Give a window with a mark in the seed."""
    mark(window, "科技部门")
    return window


def dialog_of(window: MainWindow, kind: type[QDialog]) -> QDialog:
    return next(each for each in window.frame.findChildren(kind) if each.isVisible())


def exported(window: MainWindow, format_name: str, trigger: Trigger, settle: Settle) -> None:
    trigger(window, "export_notes")
    settle(window)
    dialog = dialog_of(window, ExportNotesDialog)
    assert isinstance(dialog, ExportNotesDialog)
    dialog._format.setCurrentIndex(dialog._format.findData(format_name))
    dialog.accept()
    settle(window)


def taken_in(window: MainWindow, file: Path, settle: Settle) -> IncomingDialog:
    window.notes.receiving.take_in(file)
    settle(window)
    dialog = dialog_of(window, IncomingDialog)
    assert isinstance(dialog, IncomingDialog)
    return dialog


@pytest.mark.parametrize("format_name", [name for name, *_ in note_formats() if name != TEMPLATE])
def test_notes_are_written_in_every_format_that_is_offered(
    format_name: str, marked: MainWindow, save_as: SaveAs, trigger: Trigger, settle: Settle
) -> None:
    file = save_as("notes")
    exported(marked, format_name, trigger, settle)
    content = file.read_bytes()
    assert content
    assert format_name == "docx" or "科技部门".encode() in content
    # In the words of the window.
    assert format_name != "csv" or color_name(Color.YELLOW).encode() in content
    assert str(file) in marked.messages.sentence


def test_notes_are_written_by_a_template_which_is_kept(
    marked: MainWindow, save_as: SaveAs, trigger: Trigger, settle: Settle, library: Library
) -> None:
    file = save_as("notes.md")
    trigger(marked, "export_notes")
    settle(marked)
    dialog = dialog_of(marked, ExportNotesDialog)
    assert isinstance(dialog, ExportNotesDialog)
    dialog._format.setCurrentIndex(dialog._format.findData(TEMPLATE))
    dialog._template.setPlainText("★${引文}★")
    dialog.accept()
    settle(marked)
    assert file.read_text("utf-8") == "★科技部门★"
    assert library.settings.note_template == "★${引文}★"


def test_a_template_with_an_unknown_field_is_told(
    marked: MainWindow, save_as: SaveAs, trigger: Trigger, settle: Settle
) -> None:
    file = save_as("notes.md")
    marked.appearance.adopt(replace(marked.appearance.settings, note_template="${没有}"))
    exported(marked, TEMPLATE, trigger, settle)
    assert "没有" in marked.messages.sentence
    assert not file.exists()


def test_what_the_notebook_lists_can_go_out_alone(
    marked: MainWindow, mark: Mark, save_as: SaveAs, trigger: Trigger, settle: Settle
) -> None:
    mark(marked, "下城区")
    trigger(marked, "notebook")
    settle(marked)
    marked.notes.notebook.page._filter.text.setText("部门")
    file = save_as("notes.jsonld")
    trigger(marked, "export_notes")
    settle(marked)
    dialog = dialog_of(marked, ExportNotesDialog)
    assert isinstance(dialog, ExportNotesDialog)
    assert dialog.extent is Extent.SHOWN
    dialog._format.setCurrentIndex(dialog._format.findData("jsonld"))
    dialog.accept()
    settle(marked)
    notes = received(file.read_bytes()).notes
    assert [each.quote for each in notes.annotations] == ["科技部门"]


def test_notes_that_come_in_are_counted_taken_in_and_undone(
    marked: MainWindow, tmp_path: Path, trigger: Trigger, settle: Settle
) -> None:
    mine = marked.marking.annotations[0]
    file = tmp_path / "notes.jsonld"
    file.write_bytes(to_json_ld(Notes((replace(mine, id="new", note="来自同事"), mine))))
    dialog = taken_in(marked, file, settle)
    assert dialog._summary.text() == "“notes.jsonld”：新的 1 条，已有的 1 条。"
    dialog.accept()
    settle(marked)
    assert {each.note for each in marked.marking.annotations} == {"", "来自同事"}
    trigger(marked, "undo")
    settle(marked)
    assert marked.marking.annotations == (mine,)


def test_notes_that_come_in_are_counted_on_the_shelf_that_is_shown(
    marked: MainWindow, tmp_path: Path, trigger: Trigger, settle: Settle
) -> None:
    [mine] = marked.marking.annotations
    file = tmp_path / "notes.jsonld"
    file.write_bytes(to_json_ld(Notes((replace(mine, id="new"),))))
    trigger(marked, "shelf")
    settle(marked)
    taken_in(marked, file, settle).accept()
    settle(marked)
    assert [row.annotations for row in marked.desk.shelf.view._model.shown] == [2]
    trigger(marked, "undo")
    settle(marked)
    assert [row.annotations for row in marked.desk.shelf.view._model.shown] == [1]


def test_twice_is_once_unasked(marked: MainWindow, tmp_path: Path, settle: Settle) -> None:
    file = tmp_path / "notes.jsonld"
    file.write_bytes(to_json_ld(Notes(marked.marking.annotations)))
    marked.notes.receiving.take_in(file)
    settle(marked)
    assert not marked.frame.findChildren(IncomingDialog)
    assert len(marked.marking.annotations) == 1
    assert "都有了" in marked.messages.sentence


@pytest.mark.parametrize(
    ("choice", "kept"),
    [
        (None, "我改的"),
        (Choice.MINE, "我改的"),
        (Choice.THEIRS, "他改的"),
        (Choice.BOTH, "我改的\n\n他改的"),
    ],
)
def test_a_conflict_is_shown_and_settled_as_is_wished(
    choice: Choice | None, kept: str, marked: MainWindow, tmp_path: Path, settle: Settle
) -> None:
    sent = marked.marking.annotations[0]
    marked.marking.edit(replace(sent, note="我改的", tags=()).modified_now())
    settle(marked)
    package = packed_notes(Notes((sent,)), {})
    theirs = replace(sent, note="他改的", tags=()).modified_now()
    answer = packed_notes(Notes((theirs,)), {}, "王五", received(package))
    file = tmp_path / "answer.zip"
    file.write_bytes(answer)
    dialog = taken_in(marked, file, settle)
    assert dialog._mine.toPlainText().startswith("我改的")
    assert dialog._theirs.toPlainText().startswith("他改的")
    if choice is not None:
        dialog._choices[choice].click()
    assert dialog._list.item(0).text().startswith("科技部门")
    dialog.accept()
    settle(marked)
    assert [each.note for each in marked.marking.annotations] == [kept]


@pytest.mark.parametrize("write", [packed_notes, lambda notes, _: to_json_ld(notes)])
def test_notes_that_are_opened_as_a_book_would_be_are_taken_in(
    marked: MainWindow, tmp_path: Path, settle: Settle, write: Callable[[Notes, object], bytes]
) -> None:
    file = tmp_path / "批注"
    [mine] = marked.marking.annotations
    file.write_bytes(write(Notes((replace(mine, id="new"),)), {}))
    marked.frame.files_dropped.emit([file])
    settle(marked)
    assert dialog_of(marked, IncomingDialog)
    assert not marked.messages.sentence


def test_a_package_without_notes_is_said_to_have_none(
    window: MainWindow, tmp_path: Path, settle: Settle
) -> None:
    file = tmp_path / "notes.zip"
    file.write_bytes(packed_notes(Notes(), {}))
    assert "里面没有批注" in taken_in(window, file, settle)._summary.text()


def test_a_file_that_holds_no_notes_is_told(
    marked: MainWindow, tmp_path: Path, settle: Settle
) -> None:
    file = tmp_path / "nothing.zip"
    file.write_bytes(b"PK\x03\x04 no archive")
    marked.notes.receiving.take_in(file)
    settle(marked)
    assert "不是批注包" in marked.messages.sentence


def test_a_package_goes_out_with_its_volume_is_answered_and_comes_back(
    marked: MainWindow, save_as: SaveAs, trigger: Trigger, settle: Settle
) -> None:
    file = save_as("package.zip")
    trigger(marked, "package_notes")
    settle(marked)
    dialog = dialog_of(marked, PackageDialog)
    assert isinstance(dialog, PackageDialog)
    dialog._signature.setText("张三")
    dialog._sources.setChecked(True)
    dialog.accept()
    settle(marked)
    package = received(file.read_bytes())
    assert package.sender == marked.appearance.settings.author == "张三"
    assert list(package.sources) == [marked.marking.source]
    theirs = replace(package.notes.annotations[0], note="同意", tags=()).modified_now()
    answer = packed_notes(Notes((theirs,)), {}, "李四", package)
    file.write_bytes(answer)
    taken_in(marked, file, settle).accept()
    settle(marked)
    assert [each.note for each in marked.marking.annotations] == ["同意"]


def test_a_package_is_answered_by_a_program_that_was_started_anew(
    marked: MainWindow, new_window: Callable[..., MainWindow], seed_path: Path, save_as: SaveAs,
    trigger: Trigger, settle: Settle,
) -> None:  # fmt: skip
    [mine] = marked.marking.annotations
    note = replace(mine, color=Color.BLUE, note="请核", tags=()).modified_now()
    file = save_as("package.zip")
    file.write_bytes(packed_notes(Notes((note,)), {}, "张三"))
    taken_in(marked, file, settle).accept()
    settle(marked)
    marked.frame.close()
    again = new_window(seed_path)
    trigger(again, "package_notes")
    settle(again)
    dialog = dialog_of(again, PackageDialog)
    assert isinstance(dialog, PackageDialog)
    assert "张三" in dialog._answer.text()
    dialog.accept()
    settle(again)
    assert received(file.read_bytes()).base == Notes((note,))


def test_volumes_that_come_along_are_put_on_the_shelf(
    new_window: Callable[..., MainWindow], library: Library, seed_path: Path, tmp_path: Path,
    settle: Settle,
) -> None:  # fmt: skip
    other = Library(user_paths(tmp_path / "other"))
    opened = other.add(seed_path)
    sha256 = opened.record.sha256
    other.close()
    identity = Identity(sha256, file_name="../../evil.txt")
    file = tmp_path / "package.zip"
    sources = {sha256: seed_path.read_bytes()}
    file.write_bytes(packed(ReviewPackage((identity,), Notes(), sources=sources)))
    window = new_window()
    dialog = taken_in(window, file, settle)
    assert not dialog._sources.isHidden()
    dialog.accept()
    settle(window)
    assert library.volumes.names() == (sha256,)
    shelf = window.desk.shelf.view
    assert shelf.isVisible()
    assert [row.record.sha256 for row in shelf._model.shown] == [sha256]


def of_no_volume_here(note: Annotation, file: Path, *, comes_along: bool) -> None:
    """Write a package with a note of a volume that is not on the shelf."""
    stranger = replace(note, source_sha256="0" * 64)
    sources = {stranger.source_sha256: b"x"} if comes_along else {}
    identity = Identity(stranger.source_sha256)
    file.write_bytes(packed(ReviewPackage((identity,), Notes((stranger,)), sources=sources)))


def says_of_no_volume(dialog: IncomingDialog) -> bool:
    return "1 条属于书库里没有的年鉴" in "".join(
        each.text() for each in dialog.findChildren(QLabel)
    )


@pytest.mark.parametrize("comes_along", [True, False])
def test_notes_are_said_to_be_of_no_volume_here_unless_it_comes_along(
    marked: MainWindow, tmp_path: Path, settle: Settle, comes_along: bool
) -> None:
    file = tmp_path / "package.zip"
    of_no_volume_here(marked.marking.annotations[0], file, comes_along=comes_along)
    assert says_of_no_volume(taken_in(marked, file, settle)) is not comes_along


def test_notes_are_said_to_be_of_no_volume_while_those_that_come_along_are_not_wanted(
    marked: MainWindow, tmp_path: Path, settle: Settle
) -> None:
    file = tmp_path / "package.zip"
    of_no_volume_here(marked.marking.annotations[0], file, comes_along=True)
    dialog = taken_in(marked, file, settle)
    dialog._sources.setChecked(False)
    assert says_of_no_volume(dialog)
    dialog._sources.setChecked(True)
    assert not says_of_no_volume(dialog)


def test_notes_of_a_volume_in_the_bin_are_said_to_be_of_no_volume_on_the_shelf(
    marked: MainWindow, library: Library, tmp_path: Path, settle: Settle
) -> None:
    file = tmp_path / "package.zip"
    file.write_bytes(packed_notes(Notes(marked.marking.annotations), {}))
    library.facts.bin(marked.marking.source)
    assert says_of_no_volume(taken_in(marked, file, settle))


def test_the_menu_of_the_notes_offers_to_reply_and_to_delete(
    marked: MainWindow, settle: Settle
) -> None:
    settle(marked)
    notes = marked.panels.annotations.keys_go_to
    assert notes.contextMenuPolicy() == Qt.ContextMenuPolicy.CustomContextMenu
    marked.panels.annotations.select(marked.marking.annotations[0].id)
    reply, delete = notes.actions()
    assert (reply.text(), delete.text()) == ("回复批注", "删除")
    delete.trigger()
    settle(marked)
    assert marked.marking.annotations == ()


def test_a_reply_stands_on_the_same_words_and_is_signed(
    marked: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    marked.appearance.adopt(replace(marked.appearance.settings, author="李四"))
    first = marked.marking.annotations[0]
    marked.panels.annotations.select(first.id)
    trigger(marked, "reply_note")
    settle(marked)
    answer = next(each for each in marked.marking.annotations if each.reply_to == first.id)
    assert (answer.author, answer.quote) == ("李四", first.quote)
    assert marked.panels.annotations.current() == answer
    trigger(marked, "undo")
    settle(marked)
    assert marked.marking.annotations == (first,)


def test_without_notes_there_is_nothing_to_export(
    window: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    trigger(window, "export_notes")
    settle(window)
    dialog = dialog_of(window, ExportNotesDialog)
    [buttons] = dialog.findChildren(QDialogButtonBox)
    assert [each.isEnabled() for each in buttons.buttons()] == [False, True]


def test_where_the_volume_has_no_notes_those_of_the_shelf_are_chosen(qtbot: QtBot) -> None:
    dialog = ExportNotesDialog({Extent.VOLUME: 0, Extent.SHELF: 2}, "", ())
    qtbot.addWidget(dialog)
    assert dialog.extent is Extent.SHELF
