"""Tables whose rows extraction broke, and tables that go on over a page."""

from __future__ import annotations

import pytest
from made_book import made_of
from made_tables import BEHIND, rows, tables

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.documents.flow import EMPTY_CELL
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Paragraph, Table
from yearbook_reader.volume.reconstruction import FindingKind
from yearbook_reader.volume.walk import all_entries

BEFORE = "工业\n综述\n【概况】全区有规模以上工业企业486家，从业人员7.9万人。\n"
HEAD = "各镇主要指标\n单位：万元\n镇 企业数 总产值\n"
FIRST = "青崖镇 437 768.5\n白石镇 441 802.9\n"
SECOND = "云台镇 452 879.4\n双桥镇 471 965.3\n"
WHOLE = [
    ["镇", "企业数", "总产值"],
    ["青崖镇", "437", "768.5"],
    ["白石镇", "441", "802.9"],
    ["云台镇", "452", "879.4"],
    ["双桥镇", "471", "965.3"],
]


@pytest.mark.parametrize(
    "label",
    ["续表", "續表", "续表1", "续表（一）", "（续表）", "表1（续）", "2019年企业情况（续表）"],
)
def test_a_continued_table_is_one_with_the_table_before_it(label: str) -> None:
    text = BEFORE + HEAD + FIRST + f"·1·\n\f{label}\n镇 企业数 总产值\n" + SECOND + BEHIND + "·2·\n"
    (table,) = tables(made_of(text))
    assert rows(table) == WHOLE


def test_a_header_said_again_on_the_next_page_without_a_label_is_told_and_no_row() -> None:
    text = BEFORE + HEAD + FIRST + "·1·\n\f镇 企业数 总产值\n" + SECOND + BEHIND + "·2·\n"
    made = made_of(text)
    (table,) = tables(made)
    assert rows(table).count(["镇", "企业数", "总产值"]) == 1
    (finding,) = [each for each in made.findings if each.kind is FindingKind.CONTINUED_TABLE]
    assert "".join(finding.original.split()) == "镇企业数总产值"


def test_the_repeated_header_of_a_continued_table_is_told() -> None:
    text = BEFORE + HEAD + FIRST + "·1·\n\f续表\n镇 企业数 总产值\n" + SECOND + BEHIND + "·2·\n"
    (finding,) = [e for e in made_of(text).findings if e.kind is FindingKind.CONTINUED_TABLE]
    assert "".join(finding.original.split()) == "续表镇企业数总产值"
    assert finding.removed
    assert finding.values == ("续表 镇 企业数 总产值",)


def test_the_repeated_header_is_told_in_the_very_characters_of_the_source() -> None:
    text = BEFORE + HEAD + FIRST + "·1·\n\f续表\n镇 企业数 总产值\n" + SECOND + BEHIND + "·2·\n"
    made = made_of(text.replace("企业数", "企业⽣数"))
    (finding,) = [e for e in made.findings if e.kind is FindingKind.CONTINUED_TABLE]
    assert "".join(finding.original.split()) == "续表镇企业⽣数总产值"


def test_a_table_of_one_cell_a_line_is_put_into_rows() -> None:
    cells = "\n".join((HEAD + FIRST + SECOND).split("\n", 2)[2].split())
    text = BEFORE + "各镇主要指标\n单位：万元\n" + cells + "\n" + BEHIND
    made = made_of(text)
    (table,) = tables(made)
    assert (table.caption.text, table.unit.text) == ("各镇主要指标", "单位：万元")
    assert rows(table) == WHOLE
    assert [entry.heading.title for entry in all_entries(made.volume)] == ["概况", "企业培育"]


def test_a_cell_over_several_lines_is_no_heading() -> None:
    broken = "云台镇 452 879.4\n含商务局、\n民政局立项\n的数字乡村\n项目\n双桥镇 471 965.3\n"
    made = made_of(BEFORE + HEAD + FIRST + broken + BEHIND)
    (chapter,) = made.volume.chapters
    assert [section.heading.title for section in chapter.sections] == ["综述"]
    assert [len(section.entries) for section in chapter.sections] == [2]


def test_a_year_spaced_out_is_one_cell() -> None:
    lines = "年份 企业数 总产值\n2014 年 437 768.5\n2015 年 441 802.9\n"
    (table,) = tables(made_of(BEFORE + "2014—2015 年主要指标\n单位：亿元\n" + lines + BEHIND))
    assert [row[0] for row in rows(table)] == ["年份", "2014年", "2015年"]


def test_a_year_spaced_out_behind_its_era_is_one_cell() -> None:
    lines = "年別 企業數 總產值\n民國 103 年 437 768.5\n民國 104 年 441 802.9\n"
    (table,) = tables(made_of(BEFORE + "近兩年主要指標\n" + lines + BEHIND))
    assert [row[0] for row in rows(table)] == ["年別", "民國103年", "民國104年"]


def test_a_date_spaced_out_is_one_cell() -> None:
    head = "各镇获奖情况\n序号 名称 获奖单位 获奖时间\n"
    named = "1 先进集体 青崖镇 2018 年 12 月\n2 示范单位 白石镇 2018 年 3 月 5 日\n"
    (table,) = tables(made_of(BEFORE + head + named + BEHIND))
    assert rows(table)[1:] == [
        ["1", "先进集体", "青崖镇", "2018年12月"],
        ["2", "示范单位", "白石镇", "2018年3月5日"],
    ]


def test_thousands_parted_by_a_space_are_one_cell() -> None:
    lines = "镇 企业数 总产值\n青崖镇 1 437 68\n白石镇 2 441 12 802\n云台镇 452 879\n"
    (table,) = tables(made_of(BEFORE + "各镇主要指标\n单位：万元\n" + lines + BEHIND))
    assert rows(table)[1:] == [
        ["青崖镇", "1437", "68"],
        ["白石镇", "2441", "12802"],
        ["云台镇", "452", "879"],
    ]


def test_a_section_behind_a_table_is_a_section() -> None:
    made = made_of(BEFORE + HEAD + FIRST + SECOND + "能源\n" + BEHIND)
    (chapter,) = made.volume.chapters
    assert [section.heading.title for section in chapter.sections] == ["综述", "能源"]


def test_thousands_part_into_as_many_cells_as_the_header_has() -> None:
    table = "各年主要指标\n单位：万元\n年份 从业人员 资金 企业数 产值\n"
    table += "2010年 2 445 307 6 439 1 877\n2011年 5 197 680 777 5 760\n2012年 727 756 5 197 466\n"
    (made,) = tables(made_of(BEFORE + table + BEHIND))
    assert rows(made)[1:] == [
        ["2010年", "2445", "307", "6439", "1877"],
        ["2011年", "5197", "680", "777", "5760"],
        ["2012年", "727", "756", "5197", "466"],
    ]


def test_a_headers_first_cell_and_a_rows_last_may_go_over_lines() -> None:
    table = "各镇主要指标\n单位：万元\n乡镇（街道\n）\n企业数 总产值 备注\n青崖镇 437 768 —\n"
    table += "白石镇 441 802\n含县水利局\n立项的防汛\n项目\n云台镇 452 879 —\n"
    (made,) = tables(made_of(BEFORE + table + BEHIND))
    assert rows(made) == [
        ["乡镇（街道）", "企业数", "总产值", "备注"],
        ["青崖镇", "437", "768", "—"],
        ["白石镇", "441", "802", "含县水利局立项的防汛项目"],
        ["云台镇", "452", "879", "—"],
    ]


def test_a_section_below_a_cell_of_several_lines_is_no_part_of_it() -> None:
    table = "各镇主要指标\n单位：万元\n乡镇 企业数 总产值 备注\n青崖镇 437 768 —\n白石镇 441 802\n"
    table += "含县水利局\n立项的防汛\n项目\n企业选介\n"
    made = made_of(BEFORE + table + BEHIND)
    assert rows(tables(made)[0])[-1][-1] == "含县水利局立项的防汛项目"
    assert [each.heading.title for each in made.volume.chapters[0].sections][-1] == "企业选介"


def test_a_list_whose_title_ends_as_the_one_aboves_is_a_list_of_its_own() -> None:
    firms = ["青崖水泥有限公司", "竹塘茶业集团", "荷湾纸业有限公司"]
    names = "\n".join(firms)
    text = f"{BEFORE}{BEHIND}\f附录\n高新技术企业名单\n工业企业\n{names}\n服务业企业\n{names}\n"
    section = made_of(text).volume.chapters[-1].sections[0]
    assert [(each.heading.title, len(each.blocks)) for each in section.entries] == [
        ("工业企业", 3),
        ("服务业企业", 3),
    ]


@pytest.mark.parametrize("unit", ["单位：万元\n", ""])
def test_a_tables_title_may_go_over_two_lines(unit: str) -> None:
    head = f"2015—2019年青崖县水利建设主要指标\n统计表\n{unit}镇 企业数 总产值\n"
    (table,) = tables(made_of(BEFORE + head + FIRST + SECOND + BEHIND))
    assert table.caption.text == "2015—2019年青崖县水利建设主要指标统计表"
    assert rows(table) == WHOLE


def test_a_tables_title_that_is_spaced_out_behind_its_marks_is_no_row() -> None:
    text = BEFORE + "2018年青崖县各镇（街道） 企业生产情况\n镇 企业数 总产值\n" + FIRST + BEHIND
    (table,) = tables(made_of(text))
    assert table.caption.text == "2018年青崖县各镇（街道）企业生产情况"
    assert rows(table) == WHOLE[:3]


def test_neither_an_entry_nor_a_spaced_out_title_is_a_row() -> None:
    words = (
        "荣誉一览表\n荣誉名称 获奖单位 授奖时间 备注\n卫生镇 云栖镇 3月 新\n森林镇 石臼镇 4月 新\n"
    )
    text = f"{BEFORE}{words}司 法 行 政\n【普法 “六五” 规划 实施】{BEHIND}"
    (table,) = tables(made_of(text))
    assert len(table.rows) == 3


def test_a_table_that_cuts_a_sentence_and_goes_on_stands_behind_the_sentence() -> None:
    cut = "【防汛】全县新建水闸12座，改造渠道30千米，受益群众\n"
    rest = "2万人，比上年增长4.5%。\n"
    text = BEFORE + cut + HEAD + FIRST + "续表\n镇 企业数 总产值\n" + SECOND + rest + BEHIND
    made = made_of(text)
    (table,) = tables(made)
    assert rows(table) == WHOLE
    bodies = [
        [b.text.text for b in e.blocks if isinstance(b, Paragraph)]
        for e in all_entries(made.volume)
    ]
    assert bodies[1] == [(cut + rest).replace("\n", "").partition("】")[2]]


def test_a_table_goes_on_at_the_next_pages_top_however_much_text_stands_between() -> None:
    between = BEHIND.replace("\n", "全县各项工作\n有序推进，任务完成。\n") * 50
    text = BEFORE + HEAD + FIRST + between + "·1·\n\f续表\n镇 企业数 总产值\n" + SECOND + BEHIND
    (table,) = tables(made_of(text + "·2·\n"))
    assert rows(table) == WHOLE


def test_a_table_of_one_cell_a_line_may_have_many_columns_and_no_unit() -> None:
    header = ["年份", "企业数（家）", "户数", "总产值", "增长（%）", "完成率（%）"]
    figures = [
        ["2018年", "437", "75", "768.5", "4.2", "99"],
        ["2019年", "441", "81", "802.9", "5", "98"],
    ]
    cells = "\n".join(cell for row in [header, *figures] for cell in row)
    made = made_of(f"{BEFORE}2018—2019年工业企业主要指标一览表\n{cells}\n{BEHIND}")
    (table,) = tables(made)
    assert rows(table) == [header, *figures]
    assert [entry.heading.title for entry in all_entries(made.volume)] == ["概况", "企业培育"]


def test_a_chapters_title_above_a_table_that_opens_its_page_is_one() -> None:
    def pages(chapter: str, number: int, table: str = "") -> str:
        first = f"{chapter}\n{table}综述\n【概况】全县新建水闸12座，完成投资1.1亿元。\n"
        second = "【管理】全县加固堤防3千米，完成年度计划。\n"
        return f"{first}· {number} ·\n\f{second}{chapter}\n· {number + 1} ·\n\f"

    made = made_of(pages("水利", 1) + pages("交通", 3, HEAD + FIRST + SECOND) + pages("教育", 5))
    assert [chapter.heading.title for chapter in made.volume.chapters] == ["水利", "交通", "教育"]


@pytest.mark.parametrize("number", ["表1", "表3-2", "附表", "附表二", "表十", "附表2："])
def test_a_title_with_a_number_before_it_is_the_tables_own(number: str) -> None:
    text = (
        "水利\n综述\n【概况】 全县新建水闸12座，总投资1.1亿元，详见下表。\n"
        f"{number} 2018年全县水利工程情况\n单位：座、万元\n"
        "名称 数量 投资\n水闸 12 340\n泵站 5 120\n"
    )
    made = reconstruct(Source(text, "0" * 64, "t.txt", "utf-8"))
    (entry,) = all_entries(made.volume)
    (table,) = [block for block in entry.blocks if isinstance(block, Table)]
    apart = " " if number[-1].isdigit() else ""
    assert table.caption.text == f"{number}{apart}2018年全县水利工程情况"
    assert [[cell.text for cell in row] for row in table.rows][1] == ["水闸", "12", "340"]


def test_a_tables_title_that_stands_atop_two_pages_is_no_running_head() -> None:
    page = f"【第{{}}项工程】全县新建水闸12座，完成投资1.1亿元。\n· {{}} ·\n\f{HEAD}{FIRST}{SECOND}"
    pages = "".join(page.format(name, at) for at, name in enumerate("甲乙", 1))
    text = f"水利\n综述\n{pages.replace('各镇主要指标', '各镇主要指标统计表')}· 3 ·\n"
    assert [table.caption.text for table in tables(made_of(text))] == ["各镇主要指标统计表"] * 2


def test_a_space_between_tabs_parts_no_cells() -> None:
    text = "乡镇\t产 值\t比 重\n竹塘镇\t12\t3.5\n荷湾镇\t9\t6.4\n石门镇\t7\t1.2\n"
    made = made_of(f"水利\n综述\n【概况】全县新建水闸12座。\n2018年水闸情况统计表\n{text}")
    assert rows(tables(made)[0])[:2] == [["乡镇", "产值", "比重"], ["竹塘镇", "12", "3.5"]]


def test_empty_cells_of_a_documents_rows_keep_the_others_in_their_columns() -> None:
    cells = [
        ["乡镇", "工业", "·"],
        ["·", "产值", "增长"],
        ["竹塘镇", "·", "3.5"],
        ["荷湾镇", "9", "·"],
    ]
    text = "".join("\t".join(row).replace("·", EMPTY_CELL) + "\n" for row in cells)
    made = made_of(f"水利\n综述\n【概况】全县新建水闸12座。\n2018年水闸情况统计表\n{text}")
    assert rows(tables(made)[0]) == [[cell.strip("·") for cell in row] for row in cells]


def test_a_title_that_ends_in_indicators_is_a_tables() -> None:
    head = "2019年青崖县主要指标\n镇 从业人员\n（人）\n总产值\n"
    (table,) = tables(made_of(BEFORE + head + FIRST + SECOND + BEHIND))
    assert table.caption.text == "2019年青崖县主要指标"


def test_a_unit_that_ends_a_text_heads_no_table() -> None:
    assert not tables(made_of("水利\n综述\n【概况】全县新建水闸12座。\n单位：座\n"))


def test_a_list_of_leaders_is_no_table() -> None:
    leaders = "主任　李建国　张丽华\n副主任　王志强　东方梅\n党组书记　伏芬　陈海燕\n"
    made = made_of(f"水利\n综述\n【领导名录】\n{leaders}【概况】年内，受益群众二万。\n")
    assert not any(isinstance(block, Table) for block in all_entries(made.volume)[0].blocks)


def test_a_cell_does_not_go_on_overleaf() -> None:
    table = "2017年水利设施一览表\n年份 水闸 泵站 产值\n2014 9 41 2.9\n2015 12 45 3\n2016 9 88\n"
    entry = "【概况】年内，受益群众二万。\n"
    made = made_of(f"水利\n综述\n{entry}{table}\f工业\n电力\n{entry}")
    last = made.volume.chapters[-1].sections[-1]
    assert "电力" in (last.heading.title, *(each.heading.title for each in last.subsections))
