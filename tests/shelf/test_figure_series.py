"""One figure through the years, as every volume of the shelf tells it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from yearbook_reader.figures.phrases import figures_in
from yearbook_reader.library import Library
from yearbook_reader.search.hits import ShelfHit
from yearbook_reader.shelf.figure_series import Point, in_lines, series
from yearbook_reader.volume.walk import ItemKind

Tell = Callable[..., tuple[Point, ...]]


@pytest.fixture
def through_years(library: Library, tmp_path: Path) -> Tell:
    """Give a way to put sentences of years onto the shelf and follow the first one's figure."""

    def tell(wanted: str, **years: str) -> tuple[Point, ...]:
        for name, sentence in years.items():
            year = name.removeprefix("of_")
            file = tmp_path / f"{year}.txt"
            file.write_text(
                f"云台年鉴（{year}）\n\n水利\n\n综述\n\n　　【概况】{sentence}\n", "utf-8"
            )
            library.add(file)
        library.bring_index_up_to_date()
        [figure] = figures_in(wanted)
        return tuple(series(library.index, figure))

    return tell


def amounts(points: Sequence[Point]) -> list[str]:
    return [point.figure.quantity.told for point in points if point.figure.quantity]


def test_each_volume_tells_its_number(through_years: Tell) -> None:
    found = through_years(
        "水闸12座", of_2017="云台县有水闸12座。", of_2018="全县水闸15座，泵站3座。"
    )
    assert sorted(amounts(found)) == ["12座", "15座"]


def test_a_name_may_stand_behind_its_number(through_years: Tell) -> None:
    assert amounts(through_years("设12个行政村", of_2017="全县设12个行政村。")) == ["12个"]


def test_a_longer_name_is_another_figure(through_years: Tell) -> None:
    assert amounts(through_years("水闸12座", of_2017="水闸12座，中型水闸4座。")) == ["12座"]


def test_a_number_in_another_unit_is_another_figure(through_years: Tell) -> None:
    found = through_years(
        "水费8万元", of_2017="水费8万元。", of_2018="水费1.1亿元。", of_2019="水费9次。"
    )
    assert sorted(amounts(found)) == ["1.1亿元", "8万元"]


def test_a_name_is_found_in_simplified_and_traditional_characters(through_years: Tell) -> None:
    found = through_years(
        "发电量8万千瓦时", of_2017="发电量8万千瓦时。", of_2018="發電量9萬千瓦時。"
    )
    assert sorted(amounts(found)) == ["8万千瓦时", "9萬千瓦時"]


def test_two_places_of_a_volume_that_disagree_are_both_told(through_years: Tell) -> None:
    assert amounts(through_years("水闸12座", of_2017="水闸12座。年末，水闸13座。")) == [
        "12座",
        "13座",
    ]


def test_a_figure_without_a_name_is_not_looked_for(library: Library) -> None:
    [figure] = figures_in("12座")
    assert tuple(series(library.index, figure)) == ()


def told(book: str, year: int, entry: str) -> Point:
    """Give a point of a volume of a yearbook, in an entry of this title."""
    hit = ShelfHit((), ItemKind.PARAGRAPH, "", ("水利", entry), "", 0, 2, "水闸9座",
                   sha256=f"{book}{year}", volume_title=book, covers_year=year)  # fmt: skip
    return Point(figures_in("水闸9座")[0], hit)


def test_one_line_has_a_point_a_year_and_what_else_is_told_comes_behind() -> None:
    points = [
        told("甲", 2016, "建设"),
        told("甲", 2016, "概况"),
        told("乙", 2016, "概况"),
        told("甲", 2017, "水闸"),
        told("甲", 2018, "概况"),
        told("甲", 2018, "建设"),
    ]
    found = [
        (each.hit.volume_title, each.hit.covers_year, each.hit.titles[-1])
        for each in in_lines(points, "甲", "概况")
    ]
    assert found == [
        ("甲", 2016, "概况"),
        ("甲", 2017, "水闸"),
        ("甲", 2018, "概况"),
        ("甲", 2016, "建设"),
        ("甲", 2018, "建设"),
        ("乙", 2016, "概况"),
    ]
