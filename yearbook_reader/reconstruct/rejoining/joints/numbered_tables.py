"""Numbers of tables and pictures (1-1, 1-2; 表1, 图2), in pieces before their titles."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain, pairwise

from yearbook_reader.reconstruct.lines.lines import Lines, places_of
from yearbook_reader.reconstruct.rejoining.joints.joint import Joint, break_at, join_at

FEWEST = 4  # such numbers that follow one another
NEXT = 3  # by which the number of a table is higher at most than that of the one before

_LABEL_BEGINS = re.compile("[附表图圖（]")
_LABEL = re.compile("（?(?P<what>附?表|[图圖])")
_CLOSES = frozenset("：:）.．")  # behind the number
_FIRST = ("1-1", "1—1")
_NUMBER = re.compile(r"(?P<part>\d{1,2})[-—](?P<table>\d{1,3})")


def part_at_numbered_tables(lines: Lines, found: list[Joint]) -> None:
    """Break above the numbers of tables that follow one another, and join their titles."""
    _part_at_counted(lines, found)
    joined = f"\n{lines.joined}"
    if not any(f"\n{first}\n" in joined for first in _FIRST):
        return  # as in nearly every book
    numbers = list(_numbers(lines))
    following = [two for one, two in pairwise(numbers) if _follows(one, two)]
    if len(following) < FEWEST:
        return
    first = [each for each in numbers if each[1:] == (1, 1)]
    for index in {each[0] for each in first + following}:
        break_at(found, index)
        if index + 1 < len(found):
            found[index + 1] = Joint.GAP if lines.narrow[index + 1] else Joint.JOIN


def _part_at_counted(lines: Lines, found: list[Joint]) -> None:
    """Do so where tables or pictures are counted through the book (表1, 附表2：, 图3)."""
    counted: dict[str, list[int]] = defaultdict(list)
    last: Counter[str] = Counter()
    for index in places_of(_LABEL_BEGINS, lines.firsts[:-2]):
        label = _LABEL.fullmatch(lines.texts[index])
        number = lines.texts[index + 1] if label else ""
        if label and number.isdecimal():
            what = label["what"]
            if last[what] < int(number) <= last[what] + NEXT:
                counted[what].append(index)
                last[what] = int(number)
    for index in chain.from_iterable(each for each in counted.values() if len(each) >= FEWEST):
        break_at(found, index)
        join_at(found, index + 1)
        closes = lines.texts[index + 2] in _CLOSES
        found[index + 2] = Joint.JOIN if closes else Joint.GAP
        if closes and index + 3 < len(found):
            join_at(found, index + 3)


def _numbers(lines: Lines) -> Iterator[tuple[int, int, int]]:
    """Give (piece, part of the book, number of its table) of what could number a table."""
    for index, text in enumerate(lines.texts):
        match = _NUMBER.fullmatch(text) if lines.narrow[index] else None
        if match:
            yield index, int(match["part"]), int(match["table"])


def _follows(one: tuple[int, int, int], two: tuple[int, int, int]) -> bool:
    """Tell whether the second number is the next one in its part, or the first of the next."""
    return two[1:] in ((one[1], one[2] + 1), (one[1] + 1, 1))
