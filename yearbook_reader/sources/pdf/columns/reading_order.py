"""The reading order: band by band, and column by column in each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from yearbook_reader.sources.pdf.columns.bands import (
    gaps_across,
    possible_bands,
    strips_across,
    tops_of_bands,
    usual_size,
)
from yearbook_reader.sources.pdf.columns.continuity import Blocks, Continuity, least_broken
from yearbook_reader.sources.pdf.columns.gutters import Gutter, crosses
from yearbook_reader.sources.pdf.columns.lists import ItemList, find_lists
from yearbook_reader.sources.pdf.columns.lone_lines import (
    INSET,
    TITLE_SIZE,
    lone_lines,
    titles_atop,
)
from yearbook_reader.sources.pdf.printed.ink import Box, Run
from yearbook_reader.sources.pdf.printed.lines import SAME_BASE, Row, centre, extent, rows_of
from yearbook_reader.sources.pdf.tables.table import Table, table_of

PIECE_GAP = 0.6  # em that part what may stand in two columns
WORDS_ACROSS = 1.5  # em that part a line across a gutter from what stands behind it
MOST_OF_ONE = 6  # short lines between two that go across, which may be of one column
SHORT_LINE = 16.0  # em, which no line of a whole column and another beside it has
SPACED_TITLE = 4.0  # em between the characters of a title that is set wide


class PageLayout(NamedTuple):
    """What the lines of a page keep clear of, or stand in."""

    gutters: Sequence[Gutter]
    tables: Sequence[Table]
    lists: Sequence[ItemList] = ()


def read_in_order(
    rows: Sequence[Row], layout: PageLayout, blocks: Sequence[Box]
) -> list[list[Run]]:
    """Give the runs of rows as blocks of text in reading order: band by band, column by column.

    A line, table or picture (`blocks`) across a gutter begins a band, and so does a line beside
    which all other columns are empty, although they go on below. Each list is a band
    with columns of its own.
    """
    gutters, tables, lists = layout
    if not gutters:
        return [[run for row in rows for run in row]]
    middles, columns = [gutter.middle for gutter in gutters], len(gutters) + 1
    wide = [box for box in blocks if _crosses_any(box, gutters)]
    boxes = [table.box for table in tables if _crosses_any(table.box, gutters)] + wide
    across, listed, beside = _placed(rows, layout)
    cuts = [y for y, piece in across if not table_of(piece[0], tables)]
    cuts += [y for each in lists for y in (each.top, each.bottom + 1)]
    within = [(bisect_left(middles, box.middle), box) for box in blocks if box not in boxes]
    pieces = [piece for _, piece in beside]
    usual = usual_size(_outside(pieces, tables) or pieces)
    lone = (
        lone_lines(beside, within, boxes, wide, columns)
        if columns > 2
        else titles_atop(beside, blocks, usual)
    )
    beside = [each for each in beside if each not in lone]
    across += [(centre(piece), piece) for _, piece in lone]
    cuts += [centre(piece) for _, piece in lone]
    size = usual_size(piece for _, piece in beside if not table_of(piece[0], tables))
    pictured = [box for _, box in within]
    likely = [box.top for box in boxes]
    likely += tops_of_bands(beside, within, columns, size)
    likely += strips_across(within, columns, size)
    likely += gaps_across(beside, [*boxes, *pictured], columns)
    possible = [*possible_bands(beside, within, columns, size)]

    def ordered(more: Sequence[float]) -> Blocks:
        return _in_bands(sorted([*cuts, *more]), across, listed, beside, pictured)

    text = Continuity(beside, size, [*likely, *possible])
    return [runs for _, runs in least_broken(likely, possible, ordered, text.breaks)]


class _Placed(NamedTuple):
    """The pieces of a page: `across` its gutters and in `lists`, with heights, and in columns."""

    across: list[tuple[float, Row]]
    listed: list[tuple[float, int, Row]]
    beside: list[tuple[int, Row]]


def _placed(rows: Sequence[Row], layout: PageLayout) -> _Placed:
    """Tell where each piece of a page stands; one of a table stands where the table does."""
    gutters, tables, lists = layout
    middles = [gutter.middle for gutter in gutters]
    spanning = [table for table in tables if _crosses_any(table.box, gutters)]
    across, listed, beside = placed = _Placed([], [], [])
    line: Row = ()  # the last across
    for piece in _pieces_of(rows, gutters, tables):
        if tables and (table := table_of(piece[0], tables)):
            if table in spanning:
                across.append((table.box.top, piece))
            else:
                beside.append((bisect_left(middles, table.box.middle), piece))
            line = ()
        elif found := next((each for each in lists if each.column(piece) is not None), None):
            listed.append((found.top, found.column(piece) or 0, piece))
        elif _crosses_any(whole := extent(piece), gutters):
            if beside and _goes_on(beside[-1][1], piece, middles):
                piece = beside.pop()[1] + piece
            across.append((centre(piece), piece))
            line = piece
        elif line and _goes_on(line, piece, middles):
            across[-1] = (across[-1][0], line + piece)
            line += piece
        else:
            beside.append((bisect_left(middles, whole.middle), piece))
    return placed


def _goes_on(one: Row, two: Row, middles: Sequence[float]) -> bool:
    """Tell whether a line goes on behind a gap, as behind a title, in the column of its end."""
    return abs(one[-1].base - two[0].base) < SAME_BASE and (
        bisect_left(middles, one[-1].right) == bisect_left(middles, two[0].left)
    )


def _in_bands(
    cuts: Sequence[float],
    across: Iterable[tuple[float, Row]],
    listed: Iterable[tuple[float, int, Row]],
    beside: Sequence[tuple[int, Row]],
    pictures: Iterable[Box],
) -> Blocks:
    """Give the pieces of a page band by band, between the `cuts`, and column by column.

    Those `across` and `listed` are with the height that tells their band.
    """
    bands: dict[tuple[int, int], list[Run]] = {}
    for y, piece in across:
        bands.setdefault((bisect_right(cuts, y + 1), 0), []).extend(piece)
    for top, column, piece in listed:
        bands.setdefault((bisect_right(cuts, top + 1), column + 1), []).extend(piece)
    places = [bisect_right(cuts, centre(piece)) for _, piece in beside]
    alone = _bands_of_one(
        zip(places, (piece for _, piece in beside), strict=True),
        {bisect_right(cuts, box.top + 1) for box in pictures},
    )
    for band, (column, piece) in zip(places, beside, strict=True):
        bands.setdefault((band, 1 if band in alone else column + 1), []).extend(piece)
    return [(key[1] - 1 if key[1] else None, bands[key]) for key in sorted(bands)]


def _bands_of_one(pieces: Iterable[tuple[int, Row]], pictured: set[int]) -> set[int]:
    """Give the bands that are one column: short lines of it stand to the left and to the right.

    None of them is beside another, as a signature is below a text and above the next title.
    `pieces` are with their bands, `pictured` are the bands in which pictures stand.
    """
    held: dict[int, list[Row]] = {}
    for band, piece in pieces:
        held.setdefault(band, []).append(piece)
    found = set()
    for band, rows in held.items():
        if band in pictured or len(rows) > MOST_OF_ONE:
            continue
        boxes = sorted(map(extent, rows), key=lambda box: box.top)
        if all(one.bottom <= two.top + INSET * two.height for one, two in pairwise(boxes)):
            found.add(band)
    return found


def lists_across(rows: Sequence[Row], gutters: Sequence[Gutter]) -> tuple[ItemList, ...]:
    """Give the lists whose own columns stand across the gutters."""
    if not gutters:
        return ()
    return tuple(find_lists(_pieces_of(rows, gutters), [gutter.middle for gutter in gutters]))


def are_columns(found: ItemList, gutters: Sequence[Gutter]) -> bool:
    """Tell whether what looks like a list is only the page's own columns."""
    middles = [gutter.middle for gutter in gutters]
    return [bisect_left(middles, left) for left in found.lefts] == list(range(len(gutters) + 1))


def _pieces_of(
    rows: Iterable[Row], gutters: Sequence[Gutter], tables: Sequence[Table] = ()
) -> Iterator[Row]:
    """Give the runs of each row in pieces parted where a column may begin, or a table ends.

    The words or characters of a title that is set about the middle of a gutter stay together: in
    large type, or alone on its page. Cells, which may fill the page, do not tell what is large.
    """
    rows = list(rows)
    title_size = TITLE_SIZE * usual_size(_outside(rows, tables) or rows) if len(rows) > 1 else 0.0
    for row in (part for mixed in rows for part in _unmixed(mixed, gutters)):
        if len(row) == 1 or _is_wide_title(row, gutters, title_size):
            yield row
            continue
        piece: list[Run] = []
        for run in row:
            gap = (run.left - piece[-1].right) / max(run.size, piece[-1].size) if piece else 0.0
            beside = gap > 0 and table_of(piece[-1], tables) is not table_of(run, tables)
            if (
                gap >= WORDS_ACROSS
                or beside
                or (
                    gap >= PIECE_GAP
                    and not _crosses_any(extent(piece), gutters)
                    and not _crosses_any(extent((run,)), gutters)
                )
            ):
                yield tuple(piece)
                piece = []
            piece.append(run)
        yield tuple(piece)


def _unmixed(row: Row, gutters: Sequence[Gutter]) -> Iterable[Row]:
    """Part a row in which a column's heading in large type joins two lines of another column."""
    size = min(run.size for run in row)
    large = tuple(run for run in row if run.size >= TITLE_SIZE * size)
    others = rows_of(run for run in row if run not in large) if large else []
    if len(others) < 2 or _crosses_any(extent(large), gutters):
        return (row,)
    return sorted([large, *others], key=lambda each: each[0].base)


def _outside(rows: Sequence[Row], tables: Sequence[Table]) -> Sequence[Row]:
    """Give the rows that do not begin in a table."""
    return [row for row in rows if not table_of(row[0], tables)] if tables else rows


def _is_wide_title(row: Row, gutters: Sequence[Gutter], title_size: float) -> bool:
    small = row[0].size < title_size and max(len(run.text) for run in row) > 2
    if small and not _stands_in_gutter(row, gutters):
        return False
    size, middle = row[0].size, extent(row).middle
    return any(abs(middle - gutter.middle) < size for gutter in gutters) and all(
        abs(one.size - two.size) < 0.1 and 0 < two.left - one.right < SPACED_TITLE * size
        for one, two in pairwise(row)
    )


def _stands_in_gutter(row: Row, gutters: Sequence[Gutter]) -> bool:
    """Tell a short line, such as a document's author, a gap of which lies at a gutter.

    What stands behind it begins before the column does.
    """
    size = row[0].size
    return row[-1].right - row[0].left < SHORT_LINE * size and any(
        one.right < gutter.right and gutter.left < two.left < gutter.right - size / 2
        for one, two in pairwise(row)
        for gutter in gutters
    )


def _crosses_any(box: Box, gutters: Sequence[Gutter]) -> bool:
    return any(crosses(box, gutter) and not _hangs_over(box, gutter) for gutter in gutters)


def _hangs_over(box: Box, gutter: Gutter) -> bool:
    """Tell a column's line that ends in the gutter, with the mark that no line begins with."""
    return box.left < gutter.left and box.right < gutter.right
