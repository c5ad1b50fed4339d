"""Which bars a figure, a column of a table or a series over the years is drawn in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from yearbook_reader.figures.grids import Grid
from yearbook_reader.figures.phrases import Figure
from yearbook_reader.figures.section import PlacedFigure
from yearbook_reader.figures.units import Quantity
from yearbook_reader.ui.lists.bar_model import Bar
from yearbook_reader.ui.words.volume_names import name_of_found

if TYPE_CHECKING:
    from yearbook_reader.shelf.figure_series import Point

translate = QCoreApplication.translate


def grid_of_figures(figures: Sequence[PlacedFigure]) -> Grid:
    """Give the figures of a section as a table."""
    header = (
        translate("figures", "条目"),
        translate("figures", "名目"),
        translate("figures", "数值"),
        translate("figures", "单位"),
        translate("figures", "增减"),
    )
    return Grid(header, tuple(_row(each) for each in figures), labels=1)


def _row(placed: PlacedFigure) -> tuple[str, ...]:
    quantity, change = placed.figure.quantity, placed.figure.change
    return (
        placed.entry,
        placed.figure.name,
        str(quantity.number) if quantity else "",
        quantity.unit if quantity else "",
        change.told if change else "",
    )


def bars_beside(figures: Sequence[PlacedFigure], chosen: Figure) -> Iterator[Bar]:
    """Give the figures that can be compared with one, by their numbers: those in its unit."""
    wanted = _told(chosen)
    for number, placed in enumerate(figures):
        told = _told(placed.figure)
        alike = (placed.figure.quantity is None) == (chosen.quantity is None)
        if told is not None and wanted is not None and alike and told.base == wanted.base:
            yield Bar(placed.figure.name, float(told.amount), number, told.told)


def bars_of_column(grid: Grid, column: int) -> Iterator[Bar]:
    """Give the rows of a table by their numbers in a column."""
    for number, (label, value) in enumerate(grid.numbers(column)):
        yield Bar(label, float(value), number, str(value))


def bars_of_years(points: Sequence[Point]) -> Iterator[Bar]:
    """Give a figure through the years; each bar stands for its `Point`."""
    for point in points:
        told = _told(point.figure)
        if told is not None:
            year = point.hit.covers_year
            label = str(year) if year else name_of_found(point.hit)
            yield Bar(label, float(told.amount), point, told.told)


def _told(figure: Figure) -> Quantity | None:
    return figure.quantity or figure.change
