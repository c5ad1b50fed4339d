"""Searching what a reader left in the books: the same queries, over notes and bookmarks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from yearbook_reader.progress import Progress, silent
from yearbook_reader.search.documents import Document, Passage
from yearbook_reader.search.hits import EVERYWHERE, Cover, Cut, Scope
from yearbook_reader.search.sentences import sentence_around
from yearbook_reader.volume.model import Text
from yearbook_reader.volume.walk import ItemKind

# Matching is imported where it is used: a window has notes to show before it is asked for any.
if TYPE_CHECKING:
    from yearbook_reader.search.query import Query


class NoteKind(StrEnum):
    """What a reader left."""

    NOTE = "note"  # a highlight with its note and tags
    BOOKMARK = "bookmark"


@dataclass(frozen=True, slots=True)
class Note:
    """What is searched of an annotation or a bookmark.

    `written` are the reader's own words, a text each; `quote` the words of the book it stands
    on. `offset` is the source's code point at which those begin; `titles` lead from the chapter
    down to the entry; `entry_id` is empty outside entries.
    """

    kind: NoteKind
    id: str
    source_sha256: str
    offset: int
    written: tuple[str, ...]
    quote: str
    titles: tuple[str, ...]
    entry_id: str


@dataclass(frozen=True, slots=True)
class NoteHit:
    """A match in the reader's words or in a quote, in its sentence.

    `sentence[start:end]`, in code points, is the match as written; `cover` is of the volume,
    without a title where the shelf has it not.
    """

    note: Note
    cover: Cover
    start: int
    end: int
    sentence: str
    cut: Cut = (False, False)


def search_notes(
    query: Query,
    notes: Iterable[Note],
    covers: Mapping[str, Cover],
    scope: Scope = EVERYWHERE,
    progress: Progress = silent,
) -> Iterator[NoteHit]:
    """Give every match of the query in the notes, in their order.

    Words may stand in what the reader wrote or in the quote, with `注:` only in what the reader
    wrote; `标题:`, `类目:` and `分目:` ask for the titles above the quote, years and `地:` for the
    volume, whose cover is in `covers` by its source. A scope of units leaves no note: a note
    knows the titles it stands under, not the unit.

    Raises:
        QueryError: a regular expression takes too long.
        Cancelled: the reader asked to stop.
    """
    from yearbook_reader.search.matching import FoldedDocument, matches

    for note in notes:
        progress(0.0)
        cover = covers.get(note.source_sha256, Cover(note.source_sha256, ""))
        document = _document(note)
        if not document.passages or not _is_within(scope, document, cover):
            continue
        for match in matches(query, FoldedDocument(document, query.folding), cover) or ():
            text = match.passage.text
            low, high, cut = sentence_around(text, match.start, match.end)
            yield NoteHit(note, cover, match.start - low, match.end - low, text[low:high], cut)


def _document(note: Note) -> Document:
    texts = [*((text, True) for text in note.written), (note.quote, False)]
    passages = (
        Passage(ItemKind.PARAGRAPH, text, Text(), written) for text, written in texts if text
    )
    chapter, section = (*note.titles, "", "")[:2]
    return Document(
        unit_id="",
        chapter=chapter,
        section=section,
        titles=note.titles,
        entry_id=note.entry_id,
        contributors=(),
        passages=tuple(passages),
        is_note=True,
    )


def _is_within(scope: Scope, document: Document, cover: Cover) -> bool:
    return (
        (scope.volumes is None or cover.sha256 in scope.volumes)
        and (scope.years is None or cover.covers_year in scope.years)
        and (scope.chapters is None or document.chapter in scope.chapters)
        and scope.units is None
    )
