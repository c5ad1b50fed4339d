"""The places where a note may belong, as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from yearbook_reader.annotations.places.placement import Candidate
from yearbook_reader.ui.lists.items import NO_INDEX, VALUE_ROLE, Index
from yearbook_reader.ui.search.hit_model import TITLE_SEPARATOR


class CandidateModel(QAbstractListModel):
    """A row gives the `Candidate` (VALUE_ROLE), the best one first."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without candidates."""
        super().__init__(parent)
        self._candidates: tuple[Candidate, ...] = ()

    def set_candidates(self, candidates: Sequence[Candidate]) -> None:
        """Show these."""
        self.beginResetModel()
        self._candidates = tuple(candidates)
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Give the number of candidates."""
        return 0 if parent.isValid() else len(self._candidates)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the candidate or, in words, where it is and what stands there."""
        if not index.isValid():
            return None
        candidate = self._candidates[index.row()]
        if role == VALUE_ROLE:
            return candidate
        if role == Qt.ItemDataRole.DisplayRole:
            titles = TITLE_SEPARATOR.join(candidate.titles)
            return f"{titles} {candidate.before}{candidate.quote}{candidate.after}".strip()
        return None
