"""A grid of figures as a table of Qt's."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from yearbook_reader.figures.grids import Grid
from yearbook_reader.figures.units import number_of
from yearbook_reader.ui.lists.items import NO_INDEX, Index

_WORDS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_NUMBERS = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class GridModel(QAbstractTableModel):
    """The cells of a grid below its header; numbers stand on the right."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without cells."""
        super().__init__(parent)
        self.grid = Grid((), ())

    def set_grid(self, grid: Grid) -> None:
        """Show another grid."""
        self.beginResetModel()
        self.grid = grid
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Give the number of rows below the header."""
        return 0 if parent.isValid() else len(self.grid.rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Give the number of columns."""
        return 0 if parent.isValid() else len(self.grid.header)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a cell's words, or on which side they stand."""
        if not index.isValid():
            return None
        cell = self.grid.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _WORDS if number_of(cell) is None else _NUMBERS
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return cell if role in shown else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Give what stands over a column."""
        is_head = orientation == Qt.Orientation.Horizontal
        if is_head and role == Qt.ItemDataRole.DisplayRole:
            return self.grid.header[section]
        return None
