"""Hits as lines of a concordance (语境): what stands before, the match, what stands behind."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from yearbook_reader.search.hits import ConcordanceLine
from yearbook_reader.ui.lists.items import NO_INDEX, VALUE_ROLE, Index
from yearbook_reader.ui.words.one_line import one_line
from yearbook_reader.ui.words.plain_tip import plain_tip
from yearbook_reader.ui.words.volume_names import brief_name_of, name_of_found

PAGE = 100  # lines that are asked for at once


class Side(IntEnum):
    """The columns of the table."""

    VOLUME = 0
    LEFT = 1
    MATCH = 2
    RIGHT = 3
    PLACE = 4


class ConcordanceModel(QAbstractTableModel):
    """As many lines as there are hits; `page_wanted` gives the first of those that are lacking."""

    page_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without lines."""
        super().__init__(parent)
        self._total = 0
        self._lines: dict[int, ConcordanceLine] = {}
        self._asked: set[int] = set()

    def set_total(self, total: int) -> None:
        """Make room for the lines of another answer."""
        self.beginResetModel()
        self._total = total
        self._lines = {}
        self._asked = set()
        self.endResetModel()

    def set_page(self, first: int, lines: Sequence[ConcordanceLine]) -> None:
        """Take in lines from the line `first` on."""
        self._lines.update(enumerate(lines, first))
        if lines:
            last = self.index(first + len(lines) - 1, len(Side) - 1)
            self.dataChanged.emit(self.index(first, 0), last)

    def line(self, row: int) -> ConcordanceLine | None:
        """Give a line; None where it was not given yet: it is asked for."""
        found = self._lines.get(row)
        page = row - row % PAGE
        if found is None and page not in self._asked:
            self._asked.add(page)
            self.page_wanted.emit(page)
        return found

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Give the number of hits."""
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Give the number of columns."""
        return 0 if parent.isValid() else len(Side)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give what a cell shows."""
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        side = Side(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(brief_name_of(line.hit) if side is Side.VOLUME else _words(line, side))
        if role == Qt.ItemDataRole.ToolTipRole:
            # What is too long for its column; of the match, what may have no column.
            return plain_tip(_where(line) if side is Side.MATCH else _words(line, side))
        if role == Qt.ItemDataRole.TextAlignmentRole and side is Side.LEFT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return line if role == VALUE_ROLE else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Give the head of a column."""
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = {
            Side.VOLUME: self.tr("卷"),
            Side.LEFT: self.tr("前文"),
            Side.MATCH: self.tr("检索词"),
            Side.RIGHT: self.tr("后文"),
            Side.PLACE: self.tr("位置"),
        }
        return names[Side(section)]


def _where(line: ConcordanceLine) -> str:
    return " › ".join((_words(line, Side.VOLUME), *line.hit.titles))


def _words(line: ConcordanceLine, side: Side) -> str:
    hit = line.hit
    return {
        Side.VOLUME: name_of_found(hit),
        Side.LEFT: line.left,
        Side.MATCH: line.match,
        Side.RIGHT: line.right,
        Side.PLACE: " › ".join(hit.titles),
    }[side]
