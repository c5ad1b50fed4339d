"""The shelf's search page with all that works on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from yearbook_reader.errors import QueryError
from yearbook_reader.ui.parts.messages import MessageBar
from yearbook_reader.ui.parts.tasks import Tasks
from yearbook_reader.ui.search.shelf.concordance_export import ConcordanceExport
from yearbook_reader.ui.search.shelf.search_memory import SearchMemory
from yearbook_reader.ui.search.shelf.shelf_search_page import ShelfSearchPage
from yearbook_reader.ui.search.shelf.shelf_searching import ShelfSearching

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget

    from yearbook_reader.library import Library
    from yearbook_reader.search.query import Query


class SearchDesk(QObject):
    """Answers what is asked on the page; `failed` tells what could not be done."""

    failed = Signal(object)

    def __init__(
        self,
        pages: QStackedWidget,
        library: Library,
        messages: MessageBar,
        workers: tuple[Tasks, Tasks, Tasks, Tasks],
    ) -> None:
        """Add the page to others; the workers are for hits, titles, tables and what is kept."""
        super().__init__(pages)
        hits, titles, tables, kept = workers
        self.page = ShelfSearchPage(pages.window())
        pages.addWidget(self.page)
        self.searching = ShelfSearching(self.page, library, hits, titles, self)
        self.exporting = ConcordanceExport(self.page, self.searching, tables, messages)
        self.memory = SearchMemory(self.page.question, library, kept, messages)
        for teller in (self.searching, self.memory, self.exporting):
            teller.failed.connect(self.failed)

    @property
    def query(self) -> Query | None:
        """Give what is asked on the page; None where what is typed by now makes no sense."""
        try:
            return self.page.question.question().parsed()
        except QueryError:
            return None
