"""Columns: in which order the text of a page is read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import inf
from operator import attrgetter
from typing import NamedTuple

from yearbook_reader.sources.pdf.columns.bands import (
    CAPTION_ROOM,
    gaps_across,
    possible_bands,
    strips_across,
    tops_of_bands,
    usual_size,
)
from yearbook_reader.sources.pdf.columns.continuity import Blocks, Continuity, least_broken
from yearbook_reader.sources.pdf.columns.gutters import Gutter, crosses
from yearbook_reader.sources.pdf.columns.lists import ItemList, find_lists
from yearbook_reader.sources.pdf.printed.ink import Box, Run
from yearbook_reader.sources.pdf.printed.lines import SAME_BASE, Row, centre, extent
from yearbook_reader.sources.pdf.tables.table import Table, table_of

TITLE_SIZE = 1.3  # times the size of most lines, from which one above them all is a title
PIECE_GAP = 0.6  # em that part what may stand in two columns
WORDS_ACROSS = 1.5  # em that part a line across a gutter from what stands behind it
HEAD_DISTANCE = 2.0  # heights of a line between a table's title, with a unit below, and the table
INSET = 0.3  # em by which a centred line stands in from its column at the least
CLOSE = 0.8  # heights of a line between it and the next in a text
SAME_HEIGHT = 0.1  # of a line, by which another may be higher or lower
SAME_WIDTH = 0.5  # heights of a line by which two of one text miss each other's ends at the most
MOST_OF_ONE = 6  # short lines between two that go across, which may be of one column
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
        _lone_lines(beside, within, boxes, wide, columns)
        if columns > 2
        else _titles_atop(beside, blocks, usual)
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
    for row in rows:
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


def _outside(rows: Sequence[Row], tables: Sequence[Table]) -> Sequence[Row]:
    """Give the rows that do not begin in a table."""
    return [row for row in rows if not table_of(row[0], tables)] if tables else rows


def _is_wide_title(row: Row, gutters: Sequence[Gutter], title_size: float) -> bool:
    if row[0].size < title_size and max(len(run.text) for run in row) > 2:
        return False
    size, middle = row[0].size, extent(row).middle
    return any(abs(middle - gutter.middle) < size for gutter in gutters) and all(
        abs(one.size - two.size) < 0.1 and 0 < two.left - one.right < SPACED_TITLE * size
        for one, two in pairwise(row)
    )


def _lone_lines(
    beside: Sequence[tuple[int, Row]],
    pictures: Sequence[tuple[int, Box]],
    across: Sequence[Box],
    wide: Sequence[Box],
    columns: int,
) -> list[tuple[int, Row]]:
    """Give the lines that have nothing beside them, above and between the lines of all columns.

    All columns go on above the next `wide` picture, or it is the last line of its own.
    A column's `pictures`, with room for their captions, count as something. Above all other
    lines it is a title, and larger than most of them, or stands below one about the same middle.
    The title and unit of what lies `across` the gutters are such lines too.
    """
    usual = usual_size(piece for _, piece in beside)
    own = [extent(piece) for _, piece in beside]
    lefts = [
        min((box.left for (at, _), box in zip(beside, own, strict=True) if at == column), default=0)
        for column in range(columns)
    ]
    heads = _heads_of(own, [lefts[column] + INSET * usual for column, _ in beside], across)
    boxes: list[list[Box]] = [[] for _ in range(columns)]
    for number, ((column, _), box) in enumerate(zip(beside, own, strict=True)):
        if number not in heads:
            boxes[column].append(box)
    for column, box in pictures:
        boxes[column].append(box._replace(bottom=box.bottom + CAPTION_ROOM * usual))
    for each in boxes:
        each.sort(key=lambda box: box.top)
    tops = [[box.top for box in each] for each in boxes]
    lone = [beside[number] for number in sorted(heads)]
    last: Box | None = None
    for number, ((column, piece), box) in enumerate(zip(beside, own, strict=True)):
        if number in heads:
            continue
        others = [at for at in range(columns) if at != column]
        above = [bisect_right(tops[at], box.bottom) for at in others]
        title = piece[0].size > TITLE_SIZE * usual or _is_below_title(box, last)
        end = inf if title else min((each.top for each in wide if each.top > box.top), default=inf)
        if all(
            (tops[at][count] < end if count < len(tops[at]) else title and not count)
            and (boxes[at][count - 1].bottom < box.top if count else title)
            for at, count in zip(others, above, strict=True)
        ) and (title or not _is_of_text(boxes[column], tops[column], box, last)):
            lone.append((column, piece))
            same = last is not None and last.top < box.bottom and box.top < last.bottom
            last = _around(last, box) if last and same else box
    return lone


def _titles_atop(
    beside: Sequence[tuple[int, Row]], pictures: Sequence[Box], usual: float
) -> list[tuple[int, Row]]:
    """Give the lines in large type above all others: over columns the last of which are empty.

    Two beside each other are headings of their columns. `usual` is the size of the text.
    """
    if not beside:
        return []
    size = TITLE_SIZE * usual
    if min((piece[0] for _, piece in beside), key=attrgetter("base")).size <= size:
        return []
    boxes = [extent(piece) for _, piece in beside]
    bottom = min(box.bottom for box in boxes)
    atop = [each for each, box in zip(beside, boxes, strict=True) if box.top < bottom]
    below = [box.top for box in boxes if box.top >= bottom] + [box.top for box in pictures]
    clear = max(extent(piece).bottom for _, piece in atop) < min(below, default=0.0)
    large = all(piece[0].size > size for _, piece in atop)
    return atop if clear and large and len({column for column, _ in atop}) == 1 else []


def _is_of_text(boxes: Sequence[Box], tops: Sequence[float], box: Box, lone: Box | None) -> bool:
    """Tell a line close below another of its column that is as wide, or as high and not `lone`.

    Between two others it need only be close to both.
    """
    at = bisect_left(tops, box.top)
    near = CLOSE * box.height
    if not at or box.top - boxes[at - 1].bottom >= near:
        return False
    above = boxes[at - 1]
    if max(abs(above.left - box.left), abs(above.right - box.right)) < SAME_WIDTH * box.height:
        return True
    if above != lone and abs(above.height - box.height) < SAME_HEIGHT * box.height:
        return True
    return at + 1 < len(boxes) and boxes[at + 1].top - box.bottom < near


def _heads_of(
    boxes: Sequence[Box], edges: Sequence[float], across: Sequence[Box]
) -> frozenset[int]:
    """Give the lines (by number) that head what lies across the gutters: its title, and its unit.

    The title stands about its middle, further in than the `edges` of its column, with nothing
    beside it; the unit stands between it and what it heads.
    """
    found: set[int] = set()
    for number, (box, edge) in enumerate(zip(boxes, edges, strict=True)):
        for each in across:
            if box.left <= edge or not _heads(box, each):
                continue
            level = [at for at, other in enumerate(boxes) if _is_between(other, box.top, each.top)]
            if not any(boxes[at].top < box.bottom for at in level if at != number):
                found.update(level)
    return frozenset(found)


def _is_between(box: Box, top: float, bottom: float) -> bool:
    return (top <= box.top and box.bottom < bottom + 1) or box.top < top < box.bottom


def _around(one: Box, two: Box) -> Box:
    """Give the box around two pieces of a row."""
    return Box(
        min(one.left, two.left),
        min(one.top, two.top),
        max(one.right, two.right),
        max(one.bottom, two.bottom),
    )


def _is_below_title(box: Box, title: Box | None) -> bool:
    """Tell a title's second line, in smaller type, such as its English words."""
    if title is None:
        return False
    near = 0 <= box.top - title.bottom < title.height
    return near and abs(box.middle - title.middle) < box.height


def _heads(box: Box, below: Box) -> bool:
    """Tell whether a line stands right above what lies across the gutters, about its middle."""
    near = 0 < below.top - box.bottom < HEAD_DISTANCE * box.height
    return near and abs(box.middle - below.middle) < box.height


def _crosses_any(box: Box, gutters: Sequence[Gutter]) -> bool:
    return any(crosses(box, gutter) and not _hangs_over(box, gutter) for gutter in gutters)


def _hangs_over(box: Box, gutter: Gutter) -> bool:
    """Tell a column's line that ends in the gutter, with the mark that no line begins with."""
    return box.left < gutter.left and box.right < gutter.right
