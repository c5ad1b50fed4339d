"""What stands around the text of a page: running heads, page numbers, side tabs, captions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

from yearbook_reader.sources.pdf.around_text.captions import (
    CAPTION_DISTANCE,
    CAPTION_PITCH,
    captions_of,
    is_under,
    text_of,
    without,
)
from yearbook_reader.sources.pdf.printed.ink import Box, PageInk, Run, is_wide
from yearbook_reader.sources.pdf.printed.lines import Row, rows_of
from yearbook_reader.sources.pdf.type.measures import APART, LONG_RUN, BookMeasure

MARGIN = 0.16  # of the page's height in which heads and page numbers stand
HEAD_ROWS = 3
HEAD_SIZE = 1.15  # times the body's size at the most
TITLE_PITCH = 2.0  # times the size of a title's first line, down to its second
FEWEST_REPEATS = 3  # pages on which a head of the same text stands at the same height
BESIDE_SHARE = 0.1  # of a book's pages, with a number at the same height beside the text
LONGEST_NUMBER = 9  # characters of a page number with its marks
TAB_CHARACTERS = 3
FEWEST_TAB_CHARACTERS = 2  # of one that stands well outside of the text
TAB_DIGITS = 2  # of a division's number in a tab (第12编)
TAB_DOTS = "·•・"  # between the words of a chapter's title
TAB_PITCH = 3.0  # em

_NUMBER = re.compile(
    r"[\s\u3000·•—–\-―~～|｜.…]*(?:第?[\s\u3000]{0,4}[\d０-９]{1,4}[\s\u3000]{0,4}[页頁]?"
    r"|第?[一二三四五六七八九十百〇○零]{1,7}[页頁]?|[ivxlcIVXLC]{1,7})"
    r"[\s\u3000·•—–\-―~～|｜.…]*"
)
_DIGITS = re.compile(r"\d+")


class PageParts(NamedTuple):
    """A page's runs by what they are; each of the lists is in the order in which it is read.

    `tabs` are those of each edge from top to bottom.
    """

    body: tuple[Run, ...]
    captions: tuple[Row, ...]
    tabs: tuple[Row, ...]
    heads: tuple[Row, ...]


class Heads(NamedTuple):
    """The running heads that recur: text without digits and height in steps of 6 points.

    `beside` are the heights at which a number stands beside the text, in steps of 6 points too.
    """

    known: frozenset[tuple[str, int]]
    beside: frozenset[int]

    def knows(self, row: Row) -> bool:
        """Tell whether a row is one of the heads that recur."""
        return _head_key(row) in self.known


def recurring_heads(pages: Sequence[PageInk], measure: BookMeasure) -> Heads:
    """Give the heads that stand at the same height on several pages.

    In a large book there are pages enough for a cell to stand where one of some others does.
    """
    fewest = max(FEWEST_REPEATS, BESIDE_SHARE * len(pages))
    counts: Counter[tuple[str, int]] = Counter()
    beside: Counter[int] = Counter()
    for page in pages:
        counts.update({_head_key(row) for row in _outer_rows(page.runs, page, measure)})
        beside.update({_height(run) for run in _numbers_beside(page, measure)})
    return Heads(
        frozenset(key for key, count in counts.items() if count >= FEWEST_REPEATS),
        frozenset(height for height, count in beside.items() if count >= fewest),
    )


def _numbers_beside(page: PageInk, measure: BookMeasure) -> list[Run]:
    """Give what stands beside the text of a page and could be its number."""
    upper, lower = MARGIN * page.height, (1 - MARGIN) * page.height
    numbers = [
        run
        for run in page.runs
        if len(run.text) <= LONGEST_NUMBER
        and upper < run.base < lower
        and _NUMBER.fullmatch(run.text)
    ]
    if not numbers:
        return []
    left, right = _text_edges(page, measure)
    return [run for run in numbers if run.right < left or run.left > right]


def _text_edges(page: PageInk, measure: BookMeasure) -> tuple[float, float]:
    """Give the x where a page's text begins and ends."""
    text = [run for run in page.runs if run.width > LONG_RUN / 2 * measure.size]
    return (
        min((run.left for run in text), default=MARGIN * page.width),
        max((run.right for run in text), default=(1 - MARGIN) * page.width),
    )


def _height(run: Run) -> int:
    return round(run.base / 6)


def _head_key(row: Row) -> tuple[str, int]:
    return _DIGITS.sub("", text_of(row)), _height(row[0])


def _outer_rows(runs: Sequence[Run], page: PageInk, measure: BookMeasure) -> list[Row]:
    """Give the rows in the page's upper and lower margin that stand apart from the others."""
    upper, lower = MARGIN * page.height, (1 - MARGIN) * page.height
    beyond = 2 * APART * measure.pitch
    above = _band(rows_of(run for run in runs if run.base < upper + beyond), measure.pitch)
    below = _band(rows_of(run for run in runs if run.base > lower - beyond)[::-1], measure.pitch)
    return [row for row in above if row[0].base < upper] + [
        row for row in reversed(below) if row[0].base > lower
    ]


def _band(rows: Sequence[Row], pitch: float) -> list[Row]:
    """Give the first rows up to a gap, where there are only a few of them."""
    for index, row in enumerate(rows[:HEAD_ROWS]):
        if index + 1 == len(rows):
            return list(rows[: index + 1])
        if abs(rows[index + 1][0].base - row[0].base) >= APART * pitch:
            return list(rows[: index + 1])
    return []


def part_page(
    page: PageInk, measure: BookMeasure, heads: Heads, grids: Sequence[Box] = ()
) -> PageParts:
    """Part a page's text from what stands around it; `grids` are the places of its tables."""
    tabs = _side_tabs(page, measure)
    taken = {run for tab in tabs for run in tab}
    rows = _outer_rows(without(page.runs, taken), page, measure)
    below_titles = {row for above, row in pairwise(rows) if _is_title_above(above, row, measure)}
    under = _under_pictures(rows, page.pictures)
    outer = [
        row
        for row in rows
        if _is_head(row, page, measure, heads, under)
        and (row not in below_titles or heads.knows(row))
    ]
    taken.update(run for row in outer for run in row)
    beside = _numbers_beside(page, measure) if heads.beside else []
    numbers = [run for run in beside if _height(run) in heads.beside]
    if len(numbers) == 1 and numbers[0] not in taken:
        outer.append((numbers[0],))
        taken.add(numbers[0])
    left = without(page.runs, taken)
    captions = captions_of(left, page, measure, grids)
    body = tuple(without(left, {run for row in captions for run in row}))
    return PageParts(body, tuple(captions), tabs, tuple(outer))


def _is_title_above(above: Row, row: Row, measure: BookMeasure) -> bool:
    """Tell whether a row is the second line of a title in large type, as in English."""
    step = row[0].base - above[0].base
    return above[0].size > HEAD_SIZE * measure.size and 0 < step < TITLE_PITCH * above[0].size


def _is_head(
    row: Row, page: PageInk, measure: BookMeasure, heads: Heads, captions: Container[Row]
) -> bool:
    """Tell whether a row that stands apart in the margin is a running head or page number."""
    if any(run.size > HEAD_SIZE * measure.size for run in row):
        return False
    if heads.knows(row) or _NUMBER.fullmatch(text_of(row)):
        return True
    if not measure.bottom or row in captions:
        return False
    outside = row[0].base < measure.top or row[0].base - measure.size > measure.bottom
    width = row[-1].right - row[0].left
    gaps = any(two.left - one.right > 2 * one.size for one, two in pairwise(row))
    return outside and (width < page.width / 2 or gaps)


def _under_pictures(rows: Sequence[Row], pictures: Sequence[Box]) -> set[Row]:
    """Give the rows all of which stands right under pictures, or below another such row."""
    found: set[Row] = set()
    last = -inf
    for row in rows if pictures else ():
        base, size = row[0].base, row[0].size
        follows = base - last < CAPTION_PITCH * size
        near = [box for box in pictures if follows or base - box.bottom < CAPTION_DISTANCE * size]
        if all(any(is_under(run, box) for box in near) for run in row):
            found.add(row)
            last = base
    return found


def _side_tabs(page: PageInk, measure: BookMeasure) -> tuple[Row, ...]:
    """Give the characters that stand stacked outside of the page's text, on either side.

    Figures and dashes alone are cells of a wide table's last column.
    """
    left, right = _text_edges(page, measure)
    single = [
        run
        for run in page.runs
        if (run.middle < left or run.middle > right)
        and (len(run.text) == 1 or (len(run.text) <= TAB_DIGITS and run.text.isdigit()))
        and (is_wide(run.text[0]) or run.text.isalnum() or run.text in TAB_DOTS)
    ]
    single.sort(key=lambda run: (run.middle > left, run.base))
    tabs: tuple[list[Run], list[Run]] = ([], [])
    stack: list[Run] = []
    for run in [*single, None]:
        if run is not None and stack and _is_below(stack[-1], run):
            stack.append(run)
            continue
        least = TAB_CHARACTERS
        if stack and max(left - stack[0].right, stack[0].left - right) > stack[0].size:
            least = FEWEST_TAB_CHARACTERS
        if len(stack) >= least and any(each.text.isalpha() for each in stack):
            tabs[stack[0].middle > left].extend(stack)
        stack = [run] if run is not None else []
    return tuple(tuple(tab) for tab in tabs if tab)


def _is_below(upper: Run, lower: Run) -> bool:
    step = lower.base - upper.base
    return (
        abs(upper.middle - lower.middle) < upper.size
        and upper.size / 2 < step < TAB_PITCH * upper.size
    )
