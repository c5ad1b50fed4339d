"""The window of a section's figures (数字): a table, and the chosen one beside others, in bars."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSplitter,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader.figures.grids import Grid
from yearbook_reader.figures.section import PlacedFigure
from yearbook_reader.ui.figures.figure_bars import (
    bars_beside,
    bars_of_column,
    grid_of_figures,
    grid_of_years,
)
from yearbook_reader.ui.figures.grid_model import GridModel
from yearbook_reader.ui.lists.bar_chart import BarChart
from yearbook_reader.ui.look.scroll_bars import slim_bars
from yearbook_reader.ui.look.theme import theme_of
from yearbook_reader.ui.parts.dialogs.dialog_parts import resize_on_screen
from yearbook_reader.ui.parts.plain_label import plain_label

if TYPE_CHECKING:
    from yearbook_reader.shelf.figure_series import Point
    from yearbook_reader.ui.lists.bar_model import Bar

SIZE = QSize(860, 760)
WIDEST = 260  # pixels of a column that is shown whole
PADDING = 14  # pixels beside its words


class FiguresWindow(QDialog):
    """Shows the figures of the section that is read, and of each of its tables.

    `place_requested` gives the spans of a figure, `series_wanted` the `PlacedFigure` chosen,
    `point_requested` a `Point` of it; `export_wanted` a grid to be written.
    """

    place_requested = Signal(object)
    series_wanted = Signal(object)
    point_requested = Signal(object)
    export_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no figures yet."""
        super().__init__(parent)
        resize_on_screen(self, SIZE)
        self._model = GridModel(self)
        self._figures: tuple[PlacedFigure, ...] = ()
        self._grids: tuple[Grid, ...] = ()
        self._points: tuple[Point, ...] = ()
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(self.tr("看哪些数字"))
        self.choice.currentIndexChanged.connect(self._show_grid)
        self._export = QPushButton(self.tr("导出 CSV…"), self)
        self._export.setAutoDefault(False)
        self._export.clicked.connect(lambda: self.export_wanted.emit(self._model.grid))
        self.table = self._new_table()
        self._words = plain_label(parent=self)
        self.charts = QTabWidget(self)
        self.charts.setDocumentMode(True)
        self.charts.tabBar().setAccessibleName(self.tr("图表"))
        self.beside = BarChart(self.tr("同单位的数字"), self)
        self.beside.chosen.connect(self._choose_row)
        self.years = BarChart(self.tr("历年数字"), self)
        self.years.chosen.connect(self.point_requested)
        self.charts.addTab(self.beside, self.tr("比较"))
        self.charts.addTab(self.years, self.tr("历年"))
        self.export_years = QPushButton(self.tr("导出历年…"), self)
        self.export_years.setAutoDefault(False)
        self.export_years.clicked.connect(
            lambda: self.export_wanted.emit(grid_of_years(self._points))
        )
        self.charts.setCornerWidget(self.export_years)
        self.charts.currentChanged.connect(lambda tab: self.export_years.setVisible(tab == 1))
        self.export_years.hide()
        self._lay_out()

    def _new_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self._model)
        table.setAccessibleName(self.tr("数字"))
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.verticalHeader().hide()
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.activated.connect(self._go)
        table.selectionModel().currentChanged.connect(self._follow)
        return table

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.addWidget(self.choice, 1)
        bar.addWidget(self._export)
        upper = QWidget(self)
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self._words)
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.setChildrenCollapsible(False)
        parts.addWidget(upper)
        parts.addWidget(self.charts)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 2)
        whole = QVBoxLayout(self)
        whole.addLayout(bar)
        whole.addWidget(parts, 1)
        slim_bars(self, theme_of(self.palette()))
        self.table.setFocus()

    def set_section(
        self,
        title: str,
        figures: Sequence[PlacedFigure],
        tables: Sequence[tuple[str, Grid]],
    ) -> None:
        """Show the figures of a section, and its tables by their titles."""
        self.setWindowTitle(self.tr("数字：{title}").format(title=title))
        self._figures = tuple(figures)
        self._grids = (grid_of_figures(self._figures), *(grid for _, grid in tables))
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItem(self.tr("文中的数字（%Ln 个）", "", len(self._figures)))
        for number, (caption, _) in enumerate(tables, 1):
            untitled = self.tr("第 {number} 张表").format(number=number)
            self.choice.addItem(self.tr("表格：{title}").format(title=caption or untitled))
        self.choice.setCurrentIndex(0 if self._figures or not tables else 1)
        self.choice.blockSignals(False)
        self._show_grid()

    def set_series(self, points: Sequence[Point], bars: Sequence[Bar]) -> None:
        """Show the chosen figure through the years; `bars` are those of its points."""
        self._show_years(points, bars)
        volumes = len({point.hit.sha256 for point in points})
        self.charts.setTabText(1, self.tr("历年（%Ln 卷）", "", volumes))

    def _show_years(self, points: Sequence[Point], bars: Sequence[Bar]) -> None:
        self._points = tuple(points)
        self.years.set_bars(bars)
        self.export_years.setEnabled(bool(points))

    @property
    def _is_of_text(self) -> bool:
        return self.choice.currentIndex() == 0

    def _show_grid(self) -> None:
        grid = self._grids[self.choice.currentIndex()]
        self._model.set_grid(grid)
        self._export.setEnabled(bool(grid.rows))
        self.charts.setTabVisible(1, self._is_of_text)
        self._words.setVisible(self._is_of_text)
        self._words.setText("" if grid.rows else self.tr("这一分目的文字里没有数字。"))
        self.beside.set_bars(())
        self._show_years((), ())
        self._fit_columns(grid)
        if grid.rows:
            first = 0 if self._is_of_text else next(iter(grid.numeric_columns()), 0)
            self.table.setCurrentIndex(self._model.index(0, first))

    def _fit_columns(self, grid: Grid) -> None:
        """Give each column the width of its words, and the rest to the one that names rows."""
        behavior = QAbstractItemView.SelectionBehavior
        by_row = self._is_of_text
        self.table.setSelectionBehavior(behavior.SelectRows if by_row else behavior.SelectItems)
        header, mode = self.table.horizontalHeader(), QHeaderView.ResizeMode
        header.setSectionResizeMode(mode.Interactive)
        self.table.resizeColumnsToContents()
        for column in range(len(grid.header)):
            width = self.table.columnWidth(column) + PADDING
            self.table.setColumnWidth(column, min(width, WIDEST))
        if grid.header:
            header.setSectionResizeMode(grid.labels, mode.Stretch)

    def _follow(self, index: QModelIndex) -> None:
        """Compare what is chosen now."""
        if not index.isValid():
            return
        if not self._is_of_text:
            bars = tuple(bars_of_column(self._model.grid, index.column()))
            self.beside.set_bars(bars, index.row())
            return
        placed = self._figures[index.row()]
        self._words.setText(placed.words)
        self.beside.set_bars(tuple(bars_beside(self._figures, placed.figure)), index.row())
        self._show_years((), ())
        # Until the years come the pane is empty, and the number of volumes another figure's.
        self.charts.setTabText(1, self.tr("历年（查找中…）"))
        self.series_wanted.emit(placed)

    def _choose_row(self, row: int) -> None:
        if self._is_of_text:
            self.table.setCurrentIndex(self._model.index(row, 0))

    def _go(self, index: QModelIndex) -> None:
        if self._is_of_text:
            spans = self._figures[index.row()].spans
        else:
            placed = self._model.grid.spans[index.row() : index.row() + 1]
            spans = next((row[index.column()] for row in placed if index.column() < len(row)), ())
        if spans:
            self.place_requested.emit(spans)
