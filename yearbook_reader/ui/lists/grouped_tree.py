"""A tree of groups: which are open, and the way to a row."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QAbstractItemView

from yearbook_reader.ui.lists.items import TITLE_ROLE
from yearbook_reader.ui.lists.wrapping_tree import WrappingTree


class GroupedTree(WrappingTree):
    """A tree of one level of groups, such as a `GroupedModel` has."""

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
