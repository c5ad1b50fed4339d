"""Paragraphs that are better not justified: a line of theirs would be drawn out too far.

What stands on the next line can be long and without a break, as a sum or a name in Latin letters.
Qt gives the room that is left to all letters and digits of the line alike.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat

LOOSEST = 0.15  # of a character's width, between every two characters

_ALIGNMENT = int(QTextFormat.Property.BlockAlignment)
_RAGGED = int(QTextFormat.Property.UserProperty) + 100


def leave_loose_lines_ragged(document: QTextDocument, em: float) -> None:
    """Justify the paragraphs of a justified document but those with a loose line.

    `em` is a character's width in pixels. No line breaks elsewhere by this.
    """
    document.size()  # lays the whole page out
    block = document.begin()
    while block.isValid():
        shape = block.blockFormat()
        is_ragged = shape.hasProperty(_RAGGED)
        if (is_ragged or not shape.hasProperty(_ALIGNMENT)) and is_ragged != _is_loose(block, em):
            if is_ragged:
                shape.clearProperty(_ALIGNMENT)
                shape.clearProperty(_RAGGED)
            else:
                shape.setAlignment(Qt.AlignmentFlag.AlignLeft)
                shape.setProperty(_RAGGED, True)
            QTextCursor(block).setBlockFormat(shape)
        block = block.next()


def _is_loose(block: QTextBlock, em: float) -> bool:
    layout = block.layout()
    for number in range(layout.lineCount() - 1):
        line = layout.lineAt(number)
        room = line.width() - line.naturalTextWidth()
        if room > em:
            start = line.textStart()
            drawn_out = sum(map(str.isalnum, block.text()[start : start + line.textLength()]))
            if room > LOOSEST * em * max(drawn_out - 1, 1):
                return True
    return False
