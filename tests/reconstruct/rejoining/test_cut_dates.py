"""Where pieces of a date stand below a text: a year is no title, a title may count years."""

from __future__ import annotations

from yearbook_reader.reconstruct.lines.lines import width
from yearbook_reader.reconstruct.rejoining.justified import breaks
from yearbook_reader.reconstruct.rejoining.line_costs import End, Measure
from yearbook_reader.reconstruct.rejoining.measures import ENDING, TITLE

MEASURE = Measure(22.0, 17.6, TITLE, ENDING, 0.0, frozenset())


def lines_of(words: str) -> list[str]:
    texts = words.split(" ")
    _, lines, _ = breaks(texts, list(map(width, texts)), MEASURE, End.YES)
    return ["".join(texts[first:last]) for first, last in lines]


def test_a_year_above_a_month_is_no_title() -> None:
    words = "米。 2018 年 12 月 25 日— 26 日，第二届南坑山地自行车赛"
    assert "2018年" not in lines_of(words)


def test_a_title_that_counts_years_ends_above_a_date() -> None:
    words = "白河小学建校 60 周年 3 月 26 日，白河小学举行建校纪念大会，全校"
    assert lines_of(words)[0] == "白河小学建校60周年"


NUMBERS = " 2018 年，学校新招 36 人、 36 人、 36 人、 36 人、 85 人。"


def test_a_title_ends_above_a_date_rather_than_hold_it() -> None:
    assert lines_of("获批国家网络升级项目" + NUMBERS)[0] == "获批国家网络升级项目"


def test_what_leads_to_a_date_is_no_title() -> None:
    assert lines_of("获批国家网络项目截至" + NUMBERS)[0] != "获批国家网络项目截至"


def test_a_title_ends_above_a_date_that_goes_on_rather_than_amid_it() -> None:
    words = "8 月 17 日强降雨 11 月 14 日， 副县长顾金率调研组到凤鸣村、鹅湖镇视"
    assert lines_of(words)[0] == "8月17日强降雨"


def test_a_number_of_things_counted_begins_no_text_below_a_title() -> None:
    words = "接报火灾 31 起，财产损失 154 万元，无一人员伤亡"
    assert lines_of(words)[0] != "接报火灾"
