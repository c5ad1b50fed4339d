"""Numbers that print parts by thousands (2 210): one cell where two would be too many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import sub

MOST_GROUPS = 4  # of digits in a number
MOST_PIECES = 60  # of a row that are tried in every way

_DEAREST = (1 << 30, 0)  # more than any way to join pieces costs, and of how many pieces

_HEAD = re.compile(r"[-—]?[1-9１-９][0-9０-９]{0,2}")
_THOUSAND = re.compile(r"[0-9０-９]{3}(?:\.\d+)?%?")


def joined_thousands(
    text: str, pieces: list[tuple[int, int]], columns: int
) -> list[tuple[int, int]]:
    """Give the pieces joined into so many cells, where digits parted by thousands allow it.

    Of several ways the one with numbers of about the same length is taken.
    """
    if len(pieces) > MOST_PIECES:
        return pieces
    words = [text[start:end] for start, end in pieces]
    # Most rows have too few such numbers, or as many as make up for all that is too many.
    firsts = _first_words(words)
    if len(firsts) > columns:
        return pieces
    ends = [*firsts[1:], len(words)]
    if len(firsts) == columns and max(map(sub, ends, firsts)) <= MOST_GROUPS:
        return [(pieces[at][0], pieces[end - 1][1]) for at, end in zip(firsts, ends, strict=True)]
    # By how many cells end there: the least cost, with how many pieces the last of them has.
    best: list[dict[int, tuple[int, int]]] = [{0: (0, 0)}]
    alone = frozenset(firsts)
    for end, word in enumerate(words, 1):
        fewest = columns - (len(words) - end)  # cells, for the pieces left to give the others
        cost = len(word) ** 2 if word[-1].isdigit() else 0
        ways = {
            cells + 1: (before + cost, 1)
            for cells, (before, _) in best[-1].items()
            if fewest <= cells + 1 <= columns
        }
        for length in () if end - 1 in alone else _lengths_of_parted(words, end):
            number = words[end - length : end]
            cost = len("".join(number)) ** 2 if number[0][-1].isdigit() else 0
            for cells, (before, _) in best[end - length].items():
                way = (before + cost, length)
                if fewest <= cells + 1 <= columns and way < ways.get(cells + 1, _DEAREST):
                    ways[cells + 1] = way
        best.append(ways)
    if columns not in best[-1]:
        return pieces
    found: list[tuple[int, int]] = []
    end, cells = len(words), columns
    while cells:
        start = end - best[end][cells][1]
        found.append((pieces[start][0], pieces[end - 1][1]))
        end, cells = start, cells - 1
    return found[::-1]


def _first_words(words: Sequence[str]) -> list[int]:
    """Give the words (by index) but for those that can go on with a number parted by thousands."""
    firsts: list[int] = []
    goes_on = False
    for at, word in enumerate(words):
        if goes_on and _THOUSAND.fullmatch(word):
            goes_on = len(word) == 3
        else:
            firsts.append(at)
            goes_on = _HEAD.fullmatch(word) is not None
    return firsts


def _lengths_of_parted(words: Sequence[str], end: int) -> Iterator[int]:
    """Give over how many words a number parted by thousands, which ends before `end`, may go.

    The last of them can go on with one.
    """
    for length in range(2, min(MOST_GROUPS, end) + 1):
        first = words[end - length]
        if _HEAD.fullmatch(first):
            yield length
        if not (len(first) == 3 and first.isdigit()):
            return
