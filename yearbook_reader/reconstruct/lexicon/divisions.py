"""Numbered divisions: 第一编, 第二章, 第三节 say themselves what they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from yearbook_reader.reconstruct.lexicon.marks import STOP, is_balanced

UNITS = "卷编篇章节"  # from the largest down
FEWEST = 2  # divisions of a unit, before a book is parted by it
LEVELS = 3  # chapters, sections and subsections
LONGEST = 40  # characters of such a heading

_SIMPLIFIED = str.maketrans("編節", "编节")
_NUMBERED = re.compile(
    r"第\s?[一二三四五六七八九十百零〇\d]{1,4}\s?(?P<unit>[卷编編篇章节節])(?P<title>.{0,36})"
)


class Division(NamedTuple):
    """What the words of a numbered heading say: its unit, and its title behind that."""

    unit: str
    title: str


def division_of(text: str) -> Division | None:
    """Read a line as the heading of a numbered division; None where it is none."""
    if text[0] != "第" or len(text) > LONGEST:
        return None
    match = _NUMBERED.fullmatch(text)
    if match is None or STOP.search(text) or not is_balanced(text):
        return None
    return Division(match["unit"].translate(_SIMPLIFIED), match["title"].strip())


def units_of(texts: Iterable[str]) -> str:
    """Give the units by which a book is divided (编章节), from the largest down."""
    numbered = [text for text in texts if text[0] == "第"]
    found = Counter(each.unit for each in map(division_of, numbered) if each)
    return "".join(unit for unit in UNITS if found[unit] >= FEWEST)[:LEVELS]
