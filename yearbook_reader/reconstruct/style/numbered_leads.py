"""Titles behind a number that run into their text (1.概况　全年…), told by the typed gap."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from yearbook_reader.reconstruct.lexicon.marks import STOP, is_balanced
from yearbook_reader.reconstruct.lexicon.numerals import number_value
from yearbook_reader.reconstruct.lines.draft import Draft
from yearbook_reader.reconstruct.lines.lines import has_han, places_of

FEWEST_FIRST = 3  # titles with the number one: the entries of so many sections
SPARSEST = 60  # lines of which one at least begins with such a title
LONGEST = 40  # characters of a title
SQUARE = "\u3000"

_NUMERALS = "一二三四五六七八九十"
_BEGINS = re.compile(rf"[（(\d{_NUMERALS}]")
_NUMBERED = re.compile(
    rf"(?P<plain>\d{{1,2}})[.．、] ?(?=\D)|[（(](?P<bracketed>[{_NUMERALS}]{{1,3}})[）)]"
    rf"|(?P<counted>[{_NUMERALS}]{{1,3}})、"
)


def numbered_leads(draft: Draft, body: Sequence[int]) -> Mapping[int, int]:
    """Give how many characters each title has, by its line; nothing where titles are not so set.

    All are numbered in one way, and a gap as wide as a square stands behind each.
    """
    found: dict[str, dict[int, int]] = defaultdict(dict)
    firsts: dict[str, int] = defaultdict(int)
    for index in draft.body_of(places_of(_BEGINS, draft.lines.firsts)):
        text = draft.lines.texts[index]
        match = _NUMBERED.match(text) if SQUARE in text[: LONGEST + 1] else None
        if match is None or match.lastgroup is None:
            continue
        lead = text.find(SQUARE, match.end() + 1)
        title = text[match.end() : lead]
        alone = lead < 0 or lead == len(text) - 1
        if not alone and has_han(title) and not STOP.search(title) and is_balanced(title):
            found[match.lastgroup][index] = lead
            firsts[match.lastgroup] += number_value(match[match.lastgroup]) == 1
    way = max(found, key=lambda each: len(found[each]), default="")
    enough = firsts[way] >= FEWEST_FIRST and len(found[way]) * SPARSEST >= len(body)
    return found[way] if enough else {}
