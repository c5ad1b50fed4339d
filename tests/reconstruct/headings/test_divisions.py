"""The units of numbered divisions by which a book is parted."""

from __future__ import annotations

import pytest

from yearbook_reader.reconstruct.lexicon.divisions import units_of

PARTS = ("第一编　农业", "第二编　工业")
OF_LAW = ("第一章　总则", "第二章　附则")
SECTIONS = ("第一节　种植", "第二节　林业")


@pytest.mark.parametrize(
    ("lines", "named", "units"),
    [
        (PARTS + SECTIONS, (), "编节"),
        (PARTS + OF_LAW, ("第一编农业",), "编"),
        (("第一部分　农业", "第二部分　工业"), (), "部"),
        (("第一輯　農業", "第二輯　工業"), (), "辑"),
        (("第一类　农业", "第二類　工業"), (), "类"),
        (OF_LAW, ("农业", "工业"), ""),
        (OF_LAW, ("总则",), "章"),
        (2 * SECTIONS, ("农业", "工业"), " 节"),
        (2 * SECTIONS, (), " 节"),
        (("第一章　农业", "第二章　工业", *OF_LAW), ("第一章农业",), "章"),
        (("第一章　农业", "第一章　工业"), ("第一章农业", "第一章工业"), " 章"),
    ],
)
def test_they_are_named_or_begin_anew_as_sections_do(
    lines: tuple[str, ...], named: tuple[str, ...], units: str
) -> None:
    assert units_of(lines, named) == units


def test_those_that_all_open_pages_part_the_book() -> None:
    lines = ("第一章　农业", "第二章　工业", "第三章　交通")
    assert units_of(lines, ("水利", "电力"), atop=set(lines)) == "章"
    assert units_of(lines, ("水利", "电力"), atop=set(lines[:2])) == ""
