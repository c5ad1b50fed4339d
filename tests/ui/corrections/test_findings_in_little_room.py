from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetrics, QStandardItem, QStandardItemModel
from pytestqt.qtbot import QtBot

from yearbook_reader.shelf.records import OpenVolume, VolumeRecord
from yearbook_reader.sources.source import Source
from yearbook_reader.ui.corrections.finding_delegate import FindingDelegate
from yearbook_reader.ui.corrections.findings_panel import FindingsPanel
from yearbook_reader.ui.lists.items import DETAIL_ROLE, TITLE_ROLE
from yearbook_reader.volume.model import Volume
from yearbook_reader.volume.reconstruction import Reconstruction

STYLE = tuple((name, "own_line") for name in ("signatures", "entry_titles", "headings") * 8)


@pytest.fixture
def panel(qtbot: QtBot, made_up_source: Source) -> FindingsPanel:
    record = VolumeRecord("", "云台年鉴", 2020, 2019, "云台年鉴.txt", 3, 0, 2, "")
    panel = FindingsPanel()
    qtbot.addWidget(panel)
    panel.set_volume(OpenVolume(record, made_up_source, Reconstruction(Volume("", ""), (), STYLE)))
    panel.resize(260, 900)
    panel.show()
    return panel


def test_the_house_style_makes_no_window_higher(panel: FindingsPanel) -> None:
    panel._style_button.click()
    assert panel._style.sizeHint().height() > 300
    panel.resize(260, 300)
    assert panel.height() == 300


def test_the_house_style_stands_whole_where_there_is_room(panel: FindingsPanel) -> None:
    panel._style_button.click()
    panel.layout().activate()
    assert panel._style_area.height() == panel._style.height()


def test_in_little_room_the_list_has_that_of_the_account(panel: FindingsPanel) -> None:
    panel.set_account({"text": 3, "titles": 2})
    assert panel._places.isVisible()
    assert not panel._account.toolTip()
    panel.resize(260, panel.fontMetrics().lineSpacing() * 20)
    assert not panel._places.isVisible()
    assert "标题 2" in panel._account.toolTip()


def test_where_a_finding_stands_is_told_whole_in_a_narrow_list(qtbot: QtBot) -> None:
    detail, font = "很可能 · 第 65 页 · 第 4329 行", QFont()
    model, row = QStandardItemModel(), QStandardItem()
    row.setData("续表", TITLE_ROLE)
    row.setData(detail, DETAIL_ROLE)
    model.appendRow(row)
    room = QFontMetrics(font).horizontalAdvance(detail) * 2 // 3
    assert FindingDelegate().lines_of_member(font, room, row.index()) == 3
