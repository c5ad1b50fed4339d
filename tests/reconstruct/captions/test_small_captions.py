"""Captions in smaller type at a page's end, and the heads drawn behind them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from yearbook_reader.reconstruct.lines.draft import ContentsLine, Role
from yearbook_reader.reconstruct.rejoining.first_draft import first_draft
from yearbook_reader.reconstruct.telling.captions.captions_by_place import set_aside_small_captions
from yearbook_reader.sources.source import LineStyle, Source
from yearbook_reader.volume.model import Span

TEXT = [
    "年内，全县投入资金1.2亿元，新建水闸12座，改造渠",
    "道30千米，受益群众2万人，比上年增长4.5%。",
]


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
    styles, at = [], 0
    for number, line in enumerate(lines):
        size = 8.0 if number > len(TEXT) else 10.0
        top = 100.0 + 15 * number
        box = (54, top, 54 + size * len(line), top + size)
        styles.append(LineStyle(at, at + len(line), *box, size, bold=False))
        at += len(line) + 1
    draft = first_draft(
        Source("\n".join(lines), "0" * 64, "b.pdf", "pdf", (0,), tuple(styles))
    ).with_roles({0: Role.VOLUME_HEAD})
    draft = replace(draft, contents=(ContentsLine("防汛抗旱", Span(0, 1), 1),))
    aside = set_aside_small_captions(draft).aside
    assert aside == {0: Role.VOLUME_HEAD, 3: Role.CAPTION, 4: role}
