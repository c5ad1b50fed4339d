"""The filter of the shelf finds volumes by characters in 简 or 繁, and by pinyin."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from yearbook_reader.shelf.records import ShelfRow, VolumeFacts, VolumeRecord
from yearbook_reader.ui.shelf.shelf_view import ShelfView


@pytest.fixture
def view(qtbot: QtBot) -> ShelfView:
    """Give a shelf of three volumes."""
    view = ShelfView()
    qtbot.addWidget(view)
    said = ("长沙年鉴", VolumeFacts(tags=("农业",))), ("县志", VolumeFacts(place="乐清"))
    view.set_rows(
        [
            ShelfRow(VolumeRecord(title, title, 2018, 2017, "一", 1, 1, 0, ""), facts)
            for title, facts in (*said, ("重庆年鉴", VolumeFacts()))
        ]
    )
    return view


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("changsha", ["长沙年鉴"]),
        ("csnj", ["长沙年鉴"]),
        ("nongye", ["长沙年鉴"]),
        ("yueqing", ["县志"]),
        ("長沙年鑑", ["长沙年鉴"]),
        ("chongq 2018", ["重庆年鉴"]),
        ("nianjian", ["长沙年鉴", "重庆年鉴"]),
        ("chang chong", []),
    ],
)
def test_volumes_are_found_by_what_they_are_called(
    view: ShelfView, typed: str, found: list[str]
) -> None:
    view._filter.setText(typed)
    assert [row.title for row in view._model.shown] == found
