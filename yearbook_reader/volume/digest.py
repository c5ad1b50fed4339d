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
    parts = units(volume)
    bearers = title_bearers(parts)
    starts: list[list[int]] = []
    for number, unit in enumerate(parts):
        shown = _texts_shown(unit, content(unit), bears_title=number in bearers)
        starts.append([span.start for text, _ in shown for span in text.spans])
    turns = [turn for run in _apart(starts) for turn in _turns_among(run, starts)]
    return Course([start for start, _ in turns], [number for _, number in turns])


def _apart(starts: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Give the numbers of the units whose text is mixed with that of others, in source order.

    Most stand alone: to look at each of their spans takes half as long again.
    """
    reaches = sorted((min(own), max(own), number) for number, own in enumerate(starts) if own)
    run: list[int] = []
    end = 0
    for first, last, number in reaches:
        if run and first > end:
            yield run
            run = []
        run.append(number)
        end = max(end, last)
    yield run


def _turns_among(run: Sequence[int], starts: Sequence[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """Give where the text of another of these units goes on, and which it is."""
    if len(run) == 1:
        yield min(starts[run[0]]), run[0]
        return
    count = len(starts)  # a number for both start and unit is sorted quicker than a pair
    found = sorted([start * count + number for number in run for start in starts[number]])
    whose = [each % count for each in found]
    turns = compress(found, map(ne, whose, chain((-1,), whose)))
    yield from ((turn // count, turn % count) for turn in turns)


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
