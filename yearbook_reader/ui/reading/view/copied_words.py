"""What is selected on the page as plain text, tables in a form that spreadsheets take."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextCursor, QTextTable, QTextTableCell


class _Place(NamedTuple):
    """Where a block stands: in a row of a table, by the table's position, or outside any."""

    table: int
    row: int
    column: int


def copied_words(cursor: QTextCursor) -> str:
    """Give the words that are selected: a row of a table is one line, its cells parted by tabs."""
    rows = selected_cells(cursor)
    if rows:
        return "\n".join("\t".join(map(_words_of, row)) for row in rows)
    lines: list[str] = []
    for place, blocks in groupby(_blocks(cursor), _row_of):
        if place is None:
            lines.extend(_words(cursor, block) for block in blocks)
        else:
            cells = groupby(blocks, _place_of)
            lines.append("\t".join(" ".join(_words(cursor, each) for each in cell)
                                   for _, cell in cells))  # fmt: skip
    return "\n".join(lines)


def selected_cells(cursor: QTextCursor) -> list[list[QTextTableCell]]:
    """Give the cells of one table that are selected, row by row; none where words are."""
    if not cursor.hasComplexSelection():
        return []
    table = cursor.currentTable()
    corners = [table.cellAt(position) for position in (cursor.anchor(), cursor.position())]
    rows = sorted(cell.row() for cell in corners)
    columns = sorted(cell.column() for cell in corners)
    return [
        [table.cellAt(row, column) for column in range(columns[0], columns[1] + 1)]
        for row in range(rows[0], rows[1] + 1)
    ]


def _words_of(cell: QTextTableCell) -> str:
    inside = cell.firstCursorPosition()
    inside.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
    return " ".join(inside.selection().toPlainText().splitlines())


def _blocks(cursor: QTextCursor) -> Iterator[QTextBlock]:
    block = cursor.document().findBlock(cursor.selectionStart())
    while block.isValid() and block.position() <= cursor.selectionEnd():
        yield block
        block = block.next()


def _words(cursor: QTextCursor, block: QTextBlock) -> str:
    """Give what is selected of a block."""
    start, end = block.position(), block.position() + block.length() - 1
    inside = QTextCursor(block)
    inside.setPosition(max(start, cursor.selectionStart()))
    inside.setPosition(min(end, cursor.selectionEnd()), QTextCursor.MoveMode.KeepAnchor)
    return inside.selection().toPlainText()


def _place_of(block: QTextBlock) -> _Place | None:
    inside = QTextCursor(block)
    table = inside.currentFrame()
    if not isinstance(table, QTextTable):
        return None
    cell = table.cellAt(inside)
    return _Place(table.firstPosition(), cell.row(), cell.column())


def _row_of(block: QTextBlock) -> _Place | None:
    place = _place_of(block)
    return place._replace(column=0) if place else None
