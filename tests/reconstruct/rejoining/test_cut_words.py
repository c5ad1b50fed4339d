"""Words that print sets apart are one again where extraction cut them at every gap."""

from __future__ import annotations

import pytest
from made_book import book, source_of

from yearbook_reader.reconstruct.lines.lines import split_lines
from yearbook_reader.reconstruct.rejoining.cut_words import cut_words
from yearbook_reader.reconstruct.rejoining.first_draft import first_draft

FULL = "全县新建水闸十二座改造渠道三十千米受益群众二万人"
ENTRY = f"【防汛抗旱】全县召开防汛会议部署工作\n{FULL}\n投资增长百分之四。\n"


def texts_of(text: str) -> tuple[str, ...]:
    return first_draft(source_of(text)).lines.texts


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("种\n植\n业\n", "种植业"),
        ("1\n月\n", "1月"),
        ("（喻凤云\n魏娟春）\n", "（喻凤云 魏娟春）"),
        ("（\n喻凤云\n魏娟春）\n", "（喻凤云 魏娟春）"),
        ("投资增长。（撰稿\n何永）\n", "投资增长。（撰稿 何永）"),
        ("◎\n种\n植\n业\n", "◎种植业"),
        ("青政发\n〔\n2015\n〕\n30\n号\n", "青政发〔2015〕30号"),
        ("（撰稿：何永\n审稿：王明远）\n", "（撰稿：何永 审稿：王明远）"),
    ],
)
def test_what_stood_apart_is_one_line(cut: str, whole: str) -> None:
    assert whole in texts_of("◎农业\n◎林业\n◎牧业\n" + ENTRY * 3 + cut + ENTRY * 3)


def test_a_dates_first_figures_are_in_their_line_again() -> None:
    texts = texts_of(ENTRY * 3 + "投资增长百分之四。\n3\n月11日，全县新建水闸\n" + ENTRY * 3)
    assert "投资增长百分之四。3月11日，全县新建水闸" in texts


def test_a_pages_number_is_none_of_the_date_below_it() -> None:
    texts = texts_of(f"{ENTRY * 3}—\n2\n—\n６月１日，全县新建水闸\f{ENTRY * 3}")
    assert "６月１日，全县新建水闸" in texts


def test_two_titles_that_the_contents_name_stay_two() -> None:
    contents = "目录\n农业………………3\n水利………………3\n"
    texts = texts_of(contents + "\f" + ENTRY + "农\n业\n水\n利\n" + ENTRY * 3)
    assert texts.count("农业") == texts.count("水利") == 1


def test_a_side_tab_is_none() -> None:
    tab = ["大", "事", "记"]
    pages = [*tab, "新建水闸。", *["改造渠道。"] * 9]
    lines = split_lines("\n".join(pages * 2))
    assert not cut_words(lines, (range(13), range(13, 26)), 24.0)


def test_an_office_cut_from_the_name_below_it_is_the_author_with_it() -> None:
    report = (
        "特载\n政府工作报告\n——2017年1月19日在县人民代表大会上\n"
        "县长\n酆立书\n各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议。\n一、工作回顾\n"
    )
    section = book(report + f"{FULL}\n投资增长百分之四。\n" * 3).chapters[0].sections[0]
    assert section.heading.title == "政府工作报告"
    assert section.author.text == "县长酆立书"


def test_of_a_side_tab_and_the_title_below_it_the_title_is_one_line() -> None:
    page = ["水", "利", "水", "利", *["改造渠道。"] * 9]
    lines = split_lines("\n".join(page))
    assert cut_words(lines, (range(13),), 24.0) == {2}


def test_a_title_may_stand_below_a_head_of_the_same_words_where_there_are_no_side_tabs() -> None:
    lines = split_lines("\n".join(["索引", "索", "引", *["改造渠道。"] * 9]))
    assert cut_words(lines, (range(12),), 24.0) == {1}


def test_a_volumes_number_is_in_the_line_of_its_title_and_of_that_in_the_contents() -> None:
    numbers = [
        f"卷{number}\n{title}"
        for number, title in zip("一二三", ("农业", "林业", "水利"), strict=True)
    ]
    contents = "".join(f"{each}………………………………………………3\n" for each in numbers)
    texts = texts_of(f"目录\n{contents}\f" + "\f".join(f"{each}\n{ENTRY * 3}" for each in numbers))
    assert "卷二 林业" in texts
    assert any(text.startswith("卷二 林业…") for text in texts)


def test_a_title_whose_words_a_side_tab_at_the_foot_says_too_is_one_line() -> None:
    page = ["索", "引", *["改造渠道。"] * 9, "索", "引"]
    assert cut_words(split_lines("\n".join(page)), (range(13),), 24.0) == {0}


def test_a_tab_that_stands_at_the_foot_of_one_page_and_amid_another_is_none() -> None:
    amid = ["索", "引", *["改造渠道。"] * 9]
    foot = [*["改造渠道。"] * 9, "索", "引"]
    lines = split_lines("\n".join([*amid, *foot]))
    assert not cut_words(lines, (range(11), range(11, 22)), 24.0)
