"""Searching one volume: every occurrence of a string in what a reader sees."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, islice

from yearbook_reader.search.fold import fold, fold_query
from yearbook_reader.search.hits import Hit, SearchResult
from yearbook_reader.volume.model import Heading, Span, Text, Volume
from yearbook_reader.volume.walk import Item, ItemKind, Unit, content, titles_of, units

SENTENCE_REACH = 60
"""How many code points before and after a match its sentence holds at most."""

_SENTENCE_END = re.compile("[。！？；][”’」』〉》）】]*")

_SEAM = "\n"
"""What stands between two texts; folded texts and queries never hold it."""


@dataclass(frozen=True, slots=True)
class _Passage:
    """A text that is searched: its place, its clean characters and their source spans.

    `source` has as many characters as `text`, or is empty where they have no source of their own.
    """

    unit: Unit
    kind: ItemKind
    item: Item | None
    text: str
    source: Text


def search_volume(volume: Volume, query: str, limit: int | None = None) -> SearchResult:
    """Find the query wherever it stands in the volume; see `SearchableVolume.search`."""
    return SearchableVolume(volume).search(query, limit)


class SearchableVolume:
    """A volume made ready to be searched many times; immutable after it is made."""

    def __init__(self, volume: Volume) -> None:
        """Fold all that a reader sees of the volume into one string."""
        self._passages = tuple(_passages(volume))
        self._folded = _SEAM.join(fold(passage.text) for passage in self._passages)
        lengths = (len(passage.text) + len(_SEAM) for passage in self._passages)
        self._starts = tuple(accumulate(lengths, initial=0))

    def search(self, query: str, limit: int | None = None) -> SearchResult:
        """Find the query in titles and texts, however it is cased or how wide it is typed.

        Occurrences do not overlap, as with `str.count`, and lie within one paragraph, title or
        cell. The total is exact; `limit` cuts only the hits. A blank query finds nothing.
        """
        wanted = next((form for form in fold_query(query) if form in self._folded), None)
        if wanted is None:
            return SearchResult(query, 0)
        hits = tuple(islice(self._hits(wanted), limit))
        total = len(hits) if limit is None else self._folded.count(wanted)
        return SearchResult(query, total, hits)

    def _hits(self, wanted: str) -> Iterator[Hit]:
        at = self._folded.find(wanted)
        while at >= 0:
            index = bisect_right(self._starts, at) - 1
            start = at - self._starts[index]
            yield _hit(self._passages[index], start, start + len(wanted))
            at = self._folded.find(wanted, at + len(wanted))


def _passages(volume: Volume) -> Iterator[_Passage]:
    chapter_id = ""
    for unit in units(volume):
        items = content(unit)
        chapter = unit.chapter
        if chapter and chapter.id != chapter_id:
            chapter_id = chapter.id
            if not any(item.kind is ItemKind.CHAPTER_TITLE for item in items):
                yield from _printed_title(unit, chapter.heading)
            yield from _printed_title(unit, chapter.heading_en)
        for item in items:
            yield from _item_passages(unit, item)


def _printed_title(unit: Unit, heading: Heading) -> Iterator[_Passage]:
    """Give a chapter's title that no unit shows, where it is printed."""
    if heading.printed:
        source = _title_source(heading.title, heading.printed)
        yield _Passage(unit, ItemKind.CHAPTER_TITLE, None, heading.title, source)


def _item_passages(unit: Unit, item: Item) -> Iterator[_Passage]:
    if item.title:
        source = _title_source(item.title, item.texts[0])
        yield _Passage(unit, item.kind, item, item.title, source)
        return
    for text in item.texts:
        yield _Passage(unit, item.kind, item, text.text, text)


def _title_source(title: str, printed: Text) -> Text:
    """Give the part of the printed title, without its marks, that is the clean one."""
    at = printed.text.find(title)
    return printed.cut(at, at + len(title)) if at >= 0 else printed


def _hit(passage: _Passage, start: int, end: int) -> Hit:
    unit, item = passage.unit, passage.item
    low, high = _sentence_around(passage.text, start, end)
    chapter = unit.chapter.heading.title if unit.chapter else ""
    return Hit(
        spans=_source_spans(passage, start, end),
        kind=passage.kind,
        unit_id=unit.id,
        titles=titles_of(unit, item) if item else (chapter,),
        entry_id=item.entry.id if item and item.entry else "",
        start=start - low,
        end=end - low,
        sentence=passage.text[low:high],
    )


def _source_spans(passage: _Passage, start: int, end: int) -> tuple[Span, ...]:
    """Give where the match stands in the source: where that is not known, its whole title."""
    if len(passage.source.text) == len(passage.text):
        return passage.source.spans_of(start, end)
    return passage.source.spans


def _sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Give where the sentence around a match starts and ends, within reach of the match."""
    low = max(start - SENTENCE_REACH, 0)
    for mark in _SENTENCE_END.finditer(text, low, start):
        low = mark.end()
    mark_after = _SENTENCE_END.search(text, end - 1, end + SENTENCE_REACH)
    high = mark_after.end() if mark_after else min(end + SENTENCE_REACH, len(text))
    return low, max(high, end)
