"""All that works on notes and passages beside the marking of words: placed, and connected."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from yearbook_reader.ui.notes.backups.backing_up import BackingUp
from yearbook_reader.ui.notes.marking import Marking
from yearbook_reader.ui.parts.tasks import Tasks
from yearbook_reader.ui.shelf.shelf_desk import ShelfDesk
from yearbook_reader.ui.window.appearance import Appearance
from yearbook_reader.ui.window.desks.citing import Citing
from yearbook_reader.ui.window.desks.figuring import Figuring
from yearbook_reader.ui.window.desks.following import Following
from yearbook_reader.ui.window.desks.linking import Linking
from yearbook_reader.ui.window.desks.notebook_desk import NotebookDesk
from yearbook_reader.ui.window.desks.placing import Placing
from yearbook_reader.ui.window.desks.printing import Printing
from yearbook_reader.ui.window.desks.receiving import Receiving
from yearbook_reader.ui.window.desks.sending import Sending
from yearbook_reader.ui.window.workplace import Workplace

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import OpenVolume


class NoteDesks(QObject):
    """The notebook's page, links, places, citations, namesakes, figures, copies, exchange.

    `note_requested` gives a note to be shown, `entry_requested` the sha256 of a volume and the
    id of an entry, `place_requested` source spans of the open volume; `notebook_replaced`
    tells that the whole notebook is another one, `shelf_changed` that volumes came along.
    """

    note_requested = Signal(object)
    entry_requested = Signal(str, str)
    place_requested = Signal(object)
    notebook_replaced = Signal()
    shelf_changed = Signal()
    failed = Signal(object)

    def __init__(
        self, place: Workplace, marking: Marking, shelf: ShelfDesk, appearance: Appearance
    ) -> None:
        """Furnish a window; entries to link to are chosen at the shelf's desk."""
        super().__init__(place.frame)
        self._place = place
        self._marking = marking
        library, notebook = place.library, place.notebook
        actions, messages = place.actions, place.messages
        self.notebook = NotebookDesk(place, marking)
        self.links = Linking(library, notebook, place.pane, place.panels, shelf)
        self.places = Placing(place, marking)
        self.sending = Sending(place, marking, self.notebook, appearance)
        self.receiving = Receiving(place, marking, self.notebook, appearance)
        self.citing = Citing(place)
        self.following = Following(place, shelf)
        self.figuring = Figuring(place, shelf)
        self.printing = Printing(place)
        self.copies = BackingUp(place.frame, library, notebook, actions, messages)
        self._connect()
        for name in ("notebook", "export_notes"):  # which tell of titles as the index knows them
            actions[name].triggered.connect(shelf.indexing.hasten)
        shelf.indexing.changed.connect(self.notebook.follow)
        appearance.color_names_changed.connect(self.set_color_names)
        self.set_color_names(appearance.settings.color_names)
        self.links.refresh()

    def _connect(self) -> None:
        panels, marking = self._place.panels, self._marking
        self.notebook.note_requested.connect(self.note_requested)
        panels.annotations.note_requested.connect(self.note_requested)
        self.links.place_requested.connect(self.entry_requested)
        self.places.place_requested.connect(self.place_requested)
        self.figuring.place_requested.connect(self.place_requested)
        self.figuring.entry_requested.connect(self.entry_requested)
        marking.annotations_changed.connect(lambda _: self.links.refresh())
        self.links.serve(panels.annotations, marking.edit)
        self.notebook.page_made.connect(
            lambda page: self.links.serve(page, lambda note: self.notebook.change((note,)))
        )
        self.copies.closing_in.connect(self.flush)
        self.copies.restored.connect(self._on_restored)
        self.receiving.sources_taken.connect(self.shelf_changed)
        for teller in (
            self.notebook,
            self.links,
            self.places,
            self.citing,
            self.figuring,
            self.copies,
            self.sending,
            self.receiving,
        ):
            teller.failed.connect(self.failed)

    @property
    def workers(self) -> tuple[Tasks, ...]:
        """Give what works beside the window here."""
        desks = (self.places, self.figuring, self.copies, self.sending, self.receiving)
        return tuple(worker for desk in desks for worker in desk.workers)

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Work beside another volume, or the same one as a person changed it."""
        self.links.set_volume(opened)
        self.places.set_volume(opened)
        self.citing.set_volume(opened)
        self.following.set_volume(opened)
        self.figuring.set_volume(opened)
        self.printing.set_volume(opened)
        self.copies.repeat_news()

    def set_color_names(self, meanings: Mapping[str, str]) -> None:
        """Tell with each colour what it means to the reader."""
        self._place.actions.set_color_names(meanings)
        self._place.panels.annotations.set_color_names(meanings)
        self.notebook.set_color_names(meanings)

    def flush(self) -> None:
        """Store what was typed."""
        self._place.panels.annotations.flush()
        self.notebook.flush()

    def close(self) -> None:
        """Call off all that is under way."""
        self.places.close()
        self.figuring.close()
        self.sending.close()
        self.receiving.close()
        for worker in self.copies.workers:
            worker.close(finish=False)

    def _on_restored(self) -> None:
        self.links.refresh()
        self.notebook_replaced.emit()
