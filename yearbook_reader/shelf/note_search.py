"""Searching the notebook beside the books: notes and bookmarks in book order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from yearbook_reader.annotations.annotation import Annotation, Bookmark
from yearbook_reader.annotations.notebook.notebook import Notebook
from yearbook_reader.progress import Progress, silent
from yearbook_reader.search.hits import EVERYWHERE, Cover, Scope, file_names_of_alike
from yearbook_reader.search.notes import Note, NoteHit, NoteKind, search_notes
from yearbook_reader.search.query import Query


def search_notebook(
    query: Query,
    notebook: Notebook,
    covers: Sequence[Cover],
    scope: Scope = EVERYWHERE,
    progress: Progress = silent,
) -> Iterator[NoteHit]:
    """Give every match of the query in notes and bookmarks, as `search_notes` does.

    They come by volume in the order of the covers, those of volumes without one at the end, and
    within a volume by their place in the source.

    Raises:
        StorageError: the notebook cannot be read.
        QueryError: a regular expression takes too long.
        Cancelled: the reader asked to stop.
    """
    files = file_names_of_alike(covers)
    known = {
        cover.sha256: replace(cover, file_name=files.get(cover.sha256, "")) for cover in covers
    }
    places = {sha256: place for place, sha256 in enumerate(known)}
    notes = sorted(
        _notes(notebook),
        key=lambda note: (
            places.get(note.source_sha256, len(places)),
            note.source_sha256,
            note.offset,
        ),
    )
    return search_notes(query, notes, known, scope, progress)


def _notes(notebook: Notebook) -> Iterator[Note]:
    for made in notebook.all_annotations().values():
        yield from map(_of_annotation, made)
    for placed in notebook.all_bookmarks().values():
        yield from map(_of_bookmark, placed)


def _of_annotation(annotation: Annotation) -> Note:
    return Note(
        NoteKind.NOTE,
        annotation.id,
        annotation.source_sha256,
        annotation.spans[0].start,
        (annotation.note, *annotation.tags),
        annotation.quote,
        annotation.titles,
        annotation.entry_id,
    )


def _of_bookmark(bookmark: Bookmark) -> Note:
    """Give a bookmark, which stands on the title of its entry."""
    return Note(
        NoteKind.BOOKMARK,
        bookmark.id,
        bookmark.source_sha256,
        bookmark.offset,
        (bookmark.name, bookmark.folder),
        bookmark.titles[-1] if bookmark.titles else "",
        bookmark.titles,
        bookmark.entry_id,
    )
