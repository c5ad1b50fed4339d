"""Captions without a credit at the feet of pages, drawn below a text that has ended or goes on."""

from __future__ import annotations

import pytest
from made_book import captions_of, credited_captions_of, made_of

LINE = "全县改造渠道新建水闸完成年度计划居全市前列，受益群众"
ENTRY = f"【第{{}}项】全县新建水闸座座牢固总投资增长百分之四，\n{LINE}\n{LINE}\n稳步增加。\n"
WHOLE = "水利\n综述\n" + "".join(ENTRY.format(name) for name in "甲乙丙丁戊己")
GOES_ON = f"【庚】全县新建水闸座座牢固总投资增长百分之四，\n{LINE}\n"
OVERLEAF = f"{LINE}\n稳步增加。\n{ENTRY.format('辛')}"


def captions(foot: str, overleaf: str = OVERLEAF) -> list[str]:
    return captions_of(made_of(f"{WHOLE}{foot}\f{overleaf}"))


@pytest.mark.parametrize(
    "caption",
    [
        "水利建设成果展",
        "“一张蓝图”绘到底活动走进白河镇",
        "建于2017年的青山镇水闸工程\n改造现场",
        "2017年9月14日，全县水利大会在白河镇召开，县长王建国致辞",
    ],
)
def test_a_line_that_print_would_have_filled_is_a_caption_amid_a_sentence(caption: str) -> None:
    assert captions(f"{GOES_ON}{caption}\n") == [caption.replace("\n", "")]


def test_a_full_line_goes_on_overleaf() -> None:
    assert captions(f"{GOES_ON}{LINE[:-3]}安全度\n", "汛。\n" + ENTRY.format("辛")) == []


def test_a_paragraphs_first_line_goes_on_overleaf() -> None:
    foot = f"{ENTRY.format('庚')}5月11日，全县水利大会在白河镇召开县长王建国作\n"
    assert captions(foot, OVERLEAF) == []


def test_a_line_behind_a_signature_above_a_title_is_a_caption() -> None:
    foot = f"{ENTRY.format('庚')}（王建国）\n5月11日，全县水利大会在白河镇召开县长王建国致辞\n"
    assert captions(foot, ENTRY.format("辛")) == ["5月11日，全县水利大会在白河镇召开县长王建国致辞"]


def test_what_stands_below_the_captions_of_a_page_is_a_caption() -> None:
    pages = [
        f"{ENTRY.format(name)}青山镇水闸\n（县水利局 供稿）\n" for name in ("子", "丑", "寅", "卯")
    ]
    below = "9月14日，全县水利大会在白河镇召开县长王建国致辞\n"
    made = made_of("\f".join([WHOLE, *pages, pages[0] + below, OVERLEAF]))
    assert captions_of(made)[-1] == below.strip()


def test_a_credit_before_another_caption_in_a_line_ends_its_own() -> None:
    foot = f"{ENTRY.format('庚')}青山镇水闸\n（县水利局 供稿） 白河镇水库大坝\n"
    volume = made_of(f"{WHOLE}{foot}\f{ENTRY.format('辛')}").volume
    assert credited_captions_of(volume) == [
        ("青山镇水闸", "县水利局"),
        ("白河镇水库大坝", None),
    ]
