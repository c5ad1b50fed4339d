"""The bars of a chart as a list: each has its words, its value and what it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QLocale, QObject, Qt

from yearbook_reader.ui.lists.items import COUNT_ROLE, NO_INDEX, TITLE_ROLE, VALUE_ROLE, Index

SHARE_ROLE = VALUE_ROLE + 10
START_ROLE = VALUE_ROLE + 11


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: `key` is what choosing it tells, such as a year; `told` says its value in words."""

    label: str
    value: float
    key: object
    told: str = ""

    @property
    def words(self) -> str:
        """Give the words for its value, else the number as the reader's language has it."""
        return self.told or QLocale().toString(self.value)


class BarModel(QAbstractListModel):
    """Bars with their share of the whole width; those below zero begin left of the others."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without bars."""
        super().__init__(parent)
        self.bars: tuple[Bar, ...] = ()
        self._lowest = 0.0
        self._reach = 1.0

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show these bars."""
        self.beginResetModel()
        self.bars = tuple(bars)
        values = [0.0, *(bar.value for bar in bars)]
        self._lowest = min(values)
        self._reach = max(values) - self._lowest or 1.0
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Give the number of bars."""
        return 0 if parent.isValid() else len(self.bars)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a bar's words, value, key, or its start and share (0 to 1) of the whole width."""
        if not index.isValid():
            return None
        bar = self.bars[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{bar.label} {bar.words}"
        return {
            TITLE_ROLE: bar.label,
            COUNT_ROLE: bar.words,
            VALUE_ROLE: bar.key,
            START_ROLE: (min(bar.value, 0.0) - self._lowest) / self._reach,
            SHARE_ROLE: abs(bar.value) / self._reach,
        }.get(role)
