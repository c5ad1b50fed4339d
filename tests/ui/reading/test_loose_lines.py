"""A line that would be drawn out too far leaves its paragraph ragged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.look.theme import LIGHT
from yearbook_reader.ui.reading.typesetting.loose_lines import leave_loose_lines_ragged
from yearbook_reader.ui.reading.typesetting.typography import Typography, flow_in
from yearbook_reader.ui.window.main_window import MainWindow

EVEN = "全县规模以上工业企业开工建设" * 8
LOOSE = f"全县规模以上工业企业开工建设项目三次产业结构为{'12345678.9:' * 2}1。"

NewWindow = Callable[..., MainWindow]


@pytest.fixture
def typography(qtbot: QtBot) -> Typography:
    del qtbot  # an application is there
    return Typography.of(LIGHT)


def set_in(typography: Typography, characters: float, *paragraphs: str) -> QTextDocument:
    """Give paragraphs in a column of so many characters."""
    column = typography.em * characters
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(typography.body)
    document.setDefaultTextOption(flow_in(column, typography))
    document.setTextWidth(column)
    cursor = QTextCursor(document)
    cursor.insertText("\n".join(paragraphs))
    leave_loose_lines_ragged(document, typography.em)
    document.size()
    return document


def ragged(document: QTextDocument) -> list[bool]:
    """Tell of each paragraph whether it is laid out ragged."""
    blocks = map(document.findBlockByNumber, range(document.blockCount()))
    flows = [block.layout().textOption().alignment() for block in blocks]
    return [bool(flow & Qt.AlignmentFlag.AlignLeft) for flow in flows]


def test_a_paragraph_with_a_loose_line_is_ragged_and_others_are_not(typography: Typography) -> None:
    assert ragged(set_in(typography, 28, EVEN, LOOSE)) == [False, True]


def test_in_another_column_the_paragraph_is_justified_again(typography: Typography) -> None:
    document = set_in(typography, 28, LOOSE)
    document.setTextWidth(typography.em * 60)
    leave_loose_lines_ragged(document, typography.em)
    document.size()
    assert ragged(document) == [False]


def test_a_title_in_the_middle_stays_there(typography: Typography) -> None:
    document = set_in(typography, 28, LOOSE)
    shape = typography.block(Qt.AlignmentFlag.AlignHCenter)
    QTextCursor(document.firstBlock()).setBlockFormat(shape)
    leave_loose_lines_ragged(document, typography.em)
    assert document.firstBlock().blockFormat().alignment() == Qt.AlignmentFlag.AlignHCenter


def test_the_page_is_looked_through_once_it_is_painted(
    new_window: NewWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "甲年鉴.txt"
    heads = "甲年鉴\n\n工业\n\n综述\n\n"
    file.write_text(f"{heads}　　【概况】{EVEN}。\n　　【结构】{LOOSE * 9}\n", encoding="utf-8")
    view = new_window(file).pane.view
    qtbot.waitUntil(lambda: any(ragged(view.document())))
