"""Light, sepia, dark and of high contrast: one palette and a few fixed colours each."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from yearbook_reader.annotations.color import Color


class ThemeChoice(StrEnum):
    """What the reader may choose; `SYSTEM` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    SEPIA = "sepia"
    DARK = "dark"
    CONTRAST = "contrast"


class Theme(NamedTuple):
    """The colours of one look, as `#rrggbb`.

    `marks` are the grounds of the five highlights, `lines` their underlines; `ink` is the
    text on `paper`, `muted` what stands back, `rule` thin lines, `accent` what is active.
    """

    dark: bool
    window: str
    paper: str
    ink: str
    muted: str
    rule: str
    accent: str
    selection: str
    hit: str
    current_hit: str
    flash: str
    marks: dict[Color, str]
    lines: dict[Color, str]


LIGHT = Theme(
    dark=False,
    window="#f3f1ec",
    paper="#fdfcf8",
    ink="#22201c",
    muted="#6f6a60",
    rule="#d9d4c8",
    accent="#9a3b26",
    selection="#c9d9ea",
    hit="#f6dfa4",
    current_hit="#f0a94a",
    flash="#f2d3c8",
    marks={
        Color.YELLOW: "#fbefb0",
        Color.GREEN: "#d5ecc8",
        Color.BLUE: "#cfe3f5",
        Color.PINK: "#f8d5de",
        Color.PURPLE: "#e2d8f3",
    },
    lines={
        Color.YELLOW: "#a47c00",
        Color.GREEN: "#3c7a2a",
        Color.BLUE: "#2767a5",
        Color.PINK: "#b53a62",
        Color.PURPLE: "#6a47a8",
    },
)

SEPIA = Theme(
    dark=False,
    window="#ebe1cb",
    paper="#f6eedb",
    ink="#35291a",
    muted="#66563d",
    rule="#d2c4a6",
    accent="#96371f",
    selection="#cfd5cf",
    hit="#f0d48c",
    current_hit="#e8a04a",
    flash="#efcbb8",
    marks={
        Color.YELLOW: "#f5e28f",
        Color.GREEN: "#cfe0b4",
        Color.BLUE: "#c5d8df",
        Color.PINK: "#f2c9c9",
        Color.PURPLE: "#dccde0",
    },
    lines={
        Color.YELLOW: "#886400",
        Color.GREEN: "#356b26",
        Color.BLUE: "#235a94",
        Color.PINK: "#a52f56",
        Color.PURPLE: "#60409a",
    },
)

DARK = Theme(
    dark=True,
    window="#232220",
    paper="#1b1a18",
    ink="#dcd7cc",
    muted="#9d968a",
    rule="#45423c",
    accent="#e08b6d",
    selection="#2a4157",
    hit="#4a3c17",
    current_hit="#80500c",
    flash="#5b3226",
    marks={
        Color.YELLOW: "#443b10",
        Color.GREEN: "#29431f",
        Color.BLUE: "#213f5c",
        Color.PINK: "#55283a",
        Color.PURPLE: "#40325c",
    },
    lines={
        Color.YELLOW: "#d9bb4a",
        Color.GREEN: "#83c26d",
        Color.BLUE: "#76b1e6",
        Color.PINK: "#e88aa7",
        Color.PURPLE: "#b79be6",
    },
)

CONTRAST = Theme(
    dark=False,
    window="#ffffff",
    paper="#ffffff",
    ink="#000000",
    muted="#333333",
    rule="#000000",
    accent="#7a1200",
    selection="#a8d0ff",
    hit="#ffe36b",
    current_hit="#ffa733",
    flash="#ffc7b0",
    marks={
        Color.YELLOW: "#fff08a",
        Color.GREEN: "#c4f0b0",
        Color.BLUE: "#c2e2ff",
        Color.PINK: "#ffd0dc",
        Color.PURPLE: "#e6d6ff",
    },
    lines={
        Color.YELLOW: "#5c4400",
        Color.GREEN: "#124d05",
        Color.BLUE: "#00398a",
        Color.PINK: "#86002f",
        Color.PURPLE: "#46107f",
    },
)


def theme_for(choice: str) -> Theme:
    """Give the theme of a choice; the desktop's where it says `system` or something unknown."""
    themes: dict[str, Theme] = {
        ThemeChoice.LIGHT: LIGHT,
        ThemeChoice.SEPIA: SEPIA,
        ThemeChoice.DARK: DARK,
        ThemeChoice.CONTRAST: CONTRAST,
    }
    if choice in themes:
        return themes[choice]
    scheme = QGuiApplication.styleHints().colorScheme()
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


def theme_of(palette: QPalette) -> Theme:
    """Give the theme that goes with a palette, so that a widget changes with the window."""
    paper, ink = palette.base().color(), palette.text().color()
    if paper.lightness() < ink.lightness():
        return DARK
    window = palette.window().color()
    return next((each for each in (SEPIA, CONTRAST) if window == QColor(each.window)), LIGHT)


def theme_names() -> dict[ThemeChoice, str]:
    """Give the choices of looks in the window's language."""
    translate = QCoreApplication.translate
    return {
        ThemeChoice.SYSTEM: translate("themes", "跟随系统"),
        ThemeChoice.LIGHT: translate("themes", "浅色"),
        ThemeChoice.SEPIA: translate("themes", "米黄"),
        ThemeChoice.DARK: translate("themes", "深色"),
        ThemeChoice.CONTRAST: translate("themes", "高对比度"),
    }


def palette_of(theme: Theme) -> QPalette:
    """Give the palette of every widget."""
    role = QPalette.ColorRole
    palette = QPalette(QColor(theme.window))
    for colored, name in (
        (role.Window, theme.window),
        (role.WindowText, theme.ink),
        (role.Base, theme.paper),
        (role.AlternateBase, theme.window),
        (role.Text, theme.ink),
        (role.Button, theme.window),
        (role.ButtonText, theme.ink),
        (role.BrightText, theme.accent),
        (role.Highlight, theme.selection),
        (role.HighlightedText, theme.ink),
        (role.ToolTipBase, theme.paper),
        (role.ToolTipText, theme.ink),
        (role.PlaceholderText, theme.muted),
        (role.Link, theme.accent),
        (role.Accent, theme.accent),
        (role.Mid, theme.rule),
        (role.Light, theme.rule if theme.dark else theme.paper),
    ):
        palette.setColor(colored, QColor(name))
    faint = QColor(theme.muted)
    faint.setAlpha(150)
    for colored in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, colored, faint)
    return palette


def palettes_of(theme: Theme) -> dict[str, QPalette]:
    """Give the palettes of the widgets, by Qt's class, that are to stand out.

    What takes keys is framed by the ground of what is selected where it has the focus: that of
    a list is too pale for a frame. In the dark, menus, whose shadows do not show, are lighter;
    boxes to tick and to choose from, dark on dark, would not be seen; and the frame of a field
    to type in is painted a shade darker than the window's colour, which nothing else of a field
    shows. In high contrast so is that of buttons and boxes.
    """
    role = QPalette.ColorRole
    menu, field, choice, button, tabs = (palette_of(theme) for _ in range(5))
    for keyed in (field, choice, button, tabs):
        keyed.setColor(role.Highlight, QColor(theme.lines[Color.BLUE]))
        keyed.setColor(role.HighlightedText, QColor(theme.paper))
    if theme.dark:
        menu.setColor(role.Base, QColor(theme.window).lighter(135))
        field.setColor(role.Window, QColor(theme.muted))
        choice.setColor(role.Base, QColor(theme.rule).lighter(130))
    elif theme is CONTRAST:
        for framed in (field, choice, button):
            framed.setColor(role.Window, QColor(theme.muted).lighter(300))
    return {
        "QMenu": menu,
        "QLineEdit": field,
        "QAbstractSpinBox": field,
        "QCheckBox": choice,
        "QRadioButton": choice,
        "QPushButton": button,
        "QToolButton": button,
        "QComboBox": button,
        "QTabBar": tabs,
    }
