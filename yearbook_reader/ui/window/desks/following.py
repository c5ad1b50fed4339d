"""Follows an entry through the years: its namesakes (同名条目) on the whole shelf, by year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from yearbook_reader.ui.shelf.shelf_desk import ShelfDesk
from yearbook_reader.ui.window.workplace import Workplace

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import OpenVolume


class Following(QObject):
    """Connects the action `other_years`, which asks the shelf for the entry at hand."""

    def __init__(self, place: Workplace, shelf: ShelfDesk) -> None:
        """Work at a place; nothing is open yet."""
        super().__init__(place.frame)
        self._place = place
        self._shelf = shelf
        self._opened: OpenVolume | None = None
        place.actions["other_years"].triggered.connect(self._follow)

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Follow entries of another volume, or of the same one as a person changed it."""
        self._opened = opened

    def _follow(self) -> None:
        from yearbook_reader.search.hits import Order
        from yearbook_reader.search.namesakes import namesakes
        from yearbook_reader.search.query import Field

        where, entry = self._place.pane.whereabouts(), self._place.pane.current_entry()
        if self._opened is None or where is None:
            return
        names = {
            Field.TITLE: self.tr("标题"),
            Field.SECTION: self.tr("分目"),
            Field.CHAPTER: self.tr("类目"),
        }
        query = namesakes(self._opened.volume, where[0], entry, names) if entry else ""
        if query:
            self._shelf.show_search(query, Order.YEAR)
        else:
            self._place.messages.show_hint(self.tr("这里没有条目。"))
