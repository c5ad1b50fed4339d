"""Spreads (拼版): sheets on which two pages of the book stand side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from yearbook_reader.sources.pdf.printed.ink import Box, PageInk, Run, returned, turned
from yearbook_reader.sources.pdf.printed.strips import clear_strips

WIDE = 1.15  # times as wide as high: one page of a book is seldom so
FOLD = 0.025  # of the sheet's width that is empty between two pages at the least
SURE_FOLD = 0.055  # of the width, which no gutter between columns is
OFF_MIDDLE = 0.05  # of the width by which the fold's middle may miss the sheet's
CROSSING = 0.03  # of the lines may run over the fold
FEWEST_RUNS = 6  # on either side, before a sheet tells whether it is a spread
MOSTLY = 0.5  # of the wide sheets
NUMBERED = 0.3  # of the folded sheets that have the numbers of two pages
EDGE = 0.16  # of the height in which page numbers stand
SLIVER = 0.25  # of a drawing over the fold that makes a part of it one on that page

_NUMBER = re.compile(r"\D{0,4}(\d{1,4})\D{0,4}")


class Strip(NamedTuple):
    """An empty strip from top to bottom."""

    left: float
    right: float


def part_spreads(sheets: Sequence[PageInk]) -> list[tuple[PageInk, ...]]:
    """Give each sheet's pages: two where the book is printed so, else the sheet itself.

    Such a book's fold is empty from top to bottom and wider than a gutter, or its sheets have
    the numbers of two pages each.
    """
    telling = [sheet for sheet in sheets if _is_wide(sheet) and _tells(sheet)]
    folds = [_fold(sheet) for sheet in telling]
    shares = [
        (fold.right - fold.left) / sheet.width if fold else 0.0
        for sheet, fold in zip(telling, folds, strict=True)
    ]
    folded = [sheet for sheet, share in zip(telling, shares, strict=True) if share >= FOLD]
    most = MOSTLY * len(telling)
    sure = sum(share >= SURE_FOLD for share in shares) >= most
    if not folded or len(folded) < most:
        return [(sheet,) for sheet in sheets]
    if not sure and sum(map(_has_two_numbers, folded)) < NUMBERED * len(folded):
        return [(sheet,) for sheet in sheets]
    return [_pages(sheet) if _is_wide(sheet) else (sheet,) for sheet in sheets]


def _is_wide(sheet: PageInk) -> bool:
    return sheet.width > WIDE * sheet.height


def _sides(runs: Iterable[Run], middle: float) -> tuple[list[Run], list[Run]]:
    sides: tuple[list[Run], list[Run]] = ([], [])
    for run in runs:
        sides[run.middle >= middle].append(run)
    return sides


def _tells(sheet: PageInk) -> bool:
    return all(len(side) >= FEWEST_RUNS for side in _sides(sheet.runs, sheet.width / 2))


def _fold(sheet: PageInk) -> Strip | None:
    """Give the widest strip about a sheet's middle that hardly a line crosses."""
    rows = len({round(run.base) for run in sheet.runs})
    extents = ((run.left, run.right) for run in sheet.runs)
    strips = (Strip(*strip) for strip in clear_strips(extents, CROSSING * rows))
    return max(
        (
            strip
            for strip in strips
            if abs((strip.left + strip.right) / 2 / sheet.width - 0.5) < OFF_MIDDLE
        ),
        key=lambda strip: strip.right - strip.left,
        default=None,
    )


def _middle(sheet: PageInk) -> float:
    """Give the x of the fold, else of the sheet's middle."""
    fold = _fold(sheet)
    return (fold.left + fold.right) / 2 if fold else sheet.width / 2


def _pages(sheet: PageInk) -> tuple[PageInk, ...]:
    """Give the two pages of a sheet, or itself where lines run over its fold, as a table's do."""
    middle = _middle(sheet)
    over = sum(run.left < middle - run.size and middle + run.size < run.right for run in sheet.runs)
    return (sheet,) if over > CROSSING * len(sheet.runs) else _halves(sheet, middle)


def _has_two_numbers(sheet: PageInk) -> bool:
    """Tell whether the numbers of two pages in succession stand at the edges of the two sides."""
    upper, lower = EDGE * sheet.height, (1 - EDGE) * sheet.height
    left, right = (
        {
            int(match[1])
            for run in side
            if not upper < run.base < lower and (match := _NUMBER.fullmatch(run.text))
        }
        for side in _sides(sheet.runs, _middle(sheet))
    )
    return any(number + 1 in right for number in left)


def _halves(sheet: PageInk, fold: float) -> tuple[PageInk, PageInk]:
    """Give what is on both sides of a fold; the frame of the second begins in the sheet's middle.

    A sheet that was scanned may be folded beside its middle.
    """
    left, right = _sides(sheet.runs, fold)
    asides: tuple[list[tuple[int, tuple[Run, ...]]], ...] = ([], [])
    for turn, runs in sheet.asides:
        for side in (0, 1):
            own = tuple(run for run in runs if (_x(run, turn, sheet) >= fold) == side)
            asides[side].extend([(turn, own)] if own else ())
    middle = sheet.width / 2
    second = tuple(_moved(run, -middle) for run in right)
    return (
        _part(sheet, 0.0, tuple(left), tuple(asides[0])),
        _part(sheet, middle, second, tuple(asides[1]))._replace(stamps=()),
    )


def _x(run: Run, turn: int, sheet: PageInk) -> float:
    """Give where a run of another turn stands across the sheet."""
    box = returned(Box(run.left, run.top, run.right, run.bottom), sheet.sheet, turn)
    return turned(box, sheet.sheet, sheet.turn).middle


def _moved(run: Run, by: float) -> Run:
    joints = tuple((index, x + by) for index, x in run.joints)
    return run._replace(left=run.left + by, right=run.right + by, joints=joints)


def _part(
    sheet: PageInk,
    start: float,
    runs: tuple[Run, ...],
    asides: tuple[tuple[int, tuple[Run, ...]], ...],
) -> PageInk:
    """Give the page that begins at x of a sheet and is half as wide."""
    width = sheet.width / 2
    pictures, rules, across, down = (
        _cut(boxes, start, width)
        for boxes in (sheet.pictures, sheet.rules, sheet.across, sheet.down)
    )
    return sheet._replace(
        width=width,
        runs=runs,
        asides=asides,
        pictures=pictures,
        rules=rules,
        across=across,
        down=down,
        shift=start,
    )


def _cut(boxes: Iterable[Box], start: float, width: float) -> tuple[Box, ...]:
    """Give what of drawings lies on a page that begins at x, in the page's frame."""
    cut = []
    for box in boxes:
        left, right = max(box.left - start, 0.0), min(box.right - start, width)
        if right - left >= SLIVER * box.width and left <= width and right >= 0:
            cut.append(box._replace(left=left, right=right))
    return tuple(cut)
