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


def test_a_paragraph_that_goes_on_overleaf_begins_no_caption_above_a_credit() -> None:
    begun = "5月11日，全县水利建设施工企业改造渠道新建水闸受"
    foot = f"{ENTRY.format('庚')}{begun}\n青山镇水闸\n（县水利局 供稿）\n"
    volume = made_of(f"{WHOLE}{foot}\f{OVERLEAF}").volume
    assert credited_captions_of(volume) == [("青山镇水闸", "县水利局")]


def test_a_tables_row_with_empty_cells_begins_no_caption_above_a_credit() -> None:
    foot = f"{ENTRY.format('庚')}青山镇 8813 — —\n青山镇水闸\n（县水利局 供稿）\n"
    volume = made_of(f"{WHOLE}{foot}\f{ENTRY.format('辛')}").volume
    assert credited_captions_of(volume) == [("青山镇水闸", "县水利局")]


def test_what_recurs_at_feet_below_told_heads_ends_captions() -> None:
    chapters = ("水利", "交通", "教育", "工业", "农业", "商贸")
    contents = "".join(f"{name}………………{at}\n" for at, name in enumerate(chapters, 1))
    pages = []
    for name in chapters:
        feet = ["", "青崖年鉴\n", f"{name}\n", "青崖年鉴\n"]
        if name in ("交通", "商贸"):
            feet[0] = "2月7日，防汛论坛在白河镇\n主楼大厅举行\n"
        for foot in feet:
            head = "" if len(pages) % 4 else f"{name}\n综述\n"
            pages.append(f"{head}{ENTRY.format(len(pages))}{foot}· {len(pages) + 1} ·\n")
    assert (
        captions_of(made_of(f"目录\n{contents}\f" + "\f".join(pages)))
        == ["2月7日，防汛论坛在白河镇主楼大厅举行"] * 2
    )


@pytest.mark.parametrize(("named", "found"), [("民政与社会", []), ("民政", ["民政与社会"])])
def test_a_line_alone_on_its_page_is_no_caption_where_the_contents_name_it(
    named: str, found: list[str]
) -> None:
    contents = f"目录\n水利………1\n综述………1\n公报………2\n{named}………3\n救助………4\n"
    overleaf = f"民政与社会\n\f{ENTRY.format('辛')}"
    assert captions_of(made_of(f"{contents}\f{WHOLE}\f{overleaf}")) == found


def test_who_gave_the_figures_of_a_table_is_no_caption() -> None:
    table = "2018年各镇企业情况\n镇 企业 人员\n东镇 12 345\n西镇 23 456\n资料来源：县统计局\n"
    assert captions(f"{ENTRY.format('庚')}{table}", ENTRY.format("辛")) == []


def test_the_title_of_a_table_overleaf_is_no_caption() -> None:
    title = "2018年各镇企业情况"
    cells = "镇别\n企业数\n人员数\n东镇\n12\n345\n西镇\n23\n456\n南镇\n34\n567\n"
    assert title not in captions(f"{ENTRY.format('庚')}{title}\n", cells + ENTRY.format("辛"))
