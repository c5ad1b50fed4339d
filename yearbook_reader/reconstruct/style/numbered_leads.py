"""Titles behind a number that run into their text, up to a typed gap or a colon (1.概况：全年…)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from yearbook_reader.reconstruct.lexicon.marks import ENDINGS, STOP, ends_text, is_balanced
from yearbook_reader.reconstruct.lexicon.numerals import CHINESE_NUMERAL, COUNTING, number_value
from yearbook_reader.reconstruct.lines.draft import Draft
from yearbook_reader.reconstruct.lines.lines import has_han, places_of

FEWEST_FIRST = 3  # titles with the number one: the entries of so many sections
SPARSEST = 60  # lines of which one at least begins with such a title
LONGEST = 40  # characters of a title
MOSTLY = 0.7  # of those with the number one and a colon, that stand below a heading
HEADING = 0.7  # of a full line's width that one has at most
SQUARE, COLON = "\u3000", "："

_BEGINS = re.compile(rf"[（(\d{COUNTING}]")
NUMBERED_TITLE = re.compile(
    r"(?P<plain>\d{1,2})(?:[.、] ?(?=\D|\d+[^\d.,])|． ?)"
    rf"|[（(](?P<bracketed>{CHINESE_NUMERAL})[）)]|(?P<counted>{CHINESE_NUMERAL})、"
)
# A title and no text: 业　务.


class NumberedLeads(NamedTuple):
    """How many characters each title has in its last line, and the lines above that it fills."""

    leads: Mapping[int, int]
    whole: frozenset[int]


def numbered_leads(draft: Draft, body: Sequence[int]) -> NumberedLeads:
    """Give where the titles end, by their lines; nothing where titles are not so set.

    All are numbered in one way, and a gap as wide as a square stands behind each; or else a colon,
    where most of those with the number one stand right below a heading.
    """
    numbered = numbered_lines(draft)
    for mark in (SQUARE, COLON):
        way, leads = _up_to(mark, draft, body, numbered)
        if leads:
            of_way = {index: match for index, match in numbered if match.lastgroup == way}
            told = _with_wrapped(mark, draft, leads, of_way)
            return _with_counted(draft, told, of_way) if mark == SQUARE else told
    return NumberedLeads({}, frozenset())


def _with_wrapped(
    mark: str, draft: Draft, leads: Mapping[int, int], numbered: Iterable[int]
) -> NumberedLeads:
    """Give the titles with those that go on below their line."""
    texts = draft.lines.texts
    whole = set[int]()
    found = dict(leads)
    for index in numbered:
        below = index + 1
        title = texts[index]
        if index in leads or below >= len(texts) or below in draft.aside or STOP.search(title):
            continue
        lead = texts[below].find(mark, 1, LONGEST + 1 - len(title))
        goes_on = 0 < lead < len(texts[below]) - 1 and is_title(title + texts[below][:lead], mark)
        if goes_on:
            found[below] = lead + (mark == COLON)
            whole.add(index)
    return NumberedLeads(found, frozenset(whole))


def _with_counted(
    draft: Draft, told: NumberedLeads, numbered: Mapping[int, re.Match[str]]
) -> NumberedLeads:
    """Give the titles with those that fill a line, whose number is next to the last title's."""
    texts = draft.lines.texts
    found = dict(told.leads)
    last = 0
    for index, match in numbered.items():
        number = number_value(match[match.lastgroup or 0]) or 0
        text = texts[index]
        known = index in found or index in told.whole
        counted = not known and 0 < last == number - 1 and len(text) <= LONGEST
        if counted and is_title(text[match.end() :]) and ends_text(texts[index - 1]):
            found[index] = len(text)
        if known or index in found:
            last = number
    return told._replace(leads=found)


def numbered_lines(draft: Draft) -> list[tuple[int, re.Match[str]]]:
    """Give the lines that begin with a number, by index, with what is matched of them."""
    likely = draft.body_of(places_of(_BEGINS, draft.lines.firsts))
    matches = ((index, NUMBERED_TITLE.match(draft.lines.texts[index])) for index in likely)
    return [(index, match) for index, match in matches if match]


def _up_to(
    mark: str, draft: Draft, body: Sequence[int], numbered: Iterable[tuple[int, re.Match[str]]]
) -> tuple[str, Mapping[int, int]]:
    """Give the way of numbers, and how many characters each title has up to this mark."""
    found: dict[str, dict[int, int]] = defaultdict(dict)
    firsts: dict[str, list[int]] = defaultdict(list)
    for index, match in numbered:
        text = draft.lines.texts[index]
        way = match.lastgroup or ""
        lead = text.find(mark, match.end() + 1, LONGEST + 1)
        if 0 <= lead < len(text) - 1 and is_title(text[match.end() : lead], mark):
            found[way][index] = lead + (mark == COLON)
            if number_value(match[way]) == 1:
                firsts[way].append(index)
    way = max(found, key=lambda each: len(found[each]), default="")
    first = firsts[way] if mark != COLON else _below_headings(draft, body, firsts[way])
    enough = len(first) >= max(FEWEST_FIRST, MOSTLY * len(firsts[way]))
    return way, found[way] if enough and len(found[way]) * SPARSEST >= len(body) else {}


def is_title(text: str, mark: str = COLON) -> bool:
    """Tell a title up to this mark; where that is no colon, one may stand within it."""
    words = text if mark == COLON else text.replace(COLON, "")
    return has_han(text) and not STOP.search(words) and is_balanced(text)


def _below_headings(draft: Draft, body: Sequence[int], lines: Iterable[int]) -> list[int]:
    """Give those of the lines that stand right below what can be a heading."""
    above = ((index, body[bisect_left(body, index) - 1]) for index in lines if index > body[0])
    return [index for index, at in above if _is_heading(draft, at)]


def _is_heading(draft: Draft, index: int) -> bool:
    text = draft.lines.texts[index]
    narrow = draft.lines.widths[index] < HEADING * draft.full_width
    return narrow and is_title(text) and text[-1] not in ENDINGS
