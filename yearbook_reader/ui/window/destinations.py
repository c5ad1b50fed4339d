"""Where the reader wants to be: an entry, a hit, a place, in whatever volume it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from yearbook_reader.ui.parts.frame import Frame
from yearbook_reader.ui.reading.journey import Journey
from yearbook_reader.ui.reading.opening import Arrival, Opening
from yearbook_reader.ui.reading.reading_pane import ReadingPane
from yearbook_reader.ui.window.panels import Panels
from yearbook_reader.volume.model import Span
from yearbook_reader.volume.walk import all_entries, spans_of_entry

if TYPE_CHECKING:
    from yearbook_reader.annotations.annotation import Annotation
    from yearbook_reader.search.hits import ShelfHit, TitleHit
    from yearbook_reader.search.notes import NoteHit
    from yearbook_reader.ui.shelf.shelf_desk import ShelfDesk


class Wanted(NamedTuple):
    """What is to be shown of a volume once it is open: an entry, the hits of a query, a place.

    `hit` is what was found there on the shelf; of a volume that is `reopened`, by its sha256,
    the reader stays on the page that is shown.
    """

    entry: str = ""
    find: str = ""
    spans: tuple[Span, ...] = ()
    hit: ShelfHit | None = None
    reopened: str = ""


class Destinations(QObject):
    """Brings the reader there; a volume that is not open is opened first.

    `hit_reached` gives the `ShelfHit` that the reader was brought to.
    """

    hit_reached = Signal(object)

    def __init__(
        self, frame: Frame, pane: ReadingPane, panels: Panels, opening: Opening, journey: Journey
    ) -> None:
        """Begin with nothing wanted and nothing open."""
        super().__init__(frame)
        self._frame = frame
        self._pane = pane
        self._panels = panels
        self._opening = opening
        self._journey = journey
        self._arrival: Arrival | None = None
        self._wanted = Wanted()
        self._set_out_from = frame.pages.currentWidget()
        opening.started.connect(self._set_out)
        opening.failed.connect(lambda _: self.want(Wanted()))

    def want(self, wanted: Wanted) -> None:
        """Go there in the volume that is opened next."""
        self._wanted = wanted

    def _set_out(self) -> None:
        self._set_out_from = self._frame.pages.currentWidget()

    def show_arrived(self, arrival: Arrival) -> None:
        """Show the text of a volume that was opened, unless the reader went elsewhere meanwhile."""
        went = self._frame.pages.currentWidget() is not self._set_out_from
        stays = went or self._wanted.reopened == arrival.opened.record.sha256
        if not (self._frame.is_alone and stays):
            self._frame.show_page(self._pane)
            self._pane.setFocus()

    def arrive(self, arrival: Arrival) -> None:
        """Go to what is wanted of a volume that was just opened."""
        self._arrival = arrival
        wanted, self._wanted = self._wanted, Wanted()
        for entry in all_entries(arrival.opened.volume) if wanted.entry else ():
            if entry.id == wanted.entry:
                self._journey.go(spans_of_entry(entry))
        if wanted.spans:
            self._journey.go(wanted.spans)
        if wanted.find:
            self._panels.reveal("search")
            self._panels.search.search_for(wanted.find)
            self._panels.search.step(1)
        if wanted.hit:
            self.hit_reached.emit(wanted.hit)

    def show(self, sha256: str, wanted: Wanted) -> None:
        """Show a place of a volume."""
        self._wanted = wanted
        if self._arrival is not None and self._arrival.opened.record.sha256 == sha256:
            self.show_text()
            self.arrive(self._arrival)
        else:
            self._opening.open(sha256)

    def show_text(self) -> None:
        """Show the text of the volume that is open, if any."""
        if self._arrival is not None:
            self._frame.show_page(self._pane)
            self._pane.setFocus()

    def show_hit(self, hit: ShelfHit | NoteHit) -> None:
        """Show a hit on the shelf; one on a title that is not printed shows its entry.

        One in the notebook shows the place in the book that the note or bookmark is on.
        """
        from yearbook_reader.search.notes import NoteHit

        if isinstance(hit, NoteHit):
            note = hit.note
            place = (Span(note.offset, note.offset + max(len(note.quote), 1)),)
            self.show(note.source_sha256, Wanted(spans=place))
            return
        self.show(hit.sha256, Wanted("" if hit.spans else hit.entry_id, "", hit.spans, hit))

    def show_entry(self, sha256: str, entry_id: str) -> None:
        """Show an entry by its id, or a volume where that is empty."""
        self.show(sha256, Wanted(entry_id))

    def show_title(self, hit: TitleHit) -> None:
        """Show what was found by its title."""
        self.show(hit.sha256, Wanted(hit.entry_id, "", () if hit.entry_id else hit.spans))

    def show_note(self, note: Annotation) -> None:
        """Show the words that a note is on."""
        self.show(note.source_sha256, Wanted(spans=note.spans))

    def step_hit(self, by: int, desk: ShelfDesk) -> None:
        """Go to the next hit: on the shelf where that was searched last, else in the volume.

        Where nothing was asked for yet, it is asked what to find.
        """
        if not desk.walks:
            if self._panels.search.query:
                self._panels.search.step(by)
            elif self._arrival is not None:
                self._panels.find()
            return
        desk.search.page.step(by, opening=not desk.is_in_front)
