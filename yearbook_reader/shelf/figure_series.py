"""A figure through the years (历年数字): what every volume of the shelf tells of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from yearbook_reader.figures.phrases import Figure, figures_in
from yearbook_reader.figures.section import place_of
from yearbook_reader.figures.units import Quantity
from yearbook_reader.progress import Progress, silent
from yearbook_reader.search.fold import fold
from yearbook_reader.search.hits import Order, ShelfHit
from yearbook_reader.search.index.shelf_index import ShelfIndex
from yearbook_reader.search.query import Clause, Query, Word


@dataclass(frozen=True, slots=True)
class Point:
    """What one place of a volume tells of a figure; the year is the hit's."""

    figure: Figure
    hit: ShelfHit

    @property
    def told(self) -> Quantity | None:
        """Give how much it is, else how it changed."""
        return self.figure.quantity or self.figure.change


def series(index: ShelfIndex, wanted: Figure, progress: Progress = silent) -> Iterator[Point]:
    """Give what the shelf tells of a figure of this name in this unit, by the year covered.

    万元 and 亿元 are one unit, and a name in simplified and in traditional characters is one.
    Each volume's places come in reading order: where two of them disagree, both are there.

    Raises:
        StorageError: the index cannot be read.
        Cancelled: the reader asked to stop.
    """
    if not wanted.name:
        return
    query = Query(wanted.name, (Clause((Word(wanted.name),)),))
    seen: set[tuple[str, tuple[tuple[int, int], ...]]] = set()
    for hit in index.search(query, order=Order.YEAR).hits(progress):
        for figure in figures_in(hit.sentence, place_of(hit.volume_title)):
            is_named_here = figure.start >= hit.end or figure.end == hit.start
            if not (is_named_here and _is_alike(figure, wanted)):
                continue
            place = (hit.sha256, tuple((span.start, span.end) for span in hit.spans))
            if place not in seen:
                seen.add(place)
                yield Point(figure, hit)
            break


def in_lines(points: Iterable[Point], title: str, entry: str) -> Iterator[Point]:
    """Give points as lines through the years: those of this yearbook before those of others.

    Of each yearbook the first line has one point a volume, of an entry of this title where the
    volume has such, else the first that it has; what else its volumes tell comes after that.
    """
    books: defaultdict[str, defaultdict[str, list[Point]]] = defaultdict(lambda: defaultdict(list))
    for point in points:
        books[point.hit.volume_title][point.hit.sha256].append(point)
    for name in sorted(books, key=lambda each: (each != title, each)):
        others = []
        for told in books[name].values():
            own = next((each for each in told if each.hit.titles[-1:] == (entry,)), told[0])
            yield own
            others += [each for each in told if each is not own]
        yield from others


def _is_alike(figure: Figure, wanted: Figure) -> bool:
    is_named_so = figure.name == wanted.name or fold(figure.name) == fold(wanted.name)
    if not is_named_so or (figure.quantity is None) != (wanted.quantity is None):
        return False
    one, two = figure.quantity or figure.change, wanted.quantity or wanted.change
    return one is not None and two is not None and one.kind == two.kind
