"""The bars of a chart: how long each is, and where it begins."""

from __future__ import annotations

from PySide6.QtCore import Qt

from yearbook_reader.ui.lists.bar_model import SHARE_ROLE, START_ROLE, Bar, BarModel


def drawn(*values: float) -> list[tuple[float, float]]:
    """Give the start and the share of each bar."""
    model = BarModel()
    model.set_bars([Bar("水闸", value, None) for value in values])
    rows = [model.index(row, 0) for row in range(len(values))]
    return [(row.data(START_ROLE), row.data(SHARE_ROLE)) for row in rows]


def test_the_longest_bar_is_as_wide_as_the_chart() -> None:
    assert drawn(2, 4) == [(0.0, 0.5), (0.0, 1.0)]


def test_bars_below_zero_end_where_the_others_begin() -> None:
    assert drawn(3, -1) == [(0.25, 0.75), (0.0, 0.25)]


def test_bars_of_nothing_have_no_length() -> None:
    assert drawn(0, 0) == [(0.0, 0.0), (0.0, 0.0)]


def test_a_bar_may_say_its_value_in_words() -> None:
    model = BarModel()
    model.set_bars([Bar("产值", 1.1e8, None, "1.1亿元")])
    assert model.index(0, 0).data(Qt.ItemDataRole.DisplayRole) == "产值 1.1亿元"
