"""Lists set in columns of their own across the page's columns: read column by column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from yearbook_reader.sources.pdf.printed.ink import Run
from yearbook_reader.sources.pdf.printed.lines import Row, centre, extent

SAME_LEFT = 1.0  # points by which the items of one column may begin apart
NARROWEST_ITEM = 3.0  # em from one column to the next: a chronicle's dates are narrower
FEWEST_ROWS = 3
ROW_PITCH = 2.5  # times the type's size: rows further apart are no list together


class ItemList(NamedTuple):
    """A list's place on the page, from the middle of its first row to that of its last.

    `lefts` are the x where its columns begin.
    """

    top: float
    bottom: float
    lefts: tuple[float, ...]

    def holds(self, run: Run) -> bool:
        """Tell whether a run stands in the list."""
        return self.top - 1 < centre((run,)) < self.bottom + 1

    def column(self, piece: Row) -> int | None:
        """Give the number of the column, from 0, that a piece begins; None for none of them."""
        if not self.holds(piece[0]):
            return None
        left = piece[0].left
        return next((n for n, x in enumerate(self.lefts) if abs(left - x) < SAME_LEFT), None)


def find_lists(pieces: Iterable[Row], middles: Sequence[float]) -> Iterator[ItemList]:
    """Give the lists whose items stand across the `middles` of the page's gutters.

    `pieces` are those of the rows from top to bottom. A list's rows follow each other closely,
    each of its items begins where those above it do, and its columns fill from the first on.
    """
    rows = [list(row) for _, row in groupby(pieces, key=lambda piece: round(piece[0].base))]
    lefts = _lefts(rows, middles)
    if len(lefts) < 2:
        return
    for stretch in _stretches(rows, lefts):
        used = {column for row in stretch for column in row}
        filled = [sum(column in row for row in stretch) for column in sorted(used)]
        crossed = sum(any(_crosses(piece, middles) for piece in row.values()) for row in stretch)
        if len(used) < 2 or crossed < 2 or not _fills_columns(filled):
            continue
        size = max(piece[0].size for row in stretch for piece in row.values())
        if any(
            lefts[two] - lefts[one] < NARROWEST_ITEM * size for one, two in pairwise(sorted(used))
        ):
            continue
        if any(_reaches_over(row, [lefts[each] for each in used]) for row in stretch):
            continue
        middle = [centre(piece) for row in stretch for piece in row.values()]
        yield ItemList(min(middle), max(middle), tuple(lefts[column] for column in sorted(used)))


def _lefts(rows: Sequence[Sequence[Row]], middles: Sequence[float]) -> list[float]:
    """Give where items begin: the lefts that recur in the rows of those across a gutter."""
    across = Counter(
        round(piece[0].left)
        for row in rows
        for piece in row
        if len(row) > 1 and _crosses(piece, middles)
    )
    sure = {left for left, count in across.items() if count >= 2}
    if not sure:
        return []
    lefts = Counter(
        round(piece[0].left)
        for row in rows
        if any(round(piece[0].left) in sure for piece in row)
        for piece in row
    )
    found: list[float] = []
    for left in sorted(left for left, count in lefts.items() if count >= 2):
        if not found or left - found[-1] > SAME_LEFT:
            found.append(left)
    return found


def _crosses(piece: Row, middles: Sequence[float]) -> bool:
    box = extent(piece)
    return any(box.left < middle - 2 and box.right > middle + 2 for middle in middles)


def _reaches_over(row: dict[int, Row], used: Sequence[float]) -> bool:
    """Tell whether an item reaches over where another column begins, as a line of text does."""
    return any(
        piece[0].left + SAME_LEFT < left < piece[-1].right - SAME_LEFT
        for piece in row.values()
        for left in used
    )


def _stretches(
    rows: Sequence[Sequence[Row]], lefts: Sequence[float]
) -> Iterator[list[dict[int, Row]]]:
    """Give the runs of close rows all of whose pieces begin a column, as pieces by column."""
    stretch: list[dict[int, Row]] = []
    last = 0.0
    for row in rows:
        base, size = row[0][0].base, row[0][0].size
        places = {
            column: piece
            for piece in row
            for column, left in enumerate(lefts)
            if abs(piece[0].left - left) <= SAME_LEFT
        }
        fits = len(places) == len(row)
        if stretch and not (fits and base - last < ROW_PITCH * size):
            if len(stretch) >= FEWEST_ROWS:
                yield stretch
            stretch = []
        if fits:
            stretch.append(places)
            last = base
    if len(stretch) >= FEWEST_ROWS:
        yield stretch


def _fills_columns(filled: Sequence[int]) -> bool:
    """Tell from the numbers of items whether the columns were filled one after the other.

    A list filled row by row is short in its last row only, by more than filling columns leaves.
    """
    total, columns = sum(filled), len(filled)
    by_column = -(-total // columns)
    return filled[0] == by_column or filled[-1] < filled[0] - 1
