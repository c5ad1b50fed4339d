"""Documents (特载): their titles however wide, and headings with commas or over two lines."""

from __future__ import annotations

import pytest
from made_book import book

from yearbook_reader.volume.model import Section

TEXT = "以温泉、森林资源为依托，构建“一廊三谷”格局，到今年末\n占比达到8%，比上年提高两个百分点。\n"


def documents(text: str) -> tuple[Section, ...]:
    (chapter,) = book(f"特载\n{text}").chapters
    assert chapter.heading.title == "特载"
    return chapter.sections


def test_a_title_is_a_documents_however_wide_above_where_it_was_given() -> None:
    title = "青崖县人民代表大会常务委员会第一次工作报告"
    given = "——2019年1月8日在县第五届人民代表大会上"
    (section,) = documents(f"{title}\n{given}\n各位代表：\n{TEXT}一、总体要求\n{TEXT}")
    assert (section.heading.title, section.subtitle.text) == (title, given)


def test_a_heading_in_turn_may_have_a_comma() -> None:
    (section,) = documents(
        f"工作报告\n——2019年1月8日\n一、总体要求\n{TEXT}二、守住底线，补齐短板\n{TEXT}"
    )
    assert [each.heading.title for each in section.entries] == [
        "一、总体要求",
        "二、守住底线，补齐短板",
    ]


def test_a_heading_may_go_on_in_a_shorter_line() -> None:
    (section,) = documents(
        f"工作报告\n——2019年1月8日\n一、守住底线，补齐短板，做好\n各项工作\n{TEXT}二、附则\n{TEXT}"
    )
    assert section.entries[0].heading.title == "一、守住底线，补齐短板，做好各项工作"


def test_a_numbered_line_beside_a_picture_titles_no_document() -> None:
    (section,) = documents(
        f"工作报告\n——2019年1月8日\n一、总体要求\n{TEXT}2.强化部门联\n动，做好各项工作。\n{TEXT}二、附则\n{TEXT}"
    )
    assert [each.heading.title for each in section.entries] == ["一、总体要求", "二、附则"]


def test_words_beside_a_picture_title_no_document_that_the_contents_leave_out() -> None:
    given = "——2019年1月8日在县人大会议上\n"
    names = ("特载", "工作报告", "关于防汛的意见", "水利", "供水", "概况")
    contents = "".join(f"{name} ……………… {at}\n" for at, name in enumerate(names, 1))
    volume = book(
        f"目录\n{contents}\f特载\n工作报告\n{given}一、要求\n{TEXT}白河镇种植面积\n75万亩，产量20万吨。\n"
        f"关于防汛的意见\n青政发〔2019〕2号\n各镇：\n{TEXT}一、要求\n{TEXT}"
    )
    titles = [section.heading.title for section in volume.chapters[0].sections]
    assert titles == ["工作报告", "关于防汛的意见"]


@pytest.mark.parametrize("name", ["王建国", "奚春腊"])
def test_the_name_of_who_gave_it_may_stand_above_the_date(name: str) -> None:
    (section,) = documents(f"工作报告\n{name}\n（2019年1月8日）\n一、总体要求\n{TEXT}")
    assert section.heading.title == "工作报告"
    assert section.author.text == name


@pytest.mark.parametrize("gap", ["　", "\n"], ids=["in a line", "over two lines"])
def test_offices_stand_between_a_communiques_title_and_its_date(gap: str) -> None:
    title, offices = "青崖县2018年统计公报", ("青崖县统计局", "国家统计局青崖调查队")
    (section,) = documents(f"{title}\n{gap.join(offices)}\n（2019年4月8日）\n一、综合\n{TEXT}")
    assert section.heading.title == title
    assert "".join(section.author.text.split()) == "".join(offices)


def test_an_office_stands_right_below_a_communiques_title() -> None:
    title = "青崖县2018年国民经济和社会发展统\n计公报"
    (section,) = documents(f"{title}\n青崖县统计局\n2018年，{TEXT}一、综合\n{TEXT}")
    assert section.heading.title == title.replace("\n", "")
    assert section.author.text == "青崖县统计局"


def test_a_name_may_be_cut_from_its_office_below_a_subtitle() -> None:
    given = "——2019年1月8日在县人大会议上\n"
    (section,) = documents(
        f"工作报告\n{given}青崖县人民政府县长\n罗光伟\n各位代表：\n{TEXT}一、总体要求\n{TEXT}"
    )
    assert section.author.text.endswith("罗光伟")


def test_the_end_of_a_title_above_its_number_is_no_name() -> None:
    title = "关于加快推进全县养老服务业高质量发展的若干实\n施意见"
    (section,) = documents(f"{title}\n云政发〔2016〕36号\n一、总体要求\n{TEXT}")
    assert section.heading.title == title.replace("\n", "")


def test_a_title_may_be_broken_by_its_sense_above_its_number() -> None:
    title = "关于加快推进水利\n实施意见"
    (section,) = documents(f"{title}\n云政发〔2016〕36号\n一、总体要求\n{TEXT}")
    assert section.heading.title == title.replace("\n", "")


def test_the_office_of_a_documents_author_may_have_a_long_name() -> None:
    (section,) = documents(
        "关于计划执行情况的报告\n——2019年1月8日在县人大会议上\n"
        f"青崖县发展和改革委员会主任　张建成\n各位代表：\n{TEXT}一、总体要求\n{TEXT}"
    )
    assert section.author.text.endswith("张建成")


BESIDE = "今年是组织部组建后的\n第六年，全体干部做好工作。\n"


@pytest.mark.parametrize(
    ("below", "documents_there"), [("二、附则", 1), ("一、附则", 2)], ids=["goes on", "begins anew"]
)
def test_a_documents_headings_go_on_counting(below: str, documents_there: int) -> None:
    sections = documents(f"工作报告\n——2019年1月8日\n一、总体要求\n{TEXT}{BESIDE}{below}\n{TEXT}")
    assert len(sections) == documents_there


def test_an_author_stands_below_a_title_whose_last_character_has_its_own_line() -> None:
    title = "在青崖县第十三届人民代表大会第三次会议上所作的报"
    (section,) = documents(f"{title}\n告\n伍文\n（2020年12月20日）\n各位代表：\n一、总则\n{TEXT}")
    assert section.author.text == "伍文"


def test_headings_may_be_counted_in_formal_numerals() -> None:
    (section,) = documents(f"施政報告\n——2019年1月8日\n壹、前言\n{TEXT}貳、施政成果\n{TEXT}")
    assert [each.heading.title for each in section.entries] == ["壹、前言", "貳、施政成果"]


def test_a_communique_may_have_the_kind_that_it_is_on_a_second_line() -> None:
    title = "青崖回族自治县2020年国民经济和社会"
    (section,) = documents(f"{title}\n发展统计公报\n{TEXT}一、综合\n{TEXT}")
    assert section.heading.title == f"{title}发展统计公报"


def test_when_it_was_given_goes_on_over_two_lines_until_its_bracket_closes() -> None:
    given = "（2019年1月8日县人民政府第30次常务会议通过\n自公布之\n日起施行）"
    (section,) = documents(f"青崖县供水管理办法\n{given}\n第一章　总则\n{TEXT}")
    assert section.subtitle.text == given.replace("\n", "")
