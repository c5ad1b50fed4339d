"""A chronicle's dates may have their year, all of them or the first one alone."""

from __future__ import annotations

import pytest
from made_book import made_of

from yearbook_reader.volume.walk import all_entries

EVENT = "全县新建水闸12座，改造灌渠十公里。"


def titles_of(*dates: str) -> list[str]:
    """Give the entries of a chronicle, whose days may have a second paragraph after a slash."""
    days = "".join(date.replace("/", f"{EVENT}\n") + EVENT + "\n" for date in dates)
    made = made_of(f"大事记\n{days}水利\n综述\n【概况】{EVENT}\n")
    return [each.heading.title for each in all_entries(made.volume)][:-1]


@pytest.mark.parametrize("year", ["2018年", ""])
@pytest.mark.parametrize("gap", ["　", " ", "，"])
def test_they_are_entries(year: str, gap: str) -> None:
    dates = ["2018年1月2日", f"{year}1月15日", f"{year}2月3—5日"]
    assert titles_of(*(date + gap for date in dates)) == dates


def test_among_dates_without_years_one_begins_a_text() -> None:
    assert titles_of("1月2日　", "1月15日　/2016年3月8日，", "2月3日　") == [
        "1月2日",
        "1月15日",
        "2月3日",
    ]


def test_a_year_alone_is_no_date() -> None:
    assert titles_of("1月2日　/2018年，", "1月15日　") == ["1月2日", "1月15日"]


@pytest.mark.parametrize("date", ["2日", "1月2日", "2018年1月2日"])
def test_the_comma_behind_one_begins_no_text(date: str) -> None:
    made = made_of(f"大事记\n{date}，{EVENT}\n水利\n综述\n【概况】{EVENT}\n")
    event = next(iter(all_entries(made.volume)))
    assert [block.text.text for block in event.blocks] == [EVENT]


def test_another_year_begins_where_dates_above_have_theirs() -> None:
    dates = ["1955年1月2日", "3月15日", "1956年2月3日", "4月1日"]
    assert titles_of(*(f"{date}　" for date in dates)) == dates
