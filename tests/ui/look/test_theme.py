from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from yearbook_reader.annotations.color import Color
from yearbook_reader.ui.look.icons import line_icon
from yearbook_reader.ui.look.theme import (
    CONTRAST,
    DARK,
    LIGHT,
    SEPIA,
    Theme,
    ThemeChoice,
    palette_of,
    palettes_of,
    theme_of,
)
from yearbook_reader.ui.reading.view.mark_formats import UNDERLINES
from yearbook_reader.ui.window.main_window import MainWindow

THEMES = [LIGHT, SEPIA, DARK, CONTRAST]


def luminance(name: str) -> float:
    """Give the relative luminance of a colour, as WCAG 2 defines it."""
    red, green, blue, _ = QColor(name).getRgbF()
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
             for part in (red, green, blue)]  # fmt: skip
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_is_known_by_its_palette(theme: Theme) -> None:
    assert theme_of(palette_of(theme)) is theme


@pytest.mark.parametrize("theme", THEMES)
def test_text_is_readable_on_every_ground(theme: Theme) -> None:
    grounds = [theme.paper, theme.window, theme.selection, theme.hit, theme.flash]
    assert [g for g in (*grounds, *theme.marks.values()) if contrast(theme.ink, g) < 7] == []
    assert contrast(theme.ink, theme.current_hit) >= 4.5
    assert contrast(theme.muted, theme.paper) >= 4.5
    assert contrast(theme.muted, theme.window) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("color", Color)
def test_the_line_of_a_highlight_is_seen_on_its_ground(theme: Theme, color: Color) -> None:
    assert contrast(theme.lines[color], theme.marks[color]) >= 3
    assert contrast(theme.lines[color], theme.paper) >= 3


def test_high_contrast_is_higher_than_that_of_the_others() -> None:
    grounds = [CONTRAST.paper, CONTRAST.selection, CONTRAST.hit, *CONTRAST.marks.values()]
    assert min(contrast(CONTRAST.ink, ground) for ground in grounds) >= 12
    assert min(contrast(CONTRAST.muted, CONTRAST.paper), contrast(CONTRAST.accent, "#ffffff")) >= 10
    assert all(contrast(CONTRAST.lines[each], CONTRAST.marks[each]) >= 7 for each in Color)


@pytest.mark.parametrize("choice", [ThemeChoice.SEPIA, ThemeChoice.CONTRAST])
def test_the_dark_goes_back_to_what_was_chosen_before(
    window: MainWindow, choice: ThemeChoice
) -> None:
    window.appearance.choose_theme(choice)
    window.appearance.toggle_theme()
    assert window.appearance.theme is DARK
    window.appearance.toggle_theme()
    assert window.appearance.settings.theme == choice


def test_every_colour_has_a_line_of_its_own() -> None:
    assert len({UNDERLINES[color] for color in Color}) == len(Color)


@pytest.mark.parametrize("has_focus", [False, True])
def test_the_frame_of_a_field_is_seen_in_the_dark(qtbot: QtBot, has_focus: bool) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setPalette(palettes_of(DARK)["QLineEdit"])
    field.resize(120, 30)
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_focus else Qt.FocusPolicy.NoFocus)
    field.show()
    field.activateWindow()
    if has_focus:
        field.setFocus()
    qtbot.waitUntil(lambda: field.hasFocus() is has_focus)
    picture = field.grab().toImage()
    column = [picture.pixelColor(60, y).name() for y in range(6)]
    assert max(contrast(pixel, DARK.paper) for pixel in column) >= 3
    assert contrast(picture.pixelColor(60, 12).name(), DARK.paper) < 1.2


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", [QPushButton, QComboBox])
def test_a_button_that_has_the_keys_is_framed(
    qtbot: QtBot, theme: Theme, kind: type[QWidget]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    widgets = [kind(), kind()]
    for widget in widgets:
        widget.setPalette(palettes_of(theme)[kind.__name__])
        column.addWidget(widget)
    window.show()
    window.activateWindow()
    widgets[1].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(widgets[1].hasFocus)
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    without, framed = (widget.grab().toImage() for widget in widgets)
    pixels = [framed.pixelColor(40, y).name() for y in range(5)]
    others = [without.pixelColor(40, y).name() for y in range(5)]
    assert max(map(contrast, pixels, others)) >= 1.5
    assert max(contrast(pixel, theme.window) for pixel in pixels) >= 3


def brightest(icon: QIcon, mode: QIcon.Mode) -> int:
    image = icon.pixmap(20, mode).toImage()
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(
        image.pixelColor(*each).value() for each in points if image.pixelColor(*each).alpha()
    )


def test_an_icon_that_is_off_stands_back_in_the_dark(qtbot: QtBot) -> None:
    icon = line_icon("open", DARK, 20)
    assert brightest(icon, QIcon.Mode.Disabled) < brightest(icon, QIcon.Mode.Normal) * 0.6
