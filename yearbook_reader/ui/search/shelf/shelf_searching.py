"""Answers the questions of the shelf's search page beside the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from yearbook_reader.errors import QueryError, StorageError, YearbookError
from yearbook_reader.search.hits import Order
from yearbook_reader.ui.parts.tasks import Task, Tasks
from yearbook_reader.ui.search.concordance.concordance_model import PAGE as LINES
from yearbook_reader.ui.search.shelf.shelf_hit_model import PAGE as HITS
from yearbook_reader.ui.search.shelf.shelf_question import Question
from yearbook_reader.ui.search.shelf.shelf_result import ShelfResult, shelf_result
from yearbook_reader.ui.search.titles.quick_open import SHOWN, QuickOpen
from yearbook_reader.ui.words.collation import collator
from yearbook_reader.ui.words.sentences import said

if TYPE_CHECKING:
    from yearbook_reader.library import Library
    from yearbook_reader.progress import Progress
    from yearbook_reader.search.concordance import ContextOrder
    from yearbook_reader.search.hits import ConcordanceLine, Scope, ShelfHit, TitleHit
    from yearbook_reader.search.index.shelf_answer import ShelfAnswer
    from yearbook_reader.search.notes import NoteHit
    from yearbook_reader.search.query import Query
    from yearbook_reader.ui.search.shelf.shelf_search_page import ShelfSearchPage

T = TypeVar("T")

FIRST = 25  # hits that are shown where counting takes long
PATIENCE_MS = 250  # in which a whole answer is worth waiting for


class ShelfSearching(QObject):
    """One question under way at a time; the pages of its answer follow as they are wanted."""

    failed = Signal(object)

    def __init__(
        self,
        page: ShelfSearchPage,
        library: Library,
        tasks: Tasks,
        title_tasks: Tasks,
        parent: QObject | None = None,
    ) -> None:
        """Answer the questions of a page, and of quick opening on a worker of its own."""
        super().__init__(parent)
        self._page = page
        self._library = library
        self._tasks = tasks
        self._title_tasks = title_tasks
        self._under_way: list[Task] = []
        self._lines: list[Task] = []
        self._titles: Task | None = None
        self._answer: ShelfAnswer | None = None
        self._first: tuple[ShelfHit, ...] = ()
        self._patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._show_first)
        page.question.asked.connect(self.ask)
        page.page_wanted.connect(self._give_page)
        page.concordance.lines_wanted.connect(self._give_lines)
        page.concordance.reordered.connect(self._stop_lines)

    def ask(self, question: Question) -> None:
        """Answer a question; what was asked before is no longer answered."""
        self.stop()
        self._answer = None
        if not question.query:
            self._page.show_nothing()
            return

        def begin(progress: Progress) -> tuple[ShelfHit, ...]:
            answer = self._library.index.search(question.parsed(), question.scope)
            return tuple(islice(answer.hits(progress), FIRST))

        def count(progress: Progress) -> tuple[ShelfAnswer, ShelfResult]:
            query = question.parsed()
            answer = self._library.index.search(query, question.scope, question.order)
            counts = answer.counts(progress)
            notes = self._in_notes(query, question.scope, progress)
            return answer, shelf_result(counts, question.order, notes)

        def show(counted: tuple[ShelfAnswer, ShelfResult]) -> None:
            self._patience.stop()
            self._answer, result = counted
            self._page.show_result(result)

        self._patience.start()
        if question.order is Order.BOOK:
            self._run(begin, self._hold_first)
        self._run(count, show)

    def _hold_first(self, hits: tuple[ShelfHit, ...]) -> None:
        """Keep first hits back as long as all may be there as soon."""
        self._first = hits
        if not self._patience.isActive():
            self._show_first()

    def _show_first(self) -> None:
        if self._first and self._answer is None:
            self._tasks.rest()
            self._page.show_first(self._first)

    def _in_notes(self, query: Query, scope: Scope, progress: Progress) -> tuple[NoteHit, ...]:
        """Give what is found in the notebook; where it cannot be read, that was told before."""
        from yearbook_reader.shelf.note_search import search_notebook

        with suppress(StorageError):
            covers = self._library.index.covers()
            notebook = self._library.notebook
            return tuple(search_notebook(query, notebook, covers, scope, progress))
        return ()

    def stop(self) -> None:
        """Answer no longer what was asked."""
        self._patience.stop()
        self._first = ()
        for task in self._under_way:
            task.cancel()
        self._under_way.clear()

    def find_titles(self, window: QuickOpen, text: str, *, entries_only: bool) -> None:
        """Give a window the titles of the shelf that match."""
        if self._titles is not None:
            self._titles.cancel()

        def find(progress: Progress) -> tuple[TitleHit, ...]:
            index = self._library.index
            return index.titles(text, SHOWN, progress, entries_only=entries_only) if text else ()

        self._titles = self._title_tasks.run(
            find, lambda hits: window.set_hits(text, hits), self.failed.emit
        )
        window.finished.connect(self._titles.cancel)  # the answer would find no window

    def all_lines(self, done: Callable[[Sequence[ConcordanceLine]], None]) -> None:
        """Give every line of the concordance in its order, however many there are."""
        answer, by = self._answer, self._page.concordance.order
        if answer is not None:
            self._run(lambda progress: tuple(_lines(answer, progress, by)), done)

    def _stop_lines(self) -> None:
        for task in self._lines:
            task.cancel()
        self._lines.clear()

    def _give_page(self, leaf: int, first: int) -> None:
        answer, unit = self._answer, self._page.model.unit(leaf)
        if answer is None:
            return

        def read(progress: Progress) -> tuple[ShelfHit, ...]:
            wanted = answer
            if unit is not None:
                scope = replace(answer.scope, units=frozenset({(unit.sha256, unit.unit_id)}))
                wanted = self._library.index.search(answer.query, scope)
            return tuple(islice(wanted.hits(progress, first), HITS))

        def show(hits: tuple[ShelfHit, ...]) -> None:
            if self._answer is answer:
                self._page.model.set_page(leaf, first, hits)

        self._run(read, show)

    def _give_lines(self, first: int) -> None:
        answer, by = self._answer, self._page.concordance.order
        if answer is None:
            return

        def read(progress: Progress) -> tuple[ConcordanceLine, ...]:
            return tuple(islice(_lines(answer, progress, by, first), LINES))

        def show(lines: tuple[ConcordanceLine, ...]) -> None:
            if self._answer is answer:
                self._page.concordance.set_page(first, lines)

        self._lines.append(self._run(read, show))

    def _run(self, work: Callable[[Progress], T], done: Callable[[T], None]) -> Task:
        task = self._tasks.run(work, done, self._tell_fault)
        self._under_way.append(task)
        return task

    def _tell_fault(self, error: YearbookError) -> None:
        if isinstance(error, QueryError):
            self._page.show_fault(said(error.sentence), error.position)
        else:
            self.failed.emit(error)


def _lines(
    answer: ShelfAnswer, progress: Progress, by: ContextOrder, first: int = 0
) -> Iterator[ConcordanceLine]:
    """Give lines of the concordance in the order of the reader's dictionaries."""
    return answer.concordance(progress=progress, first=first, by=by, collate=collator().sortKey)
