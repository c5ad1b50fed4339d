"""Headers that tell a table below its title, though its rows are broken or have more cells."""

from __future__ import annotations

from made_book import captions_of, made_of
from made_tables import BEHIND, rows, tables

from yearbook_reader.volume.model import Paragraph
from yearbook_reader.volume.walk import all_entries

TEXT = "全县新建水闸、泵站、灌渠若干，改造渠道，受益\n群众众多，比上年增加，确保任务顺利完成。\n"
BEFORE = "工业\n综述\n" + "".join(f"【第{n}项】{TEXT}" for n in "一二三四五六七八九十")


def test_words_that_head_columns_in_one_line_stand_above_rows_that_are_broken() -> None:
    made = made_of(
        f"{BEFORE}2018年青石县文物保护单位名录\n序号 名称 所属单位 授予时间\n"
        f"1\n青石县省级农业示\n范单位\n白河村 2018年4月\n2 先进集体 柳林村 2018年9月\n{BEHIND}"
    )
    (table,) = tables(made)
    assert rows(table)[0] == ["序号", "名称", "所属单位", "授予时间"]
    assert rows(table)[-1] == ["2", "先进集体", "柳林村", "2018年9月"]


def test_a_header_over_several_lines_stands_above_whole_rows_of_figures() -> None:
    made = made_of(
        f"{BEFORE}青石县各镇民生情况\n镇别 比上年±%\n民生数\n面积（亩）\n总数 其中女 占比\n"
        f"青崖镇 48 11599 15766 78154 206\n白石镇 25 10164 75135 72789 -29.04\n"
        f"柳林镇 57 — 75 141 62\n{BEHIND}"
    )
    cells = [cell for table in tables(made) for row in rows(table) for cell in row]
    assert cells[:6] == ["镇别", "比上年±%", "民生数", "面积（亩）", "总数", "其中女"]
    assert cells[-2:] == ["141", "62"]
    assert captions_of(made) == []


def test_a_header_of_more_columns_than_the_rows_have_is_below_the_tables_title() -> None:
    rows_of = "".join(f"白河{name}站 67 302\n" for name in "一二三")
    made = made_of(
        f"{BEFORE}2017年青石县粮站情况\n片区 单位名称 注册资金 比上年±%\n"
        f"{rows_of}城南\n{rows_of}城北\n{rows_of}{BEHIND}"
    )
    assert rows(tables(made)[0]) == [["片区", "单位名称", "注册资金", "比上年±%"]]


def test_rows_of_figures_without_title_or_header_may_cut_a_sentence() -> None:
    figures = (
        "青崖镇 437 768.5 4.5 32\n白石镇 441 802.9 -3.1 45\n"
        "云台镇 452 879.4 2.8 17\n双桥镇 471 965.3 1.1 18\n"
    )
    first, second = TEXT.splitlines(keepends=True)
    made = made_of(f"{BEFORE}【建设】{first}{figures}{second}{BEHIND}")
    (table,) = tables(made)
    assert rows(table) == [line.split() for line in figures.splitlines()]
    blocks = [block for each in all_entries(made.volume) for block in each.blocks]
    texts = [block.text.text for block in blocks if isinstance(block, Paragraph)]
    assert "".join(TEXT.split()) in texts
