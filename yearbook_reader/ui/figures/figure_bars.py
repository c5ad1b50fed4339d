"""Which bars a figure, a column of a table or a series over the years is drawn in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from yearbook_reader.figures.grids import Grid
from yearbook_reader.figures.phrases import Figure
from yearbook_reader.figures.section import PlacedFigure, place_of
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
    found = []
    for number, placed in enumerate(figures):
        told = _told(placed.figure)
        alike = (placed.figure.quantity is None) == (chosen.quantity is None)
        if told is not None and wanted is not None and alike and told.kind == wanted.kind:
            found.append((placed, told, number))
    named = Counter(placed.figure.name for placed, _, _ in found)
    for placed, told, number in found:
        # One that several entries tell of says which of them it is of.
        entry = placed.entry if named[placed.figure.name] > 1 else ""
        label = f"{placed.figure.name} {entry}".rstrip()
        yield Bar(label, float(told.amount), number, told.told)


def bars_of_column(grid: Grid, column: int) -> Iterator[Bar]:
    """Give the rows of a table by their numbers in a column."""
    unit = grid.unit_of(column)
    for number, (label, value) in enumerate(grid.numbers(column)):
        yield Bar(label, float(value), number, f"{value}{unit}")


def bars_of_years(points: Sequence[Point]) -> Iterator[Bar]:
    """Give a figure through the years; each bar stands for its `Point`.

    Where several places tell it, each bar says of which place it is, and where a book tells it
    several times, by which title it stands.
    """
    is_of_several = len({point.hit.volume_title for point in points}) > 1
    labels = [_label(point, is_of_several) for point in points]
    told_of = Counter(labels)
    for point, label in zip(points, labels, strict=True):
        told = _told(point.figure)
        if told is not None:
            title = " ".join(point.hit.titles[-1:]) if told_of[label] > 1 else ""
            yield Bar(f"{label} {title}".rstrip(), float(told.amount), point, told.told)


def _label(point: Point, with_place: bool) -> str:
    year, place = point.hit.covers_year, place_of(point.hit.volume_title)
    if year is None:
        return name_of_found(point.hit)
    return f"{year} {place}" if with_place else str(year)


def grid_of_years(points: Sequence[Point]) -> Grid:
    """Give a figure through the years as a table, with where each number stands."""
    header = (
        translate("figures", "年鉴"),
        translate("figures", "记述年"),
        translate("figures", "位置"),
        *grid_of_figures(()).header[1:],
    )
    return Grid(header, tuple(map(_row_of_year, points)))


def _row_of_year(point: Point) -> tuple[str, ...]:
    hit, year = point.hit, point.hit.covers_year
    placed = PlacedFigure(point.figure, "", hit.spans, hit.sentence)
    where = " > ".join(hit.titles)
    return (name_of_found(hit), str(year or ""), where, *_row(placed)[1:])


def _told(figure: Figure) -> Quantity | None:
    return figure.quantity or figure.change
