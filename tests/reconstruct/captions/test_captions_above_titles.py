"""Captions without a credit above titles, or the last of their page, that are as wide as text."""

from __future__ import annotations

import pytest
from made_book import captions_of, made_of

TEXT = (
    "　　年内，全县投入资金二亿元，新建水闸十二座，改\n"
    "造渠道三十千米，全县城乡居民受益群众二万人，全县新\n"
    "增灌溉面积六千亩，比上年增长百分四，居全市前列。\n"
)
SECTIONS = ("防汛", "灌溉", "供水", "移民")
CONTENTS = "目录\n水利……1\n" + "".join(f"{n}……{at}\n" for at, n in enumerate(SECTIONS, 1)) + "\f"
POSED = "老艺人王建国（左二）在青山村展示祖传剪纸的技艺"
PLAIN = "青山村技术员在田间地头指导村民种植今年的新品种"
TITLE = "2017年青石县水利工程建设先进单位和先进个人荣誉一览表"
TABLE = f"{TITLE}\n名称 单位 时间\n白河 县级 9月\n柳林 县级 8月\n"


def captions(middle: str) -> list[str]:
    """Give the captions of a book with these words between its first two sections."""
    first, *others = [f"{name}\n【概况】{3 * TEXT}【建设】{3 * TEXT}" for name in SECTIONS]
    return captions_of(made_of(f"{CONTENTS}水利\n{first}{middle}{''.join(others)}"))


@pytest.mark.parametrize(
    ("middle", "caption"),
    [
        (f"{PLAIN}\n", PLAIN),
        (f"{PLAIN[:-2]}\n{TABLE}", PLAIN[:-2]),
        (f"{POSED}\n【防洪】{3 * TEXT}", POSED),
        (f"{POSED}\n\f", POSED),
        (f"\f{PLAIN[:12]}\n", PLAIN[:12]),
    ],
    ids=["a named section", "a table's title", "an entry", "the page's end", "its beginning"],
)
def test_a_line_without_a_stop_is_one(middle: str, caption: str) -> None:
    assert captions(middle) == [caption]


def test_what_ends_a_text_is_none() -> None:
    assert captions(f"{PLAIN}。\n") == []


def test_a_line_of_text_goes_on_overleaf() -> None:
    begun = "　　3月8日，县领导王建国到青山村调研春季防汛准\n"
    assert captions(f"{begun}\f备工作，要求各镇{TEXT.strip()[8:]}\n") == []
