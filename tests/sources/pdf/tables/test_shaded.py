"""Tables of shaded bands without ruled lines, as office programs make them."""

from __future__ import annotations

from collections.abc import Callable

from printer import LEFT, RIGHT, Page, column, full_lines, picture, text

from yearbook_reader.sources.source import Source

ROWS = [("镇别", "比上年|增长", "金额"), ("东溪镇", "437", "—"), ("西山|街道", "12", "80")]
TABLE = ["镇别\t比上年增长\t金额", "东溪镇\t437\t—", "西山街道\t12\t80"]


def shaded(y: int, shades: tuple[int, ...] = (0, 2)) -> Page:
    """Write `ROWS` from y on, each 26 points tall and those of `shades` shaded."""
    page = [picture(LEFT, y + 26 * at, 220, 26) for at in shades]
    for number, row in enumerate(ROWS):
        for at, cell in enumerate(row):
            parts = cell.split("|")
            first = y + 26 * number + 16 - 5 * (len(parts) - 1)
            page += [
                text(part, LEFT + 5 + 75 * at, first + 10 * line, size=8)
                for line, part in enumerate(parts)
            ]
    return page


def lines_with(read: Callable[..., Source], *tables: Page) -> list[str]:
    page = [*column(full_lines("左"), LEFT, 100), *column(full_lines("右", 20), RIGHT, 100)]
    return read([*page, *(mark for table in tables for mark in table)]).text.split("\n")[8:-21]


def test_a_band_and_what_is_between_two_are_rows(read: Callable[..., Source]) -> None:
    assert lines_with(read, shaded(240)) == TABLE


def test_the_last_row_may_have_no_shade(read: Callable[..., Source]) -> None:
    assert lines_with(read, shaded(240, (0, 1))) == TABLE


def test_a_title_parts_two_tables_in_one_column(read: Callable[..., Source]) -> None:
    title = text("表2 二〇二〇年全县工业企业情况", LEFT + 20, 333, size=9)
    found = lines_with(read, [*shaded(240), title], shaded(342))
    assert found == [*TABLE, "表2　二〇二〇年全县工业企业情况", *TABLE]


def test_text_over_the_width_of_bands_is_no_table(read: Callable[..., Source]) -> None:
    bands = [picture(LEFT, 240 + 30 * at, 220, 15) for at in range(3)]
    heads = [
        text("全县工业经济平稳运行" + mark, LEFT + 40, 251 + 30 * at)
        for at, mark in enumerate("甲乙丙")
    ]
    assert lines_with(read, bands, heads) == [f"全县工业经济平稳运行{mark}" for mark in "甲乙丙"]
