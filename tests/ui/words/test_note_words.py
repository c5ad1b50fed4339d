from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yearbook_reader.ui.words.note_words import words_of


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("**数据存疑**，见《统计公报》", "数据存疑，见《统计公报》"),
        ("# 待核\n- 总产量\n- 播种面积", "待核\n总产量\n播种面积"),
        ("> 原书如此", "原书如此"),
        ("见[种植业](yearbook:abc/def)一节", "见种植业一节"),
        ("*疑误*，应作 `2016`", "疑误，应作 2016"),
        ("原书*疑误*待查", "原书疑误待查"),
        (r"3\*4 不是 12", "3*4 不是 12"),
    ],
)
def test_the_marks_of_markdown_are_left_out(note: str, words: str) -> None:
    assert words_of(note) == words


@pytest.mark.parametrize(
    "note", ["2 * 3 * 4", "2*3*4", "a_b_c", "#标签", "-5 度", "[待查]", "1 ** 2 ** 3", "甲\n乙", ""]
)
def test_what_only_looks_like_markdown_stays(note: str) -> None:
    assert words_of(note) == note


@given(st.text("甲乙，。 \n"))
def test_a_note_without_marks_is_as_it_was_typed(note: str) -> None:
    assert words_of(note) == note
