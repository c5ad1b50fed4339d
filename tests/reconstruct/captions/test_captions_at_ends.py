"""Captions without a credit at the ends of pages and in mid-sentence, where digits stand alone."""

from __future__ import annotations

import pytest
from made_book import captions_of, credited_captions_of, made_of

from yearbook_reader.volume.model import Paragraph
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.walk import all_entries

PROSE = (
    "【第{}项】\n2017\n年，全县新建水闸\n48\n座，总投资\n1.1\n亿元，增长\n4.5\n个百分点，\n"
    "改造渠道三十千米，全县城乡居民受益群众二\n万人，全县新增灌溉面积六千亩，比上年增长\n"
)
REST = "百分之九，居全市前列，全县部署各项工作任\n务，完成年度计划。\n"


def made(middle: str, end: str = "") -> Reconstruction:
    """Give a book of a caption in mid-sentence, and of what stands at a page's end."""
    entries = [PROSE.format(name) + REST for name in "甲乙丙丁戊己"]
    cut = PROSE.format("庚") + middle + REST
    text = f"水利\n综述\n{''.join(entries[:3])}{cut}{''.join(entries[3:])}{end}\f{entries[0]}"
    return made_of(text.replace("\n", "\n\n"))


def test_a_whole_line_that_does_not_go_on_cuts_a_sentence() -> None:
    book = made("青山村村民采收草莓\n")
    assert captions_of(book) == ["青山村村民采收草莓"]
    cut = next(each for each in all_entries(book.volume) if each.heading.title == "第庚项")
    assert [
        b.text.text.endswith("完成年度计划。") for b in cut.blocks if isinstance(b, Paragraph)
    ] == [True]


def test_what_has_a_stop_goes_on() -> None:
    assert captions_of(made("青山村村民，采收草莓\n")) == []


def test_a_dated_caption_goes_on_to_the_end_of_its_page() -> None:
    found = captions_of(made("", "5\n月\n11\n日，青山县领导在白河镇检查\n防汛准备工作\n"))
    assert found == ["5月11日，青山县领导在白河镇检查防汛准备工作"]


def test_a_comma_may_be_of_half_width() -> None:
    assert captions_of(made("", "5\n月\n11\n日,青山水库大坝合龙蓄水\n")) == [
        "5月11日,青山水库大坝合龙蓄水"
    ]


def test_a_line_of_text_at_a_pages_end_goes_over() -> None:
    begun = "【第辛项】全县部署工作。\n5\n月上旬，副县长王建国在白河镇检\n"
    over = "查防汛准备工作，要求全县各镇落实防汛责任制\n度。\n"
    assert captions_of(made("", f"{begun}\f{over}")) == []


def test_a_dated_caption_over_two_lines_cuts_a_sentence_at_its_pages_end() -> None:
    begun = PROSE.format("辛") + "5\n月\n11\n日，青山县领导在白河镇检查\n防汛准备工作\n"
    found = made("", f"{begun}\f{REST}")
    assert captions_of(found) == ["5月11日，青山县领导在白河镇检查防汛准备工作"]


def test_a_caption_over_two_lines_above_its_credit_cuts_a_sentence() -> None:
    found = made("志愿者在白河镇参加植树\n活动\n（县林业局 供稿）\n")
    assert captions_of(found) == ["志愿者在白河镇参加植树活动"]


def test_a_credit_broken_over_two_lines_is_of_the_caption_above() -> None:
    found = made("青山镇水闸改造现场\n（县融媒体中\n心供图）\n")
    captions = credited_captions_of(found.volume)
    assert captions == [("青山镇水闸改造现场", "县融媒体中心")]


def test_a_title_of_the_contents_below_a_page_number_is_a_head_above_the_captions() -> None:
    entry = "年内，全县投入资金1.2亿元，新建水闸12座，改造\n渠道30千米，受益群众2万人。\n"
    titles = ("防洪", "灌溉", "供水", "渔业", "电站")
    contents = "".join(f"{title}…………………………1\n" for title in ("水利", *titles))
    pages = [
        f"{title}\n【甲】{entry}【乙】{entry}·{at}·\n青崖年鉴\n"
        for at, title in enumerate(titles, 1)
    ]
    pages[1] += "灌溉\n青山镇河堤加固现场\n"
    assert captions_of(made_of(f"目录\n{contents}\f水利\n" + "\f".join(pages))) == [
        "青山镇河堤加固现场"
    ]


TITLES = ("水利", "交通", "教育", "文化", "卫生")
LINE = "全县新建水闸十二座，改造渠道三十千米，受益群众二\n"
TEXT = f"{LINE}万人，比上年增长百分之四，完成投资一亿元以上，\n居全市前列。\n"


@pytest.mark.parametrize("above", ["", "（王立）\n"])
def test_a_short_line_that_ends_a_page_behind_a_text_is_a_caption(above: str) -> None:
    words = ["青山村村民采收草莓", "工人在河口镇安装水闸"]
    pages = "".join(f"【{each}项目】{TEXT}{above}{each}\n\f" for each in words)
    assert captions_of(made_of(f"水利\n综述\n{pages}【第丁项】{TEXT}")) == words


def test_a_line_that_ends_a_page_before_a_chapter_that_the_contents_name_is_a_caption() -> None:
    contents = "".join(f"{title} ………………… {page}\n" for page, title in enumerate(TITLES, 1))
    words = ["青山村村民采收草莓", "工人在河口镇安装水闸"]
    pages = "\f".join(
        f"{title}\n综述\n概况\n{TEXT}要事\n{TEXT}{each}\n"
        for title, each in zip(TITLES, words, strict=False)
    )
    found = made_of(f"目录\n{contents}\f{pages}\f教育\n综述\n概况\n{TEXT}")
    assert captions_of(found) == words
    assert [each.heading.title for each in found.volume.chapters] == ["水利", "交通", "教育"]


def test_what_ends_a_page_below_an_entry_is_no_section() -> None:
    assert captions_of(made("", "青山村大豆种植\n")) == ["青山村大豆种植"]


def test_a_line_that_may_go_on_overleaf_is_no_caption() -> None:
    begun = "【第辛项】全县部署工作。\n县农业局举办白河镇大豆培训班\n"
    entries = "".join(PROSE.format(name) + REST for name in "甲乙丙丁戊己")
    text = f"水利\n综述\n{entries}{begun}\f12\n期，培训农民五百人，完成年度计划。\n{entries}"
    assert captions_of(made_of(text.replace("\n", "\n\n"))) == []


def test_the_last_words_of_a_dated_caption_stand_above_a_marked_section() -> None:
    section = "".join(PROSE.format(name) + REST for name in "甲乙丙丁戊己")
    dated = "5\n月\n11\n日，青山县领导在白河镇检查防汛抗旱\n准备情况\n"
    text = f"水利\n◎综述\n{section}{dated}◎供水\n{section}◎排水\n{section}"
    assert captions_of(made_of(text.replace("\n", "\n\n"))) == [
        "5月11日，青山县领导在白河镇检查防汛抗旱准备情况"
    ]


def test_names_of_a_list_are_no_captions() -> None:
    entry = "年内，全县投入资金1.2亿元，新建水闸12座，改造\n渠道30千米，受益群众2万人。\n"
    titles = ("防洪", "灌溉", "供水", "渔业", "电站")
    contents = "".join(f"{title}…………………………1\n" for title in ("水利", *titles))
    names = "【全市劳动模范】\n赵国强　李　华　周文英　张文\n陈建华　王　英　张国华\n"
    pages = [f"{title}\n【甲】{entry}{entry}【乙】{entry}" for title in titles]
    pages[3] = f"{titles[3]}\n【甲】{entry}{names}【乙】{entry}"
    assert captions_of(made_of(f"目录\n{contents}\f水利\n" + "\f".join(pages))) == []


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        ("青山县面粉制造有限责任总公司举", "行揭牌仪式"),
        ("青山县第一面粉制造有限责任公司", "举行揭牌仪式"),
    ],
)
def test_the_date_above_the_last_words_of_an_event_begins_its_caption(
    first: str, rest: str
) -> None:
    found = made(f"5\n月\n11\n日，{first}\n{rest}\n（王建国 摄）\n")
    assert captions_of(found) == [f"5月11日，{first}{rest}"]


def test_a_date_behind_the_first_character_of_what_goes_over_begins_a_caption() -> None:
    begun = (
        PROSE.format("辛").removesuffix("\n")
        + "年\n5\n月\n11\n日，“平安”活动在白河镇\n启动\n（王建国 摄）\n"
    )
    assert captions_of(made("", f"{begun}\f{REST}")) == ["5月11日，“平安”活动在白河镇启动"]


def test_a_line_of_a_caption_ends_above_a_quotation_that_had_no_room() -> None:
    last = "“六稳六保一线工作法”志愿服务活动，走访困难群众（王建国摄影）"
    found = made(f"5\n月上旬，民政局组织干部职工到白河镇参加\n{last}\n")
    assert captions_of(found)[0].startswith("5月上旬，民政局")
