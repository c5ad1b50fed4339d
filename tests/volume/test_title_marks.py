"""Titles are in 【】, but for those whose number or date marks them."""

from __future__ import annotations

import pytest

from yearbook_reader.volume.title_marks import gap_behind, is_numbered, marked


@pytest.mark.parametrize(
    "title", ["概况", "“十三五”规划", "第3届水利博览会", "三条控制线划定", "日报社"]
)
def test_a_title_of_words_stands_in_brackets(title: str) -> None:
    assert marked(title) == f"【{title}】"
    assert gap_behind(title) == ""


@pytest.mark.parametrize("title", ["一、2018年工作回顾", "十二、附则", "第一章 总则", "第三条"])
def test_a_numbered_heading_stands_on_its_own_line(title: str) -> None:
    assert marked(title) == title
    assert is_numbered(title)


@pytest.mark.parametrize("title", ["17日", "19—21日", "1月3日", "1月30日—2月2日", "是月", "下旬"])
def test_a_date_needs_no_brackets_but_a_gap(title: str) -> None:
    assert marked(title) == title
    assert gap_behind(title) == "　"
    assert not is_numbered(title)
