"""Links between notes and entries: made, followed, and shown from the other end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from yearbook_reader.annotations.addresses import address, place_of_address, titled
from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.ui.parts.tasks import Tasks
from yearbook_reader.ui.reading.reading_pane import ReadingPane
from yearbook_reader.ui.search.hit_model import TITLE_SEPARATOR
from yearbook_reader.ui.shelf.shelf_desk import ShelfDesk
from yearbook_reader.ui.window.panels import Panels

if TYPE_CHECKING:
    from yearbook_reader.library import Library
    from yearbook_reader.progress import Progress
    from yearbook_reader.search.hits import TitleHit
    from yearbook_reader.shelf.records import OpenVolume
    from yearbook_reader.ui.notes.annotations.annotation_panel import AnnotationPanel
    from yearbook_reader.ui.notes.notebook.notebook_page import NotebookPage

REST_MS = 200  # after a change, before the notes of the shelf are looked through
# Before the first volume is open: its own notes are not to wait behind those of the whole shelf.
FIRST_REST_MS = 3000
Put = Callable[[Annotation], None]


class Linking(QObject):
    """Knows the tags and links of the whole shelf; `tasks` is the one writer of the notebook.

    `place_requested` gives the sha256 of a volume and the id of an entry to be shown.
    """

    place_requested = Signal(str, str)
    failed = Signal(object)

    def __init__(
        self, library: Library, tasks: Tasks, pane: ReadingPane, panels: Panels, desk: ShelfDesk
    ) -> None:
        """Follow the reading in a pane; entries are chosen at the shelf's desk."""
        super().__init__(pane)
        self._library = library
        self._tasks = tasks
        self._pane = pane
        self._panels = panels
        self._desk = desk
        self._opened: OpenVolume | None = None
        self._linkers: tuple[Annotation, ...] = ()
        self._here = ""
        self._tags: tuple[str, ...] = ()
        self._tellers: list[Callable[[tuple[str, ...]], None]] = []
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._look)
        pane.position_changed.connect(self._follow)

    def serve(self, editor: AnnotationPanel | NotebookPage, put: Put) -> None:
        """Link the notes of a panel or page; `put` stores a note that was linked."""
        editor.link_wanted.connect(partial(self.link, put))
        editor.link_requested.connect(self.open)
        editor.set_known_tags(self._tags)
        self._tellers.append(editor.set_known_tags)

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Follow another volume."""
        self._opened = opened
        self._show_pointing()

    def refresh(self) -> None:
        """Look through the notes of the shelf soon: some are others now."""
        self._rest.start(FIRST_REST_MS if self._opened is None else REST_MS)

    def link(self, put: Put, note: Annotation) -> None:
        """Let the reader choose an entry of the shelf, and link a note to it."""
        chosen = partial(self._add, put, note)
        self._desk.choose_title(self.tr("链接到条目"), chosen, entries_only=True)

    def _add(self, put: Put, note: Annotation, hit: TitleHit) -> None:
        title = TITLE_SEPARATOR.join((hit.volume_title, *hit.titles[-2:]))
        link = titled(address(hit.sha256, hit.entry_id), title)
        place = place_of_address(link)
        if place not in {place_of_address(each) for each in note.links}:
            linked = replace(note, links=(*note.links, link))
            put(linked.modified_now())

    def open(self, link: str) -> None:
        """Show the place of an address."""
        place = place_of_address(link)
        if place is not None:
            self.place_requested.emit(place.source_sha256, place.entry_id)

    def _look(self) -> None:
        def look(_: Progress) -> tuple[tuple[str, ...], tuple[Annotation, ...]]:
            from yearbook_reader.annotations.arranging import tags_in_use

            notes = self._library.notebook.all_annotations().values()
            every = [note for of_source in notes for note in of_source]
            return tags_in_use(every), tuple(note for note in every if note.links)

        def show(found: tuple[tuple[str, ...], tuple[Annotation, ...]]) -> None:
            self._tags, self._linkers = found
            for tell in self._tellers:
                tell(self._tags)
            self._show_pointing()

        self._tasks.run(look, show, self.failed.emit)

    def _follow(self) -> None:
        entry = self._pane.current_entry()
        if (entry.id if entry else "") != self._here:
            self._show_pointing()

    def _show_pointing(self) -> None:
        """Show which notes link to the entry that is read."""
        entry = self._pane.current_entry()
        self._here = entry.id if entry else ""
        pointing: tuple[Annotation, ...] = ()
        if self._linkers and self._opened is not None and entry is not None:
            from yearbook_reader.annotations.arranging import linking_to

            sha256 = self._opened.record.sha256
            pointing = linking_to(self._linkers, sha256, entry.id)
        self._panels.annotations.set_pointing(pointing)
