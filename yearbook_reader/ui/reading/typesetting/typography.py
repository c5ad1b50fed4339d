"""How a page looks: faces, sizes, indents and leading, as Qt's formats."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextOption,
)

from yearbook_reader.settings import Settings
from yearbook_reader.ui.look.theme import Theme
from yearbook_reader.ui.look.typefaces import volume_font

BODY_POINTS = 13.0
SMALL = 0.86
NARROWEST_JUSTIFIED = 24  # characters; narrower columns would have gaping lines
ZOOMS = range(60, 301)
MEASURES = range(20, 61)
LEADINGS = range(140, 241)


class TypeChoice(NamedTuple):
    """What a reader chooses of the type.

    `zoom` is in per cent, `family` empty for our serif, `measure` in characters of a line,
    `leading` in per cent of a character's height.
    """

    zoom: int = 100
    family: str = ""
    measure: int = 35
    leading: int = 175

    @classmethod
    def of(cls, settings: Settings) -> TypeChoice:
        """Give what the settings say, within what can be read."""
        return cls(
            _within(ZOOMS, settings.zoom),
            settings.family,
            _within(MEASURES, settings.measure),
            _within(LEADINGS, settings.leading),
        )


def _within(bounds: range, value: int) -> int:
    return min(max(value, bounds[0]), bounds[-1])


class Typography(NamedTuple):
    """The type of one look: `em` is the width of a Chinese character in pixels."""

    theme: Theme
    choice: TypeChoice
    body: QFont
    em: float

    @classmethod
    def of(cls, theme: Theme, choice: TypeChoice = TypeChoice()) -> Typography:
        """Give the type that was chosen, in a theme's colours."""
        body = volume_font(QFont(), "serif")
        if choice.family:
            body.setFamilies([choice.family, *body.families()])
        body.setPointSizeF(BODY_POINTS * choice.zoom / 100)
        body.setStyleHint(QFont.StyleHint.Serif)
        return cls(theme, choice, body, QFontMetricsF(body).horizontalAdvance("国"))

    @property
    def measure(self) -> float:
        """Give the width of a full line in pixels."""
        return self.em * self.choice.measure

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
            self.em * scale * self.choice.leading / 100,
            QTextBlockFormat.LineHeightTypes.FixedHeight.value,
        )
        return shape


def flow_in(column: float, typography: Typography) -> QTextOption:
    """Give how lines flow in a column of so many pixels: justified where it is wide enough."""
    justified = column >= NARROWEST_JUSTIFIED * typography.em
    return QTextOption(Qt.AlignmentFlag.AlignJustify if justified else Qt.AlignmentFlag.AlignLeft)
