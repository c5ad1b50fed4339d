"""Captions that stand beside each other, below pictures in two columns of a page."""

from __future__ import annotations

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import LineStyle, Source
from yearbook_reader.volume.model import Caption
from yearbook_reader.volume.walk import content, units

TEXT = [
    "【第{}项】全县召开防汛会议，部署工作任务，投资增",
    "长百分之四，改造渠道三十千米，受益群众二万人，",
    "完成计划。",
]


def page_of(at: int, number: int) -> list[tuple[str, float, float, float]]:
    """Give a page's lines, each with its place and size: text, two captions, a page number."""
    lines = [(line.format(number), 54.0, 80.0 + 15 * row, 10.0) for row, line in enumerate(TEXT)]
    return [
        *lines,
        ("水闸开工", 100.0, 600.0, 8.0),
        ("山塘合龙", 360.0, 604.0, 8.0),
        ("（李闻道 摄）", 400.0, 615.0, 8.0),
        (f"·{at}·", 280.0, 800.0, 9.0),
    ]


def test_a_caption_beside_another_is_one_by_itself() -> None:
    lines = [("水利", 200.0, 60.0, 14.0)]
    for number in range(1, 5):
        lines += page_of(number, number)
    text, styles, starts = "", list[LineStyle](), [0]
    for words, left, top, size in lines:
        right = left + size * len(words)
        end = len(text) + len(words)
        styles.append(LineStyle(len(text), end, left, top, right, top + size, size, bold=False))
        last = words.startswith("·")
        text += words + ("\n\f" if last else "\n")
        starts += [len(text)] if last else []
    source = Source(text, "0" * 64, "b.pdf", "pdf", tuple(starts[:-1]), tuple(styles))
    volume = reconstruct(source).volume
    blocks = [item.block for unit in units(volume) for item in content(unit)]
    assert [each.text.text for each in blocks if isinstance(each, Caption)] == 4 * [
        "水闸开工",
        "山塘合龙",
    ]
