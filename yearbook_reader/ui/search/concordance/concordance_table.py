"""The concordance (语境): every hit in one line, the matches one below the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader.search.concordance import ContextOrder
from yearbook_reader.search.hits import ConcordanceLine
from yearbook_reader.ui.search.concordance.concordance_delegate import ConcordanceDelegate
from yearbook_reader.ui.search.concordance.concordance_model import ConcordanceModel, Side

# Widths in characters; what stands before and behind shares what is left.
_WIDTHS = {Side.VOLUME: 9, Side.MATCH: 5, Side.PLACE: 9}
_LONGEST = 16  # of a match that is shown whole
_LEAST = 5  # of volume and of place, which are hidden in less
_READABLE = 10  # of what stands before or behind: volume and place give way to it
_ORDERS = {
    Side.LEFT: ContextOrder.LEFT,
    Side.MATCH: ContextOrder.MATCH,
    Side.RIGHT: ContextOrder.RIGHT,
}

MOST_SORTED = 50_000  # lines, which are all kept while they are sorted


class ConcordanceLines(QTableView):
    """A table in which volume and place give way to the words where it is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Have room for all columns."""
        super().__init__(parent)
        self._beside: tuple[int, int] | None = None
        self._match = _WIDTHS[Side.MATCH]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give volume and place what the words leave; what is right stays as the reader made it."""
        super().resizeEvent(event)
        self._share()

    def fit(self, matches: Iterable[str]) -> None:
        """Have room for these matches, unless one is very long."""
        metrics, em = self.fontMetrics(), self._em
        longest = max(map(metrics.horizontalAdvance, matches), default=0) // em + 2
        match = min(max(longest, _WIDTHS[Side.MATCH]), _LONGEST)
        if match != self._match:
            self._match = match
            self.setColumnWidth(Side.MATCH, em * match)
            self._share()

    @property
    def _em(self) -> int:
        return self.fontMetrics().horizontalAdvance("汉")

    def _share(self) -> None:
        em = self._em
        beside = _beside(self.viewport().width() // em - self._match - 2 * _READABLE)
        if beside != self._beside:
            self._beside = beside
            for side, width in zip((Side.VOLUME, Side.PLACE), beside, strict=True):
                self.setColumnHidden(side, not width)
                if width:
                    self.setColumnWidth(side, em * width)


def _beside(room: int) -> tuple[int, int]:
    """Give the widths of volume and place where both have so much room, 0 for what is hidden."""
    if room >= 2 * _LEAST:
        half = min(room // 2, _WIDTHS[Side.VOLUME])
        return half, half
    return (min(room, _WIDTHS[Side.VOLUME]), 0) if room >= _LEAST else (0, 0)


class ConcordanceTable(QWidget):
    """Asks for lines as they come into sight; `hit_chosen` gives the hit of a line.

    `reordered` tells that those asked for before are no longer wanted.
    """

    reordered = Signal()
    lines_wanted = Signal(int)
    hit_chosen = Signal(object)
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no lines yet."""
        super().__init__(parent)
        self._model = ConcordanceModel(self)
        self._model.page_wanted.connect(self.lines_wanted)
        self._table = ConcordanceLines(self)
        self._table.setModel(self._model)
        self._table.setItemDelegate(ConcordanceDelegate(self._table))
        self._table.setAccessibleName(self.tr("语境"))
        self._table.setFrameShape(QFrame.Shape.NoFrame)
        self._table.setShowGrid(False)
        self._table.setWordWrap(False)
        self._table.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self._table.horizontalHeader()
        em = self._table.fontMetrics().horizontalAdvance("汉")
        for side in Side:
            if side in _WIDTHS:
                header.resizeSection(side, em * _WIDTHS[side])
            else:
                header.setSectionResizeMode(side, QHeaderView.ResizeMode.Stretch)
        header.sectionClicked.connect(
            lambda side: self._choose_order(_ORDERS.get(Side(side), ContextOrder.HITS))
        )
        self._table.activated.connect(self._choose)
        self._total = 0
        self._order = self._new_order()
        self._export = QPushButton(self.tr("导出 CSV…"), self)
        self._export.clicked.connect(self.export_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self._table, 1)
        row = QHBoxLayout()
        row.addWidget(self._order)
        row.addStretch(1)
        row.addWidget(self._export)
        column.addLayout(row)
        self.set_total(0)

    def _new_order(self) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(self.tr("语境的排列"))
        for words, order in (
            (self.tr("按结果的顺序"), ContextOrder.HITS),
            (self.tr("按前文，从近到远"), ContextOrder.LEFT),
            (self.tr("按检索词"), ContextOrder.MATCH),
            (self.tr("按后文"), ContextOrder.RIGHT),
        ):
            box.addItem(words, order)
        box.currentIndexChanged.connect(self._reorder)
        return box

    @property
    def order(self) -> ContextOrder:
        """Give by what the lines are sorted."""
        return ContextOrder(self._order.currentData())

    def _choose_order(self, order: ContextOrder) -> None:
        if self._order.isEnabled():
            self._order.setCurrentIndex(self._order.findData(order))

    def _reorder(self) -> None:
        self.reordered.emit()
        self._model.set_total(self._total)

    def set_total(self, total: int) -> None:
        """Make room for the lines of another answer; too many are not sorted."""
        self._total = total
        self._model.set_total(total)
        self._export.setEnabled(bool(total))
        too_many = total > MOST_SORTED
        if too_many:
            self._choose_order(ContextOrder.HITS)
        self._order.setEnabled(not too_many)
        told = self.tr("多于 %Ln 行的不另排列", "", MOST_SORTED) if too_many else ""
        self._order.setToolTip(told)

    def set_page(self, first: int, lines: Sequence[ConcordanceLine]) -> None:
        """Take in lines from the line `first` on."""
        self._model.set_page(first, lines)
        if not first:
            self._table.fit(line.match for line in lines)

    def _choose(self, index: QModelIndex) -> None:
        line = self._model.line(index.row())
        if line is not None:
            self.hit_chosen.emit(line.hit)
