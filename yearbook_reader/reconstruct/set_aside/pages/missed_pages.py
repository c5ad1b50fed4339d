"""Pages that no mark tells among others that have one: told by the second number on a page."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from yearbook_reader.reconstruct.lexicon.marks import DECORATION, NUMERAL, PAGE_ORNAMENTS
from yearbook_reader.reconstruct.lexicon.numerals import CHINESE_DIGITS, number_value
from yearbook_reader.reconstruct.lines.lines import Lines, having, places_of
from yearbook_reader.reconstruct.set_aside.pages.page_numbers import (
    glued_number,
    is_decorated_number,
    printed_number,
)

FEWEST = 5  # numbers in the usual dress
BOTH_SIDES = 2  # ornaments, as an item's number has none before it
MARKED = 0.5  # of the pages that are marked, that must have such a number
_MAY_END = re.compile(rf"[\d{CHINESE_DIGITS}页頁{PAGE_ORNAMENTS}〕］）)\]]")
_ANY_NUMBER = re.compile(NUMERAL)
_BAR = re.compile("[|｜│¦]")

_Numbers = list[tuple[int, int]]  # lines, and the numbers that they are


def with_pages_by_numbers(lines: Lines, starts: Sequence[int]) -> tuple[int, ...]:
    """Give the offsets at which pages begin, with those that `starts` lack.

    Of two numbers in the usual ornaments, or beside bars and heads, that follow one another on a
    page, the second is of another page: one with nothing but captions may have no mark of its own.
    Only where numbers end their pages.
    """
    fewest = max(FEWEST, MARKED * len(starts))
    numbers = _in_usual_ornaments(lines)
    if len(numbers) < fewest:
        numbers = _beside_bars(lines)
    if len(numbers) < fewest:
        return tuple(starts)
    firsts = [bisect_left(lines.starts, start) for start in starts]
    pages = [bisect_right(firsts, at) for at, _ in numbers]
    stops = [*firsts[1:], len(lines)]
    ending = sum(
        at - firsts[page - 1] > stops[page - 1] - at
        for (at, _), page in zip(numbers, pages, strict=True)
    )
    if ending < MARKED * len(numbers):
        return tuple(starts)
    more = [
        lines.starts[at + 1]
        for ((at, one), (_, two)), (page, same) in zip(
            pairwise(numbers), pairwise(pages), strict=True
        )
        if page == same and two == one + 1
    ]
    return tuple(sorted({*starts, *more}))


def _in_usual_ornaments(lines: Lines) -> _Numbers:
    """Give the numbers in the commonest ornaments: few lines begin or end with any."""
    ends = (lines.firsts, lines.lasts)
    likely = {at for characters in ends for at in places_of(DECORATION, characters)}
    texts = [(at, lines.texts[at]) for at in sorted(likely)]
    dressed = [
        (at, value, _ANY_NUMBER.sub("", text))
        for at, text in texts
        if is_decorated_number(text)
        and (text[0].isdigit() or _MAY_END.match(text[-1]))
        and (value := number_value(printed_number(text))) is not None
    ]
    dresses = Counter(dress for _, _, dress in dressed)
    usual = dresses.most_common(1)[0][0] if dresses else ""
    if len(usual) < BOTH_SIDES:
        return []
    return [(at, value) for at, value, dress in dressed if dress == usual]


def _beside_bars(lines: Lines) -> _Numbers:
    """Give the numbers that a bar parts from a running head (57 │ 科学技术)."""
    likely = sorted(having(_BAR, lines.joined))
    numbers = ((at, glued_number(lines.texts[at])) for at in likely)
    return [(at, value) for at, value in numbers if value is not None]
