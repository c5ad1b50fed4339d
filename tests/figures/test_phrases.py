"""What yearbooks say with numbers: the name, how much it is, and how it changed."""

from __future__ import annotations

import pytest

from yearbook_reader.figures.phrases import figures_in

Told = tuple[str, str, str]


def told(text: str, place: str = "") -> list[Told]:
    return [
        (
            figure.name,
            figure.quantity.told if figure.quantity else "",
            figure.change.told if figure.change else "",
        )
        for figure in figures_in(text, place)
    ]


def test_a_figure_is_called_what_stands_before_it_in_its_clause() -> None:
    assert told("2017年，专利申请量5077件，授权数2753件。") == [
        ("专利申请量", "5077件", ""),
        ("授权数", "2753件", ""),
    ]


def test_how_it_changed_belongs_to_the_figure_before() -> None:
    assert told("旅游总收入203.5亿元，比上年增长14.1%；浓度35微克/立方米，下降10.3%。") == [
        ("旅游总收入", "203.5亿元", "14.1%"),
        ("浓度", "35微克/立方米", "-10.3%"),
    ]


def test_a_change_that_names_its_figure_again_belongs_to_it() -> None:
    assert told("授权数2753件，授权数比上年增长4.5%。") == [("授权数", "2753件", "4.5%")]


def test_several_changes_belong_each_to_its_own_of_the_last_figures() -> None:
    assert told("游客72万人次，收入3.5亿元，分别增长14.1%、16.9%。") == [
        ("游客", "72万人次", "14.1%"),
        ("收入", "3.5亿元", "16.9%"),
    ]


def test_one_of_several_may_rise_and_another_fall() -> None:
    assert told("游客72万人次，收入3.5亿元，分别增长14.1%、下降6.9%。") == [
        ("游客", "72万人次", "14.1%"),
        ("收入", "3.5亿元", "-6.9%"),
    ]


def test_of_more_changes_than_figures_it_is_not_guessed_whose_they_are() -> None:
    assert told("游客72万人次，分别增长14.1%、16.9%。") == [
        ("游客", "72万人次", ""),
        ("分别增长", "", "14.1%"),
        ("分别增长", "", "16.9%"),
    ]


def test_a_figure_may_be_told_by_its_change_alone() -> None:
    assert told("规模以上工业增加值增长8.6%。") == [("规模以上工业增加值", "", "8.6%")]


def test_changes_of_two_things_named_together_keep_both_names() -> None:
    assert told("城镇、农村居民收入分别增长8.2%和9.3%。") == [
        ("城镇、农村居民收入", "", "8.2%"),
        ("城镇、农村居民收入", "", "9.3%"),
    ]


def test_what_something_rose_to_is_its_value() -> None:
    assert told("绿化率提高到43%，通畅率由81%提高到93.6%。") == [
        ("绿化率提高", "43%", ""),
        ("通畅率", "81%", ""),
        ("通畅率", "93.6%", ""),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "其中发明专利2214件",
        "至2017年底，有发明专利2214件",
        "发明专利达到2214件",
        "发明专利共计2214件",
        "发明专利累计2214件",
        "发明专利的2214件",
    ],
)
def test_words_that_only_lead_to_a_figure_are_no_part_of_its_name(text: str) -> None:
    assert told(text) == [("发明专利", "2214件", "")]


@pytest.mark.parametrize("name", ["共同成立基金", "有效发明专利", "有机食品"])
def test_a_word_that_begins_like_one_that_leads_to_a_figure_stays_whole(name: str) -> None:
    assert told(f"{name}3个。") == [(name, "3个", "")]


def test_what_stands_in_parentheses_is_no_part_of_a_name() -> None:
    assert told("出口退（免）税27亿元，数字化车间（智能工厂）13个。") == [
        ("出口退税", "27亿元", ""),
        ("数字化车间", "13个", ""),
    ]


def test_a_figure_in_parentheses_has_its_own_name() -> None:
    assert told("景区17个（国家级5个）。") == [("景区", "17个", ""), ("国家级", "5个", "")]


def test_a_figure_that_has_no_other_name_keeps_the_words_before_it() -> None:
    assert told("孵化器2个，累计5个。") == [("孵化器", "2个", ""), ("累计", "5个", "")]


@pytest.mark.parametrize("text", ["下城区专利12件", "全区专利12件", "专利12件"])
def test_a_figure_is_called_alike_with_and_without_its_place(text: str) -> None:
    assert told(text, place="下城") == [("专利", "12件", "")]


def test_a_number_behind_a_bare_verb_is_called_what_follows_it() -> None:
    assert told("设139个行政村、72个社区。") == [("行政村", "139个", ""), ("社区", "72个", "")]


def test_numbers_in_a_row_share_a_name() -> None:
    assert told("赛程100km、50km。") == [("赛程", "100km", ""), ("赛程", "50km", "")]


def test_traditional_characters_are_read_alike_and_stay_as_they_are() -> None:
    assert told("全縣企業120家，總產值3.5億元，分別增長4%、下降2%；專利達35個。", place="臨崖") == [
        ("企業", "120家", "4%"),
        ("總產值", "3.5億元", "-2%"),
        ("專利", "35個", ""),
    ]


def test_a_paragraph_without_numbers_has_no_figures() -> None:
    assert told("各位代表：请予审议。") == []
