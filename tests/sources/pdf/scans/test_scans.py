"""What a scanned sheet has besides its columns: captions side by side, numbers beside the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from printer import LEFT, RIGHT, Page, column, full_lines, picture, text

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Caption
from yearbook_reader.volume.walk import content, units

Read = Callable[..., Source]
ONE = ("古渡镇智慧城市示范", "基地（县民政局供稿）")
TWO = ("新安街道安全生产示", "范基地（司法局提供）")


def page(*more: str, height: int = 100) -> Page:
    return [*column(full_lines("文"), LEFT, height), *more, *column(full_lines("字"), LEFT, 400)]


def side_by_side(one: tuple[str, str], two: tuple[str, str]) -> Page:
    lines = [text(line, LEFT + 5, 340 + 11 * at, 8) for at, line in enumerate(one)]
    return lines + [text(line, LEFT + 115, 340.6 + 11 * at, 8) for at, line in enumerate(two)]


def lines_of(source: Source) -> list[str]:
    return source.text.split("\n")


@pytest.mark.parametrize("credit", ["供稿", "攝", "供圖"])
def test_captions_side_by_side_are_read_one_by_one(read: Read, credit: str) -> None:
    one = ONE[0], ONE[1].replace("供稿", credit)
    assert lines_of(read(page(*side_by_side(one, TWO))))[8:12] == [*one, *TWO]


def test_small_type_side_by_side_without_credits_is_read_across(read: Read) -> None:
    lines = lines_of(read(page(*side_by_side(("甲乡耕地面积", "乙乡"), ("四百亩", "三百亩")))))
    assert [line[:2] for line in lines[8:10]] == ["甲乡", "乙乡"]


def test_a_caption_may_be_wider_than_its_picture(read: Read) -> None:
    lines = ["2013年8月，高标准农田项目开工，县领导", "为项目培土奠基（县农业农村局供稿）"]
    below = [text(line, LEFT + 20, 345 + 11 * at, 8) for at, line in enumerate(lines)]
    volume = reconstruct(read(page(picture(LEFT + 40, 240, 100, 90), *below))).volume
    items = (item.block for unit in units(volume) for item in content(unit))
    captions = [block.text.text for block in items if isinstance(block, Caption)]
    assert captions == ["2013年8月，高标准农田项目开工，县领导为项目培土奠基"]


def test_a_number_beside_the_text_is_that_of_its_page(read: Read) -> None:
    source = read(*(page(text(number, 20, 365), height=200) for number in "七八九"))
    assert [page.number for page in reconstruct(source).volume.pages] == ["七", "八", "九"]


def test_a_number_beside_the_text_of_one_page_stays_where_it_is(read: Read) -> None:
    source = read(page(height=200), page(text("七", 20, 365), height=200), page(height=200))
    assert "\n七\n字" in source.text


def test_numbers_beside_the_text_of_a_few_pages_of_many_stay_where_they_are(read: Read) -> None:
    odd = [page(text(number, 20, 365), height=200) for number in "七八九"]
    source = read(*odd, *[page(height=200)] * 28)
    assert source.text.count("\n七\n字") == 1


def test_a_line_across_the_columns_keeps_the_words_behind_its_last_gap(read: Read) -> None:
    words = "2017年1月项目开工，县领导为项目培土奠基（农业局"
    line = [text(words, 160, 300, 8), text("提供）", 160 + 8 * len(words) + 5.6, 300, 8)]
    columns = [
        each
        for y in (120, 340)
        for x, mark in ((LEFT, "左"), (RIGHT, "右"))
        for each in column(full_lines(f"{mark}{y}"), x, y)
    ]
    across = [each for each in lines_of(read([*columns, *line])) if each.startswith(words)]
    assert [each.replace(" ", "") for each in across] == [f"{words}提供）"]


def test_a_high_gap_that_begins_apart_in_the_columns_does_not_part_them(read: Read) -> None:
    def columns(left: str, right: str, counts: tuple[int, int], y: float) -> Page:
        one, two = counts
        return [*column(full_lines(left, one), LEFT, y), *column(full_lines(right, two), RIGHT, y)]

    usual = columns("文", "字", (30, 30), 120)
    gap = [*columns("甲", "乙", (8, 12), 120), *columns("丙", "丁", (6, 6), 400)]
    found = read(usual, usual, gap).text.split("\f")[2].split()
    assert "".join(line[0] for line in found) == "甲" * 8 + "丙" * 6 + "乙" * 12 + "丁" * 6


def test_captions_below_pictures_at_a_pages_foot_are_no_heads(read: Read) -> None:
    usual = [*column(full_lines("文", 38), LEFT, 120), *column(full_lines("字", 38), RIGHT, 120)]
    foot = [
        *column(full_lines("甲", 20), LEFT, 120),
        *column(full_lines("乙", 20), RIGHT, 120),
        *(picture(x, 600, 220, 120) for x in (LEFT, RIGHT)),
        *(text(line, LEFT + 5, 737 + 11 * at, 8) for at, line in enumerate(ONE)),
        *(text(line, RIGHT + 5, 737 + 11 * at, 8) for at, line in enumerate(TWO)),
    ]
    lines = read(usual, usual, foot).text.split("\f")[2].split("\n")
    assert lines[-5:-1] == [*ONE, *TWO]
