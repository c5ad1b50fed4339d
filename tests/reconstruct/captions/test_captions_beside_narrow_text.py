"""Captions in the lines of narrow text beside a picture, in a text laid out as print is."""

from __future__ import annotations

from itertools import zip_longest

import pytest
from made_book import source_of

from yearbook_reader.reconstruct.side_by_side.reordering import reordered

TEXT = (
    "年内，全县投入资金1.2亿元，新建水闸若干座，改造渠道30千米，受益群众2万人，比上年增长4.5%。"
    "全年完成投资3.6亿元，加固堤防40千米，改造泵站25座，新增灌溉面积5万亩，其中节水灌溉2万亩。市水利局组织春季防汛检查，整改隐患12处。"
)
WIDTH = 20  # characters of a column's line
NARROW = 11  # of one beside a picture
GUTTER = 5
BESIDE = 7  # lines


def entry(title: str) -> list[str]:
    """Set an entry in the lines of a column."""
    return set_in(f"  【{title}】{TEXT}", WIDTH)


def set_in(text: str, width: int) -> list[str]:
    return [text[at : at + width] for at in range(0, len(text), width)]


def beside_picture(title: str, caption: list[str], gap: int) -> list[str]:
    """Set an entry that begins beside a picture, with a caption in the last of its lines there."""
    text = f"  【{title}】{TEXT}"
    narrow = set_in(text[: NARROW * BESIDE], NARROW)
    at = BESIDE - len(caption) - 1
    for line, words in enumerate(caption, at):
        narrow[line] += " " * gap + words
    return [*narrow, *set_in(text[NARROW * BESIDE :], WIDTH)]


def page(left: list[str], right: list[str]) -> str:
    rows = zip_longest(left, right, fillvalue="")
    return "\n".join((one.ljust(WIDTH + GUTTER) + two).rstrip() for one, two in rows)


def lines_of(*pages: str) -> list[str]:
    """Give the lines of a book of such pages in the order in which they are read."""
    numbered = (f"{each}\n\n{' ' * 20}· {at} ·\n" for at, each in enumerate(pages, 11))
    found = reordered(source_of("\f".join(numbered)))
    assert found is not None
    return [line.strip() for line in found.source.text.split("\n") if line.strip()]


LEFT = [*entry("防洪"), *entry("灌溉")]
OTHER = page([*entry("移民"), *entry("河湖")], [*entry("水质"), *entry("供水")])
CAPTION = ["水闸竣工现场", "（李明 摄）"]


@pytest.mark.parametrize("gap", [1, 4])
def test_they_stand_behind_the_page_whether_a_space_or_more_parts_them(gap: int) -> None:
    lines = lines_of(page(LEFT, beside_picture("节水", CAPTION, gap)), OTHER)
    at = lines.index("· 11 ·")
    assert lines[at + 1 : at + 3] == CAPTION
    assert "".join(lines[:at]).count(TEXT) == 3


def test_a_page_in_one_column_has_them_too() -> None:
    lines = lines_of(OTHER, OTHER, "\n".join(beside_picture("普法", CAPTION, 3)))
    assert lines[-3:] == ["· 13 ·", *CAPTION]
    assert "".join(lines).count(TEXT) == 9


def test_a_space_in_a_full_line_behind_narrow_ones_begins_none() -> None:
    narrow = beside_picture("节水", [], 1)
    full = narrow[BESIDE][:NARROW] + " " + narrow[BESIDE][NARROW:]
    lines = lines_of(page(LEFT, [*narrow[:BESIDE], full, *narrow[BESIDE + 1 :]]), OTHER)
    assert full in lines
