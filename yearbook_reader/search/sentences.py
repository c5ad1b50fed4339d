"""A match as a hit: in its sentence, at its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from yearbook_reader.search.documents import Document
from yearbook_reader.search.hits import Cut, Hit

if TYPE_CHECKING:
    from yearbook_reader.search.matching import Match

SENTENCE_REACH = 60
"""How many code points before and after a match its sentence holds at most."""

_SENTENCE_END = re.compile("[。！？；][”’」』〉》）】]*")


def hit_of(document: Document, match: Match) -> Hit:
    """Give a match of a document in the clean sentence around it."""
    passage = match.passage
    around = sentence_around(passage.text, match.start, match.end)
    return Hit(
        spans=passage.spans_of(match.start, match.end),
        kind=passage.kind,
        unit_id=document.unit_id,
        titles=document.titles,
        entry_id=document.entry_id,
        start=match.start - around.low,
        end=match.end - around.low,
        sentence=passage.text[around.low : around.high],
        cut=around.cut,
    )


class Around(NamedTuple):
    """Where the sentence around a match starts and ends, and whether more of it is there."""

    low: int
    high: int
    cut: Cut


def sentence_around(text: str, start: int, end: int) -> Around:
    """Give the sentence around a match, within reach of the match."""
    low = max(start - SENTENCE_REACH, 0)
    cut_before = low > 0
    for mark in _SENTENCE_END.finditer(text, max(low - 1, 0), start):
        low, cut_before = mark.end(), False
    mark_after = _SENTENCE_END.search(text, end - 1, end + SENTENCE_REACH)
    high = max(mark_after.end() if mark_after else min(end + SENTENCE_REACH, len(text)), end)
    return Around(low, high, (cut_before, mark_after is None and high < len(text)))
