"""The five highlight colours as small chips: the ground and the line that the page shows."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from yearbook_reader.annotations.color import Color, State, Style
from yearbook_reader.ui.look.theme import Theme

translate = QCoreApplication.translate

CHIP_SIZE = QSize(28, 18)

# Dashes and gaps in units of the pen's width, as the underlines of the page have them.
_DASHES: dict[Color, tuple[float, ...]] = {
    Color.GREEN: (3.5, 2.5),
    Color.BLUE: (1.0, 1.5),
    Color.PINK: (4.0, 1.5, 1.0, 1.5),
}


def color_name(color: Color, meanings: Mapping[str, str] = MappingProxyType({})) -> str:
    """Give the colour's name in the reader's language, with what the reader says it means."""
    name = {
        Color.YELLOW: translate("Colors", "黄色"),
        Color.GREEN: translate("Colors", "绿色"),
        Color.BLUE: translate("Colors", "蓝色"),
        Color.PINK: translate("Colors", "粉色"),
        Color.PURPLE: translate("Colors", "紫色"),
    }[color]
    meaning = meanings.get(color, "")
    if not meaning:
        return name
    return translate("Colors", "{color} = {meaning}").format(color=name, meaning=meaning)


def style_name(style: Style) -> str:
    """Give the name of a style of marks in the reader's language."""
    return {
        Style.HIGHLIGHT: translate("Colors", "标亮"),
        Style.UNDERLINE: translate("Colors", "划线"),
    }[style]


def state_name(state: State) -> str:
    """Give the name of a state in the reader's language."""
    return {
        State.NONE: translate("Colors", "无需核对"),
        State.TO_CHECK: translate("Colors", "待核"),
        State.CHECKED: translate("Colors", "已核"),
    }[state]


def paint_chip(
    painter: QPainter, area: QRectF, color: Color, theme: Theme, style: Style = Style.HIGHLIGHT
) -> None:
    """Draw a chip: the colour's ground, and below it the line by which it is also known.

    An underline has no ground.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if style is Style.HIGHLIGHT:
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


def paint_state(painter: QPainter, area: QRectF, state: State, ink: QColor) -> None:
    """Draw the box of what is to be checked, with a tick where it is; nothing without a state."""
    if state is State.NONE:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(ink, max(area.width() / 9, 1.2))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area)
    if state is State.CHECKED:
        ticked = ((0.2, 0.5), (0.42, 0.75), (0.82, 0.22))
        places = [
            QPointF(area.left() + x * area.width(), area.top() + y * area.height())
            for x, y in ticked
        ]
        painter.drawPolyline(places)
    painter.restore()


def state_icon(state: State, theme: Theme) -> QIcon:
    """Give the sign of a state as an icon for buttons and menus; no icon without a state."""
    icon = QIcon()
    if state is State.NONE:
        return icon
    side = CHIP_SIZE.height()
    for scale in (1, 2):
        pixmap = QPixmap(QSize(side, side) * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_state(painter, QRectF(3, 3, side - 6, side - 6), state, QColor(theme.ink))
        painter.end()
        icon.addPixmap(pixmap)
    return icon


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
