"""A title behind a bullet ends where the words end that its text says again."""

from __future__ import annotations

import pytest
from made_book import book

from yearbook_reader.volume.walk import all_entries

OTHERS = (
    "●水闸工程 全县新建水闸十二座。\n●灌渠改造 全县改造渠道三十千米。\n●“平安”行动 全县检查。\n"
)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("●桥 梁 加 固 是 年 ， 各 单 位 完 成 率\n", "桥梁加固"),
        ("●桥 梁 加 固 （ 试 点 ） 年 内 ， 各 单 位 完 成 率\n", "桥梁加固（试点）"),
        ("●桥梁加固（试点） 全县按照“分类\n指 导 ” 的 要 求 ， 覆 盖 率\n", "桥梁加固（试点）"),
    ],
)
def test_a_title_is_what_the_text_repeats(line: str, title: str) -> None:
    text = f"水利\n综述\n{OTHERS}{line}达百分之九十，为做好桥梁加固工作，全县投资增长。\n{OTHERS}"
    found = [entry.heading.title for entry in all_entries(book(text))]
    assert "".join(found[3].split()) == title
