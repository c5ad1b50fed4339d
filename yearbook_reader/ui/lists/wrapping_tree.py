"""A tree whose rows wrap in its width: what the trees of hits, findings and notes are made of."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from yearbook_reader.ui.lists.grouped_delegate import GroupDelegate

_INDENTATION = 12  # pixels: room for an arrow and no more


class WrappingTree(QTreeView):
    """A tree without header whose rows are as wide as it is, measured only when in sight."""

    def __init__(
        self, model: QAbstractItemModel, delegate: GroupDelegate, parent: QWidget | None = None
    ) -> None:
        """Show the model with the delegate, whose owner the tree becomes."""
        super().__init__(parent)
        delegate.setParent(self)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setHeaderHidden(True)
        self.setIndentation(_INDENTATION)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # By item: by pixel the tree would measure every row of a long list at once.
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter open and close what has rows below it, as it goes to a row."""
        index = self.currentIndex()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and index.isValid() and self.model().hasChildren(index):
            self.setExpanded(index, not self.isExpanded(index))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows anew where the width is another."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
