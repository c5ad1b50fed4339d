"""The Markdown of a volume."""

from __future__ import annotations

import pytest

from yearbook_reader.export.markdown import escaped, escaped_cell, to_markdown
from yearbook_reader.volume.reconstruction import Reconstruction


def test_headings_follow_the_levels_of_the_volume(made_up: Reconstruction) -> None:
    lines = to_markdown(made_up).decode().splitlines()
    assert [line for line in lines if line.startswith("#")] == [
        "# 云台年鉴（2020）",
        "## 水利",
        "### 综述",
        "#### 概况",
        "### 水文",
        "#### 测站",
        "##### 雨量站建设",
        "## 教育",
        "### 小学",
        "#### 概况",
    ]


def test_a_table_is_a_table(made_up: Reconstruction) -> None:
    assert "| 名称 | 数量 |\n| --- | --- |\n| 大闸 | 2 |\n" in to_markdown(made_up).decode()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("增长4.5%（12.3万元）", "增长4.5%（12.3万元）"),
        ("1. 总则", "1\\. 总则"),
        ("- 其他", "\\- 其他"),
        ("# 号线", "\\# 号线"),
        ("a*b_c", "a\\*b\\_c"),
        ("[1] <b>", "\\[1\\] \\<b\\>"),
        ("20~27日", "20\\~27日"),
        ("Science & Technology", "Science & Technology"),
        ("&amp;", "\\&amp;"),
        ("甲\n乙", "甲 乙"),
    ],
)
def test_a_mark_that_markdown_would_read_is_escaped(text: str, written: str) -> None:
    assert escaped(text) == written


@pytest.mark.parametrize(
    ("text", "written"), [("41.6", "41.6"), ("-3.5", "-3.5"), ("甲|乙", "甲\\|乙"), ("*", "\\*")]
)
def test_a_number_in_a_table_is_written_as_it_is(text: str, written: str) -> None:
    assert escaped_cell(text) == written
