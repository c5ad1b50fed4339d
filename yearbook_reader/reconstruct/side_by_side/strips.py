"""Strips between the columns of a page of text that is laid out as print is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from yearbook_reader.reconstruct.side_by_side.page_edges import HEAD_LINES
from yearbook_reader.reconstruct.side_by_side.pieces import Piece, is_behind_cut

NARROWEST = 10  # characters of a line that is text of a column
FEWEST_LINES = 5  # of a page's first column that are text, before that is one
FEWEST_BEHIND = 3  # of each column behind it
CROSSING = 0.12  # of the lines, or a few, may run across a gutter
FEW = 2
MOST_COLUMNS = 4
UNEVEN = 2.0  # times as wide as the narrowest of several columns the widest is at most
FAR_MORE = 1.3  # times as many
MOST_INDENT = 5  # characters by which a paragraph's first line stands in


class Strip(NamedTuple):
    """The places in the lines, `start` up to `end`, where hardly a line of a page has anything."""

    start: int
    end: int


def most_strips(pieces: Sequence[Sequence[Piece]]) -> tuple[Strip, ...]:
    """Give the strips between columns of text: those that fewest lines run across.

    Where more lines do so they may be within a column, as between the cells of a table.
    """
    rows = _rows(pieces)
    emptiest = _strips_crossed(rows, FEW)
    return max(emptiest, _strips_crossed(rows, max(FEW, CROSSING * len(rows))), key=len)


def fewest_crossed(pieces: Sequence[Sequence[Piece]]) -> tuple[Strip, ...]:
    """Give the strips that but a few lines run across."""
    return _strips_crossed(_rows(pieces), FEW)


def _rows(pieces: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
    """Give the lines that are not blank, without what was cut from another piece."""
    return [
        [piece for at, piece in enumerate(row) if not is_behind_cut(row, at)]
        for row in pieces
        if row
    ]


def _strips_crossed(rows: Sequence[Sequence[Piece]], allowed: float) -> tuple[Strip, ...]:
    """Give the strips that no more than so many lines run across."""
    width = max((row[-1].end for row in rows), default=0)
    covered = [0] * (width + 2)
    for piece, times in Counter(chain.from_iterable(rows)).items():
        covered[piece.start] += times
        covered[piece.end] -= times
    found: list[Strip] = []
    count, start = 0, -1
    for at, change in enumerate(covered[: width + 1]):
        count += change
        if count <= allowed:
            start = at if start < 0 else start
        elif start >= 0:
            strip = Strip(start, at)
            ends = (0, *(each.end for each in found))
            if start > 0 and _parts_text(rows, strip, ends[-1], sure=False):
                if not found or _parts_text(rows, strip, ends[-1], sure=True):
                    found.append(strip)
            elif found and _parts_text(rows, strip, ends[-2], sure=False):
                found[-1] = strip if _is_better(rows, strip, found[-1]) else found[-1]
            start = -1
    return _even(rows, found) if len(found) < MOST_COLUMNS else ()


def _even(rows: Sequence[Sequence[Piece]], strips: Sequence[Strip]) -> tuple[Strip, ...]:
    """Give the strips between columns that are about alike.

    Two narrow ones beside a wide one are the number and the words in the lines of a list.
    """
    kept = list(strips)
    while len(kept) > 1:
        starts = (min(row[0].start for row in rows if row), *(each.end for each in kept))
        ends = (*(each.start for each in kept), max(row[-1].end for row in rows if row))
        wide = [end - start for start, end in zip(starts, ends, strict=True)]
        if max(wide) <= UNEVEN * min(wide):
            break
        pairs = [one + two for one, two in pairwise(wide)]
        del kept[pairs.index(min(pairs))]
    return tuple(kept)


def _is_better(rows: Sequence[Sequence[Piece]], one: Strip, other: Strip) -> bool:
    """Tell a strip that fewer pieces run across than another, or behind which far more begin.

    A chapter's title does on the best, with its English one: those of the page's ends do not count.
    """
    pieces = list(chain.from_iterable(rows[HEAD_LINES:-HEAD_LINES]))
    crossed = [sum(crosses(piece, strip) for piece in pieces) for strip in (one, other)]
    begun = [
        sum(strip.end <= piece.start <= strip.end + MOST_INDENT for piece in pieces)
        for strip in (one, other)
    ]
    return crossed[0] < crossed[1] or (crossed[0] == crossed[1] and begun[0] > FAR_MORE * begun[1])


def _parts_text(rows: Sequence[Sequence[Piece]], strip: Strip, left: int, *, sure: bool) -> bool:
    """Tell whether text stands on both sides of a strip, from the column's `left` on.

    Where that need not be `sure` it may be a table's rows that stand behind it.
    """
    before = behind = 0
    for row in rows:
        before += any(
            left - 1 <= piece.start and piece.end <= strip.end and is_text(piece) for piece in row
        )
        own = [piece for piece in row if piece.end > strip.end and piece.start >= strip.start]
        wide = bool(own) and own[-1].end - own[0].start >= NARROWEST
        behind += wide and (not sure or any(map(is_text, own)))
    return before >= FEWEST_LINES and behind >= FEWEST_BEHIND


def is_text(piece: Piece) -> bool:
    """Tell a piece that is as long as text is, and cells are not."""
    return piece.end - piece.start >= NARROWEST


def crosses(piece: Piece, strip: Strip) -> bool:
    """Tell whether a piece runs across a strip."""
    return piece.start < strip.start and piece.end > strip.end
