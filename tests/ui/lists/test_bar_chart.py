"""A chart of bars: how much of it the words get."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from yearbook_reader.ui.lists.bar_chart import BarChart
from yearbook_reader.ui.lists.bar_delegate import BarDelegate
from yearbook_reader.ui.lists.bar_model import Bar


def test_words_are_shown_whole_where_there_is_room(qtbot: QtBot) -> None:
    chart = BarChart("数字")
    qtbot.addWidget(chart)
    label = "共同成立首期资金规模的产业投资基金"
    chart.set_bars([Bar("水闸", 2, None), Bar(label, 4, None)])
    delegate = chart.itemDelegate()
    assert isinstance(delegate, BarDelegate)
    assert delegate.widest == chart.fontMetrics().horizontalAdvance(label)
