"""Captions that an extraction ran into one line stay apart."""

from __future__ import annotations

import pytest
from made_book import book

from yearbook_reader.volume.model import Caption
from yearbook_reader.volume.walk import content, units

TEXT = "●概况　全县召开防汛会议，部署工作任务，投资增长百分之四。\n"


@pytest.mark.parametrize(
    "first", ["12月，集中办学工程竣工（王建国 摄）", "青崖镇档案数字化示范点（县档案局供图）"]
)
def test_a_caption_ends_with_its_credit(first: str) -> None:
    second = "2019年6月13日，工作推进会召开（李秀兰摄）"
    volume = book(f"水利\n防汛\n{TEXT}{first} {second}\n灌溉\n{TEXT}")
    found = [item.block for unit in units(volume) for item in content(unit)]
    captions = [each.text.text for each in found if isinstance(each, Caption)]
    assert [each.partition("（")[0] for each in captions] == [
        first.partition("（")[0],
        second.partition("（")[0],
    ]
