"""Tables with rules above and below the header alone (三线表): their lines are put into rows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from printer import LEFT, RIGHT, column, full_lines, rule, text

from yearbook_reader.sources.documents.flow import EMPTY_CELL
from yearbook_reader.sources.source import Source

Cells = list[tuple[str, float, float]]

TWO_LEVELS: Cells = [
    ("单位", 0, 17),
    ("产值", 105, 11),
    ("备注", 210, 17),
    ("农业", 70, 23),
    ("工业", 140, 23),
]
OVER_THREE: Cells = [
    *(("单位", 0, 17), ("产值", 110, 11), ("备注", 220, 17)),
    *((words, 55 + 55 * at, 23) for at, words in enumerate(["农业", "工业", "商业"])),
    *((words, 55 * at, 45) for at, words in enumerate(["青石镇", "437", "12", "5", "80"])),
    *((words, 55 * at, 60) for at, words in enumerate(["河口镇", "441", "37", "6", "90"])),
]
STACKED: Cells = [
    ("单位", 0, 17),
    ("农业产", 70, 11),
    ("值", 70, 23),
    ("工业", 140, 17),
    ("备注", 210, 17),
]
ROWS: Cells = [
    (words, 70 * at, 45 + 15 * number)
    for number, row in enumerate([["青石镇", "437", "12", "—"], ["河口镇", "441", "37", "—"]])
    for at, words in enumerate(row)
]
BELOW = ["青石镇\t437\t12\t—", "河口镇\t441\t37\t—"]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (
            [*TWO_LEVELS, *ROWS],
            [f"单位\t产值\t{EMPTY_CELL}\t备注", f"{EMPTY_CELL}\t农业\t工业\t{EMPTY_CELL}", *BELOW],
        ),
        (
            [*TWO_LEVELS[:2], ("备注", 210, 11), ("情况", 210, 23), *TWO_LEVELS[3:], *ROWS],
            [
                f"单位\t产值\t{EMPTY_CELL}\t备注情况",
                f"{EMPTY_CELL}\t农业\t工业\t{EMPTY_CELL}",
                *BELOW,
            ],
        ),
        (
            OVER_THREE,
            [
                f"单位\t产值\t{EMPTY_CELL}\t{EMPTY_CELL}\t备注",
                f"{EMPTY_CELL}\t农业\t工业\t商业\t{EMPTY_CELL}",
                "青石镇\t437\t12\t5\t80",
                "河口镇\t441\t37\t6\t90",
            ],
        ),
        ([*STACKED, *ROWS], ["单位\t农业产值\t工业\t备注", *BELOW]),
        (
            [
                *(
                    (words, 70 * at, 17)
                    for at, words in enumerate(["类别", "项目", "数量", "金额"])
                ),
                *((words, 70 + 70 * at, 45) for at, words in enumerate(["水闸", "437", "12"])),
                ("水利", 0, 52),
                *((words, 70 + 70 * at, 59) for at, words in enumerate(["渠道", "441", "37"])),
            ],
            ["类别\t项目\t数量\t金额", "水利\t水闸\t437\t12", f"{EMPTY_CELL}\t渠道\t441\t37"],
        ),
        (
            [
                *((words, 70 * at, 17) for at, words in enumerate(["项目", "投资", "内容", "年"])),
                *[("白沙镇水", 0, 45), ("闸工程", 0, 56), ("新建二", 140, 45), ("座桥", 140, 56)],
                *[("437", 70, 50.5), ("一", 210, 50.5)],
                *((words, 70 * at, 71) for at, words in enumerate(["渠道", "441", "清淤", "二"])),
            ],
            ["项目\t投资\t内容\t年", "白沙镇水闸工程\t437\t新建二座桥\t一", "渠道\t441\t清淤\t二"],
        ),
    ],
)
def test_lines_that_reach_into_each_other_are_of_one_row_or_header(
    read: Callable[..., Source], cells: Cells, expected: list[str]
) -> None:
    table = [text(words, LEFT + 10 + x, 300 + y, size=8) for words, x, y in cells]
    rules = [rule(LEFT, y, 280) for y in (300, 330, 378)]
    page = [*column(full_lines("左"), LEFT, 100), *table, *rules]
    assert read(page).text.split("\n")[8:-1] == expected


def test_dashes_below_each_other_beside_the_text_are_cells(read: Callable[..., Source]) -> None:
    rows = [
        ["单位", "产值", "备注"],
        *([name, "437", "—"] for name in ("甲村", "乙村", "丙村", "丁村")),
    ]
    table = [
        text(words, RIGHT + 120 * at, 300 + 15 * number, size=8)
        for number, row in enumerate(rows)
        for at, words in enumerate(row)
    ]
    text_above = [*column(full_lines("左"), LEFT, 100), *column(full_lines("右"), RIGHT, 100)]
    rules = [rule(RIGHT, y, 256) for y in (290, 305, 365)]
    found = read([*text_above, *table, *rules]).text.split("\n")
    assert found[16:21] == ["\t".join(row) for row in rows]


def test_a_label_beside_the_middle_of_its_rows_stands_in_the_first_of_them(
    read: Callable[..., Source],
) -> None:
    rows = [["类别", "项目", "数量"], *(["", name, "437"] for name in "甲乙丙丁戊己")]
    rows[5][0] = "防汛"  # of six rows, it is beside the fifth, the middle one of the last three
    table = [
        text(words, LEFT + 10 + 100 * at, 300 + 17 * number, size=8)
        for number, row in enumerate(rows)
        for at, words in enumerate(row)
        if words
    ]
    table.append(text("水利建设", LEFT + 10, 300 + 17 * 2, size=8))
    rules = [rule(LEFT, y, 280) for y in (288, 305, 410)]
    found = read([*column(full_lines("左"), LEFT, 100), *table, *rules]).text.split("\n")[9:-1]
    labels = [line.split("\t")[0].strip(EMPTY_CELL) for line in found]
    assert labels == ["水利建设", "", "", "防汛", "", ""]
