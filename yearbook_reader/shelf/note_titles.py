"""What the titles over notes are today: a note keeps those that it was made below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from yearbook_reader.annotations.annotation import Annotation, Notes
from yearbook_reader.errors import StorageError

if TYPE_CHECKING:
    from yearbook_reader.search.index.shelf_index import ShelfIndex

Paths = Mapping[tuple[str, str | int], tuple[str, ...]]
"""The titles from the chapter down to a place, by its volume's sha256 and its entry's id.

Outside entries it is known by its offset.
"""


def present_titles(index: Callable[[], ShelfIndex], notes: Iterable[Annotation]) -> Paths:
    """Give the titles over notes as the index of the shelf knows them.

    Entries that a person took apart are not among them; and none is where the index cannot be
    read, which whoever searches is told.
    """
    try:
        return index().paths(map(_place_of, notes))
    except StorageError:
        return {}


def titles_in(paths: Paths, note: Annotation) -> tuple[str, ...]:
    """Give the titles over a note: those of today, else those it was made below."""
    return paths.get(_place_of(note)) or note.titles


def _place_of(note: Annotation) -> tuple[str, str | int]:
    return note.source_sha256, note.entry_id or note.spans[0].start


def with_present_titles(index: Callable[[], ShelfIndex], notes: Notes) -> Notes:
    """Give notes to be read by people, below the titles of today."""
    paths = present_titles(index, notes.annotations)
    titled = (replace(note, titles=titles_in(paths, note)) for note in notes.annotations)
    return Notes(tuple(titled), notes.bookmarks)
