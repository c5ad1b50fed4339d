"""The panels around the text, each in a dock: where they stand, and how they are brought up."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget

from yearbook_reader.ui.actions import PANEL_KEYS
from yearbook_reader.ui.annotation_panel import AnnotationPanel
from yearbook_reader.ui.bookmark_panel import BookmarkPanel
from yearbook_reader.ui.findings_panel import FindingsPanel
from yearbook_reader.ui.navigator import Navigator
from yearbook_reader.ui.opening import Arrival
from yearbook_reader.ui.search_panel import SearchPanel

translate = QCoreApplication.translate

LEFT_WIDTH = 300
RIGHT_WIDTH = 310


class Panels:
    """The five panels of a window, by name: navigator, search, annotations, bookmarks, findings."""

    def __init__(self, window: QMainWindow) -> None:
        """Put the panels into docks at the sides of a window."""
        self.navigator = Navigator(window)
        self.search = SearchPanel(window)
        self.annotations = AnnotationPanel(window)
        self.bookmarks = BookmarkPanel(window)
        self.findings = FindingsPanel(window)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self._window = window
        self._docks: dict[str, QDockWidget] = {}
        self.actions: dict[str, QAction] = {}
        self._dock("navigator", translate("panels", "目录"), self.navigator, left)
        self._dock("search", translate("panels", "查找"), self.search, left)
        self._dock("annotations", translate("panels", "批注"), self.annotations, right)
        self._dock("bookmarks", translate("panels", "书签"), self.bookmarks, right)
        self._dock("findings", translate("panels", "整理记录"), self.findings, right)
        window.setTabPosition(left | right, QTabWidget.TabPosition.North)
        for first, *others in (
            ("navigator", "search"),
            ("annotations", "bookmarks", "findings"),
        ):
            for other in others:
                window.tabifyDockWidget(self._docks[first], self._docks[other])
            self._docks[first].raise_()
        window.resizeDocks(
            [self._docks["navigator"], self._docks["annotations"]],
            [LEFT_WIDTH, RIGHT_WIDTH],
            Qt.Orientation.Horizontal,
        )

    def _dock(self, name: str, title: str, panel: QWidget, area: Qt.DockWidgetArea) -> None:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setAccessibleName(title)
        dock.setWidget(panel)
        dock.setTitleBarWidget(QWidget(dock))  # its tab bears the title
        self._window.addDockWidget(area, dock)
        action = QAction(title, self._window)
        action.setObjectName(f"panel_{name}")
        action.setCheckable(True)
        action.setShortcut(QKeySequence(PANEL_KEYS.get(name, "")))
        action.triggered.connect(lambda: self.toggle(name))
        dock.visibilityChanged.connect(action.setChecked)
        self._window.addAction(action)
        self._docks[name] = dock
        self.actions[name] = action

    def reveal(self, name: str) -> None:
        """Bring a panel up, in front of the others of its side."""
        self._docks[name].show()
        self._docks[name].raise_()

    def toggle(self, name: str) -> None:
        """Bring a panel up, or put it away where it is up."""
        dock = self._docks[name]
        if dock.isVisible() and not dock.visibleRegion().isEmpty():
            dock.hide()
        else:
            self.reveal(name)
            dock.widget().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_volume(self, arrival: Arrival | None) -> None:
        """Show another volume in all panels."""
        opened = arrival.opened if arrival else None
        self.navigator.set_volume(opened)
        self.search.set_volume(opened)
        self.findings.set_volume(opened, arrival.account if arrival else None)
