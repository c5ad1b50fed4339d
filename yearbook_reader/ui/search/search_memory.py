"""The menu of searches: those that were saved under a name, and the last ones."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu

from yearbook_reader.ui.parts.tasks import Tasks
from yearbook_reader.ui.search.shelf_question import ShelfQuestion

if TYPE_CHECKING:
    from yearbook_reader.annotations.searches import SavedSearch
    from yearbook_reader.library import Library

SHOWN = 12  # of the last searches


class SearchMemory(QObject):
    """Fills the menu of a question's searches; a query is remembered when its hit is opened."""

    failed = Signal(object)

    def __init__(
        self,
        question: ShelfQuestion,
        library: Library,
        tasks: Tasks,
        parent: QObject | None = None,
    ) -> None:
        """Begin with what the library remembers."""
        super().__init__(parent)
        self._question = question
        self._library = library
        self._tasks = tasks
        self._saved: tuple[SavedSearch, ...] = ()
        self._remembered: tuple[str, ...] = ()
        self._menu = QMenu(question)
        self._menu.aboutToShow.connect(self._fill)
        question.searches.setMenu(self._menu)

    def refresh(self) -> None:
        """Read the searches anew."""
        self._run(lambda: None)

    def remember(self) -> None:
        """Put the query that stands in the field in front of the last ones."""
        query = self._question.question().query
        if query:
            self._run(lambda: self._library.searches.remember(query))

    def _run(self, work: Callable[[], object]) -> None:
        def read(_: object) -> tuple[tuple[SavedSearch, ...], tuple[str, ...]]:
            work()
            return self._library.searches.saved(), self._library.searches.remembered()

        self._tasks.run(read, self._take, self.failed.emit)

    def _take(self, found: tuple[tuple[SavedSearch, ...], tuple[str, ...]]) -> None:
        self._saved, self._remembered = found

    def _fill(self) -> None:
        self._menu.clear()
        query = self._question.question().query
        save = self._menu.addAction(self.tr("保存这个检索…"))
        save.setEnabled(bool(query))
        save.triggered.connect(partial(self._save, query))
        for search in self._saved:
            if search is self._saved[0]:
                self._menu.addSection(self.tr("保存的检索"))
            choose = self._menu.addMenu(search.name.replace("&", "&&"))
            choose.addAction(self.tr("查找")).triggered.connect(
                partial(self._question.search_for, search.query)
            )
            choose.addAction(self.tr("删除")).triggered.connect(partial(self._delete, search.id))
        if self._remembered:
            self._menu.addSection(self.tr("最近的检索"))
        for query in self._remembered[:SHOWN]:
            action = self._menu.addAction(query.replace("&", "&&"))
            action.triggered.connect(partial(self._question.search_for, query))

    def _save(self, query: str) -> None:
        name, chosen = QInputDialog.getText(
            self._question, self.tr("保存检索"), self.tr("名称"), QLineEdit.EchoMode.Normal, query
        )
        if chosen and name.strip():
            self._run(lambda: self._library.searches.save(name.strip(), query))

    def _delete(self, identifier: str) -> None:
        self._run(lambda: self._library.searches.delete(identifier))
