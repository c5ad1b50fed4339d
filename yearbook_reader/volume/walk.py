"""Order, place and neighbours in a volume: pure functions over the tree.

A volume is read unit by unit: a `Unit` is a section (分目), or what a chapter or the volume
holds outside its sections. `content` gives a unit as a flat run of items in reading order,
which the window sets, the search scans and the exports write.
"""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from yearbook_reader.volume.model import (
    Block,
    Caption,
    Chapter,
    Entry,
    Heading,
    Page,
    Paragraph,
    Section,
    Signature,
    Span,
    Subsection,
    Text,
    Volume,
)


class ItemKind(StrEnum):
    """What an item of a unit's content is."""

    CHAPTER_TITLE = "chapter_title"
    SECTION_TITLE = "section_title"
    SUBTITLE = "subtitle"
    AUTHOR = "author"
    SUBSECTION_TITLE = "subsection_title"
    ENTRY_TITLE = "entry_title"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    SIGNATURE = "signature"
    TABLE = "table"


class Unit(NamedTuple):
    """What is read at one time: a section, or the own matter of a chapter or of the volume.

    `captions` are those of the chapter that stand in this unit; `lead` is only the volume's.
    """

    id: str
    chapter: Chapter | None
    section: Section | None
    captions: tuple[Caption, ...] = ()
    lead: tuple[Block, ...] = ()

    @property
    def title(self) -> str:
        """Give the title of the section, else of the chapter, else nothing."""
        if self.section:
            return self.section.heading.title
        return self.chapter.heading.title if self.chapter else ""


class Item(NamedTuple):
    """One piece of a unit: a title or a block, with the texts it is set from.

    `title` is the clean title of a heading and empty for blocks. `texts` are every placed
    text of the item, as printed (a caption: text and credit line; a table: caption, unit and
    the cells row by row).
    """

    kind: ItemKind
    texts: tuple[Text, ...]
    title: str = ""
    block: Block | None = None
    subsection: Subsection | None = None
    entry: Entry | None = None

    @property
    def start(self) -> int:
        """Give the lowest source offset of the item; -1 where it has no characters."""
        return min([text.start for text in self.texts if text.text], default=-1)


def units(volume: Volume) -> tuple[Unit, ...]:
    """Give the volume's units in reading order."""
    found = [Unit("volume", None, None, lead=volume.lead)] if volume.lead else []
    for chapter in volume.chapters:
        found.extend(_chapter_units(chapter))
    return tuple(found)


def _chapter_units(chapter: Chapter) -> list[Unit]:
    own = [Unit(chapter.id, chapter, None)] if _has_own_matter(chapter) else []
    bare = own + [Unit(section.id, chapter, section) for section in chapter.sections]
    if not chapter.captions:
        return bare
    lowest = _lowest_from([_first_offset(unit) for unit in bare])
    captions: list[list[Caption]] = [[] for _ in bare]
    for caption in chapter.captions:
        last = bisect_right(lowest, caption.text.start) - 1
        captions[max(last, 0)].append(caption)
    return [
        Unit(unit.id, unit.chapter, unit.section, tuple(own_captions))
        for unit, own_captions in zip(bare, captions, strict=True)
    ]


def _lowest_from(starts: Sequence[int]) -> list[int]:
    """Give for each place the lowest of the numbers from there on: those never fall."""
    return [*accumulate(reversed(starts), min)][::-1]


def _has_own_matter(chapter: Chapter) -> bool:
    # Entries are asked for last: they may have to be made.
    return bool(not chapter.sections or chapter.lead or chapter.entries)


def _first_offset(unit: Unit) -> int:
    named = unit.section or unit.chapter
    start = named.heading.printed.start if named is not None else -1
    if start >= 0:
        return start  # its title goes before all else
    starts = (item.start for item in _own_content(unit))
    return next((start for start in starts if start >= 0), -1)


def content(unit: Unit) -> tuple[Item, ...]:
    """Give everything of a unit in reading order.

    A caption that belongs to the page stands after the entry it interrupted.
    """
    items = list(_own_content(unit))
    if unit.captions:
        captions = [_block_item(caption, None, None) for caption in unit.captions]
        places = _places_for(captions, items)
        for place, _, caption in sorted(places, key=itemgetter(0, 1), reverse=True):
            items.insert(place, caption)
    return tuple(items)


def _places_for(captions: Sequence[Item], items: Sequence[Item]) -> Iterator[tuple[int, int, Item]]:
    """Give the place of each of a page's captions, behind the entry it stands in, and its start."""
    starts = [item.start for item in items]
    lowest = _lowest_from([start if start >= 0 else sys.maxsize for start in starts])
    behind_entry = {id(item.entry): place for place, item in enumerate(items, 1) if item.entry}
    for caption in captions:
        place = bisect_left(lowest, caption.start)
        entry = items[place - 1].entry if place else None
        yield behind_entry.get(id(entry), place) or len(items), caption.start, caption


def _own_content(unit: Unit) -> Iterator[Item]:
    chapter, section = unit.chapter, unit.section
    if section is not None:
        yield _title(ItemKind.SECTION_TITLE, section.heading)
        if section.subtitle:
            yield Item(ItemKind.SUBTITLE, (section.subtitle,), section.subtitle.text)
        if section.author:
            yield Item(ItemKind.AUTHOR, (section.author,), section.author.text)
        yield from _blocks(section.lead)
        yield from _entries(section.entries, None)
        for subsection in section.subsections:
            yield _title(ItemKind.SUBSECTION_TITLE, subsection.heading, subsection)
            yield from _blocks(subsection.lead, subsection)
            yield from _entries(subsection.entries, subsection)
    elif chapter is not None:
        yield _title(ItemKind.CHAPTER_TITLE, chapter.heading)
        yield from _blocks(chapter.lead)
        yield from _entries(chapter.entries, None)
    else:
        yield from _blocks(unit.lead)


def _title(kind: ItemKind, heading: Heading, subsection: Subsection | None = None) -> Item:
    return Item(kind, (heading.printed,), heading.title, subsection=subsection)


def _entries(entries: Iterable[Entry], subsection: Subsection | None) -> Iterator[Item]:
    for entry in entries:
        heading = entry.heading
        yield Item(
            ItemKind.ENTRY_TITLE,
            (heading.printed,),
            heading.title,
            subsection=subsection,
            entry=entry,
        )
        yield from _blocks(entry.blocks, subsection, entry)


def _blocks(
    blocks: Iterable[Block], subsection: Subsection | None = None, entry: Entry | None = None
) -> Iterator[Item]:
    for block in blocks:
        yield _block_item(block, subsection, entry)


def _block_item(block: Block, subsection: Subsection | None, entry: Entry | None) -> Item:
    kind: ItemKind
    texts: tuple[Text, ...]
    match block:
        case Paragraph(text):
            kind, texts = ItemKind.PARAGRAPH, (text,)
        case Caption(text, _, credit_line):
            kind, texts = ItemKind.CAPTION, (text, credit_line)
        case Signature(text, _):
            kind, texts = ItemKind.SIGNATURE, (text,)
        case _:
            cells = tuple(cell for row in block.rows for cell in row)
            kind, texts = ItemKind.TABLE, (block.caption, block.unit, *cells)
    return Item(kind, texts, block=block, subsection=subsection, entry=entry)


def entries_of(unit: Unit) -> tuple[Entry, ...]:
    """Give the entries of a unit in reading order, those of subsections included."""
    if unit.section is not None:
        return tuple(_entries_of_section(unit.section))
    return unit.chapter.entries if unit.chapter else ()


def holders(volume: Volume) -> Iterator[Chapter | Section | Subsection]:
    """Give all that may hold entries, in reading order; each goes before what is below it."""
    for chapter in volume.chapters:
        yield chapter
        for section in chapter.sections:
            yield section
            yield from section.subsections


def all_entries(volume: Volume) -> tuple[Entry, ...]:
    """Give every entry of the volume in reading order."""
    return tuple(entry for holder in holders(volume) for entry in holder.entries)


def entries_in(chapter: Chapter) -> Iterator[Entry]:
    """Give every entry of a chapter in reading order."""
    yield from chapter.entries
    for section in chapter.sections:
        yield from _entries_of_section(section)


def _entries_of_section(section: Section) -> Iterator[Entry]:
    yield from section.entries
    for subsection in section.subsections:
        yield from subsection.entries


def spans_of_entry(entry: Entry) -> tuple[Span, ...]:
    """Give where an entry begins: its printed title, else the first text below it."""
    texts = (text for block in entry.blocks for text in _block_item(block, None, entry).texts)
    return next((text.spans for text in (entry.heading.printed, *texts) if text.spans), ())


def printed_page(pages: Sequence[Page], offset: int) -> str | None:
    """Give the number as printed of the page of a source offset, where it is known."""
    before = bisect_right(pages, offset, key=lambda page: page.start)
    return pages[before - 1].number if before else None


def titles_of(unit: Unit, item: Item | None = None) -> tuple[str, ...]:
    """Give the path of titles from the chapter down to the item's entry, empty ones left out."""
    parts = [
        unit.chapter.heading.title if unit.chapter else "",
        unit.section.heading.title if unit.section else "",
    ]
    if item is not None:
        parts.append(item.subsection.heading.title if item.subsection else "")
        parts.append(item.entry.heading.title if item.entry else "")
    return tuple(part for part in parts if part)
