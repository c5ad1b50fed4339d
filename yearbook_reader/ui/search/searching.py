"""Answers the queries of the search panel beside the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from yearbook_reader.errors import QueryError, YearbookError
from yearbook_reader.shelf.records import ShelfRow, VolumeFacts
from yearbook_reader.ui.parts.tasks import Task, Tasks
from yearbook_reader.ui.words.volume_names import facts_of

if TYPE_CHECKING:
    from yearbook_reader.library import Library
    from yearbook_reader.search.hits import Hit, SearchResult
    from yearbook_reader.search.query import Query
    from yearbook_reader.shelf.records import OpenVolume


class Searching(QObject):
    """The one search under way and the hits of the last one.

    `found` gives the `SearchResult`, `refused` the `QueryError` of a query that is none.
    """

    found = Signal(object)
    refused = Signal(object)
    marked = Signal(object, object)
    failed = Signal(object)

    def __init__(self, library: Library, tasks: Tasks, parent: QObject | None = None) -> None:
        """Search nothing yet; the library knows what a person said of a volume."""
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._opened: OpenVolume | None = None
        self._task: Task | None = None
        self._query = ""
        self._facts = VolumeFacts()  # those that held at the last answer
        self._hits: tuple[Hit, ...] = ()
        self._of_shelf: Query | None = None
        self._shelf_hits: tuple[Hit, ...] = ()
        self._shelf_hit: Hit | None = None

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Search another volume from now on."""
        self._opened = opened
        self._query = ""
        self._stop()

    def ask(self, query: str) -> None:
        """Search for a query; what was asked before is no longer answered."""
        self._stop()
        self._query = query
        opened = self._opened
        if opened is not None and query:
            self._task = self._search(opened, query, self._answer)

    def follow(self, rows: Sequence[ShelfRow]) -> None:
        """Search anew where other things are said of the open volume on this shelf."""
        opened = self._opened
        if opened is None or not self._query:
            return
        was = ShelfRow(opened.record, self._facts).cover
        if any(row.record == opened.record and row.cover != was for row in rows):
            self.ask(self._query)

    def _search(
        self, opened: OpenVolume, query: str | Query, then: Callable[[SearchResult], None]
    ) -> Task:
        def search(_: object) -> tuple[VolumeFacts, SearchResult]:
            facts = facts_of(self._library, opened.record)
            return facts, opened.search(query, facts)

        def answer(found: tuple[VolumeFacts, SearchResult]) -> None:
            self._facts, result = found
            then(result)

        return self._tasks.run(search, answer, self._fail)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._hits = self._shelf_hits = ()
        self._of_shelf = None
        self.marked.emit((), None)

    def _answer(self, result: SearchResult) -> None:
        self._task = None
        self._hits = result.hits
        self.marked.emit(self._hits, None)
        self.found.emit(result)

    def _fail(self, error: YearbookError) -> None:
        (self.refused if isinstance(error, QueryError) else self.failed).emit(error)

    def mark(self, query: Query | None, hit: Hit) -> None:
        """Mark a hit that was found on the shelf above the others of its query in this volume."""
        self._shelf_hit, opened = hit, self._opened
        if query is not None and query != self._of_shelf and opened is not None:
            self._stop()
            self._of_shelf = query
            self._task = self._search(opened, query, self._mark_others)
        self.marked.emit(self._shelf_hits, hit)

    def _mark_others(self, result: SearchResult) -> None:
        self._task = None
        self._shelf_hits = result.hits
        self.marked.emit(result.hits, self._shelf_hit)

    def show_hit(self, hit: Hit | None) -> None:
        """Mark one hit above the others."""
        self.marked.emit(self._hits, hit)
