"""The menu of searches: those that were saved under a name, and the last ones."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu

from yearbook_reader.ui.parts.dialogs.line_dialog import LineDialog
from yearbook_reader.ui.parts.messages import MessageBar
from yearbook_reader.ui.parts.tasks import Tasks
from yearbook_reader.ui.search.shelf.shelf_question import ShelfQuestion

if TYPE_CHECKING:
    from yearbook_reader.annotations.notebook.searches import SavedSearch
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
        messages: MessageBar,
    ) -> None:
        """Begin with what the library remembers; what was done is told in the bar of messages."""
        super().__init__(question)
        self._question = question
        self._library = library
        self._tasks = tasks
        self._messages = messages
        self._deleted: SavedSearch | None = None
        self._undelete = QAction(self.tr("撤销"), self)
        self._undelete.triggered.connect(self._take_back)
        self._saved: tuple[SavedSearch, ...] = ()
        self._remembered: tuple[str, ...] = ()
        self._chosen: dict[QObject, SavedSearch] = {}
        self._menu = QMenu(question)
        self._menu.setAccessibleName(question.searches.toolTip())
        self._menu.installEventFilter(self)
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

    def _run(self, work: Callable[[], object], then: Callable[[], object] = lambda: None) -> None:
        def read(_: object) -> tuple[tuple[SavedSearch, ...], tuple[str, ...]]:
            work()
            return self._library.searches.saved(), self._library.searches.remembered()

        def take(found: tuple[tuple[SavedSearch, ...], tuple[str, ...]]) -> None:
            self._saved, self._remembered = found
            then()

        self._tasks.run(read, take, self.failed.emit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let F2 rename the saved search that is chosen in the menu, and Del delete it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            active = self._menu.activeAction()
            search = self._chosen.get(active) if active else None
            changes = {
                Qt.Key.Key_F2.value: self._rename,
                Qt.Key.Key_Delete.value: self._delete,
            }
            change = changes.get(event.key())
            if search is not None and change is not None:
                self._menu.close()
                change(search)
                return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        self._menu.clear()
        self._chosen.clear()
        query = self._question.question().query
        save = self._menu.addAction(self.tr("保存这个检索…"))
        save.setEnabled(bool(query))
        save.triggered.connect(partial(self._save, query))
        for search in self._saved:
            if search is self._saved[0]:
                self._menu.addSection(self.tr("保存的检索"))
            self._offer(search)
        if self._remembered:
            self._menu.addSection(self.tr("最近的检索"))
        for query in self._remembered[:SHOWN]:
            action = self._menu.addAction(query.replace("&", "&&"))
            action.triggered.connect(partial(self._question.search_for, query))
        if self._remembered:
            self._menu.addSeparator()
            self._menu.addAction(self.tr("清除历史")).triggered.connect(self._forget)

    def _offer(self, search: SavedSearch) -> None:
        """Offer what can be done with a saved search."""
        choose = self._menu.addMenu(search.name.replace("&", "&&"))
        choose.installEventFilter(self)
        self._chosen[choose.menuAction()] = search
        for words, keys, work in (
            (self.tr("查找"), "", partial(self._question.search_for, search.query)),
            (self.tr("改名…"), "\tF2", partial(self._rename, search)),
            (self.tr("删除"), "\tDel", partial(self._delete, search)),
        ):
            choose.addAction(words + keys).triggered.connect(work)

    def _save(self, query: str) -> None:
        name = self._ask_name(self.tr("保存检索"), query)
        if name:
            self._run(lambda: self._library.searches.save(name, query))

    def _rename(self, search: SavedSearch) -> None:
        name = self._ask_name(self.tr("检索改名"), search.name)
        if name and name != search.name:
            self._run(lambda: self._library.searches.rename(search, name))

    def _ask_name(self, heading: str, proposed: str) -> str:
        """Give the name that the reader typed; nothing where the reader thought better of it."""
        return LineDialog.ask(self._question, heading, self.tr("名称"), proposed) or ""

    def _delete(self, search: SavedSearch) -> None:
        def tell() -> None:
            self._deleted = search
            told = self.tr("已删除保存的检索“{name}”。").format(name=search.name)
            self._messages.show_news(told, self._undelete)

        self._run(lambda: self._library.searches.delete(search.id), tell)

    def _take_back(self) -> None:
        search, self._deleted = self._deleted, None
        if search is not None:
            self._run(lambda: self._library.searches.restore(search.id))

    def _forget(self) -> None:
        told = self.tr("检索历史已清除，备份里的也已清除。")
        self._run(self._library.keeper.forget_queries, lambda: self._messages.show_news(told))
