"""A book is the same whatever its lines end with, and whatever spaces it is typed with."""

from __future__ import annotations

import pytest
from made_book import book, outline

TEXT = "年内，全县投入资金1.2亿元，新建水闸12座，改造\n渠道30千米，受益群众2万人。\n"
CHAPTERS = ("水利", "交通", "教育")


def text_of() -> str:
    """Give a book whose chapters have their numbers on lines of their own, and a table."""
    rows = "2019年全县渠道情况\n渠道名称 长度 造价\n甲渠 12 34\n乙渠 56 78\n丙渠 91 23\n"
    return "\f".join(
        f"第{number}篇\n{title}\n\f概览\n【{title}甲】{TEXT}【{title}乙】{TEXT}{rows}"
        for number, title in zip("一二三", CHAPTERS, strict=True)
    )


@pytest.mark.parametrize("ending", ["\r\n", "\r", "  \n", "\n\n", "\u2028", "\x85"])
def test_any_ending_of_lines_is_one(ending: str) -> None:
    made = outline(book(text_of().replace("\n", ending)))
    assert made == outline(book(text_of()))
    assert [title for title, _ in made] == ["第一篇水利", "第二篇交通", "第三篇教育"]


def test_a_space_that_breaks_no_line_parts_cells() -> None:
    text = text_of()
    assert book(text.replace(" ", "\xa0")).chapters == book(text).chapters
