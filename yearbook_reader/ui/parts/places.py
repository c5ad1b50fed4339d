"""Where a source offset is shown, found fast: an index over a volume's units."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import chain, repeat
from typing import TYPE_CHECKING

from yearbook_reader.sources.page_places import PagePlaces
from yearbook_reader.volume.model import Entry, Span, Volume
from yearbook_reader.volume.walk import Item, Unit, content, entries_of, units

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import OpenVolume

PDF = "pdf"  # the encoding of a source that came as one


@dataclass(frozen=True, slots=True)
class Spot:
    """An item of a volume: the index of its unit, and its own index in that unit."""

    unit: int
    item: int


class Places:
    """The units of one volume, their content and the way from a source offset to them.

    It answers as `walk.place_of` does, without walking the volume each time; only the title
    of a chapter that begins with a section leads on to that section, which bears it.
    """

    def __init__(self, volume: Volume) -> None:
        """Index every span of every text."""
        self.units = units(volume)
        self._contents = tuple(content(unit) for unit in self.units)
        # A volume has a hundred thousand spans: one spot serves all of an item.
        self._spots = [
            Spot(unit_index, item_index)
            for unit_index, items in enumerate(self._contents)
            for item_index in range(len(items))
        ]
        runs = [
            (text.spans, number)
            for number, item in enumerate(chain.from_iterable(self._contents))
            for text in item.texts
        ]
        runs += self._chapter_titles()
        spans = list(chain.from_iterable([own for own, _ in runs]))
        numbers = list(chain.from_iterable([repeat(number, len(own)) for own, number in runs]))
        starts = [span.start for span in spans]
        order = sorted(range(len(spans)), key=starts.__getitem__)
        self._starts = [starts[at] for at in order]
        self._found = [spans[at] for at in order]
        self._numbers = [numbers[at] for at in order]

    def content(self, unit: int) -> tuple[Item, ...]:
        """Give the items of a unit in reading order."""
        return self._contents[unit]

    def item(self, spot: Spot) -> Item:
        """Give the item at a spot."""
        return self._contents[spot.unit][spot.item]

    def find(self, spans: tuple[Span, ...]) -> Spot | None:
        """Give the spot that shows the first of these spans, else the nearest before it.

        None only where the volume shows no text at all.
        """
        for span in spans:
            spot = self._shown(span)
            if spot is not None:
                return spot
        if not self._found:
            return None
        at = bisect_right(self._starts, spans[0].start) if spans else 0
        return self._spots[self._numbers[max(at - 1, 0)]]

    def before(self, offset: int) -> tuple[int, Spot] | None:
        """Give where the last text that begins at or before an offset does, and its spot."""
        at = bisect_right(self._starts, offset) - 1
        return (self._starts[at], self._spots[self._numbers[at]]) if at >= 0 else None

    def _shown(self, span: Span) -> Spot | None:
        at = bisect_right(self._starts, span.start)
        if at and self._found[at - 1].end > span.start:
            return self._spots[self._numbers[at - 1]]
        if at < len(self._found) and self._starts[at] < span.end:
            return self._spots[self._numbers[at]]
        return None

    def entry_beside(self, unit: int, entry: Entry | None, by: int) -> Entry | None:
        """Give the entry before (-1) or after (1) one of a unit, over the unit's ends too.

        Without an entry it is the unit's first, or the last one before the unit.
        """
        entries = entries_of(self.units[unit])
        at = next((i for i, each in enumerate(entries) if each is entry), -1) + by
        if 0 <= at < len(entries):
            return entries[at]
        beyond = range(unit + 1, len(self.units)) if by > 0 else range(unit - 1, -1, -1)
        for other in beyond:
            found = entries_of(self.units[other])
            if found:
                return found[0 if by > 0 else -1]
        return None

    def _chapter_titles(self) -> list[tuple[tuple[Span, ...], int]]:
        """Give the titles of chapters without a unit of their own, at the unit that comes first."""
        first: dict[str, tuple[Unit, int]] = {}
        number = 0
        for unit, items in zip(self.units, self._contents, strict=True):
            if unit.chapter is not None:
                first.setdefault(unit.chapter.id, (unit, number))
            number += len(items)
        return [
            (heading.printed.spans, number)
            for unit, number in first.values()
            if unit.chapter is not None and unit.section is not None
            for heading in (unit.chapter.heading, unit.chapter.heading_en)
        ]


def places_of(opened: OpenVolume) -> Places:
    """Give the places of a volume."""
    return Places(opened.volume)


def page_places_of(opened: OpenVolume) -> PagePlaces | None:
    """Give where the characters of a PDF stand on its pages; None for other sources."""
    return PagePlaces(opened.source) if opened.source.encoding == PDF else None
