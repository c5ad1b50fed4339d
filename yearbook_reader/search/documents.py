"""What is searched as one: an entry, or what a unit holds between its entries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from yearbook_reader.volume.model import Heading, Span, Table, Text, Volume
from yearbook_reader.volume.walk import Item, ItemKind, Unit, content, titles_of, units

TITLE_KINDS = frozenset(
    {
        ItemKind.CHAPTER_TITLE,
        ItemKind.SECTION_TITLE,
        ItemKind.SUBTITLE,
        ItemKind.SUBSECTION_TITLE,
        ItemKind.ENTRY_TITLE,
    }
)
"""The passages that are titles."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text a match never leaves: a title, a paragraph, a caption, a cell; never empty.

    `source` has as many characters as `text`, or is all of a title's print where that differs
    from the clean title, without characters where it is printed nowhere. `written` tells that
    it is not of the book: a reader wrote it; `beside` that it is a cell which stands beside the
    passage before it.
    """

    kind: ItemKind
    text: str
    source: Text
    written: bool = False
    beside: bool = False

    @property
    def is_title(self) -> bool:
        """Tell whether it is a title."""
        return self.kind in TITLE_KINDS

    def spans_of(self, start: int, end: int) -> tuple[Span, ...]:
        """Give where `text[start:end]` stands in the source, else all that is printed."""
        if len(self.source.text) == len(self.text):
            return self.source.spans_of(start, end)
        return self.source.spans


@dataclass(frozen=True, slots=True)
class Document:
    """The passages, at least one, within which all words of a query have to stand.

    `titles` lead from the chapter down to the entry; `entry_id` is empty and `contributors`
    none outside entries. `is_note` tells that it is a note with the words it stands on.
    """

    unit_id: str
    chapter: str
    section: str
    titles: tuple[str, ...]
    entry_id: str
    contributors: tuple[str, ...]
    passages: tuple[Passage, ...]
    is_note: bool = False


def documents(volume: Volume) -> Iterator[Document]:
    """Give all that a reader sees of the volume, in reading order."""
    chapter_id = ""
    for unit in units(volume):
        items = content(unit)
        chapter = unit.chapter
        if chapter and chapter.id != chapter_id:
            chapter_id = chapter.id
            shown = any(item.kind is ItemKind.CHAPTER_TITLE for item in items)
            hidden = (chapter.heading_en,) if shown else (chapter.heading, chapter.heading_en)
            yield from _chapter_titles(unit, hidden)
        for _, run in groupby(items, key=_belonging):
            yield from _document(unit, tuple(run))


def _chapter_titles(unit: Unit, headings: tuple[Heading, ...]) -> Iterator[Document]:
    """Give a chapter's titles that no unit shows, where they are printed."""
    passages = tuple(
        _title(ItemKind.CHAPTER_TITLE, heading.title, heading.printed)
        for heading in headings
        if heading.title and heading.printed
    )
    if passages:
        chapter = _chapter(unit)
        yield Document(unit.id, chapter, _section(unit), (chapter,), "", (), passages)


def _belonging(item: Item) -> tuple[str, str]:
    """Give what the items of one document share."""
    return item.subsection.id if item.subsection else "", item.entry.id if item.entry else ""


def _document(unit: Unit, items: tuple[Item, ...]) -> Iterator[Document]:
    passages: list[Passage] = []
    for item in items:
        passages += _passages(item)
    if passages:
        entry = items[0].entry
        yield Document(
            unit.id,
            _chapter(unit),
            _section(unit),
            titles_of(unit, items[0]),
            entry.id if entry else "",
            entry.contributors if entry else (),
            tuple(passages),
        )


def _passages(item: Item) -> list[Passage]:
    if item.title:
        return [_title(item.kind, item.title, item.texts[0])]
    if isinstance(item.block, Table):
        return list(_table(item.kind, item.block))
    return [Passage(item.kind, text.text, text) for text in item.texts if text.text]


def _table(kind: ItemKind, table: Table) -> Iterator[Passage]:
    for row in ((table.caption,), (table.unit,), *table.rows):
        for number, cell in enumerate([each for each in row if each.text]):
            yield Passage(kind, cell.text, cell, beside=number > 0)


def _title(kind: ItemKind, title: str, printed: Text) -> Passage:
    """Give a title with the part of its print, without its marks, that is the clean one."""
    at = printed.text.find(title)
    source = printed.cut(at, at + len(title)) if at >= 0 else printed
    return Passage(kind, title, source)


def _chapter(unit: Unit) -> str:
    return unit.chapter.heading.title if unit.chapter else ""


def _section(unit: Unit) -> str:
    return unit.section.heading.title if unit.section else ""
