"""The first line of a text beside a picture is no heading, where titles have no mark."""

from __future__ import annotations

import pytest

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.walk import all_entries

TEXT = (
    "年内，全县投入资金1.2亿元，新建水闸12座，改造\n渠道30千米，受益群众2万人，比上年增长4.5%。\n"
)
WIDE = "".join(f"第{name}项工程\n{TEXT}" for name in "甲乙丙丁戊己")


@pytest.mark.parametrize(
    "narrow",
    [
        "新增省级工业互联网\n平台九个，上云企业百余\n家，新建车间七个，比去\n年增长两成。\n",
        "全年教育经费总投入47\n亿元，比上年增长3.1%。\n",
        "新增省级互联网平台十二个、上云企业共计\n一百二十家，数字化车间二十个。\n",
        "5月起，新建居家养老服\n务照料中心十家，老年食\n堂两个，特困人员纳入集\n中供养。\n",
    ],
)
def test_an_indented_line_beside_a_picture_is_no_title(narrow: str) -> None:
    text = f"水利\n综述\n{WIDE}养老服务工作\n{narrow}第庚项工程\n{TEXT}"
    volume = reconstruct(Source(text, "0" * 64, "book.txt", "text")).volume
    titles = [entry.heading.title for entry in all_entries(volume)]
    assert titles[-2:] == ["养老服务工作", "第庚项工程"]


def test_the_last_character_of_a_title_may_stand_on_a_line_of_its_own() -> None:
    text = f"水利\n综述\n{WIDE}县人大常委会第十八次会\n议\n{TEXT}"
    volume = reconstruct(Source(text, "0" * 64, "book.txt", "text")).volume
    assert all_entries(volume)[-1].heading.title == "县人大常委会第十八次会议"


def test_a_section_that_the_contents_name_stands_below_a_short_line_without_its_stop() -> None:
    contents = "目录\n" + "\n".join(
        f"{name}………………1" for name in ("水利", "综述", "灌溉", "防洪", "航运", "水文")
    )
    lost = TEXT.split("\n")[0] + "\n渠道三十千米\n"
    irrigation = f"灌溉\n{WIDE.removesuffix(TEXT)}{lost}"
    others = f"防洪\n{WIDE}航运\n{WIDE}水文\n{WIDE}"
    body = f"水利\n综述\n{WIDE}{irrigation}{others}"
    source = Source(f"{contents}\n\f{body}", "0" * 64, "t", "t", (0, len(contents) + 1))
    volume = reconstruct(source).volume
    sections = [section.heading.title for section in volume.chapters[-1].sections]
    assert sections == ["综述", "灌溉", "防洪", "航运", "水文"]


STANDING_IN = (
    "年内，全县投入资金二亿元，新建水闸十二座，\n改造渠道三十千米，受益群众二万人，比上年增长百\n"
    "分之四。\n"
)
INDENTED = "".join(f"第{name}项工程\n{STANDING_IN}" for name in "甲乙丙丁戊己")


def titles_of(text: str) -> list[str]:
    volume = reconstruct(Source(text, "0" * 64, "book.txt", "text")).volume
    return [entry.heading.title for entry in all_entries(volume)]


def test_what_stands_above_a_line_too_wide_to_stand_in_is_no_title() -> None:
    beside = "全县水利工程的建设进\n度好于预期，新建水闸十二\n座。\n"
    first = "新增互联网平台\n个、上云企业一百二十家，数字化车间二十个，车间\n多。\n"
    text = f"水利\n综述\n{INDENTED}养老工作\n{beside}{first}第庚项工程\n{STANDING_IN}"
    assert titles_of(text)[-2:] == ["养老工作", "第庚项工程"]


def test_what_fills_the_lines_beside_a_picture_with_its_indent_begins_a_text() -> None:
    beside = (
        "全县水利工程的建设进\n度好于预期，新建水闸十二\n座，改造三十千米渠道，让\n群众受益。\n"
    )
    first = "新增互联网平台五十二\n个，比上年增长百分之四，其中新增五\n个。\n"
    text = f"水利\n综述\n{INDENTED}养老工作\n{beside}{first}第庚项工程\n{STANDING_IN}"
    assert titles_of(text)[-2:] == ["养老工作", "第庚项工程"]


CUT = (
    "全县投入资金二亿元新建水闸十二座改造\n渠道三十千米，受益群众二万人，比上年增长百分之四\n"
    "完成年度任务。\n"
)


def test_words_that_fill_the_line_of_the_title_above_them_are_no_title() -> None:
    text = "".join(f"{title}\n{CUT}" for title in ("概况", "灌溉", "防洪", "供水", "航运"))
    assert titles_of(f"水利\n综述\n{text}") == ["概况", "灌溉", "防洪", "供水", "航运"]


def test_a_title_above_a_line_that_stands_in_is_one_though_it_fills_the_line_above() -> None:
    title = "水利工程建设与管理现场会举行"
    text = f"水利\n综述\n城市\n{title}\n{STANDING_IN}{INDENTED}"
    assert title in titles_of(text)


FULL = "石门乡灌溉试验站水质监测项目获得国家有关部门批准"[:23]


def test_a_full_line_where_a_text_would_stand_in_is_a_title() -> None:
    text = f"水利\n综述\n{INDENTED}{FULL}\n县领导视察。\n{STANDING_IN}"
    assert titles_of(text)[-1] == FULL


def test_a_full_line_below_another_that_ends_with_a_stop_goes_on_with_the_text() -> None:
    ended = STANDING_IN.replace("百\n分之四。\n", "百。\n")
    text = f"水利\n综述\n{INDENTED}养老工作\n{ended}{FULL}\n建设。\n第庚项工程\n{STANDING_IN}"
    assert titles_of(text)[-2:] == ["养老工作", "第庚项工程"]


def test_a_text_may_begin_with_the_first_of_its_numbered_parts() -> None:
    part = "投入资金二亿元，受益群众二万，\n比上年增长百分之四。\n"
    parts = f"（一）抓宣传。{part}（二）抓落实。{part}"
    text = f"水利\n综述\n{INDENTED}养老工作\n{parts}第庚项工程\n{STANDING_IN}"
    assert titles_of(text)[-2:] == ["养老工作", "第庚项工程"]


@pytest.mark.parametrize(
    ("first", "rest"), [("播种小麦", "65.44万亩、玉米81.43万亩"), ("全县生产总值达三点九亿", "元")]
)
def test_no_title_stands_above_a_quantity_or_the_rest_of_a_word(first: str, rest: str) -> None:
    text = f"水利\n综述\n{INDENTED}养老工作\n{first}\n{rest}，增长百分之四。\n"
    assert titles_of(text)[-1] == "养老工作"


BESIDE = "全县水利工程的建设进\n度好于预期新建水闸十二座\n以及改造三十千米的渠道让\n群众，受益。\n"


@pytest.mark.parametrize("above", ["养老工作\n", f"养老工作\n{STANDING_IN}"])
def test_lines_of_one_width_beside_a_picture_are_of_the_text(above: str) -> None:
    text = f"水利\n综述\n{INDENTED}{above}{BESIDE}第庚项工程\n{STANDING_IN}"
    assert titles_of(text)[-2:] == ["养老工作", "第庚项工程"]
