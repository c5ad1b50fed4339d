"""The panels around the text, each in a dock of the frame: how they are brought up."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from yearbook_reader.ui.look.scroll_bars import slim_bars
from yearbook_reader.ui.look.theme import theme_of
from yearbook_reader.ui.notes.annotations.annotation_panel import AnnotationPanel
from yearbook_reader.ui.notes.annotations.note_model import no_path
from yearbook_reader.ui.parts.actions import PANEL_KEYS
from yearbook_reader.ui.parts.frame import Frame
from yearbook_reader.ui.parts.keys.tab_order import come_behind
from yearbook_reader.ui.reading.navigator import Navigator
from yearbook_reader.ui.reading.places import PDF
from yearbook_reader.ui.window.sides import Sides

# Of the others, each is imported when it is looked at.
if TYPE_CHECKING:
    from yearbook_reader.shelf.records import OpenVolume
    from yearbook_reader.ui.corrections.findings_panel import FindingsPanel
    from yearbook_reader.ui.notes.bookmarks.bookmark_panel import BookmarkPanel
    from yearbook_reader.ui.reading.original.facsimile import FacsimilePanel
    from yearbook_reader.ui.search.search_panel import SearchPanel

Panel = TypeVar("Panel", bound=QWidget)

# In the order in which the menu names them and the Tab key goes through them.
NAMES = ("navigator", "search", "annotations", "bookmarks", "facsimile", "findings")
OF_A_VOLUME = ("navigator", "search", "facsimile")
WITH_TITLES = ("annotations", "bookmarks")  # which may have become others since
LEAST_WIDTH = 200  # pixels; a narrower tree shows no titles


class PanelAction(QAction):
    """The action of a panel, which tells its key from its menu: only a menu shows the tick."""

    key_pressed = Signal()

    def event(self, event: QEvent) -> bool:
        """Take the key by itself."""
        if event.type() == QEvent.Type.Shortcut:
            self.key_pressed.emit()
            return True
        return super().event(event)


class Panels:
    """The panels of a window by name, each made when it is first looked at, or asked for.

    They are: navigator, search, annotations, bookmarks, facsimile and findings.
    """

    def __init__(self, frame: Frame) -> None:
        """Put the panels that are seen into the docks of a frame."""
        self._frame = frame
        self._docks = frame.docks
        self._sides = Sides(frame)
        self._opened: OpenVolume | None = None
        self._page_waits = False
        self._meetings: dict[str, list[Callable[[Any], object]]] = {name: [] for name in NAMES}
        self.navigator = Navigator(frame)
        self.navigator.setMinimumWidth(LEAST_WIDTH)
        self.annotations = AnnotationPanel(frame)
        self._made: dict[str, QWidget] = {
            "navigator": self.navigator,
            "annotations": self.annotations,
        }
        for name, panel in self._made.items():
            self._docks[name].setWidget(panel)
        self.actions = {name: self._action(name, frame) for name in NAMES}
        for name in filter(self._sides.is_in_front, NAMES):
            self._ask_for(name)
        frame.menus["view"].aboutToShow.connect(self._tick)

    @property
    def search(self) -> SearchPanel:
        """Give the panel that searches the volume."""
        from yearbook_reader.ui.search.search_panel import SearchPanel

        return self._make("search", SearchPanel)

    @property
    def bookmarks(self) -> BookmarkPanel:
        """Give the panel of the bookmarks."""
        from yearbook_reader.ui.notes.bookmarks.bookmark_panel import BookmarkPanel

        return self._make("bookmarks", BookmarkPanel)

    @property
    def findings(self) -> FindingsPanel:
        """Give the panel of the findings."""
        from yearbook_reader.ui.corrections.findings_panel import FindingsPanel

        return self._make("findings", FindingsPanel)

    @property
    def facsimile(self) -> FacsimilePanel:
        """Give the panel of the printed page."""
        from yearbook_reader.ui.reading.original.facsimile import FacsimilePanel

        return self._make("facsimile", FacsimilePanel)

    def meet(self, name: str, meeting: Callable[[Any], object]) -> None:
        """Call `meeting` with a panel as soon as it is made."""
        self._meetings[name].append(meeting)
        if name in self._made:
            meeting(self._made[name])

    def _ask_for(self, name: str) -> None:
        getattr(self, name)

    def _make(self, name: str, kind: type[Panel]) -> Panel:
        made = self._made.get(name)
        if isinstance(made, kind):
            return made
        self._made[name] = panel = kind(self._frame)
        self._docks[name].setWidget(panel)
        slim_bars(panel, theme_of(self._frame.palette()))
        earlier = [self._made[each] for each in NAMES[: NAMES.index(name)] if each in self._made]
        come_behind(earlier[-1], panel)
        if self._opened is not None:
            self._show_volume(name)
        for meeting in self._meetings[name]:
            meeting(panel)
        return panel

    def _tick(self) -> None:
        """Tick what is in front; Qt gives no signal for a dock that was restored behind another."""
        for name, action in self.actions.items():
            action.setChecked(self._sides.is_in_front(name))

    def _action(self, name: str, frame: Frame) -> PanelAction:
        dock = self._docks[name]
        words = dock.windowTitle()
        if name == "search":  # whose key is that of the action that also goes to its field
            words += "\t" + QKeySequence(QKeySequence.StandardKey.Find).toString(
                QKeySequence.SequenceFormat.NativeText
            )
        action = PanelAction(words, frame)
        action.setObjectName(f"panel_{name}")
        action.setCheckable(True)
        action.setChecked(self._sides.is_in_front(name))
        action.setShortcut(QKeySequence(PANEL_KEYS.get(name, "")))
        action.triggered.connect(lambda: self.toggle(name))
        action.key_pressed.connect(lambda: self.press(name))
        dock.visibilityChanged.connect(lambda seen: self._ask_for(name) if seen else None)
        dock.visibilityChanged.connect(action.setChecked)
        frame.addAction(action)
        return action

    def reveal(self, name: str) -> None:
        """Bring a panel up with its side, in front there, and the text it belongs to."""
        if self._frame.is_alone:
            self._frame.text_wanted.emit()
        if self._frame.is_alone:
            return  # nothing is open
        self._ask_for(name)
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
        self._page_waits = self._page_waits and name != "facsimile"
        if self._sides.is_in_front(name):
            self._sides.hide(name)
            if page := self._frame.pages.currentWidget():
                page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.reveal(name)
            self._give_keys(name)

    def press(self, name: str) -> None:
        """Bring a panel up with the keys in it; where they are there already, put it away.

        So is one in front that has nothing to take the keys, such as a list without a line.
        """
        was_in_front = self._sides.is_in_front(name)
        had_keys = self._has_keys(name)
        if was_in_front and not had_keys:
            self._give_keys(name)
        if not was_in_front or had_keys or not self._has_keys(name):
            self.toggle(name)

    def _has_keys(self, name: str) -> bool:
        return self._docks[name].isAncestorOf(self._frame.focusWidget())

    def _give_keys(self, name: str) -> None:
        from yearbook_reader.ui.parts.keys.focus_frame import frame_focused

        self._docks[name].widget().setFocus(Qt.FocusReason.ShortcutFocusReason)
        frame_focused()

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Show another volume in all panels but that of the findings, which come when looked at."""
        self._opened = opened
        for name in self._made:
            self._show_volume(name)
        if opened is not None:
            self._suit_page(has_pages=opened.source.encoding == PDF)

    def _suit_page(self, *, has_pages: bool) -> None:
        """Give the text the room of the printed page where there is none, until there is one."""
        is_up = not self._docks["facsimile"].isHidden()
        if is_up and not has_pages:
            self._sides.hide("facsimile")
            self._page_waits = True
        elif self._page_waits and has_pages:
            self.reveal("facsimile")
            self._page_waits = False

    def _show_volume(self, name: str) -> None:
        if name in OF_A_VOLUME:
            getattr(self, name).set_volume(self._opened)
        elif name in WITH_TITLES:
            is_corrected = self._opened is not None and bool(self._opened.corrections)
            getattr(self, name).set_paths(self.navigator.path_at if is_corrected else no_path)
