"""Tables that are drawn as a grid: a row is a line, and a cell one however many lines it has."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import printer
import pytest

from yearbook_reader.sources.source import Source

HEIGHT, LEFT, RIGHT, PITCH = printer.HEIGHT, printer.LEFT, printer.RIGHT, printer.PITCH
text, rule, column, frame, posts = (
    printer.text, printer.rule, printer.column, printer.frame, printer.posts,
)  # fmt: skip
full_lines, pdf_bytes, picture = printer.full_lines, printer.pdf_bytes, printer.picture

Page = list[str]
Read = Callable[..., Source]


def lines(source: Source) -> list[str]:
    return source.text.split("\n")[:-1]


GRID = [
    ["乡镇", "产值", "备注"],
    ["竹塘镇", "2644", "含商务局立项|的防汛抗旱|项目"],
    ["荷湾镇", "6402", "—"],
]
GRID_ROWS = ["乡镇\t产值\t备注", "竹塘镇\t2644\t含商务局立项的防汛抗旱项目", "荷湾镇\t6402\t—"]


def grid_text() -> Page:
    """Write the cells of `GRID` in columns of 70 points, three lines of a cell apart by 11."""
    heights = {0: 20, 1: 40, 2: 20}
    page, top = [], 300
    for row, values in enumerate(GRID):
        for at, value in enumerate(values):
            parts = value.split("|")
            first = top + heights[row] / 2 + 3 - 5.5 * (len(parts) - 1)
            page += [
                text(part, LEFT + 70 * at + 3, first + 11 * number, size=8)
                for number, part in enumerate(parts)
            ]
        top += heights[row]
    return page


@pytest.mark.parametrize("drawn", ["frames", "lines", "one path"])
def test_a_cell_of_several_lines_is_one_cell_however_the_grid_is_drawn(
    read: Read, drawn: str
) -> None:
    ys = (300, 320, 360, 380)
    xs = [LEFT + 70 * at for at in range(4)]
    if drawn == "frames":
        grid = [frame(x, y, 70, below - y) for x in xs[:3] for y, below in pairwise(ys)]
    else:
        grid = [*(rule(LEFT, y, 210) for y in ys), *posts(xs, 300, 80)]
    if drawn == "one path":
        strokes = " ".join(grid).replace("0.5 w", "").replace(" S", "")
        grid = [f"0.5 w {strokes} S"]
    page = [*column(full_lines("左"), LEFT, 100), *column(full_lines("右", 20), RIGHT, 100)]
    found = lines(read([*page, *grid, *grid_text()]))
    assert found[8:11] == GRID_ROWS


def test_a_heading_in_a_frame_is_no_table(read: Read) -> None:
    page = [frame(LEFT, 80, 220, 24), text("综述", LEFT + 90, 97, size=14)]
    assert lines(read([*page, *column(full_lines("左"), LEFT, 120)]))[0] == "综述"


def test_a_picture_on_the_frame_of_a_heading_makes_no_table_of_it(read: Read) -> None:
    heading = [frame(LEFT, 80, 220, 24), frame(LEFT, 80, 220, 25), text("综述", 160, 97, size=14)]
    page = [*heading, picture(LEFT, 74, 90, 80), *column(full_lines("左"), LEFT, 170)]
    assert lines(read(page))[0] == "综述"


def test_rows_without_a_line_between_them_are_rows(read: Read) -> None:
    rows = [["2014", "437", "768"], ["2015", "460", "802"], ["2016", "471", "855"]]
    cells = [
        text(cell, LEFT + 70 * at + 3, 330 + PITCH * row, size=8)
        for row, values in enumerate(rows)
        for at, cell in enumerate(values)
    ]
    heads = [text(head, LEFT + 70 * at + 3, 314, size=8) for at, head in enumerate("年数值")]
    grid = [
        *(rule(LEFT, y, 210) for y in (300, 320, 370)),
        *posts((LEFT + 70, LEFT + 140), 300, 70),
    ]
    page = [*column(full_lines("左"), LEFT, 100), *column(full_lines("右", 20), RIGHT, 100)]
    found = lines(read([*page, *cells, *heads, *grid]))
    assert found[8:12] == ["年\t数\t值", *("\t".join(row) for row in rows)]


HEADER = [
    ("乡镇", 0, 6),
    ("水闸数", 70, 0),
    ("（座）", 70, 11),
    ("投资额", 140, 0),
    ("（万元）", 140, 11),
]


def header_text() -> Page:
    """Write a header some of whose cells have two lines, the others one midway."""
    return [text(words, LEFT + x + 3, 312 + y, size=8) for words, x, y in HEADER]


def body_text() -> Page:
    rows = [["竹塘镇", "12", "2644"], ["荷湾镇", "9", "6402"], ["石门镇", "7", "1180"]]
    return [
        text(cell, LEFT + 70 * at + 3, 340 + 14 * number, size=8)
        for number, row in enumerate(rows)
        for at, cell in enumerate(row)
    ]


BELOW = ["竹塘镇\t12\t2644", "荷湾镇\t9\t6402", "石门镇\t7\t1180"]


def test_a_header_between_two_rules_is_one_row_however_many_lines_its_cells_have(
    read: Read,
) -> None:
    rules = [rule(LEFT, y, 210) for y in (300, 328, 374)]
    page = [*column(full_lines("左"), LEFT, 100), *rules, *header_text(), *body_text()]
    assert lines(read(page))[8:] == ["乡镇\t水闸数（座）\t投资额（万元）", *BELOW]


def test_cells_below_a_short_rule_in_a_header_are_of_a_line_of_their_own(read: Read) -> None:
    rules = [rule(LEFT, 300, 210), rule(LEFT + 70, 314, 140), rule(LEFT, 336, 210)]
    header = [("乡镇（街", 0, 8), ("道）", 0, 19), ("水利工程情况", 110, 0), ("合计", 70, 17)]
    header += [("本年", 140, 13), ("新增", 140, 23)]
    words = [text(word, LEFT + x + 3, 310 + y, size=8) for word, x, y in header]
    page = [*column(full_lines("左"), LEFT, 100), *rules, rule(LEFT, 374, 210), *words]
    found = lines(read([*page, *body_text()]))[8:10]
    assert found == ["乡镇（街道）\t水利工程情况\t\u2007", "\u2007\t合计\t本年新增"]


def test_a_head_beside_the_middle_of_its_short_rule_is_over_the_first_column_below_it(
    read: Read,
) -> None:
    """The cells are at the right of their columns, and so is the head over two of them."""
    rules = [rule(LEFT, 300, 210), rule(LEFT + 70, 314, 140), rule(LEFT, 328, 210)]
    words = [text("石门镇", LEFT + 3, 318, size=8), text("水利情况", 226, 311, size=8)]
    words += [text("合计", LEFT + 120, 325, size=8), text("新增", LEFT + 190, 325, size=8)]
    cells = [
        text(each, LEFT + x, 342 + 14 * row, size=8)
        for row in range(3)
        for each, x in (("竹塘镇", 3), ("12", 128), ("9", 202))
    ]
    page = [*column(full_lines("左"), LEFT, 100), *rules, rule(LEFT, 374, 210), *words, *cells]
    found = lines(read(page))[8:10]
    assert found == ["石门镇\t水利情况\t\u2007", "\u2007\t合计\t新增"]


def test_a_row_between_two_lines_of_a_grid_is_one_although_most_cells_have_two_lines(
    read: Read,
) -> None:
    grid = [rule(LEFT, y, 210) for y in (300, 328, 345, 359, 374)]
    grid += posts([LEFT, LEFT + 70, LEFT + 140, LEFT + 210], 300, 74)
    page = [*column(full_lines("左"), LEFT, 100), *grid, *header_text(), *body_text()]
    assert lines(read(page))[8:] == ["乡镇\t水闸数（座）\t投资额（万元）", *BELOW]


def test_a_row_between_two_lines_of_a_grid_is_one_where_cells_of_others_stand_midway(
    read: Read,
) -> None:
    rows = [["石门镇|北片", "1180", "县水利局|立项"], ["竹塘镇", "防汛抗旱|项目", "2644"]]
    rows += [["荷湾镇|东片", "节水灌溉|项目", "县财政局|立项"], ["沙坝乡", "9", "64"]]
    cells = [
        text(part, LEFT + 70 * at + 3, 312 + 28 * number + (11 * line if "|" in cell else 5.5), 8)
        for number, row in enumerate(rows)
        for at, cell in enumerate(row)
        for line, part in enumerate(cell.split("|"))
    ]
    grid = [rule(LEFT, 300 + 28 * at, 210) for at in range(5)]
    grid += posts([LEFT + 70 * at for at in range(4)], 300, 112)
    page = [*column(full_lines("左"), LEFT, 100), *grid, *cells]
    assert lines(read(page))[8:] == ["\t".join(row).replace("|", "") for row in rows]


def test_a_table_right_under_a_picture_is_no_caption(read: Read) -> None:
    cells = [
        text(cell, LEFT + 80 * at + 3, 250 + PITCH * row, size=8)
        for row, values in enumerate([["镇", "产值"], ["竹塘镇", "2644"], ["荷湾镇", "6402"]])
        for at, cell in enumerate(values)
    ]
    rules = [rule(LEFT, y, 160) for y in (238, 255, 287)]
    body = [*column(full_lines("下"), LEFT, 320), *column(full_lines("右", 25), RIGHT, 100)]
    found = lines(read([picture(LEFT, 130, 100, 100), *rules, *cells, *body]))
    assert found[:3] == ["镇\t产值", "竹塘镇\t2644", "荷湾镇\t6402"]


def test_the_rest_of_a_headers_cells_below_its_first_line_goes_with_them(read: Read) -> None:
    head = [("项目", "户数", "完成率", "企业数"), ("", "", "（%）", "（家）")]
    rows = [("水闸", "75", "30.2", "31"), ("渠道", "65", "6.8", "11"), ("塘坝", "60", "5.8", "48")]
    cells = [
        text(cell, LEFT + 5 + 55 * at, 311 + 11 * number, size=8)
        for number, row in enumerate([*head, *rows])
        for at, cell in enumerate(row)
        if cell
    ]
    ruled = [rule(LEFT, y, 220) for y in (300, 326, 360)]
    page = [*column(full_lines("左"), LEFT, 100), *column(full_lines("右", 20), RIGHT, 100)]
    found = lines(read([*page, *ruled, *cells]))
    assert found[8:10] == ["项目\t户数\t完成率（%）\t企业数（家）", "\t".join(rows[0])]


def test_the_lines_of_a_cell_are_set_wide_to_fill_it_and_have_no_gaps(read: Read) -> None:
    ys = (300, 328, 342, 356, 370)
    grid = [*(rule(LEFT, y, 210) for y in ys), *posts([LEFT + 70 * at for at in range(4)], 300, 70)]
    head = [text(char, LEFT + 71 + 19 * at, 312, size=8) for at, char in enumerate("投资总额")]
    head += [text("（万元）", LEFT + 71, 323, size=8)]
    head += [text("乡镇", LEFT + 3, 318, size=8), text("户数", LEFT + 143, 318, size=8)]
    rows = [
        text(cell, LEFT + 70 * at + 3, 338 + 14 * number, size=8)
        for number, name in enumerate(("竹塘镇", "荷湾镇", "石门镇"))
        for at, cell in enumerate((name, "12", "2644"))
    ]
    page = [*column(full_lines("左"), LEFT, 100), *grid, *head, *rows]
    assert lines(read(page))[8] == "乡镇\t投资总额（万元）\t户数"


def test_cells_that_touch_are_parted_by_the_line_between_them(read: Read) -> None:
    ys = (300, 328, 342, 356, 370)
    grid = [*(rule(LEFT, y, 130) for y in ys), *posts([LEFT, LEFT + 50, LEFT + 90, 184], 300, 70)]
    head = [text("乡镇", LEFT + 3, 318, size=8), text("企业（个）", LEFT + 50, 312, size=8)]
    head += [text("产值（万", LEFT + 91, 312, size=8), text("元）", LEFT + 91, 323, size=8)]
    rows = [
        text(cell, LEFT + x, 338 + 14 * number, size=8)
        for number, name in enumerate(("竹塘镇", "荷湾镇", "石门镇"))
        for x, cell in ((3, name), (60, "12"), (100, "2644"))
    ]
    page = [*column(full_lines("左"), LEFT, 100), *grid, *head, *rows]
    assert lines(read(page))[8] == "乡镇\t企业（个）\t产值（万元）"


def test_text_beside_a_table_in_the_other_column_is_not_cut_at_its_wide_rows(read: Read) -> None:
    tops = range(100, 580, 24)
    cells = [
        text(f"{word}{top}", RIGHT + 60 * at + 3, top + 15, size=8)
        for top in tops
        for at, word in enumerate("甲乙丙丁")
    ]
    grid = [
        *(rule(RIGHT, top, 240) for top in (*tops, 580)),
        *posts([RIGHT + 60 * at for at in range(5)], 100, 480),
    ]
    written = [*full_lines("左", 6), "完", *full_lines("又", 6)]
    spaced = [text(line, LEFT, 110 + 24 * at) for at, line in enumerate(written)]
    usual = [*column(full_lines("左", 30), LEFT, 100), *column(full_lines("右", 30), RIGHT, 100)]
    found = read(usual, usual, [*spaced, *cells, *grid]).text.split("\f")[2].split("\n")
    assert found[: len(written)] == written


def test_a_table_that_hangs_into_the_gutter_is_not_of_the_lines_beside_it(read: Read) -> None:
    edges = (LEFT, LEFT + 80, RIGHT - 4)
    page = [
        frame(left, 210 + 15 * row, right - left, 15)
        for row in range(3)
        for left, right in pairwise(edges)
    ]
    for row, cells in enumerate((("乡镇", "产值"), ("竹塘镇", "2644"), ("荷湾镇", "6402"))):
        y = 221 + 15 * row
        page += [text(cells[0], LEFT + 4, y), text(cells[1], RIGHT - 6 - 10 * len(cells[1]), y)]
    page += [*column(full_lines("甲"), LEFT, 86), *column(full_lines("乙", 18), RIGHT, 86)]
    usual = [*column(full_lines("左", 30), LEFT, 100), *column(full_lines("右", 30), RIGHT, 100)]
    found = read(usual, usual, page).text.split("\f")[2].split("\n")
    assert found[8:11] == ["乡镇\t产值", "竹塘镇\t2644", "荷湾镇\t6402"]


def narrow_grid(rows: list[list[str]], widths: list[int]) -> Page:
    """Draw a grid in narrow columns, the lines of a cell (parted by |) 11 points apart."""
    xs = [LEFT + sum(widths[:at]) for at in range(len(widths) + 1)]
    ys = [300 + 25 * row for row in range(len(rows) + 1)]
    page = [*(rule(LEFT, y, xs[-1] - LEFT) for y in ys), *posts(xs, 300, ys[-1] - 300)]
    for y, row in zip(ys, rows, strict=False):
        for x, width, value in zip(xs, widths, row, strict=False):
            for number, part in enumerate(value.split("|")):
                half, font = (2.2, "H") if part.isascii() else (4, "S")
                left = x + width / 2 - half * len(part)
                page.append(text(part, left, y + 10 + 11 * number, 8, font))
    return page


def test_figures_that_narrow_cells_break_are_whole(read: Read) -> None:
    rows = [
        ["单位", "户数", "产值", "占比"],
        ["竹塘镇", "268.|15", "3222", "966.|63"],
        ["荷湾镇", "7211", "742.|97", "431.|87"],
        ["柳林街|道", "112.7|5", "726.|61", "363|.71"],
    ]
    grid = narrow_grid(rows, [40, 30, 30, 28])
    page = [*column(full_lines("左"), LEFT, 100), *column(full_lines("右", 20), RIGHT, 100), *grid]
    found = [line for line in lines(read(page)) if "\t" in line]
    assert found == ["\t".join(row).replace("|", "") for row in rows]


def test_figures_below_each_other_that_do_not_fill_their_cells_are_two(read: Read) -> None:
    rows = [["单位", "户数", "产值"], ["竹塘镇", "268.5|15", "3222|40"], ["荷湾镇", "72", "74"]]
    page = [*column(full_lines("左"), LEFT, 100), *column(full_lines("右", 20), RIGHT, 100)]
    found = lines(read([*page, *narrow_grid(rows, [60, 60, 60])]))
    assert "竹塘镇\t268.5 15\t3222 40" in found


def test_a_word_between_two_whose_cells_have_a_second_line_heads_its_own_column(read: Read) -> None:
    rows = [["单位", "完成|投资", "户数", "项目|数"], ["竹塘镇", "26", "32", "96"]]
    page = [*column(full_lines("左"), LEFT, 100), *column(full_lines("右", 20), RIGHT, 100)]
    found = lines(read([*page, *narrow_grid(rows, [50, 30, 30, 30])]))
    assert "单位\t完成投资\t户数\t项目数" in found


def ruled_tables(left: int, tops: tuple[int, int]) -> Page:
    """Print two tables of 470 points between ruled lines, their type smaller than the text's."""
    page = [rule(left, top + y, 470) for top in tops for y in (0, 16, 62)]
    rows = [("单位", "户数", "人口", "面积")] + [("税", "1", "2", "3")] * 3
    for top in tops:
        page += [
            text(cell, left + 16 + 120 * at, top + 12 + 15 * number, 8)
            for number, row in enumerate(rows)
            for at, cell in enumerate(row)
        ]
    return page


def test_columns_of_text_between_two_ruled_tables_are_no_rows(read: Read) -> None:
    narrow = [printer.FULL[:14]] * 4
    page = [line for x in (54, 219, 384) for line in column(narrow, x, 210)]
    page += ruled_tables(54, (120, 290))
    assert not any("\t" in line for line in read(page).text.split("\n") if printer.FULL[:3] in line)


def test_short_lines_between_two_ruled_tables_are_no_rows(read: Read) -> None:
    short = [printer.FULL[:6]] * 4
    page = [*column(full_lines("左"), LEFT, 100), *column(full_lines("右"), RIGHT, 100)]
    page += [*column(short, LEFT, 320), *column(short, RIGHT, 320), *ruled_tables(LEFT, (230, 400))]
    assert lines(read(page)).count(short[0]) == 8


def test_rows_shaded_amid_the_ruled_lines_of_a_table_are_no_grid(read: Read) -> None:
    short = [printer.FULL[:6]] * 4
    page = [*column(full_lines("左"), LEFT, 100), *column(full_lines("右"), RIGHT, 100)]
    page += [*column(short, LEFT, 320), *column(short, RIGHT, 320), *ruled_tables(LEFT, (230, 400))]
    page += [picture(LEFT, 262, 110, 30)]  # a cell of two rows
    page += [picture(LEFT + 120 * at - 10, 277, 120, 15) for at in (1, 2, 3)]
    assert lines(read(page)).count(short[0]) == 8


def test_dates_beside_hanging_lines_between_underlined_headings_are_no_cells(read: Read) -> None:
    page = [*column(full_lines("左"), LEFT, 100), *column(full_lines("右"), RIGHT, 100)]
    for top, month in ((230, "一月"), (330, "二月")):
        page += [text(month, 280, top, 15), rule(LEFT, top + 6, 474)]
        for x in (LEFT, RIGHT):
            page += [text("八日", x, top + 25), *column([printer.FULL[:16]] * 4, x + 60, top + 25)]
    page += [text("三月", 280, 430, 15), rule(LEFT, 436, 474)]
    assert "\t" not in read(page).text
