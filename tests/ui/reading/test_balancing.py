"""A title on several lines: none of them is left with a lone character."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.look.theme import LIGHT
from yearbook_reader.ui.reading.typesetting.balancing import balance_titles
from yearbook_reader.ui.reading.typesetting.typography import Typography

TITLE = "关于加快发展康养产业的若干意见"


@pytest.fixture
def document(qtbot: QtBot) -> QTextDocument:
    """Give a page with a title above its text."""
    typography = Typography.of(LIGHT)
    made = QTextDocument()
    made.setDocumentMargin(0)
    cursor = QTextCursor(made)
    cursor.setBlockFormat(typography.block(Qt.AlignmentFlag.AlignHCenter))
    cursor.insertText(TITLE, typography.characters(1.55, bold=True))
    cursor.insertBlock(typography.block(), typography.characters())
    cursor.insertText(TITLE)
    return made


def line_lengths(document: QTextDocument, column: float) -> list[int]:
    document.setTextWidth(column)
    document.size()
    layout = document.firstBlock().layout()
    return [layout.lineAt(number).textLength() for number in range(layout.lineCount())]


def width_of(document: QTextDocument, characters: float) -> float:
    look = document.firstBlock().begin().fragment().charFormat()
    return QFontMetricsF(look.font()).horizontalAdvance("国") * characters


@pytest.mark.parametrize(("room", "lengths"), [(14.5, [8, 7]), (7.5, [5, 5, 5]), (20, [15])])
def test_the_lines_of_a_title_share_its_characters(
    document: QTextDocument, room: float, lengths: list[int]
) -> None:
    column = width_of(document, room)
    balance_titles(document, column)
    assert line_lengths(document, column) == lengths


def test_a_title_with_room_again_is_one_line_again(document: QTextDocument) -> None:
    for room in (8.5, 20):
        column = width_of(document, room)
        balance_titles(document, column)
    assert line_lengths(document, column) == [len(TITLE)]


def test_the_text_below_is_as_wide_as_it_was(document: QTextDocument) -> None:
    balance_titles(document, width_of(document, 8.5))
    assert document.lastBlock().blockFormat().leftMargin() == 0
