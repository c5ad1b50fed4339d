"""A word before a colon that is no field may be meant as one."""

from __future__ import annotations

import pytest

from yearbook_reader.search.meant_fields import meant


@pytest.mark.parametrize(
    ("typed", "is_meant"),
    [
        ("titel:2016", "title:2016"),
        ("Titles：2016", "title:2016"),
        ("ｔｉｔｅｌ:2016", "title:2016"),
        ("chpater:工业", "chapter:工业"),
        ("author:张建成", "signature:张建成"),
        ("题目:概况", "标题:概况"),
        ("題目:概況", "標題:概況"),
        ("标題:概况", "標題:概况"),
        ("作者:张建成", "署名:张建成"),
        ("備註:核對", "註:核對"),
        ("标题 : 概况", "标题:概况"),
        ("专利 -题目:概况", "专利 -标题:概况"),
        ("专利 年份:2015-2018", "专利 年:2015-2018"),
    ],
)
def test_a_word_that_is_nearly_a_field_means_that_field(typed: str, is_meant: str) -> None:
    assert meant(typed) == is_meant


@pytest.mark.parametrize(
    "typed",
    [
        "专利",
        "标题:概况",
        "单位:万元",
        "标准:国家",
        "表1:产值",
        "Good:Work",
        "8:30",
        "a|b:",
        "第三节:水利",
    ],
)
def test_other_words_before_a_colon_mean_what_they_say(typed: str) -> None:
    assert meant(typed) is None


def test_what_would_make_no_sense_is_not_meant() -> None:
    assert meant("年份:上半年") is None
