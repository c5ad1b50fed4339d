"""The shelf's side of the window: its table, its search page, quick opening, taking in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from yearbook_reader.ui.parts.actions import Actions
from yearbook_reader.ui.parts.busy_bar import BusyBar
from yearbook_reader.ui.parts.frame import Frame
from yearbook_reader.ui.parts.messages import MessageBar
from yearbook_reader.ui.parts.tasks import Tasks
from yearbook_reader.ui.search.concordance_export import ConcordanceExport
from yearbook_reader.ui.search.quick_open import QuickOpen
from yearbook_reader.ui.search.search_memory import SearchMemory
from yearbook_reader.ui.search.shelf_search_page import ShelfSearchPage
from yearbook_reader.ui.search.shelf_searching import ShelfSearching
from yearbook_reader.ui.shelf.importing import Importing
from yearbook_reader.ui.shelf.shelf_actions import ShelfActions
from yearbook_reader.ui.shelf.shelf_view import ShelfView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from yearbook_reader.errors import YearbookError
    from yearbook_reader.library import Library
    from yearbook_reader.progress import Progress
    from yearbook_reader.search.hits import TitleHit
    from yearbook_reader.shelf.records import OpenVolume
    from yearbook_reader.ui.search.shelf_hit_model import AnyHit

REST_MS = 800  # after the last change, before the index is looked at


class ShelfDesk(QObject):
    """Two pages of a frame and what works on them.

    `volume_requested` gives a sha256, `hit_requested` a `ShelfHit` and `title_requested` a
    `TitleHit` to be shown.
    """

    volume_requested = Signal(str)
    hit_requested = Signal(object)
    title_requested = Signal(object)
    text_requested = Signal()
    notes_changed = Signal()
    indexed = Signal()
    failed = Signal(object)

    def __init__(
        self, frame: Frame, library: Library, actions: Actions, messages: MessageBar, busy: BusyBar
    ) -> None:
        """Add the pages to a frame; the shelf is read when it is shown."""
        super().__init__(frame)
        self._frame = frame
        self._library = library
        self._walking = False
        self._open = ""
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._bring_index_up_to_date)
        names = ("shelf", "shelf_search", "titles", "import", "index")
        self.workers = [Tasks(name, self) for name in names]
        shelf, search, titles, imports, index = self.workers
        self._index_worker = index
        self.view = ShelfView(frame)
        self.page = ShelfSearchPage(frame)
        self.importing = Importing(library, imports, self)
        self.shelf = ShelfActions(self.view, library, shelf, self.importing, messages)
        self.searching = ShelfSearching(self.page, library, search, titles, self)
        self.exporting = ConcordanceExport(self.page, self.searching, index, messages)
        self.memory = SearchMemory(self.page.question, library, shelf, self)
        for page in (self.view, self.page):
            frame.pages.addWidget(page)
        self._connect(busy)
        self.shelf.connect_actions(actions)
        for name, work in (
            ("shelf", self.show_shelf),
            ("volume_facts", lambda: self.shelf.changes.describe_any(self._open)),
            ("bin", self.show_bin),
            ("find_on_shelf", self.show_search),
            ("quick_open", self.open_quickly),
        ):
            actions[name].triggered.connect(work)

    def _connect(self, busy: BusyBar) -> None:
        self.shelf.volume_requested.connect(self.volume_requested)
        self.shelf.selection_changed.connect(self.page.question.set_selected)
        self.shelf.changed.connect(self.refresh_index)
        self.shelf.versions.replaced.connect(self._after_replacing)
        self.page.question.asked.connect(self._hasten)
        self.page.hit_chosen.connect(self._open_hit)
        self.page.question.leave_requested.connect(self.text_requested)
        self.importing.started.connect(busy.begin_import)
        self.importing.progressed.connect(busy.advance_import)
        self.importing.counted.connect(busy.tell_import)
        self.importing.ended.connect(busy.end_import)
        busy.pause_toggled.connect(self.importing.set_paused)
        busy.import_cancel_requested.connect(self.importing.cancel)
        for teller in (self.shelf, self.searching, self.importing, self.memory, self.exporting):
            teller.failed.connect(self.failed)

    @property
    def is_in_front(self) -> bool:
        """Tell whether one of the two pages is shown."""
        return self._frame.pages.currentWidget() in (self.view, self.page)

    @property
    def walks(self) -> bool:
        """Tell whether the next hit is one of the shelf's rather than of the open volume's."""
        return self._walking or self.is_in_front

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Know which volume is open."""
        self._open = opened.record.sha256 if opened else ""

    def _after_replacing(self, old: str, new: str) -> None:
        """Open the new volume where one of the two is open: its notes are others now."""
        if self._open in (old, new):
            self.volume_requested.emit(new)
        self.notes_changed.emit()

    def stop_walking(self) -> None:
        """Leave the shelf's hits: another search was begun."""
        self._walking = False

    def show_shelf(self) -> None:
        """Show the shelf, read anew; where it is shown already, go back to the text."""
        if self._frame.pages.currentWidget() is self.view and not self.view.shows_bin:
            self.text_requested.emit()
            return
        self._show_volumes(binned=False)

    def show_bin(self) -> None:
        """Show the volumes that were taken off the shelf."""
        self._show_volumes(binned=True)

    def _show_volumes(self, *, binned: bool) -> None:
        self.view.show_bin(binned)
        self.shelf.refresh()
        self._show(self.view)

    def show_search(self) -> None:
        """Show the search page with the cursor in its field."""
        self._show(self.page)
        self.page.question.focus()

    def take_in(self, files: Sequence[Path]) -> None:
        """Take files and folders into the library, in sight of the shelf."""
        if not self.is_in_front:
            self.show_shelf()
        self.importing.take_in(files)

    def open_quickly(self) -> None:
        """Let the reader go to a chapter, a section or an entry of the shelf by its title."""
        self.choose_title(self.tr("转到标题"), self.title_requested.emit)

    def choose_title(
        self, heading: str, chosen: Callable[[TitleHit], None], *, entries_only: bool = False
    ) -> None:
        """Let the reader choose a title of the shelf, in a window with this heading."""
        self._hasten()
        window = QuickOpen(self._frame, entries_only=entries_only)
        window.setWindowTitle(heading)
        window.asked.connect(
            lambda text: self.searching.find_titles(window, text, entries_only=entries_only)
        )
        window.chosen.connect(chosen)
        self.indexed.connect(window.ask)
        window.finished.connect(window.deleteLater)
        window.open()

    def refresh_index(self) -> None:
        """Bring the index up to date, once the window is at rest; what is asked meanwhile is told.

        A volume that is being opened comes first.
        """
        self.page.set_incomplete(True)
        self._rest.start()

    def _hasten(self) -> None:
        """Look at the index now: somebody asks it."""
        if self._rest.isActive():
            self._rest.stop()
            self._bring_index_up_to_date()

    def _bring_index_up_to_date(self) -> None:
        def index(progress: Progress) -> Sequence[YearbookError]:
            return self._library.bring_index_up_to_date(progress)

        def done(faults: Sequence[YearbookError]) -> None:
            self.page.set_incomplete(bool(faults) or self._rest.isActive())
            self.indexed.emit()

        self._index_worker.run(index, done, self.failed.emit)

    def close(self) -> None:
        """Call off all that is under way."""
        self._rest.stop()
        self.importing.cancel()
        for worker in self.workers:
            worker.close(finish=False)

    def _open_hit(self, hit: AnyHit) -> None:
        self._walking = True
        self.memory.remember()
        self.hit_requested.emit(hit)

    def _show(self, page: QWidget) -> None:
        self._frame.show_page(page, alone=True)
        page.setFocus()
