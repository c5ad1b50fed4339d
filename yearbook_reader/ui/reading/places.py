"""Where a source offset is shown, found fast: an index over a volume's units."""

from __future__ import annotations

import sys
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from yearbook_reader.volume.digest import Course, spans_shown, title_bearers
from yearbook_reader.volume.model import Entry, Span, Volume
from yearbook_reader.volume.walk import Item, content, entries_of, units

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import OpenVolume
    from yearbook_reader.sources.page_places import PagePlaces

PDF = "pdf"  # the encoding of a source that came as one


class Spot(NamedTuple):
    """An item of a volume: the index of its unit, and its own index in that unit."""

    unit: int
    item: int


class _Shown(NamedTuple):
    """The spans of a unit's text in the order of the source, each with its item's number."""

    starts: list[int]
    ends: list[int]
    items: list[int]


class Places:
    """The units of one volume, their content and the way from a source offset to them.

    The title of a chapter that begins with a section leads on to that section, which bears it.
    A unit is looked through when something in it is asked for.
    """

    def __init__(self, volume: Volume, course: Course) -> None:
        """Lead through a volume, whose course this is."""
        self.units = units(volume)
        self._course = course
        self._bearers = title_bearers(self.units)
        self._contents: dict[int, tuple[Item, ...]] = {}
        self._shown: dict[int, _Shown] = {}

    def content(self, unit: int) -> tuple[Item, ...]:
        """Give the items of a unit in reading order."""
        if unit not in self._contents:
            self._contents[unit] = content(self.units[unit])
        return self._contents[unit]

    def item(self, spot: Spot) -> Item:
        """Give the item at a spot."""
        return self.content(spot.unit)[spot.item]

    def find(self, spans: tuple[Span, ...]) -> Spot | None:
        """Give the spot that shows the first of these spans, else the nearest before it.

        None only where the volume shows no text at all.
        """
        for span in spans:
            spot = self._showing(span)
            if spot is not None:
                return spot
        found = self.before(spans[0].start) if spans else None
        found = found or self._behind(-1)
        return found[1] if found else None

    def shows(self, span: Span) -> bool:
        """Tell whether the text of the volume has anything of a span."""
        return self._showing(span) is not None

    def before(self, offset: int) -> tuple[int, Spot] | None:
        """Give where the last text that begins at or before an offset does, and its spot."""
        turn = bisect_right(self._course.starts, offset) - 1
        if turn < 0:
            return None
        unit = self._course.units[turn]
        shown = self._shown_in(unit)
        at = bisect_right(shown.starts, offset) - 1
        return shown.starts[at], Spot(unit, shown.items[at])

    def _behind(self, offset: int) -> tuple[int, Spot] | None:
        """Give where the first text that begins behind an offset does, and its spot."""
        starts = self._course.starts
        turn = bisect_right(starts, offset)
        next_turn = starts[turn] if turn < len(starts) else sys.maxsize
        if turn:
            unit = self._course.units[turn - 1]
            shown = self._shown_in(unit)
            at = bisect_right(shown.starts, offset)
            if at < len(shown.starts) and shown.starts[at] < next_turn:
                return shown.starts[at], Spot(unit, shown.items[at])
        return self.before(next_turn) if turn < len(starts) else None

    def _showing(self, span: Span) -> Spot | None:
        found = self.before(span.start)
        if found is not None:
            start, spot = found
            shown = self._shown_in(spot.unit)
            if shown.ends[bisect_right(shown.starts, start) - 1] > span.start:
                return spot
        found = self._behind(span.start)
        return found[1] if found is not None and found[0] < span.end else None

    def _shown_in(self, unit: int) -> _Shown:
        if unit not in self._shown:
            bears = unit in self._bearers
            found = sorted(spans_shown(self.units[unit], self.content(unit), bears_title=bears))
            self._shown[unit] = _Shown(
                [span.start for span, _ in found],
                [span.end for span, _ in found],
                [item for _, item in found],
            )
        return self._shown[unit]

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


def places_of(opened: OpenVolume) -> Places:
    """Give the places of a volume."""
    return Places(opened.volume, opened.digest.course)


def page_places_of(opened: OpenVolume) -> PagePlaces | None:
    """Give where the characters of a PDF stand on its pages; None for other sources."""
    if opened.source.encoding != PDF:
        return None
    from yearbook_reader.sources.page_places import PagePlaces

    return PagePlaces(opened.source)
