"""Items whose number stands on a line of its own, apart from the mark behind it."""

from __future__ import annotations

import pytest
from made_book import source_of

from yearbook_reader.reconstruct.lines.lines import split_lines
from yearbook_reader.reconstruct.rejoining.first_draft import first_draft
from yearbook_reader.reconstruct.rejoining.joints.joint import Joint
from yearbook_reader.reconstruct.rejoining.joints.joints import joints

PROSE = (
    "2017\n年，全县新建水闸\n12\n座，总投资\n1.1\n亿元，比上年增长\n4.5%\n，完成年\n"
    "度计划，惠及群众\n3200\n户，其中白河乡\n48\n户、柳林镇\n7\n户。\n"
)


@pytest.mark.parametrize("above", ["一、延伸产业链条，引进专业人才", "全县部署各项工作任务。"])
def test_an_item_begins_below_a_heading_or_a_sentence(above: str) -> None:
    text = f"{3 * PROSE}{above}\n1\n．开展排查。全县新建水闸\n12\n座。\n{3 * PROSE}"
    lines = first_draft(source_of(text.replace("\n", "\n\n"))).lines.texts
    assert above in lines
    assert any(line.startswith("1．开展排查") for line in lines)


@pytest.mark.parametrize(
    ("number", "text"),
    [("第三条", "全县各乡镇应当节约用水"), ("青政办〔\n2017\n〕\n12\n号", "关于节约用水的意见")],
)
def test_a_number_cut_off_at_the_gap_behind_it_stands_before_what_it_numbers(
    number: str, text: str
) -> None:
    book = f"{3 * PROSE}{number}\n{text}\n{3 * PROSE}"
    lines = first_draft(source_of(book.replace("\n", "\n\n"))).lines.texts
    assert any(line.endswith(f"{number} {text}".rpartition("\n")[2]) for line in lines)


@pytest.mark.parametrize(
    ("pieces", "told"),
    [
        ("2.2018\n—\n2020\n年规划", [Joint.BREAK, Joint.OPEN]),
        ("2\n．\n5\n月暴雨灾害", [Joint.BREAK, Joint.JOIN, Joint.JOIN]),
        ("3.41\n万户受益", [Joint.OPEN, Joint.OPEN]),
    ],
)
def test_a_number_that_counts_on_begins_a_line_though_a_figure_stands_behind_it(
    pieces: str, told: list[Joint]
) -> None:
    lines = split_lines(f"综述\n1.\n概况　全县新建水闸\n12\n座。（李闻道）\n{pieces}")
    at = len(lines) - 1 - pieces.count("\n")
    assert joints(lines, [range(len(lines))])[at : at + len(told)] == told
