"""Titles that take several lines: the lines are about as long as each other."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextCursor, QTextDocument

SPARE = 0.2  # characters, for widths that are no whole pixels


def balance_titles(document: QTextDocument, column: float) -> None:
    """Narrow the titles at the head of a page, so that no last line has a lone character.

    `column` is the width of the text in pixels.
    """
    block = document.begin()
    while block.isValid() and block.blockFormat().alignment() == Qt.AlignmentFlag.AlignHCenter:
        margin = max((column - _narrowest(block, column)) / 2, 0.0)
        shape = block.blockFormat()
        if abs(shape.leftMargin() - margin) > 1:
            shape.setLeftMargin(margin)
            shape.setRightMargin(margin)
            QTextCursor(block).setBlockFormat(shape)
        block = block.next()


def _narrowest(block: QTextBlock, column: float) -> float:
    """Give the least width in which a block has no more lines than in the column."""
    width, character = _extent(block)
    room = int(column / character) * character if character else 0.0
    if width <= column or not room:
        return column
    in_a_line = ceil(width / ceil(width / room) / character)
    # Where marks may not begin a line, one character more has to stand in it.
    spare = SPARE if block.text().isalnum() else 1.0
    return (in_a_line + spare) * character


def _extent(block: QTextBlock) -> tuple[float, float]:
    """Give the width of a block in one line, and of a character of its largest type, in pixels."""
    width = character = 0.0
    fragments = block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        metrics = QFontMetricsF(fragment.charFormat().font())
        width += metrics.horizontalAdvance(fragment.text())
        character = max(character, metrics.horizontalAdvance("国"))
        fragments += 1
    return width, character
