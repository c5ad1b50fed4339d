"""The words that are Qt's own: whole in each language, and in the terms of ours."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog, QLabel, QTreeView
from pytestqt.qtbot import QtBot

LATIN = re.compile("[A-Za-z]{2}")
TYPE_COLUMN = 2

Speak = Callable[[str], None]
Dialog = Callable[[], QFileDialog]


@pytest.fixture
def file_dialog(qtbot: QtBot, tmp_path: Path) -> Dialog:
    """Give a maker of Qt's own file dialog, on a folder that holds another one."""

    def make() -> QFileDialog:
        (tmp_path / "甲").mkdir()
        dialog = QFileDialog(None, "", str(tmp_path))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW"])
def test_the_labels_of_a_file_dialog_are_chinese(
    language: str, speak: Speak, file_dialog: Dialog
) -> None:
    speak(language)
    dialog = file_dialog()
    labels = [label.text() for label in dialog.findChildren(QLabel) if label.text()]
    assert len(labels) == 3
    assert [label for label in labels if LATIN.search(label)] == []


@pytest.mark.parametrize(
    ("language", "heads", "folder"),
    [
        ("zh_CN", ["名称", "大小", "类型", "修改日期"], "文件夹"),
        ("zh_TW", ["名稱", "大小", "型態", "修改日期"], "資料夾"),
    ],
)
def test_a_file_dialog_lists_folders_by_our_name(
    language: str, heads: list[str], folder: str, speak: Speak, file_dialog: Dialog, qtbot: QtBot
) -> None:
    speak(language)
    dialog = file_dialog()
    tree = dialog.findChild(QTreeView)
    assert isinstance(tree, QTreeView)
    model = tree.model()
    qtbot.waitUntil(lambda: model.rowCount(tree.rootIndex()) == 1)
    across = Qt.Orientation.Horizontal
    assert [model.headerData(column, across) for column in range(model.columnCount())] == heads
    assert model.index(0, TYPE_COLUMN, tree.rootIndex()).data() == folder


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW"])
def test_keys_are_named_as_they_are_engraved(language: str, speak: Speak) -> None:
    speak(language)
    shown = QKeySequence.SequenceFormat.NativeText
    assert QKeySequence("Alt+Left").toString(shown) == "Alt+←"


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "en"])
def test_the_enter_key_has_one_name(language: str, speak: Speak) -> None:
    speak(language)
    shown = QKeySequence.SequenceFormat.NativeText
    assert QKeySequence("Alt+Return").toString(shown) == "Alt+Enter"
