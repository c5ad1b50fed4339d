"""Gutters: the empty strips between a page's columns, and those that are usual in the book."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

from yearbook_reader.sources.pdf.printed.ink import Box, Run
from yearbook_reader.sources.pdf.printed.strips import clear_strips
from yearbook_reader.sources.pdf.type.measures import BookMeasure

GUTTER = 0.7  # em at the least
CROSSING = 0.12  # of the lines may run across a gutter
NARROWEST_COLUMN = 7.0  # em
FEWEST_LINES = 3
FULL_LINES = 0.3  # of a column's lines that fill most of it
BEGIN_TOGETHER = 2  # lines that begin at the same x
USUAL_SHARE = 0.25  # of the pages that show gutters, before these are the book's

# A justified line may have a gap within a document's number: 县政发〔2018〕 12号.
_GOES_ON = re.compile(r"(?:\A|[〔\[［（(]\d{4}[〕\]］）)]\s?)\d+\s?[号號]$|[.．·‥…⋯]{2}$")


class Gutter(NamedTuple):
    """The empty strip between two columns."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        """Give the x in its middle."""
        return (self.left + self.right) / 2


def find_gutters(runs: Sequence[Run], measure: BookMeasure) -> tuple[Gutter, ...]:
    """Give the gutters that the lines of a page show."""
    lines = [run for run in runs if abs(run.size - measure.size) < 0.3 * measure.size]
    found: list[Gutter] = []
    if len(lines) < 2 * FEWEST_LINES:
        return ()
    for strip in _empty_strips(lines, measure.size):
        strip = _narrowed(strip, lines, measure.size)
        left = found[-1].right if found else min(run.left for run in lines)
        before = [run for run in lines if left - 1 <= run.left and run.right <= strip.left + 1]
        behind = [run for run in lines if run.left >= strip.right - 1]
        beside = [run for run in lines if run.left >= left - 1]
        crossing = sum(crosses(run, strip) for run in beside)
        if crossing > CROSSING * len({round(run.base) for run in beside}):
            continue
        if _is_within_items(before, strip, measure.size):
            continue
        width = strip.left - left
        if _is_column(before, width, measure) and (
            _is_column(behind, 0, measure) or _begins_column(behind, width, measure)
        ):
            found.append(strip)
    return tuple(found)


def _empty_strips(lines: Sequence[Run], size: float) -> list[Gutter]:
    extents = ((run.left, run.right - 0.01) for run in lines)
    allowed = CROSSING * len({round(run.base) for run in lines})
    strips = (Gutter(*strip) for strip in clear_strips(extents, allowed))
    return [strip for strip in strips if strip.right - strip.left >= GUTTER * size]


def _narrowed(strip: Gutter, lines: Sequence[Run], size: float) -> Gutter:
    """Give a strip that ends where lines begin: a column may have as few as may cross a gutter."""
    lefts = Counter(round(run.left) for run in lines if strip.left <= run.left < strip.right - 1)
    begun = [left for left, count in lefts.items() if count >= BEGIN_TOGETHER]
    right = min(begun, default=strip.right)
    return strip._replace(right=float(right)) if right - strip.left >= GUTTER * size else strip


def _is_within_items(before: Sequence[Run], strip: Gutter, size: float) -> bool:
    """Tell the room behind a document's number in a list, or behind leaders in contents."""
    last = [run for run in before if run.right > strip.left - size]
    texts = dict.fromkeys((round(run.base) for run in last), "")
    for run in before:  # digits may be in another font than what is about them
        if (row := round(run.base)) in texts:
            texts[row] += run.text
    return sum(_GOES_ON.search(text) is not None for text in texts.values()) * 2 > len(texts)


def _is_column(lines: Sequence[Run], width: float, measure: BookMeasure) -> bool:
    """Tell whether lines are a column of text, and not one of a table."""
    if len(lines) < FEWEST_LINES:
        return False
    width = width or max(run.right for run in lines) - min(run.left for run in lines)
    if width < NARROWEST_COLUMN * measure.size:
        return False
    widths = _widths(lines)
    filled = sum(each >= NARROWEST_COLUMN * measure.size for each in widths)
    return filled >= FULL_LINES * len(widths)


def _begins_column(lines: Sequence[Run], width: float, measure: BookMeasure) -> bool:
    """Tell the first line or two of a column as wide as the one before it, which they fill."""
    wide = width >= NARROWEST_COLUMN * measure.size
    return wide and any(abs(each - width) < measure.size for each in _widths(lines))


def _widths(lines: Iterable[Run]) -> list[float]:
    """Give how much of each row the runs fill."""
    bases: dict[int, float] = {}
    for run in lines:
        row = round(run.base)
        bases[row] = bases.get(row, 0.0) + run.width
    return list(bases.values())


def fitting_gutters(
    runs: Sequence[Run], usual: Sequence[Gutter], measure: BookMeasure
) -> tuple[Gutter, ...]:
    """Give the gutters that are usual in the book where the page's lines keep clear of them."""
    lines = [run for run in runs if run.size < 1.2 * measure.size]
    return tuple(
        gutter for gutter in usual if sum(crosses(run, gutter) for run in lines) <= 0.3 * len(lines)
    )


def are_among(gutters: Sequence[Gutter], others: Sequence[Gutter], measure: BookMeasure) -> bool:
    """Tell whether all the gutters are among others, of which a page may show a part."""
    return all(
        any(abs(gutter.middle - other.middle) < measure.size for other in others)
        for gutter in gutters
    )


def within_usual(
    gutters: Sequence[Gutter], usual: Sequence[Gutter], measure: BookMeasure
) -> tuple[Gutter, ...]:
    """Give a page's gutters without what a usual one that lies in them leaves out.

    Where nearly all lines of a column stand in, its empty strip is wider than its gutter.
    """
    return tuple(
        next(
            (
                common
                for other in usual
                if (common := _common(gutter, other)).right - common.left >= GUTTER * measure.size
            ),
            gutter,
        )
        for gutter in gutters
    )


def _common(one: Gutter, two: Gutter) -> Gutter:
    return Gutter(max(one.left, two.left), min(one.right, two.right))


def usual_gutters(
    pages: Iterable[tuple[Gutter, ...]], measure: BookMeasure, number: int = 0
) -> tuple[Gutter, ...]:
    """Give the gutters of most pages that have so many of them, by default the number that fits
    most pages: one whose last columns are empty shows a part of the gutters.

    None where few pages have any: only the contents and the index of such a book are in columns.
    A number that few have is not the book's: an index in four columns fits a text in two.
    """
    pages = list(pages)
    known = [gutters for gutters in pages if gutters]
    if not known or len(known) < USUAL_SHARE * len(pages):
        return ()
    numbers = [number] if number else _usual_numbers(known)
    found = [_gutters_of(known, each) for each in numbers]
    return max(found, key=lambda each: sum(are_among(own, each, measure) for own in known))


def _usual_numbers(pages: Sequence[tuple[Gutter, ...]]) -> list[int]:
    """Give how many gutters a share of the pages have, the most first."""
    counts = Counter(map(len, pages))
    share = min(USUAL_SHARE * len(pages), max(counts.values()))
    return sorted((each for each, count in counts.items() if count >= share), reverse=True)


def _gutters_of(pages: Sequence[tuple[Gutter, ...]], number: int) -> tuple[Gutter, ...]:
    """Give the gutters of the pages with so many of them; none where no page has."""
    alike = [gutters for gutters in pages if len(gutters) == number]
    if not alike:
        return ()
    return tuple(
        Gutter(
            median([gutters[at].left for gutters in alike]),
            median([gutters[at].right for gutters in alike]),
        )
        for at in range(number)
    )


def crosses(run: Run | Box, gutter: Gutter) -> bool:
    """Tell whether a run stands on both sides of the middle of a gutter."""
    middle = gutter.middle
    return run.left < middle - 2 and run.right > middle + 2
