"""The figures of the section at hand, in a window beside the text that follows the reader."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from yearbook_reader.ui.parts.dialogs.file_dialogs import file_to_write
from yearbook_reader.ui.parts.file_writing import write_file
from yearbook_reader.ui.parts.tasks import Task, Tasks
from yearbook_reader.ui.shelf.shelf_desk import ShelfDesk
from yearbook_reader.ui.window.workplace import Workplace
from yearbook_reader.volume.walk import Unit, titles_of

if TYPE_CHECKING:
    from yearbook_reader.figures.grids import Grid
    from yearbook_reader.figures.section import PlacedFigure
    from yearbook_reader.progress import Progress
    from yearbook_reader.shelf.figure_series import Point
    from yearbook_reader.shelf.records import OpenVolume
    from yearbook_reader.ui.figures.figures_window import FiguresWindow
    from yearbook_reader.ui.lists.bar_model import Bar

Years = tuple["tuple[Point, ...]", "tuple[Bar, ...]"]
Found = tuple["tuple[PlacedFigure, ...]", "list[tuple[str, Grid]]"]


class Figuring(QObject):
    """Connects the action `figures`.

    `place_requested` gives source spans of the open volume, `entry_requested` the sha256 of a
    volume and the id of an entry.
    """

    place_requested = Signal(object)
    entry_requested = Signal(str, str)
    failed = Signal(object)

    def __init__(self, place: Workplace, shelf: ShelfDesk) -> None:
        """Work at a place, with the index of a shelf; nothing is open yet."""
        super().__init__(place.frame)
        self._place = place
        self._indexing = shelf.indexing
        self._indexing.changed.connect(self._ask_again)
        self._wanted: PlacedFigure | None = None
        self._opened: OpenVolume | None = None
        self._unit: Unit | None = None
        self._tasks = Tasks("figures", self)
        self._series: Task | None = None
        self.window: FiguresWindow | None = None
        place.actions["figures"].triggered.connect(self.show)
        place.pane.position_changed.connect(self._follow)

    @property
    def workers(self) -> tuple[Tasks, ...]:
        """Give what works beside the window."""
        return (self._tasks,)

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Look at another volume, or at this one as a person corrected it."""
        self._opened = opened
        self._unit = None
        self._follow()

    def show(self) -> None:
        """Show the figures of the section at hand."""
        if self._opened is None:
            return
        self.window = self.window or self._new_window()
        self.window.show()
        self.window.activateWindow()
        self._indexing.hasten()
        self._follow()

    def _new_window(self) -> FiguresWindow:
        from yearbook_reader.ui.figures.figures_window import FiguresWindow

        window = FiguresWindow(self._place.frame)
        window.place_requested.connect(self.place_requested)
        window.point_requested.connect(self._go_to_point)
        window.series_wanted.connect(self._ask_for_series)
        window.export_wanted.connect(self._export)
        return window

    def _go_to_point(self, point: Point) -> None:
        self.entry_requested.emit(point.hit.sha256, point.hit.entry_id)

    def _follow(self) -> None:
        """Show the figures of another section, once the reader is there."""
        window, where, opened = self.window, self._place.pane.whereabouts(), self._opened
        if window is None or not window.isVisible() or where is None or opened is None:
            return
        unit = where[0]
        if unit is self._unit:
            return
        self._unit = unit

        def find(_: Progress) -> Found:
            from yearbook_reader.figures.grids import grid_of
            from yearbook_reader.figures.section import place_of, section_figures, tables_of

            figures = tuple(section_figures(unit, place_of(opened.volume.title)))
            return figures, [(each.caption.text, grid_of(each)) for each in tables_of(unit)]

        def show(found: Found) -> None:
            if unit is self._unit:
                window.set_section(" · ".join(titles_of(unit)) or self.tr("卷首"), *found)

        self._tasks.run(find, show)

    def _ask_again(self) -> None:
        """Look the years up anew, as the index is another one; out of sight, when shown again."""
        if self.window is None or not self.window.isVisible():
            self._unit = None
        elif self._wanted is not None:
            self._ask_for_series(self._wanted)

    def _ask_for_series(self, placed: PlacedFigure) -> None:
        self._wanted = placed
        if self._series is not None:
            self._series.cancel()

        def find(progress: Progress) -> Years:
            from yearbook_reader.shelf.figure_series import in_lines, series
            from yearbook_reader.ui.figures.figure_bars import bars_of_years

            found = series(self._place.library.index, placed.figure, progress)
            points = tuple(in_lines(found, title, placed.entry))
            # Here nobody waits for the bars of ten thousand places.
            return points, tuple(bars_of_years(points))

        title = self._opened.volume.title if self._opened is not None else ""
        assert self.window is not None
        show = self.window.set_series
        self._series = self._tasks.run(find, lambda years: show(*years), self._indexing.heal)

    def _export(self, grid: Grid) -> None:
        assert self.window is not None
        titles = " ".join(titles_of(self._unit)) if self._unit is not None else ""
        name = self.tr("{titles} 数字.csv").format(titles=titles).strip().replace("/", "_")
        kinds = self.tr("CSV 表格 (*.csv)")
        file = file_to_write(self.window, self.tr("导出数字"), name, kinds)
        if file:
            self.write(file, grid)

    def write(self, file: Path, grid: Grid) -> None:
        """Write a grid into a file, which is whole or not there."""

        def write(_: Progress) -> Path:
            from yearbook_reader.figures.grids import grid_csv

            write_file(file, grid_csv(grid))
            return file

        def done(written: Path) -> None:
            self._place.messages.show_news(self.tr("已导出到 {file}").format(file=written))

        self._tasks.run(write, done, self.failed.emit)

    def close(self) -> None:
        """Call off what is under way."""
        self._tasks.close(finish=False)
