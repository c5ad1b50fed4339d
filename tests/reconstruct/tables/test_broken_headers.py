"""Tables in narrow columns: the cells of their headers go over several lines."""

from __future__ import annotations

import pytest
from made_book import made_of
from made_tables import BEHIND, rows, tables

from yearbook_reader.reconstruct.lines.lines import width
from yearbook_reader.reconstruct.telling.tables.broken_headers import Piece, grouped
from yearbook_reader.volume.walk import all_entries

TEXT = "全县新建水闸、泵站、灌渠若干，改造渠道，受益\n群众众多，比上年增加，确保任务顺利完成。\n"
BEFORE = "工业\n综述\n" + "".join(f"【第{n}项】{TEXT}" for n in "一二三四五六七八九十")
TITLE = "2018年各镇水闸情况统计表\n"
HEADER = ["乡镇（街道）", "从业人员（人）", "固定资产投资（万元）", "增长（%）"]
BODY = [["青崖镇", "437", "768.5", "3.1"], ["白石镇", "441", "802.9", "4.2"]]
IN_ROWS = "".join(" ".join(row) + "\n" for row in BODY)
ONE_A_LINE = "".join("\n".join(row) + "\n" for row in BODY)


def cells(header: str, columns: int) -> list[str]:
    pieces = [
        Piece(word, width(word), begins=at == 0)
        for line in header.split("/")
        for at, word in enumerate(line.split())
    ]
    found = grouped(pieces, columns)
    return ["".join(pieces[at].text for at in cell) for cell in found]


@pytest.mark.parametrize(
    "header",
    [
        "乡镇（街道） 从业人/员/（人）/固定资/产投资/（万元）/增长/（%）",
        "乡镇（街道） 从 业 人/员（人）/固 定 资 产 投/资（万元） 增长（%）",
        "乡镇（街/道） 从业人员（人） 固定资产投资（万/元） 增长（%）",
    ],
)
def test_pieces_become_as_many_cells_as_the_table_has_columns(header: str) -> None:
    assert cells(header, 4) == HEADER


def test_without_units_a_line_that_fills_its_cell_goes_on_and_one_with_room_ends_it() -> None:
    assert cells("项目/固定资/产投资/额/从业人/员/面积", 4) == [
        "项目",
        "固定资产投资额",
        "从业人员",
        "面积",
    ]


def test_fewer_pieces_than_columns_are_no_header() -> None:
    assert cells("项目/面积", 3) == []


@pytest.mark.parametrize(
    "header",
    [
        "乡镇（街道） 从业人\n员（人）\n固 定 资\n产投资\n（万元）\n增长\n（%）\n",
        "乡镇（街道） 从业人员（人） 固定资产投资（万\n元） 增长（%）\n",
    ],
)
def test_a_broken_header_above_rows_is_one_row(header: str) -> None:
    (table,) = tables(made_of(BEFORE + TITLE + header + IN_ROWS + BEHIND))
    assert rows(table) == [HEADER, *BODY]


def test_a_broken_header_one_piece_a_line_stands_above_rows_one_cell_a_line() -> None:
    header = "乡镇（街道）\n从业人\n员\n（人）\n固定资\n产投资\n（万元）\n增长（%）\n"
    (table,) = tables(made_of(BEFORE + TITLE + header + ONE_A_LINE + BEHIND))
    assert rows(table) == [HEADER, *BODY]


def test_a_header_that_extraction_ran_into_the_first_row_is_parted_from_it() -> None:
    header = "乡镇（街道）从业人员（人）投资额（万元）增长（%）"
    (table,) = tables(made_of(BEFORE + TITLE + "单位：个\n" + header + IN_ROWS + BEHIND))
    assert rows(table) == [["乡镇（街道）", "从业人员（人）", "投资额（万元）", "增长（%）"], *BODY]


@pytest.mark.parametrize("body", [IN_ROWS, ONE_A_LINE])
def test_a_table_with_a_broken_header_that_cuts_a_sentence_stands_behind_it(body: str) -> None:
    above = "【水利】全县新建水闸12座，改造渠道30千米，\n受益群众2万人，总投资达到\n"
    below = "1.1亿元，完成年度计划，比上年增长4.5%。\n"
    first = HEADER[0] + ("\n" if body == ONE_A_LINE else " ")
    header = first + "从业人\n员（人）\n固定资产投资\n（万元）\n增长\n（%）\n"
    made = made_of(BEFORE + above + TITLE + header + body + below + BEHIND)
    (table,) = tables(made)
    assert rows(table) == [HEADER, *BODY]
    (entry,) = (each for each in all_entries(made.volume) if each.heading.title == "水利")
    assert "总投资达到1.1亿元" in entry.blocks[0].text.text


def test_a_label_that_the_contents_name_ends_no_table() -> None:
    contents = "目录\n" + "".join(
        f"{title}………………1\n" for title in ("工业", "综述", "概况", "青崖镇", "白石镇")
    )
    header = "乡镇（街道）\n从业人\n员（人）\n固定资产投资\n（万元）\n增长\n（%）\n"
    made = made_of(f"{contents}\f{BEFORE}{TITLE}单位：个\n{header}{ONE_A_LINE}{BEHIND}")
    assert rows(tables(made)[0]) == [HEADER, *BODY]


def test_a_title_with_its_digits_set_apart_is_no_row() -> None:
    table = "项目 户数 增长\n水闸 437 3.1\n渠道 441 4.2\n"
    made = made_of(f"{BEFORE}{TITLE}{table}第 3 届文化节\n" + BEHIND)
    assert rows(tables(made)[0]) == [
        ["项目", "户数", "增长"],
        ["水闸", "437", "3.1"],
        ["渠道", "441", "4.2"],
    ]


def test_a_header_one_piece_a_line_stands_above_rows_in_a_text_without_other_tables() -> None:
    header = "乡镇（街\n道）\n从业人\n员（人）\n固定资产投\n资（万元）\n增长\n（%）\n"
    (table,) = tables(made_of(BEFORE + TITLE + header + IN_ROWS + BEHIND))
    assert rows(table) == [HEADER, *BODY]


def test_many_narrow_lines_below_a_title_are_a_table_though_most_are_words() -> None:
    table = "".join(
        f"{name}\n水库除险\n加固工程\n县水利局 {n}\n" for n, name in enumerate("甲乙丙", 41)
    )
    made = made_of(f"{BEFORE}2018年全县水库情况\n乡镇\n项目\n单位 投资额\n{table}{BEHIND}")
    assert len(tables(made)) == 1
    assert "水库" not in "".join(
        block.text.text for each in all_entries(made.volume) for block in each.blocks[:1]
    )


@pytest.mark.parametrize(
    "header",
    [
        "乡镇（街道）\n从业人员 固定资产投资 增长\n（人） （万元） （%）\n",
        "乡镇（街道） 从业人员 固定资产投资 增长\n（人） （万元） （%）\n",
    ],
)
def test_lines_of_cells_beside_each_other_are_put_below_each_other(header: str) -> None:
    (table,) = tables(made_of(BEFORE + TITLE + header + IN_ROWS + BEHIND))
    assert rows(table) == [HEADER, *BODY]


def test_a_cell_of_the_header_may_be_broken_below_a_title_without_a_unit() -> None:
    header = "固定资产投资（万\n乡镇（街道）     从业人员（人）     元）     增长（%）\n"
    body = "".join(
        f"{name}镇     {n}37     {n}68     {n}.1\n" for n, name in enumerate("青白云", 4)
    )
    made = made_of(f"{BEFORE}{TITLE}{header}{body}")
    (table,) = tables(made)
    assert table.caption.text == TITLE.strip()
    assert rows(table)[-1] == ["云镇", "637", "668", "6.1"]
