"""The notebook over the whole shelf: filtered, grouped, and the tags that were used."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from yearbook_reader.annotations.addresses import place_of_address
from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color, State, Style
from yearbook_reader.annotations.places.normalised import normalised


class Grouping(StrEnum):
    """What notes are grouped by."""

    VOLUME = "volume"
    CHAPTER = "chapter"
    TAG = "tag"
    COLOR = "color"
    DAY = "day"


class Wish(NamedTuple):
    """Which notes are wanted; what is left empty does not matter.

    `text` is a run of words, all of which stand in quote, note, tags or titles, whatever their
    width and case. A note must have all of the `tags`, and one of each of the others.
    """

    text: str = ""
    sources: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    colors: frozenset[Color] = frozenset()
    styles: frozenset[Style] = frozenset()
    states: frozenset[State] = frozenset()
    with_note: bool = False

    def fits(self, annotation: Annotation) -> bool:
        """Tell whether an annotation is wanted."""
        return (
            _is_among(annotation.source_sha256, self.sources)
            and _is_among(annotation.color, self.colors)
            and _is_among(annotation.style, self.styles)
            and _is_among(annotation.state, self.states)
            and self.tags.issubset(annotation.tags)
            and (bool(annotation.note) or not self.with_note)
            and self._text_fits(annotation)
        )

    def _text_fits(self, annotation: Annotation) -> bool:
        words = [normalised(word) for word in self.text.split()]
        if not words:
            return True
        texts = (annotation.quote, annotation.note, *annotation.tags, *annotation.titles)
        folded = [normalised(text) for text in texts]
        return all(any(word in text for text in folded) for word in words)


TitlesOf = Callable[[Annotation], tuple[str, ...]]


def recorded_titles(annotation: Annotation) -> tuple[str, ...]:
    """Give the titles that an annotation was made below."""
    return annotation.titles


def grouped(
    annotations: Iterable[Annotation], grouping: Grouping, titles_of: TitlesOf = recorded_titles
) -> dict[str, tuple[Annotation, ...]]:
    """Give the annotations by volume (sha256), chapter, tag, colour or day, in their order.

    The day is that on the clock of this place: what was noted before breakfast is of today.
    A note with several tags is in several groups; one without a tag, chapter or day is under
    the empty name. Groups stand in the order in which they first occur, days latest first.
    """
    groups: defaultdict[str, list[Annotation]] = defaultdict(list)
    names_of = _NAMES[grouping]
    for annotation in annotations:
        for name in names_of(annotation, titles_of):
            groups[name].append(annotation)
    names = sorted(groups, reverse=True) if grouping is Grouping.DAY else list(groups)
    return {name: tuple(groups[name]) for name in names}


@lru_cache(maxsize=50_000)
def _day_of(moment: str) -> str:
    """Give the local day of a moment in ISO 8601; of what is none, what stands for the day."""
    try:
        return datetime.fromisoformat(moment).astimezone().date().isoformat()
    except (ValueError, OverflowError):
        return moment[:10]


_NAMES: Mapping[Grouping, Callable[[Annotation, TitlesOf], Iterable[str]]] = MappingProxyType(
    {
        Grouping.VOLUME: lambda each, _: (each.source_sha256,),
        Grouping.CHAPTER: lambda each, titles_of: titles_of(each)[:1] or ("",),
        Grouping.TAG: lambda each, _: dict.fromkeys(each.tags) or ("",),
        Grouping.COLOR: lambda each, _: (each.color.value,),
        Grouping.DAY: lambda each, _: (_day_of(each.created),),
    }
)


def tags_in_use(annotations: Iterable[Annotation]) -> tuple[str, ...]:
    """Give the tags of annotations, the used most first."""
    counts = Counter(tag for each in annotations for tag in dict.fromkeys(each.tags))
    return tuple(sorted(counts, key=lambda tag: (-counts[tag], tag)))


def linking_to(
    annotations: Iterable[Annotation], source_sha256: str, entry_id: str
) -> tuple[Annotation, ...]:
    """Give the annotations that link to an entry, in the order given."""
    return tuple(
        each
        for each in annotations
        if (source_sha256, entry_id) in {place_of_address(link) for link in each.links}
    )


def _is_among(value: str, wanted: frozenset[str]) -> bool:
    return not wanted or value in wanted
