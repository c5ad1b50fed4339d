"""The concordance of the search page, sorted by the words beside the match."""

from __future__ import annotations

import csv
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from yearbook_reader.search.concordance import ContextOrder
from yearbook_reader.ui.search.concordance.concordance_model import Side
from yearbook_reader.ui.search.concordance.concordance_table import MOST_SORTED, ConcordanceTable
from yearbook_reader.ui.search.shelf import concordance_export
from yearbook_reader.ui.window.main_window import MainWindow

Settle = Callable[[MainWindow], None]
NewWindow = Callable[..., MainWindow]

TEXT = """海岛年鉴

交通

航标

　　【甲】东岸灯塔乙处。

　　【乙】西岸灯塔丙处。

　　【丙】南岸灯塔甲处。
"""


@pytest.fixture
def window(new_window: NewWindow, tmp_path: Path, settle: Settle) -> MainWindow:
    """Give a window in which 灯塔 was searched for."""
    file = tmp_path / "海岛年鉴.txt"
    file.write_text(TEXT, encoding="utf-8")
    made = new_window(file)
    made.desk.show_search()
    made.desk.search.page.question.search_for("灯塔")
    settle(made)
    return made


def table_of(window: MainWindow) -> ConcordanceTable:
    return window.desk.search.page.concordance


def choose(table: ConcordanceTable, order: ContextOrder) -> None:
    table._order.setCurrentIndex(table._order.findData(order))


def lines_of(window: MainWindow, settle: Settle) -> list[str]:
    model = table_of(window)._model
    model.line(0)
    settle(window)
    lines = [model.line(row) for row in range(model.rowCount())]
    return [line.left[-2:] + line.right[0] for line in lines if line is not None]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (ContextOrder.HITS, ["东岸乙", "西岸丙", "南岸甲"]),
        (ContextOrder.LEFT, ["东岸乙", "南岸甲", "西岸丙"]),
        (ContextOrder.RIGHT, ["西岸丙", "南岸甲", "东岸乙"]),
    ],
)
def test_lines_are_sorted_by_what_is_chosen_in_the_order_of_pinyin(
    window: MainWindow, settle: Settle, order: ContextOrder, expected: list[str]
) -> None:
    choose(table_of(window), order)
    assert lines_of(window, settle) == expected


def test_the_head_of_a_column_sorts_by_it(window: MainWindow, settle: Settle) -> None:
    table = table_of(window)
    table._table.horizontalHeader().sectionClicked.emit(Side.RIGHT)
    assert table.order is ContextOrder.RIGHT
    table._table.horizontalHeader().sectionClicked.emit(Side.PLACE)
    assert table.order is ContextOrder.HITS


def test_the_order_is_kept_for_the_next_query(window: MainWindow, settle: Settle) -> None:
    choose(table_of(window), ContextOrder.RIGHT)
    window.desk.search.page.question.search_for("岸灯塔")
    settle(window)
    assert [line[-1] for line in lines_of(window, settle)] == ["丙", "甲", "乙"]


def test_a_sorted_line_opens_where_it_stands(window: MainWindow, settle: Settle) -> None:
    table = table_of(window)
    choose(table, ContextOrder.RIGHT)
    lines_of(window, settle)
    table._table.activated.emit(table._model.index(0, Side.MATCH))
    settle(window)
    entry = window.pane.current_entry()
    assert window.pane.isVisible()
    assert entry is not None
    assert entry.heading.title == "乙"


def test_the_table_is_exported_in_the_order_that_is_seen(
    window: MainWindow, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "语境.csv"
    monkeypatch.setattr(concordance_export, "file_to_write", lambda *_: file)
    choose(table_of(window), ContextOrder.RIGHT)
    table_of(window)._export.click()
    settle(window)
    _, *rows = csv.reader(StringIO(file.read_text(encoding="utf-8-sig")))
    assert [row[-1][0] for row in rows] == ["丙", "甲", "乙"]


def test_more_lines_than_can_be_kept_stay_as_they_come(qtbot: QtBot) -> None:
    table = ConcordanceTable()
    qtbot.addWidget(table)
    choose(table, ContextOrder.RIGHT)
    table.set_total(MOST_SORTED + 1)
    assert table.order is ContextOrder.HITS
    assert not table._order.isEnabled()
    table.set_total(MOST_SORTED)
    assert table._order.isEnabled()


# In a narrow window


@pytest.mark.parametrize(
    ("width", "shown"),
    [(60, {Side.VOLUME, Side.PLACE}), (32, {Side.VOLUME}), (25, set())],
)
def test_volume_and_place_give_way_to_the_words_beside_the_match(
    qtbot: QtBot, width: int, shown: set[Side]
) -> None:
    table = ConcordanceTable()
    qtbot.addWidget(table)
    table.show()
    lines = table._table
    em = lines.fontMetrics().horizontalAdvance("汉")
    for characters in (20, width):
        lines.setFixedWidth(em * characters)
        qtbot.wait(10)
    assert {side for side in (Side.VOLUME, Side.PLACE) if not lines.isColumnHidden(side)} == shown
    assert lines.columnWidth(Side.LEFT) >= 9 * em
    assert abs(lines.columnWidth(Side.LEFT) - lines.columnWidth(Side.RIGHT)) <= 1


def test_the_match_tells_where_it_stands(window: MainWindow, settle: Settle) -> None:
    lines_of(window, settle)
    tip = table_of(window)._model.index(0, Side.MATCH).data(Qt.ItemDataRole.ToolTipRole)
    assert "海岛年鉴 › 交通 › 航标 › 甲" in tip


@pytest.mark.parametrize(
    ("match", "width"), [("闸", 5), ("发明专利授权量上升", 11), ("长" * 99, 16)]
)
def test_the_column_of_the_match_is_as_wide_as_the_longest(
    qtbot: QtBot, match: str, width: int
) -> None:
    table = ConcordanceTable()
    qtbot.addWidget(table)
    table._table.fit([match, "水闸"])
    em = table._table.fontMetrics().horizontalAdvance("汉")
    assert table._table.columnWidth(Side.MATCH) == width * em


def test_a_new_answer_makes_room_for_its_matches(window: MainWindow, settle: Settle) -> None:
    lines_of(window, settle)
    table = table_of(window)._table
    narrow = table.columnWidth(Side.MATCH)
    window.desk.search.page.question.search_for("/.{5}处/")
    settle(window)
    lines_of(window, settle)
    assert table.columnWidth(Side.MATCH) > narrow
