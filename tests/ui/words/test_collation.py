"""Names of places stand where a reader looks for them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from yearbook_reader.ui.words.collation import collator, name_order


@pytest.mark.parametrize(
    "in_order",
    [
        "安庆 长沙 重庆 大连 张家口 长子 赵县",
        "北京 蚌埠 亳州",
        "东营 都昌 杜集",
        "柳州 泸州 六安 洛阳",
        "上海 歙县 温州 西安 厦门 湘潭",
        "元谋 乐清 运城",
    ],
)
def test_places_are_sorted_as_they_are_read(in_order: str) -> None:
    names = in_order.split()
    assert sorted(names, key=name_order()) == names


def test_titles_with_the_same_place_are_sorted_by_their_numbers() -> None:
    titles = ["长沙年鉴 2", "长沙年鉴 10", "重庆年鉴 1"]
    assert sorted(titles, key=name_order()) == titles


def test_a_window_in_english_has_places_by_pinyin_too() -> None:
    QLocale.setDefault(QLocale("en"))
    names = ["安庆", "长沙", "重庆", "张家口", "Hangzhou"]
    assert sorted(names, key=name_order()) == names


def test_an_order_by_strokes_has_places_as_they_are_written() -> None:
    QLocale.setDefault(QLocale("zh_TW"))
    names = ["長沙", "上海", "廈門", "重慶", "中山"]
    assert sorted(names, key=name_order()) == sorted(names, key=collator().sortKey)
