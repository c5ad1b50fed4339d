"""The place a yearbook is of, as far as its title tells."""

from __future__ import annotations

import re

_YEARBOOK = re.compile("年[鉴鑒鑑]")
# 2018, 2018年, （2018）, 二〇一八, 卷 numbers and the brackets and marks around them.
_YEARS = re.compile(
    r"[（(〔\[【]?(?:第?\s{0,4}[0-9０-９〇○零一二三四五六七八九]{4}\s{0,4}+[-—–~至]?\s{0,4}+)+[年卷版]?[）)〕\]】]?"
)
_MARKS = re.compile(r"[\s《》〈〉“”·•・:：]+")
# What a yearbook can be of besides a place: a place before it is still the place.
_SUBJECTS = re.compile(
    "(?:统计|統計|经济|經濟|社会|社會|科技|科学技术|教育|卫生|衛生|文化|交通|水利|农业|農業|工业|"
    "工業|金融|财政|財政|商务|商務|旅游|旅遊|城市建设|建设|建設|环境|環境|综合|綜合){1,6}$"
)
_LONGEST_NAME = 20  # characters; what is longer is a sentence and no name


def place_in(title: str) -> str:
    """Propose the place of a yearbook: what its title names before 年鉴; empty where it does not.

    下城年鉴 gives 下城, 云台县统计年鉴（2018） gives 云台县.
    """
    found = _YEARBOOK.search(title)
    if found is None:
        return ""
    named = _MARKS.sub("", _YEARS.sub("", title[: found.start()]))
    place = _SUBJECTS.sub("", named)
    return place if len(place) <= _LONGEST_NAME else ""
