"""The tool bar of the window: what is done most, by icons."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolBar

from yearbook_reader.ui.look.icons import line_icon
from yearbook_reader.ui.look.theme import Theme
from yearbook_reader.ui.parts.actions import Actions

ICON_SIZE = 20
_GROUPS = (
    ("shelf", "open"),
    ("back", "forward"),
    ("previous_section", "next_section"),
    ("highlight", "note", "bookmark"),
    ("find", "show_source"),
    ("zoom_out", "zoom_in", "toggle_theme"),
)


def fill_tool_bar(bar: QToolBar, actions: Actions) -> None:
    """Put the actions into the bar of a frame; their icons are drawn by `draw_icons`."""
    bar.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
    for number, group in enumerate(_GROUPS):
        if number:
            bar.addSeparator()
        for name in group:
            bar.addAction(actions[name])
            button = bar.widgetForAction(actions[name])
            button.setAccessibleName(actions[name].text().rstrip("…"))


def draw_icons(actions: Actions, theme: Theme) -> None:
    """Draw the icons of the actions in a theme's ink."""
    for name, icon in actions.icons.items():
        actions[name].setIcon(line_icon(icon, theme, ICON_SIZE))
        actions[name].setIconVisibleInMenu(False)
