"""The five highlight colours as small chips: the ground and the line that the page shows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from yearbook_reader.annotations.color import Color
from yearbook_reader.ui.theme import Theme

translate = QCoreApplication.translate

CHIP_SIZE = QSize(28, 18)

# Dashes and gaps in units of the pen's width, as the underlines of the page have them.
_DASHES: dict[Color, tuple[float, ...]] = {
    Color.GREEN: (3.5, 2.5),
    Color.BLUE: (1.0, 1.5),
    Color.PINK: (4.0, 1.5, 1.0, 1.5),
}


def color_name(color: Color) -> str:
    """Give the colour's name in the reader's language."""
    return {
        Color.YELLOW: translate("Colors", "黄色"),
        Color.GREEN: translate("Colors", "绿色"),
        Color.BLUE: translate("Colors", "蓝色"),
        Color.PINK: translate("Colors", "粉色"),
        Color.PURPLE: translate("Colors", "紫色"),
    }[color]


def paint_chip(painter: QPainter, area: QRectF, color: Color, theme: Theme) -> None:
    """Draw a chip: the colour's ground, and below it the line by which it is also known."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.marks[color]))
    painter.drawRoundedRect(area, 3, 3)
    pen = QPen(QColor(theme.lines[color]), 2)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if color in _DASHES:
        pen.setDashPattern(_DASHES[color])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    start = QPointF(area.left() + 3, area.bottom() - 4)
    end = QPointF(area.right() - 3, area.bottom() - 4)
    if color is Color.PURPLE:
        painter.drawPath(_wave(start, end))
    else:
        painter.drawLine(start, end)
    painter.restore()


def _wave(start: QPointF, end: QPointF) -> QPainterPath:
    path = QPainterPath(start)
    waves = 4
    step = (end.x() - start.x()) / waves
    for number in range(waves):
        left = start.x() + number * step
        height = 4 if number % 2 else -4
        path.quadTo(left + step / 2, start.y() + height, left + step, start.y())
    return path


def chip_icon(color: Color, theme: Theme) -> QIcon:
    """Give the chip of a colour as an icon for buttons and menus."""
    icon = QIcon()
    for scale in (1, 2):
        pixmap = QPixmap(CHIP_SIZE * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        area = QRectF(0, 0, CHIP_SIZE.width(), CHIP_SIZE.height())
        paint_chip(painter, area, color, theme)
        painter.end()
        icon.addPixmap(pixmap)
    return icon
