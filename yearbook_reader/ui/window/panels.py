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

    def _action(self, name: str, frame: Frame) -> QAction:
        dock = self._docks[name]
        action = QAction(dock.windowTitle(), frame)
        action.setObjectName(f"panel_{name}")
        action.setCheckable(True)
        # A dock behind another's tab is visible to Qt, though not to the reader.
        action.setChecked(dock.isVisible() and not dock.visibleRegion().isEmpty())
        action.setShortcut(QKeySequence(PANEL_KEYS.get(name, "")))
        action.triggered.connect(lambda: self.toggle(name))
        dock.visibilityChanged.connect(action.setChecked)
        frame.addAction(action)
        return action

    def reveal(self, name: str) -> None:
        """Bring a panel up, in front of the others of its side, and the text it belongs to."""
        if self._frame.is_alone:
            self._frame.text_wanted.emit()
        if self._frame.is_alone:
            return  # nothing is open
        if name == "facsimile" and self._docks[name].isHidden():
            self._docks[name].show()
            self._frame.share_width()
        self._docks[name].show()
        self._docks[name].raise_()

    def find(self) -> None:
        """Bring the search up with the cursor in its field."""
        self.reveal("search")
        self.search.focus()

    def filter_titles(self) -> None:
        """Bring the contents up with the cursor in their filter."""
        self.reveal("navigator")
        self.navigator.focus_filter()

    def toggle(self, name: str) -> None:
        """Bring a panel up, or put it away where it is up."""
        dock = self._docks[name]
        if dock.isVisible() and not dock.visibleRegion().isEmpty():
            dock.hide()
        else:
            self.reveal(name)
            dock.widget().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Show another volume in all panels."""
        self.navigator.set_volume(opened)
        self.search.set_volume(opened)
        self.facsimile.set_volume(opened)
        self.findings.set_volume(opened)
