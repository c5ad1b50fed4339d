"""Tables of a book as columns of numbers."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from yearbook_reader.figures.grids import Grid, grid_csv, grid_of
from yearbook_reader.volume.model import Span, Table, Text


def table(*rows: str) -> Table:
    """Give a table of these rows, whose cells are parted by spaces; `_` is an empty one."""
    cells = (["" if cell == "_" else cell for cell in row.split()] for row in rows)
    return Table(tuple(tuple(Text(each, _spans(each)) for each in row) for row in cells))


def _spans(cell: str) -> tuple[Span, ...]:
    return (Span(0, len(cell)),) if cell else ()


def test_what_stands_above_the_numbers_is_the_header() -> None:
    grid = grid_of(table("街道 人口 社区", "城中 98471 18", "双桥 87263 14"))
    assert grid.header == ("街道", "人口", "社区")
    assert grid.rows == (("城中", "98471", "18"), ("双桥", "87263", "14"))


def test_a_header_of_two_rows_is_one() -> None:
    grid = grid_of(table("街道 人口 人口", "_ 男 女", "城中 48471 50000"))
    assert grid.header == ("街道", "人口 男", "人口 女")


def test_a_table_of_words_alone_has_its_first_row_as_header() -> None:
    assert grid_of(table("荣誉 单位", "卫生区 城中")).header == ("荣誉", "单位")


def test_rows_that_are_short_are_filled_up() -> None:
    assert grid_of(table("街道 人口", "城中")).rows == (("城中", ""),)


def test_a_table_without_rows_is_an_empty_grid() -> None:
    assert grid_of(Table(())) == Grid((), ())


def test_rows_are_named_by_the_first_column_of_words() -> None:
    grid = grid_of(table("序号 街道 人口", "1 城中 98471", "2 双桥 87263"))
    assert grid.numbers(2) == (("城中", Decimal(98471)), ("双桥", Decimal(87263)))


def test_years_name_the_rows_where_all_columns_are_numbers() -> None:
    grid = grid_of(table("年份 产值", "2014 768.5", "2015 802.9"))
    assert grid.numbers(1) == (("2014", Decimal("768.5")), ("2015", Decimal("802.9")))


def test_cells_without_a_number_are_left_out_of_a_comparison() -> None:
    grid = grid_of(table("街道 人口", "城中 —", "双桥 87263"))
    assert grid.numbers(1) == (("双桥", Decimal(87263)),)


def test_the_columns_with_numbers_can_be_compared() -> None:
    assert grid_of(table("街道 类别 人口", "城中 城区 9")).numeric_columns() == (2,)


@pytest.mark.parametrize(
    ("head", "unit_line", "unit"),
    [
        ("收入（万元）", "", "万元"),
        ("收入", "单位：万元", "万元"),
        ("面积（亩）", "单位：万元", "亩"),
        ("收入", "（单位：座）", "座"),
        ("收入", "单位：人、元", ""),
        ("收入", "", ""),
    ],
)
def test_numbers_have_the_unit_of_their_column_else_that_of_the_table(
    head: str, unit_line: str, unit: str
) -> None:
    made = table(f"街道 {head}", "城中 9")
    told = replace(made, unit=Text(unit_line, _spans(unit_line)))
    assert grid_of(told).unit_of(1) == unit


def test_each_cell_below_the_header_knows_where_it_stands() -> None:
    assert grid_of(table("街道 人口", "城中 98471")).spans == (((Span(0, 2),), (Span(0, 5),)),)


def test_a_grid_is_written_with_its_header() -> None:
    written = grid_csv(Grid(("名目", "增减"), (("浓度", "-10.3%"),)))
    assert written.decode("utf-8-sig").split() == ["名目,增减", "浓度,-10.3%"]
