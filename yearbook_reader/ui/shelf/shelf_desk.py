"""The shelf's side of the window: its table, its search page, quick opening, taking in."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from importlib import import_module
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
from yearbook_reader.ui.shelf.indexing import Indexing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from yearbook_reader.library import Library
    from yearbook_reader.search.hits import Order, TitleHit
    from yearbook_reader.settings import Settings
    from yearbook_reader.shelf.records import OpenVolume
    from yearbook_reader.ui.search.shelf.search_desk import SearchDesk
    from yearbook_reader.ui.search.shelf.shelf_hit_model import AnyHit
    from yearbook_reader.ui.shelf.shelf_actions import ShelfActions


class ShelfDesk(QObject):
    """Two pages of a frame and what works on them; each is made when it is first needed.

    `volume_requested` gives a sha256, `hit_requested` a `ShelfHit` and `title_requested` a
    `TitleHit` to be shown; `described` the rows of the shelf when a person has changed them,
    `shelf_made` the `ShelfActions` once they are needed.
    `notes_written` is for others to tell the shelf by that volumes have other notes now.
    """

    volume_requested = Signal(str)
    hit_requested = Signal(object)
    title_requested = Signal(object)
    text_requested = Signal()
    described = Signal(object)
    shelf_made = Signal(object)
    notes_changed = Signal()
    notes_written = Signal()
    failed = Signal(object)

    def __init__(
        self, frame: Frame, library: Library, actions: Actions, messages: MessageBar, busy: BusyBar
    ) -> None:
        """Serve a frame; the shelf is read when it is shown."""
        super().__init__(frame)
        self._frame = frame
        self._library = library
        self._messages = messages
        self._busy = busy
        self._walking = False
        self._open = ""
        names = ("shelf", "shelf_search", "titles", "import", "index")
        self.workers = [Tasks(name, self) for name in names]
        self.importing = Importing(library, self.workers[3], self)
        self.indexing = Indexing(library, self.workers[-1], self)
        self._connect()
        for name, work in (
            ("shelf", self.show_shelf),
            ("volume_facts", lambda: self.shelf.changes.describe_any(self._open)),
            ("bin", lambda: self._show_volumes(binned=True)),
            ("find_on_shelf", lambda: self.show_search()),
            ("quick_open", self.open_quickly),
            ("open_folder", lambda: self.shelf.choose(folder=True)),
            ("continue_reading", lambda: self.shelf.continue_reading()),
        ):
            actions[name].triggered.connect(work)

    def _connect(self) -> None:
        busy = self._busy
        # What came of it is told at the shelf.
        self.importing.started.connect(lambda: self.shelf.view.set_filling(True))
        self.importing.started.connect(busy.begin_import)
        self.importing.progressed.connect(busy.advance_import)
        self.importing.counted.connect(busy.tell_import)
        self.importing.ended.connect(busy.end_import)
        self.indexing.healing.connect(
            lambda: self._messages.show_hint(
                self.tr("检索的索引坏了，正在重建；这期间可以照常阅读。")
            )
        )
        self.importing.window_held.connect(
            lambda: self._messages.show_hint(
                self.tr("还在收入年鉴；再退出一次，没有处理的文件就不收入了。")
            )
        )
        for teller in (self.importing, self.indexing):
            teller.failed.connect(self.failed)
        busy.pause_toggled.connect(self.importing.set_paused)
        busy.import_cancel_requested.connect(self.importing.cancel)

    @cached_property
    def shelf(self) -> ShelfActions:
        """Give what works on the shelf; at the first asking the frame gets its page."""
        from yearbook_reader.ui.shelf.shelf_actions import ShelfActions
        from yearbook_reader.ui.shelf.shelf_view import ShelfView

        view = ShelfView(self._frame)
        settings = self._library.settings
        view.arrange(settings.shelf_grouping, settings.shelf_sorting)
        self._frame.pages.addWidget(view)
        worker = self.workers[0]
        shelf = ShelfActions(view, self._library, worker, self.importing, self._messages)
        shelf.volume_requested.connect(self.volume_requested)
        shelf.chosen.connect(self.take_in)
        shelf.selection_changed.connect(
            lambda chosen: self.search.page.question.set_selected(chosen)
        )
        shelf.search_requested.connect(lambda: self.show_search(in_selected=True))
        self.notes_written.connect(shelf.follow_notes)
        shelf.changes.changed.connect(self.described)
        shelf.changed.connect(self.indexing.refresh)
        shelf.versions.replaced.connect(self._after_replacing)
        # The volume that stays is read on where the one is open that is not wanted.
        shelf.versions.dropped.connect(
            lambda new, old: self.volume_requested.emit(old) if self._open == new else None
        )
        shelf.failed.connect(self.failed)
        self.shelf_made.emit(shelf)
        return shelf

    @cached_property
    def search(self) -> SearchDesk:
        """Give what works on the search page; at the first asking the frame gets the page."""
        from yearbook_reader.ui.search.shelf.search_desk import SearchDesk

        shelf, hits, titles, _, index = self.workers
        workers = (hits, titles, index, shelf)
        search = SearchDesk(self._frame.pages, self._library, self._messages, workers)
        search.page.set_incomplete(self.indexing.is_incomplete)
        self.indexing.incomplete_changed.connect(search.page.set_incomplete)
        self.indexing.changed.connect(search.page.renew)
        search.page.question.asked.connect(self.indexing.hasten)
        search.page.hit_chosen.connect(self._open_hit)
        search.page.hit_reached.connect(self.hit_requested)
        search.page.place.told.connect(self._busy.show_hit)
        search.page.question.leave_requested.connect(self.text_requested)
        search.failed.connect(self.indexing.heal)
        return search

    @property
    def is_in_front(self) -> bool:
        """Tell whether one of the two pages is shown."""
        made, shown = vars(self), self._frame.pages.currentWidget()
        return ("shelf" in made and shown is self.shelf.view) or (
            "search" in made and shown is self.search.page
        )

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
        if "search" in vars(self):
            self.search.page.place.leave()

    def show_shelf(self) -> None:
        """Show the shelf, read anew; where it is shown already, go back to the text."""
        if self._frame.pages.currentWidget() is self.shelf.view and not self.shelf.view.shows_bin:
            self.text_requested.emit()
            return
        self._show_volumes(binned=False)

    def _show_volumes(self, *, binned: bool) -> None:
        self.shelf.view.show_bin(binned)
        self.shelf.view.want(self._open)
        self.shelf.refresh()
        self._show(self.shelf.view)

    def show_search(
        self, query: str = "", order: Order | None = None, *, in_selected: bool = False
    ) -> None:
        """Show the search page with the cursor in its field; it is made first, where it is not.

        A `query` is asked at once, of the whole library where an `order` is given; what is typed
        is looked for in the volumes that are selected on the shelf where that is said.
        """

        def show() -> None:
            self.search.memory.refresh()
            self._show(self.search.page)
            if query:
                self.search.page.question.search_for(query, order)
            self.search.page.question.focus(in_selected=in_selected)

        if "search" in vars(self):
            show()
        else:
            self.make_search(then=show)

    def make_search(self, then: Callable[[], object] = lambda: None) -> None:
        """Make the search page, and do what is to be done `then` in a turn of its own.

        Its modules are loaded beside the window, which they would hold up for longer than is felt.
        """

        def make(_: object) -> None:
            _ = self.search
            QTimer.singleShot(0, self, then)

        self.workers[1].run(
            lambda _: import_module("yearbook_reader.ui.search.shelf.search_desk"), make
        )

    def take_in(self, files: Sequence[Path]) -> None:
        """Take files and folders in, in sight of the shelf."""
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
        self.indexing.hasten()
        from yearbook_reader.ui.search.titles.quick_open import QuickOpen

        window = QuickOpen(self._frame, entries_only=entries_only)
        window.setWindowTitle(heading)
        window.asked.connect(
            lambda text: self.search.searching.find_titles(window, text, entries_only=entries_only)
        )
        window.chosen.connect(chosen)
        self.indexing.indexed.connect(window.ask)
        window.finished.connect(window.deleteLater)
        window.open()

    def left(self, settings: Settings) -> Settings:
        """Give these settings with the shelf as it is left."""
        if "shelf" not in vars(self):
            return settings
        grouping, sorting = self.shelf.view.arrangement
        return replace(settings, shelf_grouping=grouping, shelf_sorting=sorting)

    def close(self) -> None:
        """Call off all that is under way."""
        self.indexing.close()
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
