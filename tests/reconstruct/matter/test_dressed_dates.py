"""Dates of a chronicle: between brackets, behind marks, and with their months before them."""

from __future__ import annotations

import re

import pytest
from made_book import book, outline

from yearbook_reader.volume.model import Chapter

OTHERS = "水利\n综述\n" + "▪概况　全县部署防汛工作，投资增长。\n" * 4
DIGITS = re.compile(r"\n?(\d+)")
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


def dated(*days: str) -> Chapter:
    """Give a chronicle of these days, each with some text, whose digits stand in pieces."""
    text = "".join(f"{day}　全县投入资金2亿元，新建水闸12座，受益3万人。\n" for day in days)
    in_pieces = DIGITS.sub(r"\n\1\n", text)
    return book(f"大事记{in_pieces}\f{OTHERS}").chapters[0]


@pytest.mark.parametrize("unit", ["月", "月份"])
def test_months_end_behind_their_unit_above_days_in_brackets(unit: str) -> None:
    text = "【{}日】全县投入资金2亿元，新建水闸12座，受益3万人。\n"
    days = text.format(3) + text.format(17)
    months = DIGITS.sub(r"\n\1\n", "".join(f"{at}{unit}\n{days}" for at in range(1, 4)))
    found = outline(book(f"大事记略{months}\f{OTHERS}"))[0]
    assert [title for title, *_ in found[1]] == [f"{at}{unit}" for at in range(1, 4)]


def test_days_that_all_have_their_month_before_them_stand_under_no_month() -> None:
    days = ["1月3日", "1月17—19日", "2月8日", "12月3日", "12月4日"]
    assert [entry.heading.title for entry in dated(*days).entries] == days


def test_only_the_first_of_a_months_days_may_have_it_before_it() -> None:
    chapter = dated("1月3日", "17日", "2月8日", "9日")
    assert [section.heading.title for section in chapter.sections] == ["1月", "2月"]


def test_brackets_around_dates_alone_open_no_entries() -> None:
    titles = ("防汛", "灌溉", "供水", "移民")
    text = "年内，全县投入资金二亿元，新建水闸十二座，改造\n渠道三十千米，受益群众二万人。\n"
    contents = "".join(f"{title}………………3\n" for title in ("大事记", "水利", "综述", *titles))
    entries = "".join(f"{title}\n{text}" for title in titles)
    days = "".join(f"【{at}月】\n【3日】{text}【9日】{text}" for at in (1, 2))
    volume = book(f"目录\n{contents}\f大事记\n{days}\f水利\n综述\n{entries}")
    assert outline(volume)[1] == ("水利", [("综述", list(titles), [])])


def test_days_alone_between_brackets_are_no_mark_of_subsections() -> None:
    days = "".join(f"【{day}日】\n年内第{day}座水库开工。\n" for day in range(3, 9))
    entry = "▪概况　全县部署防汛工作，投资增长。\n"
    parts = "".join(f"{part}\n{entry}{entry}" for part in ("综述\n·防汛·", "·抗旱·", "·供水·"))
    found = outline(book(f"大事记\n1月\n{days}\f水利\n{parts}"))
    assert [titles for *_, titles in found[1][1]] == [["防汛", "抗旱", "供水"]]


def test_a_mark_for_the_date_above_opens_no_entries() -> None:
    days = "【3日】　全县部署防汛工作，投资增长。\n" + "▲　白河大桥通车，全长三千米。\n" * 3
    plain = "".join(
        f"{title}\n全县部署防汛工作，投资增长百分之四，受益群众\n二万人。\n"
        for title in ("防汛抗旱", "农田灌溉", "白河治理")
    )
    named = "".join(f"{title}………………3\n" for title in ("水利", "综述", "防汛抗旱", "农田灌溉"))
    text = f"目录\n{named}\f大事记\n1月\n{days}2月\n{days}\f水利\n综述\n{plain}"
    chapter = book(text).chapters[-1]
    (section,) = chapter.sections
    assert [each.heading.title for each in section.entries] == ["防汛抗旱", "农田灌溉", "白河治理"]


@pytest.mark.parametrize("day", ["●{}　", "{}　"])
def test_a_date_that_goes_on_at_once_is_no_entry_where_others_stand_before_a_gap(day: str) -> None:
    text = "青山水库位于白河乡，总投资二亿元。\n8月9日开工，年末建成。\n"
    days = "".join(f"{day.format(f'{at}日')}{text}" for at in (3, 17))
    found = outline(book(f"大事记\n1月\n{days}2月\n{days}\f{OTHERS}"))[0]
    assert found == ("大事记", [(month, ["3日", "17日"], []) for month in ("1月", "2月")])
