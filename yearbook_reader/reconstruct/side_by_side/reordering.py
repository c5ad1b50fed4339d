"""A source put in the order of its columns, and the way back to where its characters stand.

The engine reads the text in that order; whatever it gives is told by the source's own offsets, as
ever: the source is not touched, and what hangs on it stays where it is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple, TypeVar

from yearbook_reader.reconstruct.side_by_side.gutters import (
    PageOrder,
    edges_of,
    head_key,
    order_of,
)
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Page, Span, Text, merged
from yearbook_reader.volume.reconstruction import Finding, FindingKind, Reconstruction

FEWEST_GAPS = 10  # lines with a wide gap, before columns may stand side by side
PAGES_BESIDE = 0.2  # of the pages, from which the text is laid out as print is
RECURRING = 2  # pages at whose ends a head stands
MOST_PLACES = 200  # that the finding leads to

Role = TypeVar("Role")
Spans = tuple[Span, ...]


class Stretch(NamedTuple):
    """Characters that stand together in both orders: where in each, and how many."""

    at: int
    start: int
    length: int

    def turned(self) -> Stretch:
        """Give the way from the other order to this one."""
        return Stretch(self.start, self.at, self.length)


def _moved_to(stretches: Sequence[Stretch], span: Span) -> Iterator[Span]:
    """Give where the characters of a span of one order stand in the other."""
    first = bisect_right(stretches, span.start, key=attrgetter("at")) - 1
    for stretch in stretches[max(first, 0) :]:
        if stretch.at >= span.end:
            return
        low = max(span.start, stretch.at)
        high = min(span.end, stretch.at + stretch.length)
        if low < high:
            by = stretch.start - stretch.at
            yield Span(low + by, high + by)


class Reordered:
    """A source in the order of its columns: `source`.

    On `unparted` pages the columns could not be told from each other, and stand as they stood.
    """

    def __init__(self, source: Source, orders: Sequence[PageOrder | None]) -> None:
        """Put the pages that have an order into it."""
        self._original = source
        self._stretches: list[Stretch] = []
        self._pieces: list[str] = []
        self._length = 0
        self._firsts: list[Span] = []
        starts: list[int] = []
        for order, (start, end) in zip(orders, _pages(source), strict=True):
            starts.append(self._length)
            if order is None or not order.clean:
                self._add(start, end)
            else:
                self._add_page(order, start, end)
        self.source = replace(source, text="".join(self._pieces), page_starts=tuple(starts))
        self._back = tuple(self._stretches)
        self._there = tuple(sorted(each.turned() for each in self._stretches))
        self.unparted = sum(order is not None and not order.clean for order in orders)

    def _add(self, start: int, end: int, *, line: bool = False) -> None:
        """Add characters of the source; a `line`'s last one stands for its end."""
        if start == end:
            return
        text = self._original.text[start:end]
        self._pieces.append(text[:-1] + "\n" if line else text)
        self._stretches.append(Stretch(self._length, start, end - start))
        self._length += end - start

    def _add_page(self, order: PageOrder, start: int, end: int) -> None:
        """Add a page column by column, and the mark with which it ends."""
        lines = list(_line_starts(self._original.text, start, end))
        for number, first, behind in order.parts:
            at = lines[number]
            # What stands behind a part, a space or the line's end, is the end of its line.
            self._add(at + first, min(at + behind + 1, end), line=at + behind < end)
        self._firsts += [Span(lines[n] + a, lines[n] + b) for n, a, b in order.parts[:1]]
        if self._original.text[end - 1 : end] == "\f":
            self._add(end - 1, end)

    def forced(self, forced: Mapping[Spans, Role]) -> dict[Spans, Role]:
        """Give what a person said of lines, with their places in this order."""
        return {
            tuple(sorted(each for span in spans for each in _moved_to(self._there, span))): role
            for spans, role in forced.items()
        }

    def spans(self, spans: Spans) -> Spans:
        """Give where the characters of spans of this order stand in the source."""
        return merged(tuple(each for span in spans for each in _moved_to(self._back, span)))

    def returned(self, made: Reconstruction) -> Reconstruction:
        """Give what was made of this order with the source's own places, and say what was done."""
        pages = tuple(
            replace(page, start=start, end=end)
            for page, (start, end) in zip(made.volume.pages, _pages(self._original), strict=True)
        )
        volume = replace(self._moved(made.volume), pages=pages)
        findings = [replace(each, spans=self.spans(each.spans)) for each in made.findings]
        findings += [self._finding()] if self._firsts else []
        ordered = sorted(findings, key=lambda each: each.spans[0].start if each.spans else -1)
        return replace(made, volume=volume, findings=tuple(ordered))

    def _finding(self) -> Finding:
        count = str(len(self._firsts))
        message = (
            f"{count} 页的分栏并排在同一行里，已按栏的次序读取。如有 PDF，请改为直接打开 PDF。"
        )
        places = tuple(self._firsts[:MOST_PLACES])
        return Finding(FindingKind.COLUMNS_IN_ORDER, 0.8, places, message, (count,))

    def _moved(self, value: Role) -> Role:
        """Give a part of the volume with the source's own places."""
        moved: object = value
        if isinstance(value, Text):
            moved = Text(value.text, self.spans(value.spans), value.added)
        elif isinstance(value, tuple):
            moved = tuple(map(self._moved, value))
        elif is_dataclass(value) and not isinstance(value, Page):
            names = [each.name for each in fields(value)]
            moved = replace(value, **{name: self._moved(getattr(value, name)) for name in names})  # type: ignore[type-var]
        return moved  # type: ignore[return-value]


def reordered(source: Source) -> Reordered | None:
    """Put a text whose columns stand side by side in their order; None for any other source."""
    if source.styles or source.whole_paragraphs or source.text.count("   ") < FEWEST_GAPS:
        return None
    pages = [_lines(source.text[start:end]) for start, end in _pages(source)]
    ends = Counter(head_key(lines[number]) for lines in pages for number in edges_of(lines))
    heads = frozenset(key for key, count in ends.items() if count >= RECURRING)
    orders = [order_of(lines, heads) for lines in pages]
    beside = sum(order is not None for order in orders)
    if beside <= PAGES_BESIDE * len(pages):
        return None
    return Reordered(source, orders)


def _pages(source: Source) -> list[tuple[int, int]]:
    return list(pairwise((*source.page_starts, len(source.text))))


def _lines(text: str) -> list[str]:
    return text.rstrip("\f").split("\n")


def _line_starts(text: str, start: int, end: int) -> Iterator[int]:
    """Give where the lines of a page begin."""
    while start >= 0:
        yield start
        start = text.find("\n", start, end) + 1 or -1
