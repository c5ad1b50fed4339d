"""The numbers of tables (1-1) stand before their titles, not among cells."""

from __future__ import annotations

import pytest
from made_book import source_of

from yearbook_reader.reconstruct.rejoining.first_draft import first_draft

PROSE = (
    "2017\n年，全县新建水闸\n12\n座，总投资\n1.1\n亿元，比上年增长\n4.5%\n，完成年\n"
    "度计划，惠及群众\n3200\n户，其中白河乡\n48\n户、柳林镇\n7\n户。\n"
)
TABLE = "年份\n产量\n2015\n48\n2016\n53\n2017\n61\n"


def lines_of(*numbers: str) -> tuple[str, ...]:
    tables = "".join(f"{each}\n水闸建设统计表\n{TABLE}" for each in numbers)
    text = f"{2 * PROSE}综合\n{tables}{2 * PROSE}"
    return first_draft(source_of(text.replace("\n", "\n\n"))).lines.texts


def test_they_are_joined_to_the_titles_where_they_follow_one_another() -> None:
    lines = lines_of("1-1", "1-2", "1-3", "2-1", "2-2")
    assert {"综合", "1-1水闸建设统计表", "1-3水闸建设统计表", "2-1水闸建设统计表"} <= set(lines)


def test_two_that_follow_one_another_are_too_few() -> None:
    assert "1-1水闸建设统计表" not in lines_of("1-1", "1-2")


def test_numbers_out_of_order_are_none() -> None:
    assert "3-7水闸建设统计表" not in lines_of("1-1", "3-7", "2-9", "5-1", "4-4")


def test_tables_may_be_counted_through_the_book() -> None:
    counted = lines_of(*(f"表\n{number}" for number in range(1, 6)))
    assert {"综合", "表1 水闸建设统计表", "表5 水闸建设统计表"} <= set(counted)


def test_tables_that_count_backwards_are_not_joined() -> None:
    assert "表1 水闸建设统计表" not in lines_of("表\n4", "表\n3", "表\n2", "表\n1")


@pytest.mark.parametrize(
    ("label", "line"),
    [
        ("附表\n{}\n：", "附表{}：水闸建设统计表"),
        ("（表\n{}\n）", "（表{}）水闸建设统计表"),
        ("图\n{}", "图{} 水闸建设统计表"),
    ],
)
def test_so_may_pictures_and_tables_with_marks_behind_their_numbers(label: str, line: str) -> None:
    counted = lines_of(*(label.format(number) for number in range(1, 6)))
    assert {line.format(1), line.format(5)} <= set(counted)
