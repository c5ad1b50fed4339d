"""The icons: the program's own, and our line icons in a theme's ink."""

from __future__ import annotations

from math import ceil

from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPixmap

from yearbook_reader.paths import resource
from yearbook_reader.ui.look.theme import Theme


def program_icon() -> QIcon:
    """Give the icon of the program."""
    return QIcon(str(resource("icons/app.svg")))


def line_icon(name: str, theme: Theme, size: int) -> QIcon:
    """Give one of our line icons in the theme's ink, of `size` pixels; none for an unknown name."""
    try:
        drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    except OSError:
        return QIcon()
    icon = QIcon(_inked(drawing, theme.ink, size))
    if theme.dark:
        # The one that Qt makes by itself hardly stands back in the dark.
        faint = QColor(theme.muted).darker(150).name()
        icon.addPixmap(_inked(drawing, faint, size), QIcon.Mode.Disabled)
    return icon


def _inked(drawing: str, ink: str, size: int) -> QPixmap:
    scale = ceil(QGuiApplication.primaryScreen().devicePixelRatio())
    extent = f'<svg width="{size * scale}" height="{size * scale}" '
    inked = drawing.replace("currentColor", ink).replace("<svg ", extent, 1)
    pixmap = QPixmap()
    pixmap.loadFromData(inked.encode(), "SVG")
    pixmap.setDevicePixelRatio(scale)
    return pixmap
