"""Lone lines: titles and the like that have nothing beside them, whatever the columns do."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence
from math import inf
from operator import attrgetter
from typing import NamedTuple

from yearbook_reader.sources.pdf.columns.bands import CAPTION_ROOM, usual_size
from yearbook_reader.sources.pdf.printed.ink import Box
from yearbook_reader.sources.pdf.printed.lines import Row, extent

TITLE_SIZE = 1.3  # times the size of most lines, from which one above them all is a title
HEAD_DISTANCE = 2.0  # heights of a line between a table's title, with a unit below, and the table
INSET = 0.3  # em by which a centred line stands in from its column at the least
CLOSE = 0.8  # heights of a line between it and the next in a text
SAME_HEIGHT = 0.1  # of a line, by which another may be higher or lower
SAME_WIDTH = 0.5  # heights of a line by which two of one text miss each other's ends at the most


class _Column(NamedTuple):
    """What stands in a column, from top to bottom."""

    boxes: Sequence[Box]
    tops: Sequence[float]

    def goes_on_around(self, box: Box, end: float, *, title: bool) -> bool:
        """Tell whether it has nothing beside a line, and goes on above and below, before `end`.

        A `title` needs nothing above it in any column; where it has none there, none below either.
        """
        below = bisect_right(self.tops, box.bottom)
        goes_on = self.tops[below] < end if below < len(self.tops) else title and not below
        return goes_on and (self.boxes[below - 1].bottom < box.top if below else title)

    def has_as_text(self, box: Box, lone: Box | None) -> bool:
        """Tell a line close below another that is as wide, or as high and not `lone`.

        Between two others it need only be close to both.
        """
        at = bisect_left(self.tops, box.top)
        near = CLOSE * box.height
        if not at or box.top - self.boxes[at - 1].bottom >= near:
            return False
        above = self.boxes[at - 1]
        if max(abs(above.left - box.left), abs(above.right - box.right)) < SAME_WIDTH * box.height:
            return True
        if above != lone and abs(above.height - box.height) < SAME_HEIGHT * box.height:
            return True
        return at + 1 < len(self.boxes) and self.boxes[at + 1].top - box.bottom < near


def lone_lines(
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
    placed = [(column, extent(piece)) for column, piece in beside]
    heads = _heads_of(placed, INSET * usual, across)
    shown = [(at, box._replace(bottom=box.bottom + CAPTION_ROOM * usual)) for at, box in pictures]
    held = _columns([*_but(placed, heads), *shown], columns)
    found = [beside[number] for number in sorted(heads)]
    last: Box | None = None
    for number, (column, box) in enumerate(placed):
        if number in heads:
            continue
        piece = beside[number][1]
        title = piece[0].size > TITLE_SIZE * usual or _is_below_title(box, last)
        end = inf if title else min((each.top for each in wide if each.top > box.top), default=inf)
        others = (each for at, each in enumerate(held) if at != column)
        alone = all(each.goes_on_around(box, end, title=title) for each in others)
        if alone and (title or not held[column].has_as_text(box, last)):
            found.append((column, piece))
            same = last is not None and last.top < box.bottom and box.top < last.bottom
            last = _around(last, box) if last and same else box
    return found


def _but(placed: Sequence[tuple[int, Box]], numbers: Container[int]) -> list[tuple[int, Box]]:
    return [each for number, each in enumerate(placed) if number not in numbers]


def _columns(placed: Sequence[tuple[int, Box]], columns: int) -> list[_Column]:
    """Give so many columns with what is placed in them."""
    boxes: list[list[Box]] = [[] for _ in range(columns)]
    for column, box in placed:
        boxes[column].append(box)
    for each in boxes:
        each.sort(key=attrgetter("top"))
    return [_Column(each, [box.top for box in each]) for each in boxes]


def titles_atop(
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


def _heads_of(
    placed: Sequence[tuple[int, Box]], inset: float, across: Sequence[Box]
) -> frozenset[int]:
    """Give the lines (by number) that head what lies across the gutters: its title, and its unit.

    The title stands about its middle, further in than its column by the `inset`, with nothing
    beside it; the unit stands between it and what it heads.
    """
    lefts: dict[int, float] = {}
    for column, box in placed:
        lefts[column] = min(box.left, lefts.get(column, inf))
    found: set[int] = set()
    for number, (column, box) in enumerate(placed):
        for each in across:
            if box.left <= lefts[column] + inset or not _heads(box, each):
                continue
            level = [
                at for at, (_, other) in enumerate(placed) if _is_between(other, box.top, each.top)
            ]
            if not any(placed[at][1].top < box.bottom for at in level if at != number):
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
