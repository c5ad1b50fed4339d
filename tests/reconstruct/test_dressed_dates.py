"""Months and days of a chronicle between brackets, or behind marks, are told as plain ones are."""

from __future__ import annotations

import pytest
from made_book import book, outline

OTHERS = "水利\n综述\n" + "▪概况　全县部署防汛工作，投资增长。\n" * 4
DAYS = ("青山水库开工建设，", "县图书馆开馆。")


def chronicle(month: str, day: str) -> str:
    months = "".join(
        f"{month.format(f'{number}月')}\n{day.format('3日')}年内第一座水库开工。\n"
        f"△　白河大桥通车。\n{day.format('17—19日')}县图书馆开馆。\n"
        for number in (1, 2)
    )
    return f"大事记\n{months}\f{OTHERS}"


@pytest.mark.parametrize(
    ("month", "day"),
    [
        ("【{}】", "【{}】"),
        ("★{}★", "●{}　"),
        ("〔{}〕", "◎{} "),
        ("{}", "【{}】"),
        ("【{}】", "{}　"),
    ],
)
def test_they_are_sections_and_entries(month: str, day: str) -> None:
    days = ["3日", "3日", "17—19日"]
    found = outline(book(chronicle(month, day)))[0]
    assert found == ("大事记", [("1月", days, []), ("2月", days, [])])
