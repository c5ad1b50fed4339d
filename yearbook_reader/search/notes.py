"""Searching what a reader wrote: the same queries, over notes, quotes and tags."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from yearbook_reader.search.documents import Document, Passage
from yearbook_reader.search.hits import Cover
from yearbook_reader.search.matching import FoldedDocument, matches
from yearbook_reader.search.query import Query
from yearbook_reader.volume.model import Text
from yearbook_reader.volume.walk import ItemKind


class Note(Protocol):
    """What is searched of an annotation."""

    @property
    def source_sha256(self) -> str:
        """Give the source it was made in."""

    @property
    def quote(self) -> str:
        """Give the words it stands on."""

    @property
    def note(self) -> str:
        """Give what the reader wrote."""

    @property
    def tags(self) -> tuple[str, ...]:
        """Give the tags."""

    @property
    def titles(self) -> tuple[str, ...]:
        """Give the path of titles to the entry."""

    @property
    def entry_id(self) -> str:
        """Give the entry, empty outside entries."""


N = TypeVar("N", bound=Note)


@dataclass(frozen=True, slots=True)
class NoteHit(Generic[N]):
    """A match in a note, a quote or a tag: `text[start:end]`, in code points."""

    annotation: N
    text: str
    start: int
    end: int


def search_notes(
    query: Query, notes: Iterable[N], covers: Mapping[str, Cover]
) -> Iterator[NoteHit[N]]:
    """Give every match of the query in the notes, in their order.

    Words may stand in what the reader wrote, in the quote or in a tag; with `注:` in what the
    reader wrote or in a tag; `标题:`, `类目:` and `分目:` ask for the titles above the quote, years
    and `地:` for the volume, whose cover is in `covers` by its source.

    Raises:
        QueryError: a regular expression takes too long.
    """
    for note in notes:
        cover = covers.get(note.source_sha256, Cover(note.source_sha256, ""))
        document = _document(note)
        if not document.passages:
            continue
        for match in matches(query, FoldedDocument(document, query.folding), cover) or ():
            yield NoteHit(note, match.passage.text, match.start, match.end)


def _document(note: Note) -> Document:
    texts = [(note.note, True), *((tag, True) for tag in note.tags), (note.quote, False)]
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
