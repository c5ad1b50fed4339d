"""The tree of hits on the shelf, whose rows are loaded as they come into sight."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from yearbook_reader.ui.delegates.hit import ROW_LINES, HitDelegate
from yearbook_reader.ui.models.shelf_hits import ShelfHitModel

_INDENTATION = 12  # pixels: room for an arrow and no more
_OPEN_VOLUMES = 2
_OPEN_HITS = 200


class ShelfHitDelegate(HitDelegate):
    """Gives every hit the same room: one that is still on its way cannot be measured."""

    def lines_of_member(
        self, font: QFont, width: int, index: QModelIndex | QPersistentModelIndex
    ) -> int:
        """Give as many lines as a hit has at most."""
        return ROW_LINES


class ShelfHitTree(QTreeView):
    """A tree without header, rows as wide as it is."""

    def __init__(self, model: ShelfHitModel, parent: QWidget | None = None) -> None:
        """Show the model."""
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(ShelfHitDelegate(self))
        self.setHeaderHidden(True)
        self.setIndentation(_INDENTATION)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setAccessibleName(self.tr("各卷各节中的结果"))

    def open_first(self) -> None:
        """Open the first volumes, and their sections while the hits in the open are few."""
        model = self.model()
        shown = 0
        for number in range(min(model.rowCount(), _OPEN_VOLUMES)):
            volume = model.index(number, 0)
            self.expand(volume)
            for section in range(model.rowCount(volume)):
                index = model.index(section, 0, volume)
                shown += model.rowCount(index)
                if shown > _OPEN_HITS and section + number:
                    return
                self.expand(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter open and close a group, as it opens a hit."""
        index = self.currentIndex()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and index.isValid() and self.model().hasChildren(index):
            self.setExpanded(index, not self.isExpanded(index))
        else:
            super().keyPressEvent(event)
