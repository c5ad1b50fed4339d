"""The panels around the text, each in a dock of the frame: how they are brought up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from yearbook_reader.ui.corrections.findings_panel import FindingsPanel
from yearbook_reader.ui.notes.annotation_panel import AnnotationPanel
from yearbook_reader.ui.notes.bookmark_panel import BookmarkPanel
from yearbook_reader.ui.parts.actions import PANEL_KEYS
from yearbook_reader.ui.parts.frame import Frame
from yearbook_reader.ui.reading.facsimile import FacsimilePanel
from yearbook_reader.ui.reading.navigator import Navigator
from yearbook_reader.ui.search.search_panel import SearchPanel
from yearbook_reader.ui.window.sides import Sides

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import OpenVolume

LEAST_WIDTH = 200  # pixels; a narrower tree shows no titles


class Panels:
    """The panels of a window by name.

    They are: navigator, search, annotations, bookmarks, facsimile and findings.
    """

    def __init__(self, frame: Frame) -> None:
        """Put the panels into the docks of a frame."""
        self.navigator = Navigator(frame)
        self.navigator.setMinimumWidth(LEAST_WIDTH)
        self.search = SearchPanel(frame)
        self.annotations = AnnotationPanel(frame)
        self.bookmarks = BookmarkPanel(frame)
        self.findings = FindingsPanel(frame)
        self.facsimile = FacsimilePanel(frame)
        self._frame = frame
        self._docks = frame.docks
        self._sides = Sides(frame)
        self.actions: dict[str, QAction] = {}
        panels: dict[str, QWidget] = {
            "navigator": self.navigator,
            "search": self.search,
            "annotations": self.annotations,
            "bookmarks": self.bookmarks,
            "facsimile": self.facsimile,
            "findings": self.findings,
        }
        for name, panel in panels.items():
            self._docks[name].setWidget(panel)
            self.actions[name] = self._action(name, frame)
        frame.menus["view"].aboutToShow.connect(self._tick)

    def _tick(self) -> None:
        """Tick what is in front: of a dock that was restored behind another Qt tells nothing."""
        for name, action in self.actions.items():
            action.setChecked(self._sides.is_in_front(name))

    def _action(self, name: str, frame: Frame) -> QAction:
        dock = self._docks[name]
        action = QAction(dock.windowTitle(), frame)
        action.setObjectName(f"panel_{name}")
        action.setCheckable(True)
        action.setChecked(self._sides.is_in_front(name))
        action.setShortcut(QKeySequence(PANEL_KEYS.get(name, "")))
        action.triggered.connect(lambda: self.toggle(name))
        dock.visibilityChanged.connect(action.setChecked)
        frame.addAction(action)
        return action

    def reveal(self, name: str) -> None:
        """Bring a panel up with its side, in front there, and the text it belongs to."""
        if self._frame.is_alone:
            self._frame.text_wanted.emit()
        if self._frame.is_alone:
            return  # nothing is open
        self._sides.show(name)

    def find(self) -> None:
        """Bring the search up with the cursor in its field."""
        self.reveal("search")
        self.search.focus()

    def filter_titles(self) -> None:
        """Bring the contents up with the cursor in their filter."""
        self.reveal("navigator")
        self.navigator.focus_filter()

    def toggle(self, name: str) -> None:
        """Bring a panel up, or put its whole side away where it is in front."""
        if self._sides.is_in_front(name):
            self._sides.hide(name)
            if page := self._frame.pages.currentWidget():
                page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.reveal(name)
            self._docks[name].widget().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Show another volume in all panels but that of the findings, which come when looked at."""
        self.navigator.set_volume(opened)
        self.search.set_volume(opened)
        self.facsimile.set_volume(opened)
