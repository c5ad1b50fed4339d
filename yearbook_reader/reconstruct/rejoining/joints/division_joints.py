"""Joints around the numbers of divisions, and of articles and documents."""

from __future__ import annotations

import re
from collections import Counter

from yearbook_reader.reconstruct.lexicon.divisions import DIVISION_BEGINS, NUMBER_OF_DIVISION
from yearbook_reader.reconstruct.lexicon.marks import ENGLISH_TITLE, HAN, LEADERS, STOP
from yearbook_reader.reconstruct.lexicon.matter import ARTICLE, BEGINS_DOCUMENT
from yearbook_reader.reconstruct.lines.lines import Lines, head_text, places_of
from yearbook_reader.reconstruct.rejoining.joints.joint import Joint, break_at, join_at

_UNIT_OF_DIVISION = re.compile("[章节節编編篇]")
_UNIT_OF_NUMBER = re.compile("[条條号號]")
_UNIT_AND_TITLE = re.compile(f".[ \u3000]{{1,4}}[{HAN}].{{1,30}}")


def join_divisions(lines: Lines, found: list[Joint]) -> None:
    """Join a division's number, which is no page's, with what is around it (第 / 1 / 章　农业).

    Also with its title, where that stands behind it more than once (第三编 / 县情概况). An
    article's (第三条) and a document's (〕 / 12 / 号) stand before a gap and what they number.
    """
    for index in places_of(_UNIT_OF_DIVISION, lines.firsts):
        if index < 2 or not (lines.narrow[index - 1] and lines.texts[index - 2] == "第"):
            continue
        if _UNIT_AND_TITLE.fullmatch(lines.texts[index]):
            break_at(found, index - 2)
            join_at(found, index - 1)
            join_at(found, index)
    numbers = places_of(DIVISION_BEGINS, lines.firsts[:-1])
    titled = {at: _numbered_title(lines, at) for at in numbers}
    times = Counter(titled.values())
    for index, title in titled.items():
        if title and times[title] > 1:
            found[index + 1] = Joint.GAP
            if any(map(ENGLISH_TITLE.fullmatch, lines.texts[index + 2 : index + 3])):
                break_at(found, index + 2)
    for index in places_of(_UNIT_OF_NUMBER, lines.lasts[:-1]):
        article = ARTICLE.fullmatch(lines.texts[index] + " ")
        numbered = lines.texts[index] in "号號" and lines.texts[index + 1][:2] in BEGINS_DOCUMENT
        if article or numbered:
            found[index + 1] = Joint.GAP
        if article:
            break_at(found, index)


def _numbered_title(lines: Lines, index: int) -> str:
    """Give the number of a division that is a piece of its own, and its title behind it, if any."""
    number, below = lines.texts[index : index + 2]
    if not NUMBER_OF_DIVISION.fullmatch(number) or lines.narrow[index + 1]:
        return ""
    title = LEADERS.split(below, maxsplit=1)[0]
    return "" if STOP.search(title) else number + head_text(title)
