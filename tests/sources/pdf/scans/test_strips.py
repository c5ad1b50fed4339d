"""A sheet scanned in strips has no pictures: text stands on them."""

from __future__ import annotations

from collections.abc import Callable

from printer import FULL, LEFT, RIGHT, WIDTH, Page, column, full_lines, picture, text

from yearbook_reader.sources.source import Source

Read = Callable[..., Source]
LEFTS, RIGHTS = full_lines("左", 30), full_lines("右", 30)


def two_columns() -> Page:
    return [*column(LEFTS, LEFT, 120), *column(RIGHTS, RIGHT, 120)]


def test_columns_on_strips_are_read_from_top_to_bottom(read: Read) -> None:
    strips = [picture(0, 100 + 150 * at, WIDTH, 150) for at in range(4)]
    assert read([*strips, *two_columns()]).text.split("\n")[:-1] == [*LEFTS, *RIGHTS]


def test_a_photo_across_the_columns_parts_them_though_a_word_is_on_it(read: Read) -> None:
    upper = [*column(LEFTS[:8], LEFT, 120), *column(RIGHTS[:8], RIGHT, 120)]
    lower = [*column(LEFTS[8:16], LEFT, 430), *column(RIGHTS[8:16], RIGHT, 430)]
    photo = [picture(LEFT, 250, 450, 150), text("开工", LEFT + 60, 330)]
    lines = read([*upper, *photo, *lower]).text.split("\n")
    assert lines.index(RIGHTS[7]) < lines.index(LEFTS[8])


def test_the_last_line_of_a_column_stays_in_it_with_nothing_but_photos_beside_it(
    read: Read,
) -> None:
    xs = (54, 219, 384)
    columns = [[f"{mark}{at}{FULL[:12]}" for at in range(9)] for mark in "左中右"]
    page = []
    for x, lines, upper in zip(xs, columns, (4, 5, 4), strict=True):
        page += [*column(lines[:upper], x, 120), *column(lines[upper:], x, 330)]
    page += [picture(x, 200, 140, 100) for x in (xs[0], xs[2])]
    found = read(page).text.split("\n")
    assert found.index(columns[1][4]) == found.index(columns[1][3]) + 1
