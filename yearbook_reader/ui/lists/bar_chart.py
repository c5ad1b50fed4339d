"""A chart of horizontal bars that can be read, walked and chosen like any list."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QFrame, QListView, QWidget

from yearbook_reader.ui.lists.bar_delegate import BarDelegate
from yearbook_reader.ui.lists.bar_model import Bar, BarModel
from yearbook_reader.ui.lists.items import VALUE_ROLE
from yearbook_reader.ui.words.one_line import one_line


class BarChart(QListView):
    """Bars one below the other; `chosen` gives the key of the one that is clicked."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Show no bars yet; `name` is what the chart is called where it cannot be seen."""
        super().__init__(parent)
        self._model = BarModel(self)
        self.setModel(self._model)
        self._delegate = BarDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def set_bars(self, bars: Sequence[Bar], current: object = None) -> None:
        """Show these bars; the one with the key `current` is chosen, where there is one."""
        # To the next whole pixel: words that are a part of one wider would be cut.
        width_of = QFontMetricsF(self.font()).horizontalAdvance
        widths = (ceil(width_of(one_line(label))) for label in {bar.label for bar in bars})
        self._delegate.widest = max(widths, default=0)
        self._model.set_bars(bars)
        for row, bar in enumerate(bars):
            if current is not None and bar.key == current:
                self.setCurrentIndex(self._model.index(row))

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(VALUE_ROLE))
