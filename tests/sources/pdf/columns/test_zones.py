"""Pages with parts in two columns and parts in three, made by hand."""

from __future__ import annotations

from collections.abc import Callable

import printer

from yearbook_reader.sources.source import Source

LEFT, RIGHT, FULL = printer.LEFT, printer.RIGHT, printer.FULL
text, column = printer.text, printer.column

Page = list[str]
Read = Callable[..., Source]

INDENT = 20
AB = (("甲", LEFT), ("乙", RIGHT))
THREE = (54, 223, 392)  # where columns of 14 characters begin, 29 points apart


def lines(source: Source) -> list[str]:
    return source.text.split("\f")[0].split("\n")[:-1]


def lines_of(mark: str, width: int, count: int) -> list[str]:
    """Give lines so many characters wide; every third leaves room to stand in."""
    return [f"{mark}{number % 10}{FULL}"[: width - 2 * (not number % 3)] for number in range(count)]


def paragraphs(mark: str, width: int, count: int, x: float, top: float) -> Page:
    """Write lines of a column, every third of which stands in."""
    return [
        text(line, x if number % 3 else x + INDENT, top + printer.PITCH * number)
        for number, line in enumerate(lines_of(mark, width, count))
    ]


def two_columns(top: float, count: int) -> Page:
    return [*paragraphs("甲", 22, count, LEFT, top), *paragraphs("乙", 22, count, RIGHT, top)]


def three_columns(top: float, count: int) -> Page:
    columns = zip("丙丁戊", THREE, strict=True)
    return [line for mark, x in columns for line in paragraphs(mark, 14, count, x, top)]


IN_TWO = [line for mark in "甲乙" for line in lines_of(mark, 22, 10)]
IN_THREE = [line for mark in "丙丁戊" for line in lines_of(mark, 14, 10)]
OTHERS = (two_columns(120, 20), three_columns(120, 20))


def test_a_part_in_three_columns_below_one_in_two_has_its_own(read: Read) -> None:
    page = [*two_columns(120, 10), *three_columns(300, 10)]
    assert lines(read(page, *OTHERS)) == [*IN_TWO, *IN_THREE]


def test_a_part_in_two_columns_below_one_in_three_has_its_own(read: Read) -> None:
    page = [*three_columns(120, 10), *two_columns(300, 10)]
    assert lines(read(page, *OTHERS)) == [*IN_THREE, *IN_TWO]


def test_the_heading_of_a_part_is_read_with_it_and_lines_above_it_before(read: Read) -> None:
    ends = [text("甲末", LEFT, 270), text("邮政", 100, 293, size=16)]
    page = [*two_columns(120, 10), *ends, *three_columns(315, 10)]
    assert lines(read(page, *OTHERS)) == [
        *lines_of("甲", 22, 10),
        "甲末",
        *lines_of("乙", 22, 10),
        "邮政",
        *IN_THREE,
    ]


def test_a_line_beside_the_heading_of_a_part_is_of_that_part(read: Read) -> None:
    heading = [text("邮政", 100, 293, size=16)]
    below = [
        *paragraphs("丙", 14, 9, THREE[0], 311),
        *paragraphs("丁", 14, 9, THREE[1], 311),
        *paragraphs("戊", 14, 11, THREE[2], 281),
    ]
    page = [*two_columns(120, 10), *heading, *below]
    assert lines(read(page, *OTHERS))[20:22] == ["邮政", lines_of("丙", 14, 1)[0]]


def test_a_few_wide_lines_make_no_part_of_a_page_in_three_columns(read: Read) -> None:
    wide = column([f"己{FULL}{FULL}"[:40] for _ in range(2)], LEFT, 280)
    page = [*three_columns(120, 10), *wide, *three_columns(320, 10)]
    first = [line[0] for line in lines(read(page, *OTHERS))]
    assert "".join(first) == "丙" * 10 + "丁" * 10 + "戊" * 10 + "己己" + "丙" * 10 + "丁" * 10 + (
        "戊" * 10
    )


def test_columns_that_another_page_has_are_no_list(read: Read) -> None:
    others = [*[three_columns(120, 20)] * 3, two_columns(120, 20)]
    page = three_columns(300, 25)
    for mark, x in AB:
        page += [text(f"{mark}首", x + INDENT, 120), text(f"{mark}末", x + INDENT, 210)]
        page += column(lines_of(mark, 22, 5), x, 135)
    firsts = [line[0] for line in lines(read(page, *others))]
    assert "".join(firsts).startswith("甲" * 7 + "乙" * 7)


def test_wide_lines_make_no_part_where_the_book_has_one_way_of_dividing_its_pages(
    read: Read,
) -> None:
    uneven = [*paragraphs("己", 14, 20, LEFT, 120), *paragraphs("庚", 30, 20, THREE[1], 120)]
    wide = [f"辛{FULL}{FULL}"[:40]] * 4
    amid = [text(f"{mark}中有所增加", x, y) for mark, x in AB for y in (360, 375)]
    page = [*two_columns(120, 10), *column(wide, LEFT, 290), *amid, *column(wide, LEFT, 400)]
    firsts = "".join(line[0] for line in lines(read(page, *[two_columns(120, 20)] * 2, uneven)))
    assert firsts == "甲" * 10 + "乙" * 10 + "辛" * 4 + "甲甲乙乙" + "辛" * 4


def test_a_page_whose_first_column_is_all_in_small_type_is_read(read: Read) -> None:
    small = [text(line, LEFT, 120 + 15 * at, size=8) for at, line in enumerate([FULL] * 10)]
    page = [*small, *column(lines_of("乙", 22, 10), RIGHT, 120)]
    assert lines(read(page, *OTHERS)) == [*[FULL] * 10, *lines_of("乙", 22, 10)]


def test_a_texts_last_line_beside_room_below_headings_stays_in_its_column(read: Read) -> None:
    titles = [text("一月", 100, 135, size=14), text("四月", 270, 135, size=14)]
    sides = [*paragraphs("丙", 14, 18, THREE[0], 170), *paragraphs("丁", 14, 18, THREE[1], 170)]
    ends = [text("戊的前一行", THREE[2], 135), text("戊的末行", THREE[2], 150)]
    right = [text("七月", 430, 185, size=14), *paragraphs("戊", 14, 15, THREE[2], 215)]
    found = lines(read([*titles, *sides, *ends, *right], three_columns(120, 20)))
    assert found[found.index("一月") + 1] == lines_of("丙", 14, 1)[0]
