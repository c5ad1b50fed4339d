"""Tables of figures over all columns are read row by row, also where no line of them is drawn."""

from __future__ import annotations

from collections.abc import Callable

from printer import LEFT, RIGHT, Page, column, full_lines, rule, text

from yearbook_reader.sources.source import Source

HEADER = ["单位", "户数", "人口", "面积", "产值", "占比"]
NAMES = ["青石镇", "河口镇", "白沙镇"]


def two_columns(mark: str, y: float) -> Page:
    return [*column(full_lines(f"左{mark}"), LEFT, y), *column(full_lines(f"右{mark}"), RIGHT, y)]


def table(rows: list[list[str]]) -> Page:
    return [
        text(cell, LEFT + 80 * at, 300 + 15 * number, 8)
        for number, row in enumerate(rows)
        for at, cell in enumerate(row)
    ]


def test_figures_over_both_columns_are_rows(read: Callable[..., Source]) -> None:
    rows = [HEADER, *([name, *(str(number) for number in range(11, 16))] for name in NAMES)]
    lines = read([*two_columns("上", 120), *table(rows), *two_columns("下", 400)]).text.split("\n")
    assert ["\t".join(row) for row in rows] == lines[16:20]


def test_words_over_both_columns_are_read_column_by_column(read: Callable[..., Source]) -> None:
    rows = [["赵大明", "钱立国", "孙小梅", "李建军", "周文彬", "吴长海"]] * 3
    lines = read([*two_columns("上", 120), *table(rows), *two_columns("下", 400)]).text.split("\n")
    assert not any("\t" in line and "李建军" in line and "赵大明" in line for line in lines)


def test_a_label_midway_between_two_rows_stands_in_the_first_of_them(
    read: Callable[..., Source],
) -> None:
    rows = [HEADER, *(["", *(str(number) for number in range(11, 16))] for _ in range(4))]
    labels = [text("山区", LEFT, 322.5, 8), text("平原", LEFT, 352.5, 8)]
    printed = [each for each in table(rows) if "<>" not in each]
    page = [*two_columns("上", 120), *printed, *labels, *two_columns("下", 420)]
    found = read(page).text.split("\n")[17:21]
    assert [line.split("\t")[0].strip("\u2007") for line in found] == ["山区", "", "平原", ""]


def test_a_title_set_wide_below_a_ruled_table_is_none_of_its_rows(
    read: Callable[..., Source],
) -> None:
    names = ["单位", "户数", "人口"]
    rows = [[*names], *([name, "11", "12"] for name in NAMES)]
    cells = [
        text(cell, RIGHT + 80 * at, 300 + 15 * number, 8)
        for number, row in enumerate(rows)
        for at, cell in enumerate(row)
    ]
    rules = [rule(RIGHT, y, 220) for y in (288, 304, 350)]
    title = [text(char, RIGHT + 40 + 40 * at, 380, 14) for at, char in enumerate("环境保护")]
    page = [*two_columns("上", 120), *cells, *rules, *title, *two_columns("下", 420)]
    assert "环境保护" in ["".join(line.split("\u3000")) for line in read(page).text.split("\n")]


def test_the_column_of_text_beside_a_table_of_figures_is_none_of_its_labels(
    read: Callable[..., Source],
) -> None:
    lines = [f"文{number}全县工业经济平稳运行" for number in range(8)]
    rows = [["单位", "户数", "人口", "面积"], *([name, "11", "12", "13"] for name in NAMES)]
    cells = [
        text(cell, 374 + 38 * at, 300 + 15 * number, 8)
        for number, row in enumerate(rows)
        for at, cell in enumerate(row)
    ]
    above = [line for x in (54, 214, 374) for line in column(lines, x, 120)]
    page = [*above, *column(lines, 54, 300), *cells]
    assert not any("\t" in line for line in read(page).text.split("\n") if line.startswith("文"))


def test_lines_of_a_header_s_cells_beside_each_other_are_a_row(
    read: Callable[..., Source],
) -> None:
    rows = [[name, "11", "12"] for name in NAMES]
    header = [
        text("乡镇街", LEFT, 284, 8),
        text("道名称", LEFT, 294, 8),
        text("户数", LEFT + 80, 289, 8),
        text("人口", LEFT + 160, 289, 8),
    ]
    page = [*column(full_lines("上"), LEFT, 120), *header, *table(rows)]
    assert "乡镇街道名称\t户数\t人口\n青石镇\t11\t12\n" in read(page).text
