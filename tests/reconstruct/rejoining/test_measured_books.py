"""What the lines of a book are measured by, where titles stand alone on theirs."""

from __future__ import annotations

import pytest

from yearbook_reader.reconstruct.lines.lines import width
from yearbook_reader.reconstruct.rejoining.measures import (
    TITLE,
    TITLE_AMONG_NAMED,
    Book,
    measured_book,
    narrow_lines,
    squeeze_of,
)
from yearbook_reader.reconstruct.style.glyph_widths import GlyphWidths

TEXT = ["年内全县投入资金二亿元，新建水闸十二座，", "受益群众二万人。"]


def measured(lines: list[str], named: frozenset[str] = frozenset()) -> Book:
    ended = [line.endswith("。") for line in lines]
    return measured_book(lines, list(map(width, lines)), ended, 20.0, named)


@pytest.mark.parametrize(("below", "marked"), [(["概况", *TEXT], False), (TEXT, True)])
def test_marks_above_other_titles_are_those_of_sections(below: list[str], marked: bool) -> None:
    assert measured(["■水利", *below] * 4).marked is marked


@pytest.mark.parametrize(
    ("named", "cost"), [({"水利"}, TITLE), ({"水利", "概况", "防汛"}, TITLE_AMONG_NAMED)]
)
def test_contents_without_the_entries_do_not_name_the_titles(named: set[str], cost: float) -> None:
    lines = ["水利", "概况", *TEXT, "防汛", *TEXT, "供水", *TEXT] * 2
    assert measured(lines, frozenset(named)).measure.title == cost


NARROW = [
    "县不动产登记中心成立",
    "2018年4月，由省健康扶贫",
    "领导组组织的第三方评",
    "估组，评估验收",
]


@pytest.mark.parametrize(("marked", "asked"), [(False, {0, 1}), (True, {1})])
def test_where_titles_have_no_mark_more_lines_beside_a_picture_are_asked(
    marked: bool, asked: set[int]
) -> None:
    widths = [22.0, 18.0, 10.0, 10.0]
    assert set(narrow_lines(NARROW, widths, [False] * 4, 22.0, marked=marked)) & {0, 1} == asked


EVEN = ["年内全县投入资金二亿元新建水闸十二座"] * 4
TIGHT = [*EVEN, "投入资金，新建水闸，改造渠道，完成验收"]


@pytest.mark.parametrize(
    ("lines", "marked", "tight"),
    [(EVEN, True, False), (TIGHT, True, True), (EVEN, False, True)],
)
def test_marks_are_narrow_where_print_sets_many_lines_tight_or_titles_have_no_mark(
    lines: list[str], marked: bool, tight: bool
) -> None:
    learnt = GlyphWidths(line=18.0, half=0.5, gap=0.2, mark=1.0)
    widths = list(map(width, lines))
    assert (squeeze_of(lines, widths, learnt, marked=marked) > 0) is tight
