"""Notes stand below the titles that their entries have today, and are kept as they were made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from yearbook_reader.errors import StorageError
from yearbook_reader.search.index.shelf_index import ShelfIndex
from yearbook_reader.ui.corrections.words_dialog import WordsDialog
from yearbook_reader.ui.notes.exchange.exchange_dialogs import ExportNotesDialog
from yearbook_reader.ui.notes.notebook.notebook_page import NotebookPage
from yearbook_reader.ui.window.desks import sending
from yearbook_reader.ui.window.main_window import MainWindow

Settle = Callable[[MainWindow], None]
Mark = Callable[..., None]
Trigger = Callable[[MainWindow, str], None]
RENAMED = "全区科技概况"


@pytest.fixture
def renamed(window: MainWindow, mark: Mark, trigger: Trigger, settle: Settle) -> MainWindow:
    """Give a window with a mark in an entry that was called otherwise afterwards."""
    mark(window, "科技部门")
    trigger(window, "rename_heading")
    [dialog] = [each for each in window.frame.findChildren(WordsDialog) if each.isVisible()]
    dialog.field.setPlainText(RENAMED)
    dialog.accept()
    settle(window)
    return window


def notebook_of(window: MainWindow, trigger: Trigger, settle: Settle) -> NotebookPage:
    trigger(window, "notebook")
    settle(window)
    return window.notes.notebook.page


def test_a_note_is_listed_and_found_below_the_title_of_today(
    renamed: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    page = notebook_of(renamed, trigger, settle)
    page._filter.text.setText("全区科技")
    [note] = page.shown()
    assert page._model._place_of(note) == f"综述 › {RENAMED}"
    assert note.titles[-1] == "概况"


def test_without_an_index_it_is_listed_below_the_title_it_was_made_below(
    renamed: MainWindow, trigger: Trigger, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise StorageError("索引读不出来。")

    monkeypatch.setattr(ShelfIndex, "paths", fail)
    page = notebook_of(renamed, trigger, settle)
    assert page._model._place_of(page.shown()[0]) == "综述 › 概况"


@pytest.mark.parametrize(("format_name", "is_of_today"), [("markdown", True), ("jsonld", False)])
def test_people_are_told_the_title_of_today_and_programs_what_is_kept(
    renamed: MainWindow,
    trigger: Trigger,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    format_name: str,
    is_of_today: bool,
) -> None:
    file = tmp_path / "notes"
    monkeypatch.setattr(sending, "file_to_write", lambda *_: file)
    trigger(renamed, "export_notes")
    settle(renamed)
    dialog = next(each for each in renamed.frame.findChildren(ExportNotesDialog))
    dialog._format.setCurrentIndex(dialog._format.findData(format_name))
    dialog.accept()
    settle(renamed)
    assert (RENAMED in file.read_text(encoding="utf-8")) is is_of_today
