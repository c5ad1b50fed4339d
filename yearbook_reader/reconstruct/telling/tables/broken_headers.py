"""Headers of tables whose cells are broken over lines: put together by how many columns there are.

In narrow columns nearly every cell of a header is so: 从业人 / 员 / （人）.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import inf
from typing import NamedTuple

from yearbook_reader.reconstruct.lexicon.marks import is_balanced, leaves_open

MOST_PIECES = 80  # of a header
MOST_IN_CELL = 12  # pieces of one cell
LONGEST_CELL = 30  # characters
UP_TO_BRACKET = re.compile(r"[^）]+）?|）")  # a cell may end there: 增长（%）

# What it costs to take two pieces as one cell, or as two.
_ACROSS_GAP = 3.0  # one cell
_SPACED_OUT = 0.2  # one cell across a gap between single characters, as in a line set wide
_BEHIND_CLOSED = 4.0  # one cell, although a bracket has just closed
_ROOM_LEFT = 1.5  # one cell over two lines, although the first had room for the next character
_NEXT_LINE = 0.3  # one cell over two lines
_PARTED_CHARACTERS = 2.0  # two cells across a gap between single characters
_PARTED_FULL = 0.6  # two cells behind a line that fills its cell
_LAST_CHARACTER = 0.2  # one cell whose last character stands alone on a line
_BEGINS_ALONE = 3.0  # two cells, the second of which begins with a character alone on a line

_LAST_CHARACTERS = frozenset("数數量率额額值积積")  # 企业数, 发电量, 利润总额


class Piece(NamedTuple):
    """A piece of a header: its text, its width in em, and whether it begins a line."""

    text: str
    width: float
    begins: bool


def grouped(pieces: Sequence[Piece], columns: int) -> tuple[range, ...]:
    """Give which pieces make up each cell of so many columns; nothing where they cannot."""
    if not columns <= len(pieces) <= MOST_PIECES:
        return ()
    together, apart = _costs(pieces)
    # What all pieces up to one cost together: a stretch of them costs the difference.
    joined = list(accumulate(together, initial=0.0))
    # By how many cells end there: the least cost, and where the last of them begins.
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for end in range(1, len(pieces) + 1):
        ways: dict[int, tuple[float, int]] = {}
        text = ""
        for start in reversed(range(max(end - MOST_IN_CELL, 0), end)):
            text = pieces[start].text + text
            if len(text) > LONGEST_CELL:
                break
            if not (best[start] and _is_cell(text)):
                continue
            cost = joined[end - 1] - joined[start] + (apart[start - 1] if start else 0.0)
            for cells, (before, _) in best[start].items():
                if cells < columns and (before + cost, start) < ways.get(cells + 1, (inf, 0)):
                    ways[cells + 1] = (before + cost, start)
        best.append(ways)
    return _read_back(best, columns)


def _read_back(best: Sequence[dict[int, tuple[float, int]]], columns: int) -> tuple[range, ...]:
    """Give the pieces of each cell, from the way that costs least."""
    found: list[range] = []
    end = len(best) - 1
    for cells in range(columns, 0, -1):
        if cells not in best[end]:
            return ()
        start = best[end][cells][1]
        found.append(range(start, end))
        end = start
    return tuple(found[::-1])


def _costs(pieces: Sequence[Piece]) -> tuple[list[float], list[float]]:
    """Give for each two pieces how unlikely it is that they are of one cell, and of two."""
    full = max((one.width for one, two in pairwise(pieces) if two.begins), default=0.0)
    together, apart = [], []
    for at, (one, two) in enumerate(pairwise(pieces)):
        fills = one.width + 1 > full or _is_set_wide(pieces[max(at - 1, 0) : at + 1])
        together.append(_cost_of_one(one, two, fills=fills))
        apart.append(_cost_of_two(one, two, fills=fills))
    return together, apart


def _is_set_wide(pieces: Sequence[Piece]) -> bool:
    """Tell the last characters of a line that is set wide to fill its cell."""
    single = all(len(piece.text) == 1 for piece in pieces)
    return len(pieces) == 2 and single and not pieces[1].begins


def _cost_of_one(one: Piece, two: Piece, *, fills: bool) -> float:
    """Tell how unlikely it is that two pieces, the first of which may fill its line, are one."""
    if two.text[0] in "（(" or leaves_open(one.text):
        return 0.0
    if _is_last_character(one, two):
        return _LAST_CHARACTER
    if one.text[-1] in "）)":
        return _BEHIND_CLOSED
    if not two.begins:
        return _SPACED_OUT if max(len(one.text), len(two.text)) == 1 else _ACROSS_GAP
    return _NEXT_LINE if fills else _ROOM_LEFT


def _cost_of_two(one: Piece, two: Piece, *, fills: bool) -> float:
    """Tell how unlikely it is that a cell ends between two pieces."""
    if _is_last_character(one, two):
        return _BEGINS_ALONE
    if not two.begins:
        return _PARTED_CHARACTERS if max(len(one.text), len(two.text)) == 1 else 0.0
    return _PARTED_FULL if fills and one.text[-1] not in "）)" else 0.0


def _is_last_character(one: Piece, two: Piece) -> bool:
    """Tell the last character of what is counted, alone on its line below the others."""
    return two.begins and len(one.text) > 1 and two.text in _LAST_CHARACTERS


def _is_cell(text: str) -> bool:
    return text[0] not in "（(）)" and is_balanced(text)
