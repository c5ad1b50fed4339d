"""The actions on the text, which are off while another page stands in its place."""

from __future__ import annotations

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from yearbook_reader.ui.parts.actions import (
    colors_entries,
    correction_entries,
    finding_correction_entries,
    role_entries,
)
from yearbook_reader.ui.window.workplace import Workplace

_NAMES = (
    *("copy", "copy_citation", "copy_reference", "copy_link", "select_all", "back", "forward"),
    *("other_years", "figures"),
    "print",
    *("previous_entry", "next_entry", "previous_section", "next_section"),
    *("highlight", "underline", "check_state", "note", "remove_mark", "bookmark"),
    "export_findings",
)


def keep_to_text(place: Workplace, *menus: QMenu) -> None:
    """Let nobody turn, mark, correct or export a text that is not seen, nor use these menus.

    The shelf may be in front of it, with another volume chosen.
    Whether an action can do anything in the text is decided elsewhere, and counts again when the
    text is back.
    """
    pages = place.frame.pages
    group = QActionGroup(place.frame)
    group.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
    entries = (
        *colors_entries(),
        *correction_entries(),
        *role_entries(),
        *finding_correction_entries(),
    )
    for action in (*map(place.actions.__getitem__, _NAMES), *place.actions.of(entries)):
        group.addAction(action)
    for menu in menus:
        group.addAction(menu.menuAction())
    pages.currentChanged.connect(lambda _: group.setEnabled(pages.currentWidget() is place.pane))
    group.setEnabled(pages.currentWidget() is place.pane)
