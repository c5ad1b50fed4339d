"""Entries found by their title, as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from yearbook_reader.search.hits import TitleHit
from yearbook_reader.ui.parts.grouped_model import DETAIL_ROLE, TITLE_ROLE, VALUE_ROLE, Index
from yearbook_reader.ui.search.hit_model import TITLE_SEPARATOR

_NOWHERE = QModelIndex()


class TitleHitModel(QAbstractListModel):
    """A row an entry: TITLE_ROLE is its title, DETAIL_ROLE where it stands."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without entries."""
        super().__init__(parent)
        self._hits: tuple[TitleHit, ...] = ()

    def set_hits(self, hits: Sequence[TitleHit]) -> None:
        """Show these entries."""
        self.beginResetModel()
        self._hits = tuple(hits)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Give the number of entries."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give what an entry's row shows."""
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        year = f" {hit.covers_year}" if hit.covers_year else ""
        place = TITLE_SEPARATOR.join((hit.volume_title + year, *hit.titles[:-1]))
        title = hit.titles[-1] if hit.titles else ""
        return {
            Qt.ItemDataRole.DisplayRole: f"{title} {place}",
            TITLE_ROLE: title,
            DETAIL_ROLE: place,
            VALUE_ROLE: hit,
        }.get(role)
