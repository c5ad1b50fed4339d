"""Captions that a mark opens (▲ 水库一角), which opens no titles in that book."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set

from yearbook_reader.reconstruct.lexicon.marks import (
    ENDING_CREDIT,
    ENTRY_BULLETS,
    ends_in_bare_credit,
)
from yearbook_reader.reconstruct.lines.draft import Draft

FEWEST = 3  # captions behind a mark, before it is one of captions
MOSTLY = 0.6  # of the lines behind it that must end in a credit, or the next line with them


def marks_of_captions(draft: Draft, credits: Sequence[int]) -> Set[str]:
    """Give the marks behind which most lines end in a credit; `credits` are lines that may."""
    texts, firsts = draft.lines.texts, draft.lines.firsts
    found: Counter[str] = Counter()
    for index in credits:
        first = index if firsts[index] in ENTRY_BULLETS else index - 1
        if first < 0 or firsts[first] not in ENTRY_BULLETS:
            continue
        text = "".join(texts[first : index + 1])
        credited = ENDING_CREDIT.search(text) is not None or ends_in_bare_credit(text)
        found[firsts[first]] += credited
    return {
        mark
        for mark, count in found.items()
        if count >= max(FEWEST, MOSTLY * draft.lines.firsts.count(mark))
    }
