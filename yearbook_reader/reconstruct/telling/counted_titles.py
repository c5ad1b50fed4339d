"""Titles that have nothing but a number (一、 above （一）), in a text of whole paragraphs."""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from yearbook_reader.reconstruct.lexicon.marks import CLOSERS, ENTRY_BRACKETS, ENTRY_BULLETS
from yearbook_reader.reconstruct.lexicon.numerals import number_value
from yearbook_reader.reconstruct.lines.draft import Draft, ForcedLine, ForcedRole
from yearbook_reader.reconstruct.style.numbered_leads import is_title, numbered_lines

LONGEST = 30  # characters of a title with its number
FEWEST_FIRST = 3  # titles with the number one: the entries of so many sections
MOSTLY = 0.8  # of the titles of one way that have the next number, or one again
ABOVE = 0.7  # of the inner titles with the number one that stand right below an outer one
SPARSEST = 12  # lines of which one at least is such a title: they are those of all the book

_MARKS = frozenset((*ENTRY_BRACKETS, *ENTRY_BULLETS))
_Titles = Sequence[tuple[int, int]]
"""The places of titles in the body, and their numbers."""


def with_counted_titles(draft: Draft) -> Draft:
    """Force the titles that are numbered in two ways to be those of sections and of entries.

    Only where each line is a paragraph, and no marks open entries: there the numbers alone tell
    the titles of all the book.
    """
    if not draft.whole_paragraphs:
        return draft
    body = draft.body()
    outer, inner = _nested(_by_ways(draft, body))
    titles = len(outer) + len(inner)
    marked = sum([draft.lines.firsts[index] in _MARKS for index in body])
    if marked * SPARSEST >= titles or titles * SPARSEST < len(body):
        return draft
    roles = {
        **{body[place]: ForcedRole.SECTION for place, _ in outer},
        **{body[place]: ForcedRole.ENTRY for place, _ in inner},
    }
    forced = {index: ForcedLine(role, -1 - index) for index, role in roles.items()}
    return replace(draft, forced={**forced, **draft.forced})


def _by_ways(draft: Draft, body: Sequence[int]) -> Mapping[str, _Titles]:
    """Give the titles alone on their lines, by the way that their numbers are written."""
    texts = draft.lines.texts
    places = {index: place for place, index in enumerate(body)}
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for index, match in numbered_lines(draft):
        text, way = texts[index], match.lastgroup or ""
        number = number_value(match[way])
        alone = len(text) <= LONGEST and text[-1] not in CLOSERS and index in places
        if number and alone and is_title(text[match.end() :]):
            found[way].append((places[index], number))
    return {way: titles for way, titles in found.items() if _are_counted(titles)}


def _are_counted(titles: _Titles) -> bool:
    """Tell whether the numbers go up one by one, or begin anew."""
    numbers = [0, *(number for _, number in titles)]
    steps = sum(two in (1, one + 1) for one, two in pairwise(numbers))
    return steps >= MOSTLY * len(titles)


def _nested(ways: Mapping[str, _Titles]) -> tuple[_Titles, _Titles]:
    """Give the titles of two ways of which one stands below the other; nothing without such."""
    for inner in ways.values():
        firsts = [place for place, number in inner if number == 1]
        for outer in ways.values():
            places = {place for place, _ in outer}
            below = sum(place - 1 in places for place in firsts)
            if outer is not inner and below >= max(FEWEST_FIRST, ABOVE * len(firsts)):
                return _above(outer, inner), inner
    return (), ()


def _above(outer: _Titles, inner: _Titles) -> _Titles:
    """Give the outer titles with inner ones below: those of a document may have none."""
    places = [place for place, _ in inner]
    ends = [place for place, _ in outer[1:]] + [places[-1] + 1]
    below = zip(outer, ends, strict=True)
    return [each for each, end in below if bisect(places, each[0]) < bisect(places, end)]
