"""The dialogs in which files are chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.parts.dialogs.file_dialogs import (
    file_to_write,
    files_to_read,
    folder_to_read,
    last_folder,
    set_last_folder,
)

KINDS = "CSV 表格 (*.csv);;Markdown 表格 (*.md)"


@pytest.fixture
def beside(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def answer(beside: QWidget) -> Callable[[Callable[[QFileDialog], None]], None]:
    """Give a way to do something with the next dialog of files that opens."""

    def answer(work: Callable[[QFileDialog], None]) -> None:
        def look() -> None:
            found = QApplication.activeModalWidget()
            if isinstance(found, QFileDialog):
                work(found)
            else:
                QTimer.singleShot(20, beside, look)

        QTimer.singleShot(20, beside, look)

    return answer


def type_in(dialog: QFileDialog, name: str) -> None:
    field = dialog.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText(name)
    dialog.accept()


def test_the_first_dialog_begins_in_the_documents(
    beside: QWidget,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: Callable[[Callable[[QFileDialog], None]], None],
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path))
    begun: list[str] = []

    def look(dialog: QFileDialog) -> None:
        begun.append(dialog.directory().absolutePath())
        dialog.reject()

    answer(look)
    assert files_to_read(beside, "打开", KINDS) == []
    assert begun == [str(tmp_path)]
    assert last_folder(beside) == ""


def test_a_dialog_begins_where_the_last_one_ended(
    beside: QWidget,
    tmp_path: Path,
    answer: Callable[[Callable[[QFileDialog], None]], None],
) -> None:
    set_last_folder(beside, str(tmp_path))
    answer(lambda dialog: type_in(dialog, "发现"))
    assert file_to_write(beside, "导出", "记录.csv", KINDS) == tmp_path / "发现.csv"
    assert last_folder(beside) == str(tmp_path)


def test_the_kind_that_is_chosen_ends_the_name(
    beside: QWidget,
    tmp_path: Path,
    answer: Callable[[Callable[[QFileDialog], None]], None],
) -> None:
    def choose(dialog: QFileDialog) -> None:
        dialog.selectNameFilter("Markdown 表格 (*.md)")
        dialog.filterSelected.emit("Markdown 表格 (*.md)")
        dialog.accept()

    set_last_folder(beside, str(tmp_path))
    answer(choose)
    assert file_to_write(beside, "导出", "2.5版 记录.csv", KINDS) == tmp_path / "2.5版 记录.md"


def test_a_folder_that_is_gone_is_not_begun_in(
    beside: QWidget,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: Callable[[Callable[[QFileDialog], None]], None],
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: "")
    set_last_folder(beside, str(tmp_path / "gone"))
    begun: list[str] = []

    def look(dialog: QFileDialog) -> None:
        begun.append(dialog.directory().absolutePath())
        dialog.reject()

    answer(look)
    assert folder_to_read(beside, "添加") is None
    assert begun == [str(Path.home())]
