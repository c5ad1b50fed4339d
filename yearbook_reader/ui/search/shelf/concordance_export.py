"""The concordance of an answer, written as a table."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from yearbook_reader.ui.parts.dialogs.file_dialogs import file_to_write
from yearbook_reader.ui.parts.file_writing import write_file
from yearbook_reader.ui.parts.messages import MessageBar
from yearbook_reader.ui.parts.tasks import Tasks
from yearbook_reader.ui.search.shelf.shelf_search_page import ShelfSearchPage
from yearbook_reader.ui.search.shelf.shelf_searching import ShelfSearching

if TYPE_CHECKING:
    from yearbook_reader.progress import Progress
    from yearbook_reader.search.hits import ConcordanceLine


class ConcordanceExport(QObject):
    """Asks for a file and writes every line into it, beside the window."""

    failed = Signal(object)

    def __init__(
        self,
        page: ShelfSearchPage,
        searching: ShelfSearching,
        tasks: Tasks,
        messages: MessageBar,
    ) -> None:
        """Write what a page asks for."""
        super().__init__(page)
        self._page = page
        self._searching = searching
        self._tasks = tasks
        self._messages = messages
        page.concordance.export_wanted.connect(self._ask)

    def _ask(self) -> None:
        file = file_to_write(self._page, self.tr("导出语境"), self.tr("语境.csv"), "CSV (*.csv)")
        if file:
            self._searching.all_lines(lambda lines: self.write(file, lines))

    def write(self, file: Path, lines: Sequence[ConcordanceLine]) -> None:
        """Write lines into a file, which is whole or not there."""

        def write(_: Progress) -> Path:
            from yearbook_reader.search.concordance import concordance_csv

            write_file(file, concordance_csv(lines))
            return file

        self._tasks.run(
            write,
            lambda done: self._messages.show_news(self.tr("已导出到 {file}").format(file=done)),
            self.failed.emit,
        )
