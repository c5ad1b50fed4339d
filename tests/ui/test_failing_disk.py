"""A disk that fails while a note is saved: the typed text stays, and a sentence says why."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import apsw
import pytest
from failing_disk import FailingDisk
from PySide6.QtCore import QTimer

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.library import Library
from yearbook_reader.paths import Paths, user_paths
from yearbook_reader.ui.notes.annotations.note_box import NoteField
from yearbook_reader.ui.window.main_window import MainWindow

NewWindow = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]
Mark = Callable[..., None]


@pytest.fixture
def disk() -> Iterator[FailingDisk]:
    """Stand between SQLite and the disk while the test runs."""
    disk = FailingDisk()
    yield disk
    disk.unregister()


@pytest.fixture
def small_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a folder with little room, where the reader's folders are."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "none", str(folder)]
    if not shutil.which("mount") or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("mounting is not allowed here")
    monkeypatch.setenv("YEARBOOK_READER_HOME", str(folder))
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def field(window: MainWindow) -> NoteField:
    found = window.panels.annotations.findChild(NoteField)
    assert isinstance(found, NoteField)
    return found


def typed(window: MainWindow) -> str:
    return field(window).toPlainText()


def save(window: MainWindow, note: str, settle: Settle) -> None:
    """Type a note and leave the field."""
    window.messages.clear()
    field(window).setPlainText(note)
    window.panels.annotations.flush()
    settle(window)


def come_to_rest(window: MainWindow, settle: Settle) -> None:
    """Let the window do now what it does by itself after a while: that is written, too."""
    for timer in window.frame.findChildren(QTimer):
        if timer.isActive() and timer.isSingleShot():
            timer.stop()
            timer.timeout.emit()
    settle(window)


def kept(library: Library, annotation: Annotation) -> str:
    [found] = library.notebook.annotations(annotation.source_sha256)
    return found.note


def test_wherever_the_disk_fails_the_typed_note_stays_and_is_saved_later(
    disk: FailingDisk, new_window: NewWindow, library: Library, seed_path: Path,
    settle: Settle, mark: Mark,
) -> None:  # fmt: skip
    disk.fault, disk.stays_broken = apsw.FullError, True
    window = new_window(seed_path)
    mark(window, "众创空间", "note")
    come_to_rest(window, settle)
    [annotation] = window.marking.annotations
    before = ""
    for call in range(1, 60):
        note = f"第{call}次" * 300
        disk.break_at(call)
        save(window, note, settle)
        failed = disk.mend()
        assert typed(window) == note
        if window.messages.sentence:
            assert kept(library, annotation) in (before, note)
            window.messages.clear()
            window.panels.annotations.flush()
            settle(window)
        assert window.messages.sentence == ""
        assert kept(library, annotation) == note
        before = note
        if not failed:
            break
    assert call > 5
    assert not failed


def test_on_a_full_disk_the_typed_note_stays_and_what_was_saved_is_still_there(
    small_disk: Path, new_window: NewWindow, seed_path: Path, settle: Settle, mark: Mark
) -> None:
    window = new_window(seed_path)
    paths: Paths = user_paths()
    mark(window, "众创空间", "note")
    come_to_rest(window, settle)
    save(window, "先前的笔记", settle)
    assert window.messages.sentence == ""
    filling = small_disk / "filling"
    with filling.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"x" * 4096)
    long = "很长的笔记" * 20_000
    save(window, long, settle)
    assert "磁盘已满" in window.messages.sentence
    assert typed(window) == long
    assert [each.note for each in window.marking.annotations] == ["先前的笔记"]
    filling.unlink()
    save(window, long, settle)
    assert window.messages.sentence == ""
    assert [each.note for each in window.marking.annotations] == [long]
    assert paths.notebook.is_relative_to(small_disk)


def test_where_the_disk_is_full_before_the_notebook_is_made_the_panels_say_that_nothing_was_read(
    small_disk: Path, new_window: NewWindow, seed_path: Path
) -> None:
    with (small_disk / "filling").open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"x" * 4096)
    window = new_window(seed_path)
    window.panels.reveal("bookmarks")
    annotations, bookmarks = window.panels.annotations, window.panels.bookmarks
    assert "没有读出来" in annotations._pages.words
    assert "没有读出来" in bookmarks._pages.words
    assert "磁盘已满" in window.messages.sentence
