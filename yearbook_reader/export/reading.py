"""The volume as the textual exports write it: one flat run of titles and blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from yearbook_reader.volume.model import Block, Chapter, Heading, Volume
from yearbook_reader.volume.walk import Item, ItemKind, Unit, content, units


@dataclass(frozen=True, slots=True)
class Title:
    """A title: `level` is 1 for a chapter and one more for each part it stands in.

    `id` is that of the part, for links; empty for the English title.
    """

    kind: ItemKind
    level: int
    text: str
    id: str


@dataclass(frozen=True, slots=True)
class Byline:
    """A line below a section's title: its subtitle or its author."""

    kind: ItemKind
    text: str


@dataclass(frozen=True, slots=True)
class EnglishTitle:
    """The English title below a chapter's."""

    text: str


Part = Title | EnglishTitle | Byline | Block


@dataclass(frozen=True, slots=True)
class Leaf:
    """What is read at one time: a unit, with the chapter's titles where it is its first."""

    unit: Unit
    parts: tuple[Part, ...]

    @property
    def written(self) -> tuple[Part, ...]:
        """Give the parts without the titles that have no words: nobody would see them."""
        return tuple(part for part in self.parts if not isinstance(part, Title) or part.text)

    @property
    def titles(self) -> tuple[Title, ...]:
        """Give the titles in the leaf, in order."""
        return tuple(part for part in self.parts if isinstance(part, Title))


def leaves(volume: Volume) -> Iterator[Leaf]:
    """Give the volume unit by unit, in reading order."""
    begun: Chapter | None = None
    for unit in units(volume):
        first = unit.chapter is not None and unit.chapter is not begun
        begun = unit.chapter
        yield Leaf(unit, tuple(_parts(unit, first)))


def _parts(unit: Unit, first: bool) -> Iterator[Part]:
    if unit.chapter is not None and first:
        chapter = unit.chapter
        yield Title(ItemKind.CHAPTER_TITLE, 1, shown(chapter.heading), chapter.id)
        if english := shown(chapter.heading_en):
            yield EnglishTitle(english)
    for item in content(unit):
        if item.kind is not ItemKind.CHAPTER_TITLE:
            yield _part(unit, item)


def _part(unit: Unit, item: Item) -> Part:
    if item.block is not None:
        return item.block
    words = item.title or item.texts[0].text
    if item.kind is ItemKind.SECTION_TITLE:
        return Title(item.kind, 2, words, unit.id)
    if item.entry is not None:
        level = 2 + (unit.section is not None) + (item.subsection is not None)
        return Title(item.kind, level, words, item.entry.id)
    if item.subsection is not None:
        return Title(item.kind, 3, words, item.subsection.id)
    return Byline(item.kind, words)


def full_title(volume: Volume) -> str:
    """Give the volume's title with its edition year (卷年), as it is known: 云台年鉴（2020）."""
    if volume.edition_year is None:
        return volume.title
    return f"{volume.title}（{volume.edition_year}）" if volume.title else ""


def shown(heading: Heading) -> str:
    """Give the clean title, else what is printed."""
    return heading.title or heading.printed.text
