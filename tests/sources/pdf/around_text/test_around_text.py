"""What stands around and above the text: the printer's line, side tabs, readings, initials."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from printer import (
    FULL,
    LEFT,
    PITCH,
    RIGHT,
    WIDTH,
    Page,
    column,
    full_lines,
    picture,
    text,
)

from yearbook_reader.reconstruct.lines.lines import tab_text
from yearbook_reader.sources.source import Source

Read = Callable[..., Source]
SOFT_HYPHEN = "\u00ad"


def test_what_is_printed_outside_of_the_trim_is_set_aside(read: Read) -> None:
    slug = text("年鉴正文.indd", LEFT, 4, size=6)
    page = [slug, *column(full_lines("左"), LEFT, 100)]
    source = read(page, more="/TrimBox [20 20 575 822]")
    assert source.text.split("\n")[-2] == "年鉴正文.indd"
    assert len(source.stamps) == 1


def tab(words: str, x: float) -> Page:
    return [text(char, x, 200 + 12 * at, size=9) for at, char in enumerate(words)]


def test_side_tabs_at_both_edges_stand_apart(read: Read) -> None:
    page = [
        *column(full_lines("左", 20), LEFT, 100),
        *column(full_lines("右", 20), RIGHT, 100),
        *tab("水利建设", 8),
        *tab("水利建设", WIDTH - 18),
        text("·12·", LEFT, 780, size=8),
    ]
    assert read(page).text.split("\n")[40:-1] == [*"水利建设", "·12·", *"水利建设"]


def test_what_both_tabs_of_a_page_say_is_said_once() -> None:
    assert tab_text("水利建设水利建设") == "水利建设"
    assert tab_text("水利建设") == "水利建设"


def test_the_hyphen_of_a_word_that_a_lines_end_cuts_is_no_text(read: Read) -> None:
    latin = "Wi-Fi Infra-"
    page = [text(FULL[:20], LEFT, 100), text(latin, LEFT, 100 + PITCH, font="H")]
    page += [text("structure", LEFT, 100 + 2 * PITCH, font="H"), text(FULL, LEFT, 145)]
    assert f"Wi-Fi Infra{SOFT_HYPHEN}\nstructure" in read(page).text


def test_a_word_that_has_its_hyphen_amid_a_line_keeps_it(read: Read) -> None:
    page = [text(words, LEFT, 100 + PITCH * at, font="H") for at, words in enumerate(CUT)]
    assert "real-\ntime" in read(page).text


CUT = [
    "Some real-time data of all stations",
    "are given to everybody in real-",
    "time by the bureau",
]


def test_a_reading_above_a_character_cuts_no_line(read: Read) -> None:
    lines = column(full_lines("左"), LEFT, 100)
    source = read([*lines, text("lu", LEFT + 31, 100 + PITCH - 10, size=4, font="H")])
    assert source.text.split("\n")[:8] == full_lines("左")
    assert source.text.rstrip("\n").endswith("lu")


def test_an_initial_stands_in_the_first_line_beside_it(read: Read) -> None:
    lines = full_lines("左")
    beside = [text(line[2:], LEFT + 24, 100 + PITCH * at) for at, line in enumerate(lines[:2])]
    page = [text("全", LEFT, 100 + PITCH, size=22), *beside]
    page += column(lines[2:], LEFT, 100 + 2 * PITCH)
    found = read(page)
    assert found.text.split("\n")[:2] == ["全" + lines[0][2:], lines[1][2:]]
    assert found.styles[0].left == found.styles[1].left


def test_the_hyphen_that_some_typesetters_cut_words_with_is_one(read: Read) -> None:
    page = [text("全县开通Infra\u2010", LEFT, 100), text("structure", LEFT, 115, font="H")]
    assert f"Infra{SOFT_HYPHEN}\nstructure" in read(page).text


def test_a_figure_set_low_stays_in_its_line(read: Read) -> None:
    page = [text("排放CO", LEFT, 200), text("2", LEFT + 40, 205, size=8)]
    page += [text("下降三成", LEFT + 48, 200), *column(full_lines("文"), LEFT, 215)]
    assert "排放CO2下降三成\n文0" in read(page).text


@pytest.mark.parametrize(("height", "last"), [(35, "水闸"), (15, "字")])
def test_pictures_are_smaller_on_a_small_page(read: Read, height: int, last: str) -> None:
    page = [
        *column(full_lines("文", 3), LEFT, 60),
        picture(LEFT, 110, 60, height),
        text("水闸（李明摄）", LEFT, 122 + height, size=7),
        *column(full_lines("字", 5), LEFT, 200),
    ]
    lines = read(page, more="/CropBox [0 421 298 842]").text.split("\n")[:-1]
    assert lines[-1].startswith(last)


def test_a_caption_between_two_pictures_is_told_once(read: Read) -> None:
    page = [*column(full_lines("文"), LEFT, 100), *column(full_lines("字"), RIGHT, 100)]
    page += [picture(LEFT, 300, 180, 120), picture(LEFT + 255, 300, 180, 120)]
    page += [text("→水闸（李明摄）", LEFT + 190, 320, size=7)]
    assert read(page).text.count("水闸") == 1


@pytest.mark.parametrize(
    ("y", "caption"),
    [(347, ["大坝封顶", "县水利局　供图"]), (336, ["大坝封顶　县水利局　供图"])],
    ids=["below its words", "in their line"],
)
def test_a_credit_at_a_columns_end_belongs_to_the_caption_of_a_narrower_picture(
    read: Read, y: int, caption: list[str]
) -> None:
    page = [
        *column(full_lines("上"), LEFT, 100),
        picture(LEFT, 225, 100, 100),
        text("大坝封顶", LEFT + 40, 336, size=8),
        text("县水利局　供图", LEFT + 160, y, size=8),
        *column(full_lines("下"), LEFT, 370),
        *column(full_lines("右", 26), RIGHT, 100),
    ]
    found = read(page).text.split("\n")[:-1]
    assert found[:16] == [*full_lines("上"), *full_lines("下")]
    assert found[-len(caption) :] == caption


def test_a_caption_with_its_credit_takes_none_of_another(read: Read) -> None:
    page = [
        *column(full_lines("上"), LEFT, 100),
        picture(LEFT, 225, 100, 100),
        text("大坝封顶（李明摄）", LEFT + 20, 336, size=8),
        text("（县水利局　供图）", LEFT + 140, 336, size=8),
        *column(full_lines("下"), LEFT, 370),
        *column(full_lines("右", 26), RIGHT, 100),
    ]
    assert read(page).text.split("\n")[-2] == "大坝封顶（李明摄）"
