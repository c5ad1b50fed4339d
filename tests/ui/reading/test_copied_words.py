"""What is copied from the page: words, and tables as spreadsheets take them."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from yearbook_reader.ui.reading.view.copied_words import copied_words

KEEP = QTextCursor.MoveMode.KeepAnchor
CELLS = (("年份", "产值"), ("2018年", "36"), ("2019年", "41"))


@pytest.fixture
def document(qapp: object) -> QTextDocument:
    """Give a page: a paragraph, a table, and another paragraph."""
    del qapp
    document = QTextDocument()
    cursor = QTextCursor(document)
    cursor.insertText("𠮷田镇产值如下。")
    table = cursor.insertTable(3, 2)
    for row, cells in enumerate(CELLS):
        for column, words in enumerate(cells):
            table.cellAt(row, column).firstCursorPosition().insertText(words)
    cursor.setPosition(table.lastPosition() + 1)
    cursor.insertText("全县亦然。")
    return document


def test_rows_of_a_table_are_lines_and_cells_are_parted_by_tabs(document: QTextDocument) -> None:
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    assert copied_words(cursor) == (
        "𠮷田镇产值如下。\n年份\t产值\n2018年\t36\n2019年\t41\n全县亦然。"
    )


def test_only_what_is_selected_of_a_paragraph_is_copied(document: QTextDocument) -> None:
    cursor = document.find("产值如下")
    assert copied_words(cursor) == "产值如下"


def test_of_cells_that_are_selected_no_others_are_copied(document: QTextDocument) -> None:
    cursor = document.find("2018年")
    cursor.setPosition(cursor.selectionStart())
    cursor.setPosition(document.find("41").selectionEnd(), KEEP)
    assert copied_words(cursor) == "2018年\t36\n2019年\t41"


def test_within_one_cell_its_words_are_copied(document: QTextDocument) -> None:
    assert copied_words(document.find("2019")) == "2019"
