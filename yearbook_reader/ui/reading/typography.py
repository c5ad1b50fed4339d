"""How a page looks: faces, sizes, indents and leading, as Qt's formats."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat

from yearbook_reader.ui.parts.theme import Theme, volume_font

BODY_POINTS = 13.0
LEADING = 1.75
MEASURE = 35
SMALL = 0.86


@dataclass(frozen=True, slots=True)
class Typography:
    """The type of one look and zoom: `zoom` is in per cent, `em` the width of a
    Chinese character in pixels."""

    theme: Theme
    zoom: int
    body: QFont
    em: float

    @classmethod
    def of(cls, theme: Theme, zoom: int) -> Typography:
        """Give the type at a zoom in per cent."""
        body = volume_font(QFont(), "serif")
        body.setPointSizeF(BODY_POINTS * zoom / 100)
        body.setStyleHint(QFont.StyleHint.Serif)
        return cls(theme, zoom, body, QFontMetricsF(body).horizontalAdvance("国"))

    @property
    def measure(self) -> float:
        """Give the width of a full line in pixels."""
        return self.em * MEASURE

    def characters(
        self, scale: float = 1.0, *, bold: bool = False, muted: bool = False
    ) -> QTextCharFormat:
        """Give the format of characters, `scale` times the size of the body."""
        look = QTextCharFormat()
        look.setFontFamilies(self.body.families())
        look.setFontPointSize(self.body.pointSizeF() * scale)
        look.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        if muted:
            look.setForeground(QColor(self.theme.muted))
        return look

    def english(self) -> QTextCharFormat:
        """Give the format of a chapter's English title: small capitals, spaced."""
        look = self.characters(SMALL, muted=True)
        look.setFontCapitalization(QFont.Capitalization.SmallCaps)
        look.setFontLetterSpacingType(QFont.SpacingType.PercentageSpacing)
        look.setFontLetterSpacing(106)
        return look

    def block(
        self,
        alignment: Qt.AlignmentFlag | None = None,
        *,
        scale: float = 1.0,
        above: float = 0.0,
        below: float = 0.0,
        indent: float = 0.0,
    ) -> QTextBlockFormat:
        """Give the format of a block; `above`, `below` and `indent` in body characters.

        Without an alignment it has that of the document: justified where the column is wide.
        """
        shape = QTextBlockFormat()
        if alignment is not None:
            shape.setAlignment(alignment)
        shape.setTopMargin(above * self.em)
        shape.setBottomMargin(below * self.em)
        shape.setTextIndent(indent * self.em)
        shape.setLineHeight(
            self.em * scale * LEADING, QTextBlockFormat.LineHeightTypes.FixedHeight.value
        )
        return shape
