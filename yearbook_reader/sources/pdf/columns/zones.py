"""Zones: parts of a page, one below the other, that have columns of their own.

A book may set one section in two columns and the next in three, on one page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from typing import NamedTuple

from yearbook_reader.sources.pdf.columns.gutters import Gutter, are_among, crosses
from yearbook_reader.sources.pdf.printed.ink import Run
from yearbook_reader.sources.pdf.printed.lines import Row, extent
from yearbook_reader.sources.pdf.tables.table import Table, table_of
from yearbook_reader.sources.pdf.type.measures import BookMeasure

Gutters = tuple[Gutter, ...]

MOST_COLUMNS = 4
FITS = 0.5  # em by which columns of one width may miss the text's right edge
ALIKE = 1.0  # em by which the gutters of two pages that are set alike may differ
PIECE_GAP = 0.6  # em that part what may stand in two columns
FEWEST_LINES = 4  # across a page's gutters, before it is asked whether it has zones
CHANGE = 3  # lines across a gutter that one more zone must spare
BESIDE = 0.3  # em above a heading's top, from which a line stands beside it
LARGE = 1.15  # times the text's size, from which is a heading


class Zone(NamedTuple):
    """Rows of a page, and the gutters between which they stand."""

    gutters: Gutters
    rows: Sequence[Row]


def grids_of(
    pages: Iterable[Gutters], texts: Iterable[Sequence[Run]], measure: BookMeasure
) -> list[Gutters]:
    """Give the gutters of the ways in which a book divides its pages into columns of one width.

    A page shows a way by its first gutter; `texts` are what stands on the pages. There are none
    where all pages show the same.
    """
    pages = list(pages)
    firsts = [gutters[0].middle for gutters in pages if gutters]
    if not firsts or max(firsts) - min(firsts) < ALIKE * measure.size:
        return []
    found: dict[int, list[Gutters]] = {}
    for gutters, runs in zip(pages, texts, strict=True):
        if gutters and (grid := _grid(gutters[0], runs, measure)):
            found.setdefault(len(grid), []).append(grid)
    return [
        tuple(
            Gutter(
                median(each[at].left for each in alike), median(each[at].right for each in alike)
            )
            for at in range(number)
        )
        for number, alike in sorted(found.items())
    ]


def _grid(first: Gutter, runs: Sequence[Run], measure: BookMeasure) -> Gutters:
    """Give the gutters of columns as wide as the one before the first gutter; none if they miss."""
    text = [run for run in runs if abs(run.size - measure.size) < 0.1 * measure.size]
    if not text:
        return ()
    left, right = min(run.left for run in text), max(run.right for run in text)
    width, gap = first.left - left, first.right - first.left
    if width <= 0:  # nothing of the text's size stands before the first gutter
        return ()
    number = round((right - left + gap) / (width + gap))
    miss = abs(left + number * (width + gap) - gap - right)
    if not 2 <= number <= MOST_COLUMNS or miss > number * FITS * measure.size:
        return ()
    step = (right - left + gap) / number
    return tuple(Gutter(left + at * step - gap, left + at * step) for at in range(1, number))


def find_zones(
    rows: Sequence[Row],
    mine: Gutters,
    grids: Sequence[Gutters],
    measure: BookMeasure,
    tables: Sequence[Table] = (),
) -> list[Zone]:
    """Give a page's rows in zones from top to bottom; one with `mine` if that is all it has.

    What stands in `tables` is in columns of their own and tells nothing.
    """
    whole = [Zone(mine, rows)]
    if mine:
        mine = next((each for each in grids if are_among(mine, each, measure)), mine)
    runs = (run for row in rows for run in row)
    if (
        not rows
        or {mine}.issuperset(grids)
        or (mine and sum(crosses(run, gutter) for run in runs for gutter in mine) < FEWEST_LINES)
    ):
        return whole
    texts = [[run for run in row if not table_of(run, tables)] for row in rows] if tables else rows
    pieces = [_text_pieces(row, measure) for row in texts]
    ways = list(dict.fromkeys((mine, *grids, ())))
    costs = [[_across(each, way) for each in pieces] for way in ways]
    chosen = _cheapest(costs)
    if len(set(chosen)) == 1:
        return whole
    return list(_parted(rows, ways, costs, chosen, measure))


def _text_pieces(row: Sequence[Run], measure: BookMeasure) -> list[Row]:
    """Give the pieces of a row that are text, parted where a column may begin."""
    pieces: list[list[int]] = []
    for at, run in enumerate(row):
        if at and run.left - row[at - 1].right < PIECE_GAP * run.size:
            pieces[-1].append(at)
        else:
            pieces.append([at])
    rows = (tuple(row[at] for at in piece) for piece in pieces)
    return [each for each in rows if abs(each[0].size - measure.size) < 0.1 * measure.size]


def _across(pieces: Sequence[Row], gutters: Gutters) -> int:
    """Count the pieces across gutters, or, where there are none, those beside each other."""
    if not gutters:
        return max(0, len(pieces) - 1)
    boxes = [extent(piece) for piece in pieces]
    return sum(any(crosses(box, gutter) for gutter in gutters) for box in boxes)


def _cheapest(costs: Sequence[Sequence[int]]) -> list[int]:
    """Give the way of each row so that the fewest lines are across, and few zones are made."""
    number = len(costs)
    total = [costs[way][0] for way in range(number)]
    back: list[list[int]] = []
    for at in range(1, len(costs[0])):
        least = min(range(number), key=total.__getitem__)
        step = [way if total[way] <= total[least] + CHANGE else least for way in range(number)]
        total = [
            total[step[way]] + (CHANGE if step[way] != way else 0) + costs[way][at]
            for way in range(number)
        ]
        back.append(step)
    way = min(range(number), key=total.__getitem__)
    chosen = [way]
    for step in reversed(back):
        way = step[way]
        chosen.append(way)
    return chosen[::-1]


def _parted(
    rows: Sequence[Row],
    ways: Sequence[Gutters],
    costs: Sequence[Sequence[int]],
    chosen: Sequence[int],
    measure: BookMeasure,
) -> Iterator[Zone]:
    """Give the zones; of the rows that fit two of them, a heading begins the lower one."""
    start = 0
    for at in range(1, len(rows)):
        if chosen[at] == chosen[at - 1]:
            continue
        cut = _first_row(rows, costs, chosen, at, measure)
        yield Zone(ways[chosen[at - 1]], rows[start:cut])
        start = cut
    yield Zone(ways[chosen[-1]], rows[start:])


def _first_row(
    rows: Sequence[Row],
    costs: Sequence[Sequence[int]],
    chosen: Sequence[int],
    at: int,
    measure: BookMeasure,
) -> int:
    low, high = at, at
    while low > 0 and not costs[chosen[at]][low - 1]:
        low -= 1
    while high < len(rows) - 1 and not costs[chosen[at - 1]][high]:
        high += 1
    for cut in range(low, high + 1):
        if rows[cut][0].size >= LARGE * measure.size:
            top = extent(rows[cut]).top - BESIDE * measure.size
            return next((n for n in range(low, cut) if rows[n][0].base > top), cut)
    return high
