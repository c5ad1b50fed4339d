"""Titles behind a number that run into their text, up to a typed gap or a colon (1.概况：全年…)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from yearbook_reader.reconstruct.lexicon.marks import ENDINGS, STOP, is_balanced
from yearbook_reader.reconstruct.lexicon.numerals import number_value
from yearbook_reader.reconstruct.lines.draft import Draft
from yearbook_reader.reconstruct.lines.lines import has_han, places_of

FEWEST_FIRST = 3  # titles with the number one: the entries of so many sections
SPARSEST = 60  # lines of which one at least begins with such a title
LONGEST = 40  # characters of a title
MOSTLY = 0.7  # of those with the number one and a colon, that stand below a heading
HEADING = 0.7  # of a full line's width that one has at most
SQUARE, COLON = "\u3000", "："

_NUMERALS = "一二三四五六七八九十"
_BEGINS = re.compile(rf"[（(\d{_NUMERALS}]")
_NUMBERED = re.compile(
    rf"(?P<plain>\d{{1,2}})[.．、] ?(?=\D)|[（(](?P<bracketed>[{_NUMERALS}]{{1,3}})[）)]"
    rf"|(?P<counted>[{_NUMERALS}]{{1,3}})、"
)


def numbered_leads(draft: Draft, body: Sequence[int]) -> Mapping[int, int]:
    """Give how many characters each title has, by its line; nothing where titles are not so set.

    All are numbered in one way, and a gap as wide as a square stands behind each; or else a colon,
    where most of those with the number one stand right below a heading.
    """
    numbered = _numbered(draft)
    return _up_to(SQUARE, draft, body, numbered) or _up_to(COLON, draft, body, numbered)


def _numbered(draft: Draft) -> list[tuple[int, re.Match[str]]]:
    """Give the lines that begin with a number, by index, with what is matched of them."""
    likely = draft.body_of(places_of(_BEGINS, draft.lines.firsts))
    matches = ((index, _NUMBERED.match(draft.lines.texts[index])) for index in likely)
    return [(index, match) for index, match in matches if match]


def _up_to(
    mark: str, draft: Draft, body: Sequence[int], numbered: Iterable[tuple[int, re.Match[str]]]
) -> Mapping[int, int]:
    """Give how many characters each title has up to this mark, if titles are so set."""
    found: dict[str, dict[int, int]] = defaultdict(dict)
    firsts: dict[str, list[int]] = defaultdict(list)
    for index, match in numbered:
        text = draft.lines.texts[index]
        way = match.lastgroup or ""
        lead = text.find(mark, match.end() + 1, LONGEST + 1)
        if 0 <= lead < len(text) - 1 and _is_title(text[match.end() : lead]):
            found[way][index] = lead + (mark == COLON)
            if number_value(match[way]) == 1:
                firsts[way].append(index)
    way = max(found, key=lambda each: len(found[each]), default="")
    first = firsts[way] if mark != COLON else _below_headings(draft, body, firsts[way])
    enough = len(first) >= max(FEWEST_FIRST, MOSTLY * len(firsts[way]))
    return found[way] if enough and len(found[way]) * SPARSEST >= len(body) else {}


def _is_title(text: str) -> bool:
    return has_han(text) and not STOP.search(text) and is_balanced(text)


def _below_headings(draft: Draft, body: Sequence[int], lines: Iterable[int]) -> list[int]:
    """Give those of the lines that stand right below what can be a heading."""
    above = ((index, body[bisect_left(body, index) - 1]) for index in lines if index > body[0])
    return [index for index, at in above if _is_heading(draft, at)]


def _is_heading(draft: Draft, index: int) -> bool:
    text = draft.lines.texts[index]
    narrow = draft.lines.widths[index] < HEADING * draft.full_width
    return narrow and _is_title(text) and text[-1] not in ENDINGS
