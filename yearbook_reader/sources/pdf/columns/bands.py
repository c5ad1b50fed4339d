"""Bands: where all columns of a page begin anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from yearbook_reader.sources.pdf.printed.ink import Box
from yearbook_reader.sources.pdf.printed.lines import Row, centre, extent

CAPTION_ROOM = 3.0  # em below a picture in which a caption may stand
BAND_HEADING = 1.2  # times the size of most lines, of a heading where all columns begin anew
BAND_SLACK = 0.6  # em that such a heading may begin below the text of the other columns
BAND_DEPTH = 3.0  # em down to the first line of these
WIDE_GAP = 5.0  # em of a gap across all columns that is as high as a photo
ALIKE = 2.5  # em by which the columns' lines above or below it may end or begin apart
UNLEVEL = 3.0  # em by which pictures of one height may begin apart, over captions that end alike
BAND_ROOM = 2.2  # em between lines of a text that are further apart than its lines are


def usual_size(pieces: Iterable[Row]) -> float:
    """Give the size of most pieces of a text."""
    return median([piece[0].size for piece in pieces] or [0.0])


def tops_of_bands(
    beside: Sequence[tuple[int, Row]],
    pictures: Sequence[tuple[int, Box]],
    columns: int,
    usual: float,
) -> Iterator[float]:
    """Give the y where all columns begin anew: a heading stands there in the first of them.

    In the others, text leaves more room there than between its lines, which has no other reason,
    such as a picture between the two. `usual` is the size of the text; where tables stand, most
    pieces are smaller.
    """
    lines: list[list[Row]] = [[] for _ in range(columns)]
    for column, piece in beside:
        lines[column].append(piece)
    for heading in lines[0][1:]:
        if heading[0].size < BAND_HEADING * usual:
            continue
        top = _top_of_band(heading, usual)
        rests = [_around_top(each, top) for each in lines[1:]]
        if any(box.top < top < box.bottom + CAPTION_ROOM * usual for _, box in pictures):
            continue
        if any(at and _is_amid_lines(box, rests[at - 1]) for at, box in pictures):
            continue
        below = [rest for rest in rests if rest[1]]
        if below and all(_leaves_room(above, first, top, usual) for above, first in below):
            yield top


def gaps_across(
    beside: Sequence[tuple[int, Row]], drawn: Sequence[Box], columns: int
) -> Iterator[float]:
    """Give the y of high gaps that begin and end in all columns alike, as about a wide photo.

    On a scanned sheet nothing else tells of the photo; one that is `drawn` leaves no gap.
    """
    usual = usual_size(piece for _, piece in beside)
    bases = sorted(piece[0].base for _, piece in beside)
    if all(two - one <= WIDE_GAP * usual for one, two in pairwise(bases)):
        return
    lines: list[list[Box]] = [[] for _ in range(columns)]
    for column, piece in beside:
        lines[column].append(extent(piece))
    filled = sorted([box for each in lines for box in each] + list(drawn), key=lambda box: box.top)
    bottom = filled[0].bottom if filled else 0.0
    for box in filled[1:]:
        if box.top - bottom > WIDE_GAP * usual:
            above = [max((b.bottom for b in each if b.top < bottom), default=0.0) for each in lines]
            below = [min((b.top for b in each if b.top >= box.top), default=0.0) for each in lines]
            ends = bottom - min(above) < ALIKE * usual
            if ends and min(below) > 0 and max(below) - box.top < ALIKE * usual:
                yield (bottom + box.top) / 2
        bottom = max(bottom, box.bottom)


def _around_top(lines: Sequence[Row], top: float) -> tuple[Row, Row]:
    """Give the last line of a column above a height and the first below it, each empty if none."""
    at = sum(centre(line) < top for line in lines)
    return (lines[at - 1] if at else ()), (lines[at] if at < len(lines) else ())


def _leaves_room(above: Row, below: Row, top: float, usual: float) -> bool:
    """Tell whether two lines of a text are further apart than its lines are, about a height."""
    if not above or any(abs(row[0].size - usual) > 0.1 * usual for row in (above, below)):
        return False
    clear = extent(above).bottom <= top <= extent(below).top + BAND_SLACK * usual
    near = below[0].base - top < BAND_DEPTH * usual
    return clear and near and below[0].base - above[0].base > BAND_ROOM * usual


def _top_of_band(heading: Row, usual: float) -> float:
    return extent(heading).top - BAND_SLACK * usual


def possible_bands(
    beside: Sequence[tuple[int, Row]],
    pictures: Sequence[tuple[int, Box]],
    columns: int,
    usual: float,
) -> Iterator[float]:
    """Give the y where all columns might begin anew, for all that their place tells.

    A heading stands there in the first of them, or pictures (with their columns) begin in all.
    """

    def are_level(one: Box, two: Box) -> bool:
        apart = abs(one.top - two.top)
        of_one_height = abs(one.bottom - one.top - two.bottom + two.top) < usual / 2
        return apart < usual / 2 or (of_one_height and apart < UNLEVEL * usual)

    first = [piece for column, piece in beside if column == 0]
    for heading in first[1:]:
        if heading[0].size >= BAND_HEADING * usual:
            yield _top_of_band(heading, usual)
    yield from _level_in_all(pictures, columns, are_level)


def strips_across(
    pictures: Sequence[tuple[int, Box]], columns: int, usual: float
) -> Iterator[float]:
    """Give the top of pictures in all columns that begin and end alike, as one across them does."""

    def are_alike(one: Box, two: Box) -> bool:
        return max(abs(one.top - two.top), abs(one.bottom - two.bottom)) < usual / 2

    yield from _level_in_all(pictures, columns, are_alike)


def _level_in_all(
    pictures: Sequence[tuple[int, Box]], columns: int, are_level: Callable[[Box, Box], bool]
) -> Iterator[float]:
    """Give the top of each picture in the first column with which others are level in all."""
    for column, box in pictures:
        level = {at for at, other in pictures if are_level(box, other)}
        if column == 0 and len(level) == columns:
            yield box.top


def _is_amid_lines(box: Box, lines: tuple[Row, Row]) -> bool:
    """Tell whether a picture begins between a line and the one below it."""
    above, below = lines
    return bool(above and below) and above[0].base <= box.top < extent(below).top
