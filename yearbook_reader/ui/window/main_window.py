"""The main window: places the panels around the text and connects what they tell each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent

from yearbook_reader.errors import MisfitError
from yearbook_reader.ui.look.scroll_bars import slim_bars
from yearbook_reader.ui.notes.marking import Marking
from yearbook_reader.ui.parts.actions import Actions
from yearbook_reader.ui.parts.busy_bar import BusyBar
from yearbook_reader.ui.parts.dialogs.file_dialogs import last_folder, set_last_folder
from yearbook_reader.ui.parts.frame import Frame
from yearbook_reader.ui.parts.keys.own_keys import OwnKeys
from yearbook_reader.ui.parts.messages import MessageBar
from yearbook_reader.ui.parts.tasks import Tasks
from yearbook_reader.ui.reading.journey import Journey
from yearbook_reader.ui.reading.opening import Arrival, Opening
from yearbook_reader.ui.reading.original.encoding_menu import EncodingButton
from yearbook_reader.ui.reading.reading_pane import ReadingPane
from yearbook_reader.ui.reading.typesetting.typography import Typography
from yearbook_reader.ui.reading.view.holding import hold
from yearbook_reader.ui.reading.view.wheel_zoom import WheelZoom
from yearbook_reader.ui.window.actions.passage_actions import PassageActions
from yearbook_reader.ui.window.actions.reading_actions import ReadingActions
from yearbook_reader.ui.window.actions.tool_bar import draw_icons, fill_tool_bar
from yearbook_reader.ui.window.appearance import Appearance
from yearbook_reader.ui.window.destinations import Destinations, Wanted
from yearbook_reader.ui.window.opening_page import OpeningPage
from yearbook_reader.ui.window.panels import Panels
from yearbook_reader.ui.window.welcome import Welcome
from yearbook_reader.ui.window.window_title import WindowTitle
from yearbook_reader.ui.window.workplace import Reading, Workplace
from yearbook_reader.ui.words.sentences import said
from yearbook_reader.volume.reconstruction import FindingKind

if TYPE_CHECKING:
    from yearbook_reader.errors import YearbookError
    from yearbook_reader.library import Library
    from yearbook_reader.shelf.records import OpenVolume
    from yearbook_reader.ui.corrections.correcting import Correcting
    from yearbook_reader.ui.shelf.shelf_desk import ShelfDesk
    from yearbook_reader.ui.window.desks.note_desks import NoteDesks
    from yearbook_reader.ui.window.workroom import Workroom

_GRAVE = frozenset((FindingKind.UNREADABLE_BYTES, FindingKind.CROSSED_COLUMNS))


class MainWindow(QObject):
    """One window on one volume at a time: a frame and all that stands and works in it.

    `rebuild_wanted` asks for another language.
    """

    rebuild_wanted = Signal()
    _handed_on = Signal(object)

    def __init__(self, frame: Frame, library: Library) -> None:
        """Furnish a frame; nothing is opened yet."""
        super().__init__(frame)
        self.frame = frame
        self._library = library
        self.arrival: Arrival | None = None
        self._unwritten: list[YearbookError] = []
        self._warned = False
        self.workers = [Tasks(name, self) for name in ("library", "search", "notebook", "pages")]
        shelf, _, notebook, _ = self.workers
        self.appearance = Appearance(library, self)
        self.actions_by_name = Actions(self)
        self.messages = MessageBar(frame)
        self.pane = ReadingPane(self.appearance.typography, frame)
        self.welcome = Welcome(Typography.of(self.appearance.theme), frame)
        self.panels = Panels(frame)
        self.opening = Opening(library, shelf, self)
        self.marking = Marking(library, notebook, self)
        self.journey = Journey(self.pane, library, notebook, self)
        self.passages = PassageActions(
            self.actions_by_name, self.pane, self.panels, self.marking, self.messages
        )
        self.busy = BusyBar(frame)
        parts = (self.actions_by_name, self.messages, self.pane, self.panels)
        self._place = Workplace(frame, library, notebook, *parts)
        self.destinations = Destinations(frame, self.pane, self.panels, self.opening, self.journey)
        self._lay_out()
        self._connect_panels()
        self._connect_work()
        self._connect_actions()
        self._show_arrival(None)
        self._dress(self.appearance.typography)

    def _lay_out(self) -> None:
        self.title = WindowTitle(self.frame)
        set_last_folder(self.frame, self.appearance.settings.last_folder)
        self.frame.pages.addWidget(self.welcome)
        self.frame.pages.addWidget(self.pane)
        self.frame.pages.lowered.connect(partial(hold, self.pane.view))
        self.waiting = OpeningPage(self.frame, self.opening, self.welcome)
        self.frame.column.insertWidget(0, self.messages)
        self.busy.setMinimumHeight(self.frame.statusBar().minimumHeight())
        self.frame.setStatusBar(self.busy)
        self.encoding = EncodingButton(self.busy)
        self.busy.addPermanentWidget(self.encoding)
        self.encoding.hide()
        self.frame.pages.currentChanged.connect(partial(_tell_once, self))
        _tell_once(self)
        fill_tool_bar(self.frame.tool_bar, self.actions_by_name)
        pages = self.frame.pages
        pages.widgetAdded.connect(lambda _: slim_bars(pages, self.appearance.theme))

    def _connect_panels(self) -> None:
        """Connect the panels and the text with the way through the book, and its marks."""
        pane, panels, marking = self.pane, self.panels, self.marking
        for panel in (panels.navigator, panels.annotations):
            panel.place_requested.connect(self.journey.go)
            pane.position_changed.connect(panel.follow)
        panels.navigator.leave_requested.connect(pane.setFocus)
        marking.annotations_changed.connect(panels.annotations.set_annotations)
        marking.places_changed.connect(pane.highlighter.set_annotations)
        marking.awaited.connect(panels.annotations.await_annotations)
        marking.failed.connect(self._unwritten.append)
        # What earlier sessions corrected can be undone, by what is made once the page is there.
        marking.remember_too("correction", lambda past: self.work.correcting.past_deed(past))

    def _connect_work(self) -> None:
        """Connect what brings volumes, and the frame, with what shows it."""
        self._show_work(self.opening)
        self.opening.ended.connect(self.busy.end)
        self.opening.ended.connect(self._invite)
        self.opening.arrived.connect(self._show_arrival)
        self.opening.notes_found.connect(lambda file: self.notes.receiving.take_in(file))
        self.opening.added.connect(lambda new: self.desk.shelf.versions.look_for(*new))
        self.opening.exported.connect(
            lambda file: self.messages.show_news(self.tr("已导出到 {file}").format(file=file))
        )
        self.opening.read_otherwise.connect(self.messages.show_news)
        self.frame.files_dropped.connect(self._receive)
        self.frame.text_wanted.connect(self.destinations.show_text)
        self.frame.went.connect(self.journey.step)
        self.frame.closing.connect(self._close)
        self.appearance.changed.connect(self._dress)
        WheelZoom(self.pane.view).stepped.connect(self.appearance.zoom)
        for teller in (self.opening, self.marking, self.journey, self.appearance):
            teller.failed.connect(self.show_fault)

    def _show_work(self, work: Opening | Correcting) -> None:
        """Tell how far a kind of work is, and let it be called off."""
        work.started.connect(self.busy.begin)
        work.progressed.connect(self.busy.advance)
        self.busy.cancel_requested.connect(work.cancel)

    @cached_property
    def work(self) -> Workroom:
        """Give what works behind the page, which is made once that is there, or is wanted."""
        from yearbook_reader.ui.window.workroom import Workroom

        reading = Reading(
            self.opening, self.appearance, self.journey, self.destinations, self.marking
        )
        work = Workroom(self._place, reading, self.workers, self.busy)
        self._show_work(work.correcting)
        self.encoding.follow(work.menus.encoding)
        work.desk.described.connect(self.title.follow)
        work.correcting.corrected.connect(self._show_corrected)
        work.correcting.failed.connect(self._unwritten.append)
        work.keeping.said.connect(lambda *news: self.notes.copies.tell(*news))
        work.window_wanted.connect(self.rebuild_wanted)
        work.failed.connect(self.show_fault)
        work.set_volume(self.arrival.opened if self.arrival else None)
        return work

    @property
    def desk(self) -> ShelfDesk:
        """Give the shelf's side of the window."""
        return self.work.desk

    @cached_property
    def notes(self) -> NoteDesks:
        """Give what works on notes beside the marking of words, which is made when it is wanted."""
        from yearbook_reader.ui.window.desks.note_desks import NoteDesks

        notes = NoteDesks(self._place, self.marking, self.desk, self.appearance)
        notes.note_requested.connect(self.destinations.show_note)
        notes.entry_requested.connect(self.destinations.show_entry)
        notes.place_requested.connect(self.journey.go)
        notes.notebook_replaced.connect(self._reopen)
        for follow in (self.desk.indexing.refresh, self.desk.notes_written, self._invite):
            notes.shelf_changed.connect(follow)
        notes.failed.connect(self.show_fault)
        self._handed_on.connect(notes.set_volume)
        notes.set_volume(self.arrival.opened if self.arrival else None)
        return notes

    def _receive(self, files: Sequence[Path]) -> None:
        """Open a file that was dropped; several, or a folder, go onto the shelf."""
        if len(files) == 1 and files[0].is_file():
            self.opening.add(files)
        else:
            self.desk.take_in(files)

    def _connect_actions(self) -> None:
        OwnKeys(self.frame)
        self.reading = ReadingActions(self._place, self.destinations, self.journey)
        for name, work in (
            ("quit", self.frame.close),
            ("zoom_in", lambda: self.appearance.zoom(1)),
            ("zoom_out", lambda: self.appearance.zoom(-1)),
            ("zoom_reset", lambda: self.appearance.zoom(0)),
            ("toggle_theme", self.appearance.toggle_theme),
            ("full_screen", lambda: self.frame.setWindowState(
                self.frame.windowState() ^ Qt.WindowState.WindowFullScreen)),
        ):  # fmt: skip
            self.actions_by_name[name].triggered.connect(work)
        self.welcome.open_requested.connect(self.actions_by_name["open"].trigger)
        self.welcome.folder_requested.connect(self.actions_by_name["open_folder"].trigger)

    # Volumes

    def open_first(self, files: Sequence[Path], entry: str = "", find: str = "") -> None:
        """Open files, else the volume of the last session, else show what there is to open.

        Where a folder is among the files, all go onto the shelf.
        `entry` is the id of an entry to show then, `find` a query to search for.
        """
        self.destinations.want(Wanted(entry, find))
        last = self.appearance.settings.last_volume
        if any(file.is_dir() for file in files):
            self.desk.show_shelf()
            self.desk.take_in(files)
        elif files:
            self.opening.add(files)
        elif last:
            self.opening.open(last)
        else:
            self._invite()

    def show_fault(self, error: YearbookError) -> None:
        """Tell in a sentence what could not be done; a refused correction is no fault."""
        if isinstance(error, MisfitError):
            self.messages.show_hint(said(error.sentence))
        else:
            self.messages.show_fault(said(error.sentence))

    def _invite(self) -> None:
        """Show what there is to open, where nothing is open: the shelf, unless it is empty."""
        if self.arrival is not None or self.desk.is_in_front:
            return
        if self._library.volumes.names():
            self.desk.show_shelf()
        else:
            self.frame.show_page(self.welcome)

    def _show_arrival(self, arrival: Arrival | None) -> None:
        is_at_shelf = "work" in vars(self) and self.desk.is_in_front
        if self.arrival is not None or is_at_shelf:
            self.messages.clear()  # what it says is of the volume before, or of the shelf
            self.frame.column.activate()
        self.journey.save()
        self.arrival = arrival
        opened = arrival.opened if arrival else None
        if arrival is not None:
            self.destinations.show_arrived(arrival)
        self._hand_on(opened)
        self.journey.set_volume(opened, arrival.position if arrival else None)
        self.marking.set_volume(opened, is_unmarked=bool(arrival and arrival.is_unmarked))
        if arrival is None:
            return
        record = arrival.opened.record
        self.title.set_volume(arrival)
        self._measure(arrival.opened)
        if arrival.opened.unkept is None:
            self.appearance.adopt(replace(self.appearance.settings, last_volume=record.sha256))
        self.destinations.arrive(arrival)
        _warn_of(arrival.opened, self.messages, self.actions_by_name["open"])

    def _measure(self, opened: OpenVolume) -> None:
        entries = self.tr("%Ln 个条目", "", opened.entries)
        characters = self.tr("%Ln 字", "", opened.record.characters)
        self.busy.show_measure(f"{entries} · {characters}")

    def _show_corrected(self, arrival: Arrival) -> None:
        """Show the volume as a person changed it, where the reader is in it."""
        self.arrival, opened = arrival, arrival.opened
        self._hand_on(opened)
        self._measure(opened)
        self.journey.show_corrected(opened)
        self.marking.set_corrected(opened)
        self.desk.indexing.refresh_corrected()

    def _hand_on(self, opened: OpenVolume | None) -> None:
        """Let all that shows a volume, or works on one, have it."""
        if "work" in vars(self):
            self.work.set_volume(opened)
        for part in (self.panels, self.reading, self.passages, self.encoding):
            part.set_volume(opened)
        self._handed_on.emit(opened)

    def _reopen(self) -> None:
        """Show the open volume as it is in a notebook that is another one now."""
        self.desk.indexing.refresh()
        if self.arrival is not None:
            sha256 = self.arrival.opened.record.sha256
            self.destinations.want(Wanted(reopened=sha256))
            self.opening.open(sha256)

    def _dress(self, typography: Typography) -> None:
        theme = typography.theme
        self.pane.set_type(typography)
        draw_icons(self.actions_by_name, theme)
        for part in self.frame.parts():
            slim_bars(part, theme)

    # The end

    def _close(self, event: QCloseEvent) -> None:
        """Keep what was typed, the place and the window's shape; wait until all is written.

        Where something could not be written, or files are taken in, it says so and stays, once.
        """
        shelf, search, notebook, pages = self.workers
        self._unwritten.clear()
        self.notes.flush()
        notebook.wait()
        if self.work.correcting.busy:
            self.opening.cancel()
            self.work.correcting.finish()
        if (self._unwritten and not self._warned) or self.desk.importing.holds_window():
            self._warned = bool(self._unwritten)
            event.ignore()
            return
        self.messages.clear()  # the place is kept as it is without a message above it
        self.frame.column.activate()
        self.journey.end()
        self.desk.close()
        self.notes.close()
        left = self.desk.left(self.frame.left(self.appearance.settings))
        self.appearance.adopt(replace(left, last_folder=last_folder(self.frame)))
        notebook.wait()
        for worker in (pages, search, shelf, notebook):
            worker.close(finish=worker is notebook)


def _tell_once(window: MainWindow, *_: int) -> None:
    """Show the measure beside the text, and no work that the page in front tells of."""
    page = window.frame.pages.currentWidget()
    window.busy.set_measure_shown(page is window.pane)
    window.busy.set_told_elsewhere(window.waiting.tells_for(page))


def _warn_of(opened: OpenVolume, messages: MessageBar, open_file: QAction) -> None:
    """Say at once what makes a whole volume untrustworthy; the panel keeps it too.

    Instead of columns that were read across each other the PDF is to be opened.
    """
    if not _GRAVE.intersection(opened.digest.kinds):
        return
    from yearbook_reader.ui.corrections.finding_sentences import finding_text

    for finding in opened.reconstruction.findings:
        if finding.kind in _GRAVE:
            crossed = finding.kind is FindingKind.CROSSED_COLUMNS
            messages.show_fault(finding_text(finding), offer=open_file if crossed else None)
