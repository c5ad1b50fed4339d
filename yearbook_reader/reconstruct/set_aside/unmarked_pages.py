"""Pages of a text without form feeds, as copying from a viewer gives it: told by their numbers.

Lines that count up by one at a page's distance, with a running head beside them or not, are page
numbers; whether they open or end their pages is told by what stands before the first and behind
the last of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import compress, count, pairwise
from typing import NamedTuple

from yearbook_reader.reconstruct.lexicon.marks import (
    DECORATION,
    ENDING_CREDIT,
    ENTRY_BRACKETS,
    ENTRY_BULLETS,
    NUMERAL,
    STOP,
)
from yearbook_reader.reconstruct.lexicon.numerals import CHINESE_DIGITS, number_value
from yearbook_reader.reconstruct.lines.lines import Lines, has_han, places_of
from yearbook_reader.reconstruct.set_aside.page_numbers import (
    glued_number,
    is_decorated_number,
    printed_number,
)
from yearbook_reader.reconstruct.tolerances import HEAD_LENGTH

FEWEST = 5  # numbers in step, that tell pages
FEWEST_IN_FRONT = 2  # in what stands before the first, and is numbered by itself
BOTH_SIDES = 2  # ornaments, as an item's number has none before it
MARKED = 0.5  # of the pages that are marked, that must have numbers in step
COVERED = 0.5  # of the lines, that must stand between the first number and the last
SHORTEST_PAGE = 6  # lines
MOST_WITHOUT = 2  # pages in a row that have no number, as one that opens a chapter has none
BY_ONE = 0.6  # of the numbers that the very next must follow
HEADED = 0.5  # of the numbers that have what could be a head beside them, where most have one
CAPTION_LINES = 8  # behind a number that ends its page
LONGEST = 60  # characters of a line with a number, and a running head, in it
_MAY_BE = re.compile(rf"[\d{CHINESE_DIGITS}页頁·•—–―─━~～|〕］）)\]-]")
_OPENS_ENTRY = ENTRY_BULLETS + "".join(ENTRY_BRACKETS)
_ANY_NUMBER = re.compile(NUMERAL)
_BARE = re.compile(rf"\d{{1,4}}|[{CHINESE_DIGITS}]{{1,6}}")


class _Number(NamedTuple):
    """A line that may be a page number; `glued` tells that a running head is in it."""

    at: int
    value: int
    glued: bool


def pages_by_numbers(lines: Lines) -> tuple[int, ...]:
    """Give the offsets at which pages begin, as numbers tell; a single 0 where none do."""
    kinds: tuple[list[_Number], ...] = ([], [], [])
    for number, kind in _likely_numbers(lines):
        kinds[kind].append(number)
    chains = [_in_step(numbers) for numbers in kinds]
    kind = max(range(len(kinds)), key=lambda each: len(chains[each]))
    chain = chains[kind]
    by_one = sum(two.value == one.value + 1 for one, two in pairwise(chain))
    if by_one < max(FEWEST - 1, BY_ONE * len(chain)):
        return (0,)
    if chain[-1].at - chain[0].at < COVERED * len(lines):
        return (0,)
    front = _in_step([each for each in kinds[kind] if each.at < chain[0].at])
    if len(front) >= FEWEST_IN_FRONT:
        chain = [*front, *chain]
    firsts = _first_lines(lines, chain)
    return (0, *(lines.starts[at] for at in firsts if 0 < at < len(lines)))


def with_pages_by_numbers(lines: Lines, starts: Sequence[int]) -> tuple[int, ...]:
    """Give the offsets at which pages begin, with those that `starts` lack.

    Of two numbers in the usual ornaments that follow one another on a page, the second is of
    another page: one with nothing but captions may have no mark of its own. Only where numbers
    end their pages.
    """
    dressed = _dressed_numbers(lines)
    dresses = Counter(_ANY_NUMBER.sub("", lines.texts[each.at]) for each in dressed)
    dress, times = dresses.most_common(1)[0] if dresses else ("", 0)
    if len(dress) < BOTH_SIDES or times < max(FEWEST, MARKED * len(starts)):
        return tuple(starts)
    firsts = [bisect_left(lines.starts, start) for start in starts]
    usual = [each for each in dressed if _ANY_NUMBER.sub("", lines.texts[each.at]) == dress]
    pages = [bisect_right(firsts, each.at) for each in usual]
    stops = [*firsts[1:], len(lines)]
    ending = sum(
        each.at - firsts[page - 1] > stops[page - 1] - each.at
        for each, page in zip(usual, pages, strict=True)
    )
    if ending < MARKED * len(usual):
        return tuple(starts)
    more = [
        lines.starts[one.at + 1]
        for (one, two), (page, same) in zip(pairwise(usual), pairwise(pages), strict=True)
        if page == same and two.value == one.value + 1
    ]
    return tuple(sorted({*starts, *more}))


def _dressed_numbers(lines: Lines) -> list[_Number]:
    """Give of the likely numbers those that are dressed: few lines begin or end with ornaments."""
    ends = (lines.firsts, lines.lasts)
    likely = {at for characters in ends for at in places_of(DECORATION, characters)}
    texts = [(at, lines.texts[at]) for at in sorted(likely)]
    numbers = (
        (at, number_value(printed_number(text)))
        for at, text in texts
        if is_decorated_number(text) and (text[0].isdigit() or _MAY_BE.match(text[-1]))
    )
    return [_Number(at, value, glued=False) for at, value in numbers if value is not None]


def _likely_numbers(lines: Lines) -> Iterator[tuple[_Number, int]]:
    """Give the lines that could be page numbers, and of which kind: alone, dressed or glued."""
    begun = compress(count(), map(str.isdigit, lines.firsts))
    for index in sorted({*begun, *places_of(_MAY_BE, lines.lasts)}):
        text = lines.texts[index]
        # Most are running text: its stops, which none of these have, show it soonest.
        if len(text) > LONGEST or STOP.search(text):
            continue
        if _BARE.fullmatch(text):
            value = number_value(text)
            if value is not None:
                yield _Number(index, value, glued=False), 0
        elif is_decorated_number(text):
            value = number_value(printed_number(text))
            if value is not None:
                yield _Number(index, value, glued=False), 1
        else:
            value = glued_number(text)
            if value is not None:
                yield _Number(index, value, glued=True), 2


def _in_step(numbers: Sequence[_Number]) -> list[_Number]:
    """Give the longest run of numbers that count up, each on a page of its own."""
    ending: dict[int, tuple[int, int]] = {}  # by value: how long a run that ends so, and where
    above: list[int] = []
    longest = (0, -1)
    for at, number in enumerate(numbers):
        length, before = 1, -1
        for step in range(1, MOST_WITHOUT + 2):
            known, place = ending.get(number.value - step, (0, -1))
            far = place >= 0 and number.at - numbers[place].at >= SHORTEST_PAGE
            if far and known + 1 > length:
                length, before = known + 1, place
        above.append(before)
        if length >= ending.get(number.value, (0, -1))[0]:
            ending[number.value] = (length, at)
        longest = max(longest, (length, at))
    run: list[_Number] = []
    at = longest[1]
    while at >= 0:
        run.append(numbers[at])
        at = above[at]
    return run[::-1]


def _first_lines(lines: Lines, chain: Sequence[_Number]) -> list[int]:
    """Give the first line of each page, with the head that stands before its number.

    Numbers end their pages where less stands behind the last than before the first.
    """
    first, last = chain[0].at, chain[-1].at
    if len(lines) - 1 - last < first:
        below = [each.at + 1 for each in chain if not each.glued]
        headed = [at for at in below if at < len(lines) and _may_be_head(lines, at)]
        if len(headed) > HEADED * len(chain) and _are_alike(lines, headed):
            return [_behind_captions(lines, each.at + 2) for each in chain]
        return [_behind_captions(lines, each.at + 1) for each in chain]
    heads = [each.at - 1 for each in chain if not each.glued and each.at]
    headed = [at for at in heads if _may_be_head(lines, at)]
    if len(headed) > HEADED * len(chain) and _are_alike(lines, headed):
        return [each.at - 1 for each in chain]
    return [each.at for each in chain]


def _behind_captions(lines: Lines, at: int) -> int:
    """Give the line behind the captions that were drawn last on a page; the same for none."""
    first = at
    for index, text in enumerate(lines.texts[at : at + CAPTION_LINES], at + 1):
        if "。" in text or text[0] in _OPENS_ENTRY:
            break
        if text[-1] in "）)" and ENDING_CREDIT.search(text):
            first = index
    return first


def _may_be_head(lines: Lines, at: int) -> bool:
    text = lines.texts[at]
    return 1 < len(text) <= HEAD_LENGTH and has_han(text) and not STOP.search(text)


def _are_alike(lines: Lines, heads: Sequence[int]) -> bool:
    """Tell running heads from last lines of pages: their words recur."""
    return len({lines.texts[at] for at in heads}) <= HEADED * len(heads) + 1
