"""A source whose characters are read in another order, or not all of them, and the way back.

The engine reads the text so; whatever it gives is told by the source's own offsets, as ever: the
source is not touched, and what hangs on it stays where it is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from itertools import accumulate, chain, islice, pairwise
from operator import attrgetter
from typing import NamedTuple, TypeVar

from yearbook_reader.reconstruct.lines.lines import INDENT
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import FormeWork, Page, Span, Text, merged
from yearbook_reader.volume.reconstruction import Finding, Reconstruction

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
    for number in range(max(first, 0), len(stretches)):
        stretch = stretches[number]
        if stretch.at >= span.end:
            return
        low = max(span.start, stretch.at)
        high = min(span.end, stretch.at + stretch.length)
        if low < high:
            by = stretch.start - stretch.at
            yield Span(low + by, high + by)


class Rearranging:
    """The characters of a source as they are to be read, while they are put together."""

    def __init__(self, original: Source) -> None:
        """Begin with none."""
        self.original = original
        self.length = 0
        self._stretches: list[Stretch] = []
        self._pieces: list[str] = []
        self._printed: dict[int, str] = {}

    def put(self, character: str, at: int) -> None:
        """Add a character of the source that is to be read as another one."""
        self._printed[at] = self.original.text[at]
        self.add(at, at + 1)
        self._pieces[-1] = character

    def add(self, start: int, end: int, *, line: bool = False, opens: bool = False) -> None:
        """Add characters of the source; a `line`'s last one stands for its end.

        The first ones of a line that `opens` a paragraph are spaces that are read as its indent.
        """
        if start == end:
            return
        text = self.original.text[start:end]
        text = INDENT + text[len(INDENT) :] if opens else text
        self._pieces.append(text[:-1] + "\n" if line else text)
        self._stretches.append(Stretch(self.length, start, end - start))
        self.length += end - start

    def without(self, gone: Sequence[Span], places: Sequence[int]) -> tuple[int, ...]:
        """Add all characters but those that are `gone`; give where offsets of the source are then.

        Both are in order; of several places that come to the same one is given.
        """
        end = 0
        for span in gone:
            self.add(end, span.start)
            end = span.end
        self.add(end, len(self.original.text))
        ends = [span.end for span in gone]
        before = list(accumulate((len(span) for span in gone), initial=0))
        moved = {place - before[bisect_right(ends, place)]: None for place in places}
        return tuple(place for place in moved if place < self.length or not place)

    def done(
        self,
        page_starts: tuple[int, ...],
        findings: tuple[Finding, ...],
        forme_work: tuple[FormeWork, ...] = (),
        unparted: int = 0,
    ) -> Rearranged:
        """Give the source as it is read, with what is to be told of that and what was left out.

        `page_starts` are offsets in the new order.
        """
        source = replace(self.original, text="".join(self._pieces), page_starts=page_starts)
        made = Rearranged(self.original, source, self._stretches, findings, forme_work, unparted)
        made.printed = self._printed
        return made


class Rearranged:
    """A source as it is read: `source`.

    On `unparted` pages the columns could not be told from each other, and stand as they stood;
    `printed` are the characters that are read as others, by their offsets in the original.
    """

    def __init__(
        self,
        original: Source,
        source: Source,
        stretches: Sequence[Stretch],
        findings: tuple[Finding, ...],
        forme_work: tuple[FormeWork, ...],
        unparted: int,
    ) -> None:
        """Keep the way back: `stretches` in the order that is read; `findings` tell of it."""
        self.printed: Mapping[int, str] = {}
        self.unparted = unparted
        self._original = original
        self._findings = findings
        self._forme_work = forme_work
        self._back = tuple(stretches)
        self._there = tuple(sorted(each.turned() for each in stretches))
        self.source = replace(source, headings=tuple(self._headings()), leads=tuple(self._leads()))

    def _headings(self) -> Iterator[tuple[int, int]]:
        """Give where the lines begin that the file says are headings, each with its level."""
        for start, level in self._original.headings:
            end = self._original.text.find("\n", start)
            for first in islice(_moved_to(self._there, Span(start, max(start, end))), 1):
                yield first.start, level

    def _leads(self) -> Iterator[tuple[int, int]]:
        """Give where the lines begin that do so in bold, each with how many characters are."""
        for start, length in self._original.leads:
            moved = list(_moved_to(self._there, Span(start, start + length)))
            if moved:
                yield moved[0].start, sum(each.end - each.start for each in moved)

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
        volume = self._moved(made.volume)
        volume = replace(
            volume,
            forme_work=volume.forme_work + self._forme_work,
            pages=tuple(self._pages(made.volume.pages)),
        )
        findings = [replace(each, spans=self.spans(each.spans)) for each in made.findings]
        findings += self._findings
        ordered = sorted(findings, key=lambda each: each.spans[0].start if each.spans else -1)
        return replace(made, volume=volume, findings=tuple(ordered))

    def _pages(self, pages: Sequence[Page]) -> Iterator[Page]:
        """Give the pages with their places in the source: each up to where the next begins."""
        firsts = [
            min(
                (each.start for each in _moved_to(self._back, Span(page.start, page.end))),
                default=0,
            )
            for page in islice(pages, 1, None)
        ]
        starts = (*accumulate(firsts, max, initial=0), len(self._original.text))
        for page, (start, end) in zip(pages, pairwise(starts), strict=True):
            yield replace(page, start=start, end=end)

    def _as_printed(self, text: Text, spans: Spans) -> str:
        """Give a text's characters, those that were read as others as they were printed."""
        if not self.printed or text.added:
            return text.text
        offsets = chain.from_iterable(range(span.start, span.end) for span in spans)
        pairs = zip(offsets, text.text, strict=True)
        return "".join(self.printed.get(at, character) for at, character in pairs)

    def _moved(self, value: Role) -> Role:
        """Give a part of the volume with the source's own places."""
        moved: object = value
        if isinstance(value, Text):
            spans = self.spans(value.spans)
            moved = Text(self._as_printed(value, spans), spans, value.added)
        elif isinstance(value, tuple):
            moved = tuple(map(self._moved, value))
        elif is_dataclass(value) and not isinstance(value, Page):
            names = [each.name for each in fields(value)]
            moved = replace(value, **{name: self._moved(getattr(value, name)) for name in names})  # type: ignore[type-var]
        return moved  # type: ignore[return-value]
