"""Tables whose cells stand one a line, and whose rows the words of their header tell."""

from __future__ import annotations

from made_book import source_of
from made_tables import rows, tables

from yearbook_reader.reconstruct.engine import reconstruct

PROSE = (
    "【概况】\n2017\n年，全县新建水闸\n12\n座，总投资\n1.1\n亿元，比上年增长\n4.5%\n，完成年\n"
    "度计划，惠及群众\n3200\n户，其中白河乡\n48\n户、柳林镇\n7\n户。\n"
)
WITH_ENTRIES = ("综述", "防洪", "供水", "灌溉")
OF_TABLES = ("农业", "工业", "商业")


def rows_of(table: str) -> list[list[str]]:
    text = (6 * PROSE + table + PROSE).replace("\n", "\n\n")
    return rows(tables(reconstruct(source_of(text)))[0])


def test_a_cell_of_words_may_name_several_things() -> None:
    found = rows_of(
        "2017\n年全县获奖名录\n荣誉名称\n获奖单位\n授予单位\n文明镇\n白河镇\n省委、省政府\n"
        "平安示范单位\n柳林镇\n公安部\n卫生镇\n青崖镇\n卫健委\n"
    )
    assert found[1] == ["文明镇", "白河镇", "省委、省政府"]
    assert found[2] == ["平安示范单位", "柳林镇", "公安部"]


def test_units_may_stand_in_a_column_of_their_own() -> None:
    found = rows_of(
        "2017\n年全县主要指标\n指标名称\n计量单位\n本年\n上年\n工业产值\n万元\n264\n250\n"
        "其中：轻工业\n万元\n112\n98\n覆盖率\n%\n61.5\n60.2\n"
    )
    assert found == [
        ["指标名称", "计量单位", "本年", "上年"],
        ["工业产值", "万元", "264", "250"],
        ["其中：轻工业", "万元", "112", "98"],
        ["覆盖率", "%", "61.5", "60.2"],
    ]


def test_a_table_of_years_may_have_its_header_in_one_line() -> None:
    found = rows_of(
        "2017\n年全县产值情况表\n年份 产值（万元） 人口（人） 增长（\n%\n）\n2015\n264\n250\n3.1\n"
        "2016\n112\n98\n4.5\n2017\n615\n602\n5.2\n"
    )
    assert found[0] == ["年份", "产值（万元）", "人口（人）", "增长（%）"]
    assert [row[0] for row in found[1:]] == ["2015", "2016", "2017"]


def test_a_dash_for_no_figure_is_no_range_above_the_year_of_the_next_title() -> None:
    found = rows_of(
        "2017\n年全县产值情况表\n年份\n产值\n人口\n投资\n2015\n264\n—\n3.1\n2016\n112\n98\n4.5\n"
        "2017\n年全县用水情况表\n单位：万元\n镇\n户数\n金额\n东镇\n12\n345\n西镇\n23\n456\n"
    )
    assert found[1:] == [["2015", "264", "—", "3.1"], ["2016", "112", "98", "4.5"]]


def test_a_lone_row_below_a_header_may_have_several_words_before_its_figures() -> None:
    header = "指标名称 计量单位 本年 上年\n"
    found = rows_of(
        f"2017\n年全县主要指标情况\n单位：个\n{header}工业产值 万元\n264\n250\n人口 人\n112\n98\n"
        f"产量 吨\n61.5\n60.2\n续表\n{header}覆盖率 吨\n3.5\n3.2\n水利\n"
    )
    assert found[-1] == ["覆盖率", "吨", "3.5", "3.2"]


def test_a_dash_for_no_figure_may_stand_in_the_piece_of_its_rows_label() -> None:
    found = rows_of(
        "2017\n年全县企业情况\n乡镇 户数 企业\n东镇\n12\n345\n西镇 —\n23\n南镇\n34\n567\n"
    )
    assert found[1:] == [["东镇", "12", "345"], ["西镇", "—", "23"], ["南镇", "34", "567"]]


def test_a_page_number_below_a_table_of_years_is_no_figure() -> None:
    table = "2017\n年全县用水情况\n年份\n村\n人口\n产量\n2016\n264\n25\n3.1\n2017\n112\n98\n4.5\n"
    text = f"{6 * PROSE}{table}20\n\f{6 * PROSE}21\n\f{PROSE}22\n".replace("\n", "\n\n")
    found = rows(tables(reconstruct(source_of(text)))[0])
    assert found[1:] == [["2016", "264", "25", "3.1"], ["2017", "112", "98", "4.5"]]


def test_a_section_of_tables_alone_that_the_contents_name_is_no_cell_of_the_table_above() -> None:
    names = ("水利", *WITH_ENTRIES, *OF_TABLES)
    contents = "".join(f"{name} ………………\n{page}\n" for page, name in enumerate(names, 1))
    table = "2017\n年全县用水情况\n镇\n户数\n人口\n东镇\n12\n345\n西镇\n23\n456\n"
    text = f"目录\n{contents}\f水利\n"
    text += "".join(f"{name}\n{2 * PROSE}" for name in WITH_ENTRIES)
    text += "".join(f"{name}\n{table}" for name in OF_TABLES)
    made = tables(reconstruct(source_of(text.replace("\n", "\n\n"))))
    assert [len(rows(each)) for each in made] == [3, 3, 3]


def test_a_column_of_units_is_told_by_the_words_above_it() -> None:
    found = rows_of(
        "2017\n年全县工业统计表\n指标\n单位\n产量（吨）\n产值\n发电量\n万度\n264\n—\n煤炭\n吨\n12\n9\n"
    )
    assert found == [
        ["指标", "单位", "产量（吨）", "产值"],
        ["发电量", "万度", "264", "—"],
        ["煤炭", "吨", "12", "9"],
    ]


def test_a_dash_before_a_year_is_no_range_behind_a_decimal() -> None:
    found = rows_of(
        "年份\n产量\n产值\n人数\n2015\n年\n38.64\n83.43\n57\n2016\n年\n4\n35.69\n—\n2017\n年\n16\n7\n39\n"
    )
    assert found[1:] == [
        ["2015年", "38.64", "83.43", "57"],
        ["2016年", "4", "35.69", "—"],
        ["2017年", "16", "7", "39"],
    ]


def test_a_bracket_alone_closes_the_cell_above_it() -> None:
    found = rows_of(
        "2017\n年全县水闸情况统计表\n单位：个\n乡镇（街道\n）\n企业数\n户数\n产值\n"
        "白河镇\n2 445\n6 439\n307\n柳林镇\n5 197\n777\n5 760\n"
    )
    assert found[:2] == [
        ["乡镇（街道）", "企业数", "户数", "产值"],
        ["白河镇", "2445", "6439", "307"],
    ]


def test_a_bracket_amid_a_line_of_cells_leaves_them_on_their_line() -> None:
    found = rows_of(
        "2017\n年全县水闸情况统计表\n单位：个\n乡镇（街道\n）\n企业数 户数 产值\n"
        "白河镇\n2\n445\n6\n439\n7\n307\n柳林镇\n5\n197\n1\n777\n5\n760\n"
    )
    assert found == [
        ["乡镇（街道）", "企业数", "户数", "产值"],
        ["白河镇", "2445", "6439", "7307"],
        ["柳林镇", "5197", "1777", "5760"],
    ]


def test_words_of_a_last_column_between_rows_are_a_cell() -> None:
    row = "{}\n{}\n{}\n{}\n含公安局、\n水务局的试\n点项目\n"
    found = rows_of(
        "2017\n年全县水闸情况统计表\n单位：万元\n乡镇\n企业数\n户数\n产值\n备注\n"
        + row.format("白河镇", 445, 439, 307)
        + row.format("柳林镇", 197, 777, 760)
    )
    assert found == [
        ["乡镇", "企业数", "户数", "产值", "备注"],
        ["白河镇", "445", "439", "307", "含公安局、水务局的试点项目"],
        ["柳林镇", "197", "777", "760", "含公安局、水务局的试点项目"],
    ]


def test_rows_may_be_counted_in_the_first_column() -> None:
    row = "{}\n{}村\n{}\n{}\n"
    numbered = (row.format(at, name, at + 80, at + 300) for at, name in enumerate("甲乙丙", 1))
    found = rows_of("2017\n年全县各村情况一览表\n序号\n村名\n户数\n人口\n" + "".join(numbered))
    assert found[:2] == [["序号", "村名", "户数", "人口"], ["1", "甲村", "81", "301"]]
    assert [row[0] for row in found[1:]] == ["1", "2", "3"]
