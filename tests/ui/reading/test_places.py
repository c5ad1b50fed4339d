"""The way from the source to the page, compared with a plain walk over the whole volume."""

from __future__ import annotations

from yearbook_reader.shelf.records import OpenVolume
from yearbook_reader.ui.reading.places import Places
from yearbook_reader.volume.model import Span, Volume
from yearbook_reader.volume.walk import Item, content, units


def place_of(volume: Volume, span: Span) -> tuple[str, Item]:
    """Give the unit's id and the item that show a span, else those of the nearest text before it.

    Where none stands before it, those of the first text of the volume.
    """
    shown = [
        (own, (unit.id, item))
        for unit in units(volume)
        for item in content(unit)
        for text in item.texts
        for own in text.spans
    ]
    showing = [place for own, place in shown if own.overlaps(span)]
    before = [(own.end, place) for own, place in shown if own.end <= span.start]
    nearest = max(before, key=lambda each: each[0], default=(0, shown[0][1]))
    return showing[0] if showing else nearest[1]


def test_every_place_is_found_where_the_volume_shows_it(opened_made_up: OpenVolume) -> None:
    places = Places(opened_made_up.volume, opened_made_up.digest.course)
    chapters = {chapter.heading.printed.start for chapter in opened_made_up.volume.chapters}
    for offset in range(len(opened_made_up.source.text)):
        if any(start <= offset < start + len("教育\n") for start in chapters):
            continue
        span = Span(offset, offset + 1)
        spot = places.find((span,))
        assert spot is not None
        found = (places.units[spot.unit].id, places.item(spot))
        assert found == place_of(opened_made_up.volume, span), offset
