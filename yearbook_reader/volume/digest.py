"""The digest of a reconstruction (摘要): what is known of it without looking at all of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, compress
from operator import ne
from typing import NamedTuple

from yearbook_reader.volume.model import Span, Text, Volume
from yearbook_reader.volume.reconstruction import FindingKind, Reconstruction
from yearbook_reader.volume.walk import Item, Unit, content, holders, units


class Course(NamedTuple):
    """Where in the source the text of a unit begins, or goes on after that of another.

    `starts` are offsets in rising order; `units` tells whose text follows each: the unit's
    number in `walk.units`.
    """

    starts: Sequence[int]
    units: Sequence[int]


class Digest(NamedTuple):
    """The course of the source through the volume, and the kinds of findings that there are.

    `entries` counts those of each of `walk.holders`, without what is below it.
    """

    course: Course
    kinds: frozenset[FindingKind]
    entries: Sequence[int]


def digest_of(reconstruction: Reconstruction) -> Digest:
    """Make a digest; all of the reconstruction is looked at."""
    kinds = frozenset(finding.kind for finding in reconstruction.findings)
    volume = reconstruction.volume
    return Digest(_course_of(volume), kinds, [len(each.entries) for each in holders(volume)])


def _course_of(volume: Volume) -> Course:
    found: list[int] = []  # a number for both start and unit is sorted quicker than a pair
    parts = units(volume)
    count = len(parts)
    bearers = title_bearers(parts)
    for number, unit in enumerate(parts):
        shown = _texts_shown(unit, content(unit), bears_title=number in bearers)
        found += [span.start * count + number for text, _ in shown for span in text.spans]
    found.sort()
    whose = [each % count for each in found]
    turns = list(compress(found, map(ne, whose, chain((-1,), whose))))
    return Course([turn // count for turn in turns], [turn % count for turn in turns])


def title_bearers(parts: Iterable[Unit]) -> frozenset[int]:
    """Give the numbers of the sections that come first in a chapter, and so bear its title."""
    first: dict[str, int] = {}
    for number, unit in enumerate(parts):
        if unit.chapter is not None:
            first.setdefault(unit.chapter.id, number if unit.section is not None else -1)
    return frozenset(number for number in first.values() if number >= 0)


def spans_shown(
    unit: Unit, items: Sequence[Item], *, bears_title: bool
) -> Iterator[tuple[Span, int]]:
    """Give every span of a unit's text with the number of its item.

    The title of a chapter that begins with a section is taken for that section's own.
    """
    for text, number in _texts_shown(unit, items, bears_title=bears_title):
        yield from ((span, number) for span in text.spans)


def _texts_shown(
    unit: Unit, items: Sequence[Item], *, bears_title: bool
) -> Iterator[tuple[Text, int]]:
    """Give every text of a unit with the number of its item, as `spans_shown` does its spans."""
    if bears_title and unit.chapter is not None:
        yield unit.chapter.heading.printed, 0
        yield unit.chapter.heading_en.printed, 0
    for number, item in enumerate(items):
        for text in item.texts:
            yield text, number
