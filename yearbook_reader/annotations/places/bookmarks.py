"""Bookmarks in another extraction of their book: on the entry of their titles, or of its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby

from yearbook_reader.annotations.annotation import Bookmark
from yearbook_reader.volume.model import Volume
from yearbook_reader.volume.walk import content, titles_of, units

OPENING = 200
"""How many characters of an entry, its title among them, are compared."""

ALIKE = 80.0
"""How alike, of a hundred, the openings of an entry in two extractions are at least."""

APART = 10.0
"""By how much, of a hundred, the next entry has to be less alike."""


@dataclass(slots=True)
class _Place:
    """Where an entry stands in a volume, and the characters that it opens with."""

    entry_id: str
    offset: int
    titles: tuple[str, ...]
    words: list[str] = field(default_factory=list)

    @property
    def opening(self) -> str:
        return "".join("".join(self.words).split())[:OPENING]


def moved_bookmarks(
    bookmarks: Iterable[Bookmark], volume: Volume, former: Callable[[], Volume | None]
) -> Iterator[Bookmark]:
    """Give the bookmarks that find their entry in another extraction, on that entry.

    It is the one that stands under the same titles. Where none does, or several as on the days
    of a chronicle (大事记), it is the one that opens with the words of the bookmark's entry in
    the `former` volume, which is asked for only then, and may be None where it cannot be read.
    """
    places = _places(volume)
    former_places: Mapping[str, _Place] | None = None
    for bookmark in bookmarks:
        titled = [place for place in places if place.titles == bookmark.titles]
        found = titled[0] if len(titled) == 1 else None
        if found is None:
            if former_places is None:
                former_places = {place.entry_id: place for place in _places(former())}
            left = former_places.get(bookmark.entry_id)
            found = _alike(left, titled or places) if left is not None else None
        if found is not None:
            yield replace(
                bookmark,
                source_sha256=volume.source_sha256,
                entry_id=found.entry_id,
                offset=found.offset,
                titles=found.titles,
            )


def _places(volume: Volume | None) -> list[_Place]:
    """Give the places of all entries that have a title, in reading order."""
    places = []
    for unit in units(volume) if volume is not None else ():
        for entry_id, items in groupby(content(unit), lambda item: item.entry and item.entry.id):
            place: _Place | None = None
            for item in items:
                if item.title and place is None and entry_id:
                    place = _Place(entry_id, item.start, titles_of(unit, item))
                if place is not None and sum(map(len, place.words)) < OPENING:
                    place.words.extend(text.text for text in item.texts)
            if place is not None:
                places.append(place)
    return places


def _alike(left: _Place, places: list[_Place]) -> _Place | None:
    """Give the one place that opens as another does; none where two may be meant."""
    from rapidfuzz import fuzz, process  # few bookmarks need it

    openings = [place.opening for place in places]
    best = process.extract(left.opening, openings, scorer=fuzz.ratio, limit=2, score_cutoff=ALIKE)
    if not best or (len(best) > 1 and best[0][1] - best[1][1] < APART):
        return None
    return places[best[0][2]]
