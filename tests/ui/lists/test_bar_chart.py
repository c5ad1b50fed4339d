"""A chart of bars: how much of it the words get."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from yearbook_reader.ui.lists.bar_chart import BarChart
from yearbook_reader.ui.lists.bar_delegate import BarDelegate
from yearbook_reader.ui.lists.bar_model import Bar
from yearbook_reader.ui.look.typefaces import interface_font


@pytest.mark.parametrize("label", ["共同成立首期资金规模的产业投资基金", "2005 临川"])
def test_words_are_shown_whole_where_there_is_room(qtbot: QtBot, label: str) -> None:
    chart = BarChart("数字")
    qtbot.addWidget(chart)
    chart.setFont(interface_font(QApplication.font()))
    chart.set_bars([Bar("闸", 2, None), Bar(label, 4, None)])
    delegate = chart.itemDelegate()
    assert isinstance(delegate, BarDelegate)
    cut = Qt.TextElideMode.ElideRight
    assert chart.fontMetrics().elidedText(label, cut, delegate.widest) == label
