"""Gutters: what stands at the gap between two columns, and is none or belongs to one."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

import printer

from yearbook_reader.sources.source import Source

LEFT, RIGHT = printer.LEFT, printer.RIGHT
text, column, full_lines, posts, rule = (
    printer.text, printer.column, printer.full_lines, printer.posts, printer.rule,
)  # fmt: skip

Page = list[str]
Read = Callable[..., Source]


def two_columns() -> Page:
    return [*column(full_lines("左", 20), LEFT, 120), *column(full_lines("右", 20), RIGHT, 120)]


def test_a_gap_behind_a_documents_number_whose_digits_are_in_another_font_parts_no_columns(
    read: Read,
) -> None:
    items = [
        piece
        for at in range(8)
        for piece in (
            text("县政发〔", LEFT, 120 + 30 * at),
            text("2018", LEFT + 40, 120 + 30 * at, font="H"),
            text("〕", LEFT + 62, 120 + 30 * at),
            text(f"{at + 10}", LEFT + 72, 120 + 30 * at, font="H"),
            text("号", LEFT + 83, 120 + 30 * at),
            text("关于做好防汛抗旱工作", LEFT + 103, 120 + 30 * at),
            text("的通知", LEFT, 135 + 30 * at),
        )
    ]
    found = read(two_columns(), two_columns(), items).text.split("\f")[2]
    assert "".join(found.split()).startswith("县政发〔2018〕10号关于做好防汛抗旱工作的通知县政发")


def test_lines_of_two_columns_are_no_wide_title_on_a_page_most_of_which_are_cells(
    read: Read,
) -> None:
    cells = [
        text(cell, LEFT + 70 * at + 3, 132 + 12 * row, size=7)
        for row in range(30)
        for at, cell in enumerate((f"第{row}镇", f"{row}44", f"{row}02"))
    ]
    grid = [rule(LEFT, 122 + 12 * at, 210) for at in range(31)]
    grid += posts([LEFT + 70 * at for at in range(4)], 122, 360)
    below, beside = full_lines("左"), full_lines("右", 32)
    page = [*grid, *cells, *column(below, LEFT, 510), *column(beside, RIGHT, 120)]
    found = read(two_columns(), two_columns(), page).text.split("\f")[2].split("\n")[:-1]
    assert found[-40:] == [*below, *beside]


def test_a_page_of_tables_has_the_gutter_that_they_keep_clear(read: Read) -> None:
    def table(mark: str, x: float, top: float) -> Page:
        cells = [
            text(f"{mark}{row}{at}", x + 52 * at + 3, top + 12 + 15 * row, size=7)
            for row in range(9)
            for at in range(4)
        ]
        grid = [rule(x, top + 15 * at, 208) for at in range(10)]
        return [*grid, *posts([x + 52 * at for at in range(5)], top, 135), *cells]

    def noted(mark: str, x: float, top: float) -> Page:
        title, unit = text(f"{mark}种植面积", x + 40, top - 8), text("单位：亩", x + 168, top - 8)
        note = text(f"注：{mark}的数据不含市直", x, top + 150)
        return [title, unit, *table(mark, x, top), note]

    page = [
        line
        for mark, x, top in (
            ("甲", LEFT, 150), ("乙", LEFT, 360), ("丙", RIGHT, 120), ("丁", RIGHT, 330),
        )
        for line in noted(mark, x, top)
    ]  # fmt: skip
    others = [two_columns() for _ in range(4)]
    found = read(*others, page).text.split("\f")[4]
    marks = [mark for mark, _ in groupby(line[0] for line in found.split("\n")[:-1])]
    assert "".join(marks) == "甲注乙注丙注丁注"


def test_a_name_behind_a_gap_at_the_gutter_is_of_the_line_across_both_columns(read: Read) -> None:
    middle = (LEFT + 220 + RIGHT) / 2
    author = [text("县长", middle - 28, 95), text("谢怀瑾", middle + 2, 95)]
    page = [text("政府工作报告", middle - 54, 70, size=18), *author, *two_columns()]
    assert read(page).text.split("\n")[1] == "县长\u3000谢怀瑾"


def test_a_column_of_cells_beside_the_gutter_is_of_the_table_before_it(read: Read) -> None:
    xs = {"粮食产量": 0, "吨": 60, "58245": 90, "450": 170}
    cells = [text(word, LEFT + x, 127 + 21 * row) for row in range(12) for word, x in xs.items()]
    page = [*cells, *column(full_lines("右", 20), RIGHT, 120)]
    found = read(*[two_columns()] * 4, page).text.split("\f")[4].split("\n")[:-1]
    assert [line for line in full_lines("右", 20) if line in found] == full_lines("右", 20)
