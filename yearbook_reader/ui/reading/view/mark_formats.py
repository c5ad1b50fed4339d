"""How marked passages look: a ground each, and a line of its own for each colour."""

from __future__ import annotations

from PySide6.QtGui import QColor, QTextCharFormat

from yearbook_reader.annotations.color import Color, Style
from yearbook_reader.ui.look.theme import Theme

Underline = QTextCharFormat.UnderlineStyle

# A line of its own for each colour, so that colour is never the only cue.
UNDERLINES = {
    Color.YELLOW: Underline.SingleUnderline,
    Color.GREEN: Underline.DashUnderline,
    Color.BLUE: Underline.DotLine,
    Color.PINK: Underline.DashDotLine,
    Color.PURPLE: Underline.WaveUnderline,
}


def mark_format(theme: Theme, color: Color, style: Style = Style.HIGHLIGHT) -> QTextCharFormat:
    """Give the look of a mark: ground and line of a highlight, of an underline the line alone."""
    look = QTextCharFormat()
    if style is Style.HIGHLIGHT:
        look.setBackground(QColor(theme.marks[color]))
    look.setUnderlineStyle(UNDERLINES[color])
    look.setUnderlineColor(QColor(theme.lines[color]))
    return look


def ground_format(ground: str) -> QTextCharFormat:
    """Give the look of a passage that has only a ground of its own."""
    look = QTextCharFormat()
    look.setBackground(QColor(ground))
    return look
