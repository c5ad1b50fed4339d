"""The tree of hits on the shelf, whose rows are loaded as they come into sight."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from yearbook_reader.ui.lists.items import VALUE_ROLE, Index
from yearbook_reader.ui.lists.wrapping_tree import WrappingTree
from yearbook_reader.ui.parts.own_viewport import own_viewport
from yearbook_reader.ui.search.hit_delegate import ROW_LINES, HitDelegate
from yearbook_reader.ui.search.paint_turn import PaintTurn
from yearbook_reader.ui.search.shelf.shelf_hit_model import ShelfHitModel

_OPEN_ROWS = 30  # a screen; the tree measures what is open whenever rows have come
_SETTLING = 60  # milliseconds in which rows that come are measured together


class ShelfHitDelegate(HitDelegate):
    """Gives a hit that is still on its way, and cannot be measured, as much room as one has."""

    def lines_of_member(self, font: QFont, width: int, index: Index) -> int:
        """Give the lines a hit needs, as many as one has at most while it is not known."""
        if index.data(VALUE_ROLE) is None:
            return ROW_LINES
        return super().lines_of_member(font, width, index)


class ShelfHitTree(WrappingTree):
    """Shows the hits by volume and section; Esc asks to leave it."""

    leave_requested = Signal()

    def __init__(self, model: ShelfHitModel, parent: QWidget | None = None) -> None:
        """Show the model."""
        super().__init__(model, ShelfHitDelegate(), parent)
        self._hits = model
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("各卷各节中的结果"))
        self.setViewport(own_viewport())
        self._settling = QTimer(self, interval=_SETTLING, singleShot=True)
        self._settling.timeout.connect(self.scheduleDelayedItemsLayout)
        model.dataChanged.connect(self._settle)
        self._painting = PaintTurn(self)

    def open_first(self) -> None:
        """Show the first branches, open while the hits in the open are few.

        They are painted in a turn of their own: what is beside them may come into sight with them.
        """
        self._painting.put_off()
        self.scrollToTop()
        for number in self._hits.groups.first_branches(_OPEN_ROWS):
            self.expand(self._hits.index_of_branch(number))

    def _settle(self) -> None:
        # Started once and not anew, so that rows that keep coming do not put it off.
        if not self._settling.isActive():
            self._settling.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc leave the tree; all other keys do what they do in any tree."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        else:
            super().keyPressEvent(event)
