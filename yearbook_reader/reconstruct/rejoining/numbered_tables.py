"""Numbers of tables (1-1, 1-2; 表1, 表2), on lines of their own before the tables' titles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from yearbook_reader.reconstruct.lines.lines import Lines, places_of
from yearbook_reader.reconstruct.rejoining.joint import Joint, break_at, join_at

FEWEST = 4  # such numbers that follow one another
NEXT = 3  # by which the number of a table is higher at most than that of the one before

_TABLE = re.compile("表")
_FIRST = ("1-1", "1—1")
_NUMBER = re.compile(r"(?P<part>\d{1,2})[-—](?P<table>\d{1,3})")


def part_at_numbered_tables(lines: Lines, found: list[Joint]) -> None:
    """Break above the numbers of tables that follow one another, and join their titles."""
    _part_at_counted_tables(lines, found)
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


def _part_at_counted_tables(lines: Lines, found: list[Joint]) -> None:
    """Do so where the tables are counted through the book (表1, 表2)."""
    last, counted = 0, []
    for index in places_of(_TABLE, lines.firsts[:-2]):
        number = lines.texts[index + 1] if lines.texts[index] == "表" else ""
        if number.isdecimal() and last < int(number) <= last + NEXT:
            counted.append(index)
            last = int(number)
    for index in counted if len(counted) >= FEWEST else ():
        break_at(found, index)
        join_at(found, index + 1)
        found[index + 2] = Joint.GAP


def _numbers(lines: Lines) -> Iterator[tuple[int, int, int]]:
    """Give (piece, part of the book, number of its table) of what could number a table."""
    for index, text in enumerate(lines.texts):
        match = _NUMBER.fullmatch(text) if lines.narrow[index] else None
        if match:
            yield index, int(match["part"]), int(match["table"])


def _follows(one: tuple[int, int, int], two: tuple[int, int, int]) -> bool:
    """Tell whether the second number is the next one in its part, or the first of the next."""
    return two[1:] in ((one[1], one[2] + 1), (one[1] + 1, 1))
