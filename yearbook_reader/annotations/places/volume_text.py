"""All clean text of a volume in reading order: looked up by source span or by words."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from yearbook_reader.annotations.places.normalised import normal_forms, same_titles
from yearbook_reader.volume.model import Span, Text, Volume, merged
from yearbook_reader.volume.walk import Item, Unit, content, titles_of, units

BREAK = "\n"  # what stands between two texts of a quote or a context


@dataclass(frozen=True, slots=True)
class Run:
    """One text of the volume; `start` is the place of its first character among all."""

    unit: Unit
    item: Item
    text: Text
    start: int


class VolumeText:
    """The characters of all texts of a volume, end to end, in three kinds of places.

    A *place* is an index among all clean characters in reading order; a *source offset* is
    one of the decoded source; a *normal place* is an index of `normal`, the same characters
    normalised, from which nothing between two texts is left. Ranges are end-exclusive.
    """

    def __init__(self, volume: Volume) -> None:
        """Read the volume once; a volume of a million characters takes about a second."""
        texts = [
            (unit, item, text)
            for unit in units(volume)
            for item in content(unit)
            for text in item.texts
            if text
        ]
        starts = accumulate((len(text.text) for *_, text in texts), initial=0)
        self._runs = [Run(*each, start) for each, start in zip(texts, starts, strict=False)]
        self._run_starts = [run.start for run in self._runs]
        self._clean = "".join(text.text for *_, text in texts)
        forms = normal_forms(self._clean)
        self.normal = "".join(forms)
        self._origins = array("L", (at for at, form in enumerate(forms) for _ in form))
        self._pieces = sorted(self._source_pieces())
        self._piece_starts = [start for start, *_ in self._pieces]

    def _source_pieces(self) -> Iterator[tuple[int, int, int]]:
        """Give each source span with the place of its first character."""
        for run in self._runs:
            for at, span in run.text.runs():
                yield span.start, span.end, run.start + at

    def places_of(self, span: Span) -> Iterator[tuple[int, int, int]]:
        """Give what stands of a source span: (source offset, place, length), piece by piece."""
        first = max(bisect_right(self._piece_starts, span.start) - 1, 0)
        for start, end, at in self._pieces[first:]:
            if start >= span.end:
                return
            low, high = max(start, span.start), min(end, span.end)
            if low < high:
                yield low, at + low - start, high - low

    def clean(self, start: int, end: int) -> str:
        """Give the clean characters in a range of places, with nothing between two texts."""
        return self._clean[max(start, 0) : end]

    def place(self, normal_start: int, normal_end: int) -> tuple[int, int]:
        """Give the range of places of a range of normal places that is not empty."""
        return self._origins[normal_start], self._origins[normal_end - 1] + 1

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Give the source spans of a range of places, in reading order."""
        return merged(
            tuple(
                span
                for run in self._runs_in(start, end)
                for span in run.text.spans_of(start - run.start, end - run.start)
            )
        )

    def words(self, start: int, end: int) -> str:
        """Give the clean words in a range of places, a line for each text."""
        return BREAK.join(
            run.text.text[max(start - run.start, 0) : end - run.start]
            for run in self._runs_in(start, end)
        )

    def run_at(self, place: int) -> Run:
        """Give the text in which a place is."""
        return self._runs[bisect_right(self._run_starts, place) - 1]

    def _runs_in(self, start: int, end: int) -> list[Run]:
        first = bisect_right(self._run_starts, start) - 1
        return self._runs[first : bisect_left(self._run_starts, end)]

    def is_in_section(self, place: int, titles: tuple[str, ...]) -> bool:
        """Tell whether a place is in the section that a path of titles goes through."""
        own = titles_of(self.run_at(place).unit)
        return bool(own) and same_titles(own, titles[: len(own)])
