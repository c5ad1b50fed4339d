"""The choice of one tag that notes are to have, or of any."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QComboBox, QWidget

_LENGTH = 7  # characters: a long tag must not make what is around it wide


class TagChoice(QComboBox):
    """Lets a tag be chosen; `currentIndexChanged` tells that another one is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Know no tag."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("按标签筛选批注"))
        self.setMinimumContentsLength(_LENGTH)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.addItem(self.tr("全部标签"), "")

    def offer(self, tags: Iterable[str]) -> None:
        """Let one of these be chosen; the one that is chosen stays, where it is among them."""
        offered = sorted(set(tags))
        if offered == [self.itemData(row) for row in range(1, self.count())]:
            return
        chosen = self.currentData()
        self.blockSignals(True)
        while self.count() > 1:
            self.removeItem(1)
        for tag in offered:
            self.addItem(tag, tag)
        self.setCurrentIndex(max(self.findData(chosen), 0))
        self.blockSignals(False)

    def chosen(self) -> frozenset[str]:
        """Give the tag that is chosen, nothing for any."""
        return frozenset(filter(None, (self.currentData(),)))
