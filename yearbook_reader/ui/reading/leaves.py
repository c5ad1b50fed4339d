"""The leaves of a volume: what is set on the page at one time, a unit or a part of a long one."""

from __future__ import annotations

from typing import NamedTuple

from yearbook_reader.ui.reading.dividing import divided
from yearbook_reader.ui.reading.places import Places
from yearbook_reader.volume.model import Entry, Span
from yearbook_reader.volume.walk import Item


class Leaf(NamedTuple):
    """The index of a unit, and that of a part of it."""

    unit: int
    part: int = 0


class Leaves:
    """A volume's leaves in reading order, and the way from the source to them.

    A unit is divided when something in it is asked for.
    """

    def __init__(self, places: Places) -> None:
        """Lead through a volume."""
        self.places = places
        self._parts: dict[int, tuple[range, ...]] = {}

    def _of(self, unit: int) -> tuple[range, ...]:
        if unit not in self._parts:
            self._parts[unit] = divided(self.places.content(unit))
        return self._parts[unit]

    def items(self, leaf: Leaf) -> tuple[Item, ...]:
        """Give the items of a leaf in reading order."""
        shown = self._of(leaf.unit)[leaf.part]
        return self.places.content(leaf.unit)[shown.start : shown.stop]

    def find(self, spans: tuple[Span, ...]) -> tuple[Leaf, int] | None:
        """Give the leaf that shows the first of these spans, and the index of the item on it.

        It is the nearest before them where no text shows them; none without any text.
        """
        spot = self.places.find(spans)
        if spot is None:
            return None
        parts = self._of(spot.unit)
        part = next(number for number, shown in enumerate(parts) if spot.item in shown)
        return Leaf(spot.unit, part), spot.item - parts[part].start

    def head(self, unit: int) -> Leaf | None:
        """Give the first leaf of a unit; none beyond the ends of the volume."""
        return Leaf(unit) if 0 <= unit < len(self.places.units) else None

    def beside(self, leaf: Leaf, by: int) -> Leaf | None:
        """Give the leaf before (-1) or after (1) one, over the ends of the unit too."""
        part = leaf.part + by
        if 0 <= part < len(self._of(leaf.unit)):
            return Leaf(leaf.unit, part)
        other = self.head(leaf.unit + by)
        return other if other is None or by > 0 else Leaf(other.unit, len(self._of(other.unit)) - 1)

    def title_beside(self, leaf: Leaf, by: int) -> str | None:
        """Give the title before (-1) or after (1) a leaf: of a unit, or its own with a number."""
        own, part, parts = self.places.units[leaf.unit], leaf.part + by, len(self._of(leaf.unit))
        if 0 <= part < parts:
            return f"{own.title} {part + 1}/{parts}"
        other = self.head(leaf.unit + by)
        return None if other is None else self.places.units[other.unit].title

    def entry_above(self, leaf: Leaf) -> Entry | None:
        """Give the last entry of the unit that begins above a leaf."""
        above = self.places.content(leaf.unit)[: self._of(leaf.unit)[leaf.part].start]
        return next((item.entry for item in reversed(above) if item.entry is not None), None)
