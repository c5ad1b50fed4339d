"""Where an annotation's own source spans stand in a volume made anew from that source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from operator import eq

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.places.normalised import figures, normal_forms, normalised
from yearbook_reader.annotations.places.volume_text import BREAK, VolumeText


@dataclass(frozen=True, slots=True)
class LookUp:
    """What stands at an annotation's spans in the volume of the same source.

    `share` of the quote's characters, 0.0 to 1.0, are there and the same; `ranges` are the
    places of what is there, in reading order. `changed` tells that the source's text itself
    is another one now, so that its offsets tell nothing.
    """

    share: float
    ranges: tuple[tuple[int, int], ...]
    changed: bool
    same_figures: bool


def look_up(annotation: Annotation, text: VolumeText) -> LookUp:
    """Look the annotation's spans up and compare what stands there with its quote.

    A file's text may be taken out better another time, as a PDF's is: then other characters
    stand at the same offsets, and every offset is moot.
    """
    quote = annotation.quote.replace(BREAK, "")
    pieces = sorted(_pieces(annotation, text))
    there = [text.clean(place, place + size) for place, _, size in pieces]
    length = sum(len(span) for span in annotation.spans)
    if len(quote) == length:
        then = [quote[at : at + size] for _, at, size in pieces]
        same = sum(map(_common, then, there))
    else:
        # What a person added inside is in the quote, but in none of the pieces.
        last = pieces[-1] if pieces else (0, 0, 0)
        around = text.clean(pieces[0][0], last[0] + last[2]) if pieces else ""
        same = length if normalised(quote) in map(normalised, ("".join(there), around)) else 0
    return LookUp(
        same / length,
        tuple((place, place + size) for place, _, size in pieces),
        changed=same * 2 < sum(map(len, there)),
        same_figures=_sorted_figures(quote) == _sorted_figures("".join(there)),
    )


def _pieces(annotation: Annotation, text: VolumeText) -> Iterator[tuple[int, int, int]]:
    """Give what is there of the spans: (place, index in the quote's characters, length)."""
    at = 0
    for span in annotation.spans:
        for offset, place, size in text.places_of(span):
            yield place, at + offset - span.start, size
        at += len(span)


def _common(then: str, there: str) -> int:
    """Give how many characters of two texts of one length are the same, normalised."""
    return sum(map(eq, normal_forms(then), normal_forms(there)))


def _sorted_figures(text: str) -> list[str]:
    return sorted(figures(normalised(text)))
