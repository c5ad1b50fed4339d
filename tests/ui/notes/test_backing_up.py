"""The copies of the notebook in the real window: looked at, made, brought back and undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTableWidget

from yearbook_reader.annotations.notebook.backups import Backup
from yearbook_reader.library import Library
from yearbook_reader.paths import Paths
from yearbook_reader.ui.notes.backups.backup_dialog import BackupDialog, moment_of
from yearbook_reader.ui.window.main_window import MainWindow

NewWindow = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]
Mark = Callable[..., None]
Trigger = Callable[[MainWindow, str], None]


@pytest.fixture
def copied(window: MainWindow, mark: Mark, library: Library, settle: Settle) -> MainWindow:
    """Give a window with one mark in a copy, and one made since."""
    mark(window, "科技")
    library.keeper.back_up()
    mark(window, "下城区")
    settle(window)
    return window


def shown(window: MainWindow, trigger: Trigger, settle: Settle) -> BackupDialog:
    trigger(window, "backups")
    settle(window)
    dialog = window.notes.copies._dialog
    assert dialog is not None
    return dialog


def cells(dialog: BackupDialog) -> list[list[str]]:
    table = dialog.findChild(QTableWidget)
    return [
        [table.item(row, column).text().strip() for column in range(1, 4)]
        for row in range(table.rowCount())
    ]


def quotes(window: MainWindow) -> set[str]:
    return {each.quote for each in window.marking.annotations}


def test_each_copy_is_told_with_what_it_holds_and_lacks(
    copied: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    dialog = shown(copied, trigger, settle)
    assert cells(dialog) == [["1", "0", "缺现在的 1 条"]]
    assert "科技" in dialog._told.text()


def test_a_damaged_copy_is_told_as_such(
    copied: MainWindow, trigger: Trigger, settle: Settle, library: Library
) -> None:
    [backup] = library.keeper.backups.list()
    backup.path.write_bytes(b"no copy at all " * 500)
    dialog = shown(copied, trigger, settle)
    assert cells(dialog) == [["—", "—", "不能用"]]
    assert "损坏" in dialog._told.text()


def test_a_copy_is_made_at_once_and_then_is_the_same_as_the_notebook(
    copied: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    dialog = shown(copied, trigger, settle)
    dialog._now.click()
    settle(copied)
    assert cells(dialog)[0] == ["2", "0", "与现在相同"]
    dialog._now.click()
    settle(copied)
    assert len(cells(dialog)) == 2


def test_a_copy_that_was_saved_elsewhere_is_opened_and_restored(
    copied: MainWindow,
    trigger: Trigger,
    settle: Settle,
    library: Library,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stick = tmp_path / "stick.sqlite"
    for dialog in ("file_to_write", "file_to_read"):
        monkeypatch.setattr(
            f"yearbook_reader.ui.notes.backups.backing_up.{dialog}", lambda *_: stick
        )
    dialog = shown(copied, trigger, settle)
    dialog._save.click()
    settle(copied)
    assert str(stick) in dialog._told.text()
    [here] = library.keeper.backups.list()
    here.path.unlink()
    dialog._open.click()
    settle(copied)
    assert cells(dialog) == [["1", "0", "缺现在的 1 条"]]
    assert dialog.findChild(QTableWidget).item(0, 0).text().strip().endswith("· stick.sqlite")
    dialog._restore.click()
    settle(copied)
    assert quotes(copied) == {"科技"}


def test_a_file_that_is_no_copy_is_told_as_such(
    copied: MainWindow,
    trigger: Trigger,
    settle: Settle,
    seed_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        "yearbook_reader.ui.notes.backups.backing_up.file_to_read", lambda *_: seed_path
    )
    dialog = shown(copied, trigger, settle)
    dialog._open.click()
    settle(copied)
    assert cells(dialog)[0] == ["—", "—", "不能用"]


def test_a_restored_copy_is_what_the_window_shows(
    copied: MainWindow, trigger: Trigger, settle: Settle, library: Library
) -> None:
    dialog = shown(copied, trigger, settle)
    dialog._restore.click()
    settle(copied)
    assert quotes(copied) == {"科技"}
    assert tuple(copied.pane.highlighter._highlights.annotations) == copied.marking.annotations
    former, _ = library.keeper.backups.list()
    assert library.keeper.contents(former).annotations == 2


def test_who_restores_from_the_page_of_the_notebook_stays_there_and_sees_what_came(
    copied: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    trigger(copied, "notebook")
    settle(copied)
    dialog = shown(copied, trigger, settle)
    dialog._restore.click()
    settle(copied)
    assert copied.notes.notebook.is_in_front
    assert [each.quote for each in copied.notes.notebook.page.shown()] == ["科技"]


def test_a_restoring_can_be_undone(copied: MainWindow, trigger: Trigger, settle: Settle) -> None:
    shown(copied, trigger, settle)._restore.click()
    settle(copied)
    assert "已恢复" in copied.messages.sentence
    copied.messages._offer.click()
    settle(copied)
    assert quotes(copied) == {"科技", "下城区"}


def test_what_was_restored_can_be_changed_and_undone_as_ever(
    copied: MainWindow, trigger: Trigger, settle: Settle, mark: Mark
) -> None:
    shown(copied, trigger, settle)._restore.click()
    settle(copied)
    mark(copied, "综述")
    assert quotes(copied) == {"科技", "综述"}
    trigger(copied, "undo")
    settle(copied)
    assert quotes(copied) == {"科技"}


def test_what_is_still_being_typed_is_in_the_copy_made_before_restoring(
    copied: MainWindow, trigger: Trigger, settle: Settle, library: Library
) -> None:
    noted = copied.marking.annotations[0]
    copied.panels.annotations.edit(noted.id)
    copied.panels.annotations._editor._note.setPlainText("还没写完")
    shown(copied, trigger, settle)._restore.click()
    settle(copied)
    former = library.keeper.backups.list()[0]
    notes = library.keeper.backups.notes(former)
    assert "还没写完" in {each.note for each in notes.annotations}


def test_a_copy_that_cannot_be_restored_leaves_all_as_it_was(
    copied: MainWindow, trigger: Trigger, settle: Settle, library: Library
) -> None:
    dialog = shown(copied, trigger, settle)
    [backup] = library.keeper.backups.list()
    backup.path.unlink()
    dialog._restore.click()
    settle(copied)
    assert dialog._told.text() == "这份备份已经不在了。"
    assert quotes(copied) == {"科技", "下城区"}


def test_a_notebook_that_is_gone_can_be_had_back_from_the_news_of_the_start(
    paths: Paths, new_window: NewWindow, seed_path: Path, mark: Mark, settle: Settle,
    library: Library,
) -> None:  # fmt: skip
    first = new_window(seed_path)
    mark(first, "科技")
    first.frame.close()
    library.keeper.close()
    library._notebook = library._keeper = None
    paths.notebook.unlink()
    window = new_window()
    window.work.keeping.look()
    settle(window)
    assert "不见了" in window.messages.sentence
    assert not window.messages._offer.isHidden()
    window.messages._offer.click()
    settle(window)
    assert quotes(window) == {"科技"}


def test_copies_of_one_minute_are_told_apart() -> None:
    moments = [datetime(2026, 7, 15, 12, 0, second, tzinfo=UTC) for second in (5, 6)]
    told = {moment_of(Backup(Path("copy"), number, made)) for number, made in enumerate(moments)}
    assert len(told) == 2
