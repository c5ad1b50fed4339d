"""Marks, notes and bookmarks made in the real window, kept in a real notebook."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color, State
from yearbook_reader.library import Library
from yearbook_reader.paths import Paths
from yearbook_reader.ui.window.main_window import MainWindow

NewWindow = Callable[..., MainWindow]
Trigger = Callable[[MainWindow, str], None]
Select = Callable[[MainWindow, str], None]
Settle = Callable[[MainWindow], None]
Mark = Callable[..., None]


def kept(library: Library, window: MainWindow) -> tuple[Annotation, ...]:
    """Give the annotations as another program would find them in the notebook."""
    assert window.arrival is not None
    return library.notebook.annotations(window.arrival.opened.record.sha256)


def test_a_highlight_is_stored_at_once(window: MainWindow, library: Library, mark: Mark) -> None:
    mark(window, "人工智能产业投资峰会", "highlight_green")
    [annotation] = kept(library, window)
    assert (annotation.quote, annotation.color) == ("人工智能产业投资峰会", Color.GREEN)
    assert not window.pane.view.textCursor().hasSelection()


def test_what_was_just_marked_is_at_hand(
    window: MainWindow, library: Library, mark: Mark, trigger: Trigger, settle: Settle
) -> None:
    mark(window, "众创空间")
    trigger(window, "check_state")
    settle(window)
    [annotation] = kept(library, window)
    assert (annotation.quote, annotation.state) == ("众创空间", State.TO_CHECK)


def test_the_section_is_kept_as_it_was(window: MainWindow, library: Library, mark: Mark) -> None:
    mark(window, "众创空间")
    [annotation] = kept(library, window)
    section = library.notebook.snapshots.text(annotation.snapshot)
    assert section is not None
    assert annotation.prefix + annotation.quote + annotation.suffix in section


def test_the_last_colour_is_used_again(window: MainWindow, library: Library, mark: Mark) -> None:
    mark(window, "人工智能产业投资峰会", "highlight_purple")
    mark(window, "众创空间")
    assert {each.color for each in kept(library, window)} == {Color.PURPLE}


def test_a_highlight_is_undone_and_done_again(
    window: MainWindow, library: Library, settle: Settle, mark: Mark, trigger: Trigger
) -> None:
    mark(window, "众创空间")
    trigger(window, "undo")
    settle(window)
    assert kept(library, window) == ()
    assert window.marking.annotations == ()
    trigger(window, "redo")
    settle(window)
    assert [each.quote for each in kept(library, window)] == ["众创空间"]


def test_another_colour_on_the_same_words_changes_the_mark(
    window: MainWindow, library: Library, settle: Settle, mark: Mark, trigger: Trigger
) -> None:
    mark(window, "众创空间", "highlight_yellow")
    mark(window, "众创空间", "highlight_blue")
    assert [each.color for each in kept(library, window)] == [Color.BLUE]
    trigger(window, "undo")
    settle(window)
    assert [each.color for each in kept(library, window)] == [Color.YELLOW]


def test_marks_are_there_when_the_volume_is_opened_again(
    window: MainWindow, qtbot: QtBot, new_window: NewWindow, mark: Mark
) -> None:
    mark(window, "众创空间")
    window.frame.close()
    again = new_window()
    assert [each.quote for each in again.marking.annotations] == ["众创空间"]
    qtbot.wait(30)
    [shown] = again.pane.view.extraSelections()
    assert shown.cursor.selectedText() == "众创空间"  # type: ignore[attr-defined]


def test_a_note_opens_the_editor(window: MainWindow, settle: Settle, mark: Mark) -> None:
    mark(window, "众创空间", "note")
    assert window.panels.annotations.isVisible()
    [annotation] = window.marking.annotations
    window.marking.edit(replace(annotation, note="核对", tags=("数字",)).modified_now())
    settle(window)
    assert [each.note for each in window.marking.annotations] == ["核对"]


def test_a_mark_under_the_cursor_is_deleted_and_restored(
    window: MainWindow, library: Library, settle: Settle, mark: Mark, trigger: Trigger
) -> None:
    mark(window, "众创空间")
    cursor = window.pane.view.document().find("众创空间")
    cursor.setPosition(cursor.selectionStart() + 1)
    window.pane.view.setTextCursor(cursor)
    trigger(window, "remove_mark")
    settle(window)
    assert kept(library, window) == ()
    trigger(window, "undo")
    settle(window)
    assert len(kept(library, window)) == 1


def test_a_bookmark_is_put_on_and_taken_off(
    window: MainWindow, library: Library, settle: Settle, trigger: Trigger
) -> None:
    assert window.arrival is not None
    sha256 = window.arrival.opened.record.sha256
    trigger(window, "bookmark")
    settle(window)
    [bookmark] = library.notebook.bookmarks(sha256)
    entry = window.pane.current_entry()
    assert entry is not None
    assert bookmark.entry_id == entry.id
    assert window.actions_by_name["bookmark"].isChecked()
    trigger(window, "bookmark")
    settle(window)
    assert library.notebook.bookmarks(sha256) == ()
    trigger(window, "undo")
    settle(window)
    assert library.notebook.bookmarks(sha256) == (bookmark,)


def test_where_there_is_no_entry_it_is_said_that_a_bookmark_is_put_on_one(
    new_window: NewWindow, tmp_path: Path, trigger: Trigger
) -> None:
    file = tmp_path / "none.txt"
    file.write_text("本书没有标题。\n", encoding="utf-8")
    window = new_window(file)
    trigger(window, "bookmark")
    assert "没有条目" in window.messages.sentence
    assert not window.actions_by_name["bookmark"].isChecked()


def test_the_bookmark_is_told_by_its_button_only_while_the_text_is_shown(
    window: MainWindow, settle: Settle, trigger: Trigger
) -> None:
    button = window.actions_by_name["bookmark"]
    trigger(window, "bookmark")
    settle(window)
    trigger(window, "shelf")
    pressed_at_the_shelf = button.isChecked()
    trigger(window, "go_to_text")
    assert (pressed_at_the_shelf, button.isChecked()) == (False, True)


def test_a_notebook_that_cannot_be_written_gets_a_sentence(
    new_window: NewWindow, paths: Paths, seed_path: Path, mark: Mark
) -> None:
    paths.notebook.mkdir(parents=True)
    window = new_window(seed_path)
    assert window.messages.sentence
    window.messages.clear()
    mark(window, "众创空间")
    assert window.messages.sentence
    assert window.marking.annotations == ()
    assert not window.actions_by_name["undo"].isEnabled()
    assert window.pane.view.textCursor().hasSelection()


def test_a_window_with_a_note_that_cannot_be_written_says_so_before_it_closes(
    window: MainWindow, library: Library, mark: Mark
) -> None:
    mark(window, "众创空间", "note")
    [annotation] = window.marking.annotations
    library.notebook.close()
    window.marking.edit(replace(annotation, note="核对", tags=()).modified_now())
    assert not window.frame.close()
    assert window.messages.sentence
    assert window.frame.close()


def test_where_no_volume_is_open_none_is_said_to_be_without_marks(
    new_window: NewWindow, settle: Settle
) -> None:
    window = new_window()
    window.marking.read_again()
    settle(window)
    assert "还没有批注" not in window.panels.annotations._pages.words
