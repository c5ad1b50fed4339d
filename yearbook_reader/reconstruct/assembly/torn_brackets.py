"""Brackets of which one half stands in one entry and the other half in another.

Misprints leave out one half here and another there; only where lines are out of order do most
halves that miss the other have it near them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from yearbook_reader.volume.model import Entry, Paragraph

NEAR = 5  # entries at most between the halves: it is on one page that lines change places
MOST = 0.5  # of the brackets left open, that must be closed near by
TORN = 0.0025  # of the entries, from which they are no chance

_CLOSING = {"（": "）", "《": "》", "“": "”", "〔": "〕", "「": "」", "『": "』"}
_BRACKETS = re.compile("[" + "".join([*_CLOSING, *_CLOSING.values()]) + "]")
_FULL_WIDTH = str.maketrans("()", "（）")

Halves = defaultdict[str, list[int]]  # the entries (by number) with a half, by the closing mark


def torn_brackets(entries: Sequence[Entry]) -> int:
    """Count the brackets opened in one entry and closed in another near it; 0 where few are."""
    opened, closed = Halves(list), Halves(list)
    for number, entry in enumerate(entries):
        texts = [block.text.text for block in entry.blocks if isinstance(block, Paragraph)]
        _note_halves("".join(texts).translate(_FULL_WIDTH), number, opened, closed)
    torn = sum(
        any(abs(number - other) <= NEAR for other in closed[mark])
        for mark, numbers in opened.items()
        for number in numbers
    )
    many = torn >= MOST * sum(map(len, opened.values())) and torn >= TORN * len(entries)
    return torn if many else 0


def _note_halves(text: str, number: int, opened: Halves, closed: Halves) -> None:
    """Note the brackets that have no other half in an entry; 1） counts, and closes none."""
    still_open = dict.fromkeys(_CLOSING.values(), 0)
    for match in _BRACKETS.finditer(text):
        mark = match[0]
        if mark in _CLOSING:
            still_open[_CLOSING[mark]] += 1
        elif still_open[mark]:
            still_open[mark] -= 1
        elif not text[: match.start()][-1:].isdigit():
            closed[mark].append(number)
    for mark, left in still_open.items():
        opened[mark] += [number] * left
