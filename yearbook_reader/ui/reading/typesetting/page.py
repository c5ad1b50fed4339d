"""A set page: where every piece of the volume's text stands in the document, and back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from yearbook_reader.ui.words.text_offsets import Utf16Offsets
from yearbook_reader.volume.model import Entry, Span, Text
from yearbook_reader.volume.walk import Item, ItemKind, Unit

PAGE_TITLES = (ItemKind.CHAPTER_TITLE, ItemKind.SECTION_TITLE)


class Run(NamedTuple):
    """A piece of text in the document: `start` and `end` are positions in UTF-16 units."""

    start: int
    text: Text
    offsets: Utf16Offsets
    end: int

    @classmethod
    def at(cls, start: int, text: Text) -> Run:
        """Give the run of a text that stands at a document position."""
        offsets = Utf16Offsets(text.text)
        return cls(start, text, offsets, start + offsets.length)

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Give the source spans of what lies between two document positions."""
        low = self.offsets.to_code_points(max(start, self.start) - self.start)
        high = self.offsets.to_code_points(min(end, self.end) - self.start)
        return self.text.spans_of(low, high)


@dataclass(slots=True)
class Page:
    """A unit, or a part of it, as it is set: items, their document positions, the runs of text."""

    unit: Unit
    items: tuple[Item, ...]
    item_positions: list[int] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)

    @property
    def body_position(self) -> int:
        """Give the document position of what follows the page's title; 0 where it has none."""
        is_titled = len(self.items) > 1 and self.items[0].kind in PAGE_TITLES
        return self.item_positions[1] if is_titled else 0

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Give the source spans of what lies between two document positions, in page order."""
        return tuple(
            span
            for run in self.runs
            if run.start < end and start < run.end
            for span in run.spans(start, end)
        )

    def words(self, start: int, end: int) -> str:
        """Give the volume's characters that lie between two document positions."""
        shown = (
            run.text.text[
                run.offsets.to_code_points(max(start - run.start, 0)) :
                run.offsets.to_code_points(min(end, run.end) - run.start)
            ]
            for run in self.runs
            if run.start < end and start < run.end
        )  # fmt: skip
        return "".join(shown)

    def beyond_additions(self, start: int, end: int) -> tuple[int, int]:
        """Widen a stretch of a run until no added character is at its edges or beside them.

        What is added hangs on the source's characters around it; with them it can be replaced.
        """
        for run in self.runs:
            if run.start <= start and end <= run.end:
                low = run.offsets.to_code_points(start - run.start)
                high = run.offsets.to_code_points(end - run.start)
                added = set(run.text.added)
                while low > 0 and added & {low - 1, low}:
                    low -= 1
                while high < len(run.text.text) and added & {high - 1, high}:
                    high += 1
                return run.start + run.offsets.to_units(low), run.start + run.offsets.to_units(high)
        return start, end

    def ranges(
        self, spans: tuple[Span, ...], start: int = 0, end: int | None = None
    ) -> tuple[tuple[int, int], ...]:
        """Give the document ranges that show these spans and touch a stretch of the page.

        The stretch lies between two document positions; without an end it goes to the last.
        """
        last = self.runs[-1].end if end is None and self.runs else end or 0
        shown = (
            (run.start + run.offsets.to_units(low), run.start + run.offsets.to_units(high))
            for run in self.runs
            if run.end > start and run.start < last
            for low, high in run.text.ranges_of(spans)
        )
        return tuple((low, high) for low, high in shown if high > start and low < last)

    def position(self, spans: tuple[Span, ...]) -> int | None:
        """Give the first document position that shows any of these spans."""
        return min((start for start, _ in self.ranges(spans)), default=None)

    def position_in(self, item: int, spans: tuple[Span, ...]) -> int:
        """Give the first document position that shows any of these spans, else that of an item."""
        position = self.position(spans)
        return self.item_positions[item] if position is None else position

    def offset(self, position: int) -> int:
        """Give the source offset shown at a document position, or the next one; -1 for none.

        A title that shows nothing of what is printed, as a person wrote it, stands for that.
        """
        for run in self.runs:
            if run.end > position and run.text:
                item = self.item_at(position)
                written = position in self.item_positions and item is not self.item_at(run.start)
                if written and item is not None and item.start >= 0:
                    return item.start
                at = run.offsets.to_code_points(max(position - run.start, 0))
                return run.text.spans_of(at, at + 1)[0].start
        return self.runs[-1].text.end - 1 if self.runs else -1

    def item_at(self, position: int) -> Item | None:
        """Give the item that stands at a document position."""
        found = None
        for start, item in zip(self.item_positions, self.items, strict=True):
            if start > position:
                break
            found = item
        return found

    def entry_at(self, position: int) -> Entry | None:
        """Give the entry at a document position; above the first entry, the first one."""
        item = self.item_at(position)
        if item is not None and item.entry is not None:
            return item.entry
        before = None
        for start, each in zip(self.item_positions, self.items, strict=True):
            if each.entry is not None and start > position:
                return before or each.entry
            before = each.entry or before
        return before


def shown_pieces(shown: str, printed: Text) -> list[tuple[int, Text]]:
    """Give which parts of a clean title come from which parts of the printed one.

    The characters are matched in order; what only one of the two has (a bracket, a space of
    the justification) belongs to no piece. Each piece is its offset in `shown`, in code
    points, with its text.
    """
    pieces: list[tuple[int, Text]] = []
    matched: list[tuple[int, int]] = []
    after = 0
    for index, character in enumerate(shown):
        found = printed.text.find(character, after)
        if found >= 0:
            matched.append((index, found))
            after = found + 1
    while matched:
        length = 1
        first = matched[0]
        while length < len(matched) and matched[length] == (first[0] + length, first[1] + length):
            length += 1
        pieces.append((first[0], printed.cut(first[1], first[1] + length)))
        matched = matched[length:]
    return pieces
