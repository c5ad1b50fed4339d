"""A home that may not be written: books and notes are read, and one sentence says what is wrong."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from mounting import mount

from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.places.anchoring import annotate
from yearbook_reader.library import Library
from yearbook_reader.paths import user_paths
from yearbook_reader.search.query import parse
from yearbook_reader.ui.window.main_window import MainWindow
from yearbook_reader.volume.walk import all_entries

PDF = Path(__file__).parents[1] / "samples" / "v4_jizhou_2019" / "volume.pdf"

LATER = 3_600_000  # milliseconds

NewWindow = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]
Mark = Callable[..., None]


@pytest.fixture
def read_only_home(
    tmp_path: Path, seed_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """Give a home with a volume and a note in it, which may not be written any more.

    The window tells so when it is at rest: when a test says so, however slow the machine is.
    """
    monkeypatch.setattr("yearbook_reader.ui.notes.backups.keeping.REST_MS", LATER)
    home = tmp_path / "disk"
    home.mkdir()
    mount("-t", "tmpfs", "-o", "size=32m", "none", str(home))
    monkeypatch.setenv("YEARBOOK_READER_HOME", str(home))
    library = Library(user_paths())
    volume = library.add(seed_path).volume
    library.bring_index_up_to_date()
    spans = all_entries(volume)[0].blocks[0].text.spans  # type: ignore[union-attr]
    library.notebook.add(replace(annotate(volume, spans, Color.BLUE), note="核对"))
    library.close()
    mount("-o", "remount,ro", str(home))
    yield home
    subprocess.run(["umount", "-l", str(home)], check=True)


def test_a_read_only_home_is_read_and_told_once(
    read_only_home: Path, new_window: NewWindow, seed_path: Path, settle: Settle, mark: Mark
) -> None:
    window = new_window(seed_path)
    assert [each.note for each in window.marking.annotations] == ["核对"]
    window.work.keeping.look()
    settle(window)
    assert "只能读取，不能写入" in window.messages.sentence
    window.messages.hide()
    window.work.keeping.look()
    window.work.keeping.copy()
    settle(window)
    assert window.messages.sentence == ""
    mark(window, "众创空间")
    assert "只能读取" in window.messages.sentence
    assert [each.note for each in window.marking.annotations] == ["核对"]


def test_reading_on_and_searching_the_shelf_there_tells_of_no_fault(
    read_only_home: Path, new_window: NewWindow, seed_path: Path, library: Library, settle: Settle
) -> None:
    window = new_window(seed_path)
    window.messages.hide()
    window.desk.indexing.hasten()
    window.pane.turn_unit(1)
    window.journey.save()
    settle(window)
    assert window.messages.sentence == ""
    assert library.index.search(parse("众创空间")).total() > 0


def test_a_new_book_is_read_there_all_the_same(
    read_only_home: Path, tmp_path: Path, new_window: NewWindow, seed_path: Path
) -> None:
    file = tmp_path / "另一卷.txt"
    file.write_text(seed_path.read_text("utf-8") + "\n【补记】2017年，另有一事。\n", "utf-8")
    window = new_window(file)
    assert window.arrival is not None
    assert "众创空间" in window.pane.view.toPlainText()
    assert window.messages.sentence.startswith("这一卷没有收入书库，只供这次阅读。")
    assert "只读" in window.messages.sentence
    assert len(window.desk.shelf.view.selected()) == 0


def test_a_new_book_has_its_printed_pages_there_too(
    read_only_home: Path, new_window: NewWindow, settle: Settle
) -> None:
    window = new_window(PDF)
    window.panels.reveal("facsimile")
    panel = window.panels.facsimile
    panel._ask()
    settle(window)
    assert panel.view.isVisible()
    assert not panel.view._picture.isNull()


def test_a_preference_that_cannot_be_kept_is_told_once(
    read_only_home: Path, new_window: NewWindow, seed_path: Path
) -> None:
    window = new_window(seed_path)
    window.messages.hide()
    window.appearance.zoom(1)
    assert window.messages.sentence == "偏好设置没有保存：磁盘是只读的。"
    window.messages.hide()
    window.appearance.zoom(1)
    assert window.messages.sentence == ""
