"""Tables whose cells extraction set one a line."""

from __future__ import annotations

import pytest
from made_book import made_of

from yearbook_reader.volume.model import Table
from yearbook_reader.volume.walk import content, units

TEXT = (
    "【防汛抗旱】全县召开防汛会议，部署工作\n任务，投资增长百分之四，受益群众二万人\n"
    "有余，比上年增加百分之三。\n"
)
OPEN = "【水闸建设】全县召开水闸会议，部署工作\n任务，投资增长百分之四，受益群众二万人\n"
TITLE = "2017年青崖县水闸建设情况\n"


def rows_of(text: str) -> list[list[str]]:
    tables = [
        item.block
        for unit in units(made_of(text).volume)
        for item in content(unit)
        if isinstance(item.block, Table)
    ]
    (table,) = tables
    return [[cell.text for cell in row] for row in table.rows]


def cells(*rows: str) -> str:
    return "".join(f"{cell}\n" for row in rows for cell in row.split())


def book(table: str) -> str:
    return f"水利\n综述\n{TEXT * 12}{table}{TEXT * 12}"


ROWS = ("柳林镇 12 —", "白河镇 3.5 21", "石桥乡 — 40", "红渡乡 7 18")
MADE = [row.split() for row in ROWS]


def test_a_dash_stands_for_no_figure() -> None:
    header = "单位 水闸（座） 投资（万元）"
    assert rows_of(book(TITLE + cells(header, *ROWS))) == [header.split(), *MADE]


def test_a_header_may_be_run_together_on_a_wide_line() -> None:
    made = rows_of(book(TITLE + "单位\n比上年增长（%）完成投资（万元）\n" + cells(*ROWS)))
    assert made == [["单位", "比上年增长（%）", "完成投资（万元）"], *MADE]


def test_a_header_that_is_said_again_is_no_row() -> None:
    header = cells("单位 水闸（座） 投资（万元）")
    made = rows_of(book(TITLE + header + cells(*ROWS[:2]) + header + cells(*ROWS[2:])))
    assert made[1:] == MADE


@pytest.mark.parametrize("label", ["续表\n", ""])
def test_a_table_that_goes_on_has_its_header_once(label: str) -> None:
    header = cells("单位 村（社区） 数 投资（万元）")
    page = f"{TITLE}{header}{cells(*ROWS[:2])}— 5 —\n\f{label}{header}{cells(*ROWS[2:])}"
    assert rows_of(book(page)) == [["单位", "村（社区）数", "投资（万元）"], *MADE]


def test_words_stand_in_as_many_columns_as_have_a_usual_name() -> None:
    names = ("荣誉名称 获奖单位 授予单位", "文明村 柳林小学 省总工会", "卫生镇 白河镇 省政府")
    assert rows_of(book(TITLE + cells(*names))) == [row.split() for row in names]


def test_a_table_that_cuts_a_sentence_needs_no_word_for_table_in_its_title() -> None:
    table = TITLE + cells("单位 水闸（座） 投资（万元）", *ROWS)
    text = f"水利\n综述\n{TEXT * 12}{OPEN}\f{table}有余，比上年增加。\n{TEXT * 12}"
    assert rows_of(text)[1:] == MADE


def test_a_year_above_cells_tells_a_title_however_it_ends() -> None:
    header = "单位 水闸（座） 投资（万元）"
    title = "2017年末青崖县水闸构成\n"
    assert rows_of(book(title + cells(header, *ROWS))) == [header.split(), *MADE]


def test_a_broken_word_above_others_is_in_the_header_of_a_table_of_words() -> None:
    header = "获奖单位（个\n人）\n荣誉称号\n颁奖单位\n获奖时间\n"
    words = ("区公安局 文明单位 省委 1月", "白河镇 先进集体 省厅 2月")
    title = "2017年青崖县水闸荣誉一览表\n"
    made = rows_of(book(title + header + cells(*words)))
    assert [cell for row in made for cell in row][5:] == " ".join(words).split()


def test_a_section_whose_name_is_in_a_header_opens_where_text_is_below() -> None:
    sections = ("防汛", "灌溉", "人口", "移民")
    prose = "全县召开防汛会议，部署工作，投资增\n长百分之四，受益群众二万人。\n"
    contents, texts = "水利………………14\n", []
    for name in sections:
        titles = (f"{name}工程建设", f"{name}工作会议")
        contents += "".join(f"{title}………………14\n" for title in (name, *titles))
        texts.append(f"{name}\n" + "".join(f"{title}\n{prose * 2}" for title in titles))
    table = TITLE + cells("序号 村名 人口 耕地（亩）", "1 槐荫村 86 15", "2 潘集村 — 52")
    first, *others = texts
    volume = made_of(f"目录\n{contents}\f水利\n{first}{table}{''.join(others)}").volume
    entries = [entry for section in volume.chapters[0].sections for entry in section.entries]
    assert [entry.heading.title for entry in entries if entry.heading.title in sections] == []
