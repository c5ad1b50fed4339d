"""Titles behind a number that run into their text are told by the gap or colon behind them."""

from __future__ import annotations

import pytest
from made_book import book, outline

TEXT = "全县部署工作任务，投资增长百分之四，受益群众二万人。\n"
SECTIONS = ("综述", "防洪", "供水")


def made(*numbers: str, gap: str = "　") -> list[tuple[str, list[str], list[str]]]:
    one, two = numbers
    entries = f"{one}概况{gap}{TEXT}{two}河湖管理{gap}{TEXT}"
    return outline(book("水利\n" + "".join(f"{each}\n{entries}" for each in SECTIONS)))[0][1]


@pytest.mark.parametrize(
    ("one", "two"), [("1.", "2."), ("1．", "2．"), ("（一）", "（二）"), ("1、", "2、")]
)
@pytest.mark.parametrize("gap", ["　", "："])
def test_they_are_entries(one: str, two: str, gap: str) -> None:
    assert made(one, two, gap=gap) == [
        (each, [f"{one}概况", f"{two}河湖管理"], []) for each in SECTIONS
    ]


LONG = "青崖县河湖管理和农田水利及抗旱防汛工作座谈会"


def test_a_title_may_go_on_below_its_line() -> None:
    wrapped = f"2.{LONG[:18]}\n{LONG[18:]}"
    assert made("1.", f"3.工程　{TEXT}{wrapped}")[0] == (
        "综述",
        ["1.概况", "3.工程", f"2.{LONG}河湖管理"],
        [],
    )


def test_a_title_that_counts_on_may_fill_its_line_or_begin_with_a_figure() -> None:
    found = made("1.", f"2.5月暴雨灾害　{TEXT}3.节水型社会建设\n{TEXT}4.")
    assert found[0][1] == ["1.概况", "2.5月暴雨灾害", "3.节水型社会建设", "4.河湖管理"]


def test_a_colon_may_stand_within_a_title_before_a_gap() -> None:
    found = made("1.", f"2.节水：从试点到推广　{TEXT}3.")
    assert found[0][1] == ["1.概况", "2.节水：从试点到推广", "3.河湖管理"]


def test_numbered_paragraphs_without_a_gap_are_none() -> None:
    text = f"1.河湖管理。{TEXT}2.农田水利。{TEXT}"
    found = outline(book("水利\n" + "".join(f"{each}\n{text}" for each in SECTIONS)))
    assert "1." not in str(found)


def test_items_of_a_text_with_a_colon_are_none() -> None:
    items = f"1.河湖管理：{TEXT}2.农田水利：{TEXT}"
    found = outline(book("水利\n" + "".join(f"{each}\n{TEXT}{items}" for each in SECTIONS)))
    assert "1." not in str(found)
