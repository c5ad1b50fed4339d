"""The main window: places the panels around the text and connects what they tell each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence
from PySide6.QtWidgets import QScrollBar

from yearbook_reader.ui.actions import Actions
from yearbook_reader.ui.appearance import Appearance
from yearbook_reader.ui.busy_bar import BusyBar
from yearbook_reader.ui.dialog_actions import DialogActions
from yearbook_reader.ui.frame import Frame
from yearbook_reader.ui.journey import Journey
from yearbook_reader.ui.marking import Marking
from yearbook_reader.ui.messages import MessageBar
from yearbook_reader.ui.models.finding_sentences import finding_text
from yearbook_reader.ui.opening import Arrival, Opening
from yearbook_reader.ui.panels import Panels
from yearbook_reader.ui.passage_actions import PassageActions
from yearbook_reader.ui.reading_pane import ReadingPane
from yearbook_reader.ui.searching import Searching
from yearbook_reader.ui.tasks import Tasks
from yearbook_reader.ui.theme import Theme, scroll_bar_sheet
from yearbook_reader.ui.typography import Typography
from yearbook_reader.ui.welcome import Welcome, volume_name
from yearbook_reader.ui.window_menus import Choices, WindowMenus
from yearbook_reader.volume.reconstruction import FindingKind
from yearbook_reader.volume.walk import all_entries

if TYPE_CHECKING:
    from yearbook_reader.errors import YearbookError
    from yearbook_reader.library import Library


class MainWindow(QObject):
    """One window on one volume at a time: a frame and all that stands and works in it.

    `rebuild_wanted` asks for another language.
    """

    rebuild_wanted = Signal()

    def __init__(self, frame: Frame, library: Library) -> None:
        """Furnish a frame; nothing is opened yet."""
        super().__init__(frame)
        self.frame = frame
        self._library = library
        self.arrival: Arrival | None = None
        self._wanted = ("", "")
        self._unwritten = self._warned = False
        self.workers = [Tasks(name, self) for name in ("library", "search", "notebook")]
        shelf, search, notebook = self.workers
        self.appearance = Appearance(library, self)
        settings = self.appearance.settings
        self.actions_by_name = Actions(self)
        self.messages = MessageBar(frame)
        self.pane = ReadingPane(self.appearance.theme, settings.zoom, frame)
        self.welcome = Welcome(Typography.of(self.appearance.theme, 100), frame)
        self.panels = Panels(frame)
        self.opening = Opening(library, shelf, self)
        self.searching = Searching(library, search, self)
        self.marking = Marking(library, notebook, self)
        self.journey = Journey(self.pane, library, notebook, self)
        self._add_undo()
        self.passages = PassageActions(
            self.actions_by_name, self.pane, self.panels, self.marking, self.messages
        )
        self.menus = WindowMenus(
            frame,
            self.actions_by_name,
            self.panels.actions.values(),
            Choices(settings.language, settings.theme),
        )
        self.dialogs = DialogActions(
            frame, library, self.actions_by_name, self.menus, self.opening, self.appearance
        )
        self.busy = BusyBar(frame)
        self._lay_out()
        self._connect()
        self._connect_actions()
        self._show_arrival(None)
        self._dress(self.appearance.theme, settings.zoom)

    def _lay_out(self) -> None:
        self.frame.pages.addWidget(self.welcome)
        self.frame.pages.addWidget(self.pane)
        self.frame.column.insertWidget(0, self.messages)
        self.frame.setStatusBar(self.busy)

    def _add_undo(self) -> None:
        stack = self.marking.stack
        for name, action, key in (
            ("undo", stack.createUndoAction(self, self.tr("撤销")), QKeySequence.StandardKey.Undo),
            ("redo", stack.createRedoAction(self, self.tr("重做")), QKeySequence.StandardKey.Redo),
        ):
            action.setShortcuts(key)
            self.actions_by_name.add(name, action)

    def _connect(self) -> None:
        """Connect everything that tells with everything that listens."""
        pane, panels, marking, highlighter = (
            self.pane, self.panels, self.marking, self.pane.highlighter,
        )  # fmt: skip
        for panel in (panels.navigator, panels.search, panels.annotations, panels.bookmarks,
                      panels.findings):  # fmt: skip
            panel.place_requested.connect(self.journey.go)
        pane.position_changed.connect(panels.navigator.follow)
        panels.search.query_changed.connect(self.searching.ask)
        panels.search.hit_shown.connect(self.searching.show_hit)
        panels.search.leave_requested.connect(pane.setFocus)
        self.searching.marked.connect(highlighter.set_hits)
        self.searching.found.connect(panels.search.set_result)
        panels.annotations.edit_requested.connect(marking.edit)
        panels.annotations.delete_requested.connect(self._delete_annotation)
        panels.bookmarks.delete_requested.connect(self._delete_bookmark)
        marking.annotations_changed.connect(panels.annotations.set_annotations)
        marking.annotations_changed.connect(highlighter.set_annotations)
        marking.bookmarks_changed.connect(panels.bookmarks.set_bookmarks)
        marking.failed.connect(self._on_unwritten)
        self.opening.started.connect(self.busy.begin)
        self.opening.progressed.connect(self.busy.advance)
        self.opening.ended.connect(self.busy.end)
        self.opening.ended.connect(self._invite)
        self.opening.arrived.connect(self._show_arrival)
        self.opening.exported.connect(
            lambda file: self.messages.show_news(self.tr("已导出到 {file}").format(file=file))
        )
        self.busy.cancel_requested.connect(self.opening.cancel)
        self.welcome.volume_requested.connect(self.opening.open)
        self.frame.files_dropped.connect(self.opening.add)
        self.frame.went.connect(self.journey.step)
        self.frame.closing.connect(self._close)
        self.appearance.changed.connect(self._dress)
        self.appearance.language_changed.connect(self.rebuild_wanted)
        self.journey.changed.connect(self._offer_history)
        self.menus.theme_chosen.connect(self.appearance.choose_theme)
        self.menus.language_chosen.connect(
            lambda code: self.appearance.adopt(replace(self.appearance.settings, language=code))
        )
        for teller in (self.opening, self.searching, marking, self.journey, self.appearance):
            teller.failed.connect(self.show_fault)

    def _connect_actions(self) -> None:
        for name, work in (
            ("quit", self.frame.close),
            ("find", self._find),
            ("find_next", self.panels.search.next_hit),
            ("find_previous", self.panels.search.previous_hit),
            ("zoom_in", lambda: self.appearance.zoom(1)),
            ("zoom_out", lambda: self.appearance.zoom(-1)),
            ("zoom_reset", lambda: self.appearance.zoom(0)),
            ("toggle_theme", self.appearance.toggle_theme),
            ("full_screen", lambda: self.frame.setWindowState(
                self.frame.windowState() ^ Qt.WindowState.WindowFullScreen)),
            ("back", self.journey.back),
            ("forward", self.journey.forward),
            ("previous_section", lambda: self.pane.turn_unit(-1)),
            ("next_section", lambda: self.pane.turn_unit(1)),
            ("previous_entry", lambda: self.pane.step_entry(-1)),
            ("next_entry", lambda: self.pane.step_entry(1)),
            ("go_to_title", self._go_to_title),
            ("go_to_text", self.pane.setFocus),
        ):  # fmt: skip
            self.actions_by_name[name].triggered.connect(work)
        self.welcome.open_requested.connect(self.actions_by_name["open"].trigger)

    # Volumes

    def open_first(self, files: Sequence[Path], entry: str = "", find: str = "") -> None:
        """Open files, else the volume of the last session, else show what there is to open.

        `entry` is the id of an entry to show then, `find` a query to search for.
        """
        self._wanted = (entry, find)
        last = self.appearance.settings.last_volume
        if files:
            self.opening.add(files)
        elif last:
            self.opening.open(last)
        else:
            self._invite()

    def show_fault(self, error: YearbookError) -> None:
        """Tell in a sentence what could not be done; the program goes on."""
        self.messages.show_fault(str(error))

    def _invite(self) -> None:
        """Show what there is to open, where nothing is open."""
        if self.arrival is None:
            self.welcome.show_volumes(self._library.records())
            self.frame.pages.setCurrentWidget(self.welcome)

    def _show_arrival(self, arrival: Arrival | None) -> None:
        self.journey.save()
        if self.arrival is not None:
            self.messages.hide()  # what it says is of the volume before
        self.arrival = arrival
        opened = arrival.opened if arrival else None
        if opened is not None:
            self.frame.pages.setCurrentWidget(self.pane)
        self.searching.set_volume(opened)
        self.panels.set_volume(arrival)
        self.journey.set_volume(opened, arrival.position if arrival else None)
        self.passages.set_volume(opened)
        self.marking.set_volume(opened)
        self.dialogs.set_volume(opened)
        for name in ("find", "find_next", "find_previous", "previous_entry", "next_entry",
                     "previous_section", "next_section", "go_to_title"):  # fmt: skip
            self.actions_by_name[name].setEnabled(opened is not None)
        if arrival is None:
            return
        record = arrival.opened.record
        self.frame.setWindowTitle(
            self.tr("{volume} — 年鉴阅读器").format(volume=volume_name(record))
        )
        entries = self.tr("%Ln 个条目", "", record.entries)
        characters = self.tr("%Ln 字", "", arrival.account["characters"])
        self.busy.show_measure(f"{entries} · {characters}")
        self.appearance.adopt(replace(self.appearance.settings, last_volume=record.sha256))
        self.pane.setFocus()
        self._go_to_wanted(arrival)
        self._warn_of(arrival)

    def _go_to_wanted(self, arrival: Arrival) -> None:
        (entry_id, query), self._wanted = self._wanted, ("", "")
        for entry in all_entries(arrival.opened.volume):
            if entry_id and entry.id == entry_id:
                self.journey.go(entry.heading.printed.spans)
        if query:
            self.panels.reveal("search")
            self.panels.search.search_for(query)
            self.panels.search.next_hit()

    def _warn_of(self, arrival: Arrival) -> None:
        """Say at once what makes a whole volume untrustworthy; the panel keeps it too."""
        for finding in arrival.opened.reconstruction.findings:
            if finding.kind is FindingKind.CROSSED_COLUMNS:
                self.messages.show_fault(finding_text(finding))

    # Deeds

    def _delete_annotation(self, annotation_id: str) -> None:
        self.marking.delete(annotation_id)
        self.messages.show_news(self.tr("已删除一处标注。"), self.actions_by_name["undo"])

    def _delete_bookmark(self, bookmark_id: str) -> None:
        self.marking.delete_bookmark(bookmark_id)
        self.messages.show_news(self.tr("已取下一个书签。"), self.actions_by_name["undo"])

    def _find(self) -> None:
        self.panels.reveal("search")
        self.panels.search.focus()

    def _go_to_title(self) -> None:
        self.panels.reveal("navigator")
        self.panels.navigator.focus_filter()

    def _offer_history(self) -> None:
        self.actions_by_name["back"].setEnabled(self.journey.history.can_go_back)
        self.actions_by_name["forward"].setEnabled(self.journey.history.can_go_forward)

    def _dress(self, theme: Theme, zoom: int) -> None:
        self.pane.set_type(theme, zoom)
        self.passages.set_theme(theme)
        self.menus.dress(theme, self.appearance.settings.theme)
        sheet = scroll_bar_sheet(theme)
        for bar in self.frame.findChildren(QScrollBar):
            if bar.orientation() == Qt.Orientation.Vertical:
                bar.setStyleSheet(sheet)

    # The end

    def _close(self, event: QCloseEvent) -> None:
        """Keep what was typed, the place and the window's shape; wait until all is written.

        Where a mark could not be written the window says so and stays, once.
        """
        shelf, search, notebook = self.workers
        self._unwritten = False
        self.panels.annotations.flush()
        notebook.wait()
        if self._unwritten and not self._warned:
            self._warned = True
            event.ignore()
            return
        self.journey.end()
        geometry, state = self.frame.shape()
        self.appearance.adopt(
            replace(self.appearance.settings, window_geometry=geometry, window_state=state)
        )
        notebook.wait()
        for worker in (search, shelf, notebook):
            worker.close(finish=worker is notebook)

    def _on_unwritten(self) -> None:
        self._unwritten = True
