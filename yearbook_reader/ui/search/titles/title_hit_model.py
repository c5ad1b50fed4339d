"""Titles that were found, as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from yearbook_reader.search.hits import TitleHit
from yearbook_reader.ui.lists.items import DETAIL_ROLE, NO_INDEX, TITLE_ROLE, VALUE_ROLE, Index
from yearbook_reader.ui.search.hit_model import TITLE_SEPARATOR
from yearbook_reader.ui.words.volume_names import name_of_found
from yearbook_reader.volume.walk import ItemKind

MARK_ROLE = DETAIL_ROLE + 1


class TitleHitModel(QAbstractListModel):
    """A row a title: TITLE_ROLE is it, MARK_ROLE what it heads, DETAIL_ROLE where it stands.

    Most head an entry: those have no mark.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without titles."""
        super().__init__(parent)
        self._hits: tuple[TitleHit, ...] = ()

    def set_hits(self, hits: Sequence[TitleHit]) -> None:
        """Show these titles."""
        self.beginResetModel()
        self._hits = tuple(hits)
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Give the number of titles."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give what a title's row shows."""
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        place = TITLE_SEPARATOR.join((name_of_found(hit), *hit.titles[:-1]))
        title = hit.titles[-1] if hit.titles else ""
        mark = self._mark(hit.kind)
        return {
            Qt.ItemDataRole.DisplayRole: " ".join(filter(None, (title, mark, place))),
            TITLE_ROLE: title,
            MARK_ROLE: mark,
            DETAIL_ROLE: place,
            VALUE_ROLE: hit,
        }.get(role)

    def _mark(self, kind: ItemKind) -> str:
        return {
            ItemKind.CHAPTER_TITLE: self.tr("类目"),
            ItemKind.SECTION_TITLE: self.tr("分目"),
            ItemKind.SUBSECTION_TITLE: self.tr("子目"),
        }.get(kind, "")
