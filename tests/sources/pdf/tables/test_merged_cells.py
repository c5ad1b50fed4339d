"""Cells of a grid that go over several columns or rows stand in the first of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from printer import LEFT, Page, column, full_lines, posts, rule, text

from yearbook_reader.sources.documents.flow import EMPTY_CELL
from yearbook_reader.sources.source import Source

Read = Callable[..., Source]

CELLS = [
    ("类别", 0, 18),
    ("产值", 105, 10),
    ("农业", 70, 25),
    ("工业", 140, 25),
    ("水利", 0, 48),
    ("2644", 70, 40),
    ("831", 140, 40),
    ("6402", 70, 55),
    ("770", 140, 55),
    ("合计", 0, 70),
    ("9046", 70, 70),
    ("1601", 140, 70),
]
WHOLE = [
    f"类别\t产值\t{EMPTY_CELL}",
    f"{EMPTY_CELL}\t农业\t工业",
    "水利\t2644\t831",
    f"{EMPTY_CELL}\t6402\t770",
    "合计\t9046\t1601",
]


def grid(*, missing: bool) -> Page:
    """Draw the lines about `CELLS`; below the first row of figures it may be `missing`."""
    partial = [rule(LEFT + 70, 315, 140), *([] if missing else [rule(LEFT + 70, 345, 140)])]
    return [
        *(rule(LEFT, y, 210) for y in (300, 330, 360, 375)),
        *partial,
        *posts([LEFT, LEFT + 70, LEFT + 210], 300, 75),
        *posts([LEFT + 140], 315, 60),
    ]


def lines_of(read: Read, page: Page) -> list[str]:
    text_above = column(full_lines("左"), LEFT, 100)
    return read([*text_above, *page]).text.split("\n")[8:-1]


def cells() -> Page:
    return [text(words, LEFT + x + 20, 300 + y, size=8) for words, x, y in CELLS]


def test_a_cell_over_columns_or_rows_stands_in_the_first_of_them(read: Read) -> None:
    assert lines_of(read, [*grid(missing=False), *cells()]) == WHOLE


@pytest.mark.parametrize("gap", [12, 15])
def test_rows_between_which_one_line_is_missing_are_rows(read: Read, gap: int) -> None:
    figures = [
        text(cell, LEFT + 70 * at + 20, 310 + gap * number, size=8)
        for number, row in enumerate([["甲村", "437", "12"], ["乙村", "441", "37"]])
        for at, cell in enumerate(row)
    ]
    below = [text(cell, LEFT + 70 * at + 20, 340, size=8) for at, cell in enumerate("丙45")]
    drawn = [*(rule(LEFT, y, 210) for y in (300, 330, 345)), *posts([LEFT + 70], 300, 45)]
    drawn += posts([LEFT + 140], 330, 15)
    found = lines_of(read, [*drawn, *figures, *below])
    assert [line.replace("\t", "") for line in found] == ["甲村43712", "乙村44137", "丙45"]
