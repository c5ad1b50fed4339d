"""Numbers and their units as yearbooks print them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from yearbook_reader.figures.units import Quantity, number_of, quantities


def found(text: str) -> list[str]:
    return [quantity.told for _, _, quantity in quantities(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("申请专利5077件", "5077件"),
        ("面积36.8万平方米", "36.8万平方米"),
        ("总产值1,234.5亿元", "1234.5亿元"),
        ("浓度35微克/立方米", "35微克/立方米"),
        ("占比51.3％", "51.3%"),
        ("提高1.2个百分点", "1.2个百分点"),
        ("300余家", "300家"),
        ("20多万人次", "20万人次"),
        ("300餘個", "300個"),
        ("產值2.5億元", "2.5億元"),
        ("周转量10.7亿吨千米", "10.7亿吨千米"),
    ],
)
def test_a_number_is_read_with_its_unit(text: str, told: str) -> None:
    assert found(text) == [told]


@pytest.mark.parametrize(
    "text", ["2017年5月11日", "第3次会议", "10—21人", "5G基站", "PM2.5个", "拨打12345热线", "3·15"]
)
def test_dates_orders_ranges_and_names_are_no_quantities(text: str) -> None:
    assert found(text) == []


def test_a_quantity_tells_where_it_stands() -> None:
    [(start, end, _)] = quantities("新建水闸12座。")
    assert (start, end) == (4, 7)


def test_units_of_different_size_are_compared_by_their_amount() -> None:
    assert (
        Quantity(Decimal("1.1"), "亿", "元").amount == Quantity(Decimal(11000), "万", "元").amount
    )


def test_a_unit_is_one_in_simplified_and_in_traditional_characters() -> None:
    one, two = Quantity(Decimal(3), "万", "个"), Quantity(Decimal(3), "萬", "個")
    assert (one.kind, one.amount) == (two.kind, two.amount)


@pytest.mark.parametrize(
    ("cell", "number"),
    [("1,234", "1234"), ("12.3%", "12.3"), ("-4.5", "-4.5"), ("98 471", "98471"), ("0", "0")],
)
def test_a_cell_with_nothing_but_a_number_is_one(cell: str, number: str) -> None:
    assert number_of(cell) == Decimal(number)


@pytest.mark.parametrize("cell", ["", "—", "双桥街道", "5个", "2014—2018"])
def test_a_cell_with_words_is_no_number(cell: str) -> None:
    assert number_of(cell) is None
