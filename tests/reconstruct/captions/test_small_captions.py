"""Captions in smaller type at a page's end, and the heads drawn behind them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from yearbook_reader.reconstruct.lines.draft import ContentsLine, Draft, Role
from yearbook_reader.reconstruct.rejoining.first_draft import first_draft
from yearbook_reader.reconstruct.telling.captions.captions_by_place import set_aside_small_captions
from yearbook_reader.sources.source import LineStyle, Source
from yearbook_reader.volume.model import Span

TEXT = [
    "年内，全县投入资金1.2亿元，新建水闸12座，改造渠",
    "道30千米，受益群众2万人，比上年增长4.5%。",
]


def draft_of(lines: list[str], *, text: int) -> Draft:
    """Give a page's draft of which so many lines are in the text's size, and the rest is smaller.

    The first is a head that says the yearbook's name.
    """
    styles, at = [], 0
    for number, line in enumerate(lines):
        size = 10.0 if number < text else 8.0
        top = 100.0 + 15 * number
        box = (54, top, 54 + size * len(line), top + size)
        styles.append(LineStyle(at, at + len(line), *box, size, bold=False))
        at += len(line) + 1
    source = Source("\n".join(lines), "0" * 64, "b.pdf", "pdf", (0,), tuple(styles))
    return first_draft(source).with_roles({0: Role.VOLUME_HEAD})


@pytest.mark.parametrize(
    ("last", "role"),
    [
        ("防汛抗旱", Role.RUNNING_HEAD),
        ("4　青崖县年鉴", Role.RUNNING_HEAD),
        ("县水利局供图", Role.CAPTION),
    ],
    ids=["a title of the contents", "the yearbook's name by its number", "other words"],
)
def test_a_head_behind_a_caption_is_none(last: str, role: Role) -> None:
    lines = ["青崖县年鉴", *TEXT, "青山水库大坝", last]
    draft = draft_of(lines, text=1 + len(TEXT))
    draft = replace(draft, contents=(ContentsLine("防汛抗旱", Span(0, 1), 1),))
    aside = set_aside_small_captions(draft).aside
    assert aside == {0: Role.VOLUME_HEAD, 3: Role.CAPTION, 4: role}


def test_a_caption_of_many_narrow_lines_is_no_longer_than_one_of_few_wide_ones() -> None:
    caption = ["县长邹洋娜（右", "二）到青山水库", "检查防汛抗旱及", "消费维权工作"]
    draft = draft_of(["青崖县年鉴", *TEXT * 3, *caption], text=1 + 3 * len(TEXT))
    assert [*set_aside_small_captions(draft).in_role(Role.CAPTION)] == [7, 8, 9, 10]
