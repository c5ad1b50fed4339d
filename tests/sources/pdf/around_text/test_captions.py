"""Captions of a PDF that are hardly smaller than the text."""

from __future__ import annotations

from collections.abc import Callable

import printer

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Caption
from yearbook_reader.volume.walk import content, units

LEFT, RIGHT = printer.LEFT, printer.RIGHT
text, column, full_lines = printer.text, printer.column, printer.full_lines

Read = Callable[..., Source]


def captions_below_picture(read: Read, *lines: str) -> list[str]:
    page = [
        *column(["【防洪】全县新建水闸", *full_lines("左")], LEFT, 100),
        printer.picture(LEFT, 240, 220, 100),
        *(text(words, LEFT + 80, 352 + 11 * at, size=9.5) for at, words in enumerate(lines)),
        *column([*full_lines("右", 10), "共三处。"], RIGHT, 100),
    ]
    return [words for words, _ in captions_with_credits(read(page, page))]


def captions_with_credits(source: Source) -> list[tuple[str, str]]:
    return [
        (each.block.text.text, each.block.credit)
        for unit in units(reconstruct(source).volume)
        for each in content(unit)
        if isinstance(each.block, Caption)
    ]


def test_a_caption_hardly_smaller_than_the_text_is_told_by_where_it_stands(read: Read) -> None:
    assert captions_below_picture(read, "竹塘镇：水闸") == ["竹塘镇：水闸"] * 2


def test_figures_that_end_a_page_are_no_caption(read: Read) -> None:
    assert captions_below_picture(read, "- Ⅱ -") == []


def test_the_closing_bracket_of_a_credit_may_be_broken_off(read: Read) -> None:
    lines = ("王建国在竹塘镇", "查看水闸（张华 摄", "）")
    assert captions_below_picture(read, *lines) == ["王建国在竹塘镇查看水闸"] * 2


def test_a_stop_before_what_is_seen_ends_no_caption(read: Read) -> None:
    lines = ("水闸在竹塘镇落成。图", "为通水现场（张华 摄）")
    assert captions_below_picture(read, *lines) == ["水闸在竹塘镇落成。图为通水现场"] * 2


def test_a_line_of_a_caption_may_be_long_where_a_broken_credit_ends_it(read: Read) -> None:
    first = "2018年12月1日，全县农业高质量发展现场会在竹塘镇大坪村油茶基地举行，代表参观（县农"
    lines = (first, "业局 供图）")
    words = "2018年12月1日，全县农业高质量发展现场会在竹塘镇大坪村油茶基地举行，代表参观"
    assert captions_below_picture(read, *lines) == [words] * 2


def test_a_caption_goes_on_behind_a_gap_beyond_its_picture(read: Read) -> None:
    page = [
        *column(["【防洪】全县新建水闸", *full_lines("左")], LEFT, 100),
        printer.picture(LEFT, 240, 120, 100),
        text("王建国在竹塘镇查看水闸（张建华", LEFT + 20, 352, size=8),
        text("摄）", LEFT + 20 + 15 * 8 + 4, 352, size=8),
        *column([*full_lines("右", 10), "共三处。"], RIGHT, 100),
    ]
    assert captions_with_credits(read(page, page)) == [("王建国在竹塘镇查看水闸", "张建华")] * 2


def test_a_credit_with_a_stroke_may_stand_by_itself_right_of_the_picture(read: Read) -> None:
    page = [
        *column(["【防洪】全县新建水闸", *full_lines("左")], LEFT, 100),
        printer.picture(LEFT + 40, 240, 110, 100),
        text("竹塘镇的水闸", LEFT + 70, 352, size=8),
        text("（县水利局/供图）", LEFT + 160, 364, size=8),
        *column(["【防汛】全县新建水闸", *full_lines("下")], LEFT, 390),
        *column([*full_lines("右", 20), "共三处。"], RIGHT, 100),
    ]
    assert captions_with_credits(read(page, page)) == [("竹塘镇的水闸", "县水利局")] * 2


def test_a_caption_goes_on_beyond_its_picture_also_above_its_last_line(read: Read) -> None:
    page = [
        *column(["【防洪】全县新建水闸", *full_lines("左")], LEFT, 100),
        printer.picture(LEFT, 240, 120, 100),
        text("王建国在竹塘镇查看一座水闸", LEFT, 352, size=8),
        text("（张建华", LEFT + 13 * 8 + 4, 352, size=8),
        text("摄）", LEFT, 363, size=8),
        *column([*full_lines("右", 10), "共三处。"], RIGHT, 100),
    ]
    assert captions_with_credits(read(page, page)) == [("王建国在竹塘镇查看一座水闸", "张建华")] * 2
