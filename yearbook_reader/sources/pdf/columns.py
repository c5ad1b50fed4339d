"""Columns: where the gutters of a page lie, and in which order its text is read."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from yearbook_reader.sources.pdf.book import BookMeasure
from yearbook_reader.sources.pdf.ink import Box, Run
from yearbook_reader.sources.pdf.lines import Row, centre, extent
from yearbook_reader.sources.pdf.lists import ItemList, find_lists
from yearbook_reader.sources.pdf.tables import Table, table_of

GUTTER = 0.7  # em at the least
CROSSING = 0.12  # of the lines may run across a gutter
TITLE_SIZE = 1.3  # times the size of most lines, from which one above them all is a title
NARROWEST_COLUMN = 7.0  # em
FEWEST_LINES = 3
FULL_LINES = 0.3  # of a column's lines that fill most of it
BEGIN_TOGETHER = 2  # lines that begin at the same x
PIECE_GAP = 0.6  # em that part what may stand in two columns
USUAL_SHARE = 0.25  # of the pages that show gutters, before these are the book's
HEAD_DISTANCE = 2.0  # heights of a line between a table's title, with a unit below, and the table
INSET = 0.3  # em by which a centred line stands in from its column at the least
CAPTION_ROOM = 3.0  # em below a picture in which a caption may stand
SPACED_TITLE = 4.0  # em between the characters of a title that is set wide

_GOES_ON = re.compile(r"[〔\[［（(]\d{4}[〕\]］）)]\s?\d+\s?[号號]$|[.．·‥…⋯]{2}$")


class Gutter(NamedTuple):
    """The empty strip between two columns."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        """Give the x in its middle."""
        return (self.left + self.right) / 2


class PageLayout(NamedTuple):
    """What the lines of a page keep clear of, or stand in."""

    gutters: Sequence[Gutter]
    tables: Sequence[Table]
    lists: Sequence[ItemList] = ()


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
        crossing = sum(_crosses(run, strip) for run in beside)
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
    events = sorted(event for run in lines for event in ((run.left, 1), (run.right - 0.01, -1)))
    allowed = CROSSING * len({round(run.base) for run in lines})
    strips, covering, since, begun = [], 0, 0.0, False
    for x, change in events:
        before, covering = covering, covering + change
        if covering <= allowed < before:
            since, begun = x, True
        elif before <= allowed < covering and begun and x - since >= GUTTER * size:
            strips.append(Gutter(since, x))
    if begun and covering <= allowed and events[-1][0] - since >= GUTTER * size:
        strips.append(Gutter(since, events[-1][0]))
    return strips


def _narrowed(strip: Gutter, lines: Sequence[Run], size: float) -> Gutter:
    """Give a strip that ends where lines begin: a column may have as few as may cross a gutter."""
    lefts = Counter(round(run.left) for run in lines if strip.left <= run.left < strip.right - 1)
    begun = [left for left, count in lefts.items() if count >= BEGIN_TOGETHER]
    right = min(begun, default=strip.right)
    return strip._replace(right=float(right)) if right - strip.left >= GUTTER * size else strip


def _is_within_items(before: Sequence[Run], strip: Gutter, size: float) -> bool:
    """Tell the room behind a document's number in a list, or behind leaders in contents."""
    ends = [_GOES_ON.search(run.text) for run in before if run.right > strip.left - size]
    return sum(end is not None for end in ends) * 2 > len(ends)


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
        gutter
        for gutter in usual
        if sum(_crosses(run, gutter) for run in lines) <= 0.3 * len(lines)
    )


def are_among(gutters: Sequence[Gutter], others: Sequence[Gutter], measure: BookMeasure) -> bool:
    """Tell whether all the gutters are among others, of which a page may show a part."""
    return all(
        any(abs(gutter.middle - other.middle) < measure.size for other in others)
        for gutter in gutters
    )


def usual_gutters(
    pages: Iterable[tuple[Gutter, ...]], measure: BookMeasure, number: int = 0
) -> tuple[Gutter, ...]:
    """Give the gutters of most pages that have so many of them, by default the number that fits
    most pages: one whose last columns are empty shows a part of the gutters.

    None where few pages have any: only the contents and the index of such a book are in columns.
    """
    pages = list(pages)
    known = [gutters for gutters in pages if gutters]
    if not known or len(known) < USUAL_SHARE * len(pages):
        return ()
    numbers = [number] if number else sorted(set(map(len, known)), reverse=True)
    found = [_gutters_of(known, each) for each in numbers]
    return max(found, key=lambda each: sum(are_among(own, each, measure) for own in known))


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


def _crosses(run: Run | Box, gutter: Gutter) -> bool:
    middle = gutter.middle
    return run.left < middle - 2 and run.right > middle + 2


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
    middles = [gutter.middle for gutter in gutters]
    spanning = [table for table in tables if _crosses_any(table.box, gutters)]
    boxes = [table.box for table in spanning]
    boxes += [box for box in blocks if _crosses_any(box, gutters)]
    cuts = [box.top for box in boxes]
    across: list[tuple[float, Row]] = []
    beside: list[tuple[int, Row]] = []
    listed: list[tuple[float, int, Row]] = []
    cuts += [y for each in lists for y in (each.top, each.bottom + 1)]
    for piece in pieces_of(rows, gutters):
        if spanning and (table := table_of(piece[0], spanning)):
            across.append((table.box.top, piece))
        elif found := next((each for each in lists if each.column(piece) is not None), None):
            listed.append((found.top, found.column(piece) or 0, piece))
        elif _crosses_any(whole := extent(piece), gutters):
            across.append((centre(piece), piece))
            cuts.append(centre(piece))
        else:
            beside.append((bisect_left(middles, whole.middle), piece))
    within = [(bisect_left(middles, box.middle), box) for box in blocks if box not in boxes]
    lone = _lone_lines(beside, within, boxes, len(gutters) + 1) if len(gutters) > 1 else []
    beside = [each for each in beside if each not in lone]
    across += [(centre(piece), piece) for _, piece in lone]
    cuts += [centre(piece) for _, piece in lone]
    cuts.sort()
    bands: dict[tuple[int, int], list[Run]] = {}
    for y, piece in across:
        bands.setdefault((bisect_right(cuts, y + 1), 0), []).extend(piece)
    for top, column, piece in listed:
        bands.setdefault((bisect_right(cuts, top + 1), column + 1), []).extend(piece)
    for column, piece in beside:
        band = bisect_right(cuts, centre(piece))
        bands.setdefault((band, column + 1), []).extend(piece)
    return [bands[key] for key in sorted(bands)]


def lists_across(rows: Sequence[Row], gutters: Sequence[Gutter]) -> tuple[ItemList, ...]:
    """Give the lists whose own columns stand across the gutters."""
    if not gutters:
        return ()
    return tuple(find_lists(pieces_of(rows, gutters), [gutter.middle for gutter in gutters]))


def are_columns(found: ItemList, gutters: Sequence[Gutter]) -> bool:
    """Tell whether what looks like a list is only the page's own columns."""
    middles = [gutter.middle for gutter in gutters]
    return [bisect_left(middles, left) for left in found.lefts] == list(range(len(gutters) + 1))


def pieces_of(rows: Iterable[Row], gutters: Sequence[Gutter]) -> Iterator[Row]:
    """Give the runs of each row in pieces parted where a column may begin.

    The words or characters of a title that is set about the middle of a gutter stay together.
    """
    rows = list(rows)
    title_size = TITLE_SIZE * median([row[0].size for row in rows]) if rows else 0.0
    for row in rows:
        if len(row) == 1 or _is_wide_title(row, gutters, title_size):
            yield row
            continue
        piece: list[Run] = []
        for run in row:
            if piece and run.left - piece[-1].right >= PIECE_GAP * max(run.size, piece[-1].size):
                yield tuple(piece)
                piece = []
            piece.append(run)
        yield tuple(piece)


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
    columns: int,
) -> list[tuple[int, Row]]:
    """Give the lines that have nothing beside them, above and between the lines of all columns.

    The `pictures` of a column, with room for their captions, are something. Above all other
    lines it is a title, and larger than most of them, or stands below one about the same middle.
    The title and unit of what lies `across` the gutters are such lines too.
    """
    usual = median([piece[0].size for _, piece in beside]) if beside else 0.0
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
        if all(
            (count < len(tops[at]) or (title and not count))
            and (boxes[at][count - 1].bottom < box.top if count else title)
            for at, count in zip(others, above, strict=True)
        ):
            lone.append((column, piece))
            same = last is not None and last.top < box.bottom and box.top < last.bottom
            last = _around(last, box) if last and same else box
    return lone


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
    return any(_crosses(box, gutter) and not _hangs_over(box, gutter) for gutter in gutters)


def _hangs_over(box: Box, gutter: Gutter) -> bool:
    """Tell a column's line that ends in the gutter, with the mark that no line begins with."""
    return box.left < gutter.left and box.right < gutter.right
