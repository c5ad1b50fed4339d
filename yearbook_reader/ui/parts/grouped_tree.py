"""The tree of the search and the findings panels: groups with rows as wide as the panel."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from yearbook_reader.ui.parts.grouped_delegate import GroupDelegate
from yearbook_reader.ui.parts.grouped_model import TITLE_ROLE, GroupedModel

_INDENTATION = 12  # pixels: room for the arrow of a group and no more


class GroupedTree(QTreeView):
    """A tree without header whose rows wrap in its width, measured only when in sight."""

    def __init__(
        self, model: GroupedModel, delegate: GroupDelegate, parent: QWidget | None = None
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

    def open_groups(self, most_rows: int, most_in_group: int | None = None) -> None:
        """Open the groups from the first on until `most_rows` rows are in the open.

        One with more than `most_in_group` rows stays closed. Going to a row opens its group.
        """
        model = self.model()
        rows = 0
        for number in range(model.rowCount()):
            group = model.index(number, 0)
            size = model.rowCount(group)
            if most_in_group is not None and size > most_in_group:
                continue
            if rows and rows + size > most_rows:
                break
            rows += size
            self.expand(group)

    def go_to(self, index: QModelIndex) -> None:
        """Make a row the current one, and bring it into sight.

        Scrolled there first, the tree measures none of the rows on the way.
        """
        self.expand(index.parent())
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
        self.setCurrentIndex(index)

    @contextmanager
    def as_it_was(self, same: bool) -> Iterator[None]:
        """Keep which groups are open, by their titles, and the place, while rows are changed.

        Only where the rows are the `same` as far as a reader is concerned.
        """
        titles = self._titles() if same else {}
        opened = {title: self.isExpanded(index) for title, index in titles.items()}
        at = self.verticalScrollBar().value()
        yield
        for title, index in self._titles().items():
            if title in opened:
                self.setExpanded(index, opened[title])
        if same:
            self.verticalScrollBar().setValue(at)

    def _titles(self) -> dict[str, QModelIndex]:
        model = self.model()
        groups = (model.index(number, 0) for number in range(model.rowCount()))
        return {str(group.data(TITLE_ROLE)): group for group in groups}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter open and close a group, as it goes to a row."""
        index = self.currentIndex()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.model().hasChildren(index) and index.isValid():
            self.setExpanded(index, not self.isExpanded(index))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows anew where the width is another."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
