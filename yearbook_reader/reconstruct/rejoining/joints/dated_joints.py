"""Joints of a chronicle (大事记): where its months and days begin lines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from yearbook_reader.reconstruct.lexicon.marks import (
    ENTRY_BRACKETS,
    ENTRY_BULLETS,
    YEAR,
    ends_sentence,
)
from yearbook_reader.reconstruct.lexicon.matter import (
    DAY,
    DRESSES_OF_DATES,
    UP_TO_DAY,
    Matter,
    matter_of,
)
from yearbook_reader.reconstruct.lines.lines import Lines, head_text, places_of
from yearbook_reader.reconstruct.rejoining.joints.joint import Joint, break_at

NEAR = 12  # pieces below a month at a page's end among which its first day begins
AMID = 80  # pieces between two days of a chronicle

SHORTEST = 2  # characters of a bullet and a title
FEWEST_ALONE = 5  # titles behind bullets, before they can tell that they stand alone
NEARLY_ALL = 0.8  # of them, that have neither a gap nor a pause behind the title
DATE_PIECES = 6  # of a date, with the words behind it

_MONTHS = ("月", "月份")
_DAY_AND_DASH = re.compile(rf"{DAY.pattern}\s?{UP_TO_DAY.pattern}")
_DAY_UNIT = re.compile("日")
_WHOLE_DAY = re.compile(r"\d{1,2} ?日[ \u3000]")
_SAME_DAY = re.compile("△")
_MONTH_UNIT = re.compile("月")
_WHOLE_MONTH = re.compile(r"\d{1,2} ?月")
_MONTH_AND_DAY = re.compile(r"月 ?\d{1,2} ?日[ \u3000]")
_BULLET = re.compile(f"[{re.escape(ENTRY_BULLETS)}]")
_PAUSE = re.compile("[，。；]")
_GOES_ON = re.compile(rf"{UP_TO_DAY.pattern}|{DAY.pattern}[时時:：]")  # a date, behind its day


def part_at_dates(lines: Lines, found: list[Joint]) -> None:
    """Break above the days of a chronicle (17日　, △　), and around the months above them."""
    units = places_of(_DAY_UNIT, lines.firsts)
    days = [index for index in units if _has_room_behind(lines, index)]
    days = sorted({*days, *_days_before_figures(lines, units, days)})
    firsts = [_first_of_days(lines, index) for index in days]
    for first, day in zip(firsts, days, strict=True):
        found[first + 1 : day + 1] = [Joint.JOIN] * (day - first)
    below = [at for at in firsts if at > 1 and lines.texts[at - 1] in _MONTHS]
    months = [lines.texts[at - 2] for at in below]
    with_month = any(one == two for one, two in pairwise(months))
    for at in firsts:
        month = at > 1 and lines.texts[at - 1] in _MONTHS
        if at and lines.texts[at - 1] in DRESSES_OF_DATES:
            break_at(found, at - 1)
            found[at] = Joint.JOIN
        elif not month:
            break_at(found, at)
        elif with_month:
            own = lines.texts[at - 4 : at - 2] == lines.texts[at - 2 : at]
            break_at(found, at - 2, *([at - 4] if own else []))
            found[at - 1 : at + 1] = [Joint.JOIN] * 2
        else:
            first = at - 4 if _stands_behind_year(lines, at - 2) else at - 2
            first -= first > 0 and lines.texts[first - 1] in DRESSES_OF_DATES
            break_at(found, first, at)
            found[first + 1 : at] = [Joint.JOIN] * (at - first - 1)
    if with_month:
        _part_whole_dates(lines, found, firsts)
    again = places_of(_SAME_DAY, lines.firsts)
    break_at(found, *(at for at in again if lines.texts[at][1:2].isspace()))
    break_at(found, *_months_at_line_ends(lines, found, firsts), *_months_below_title(lines))


def part_below_bullets(lines: Lines, found: list[Joint]) -> None:
    """Break above the dates with which texts begin, where titles behind a bullet stand alone.

    Or above a quoted date (“ / 3 / · / 15 / ”期间，…).
    """
    begun = [at for at in places_of(_BULLET, lines.firsts[:-1]) if len(lines.texts[at]) > SHORTEST]
    whole = [lines.texts[at] for at in begun if found[at + 1] is Joint.BREAK]
    alone = sum(not (_PAUSE.search(text) or " " in text or "\u3000" in text) for text in whole)
    if alone < max(FEWEST_ALONE, NEARLY_ALL * len(whole)):
        return
    for index in begun:
        if found[index + 1] is Joint.OPEN and _begins_text_with_date(lines, index + 1):
            break_at(found, index + 1)


def _begins_text_with_date(lines: Lines, index: int) -> bool:
    """Tell whether a date's pieces stand here (2017 / 年, 3 / 月 / 5 / 日), and a pause behind."""
    texts = lines.texts[index : index + DATE_PIECES]
    if texts[:1] == ("“",):
        closing = next((text for text in texts if "”" in text), "")
        return _PAUSE.search(closing) is not None
    number = {"年": YEAR, "月": DAY}.get(texts[1][0]) if len(texts) > 1 else None
    dated = number is not None and number.fullmatch(texts[0]) is not None
    return dated and _PAUSE.search("".join(texts)) is not None


def _stands_behind_year(lines: Lines, month: int) -> bool:
    """Tell a month that stands behind its year, both in pieces: 2018 / 年 / 1 / 月."""
    year = lines.texts[month - 2] if month > 1 else ""
    return lines.texts[month - 1] == "年" and YEAR.fullmatch(year) is not None


def _part_whole_dates(lines: Lines, found: list[Joint], days: Iterable[int]) -> None:
    """Break above dates of which a figure did not stand alone (7 / 月 2 日　or 7 月 / 2 / 日　)."""
    for at in days:
        if at and _WHOLE_MONTH.fullmatch(lines.texts[at - 1]):
            break_at(found, at - 1)
            found[at] = Joint.JOIN
    for at in places_of(_MONTH_UNIT, lines.firsts):
        if at and _MONTH_AND_DAY.match(lines.texts[at]) and DAY.fullmatch(lines.texts[at - 1]):
            break_at(found, at - 1)
            found[at] = Joint.JOIN


def _months_below_title(lines: Lines) -> Iterator[int]:
    """Give where a month stands alone right below the title of a chronicle (大事记).

    Or where a whole day stands below it, behind the end of a text.
    """
    alone = [at for at in places_of(_MONTH_UNIT, lines.firsts) if lines.texts[at] in _MONTHS]
    for index in alone:
        if index < 2 or not DAY.fullmatch(lines.texts[index - 1]):
            continue
        above, below = lines.texts[index - 2], lines.texts[index + 1 : index + 2]
        if matter_of(head_text(above)) is Matter.CHRONICLE:
            yield index - 1
        elif ends_sentence(above) and any(map(_WHOLE_DAY.match, below)):
            yield from (index - 1, index + 1)


def _months_at_line_ends(
    lines: Lines, found: Sequence[Joint], days: Iterable[int]
) -> Iterator[int]:
    """Give where a month stands alone behind a sentence, at a page's end not far above a day."""
    texts = lines.texts
    for day in days:
        for index in range(max(day - NEAR, 2), day):
            if (
                texts[index] in _MONTHS
                and found[index + 1] is Joint.BREAK
                and DAY.fullmatch(texts[index - 1])
                and ends_sentence(texts[index - 2])
            ):
                yield index - 1


def _days_before_figures(lines: Lines, units: Iterable[int], days: Sequence[int]) -> Iterator[int]:
    """Give the days whose text begins with a figure or Latin, where the room between is lost.

    They stand behind a sentence, or their month does, amid a chronicle's other days.
    """
    texts = lines.texts
    for at in units:
        before = bisect_left(days, at)
        amid = 0 < before < len(days) and days[before] - days[before - 1] < AMID
        if not amid or texts[at] != "日" or not DAY.fullmatch(texts[at - 1]):
            continue
        if not lines.narrow[at + 1] or _GOES_ON.match("".join(texts[at + 1 : at + 3])):
            continue
        first = _first_of_days(lines, at)
        first -= 2 * (texts[first - 1] in _MONTHS and DAY.fullmatch(texts[first - 2]) is not None)
        if ends_sentence(texts[first - 1]):
            yield at


def _has_room_behind(lines: Lines, index: int) -> bool:
    """Tell a day's 日 with room behind it, as before a chronicle's text, or between brackets."""
    text = lines.texts[index]
    if not index or not DAY.fullmatch(lines.texts[index - 1]):
        return False
    if text[1:2].isspace() or (len(text) == 1 and index in lines.trailing):
        return True
    before = lines.texts[_first_of_days(lines, index) - 1]
    return before in ENTRY_BRACKETS and text[1:2] == ENTRY_BRACKETS[before]


def _first_of_days(lines: Lines, index: int) -> int:
    """Give where the day, or the first of several (17—19), begins before the 日 at `index`."""
    first = index - 1
    while first > 1 and (
        UP_TO_DAY.fullmatch(lines.texts[first - 1]) and DAY.fullmatch(lines.texts[first - 2])
    ):
        first -= 2
    return first - 1 if first and _DAY_AND_DASH.fullmatch(lines.texts[first - 1]) else first
