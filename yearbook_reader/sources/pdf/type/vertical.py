"""Vertical writing (竖排): characters one below the other, in columns from right to left.

Such a page reads as one whose lines were turned to read downwards (turn 3), but that each
character stands upright; its columns are given as lines of that frame.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from yearbook_reader.sources.pdf.printed.ink import ASCENT, DESCENT, Box, Run, is_wide, turned

DOWNWARDS = 3  # the turn whose frame the columns are given in
FEWEST = 40  # single characters of a page, before it can be vertical
MOSTLY = 0.6  # of its characters stand alone
STACKED = 0.6  # of them have another right below
PITCH = 1.5  # em from a character to the one below at most
ALIGNED = 0.25  # em by which the middles of characters in a column may differ
LONGEST = 4  # characters set side by side in a column, such as a year's digits
COLUMN_GAP = 1.2  # em that part two pieces of a column


def vertical_runs(runs: Sequence[Run], sheet: Box) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Give a page's columns in vertical writing, in the frame of turn 3, and the other runs.

    `runs` are those of turn 0; no columns where the page is written across.
    """
    short = [run for run in runs if len(run.text) <= LONGEST]
    single = [run for run in short if len(run.text) == 1 and is_wide(run.text)]
    total = sum(len(run.text) for run in runs)
    if len(single) < FEWEST or len(single) < MOSTLY * total:
        return (), tuple(runs)
    size = median(run.size for run in single)
    columns = _columns(short, size)
    below = sum(
        two.base - one.base <= PITCH * size for column in columns for one, two in pairwise(column)
    )
    if below < STACKED * len(single) or not _are_apart(columns, size):
        return (), tuple(runs)
    pieces = [piece for column in columns for piece in _pieces(column, size)]
    written = {id(run) for piece in pieces if len(piece) > 1 for run in piece}
    lines = tuple(_turned(piece, sheet) for piece in pieces if len(piece) > 1)
    return lines, tuple(run for run in runs if id(run) not in written)


def _columns(runs: Sequence[Run], size: float) -> list[list[Run]]:
    """Give the runs that stand about the same x, from top to bottom."""
    columns: list[list[Run]] = []
    for run in sorted(runs, key=lambda each: each.middle):
        if columns and run.middle - columns[-1][0].middle <= ALIGNED * size:
            columns[-1].append(run)
        else:
            columns.append([run])
    return [sorted(column, key=lambda each: each.base) for column in columns]


def _are_apart(columns: Sequence[Sequence[Run]], size: float) -> bool:
    """Tell whether the columns stand further apart than the characters in them."""
    middles = [column[0].middle for column in columns if len(column) > 2]
    across = [two - one for one, two in pairwise(middles)]
    down = [two.base - one.base for column in columns for one, two in pairwise(column)]
    return not across or median(across) > min(median(down), PITCH * size)


def _pieces(column: Sequence[Run], size: float) -> Iterator[list[Run]]:
    """Give the parts of a column between which there is room."""
    piece: list[Run] = []
    for run in column:
        if piece and run.top - piece[-1].bottom > COLUMN_GAP * size:
            yield piece
            piece = []
        piece.append(run)
    if piece:
        yield piece


def _turned(piece: Sequence[Run], sheet: Box) -> Run:
    """Give a piece of a column as a run of the frame of turn 3."""
    size = Counter(run.size for run in piece).most_common(1)[0][0]
    middle = median(run.middle for run in piece)
    box = Box(middle - size / 2, piece[0].top, middle + size / 2, piece[-1].bottom)
    own = Box(
        sheet.left + box.left, sheet.top - box.top, sheet.left + box.right, sheet.top - box.bottom
    )
    frame = turned(own, sheet, DOWNWARDS)
    base = frame.top + (frame.bottom - frame.top) * ASCENT / (ASCENT + DESCENT)
    return Run(
        "".join(run.text for run in piece),
        frame.left,
        frame.right,
        base,
        size,
        tuple(face for run in piece for face in run.faces),
        all(run.doubled for run in piece),
    )
