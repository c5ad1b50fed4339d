"""A volume as JSON: the stable contract of `convert --to json`."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Any

from yearbook_reader.volume.model import (
    Block,
    Caption,
    Chapter,
    Entry,
    Page,
    Paragraph,
    Section,
    Signature,
    Span,
    Subsection,
    Table,
    Text,
    Volume,
)
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.walk import content, units

Json = dict[str, Any]

# No string of JSON holds a line break, so that this finds pairs of numbers only.
_PAIR_OVER_LINES = re.compile(r"\[\n *(-?\d+),\n *(-?\d+)\n *\]")


def to_json(reconstruction: Reconstruction) -> bytes:
    """Give the volume as indented UTF-8 JSON."""
    volume = _volume(reconstruction.volume)
    written = json.dumps(volume, ensure_ascii=False, indent=1) + "\n"
    written = _PAIR_OVER_LINES.sub(r"[\1, \2]", written)
    # A lone surrogate, which UTF-8 cannot hold, so becomes its JSON escape.
    return written.encode("utf-8", "backslashreplace")


def _volume(volume: Volume) -> Json:
    source_pages = _SourcePages(volume)
    return {
        "title": volume.title,
        "edition_year": volume.edition_year,
        "covers_year": volume.covers_year,
        "source_sha256": volume.source_sha256,
        **_lead(volume.lead),
        **_set_apart(volume.lead),
        "chapters": [_chapter(chapter, source_pages) for chapter in volume.chapters],
    }


def _chapter(chapter: Chapter, source_pages: _SourcePages) -> Json:
    own = (*chapter.lead, *_blocks_of(chapter.entries), *chapter.captions)
    return {
        "id": chapter.id,
        "title": chapter.heading.title,
        "title_en": chapter.heading_en.title or None,
        **_lead(chapter.lead),
        "entries": [_entry(entry, source_pages) for entry in chapter.entries],
        "sections": [_section(section, source_pages) for section in chapter.sections],
        **_set_apart(own),
    }


def _section(section: Section, source_pages: _SourcePages) -> Json:
    below = (
        block
        for subsection in section.subsections
        for block in (*subsection.lead, *_blocks_of(subsection.entries))
    )
    return {
        "id": section.id,
        "title": section.heading.title,
        "subtitle": section.subtitle.text or None,
        "author": section.author.text or None,
        **_lead(section.lead),
        "entries": [_entry(entry, source_pages) for entry in section.entries],
        "subsections": [_subsection(part, source_pages) for part in section.subsections],
        **_set_apart((*section.lead, *_blocks_of(section.entries), *below)),
    }


def _subsection(subsection: Subsection, source_pages: _SourcePages) -> Json:
    return {
        "id": subsection.id,
        "title": subsection.heading.title,
        **_lead(subsection.lead),
        "entries": [_entry(entry, source_pages) for entry in subsection.entries],
    }


def _entry(entry: Entry, source_pages: _SourcePages) -> Json:
    texts = (entry.heading.printed, *(text for block in entry.blocks for text in _texts(block)))
    spans = tuple(sorted(span for text in texts for span in text.spans))
    found = source_pages.of(spans)
    return {
        "id": entry.id,
        "title": entry.heading.title,
        "paragraphs": _paragraphs(entry.blocks),
        "contributors": list(entry.contributors),
        "signatures": _signatures(entry.blocks),
        "pages": [page.number for page in found if page.number is not None],
        "sheets": [page.sheet for page in found],
        "spans": [[span.start, span.end] for span in source_pages.stretches(spans)],
    }


def _blocks_of(entries: Iterable[Entry]) -> Iterator[Block]:
    return (block for entry in entries for block in entry.blocks)


def _texts(block: Block) -> tuple[Text, ...]:
    match block:
        case Caption():
            return (block.text, block.credit_line)
        case Table():
            return (block.caption, block.unit, *(cell for row in block.rows for cell in row))
        case _:
            return (block.text,)


def _lead(blocks: tuple[Block, ...]) -> Json:
    return {"lead": _paragraphs(blocks), "signatures": _signatures(blocks)}


def _paragraphs(blocks: Iterable[Block]) -> list[str]:
    return [block.text.text for block in blocks if isinstance(block, Paragraph)]


def _signatures(blocks: Iterable[Block]) -> list[str]:
    return [block.text.text for block in blocks if isinstance(block, Signature)]


def _set_apart(blocks: tuple[Block, ...]) -> Json:
    """Give the captions and the tables among the blocks."""
    return {
        "captions": [
            {
                "text": block.text.text,
                "credit": block.credit,
                "credit_line": block.credit_line.text or None,
            }
            for block in blocks
            if isinstance(block, Caption)
        ],
        "tables": [
            {
                "caption": block.caption.text,
                "unit": block.unit.text,
                "rows": [[cell.text for cell in row] for row in block.rows],
            }
            for block in blocks
            if isinstance(block, Table)
        ],
    }


class _SourcePages:
    """Knows the source's pages, and what stands next to what in it."""

    def __init__(self, volume: Volume) -> None:
        """Take a volume, none of whose pages overlaps another."""
        self._pages = sorted(volume.pages, key=lambda page: page.start)
        self._starts = [page.start for page in self._pages]
        texts = (text for unit in units(volume) for item in content(unit) for text in item.texts)
        placed = (*texts, *(each.text for each in volume.forme_work))
        starts = sorted({span.start for text in placed for span in text.spans})
        self._order = {start: number for number, start in enumerate(starts)}

    def stretches(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        """Join the spans between which nothing else of the volume stands."""
        joined: list[Span] = []
        last = -2
        for span in spans:
            number = self._order.get(span.start, -1)
            if joined and number == last + 1:
                joined[-1] = Span(joined[-1].start, span.end)
            else:
                joined.append(span)
            last = number
        return tuple(joined)

    def of(self, spans: tuple[Span, ...]) -> list[Page]:
        """Give the pages that the spans stand on, in source order."""
        found: dict[int, Page] = {}
        for span in spans:
            index = max(bisect_right(self._starts, span.start) - 1, 0)
            while index < len(self._pages) and self._starts[index] < span.end:
                if self._pages[index].end > span.start:
                    found[index] = self._pages[index]
                index += 1
        return [found[index] for index in sorted(found)]
