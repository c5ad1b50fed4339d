"""Text set into a few lines of a row, with colours that follow the palette."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette, QTextLayout
from PySide6.QtWidgets import QStyleOptionViewItem

from yearbook_reader.ui.words.one_line import one_line
from yearbook_reader.ui.words.text_offsets import Utf16Offsets

# A row shows a few lines; what stands behind this many characters is never laid out.
_LONGEST = 400

# How much of the text's strength is left to what stands back; readable on every ground.
MUTED = 0.72


def set_lines(layout: QTextLayout, width: float, most: int) -> float:
    """Break the layout into at most `most` lines of `width` pixels; give their height."""
    height = 0.0
    layout.beginLayout()
    for _ in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return height


def wrapped(text: str, font: QFont, width: int, most: int) -> Sequence[str]:
    """Break text into at most `most` lines of `width` pixels; a cut last line ends with "…"."""
    text = one_line(text)[:_LONGEST]
    layout = QTextLayout(text, font)
    set_lines(layout, width, most)
    offsets = Utf16Offsets(text)
    starts = [
        offsets.to_code_points(layout.lineAt(number).textStart())
        for number in range(layout.lineCount())
    ]
    lines = [text[low:high] for low, high in zip(starts, [*starts[1:], len(text)], strict=True)]
    if lines:
        lines[-1] = QFontMetrics(font).elidedText(lines[-1], Qt.TextElideMode.ElideRight, width)
    return lines


def estimated_lines(text: str, font: QFont, width: int, most: int) -> int:
    """Give how many lines, at most `most`, to keep free for a text in a width of pixels.

    Measuring is slow, and a long list asks this of every row: wide and narrow characters are
    counted instead.
    """
    if not text:
        return 0
    cut = text[:_LONGEST]
    wide = (len(cut.encode("utf-8", "replace")) - len(cut)) // 2
    metrics = QFontMetrics(font)
    em = metrics.horizontalAdvance("汉")
    pixels = wide * em + (len(cut) - wide) * metrics.horizontalAdvance("0")
    # A line ends with up to a character's room left free.
    return min(most, max(1, -(-pixels // max(width - em // 2, 1))))


def text_color(option: QStyleOptionViewItem, muted: bool = False) -> QColor:
    """Give the colour of a row's text, selected or not; `muted` is for what stands back."""
    # Loaded where a row is drawn: it takes Python as long as all other widgets of the window.
    from PySide6.QtWidgets import QStyle

    palette = option.palette
    active = bool(option.state & QStyle.StateFlag.State_Active)
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    group = QPalette.ColorGroup.Active if active else QPalette.ColorGroup.Inactive
    role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
    color = palette.color(group, role)
    if muted:
        color.setAlphaF(MUTED)
    return color
