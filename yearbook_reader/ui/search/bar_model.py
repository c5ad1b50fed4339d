"""The bars of a chart as a list: each has its words, its value and what it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QLocale, QObject, Qt

from yearbook_reader.ui.lists.items import COUNT_ROLE, NO_INDEX, TITLE_ROLE, VALUE_ROLE, Index

SHARE_ROLE = VALUE_ROLE + 10


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: `key` is what choosing it tells, such as a year."""

    label: str
    value: int
    key: object


class BarModel(QAbstractListModel):
    """Bars with their share of the longest one."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without bars."""
        super().__init__(parent)
        self.bars: tuple[Bar, ...] = ()
        self._longest = 1

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show these bars."""
        self.beginResetModel()
        self.bars = tuple(bars)
        self._longest = max([bar.value for bar in bars], default=1) or 1
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Give the number of bars."""
        return 0 if parent.isValid() else len(self.bars)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a bar's words, value, key, or its share (0 to 1) of the longest."""
        if not index.isValid():
            return None
        bar = self.bars[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{bar.label} {QLocale().toString(bar.value)}"
        return {
            TITLE_ROLE: bar.label,
            COUNT_ROLE: bar.value,
            VALUE_ROLE: bar.key,
            SHARE_ROLE: bar.value / self._longest,
        }.get(role)
