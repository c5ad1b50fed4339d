"""The window of a section's figures."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from yearbook_reader.figures.grids import Grid
from yearbook_reader.figures.phrases import figures_in
from yearbook_reader.figures.section import PlacedFigure
from yearbook_reader.search.hits import ShelfHit
from yearbook_reader.shelf.figure_series import Point
from yearbook_reader.ui.figures.figure_bars import bars_of_years
from yearbook_reader.ui.figures.figures_window import FiguresWindow
from yearbook_reader.ui.lists.bar_chart import BarChart
from yearbook_reader.volume.model import Span
from yearbook_reader.volume.walk import ItemKind

WORDS = "水闸12座，泵站3座，投资2.5亿元，下降4%。"
TABLE = Grid(
    ("街道", "人口（人）", "社区"),
    (("城中", "98471", "18"), ("双桥", "87263", "14")),
    spans=(((Span(0, 2),), (Span(3, 8),), ()), ((), (), ())),
)


def placed(words: str) -> tuple[PlacedFigure, ...]:
    return tuple(
        PlacedFigure(each, "概况", (Span(each.start, each.end),), words)
        for each in figures_in(words)
    )


@pytest.fixture
def figures(qtbot: QtBot) -> FiguresWindow:
    window = FiguresWindow()
    qtbot.addWidget(window)
    window.set_section("水利 · 综述", placed(WORDS), [("基本情况", TABLE)])
    return window


def bars(chart: BarChart) -> list[str]:
    model = chart.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def cells(window: FiguresWindow) -> list[list[str]]:
    model = window.table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_figures_of_the_text_come_as_a_table(figures: FiguresWindow) -> None:
    assert cells(figures) == [
        ["概况", "水闸", "12", "座", ""],
        ["概况", "泵站", "3", "座", ""],
        ["概况", "投资", "2.5", "亿元", "-4%"],
    ]


def test_the_chosen_figure_stands_beside_those_in_its_unit(figures: FiguresWindow) -> None:
    assert bars(figures.beside) == ["水闸 12座", "泵站 3座"]


def test_figures_of_one_name_say_of_which_entry_they_are(figures: FiguresWindow) -> None:
    [here] = placed("水闸12座。")
    figures.set_section("水利", [here, replace(here, entry="城中")], [])
    assert bars(figures.beside) == ["水闸 概况 12座", "水闸 城中 12座"]


def test_a_figure_is_followed_through_the_years_when_it_is_chosen(
    figures: FiguresWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(figures.series_wanted) as wanted:
        figures.table.selectRow(2)
    assert wanted.args is not None
    assert wanted.args[0].figure.name == "投资"


def test_a_bar_that_is_chosen_chooses_its_figure(figures: FiguresWindow) -> None:
    figures.beside.chosen.emit(1)
    assert figures.table.currentIndex().row() == 1


def test_a_figure_leads_to_its_place_in_the_text(figures: FiguresWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(figures.place_requested) as requested:
        figures.table.activated.emit(figures.table.model().index(0, 1))
    assert requested.args == [(Span(2, 5),)]


def test_a_cell_of_a_table_leads_to_its_place(figures: FiguresWindow, qtbot: QtBot) -> None:
    figures.choice.setCurrentIndex(1)
    with qtbot.waitSignal(figures.place_requested) as requested:
        figures.table.activated.emit(figures.table.model().index(0, 1))
    assert requested.args == [(Span(3, 8),)]


def test_an_empty_cell_leads_nowhere(figures: FiguresWindow, qtbot: QtBot) -> None:
    figures.choice.setCurrentIndex(1)
    with qtbot.assertNotEmitted(figures.place_requested):
        figures.table.activated.emit(figures.table.model().index(1, 1))


def test_a_table_of_the_section_is_compared_by_the_column_that_is_chosen(
    figures: FiguresWindow,
) -> None:
    figures.choice.setCurrentIndex(1)
    assert bars(figures.beside) == ["城中 98471人", "双桥 87263人"]
    figures.table.setCurrentIndex(figures.table.model().index(0, 2))
    assert bars(figures.beside) == ["城中 18", "双桥 14"]


def test_numbers_stand_on_the_right(figures: FiguresWindow) -> None:
    model, role = figures.table.model(), Qt.ItemDataRole.TextAlignmentRole
    sides = [Qt.AlignmentFlag(model.index(0, column).data(role)) for column in (1, 2)]
    assert [bool(side & Qt.AlignmentFlag.AlignRight) for side in sides] == [False, True]


def test_what_is_shown_is_exported(figures: FiguresWindow, qtbot: QtBot) -> None:
    figures.choice.setCurrentIndex(1)
    with qtbot.waitSignal(figures.export_wanted) as wanted:
        figures._export.click()
    assert wanted.args == [TABLE]


def point(title: str, year: int, words: str) -> Point:
    """Give what a yearbook tells of a figure."""
    hit = ShelfHit((), ItemKind.PARAGRAPH, "", ("水利", "概况"), "", 0, 2, words,
                   sha256=title, volume_title=title, covers_year=year)  # fmt: skip
    return Point(figures_in(words)[0], hit)


def show_years(figures: FiguresWindow, *points: Point) -> None:
    figures.set_series(points, tuple(bars_of_years(points)))


def test_the_years_of_one_yearbook_are_called_by_their_number(figures: FiguresWindow) -> None:
    show_years(figures, point("东港年鉴", 2016, "水闸9座"), point("东港年鉴", 2017, "水闸12座"))
    assert bars(figures.years) == ["2016 9座", "2017 12座"]


def test_the_years_of_several_yearbooks_say_of_which_place_they_are(
    figures: FiguresWindow,
) -> None:
    show_years(figures, point("东港年鉴", 2016, "水闸9座"), point("临崖县年鉴", 2016, "水闸12座"))
    assert bars(figures.years) == ["2016 东港 9座", "2016 临崖 12座"]


def test_where_a_book_tells_a_figure_twice_each_is_called_by_its_entry(
    figures: FiguresWindow,
) -> None:
    twice = (point("东港年鉴", 2016, "水闸9座"), point("东港年鉴", 2016, "水闸3座"))
    show_years(figures, *twice, point("东港年鉴", 2017, "水闸12座"))
    assert bars(figures.years) == ["2016 概况 9座", "2016 概况 3座", "2017 12座"]


def test_the_years_are_exported_with_where_each_stands(
    figures: FiguresWindow, qtbot: QtBot
) -> None:
    show_years(figures, point("东港年鉴", 2016, "水闸9座"))
    with qtbot.waitSignal(figures.export_wanted) as wanted:
        figures.export_years.click()
    assert wanted.args is not None
    assert wanted.args[0].rows == (("东港年鉴 2016", "2016", "水利 > 概况", "水闸", "9", "座", ""),)


def test_years_of_the_figure_before_are_not_exported(figures: FiguresWindow) -> None:
    show_years(figures, point("东港年鉴", 2016, "水闸9座"))
    assert figures.export_years.isEnabled()
    figures.table.selectRow(1)
    assert not figures.export_years.isEnabled()


def test_it_is_told_that_the_years_are_looked_up(figures: FiguresWindow) -> None:
    show_years(figures, point("东港年鉴", 2016, "水闸9座"))
    assert figures.charts.tabText(1) == "历年（1 卷）"
    figures.table.selectRow(1)
    assert figures.charts.tabText(1) == "历年（查找中…）"


def test_a_section_with_nothing_but_tables_shows_the_first(figures: FiguresWindow) -> None:
    figures.set_section("附录", (), [("名录", TABLE)])
    assert cells(figures)[0] == ["城中", "98471", "18"]


def test_a_section_without_figures_says_so(figures: FiguresWindow) -> None:
    figures.set_section("编辑说明", (), ())
    assert (cells(figures), figures._words.text()) == ([], "这一分目的文字里没有数字。")


def test_the_chosen_figure_is_marked_among_the_bars(figures: FiguresWindow) -> None:
    figures.table.setCurrentIndex(figures.table.model().index(1, 0))
    assert figures.beside.currentIndex().data() == "泵站 3座"


def test_the_tab_key_comes_to_the_tabs_before_the_chart_in_them(figures: FiguresWindow) -> None:
    order, widget = [], figures.table.nextInFocusChain()
    while widget is not figures.table:
        order.append(widget)
        widget = widget.nextInFocusChain()
    assert order.index(figures.charts.tabBar()) < order.index(figures.beside)
