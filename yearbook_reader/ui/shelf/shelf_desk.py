"""The shelf's side of the window: its table, its search page, quick opening, taking in."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from yearbook_reader.ui.parts.actions import Actions
from yearbook_reader.ui.parts.busy_bar import BusyBar
from yearbook_reader.ui.parts.frame import Frame
from yearbook_reader.ui.parts.messages import MessageBar
from yearbook_reader.ui.parts.tasks import Tasks
from yearbook_reader.ui.shelf.importing import Importing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from yearbook_reader.errors import YearbookError
    from yearbook_reader.library import Library
    from yearbook_reader.progress import Progress
    from yearbook_reader.search.hits import TitleHit
    from yearbook_reader.shelf.records import OpenVolume
    from yearbook_reader.ui.search.search_desk import SearchDesk
    from yearbook_reader.ui.search.shelf_hit_model import AnyHit
    from yearbook_reader.ui.search.shelf_search_page import ShelfSearchPage
    from yearbook_reader.ui.shelf.shelf_actions import ShelfActions
    from yearbook_reader.ui.shelf.shelf_view import ShelfView

REST_MS = 800  # after the last change, before the index is looked at

_PAGES = {"shelf": "view", "search": "page"}  # what works on each page


class ShelfDesk(QObject):
    """Two pages of a frame and what works on them; each is made when it is first needed.

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
        """Serve a frame; the shelf is read when it is shown."""
        super().__init__(frame)
        self._frame = frame
        self._library = library
        self._messages = messages
        self._walking = False
        self._incomplete = False
        self._open = ""
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._bring_index_up_to_date)
        names = ("shelf", "shelf_search", "titles", "import", "index")
        self.workers = [Tasks(name, self) for name in names]
        self.importing = Importing(library, self.workers[3], self)
        self._connect(busy)
        for name, work in (
            ("shelf", self.show_shelf),
            ("volume_facts", lambda: self.shelf.changes.describe_any(self._open)),
            ("bin", self.show_bin),
            ("find_on_shelf", self.show_search),
            ("quick_open", self.open_quickly),
            ("open_folder", lambda: self.shelf.choose(folder=True)),
            ("continue_reading", lambda: self.shelf.continue_reading()),
        ):
            actions[name].triggered.connect(work)

    def _connect(self, busy: BusyBar) -> None:
        # What came of it is told at the shelf.
        self.importing.started.connect(lambda: self.shelf)
        self.importing.started.connect(busy.begin_import)
        self.importing.progressed.connect(busy.advance_import)
        self.importing.counted.connect(busy.tell_import)
        self.importing.ended.connect(busy.end_import)
        self.importing.failed.connect(self.failed)
        busy.pause_toggled.connect(self.importing.set_paused)
        busy.import_cancel_requested.connect(self.importing.cancel)

    @cached_property
    def shelf(self) -> ShelfActions:
        """Give what works on the shelf; at the first asking the frame gets its page."""
        from yearbook_reader.ui.shelf.shelf_actions import ShelfActions
        from yearbook_reader.ui.shelf.shelf_view import ShelfView

        view = ShelfView(self._frame)
        self._frame.pages.addWidget(view)
        worker = self.workers[0]
        shelf = ShelfActions(view, self._library, worker, self.importing, self._messages)
        shelf.volume_requested.connect(self.volume_requested)
        shelf.selection_changed.connect(lambda chosen: self.page.question.set_selected(chosen))
        shelf.changed.connect(self.refresh_index)
        shelf.versions.replaced.connect(self._after_replacing)
        shelf.failed.connect(self.failed)
        return shelf

    @cached_property
    def search(self) -> SearchDesk:
        """Give what works on the search page; at the first asking the frame gets the page."""
        from yearbook_reader.ui.search.search_desk import SearchDesk

        shelf, hits, titles, _, index = self.workers
        workers = (hits, titles, index, shelf)
        search = SearchDesk(self._frame.pages, self._library, self._messages, workers)
        search.page.set_incomplete(self._incomplete)
        search.page.question.asked.connect(self._hasten)
        search.page.hit_chosen.connect(self._open_hit)
        search.page.question.leave_requested.connect(self.text_requested)
        search.failed.connect(self.failed)
        return search

    @property
    def view(self) -> ShelfView:
        """Give the page of the shelf."""
        return self.shelf.view

    @property
    def page(self) -> ShelfSearchPage:
        """Give the search page."""
        return self.search.page

    @property
    def is_in_front(self) -> bool:
        """Tell whether one of the two pages is shown."""
        made = vars(self)
        pages = [getattr(self, page) for part, page in _PAGES.items() if part in made]
        return self._frame.pages.currentWidget() in pages

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
        from yearbook_reader.ui.search.quick_open import QuickOpen

        window = QuickOpen(self._frame, entries_only=entries_only)
        window.setWindowTitle(heading)
        window.asked.connect(
            lambda text: self.search.searching.find_titles(window, text, entries_only=entries_only)
        )
        window.chosen.connect(chosen)
        self.indexed.connect(window.ask)
        window.finished.connect(window.deleteLater)
        window.open()

    def refresh_index(self) -> None:
        """Bring the index up to date, once the window is at rest; what is asked meanwhile is told.

        A volume that is being opened comes first.
        """
        self._set_incomplete(True)
        self._rest.start()

    def _set_incomplete(self, incomplete: bool) -> None:
        self._incomplete = incomplete
        if "search" in vars(self):
            self.page.set_incomplete(incomplete)

    def _hasten(self) -> None:
        """Look at the index now: somebody asks it."""
        if self._rest.isActive():
            self._rest.stop()
            self._bring_index_up_to_date()

    def _bring_index_up_to_date(self) -> None:
        def index(progress: Progress) -> Sequence[YearbookError]:
            return self._library.bring_index_up_to_date(progress)

        def done(faults: Sequence[YearbookError]) -> None:
            self._set_incomplete(bool(faults) or self._rest.isActive())
            self.indexed.emit()

        self.workers[-1].run(index, done, self.failed.emit)

    def close(self) -> None:
        """Call off all that is under way."""
        self._rest.stop()
        self.importing.cancel()
        for worker in self.workers:
            worker.close(finish=False)

    def _open_hit(self, hit: AnyHit) -> None:
        self._walking = True
        self.search.memory.remember()
        self.hit_requested.emit(hit)

    def _show(self, page: QWidget) -> None:
        self._frame.show_page(page, alone=True)
        page.setFocus()
