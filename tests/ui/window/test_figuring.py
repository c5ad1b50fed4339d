"""The figures of the section that is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Thread, current_thread, main_thread

import pytest

from yearbook_reader.figures.grids import Grid
from yearbook_reader.shelf.figure_series import Point
from yearbook_reader.ui.figures import figure_bars
from yearbook_reader.ui.figures.figures_window import FiguresWindow
from yearbook_reader.ui.lists.bar_model import Bar
from yearbook_reader.ui.window.desks import figuring
from yearbook_reader.ui.window.main_window import MainWindow

Trigger = Callable[[MainWindow, str], None]
Settle = Callable[[MainWindow], None]


def figures_of(window: MainWindow) -> FiguresWindow:
    assert window.notes.figuring.window is not None
    return window.notes.figuring.window


def names(window: MainWindow) -> list[str]:
    model = figures_of(window).table.model()
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def test_the_section_at_hand_is_told_in_figures(
    shelf: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    trigger(shelf, "figures")
    settle(shelf)
    assert names(shelf) == ["规模以上工业企业", "专利授权", "申请专利"]


def test_the_window_follows_the_reader_into_another_section(
    window: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    trigger(window, "figures")
    settle(window)
    before = names(window)
    trigger(window, "next_section")
    settle(window)
    assert names(window) != before


def test_the_years_of_the_chosen_figure_are_looked_up_on_the_shelf(
    shelf: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    trigger(shelf, "figures")
    settle(shelf)
    model = figures_of(shelf).years.model()
    assert [model.index(row, 0).data().split()[-1] for row in range(model.rowCount())] == ["120家"]


def test_the_bars_of_the_years_are_made_beside_the_window(
    shelf: MainWindow, trigger: Trigger, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    makers: list[Thread] = []
    made = figure_bars.bars_of_years

    def make(points: Sequence[Point]) -> Iterator[Bar]:
        makers.append(current_thread())
        return made(points)

    monkeypatch.setattr(figure_bars, "bars_of_years", make)
    trigger(shelf, "figures")
    settle(shelf)
    assert makers
    assert main_thread() not in makers


def test_a_closed_window_looks_nothing_up_until_it_is_shown_again(
    shelf: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    trigger(shelf, "figures")
    settle(shelf)
    asked: list[str] = []
    figures_of(shelf).series_wanted.connect(lambda placed: asked.append(placed.figure.name))
    figures_of(shelf).close()
    shelf.desk.indexing.changed.emit()
    assert not shelf.notes.figuring.workers[0].busy
    trigger(shelf, "figures")
    settle(shelf)
    assert asked == ["规模以上工业企业"]


def test_a_figure_leads_the_reader_to_its_words(
    shelf: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    trigger(shelf, "figures")
    settle(shelf)
    figures_of(shelf).table.activated.emit(figures_of(shelf).table.model().index(2, 0))
    entry = shelf.pane.current_entry()
    assert entry is not None
    assert entry.heading.title == "新材料"


def test_a_bar_of_a_year_opens_the_entry_of_its_volume(
    shelf: MainWindow, trigger: Trigger, settle: Settle
) -> None:
    trigger(shelf, "figures")
    settle(shelf)
    years = figures_of(shelf).years
    years.clicked.emit(years.model().index(0, 0))
    settle(shelf)
    entry = shelf.pane.current_entry()
    assert entry is not None
    assert entry.heading.title == "概况"


def test_a_table_of_figures_is_named_after_its_section(
    shelf: MainWindow, trigger: Trigger, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[str] = []
    monkeypatch.setattr(
        figuring, "file_to_write", lambda _window, _title, name, _kinds: names.append(name)
    )
    trigger(shelf, "figures")
    settle(shelf)
    figures_of(shelf).export_wanted.emit(Grid((), ()))
    assert names == ["工业 综述 数字.csv"]


def test_figures_are_written_as_a_table(window: MainWindow, settle: Settle, tmp_path: Path) -> None:
    file = tmp_path / "数字.csv"
    window.notes.figuring.write(file, Grid(("名目",), (("水闸",),)))
    settle(window)
    assert file.read_text("utf-8-sig").split() == ["名目", "水闸"]
