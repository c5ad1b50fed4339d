"""Notes out of the notebook and into it, as the window and the command line offer it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TypeVar

from yearbook_reader.annotations.annotation import Annotation, Bookmark, Notes
from yearbook_reader.annotations.exchange.incoming import Incoming
from yearbook_reader.annotations.exchange.merging import Merge
from yearbook_reader.annotations.exchange.review_package import (
    Identity,
    ReviewPackage,
    packed,
    unpacked,
)
from yearbook_reader.annotations.json_ld import to_json_ld
from yearbook_reader.annotations.json_ld_reader import from_json_ld
from yearbook_reader.annotations.note_words import PLAIN_WORDS, NoteWords
from yearbook_reader.annotations.notebook.notebook import Notebook
from yearbook_reader.export.note_files import by_template
from yearbook_reader.export.note_formats import NOTE_FORMATS
from yearbook_reader.export.notes import notes_of
from yearbook_reader.shelf.records import ShelfRow
from yearbook_reader.storage.atomic import reading

JSON_LD = "jsonld"

_ZIP = b"PK\x03\x04"  # what a review package begins with

Note = TypeVar("Note", Annotation, Bookmark)


def identities(rows: Iterable[ShelfRow], names: Mapping[str, str]) -> dict[str, Identity]:
    """Give the identity of every volume on the shelf, by its sha256.

    Of those that are there no more, only what they were called (`names`) is known.
    """
    gone = {sha256: Identity(sha256, name) for sha256, name in names.items()}
    return gone | {
        row.record.sha256: Identity(
            row.record.sha256, row.title, row.edition_year, row.covers_year, row.record.file_name
        )
        for row in rows
    }


def notes_of_sources(notebook: Notebook, sources: Collection[str] | None = None) -> Notes:
    """Give all that a person wrote, also in volumes that are no longer kept, or of some sources.

    Raises:
        StorageError: the notebook cannot be read.
    """
    annotations, bookmarks = notebook.all_annotations(), notebook.all_bookmarks()
    wanted = sorted({*annotations, *bookmarks}) if sources is None else sources
    return Notes(
        tuple(note for each in wanted for note in annotations.get(each, ())),
        tuple(mark for each in wanted for mark in bookmarks.get(each, ())),
    )


def written(
    notes: Notes,
    volumes: Mapping[str, Identity],
    format_name: str,
    words: NoteWords = PLAIN_WORDS,
) -> bytes:
    """Give notes as JSON-LD, with the bookmarks too, or in these words as one of `NOTE_FORMATS`."""
    if format_name == JSON_LD:
        return to_json_ld(notes)
    return NOTE_FORMATS[format_name](notes_of(notes.annotations, volumes), words)


def written_by_template(
    notes: Notes,
    volumes: Mapping[str, Identity],
    template: bytes,
    words: NoteWords = PLAIN_WORDS,
) -> bytes:
    """Give notes one after another, each as a template in UTF-8 says.

    Raises:
        FormatError: the template has a field that there is not, or a dollar sign alone.
    """
    text = template.decode("utf-8-sig", "replace")
    return by_template(text, notes_of(notes.annotations, volumes), words)


def received(content: bytes) -> ReviewPackage:
    """Read a review package, or notes alone as one.

    Raises:
        FormatError: the file is neither, or is damaged.
    """
    if content.startswith(_ZIP):
        return unpacked(content)
    return ReviewPackage((), from_json_ld(content))


def received_file(file: Path) -> ReviewPackage:
    """Read a file of notes as `received` reads its content.

    Raises:
        StorageError: it cannot be read.
        FormatError: it holds no notes, or is damaged.
    """
    with reading(file):
        content = file.read_bytes()
    return received(content)


def packed_notes(
    notes: Notes,
    volumes: Mapping[str, Identity],
    sender: str = "",
    answered: ReviewPackage | None = None,
    sources: Mapping[str, bytes] | None = None,
) -> bytes:
    """Give notes as a review package, an answer to one that was received where that is given."""
    held = notes.sources
    known = tuple(each for each in volumes.values() if each.sha256 in held)
    base = notes if answered is None else _seen_by_both(answered)
    answers = answered is not None
    return packed(ReviewPackage(known, notes, base, sources or {}, sender, answers))


def _seen_by_both(answered: ReviewPackage) -> Notes:
    """Give what both sides know when a package is answered: what it says, over what it was of."""
    base, notes = answered.base, answered.notes
    return Notes(
        _latest(base.annotations, notes.annotations), _latest(base.bookmarks, notes.bookmarks)
    )


def _latest(former: Iterable[Note], later: Iterable[Note]) -> tuple[Note, ...]:
    by_id: dict[str, Note] = {each.id: each for each in chain(former, later)}
    return tuple(by_id.values())


def decided(
    incoming: Incoming, annotations: tuple[Annotation, ...], bookmarks: tuple[Bookmark, ...]
) -> Incoming:
    """Settle every conflict: these take the places of those with their ids, others stay as here."""
    return Incoming(
        _settled(incoming.annotations, annotations), _settled(incoming.bookmarks, bookmarks)
    )


def _settled(merge: Merge[Note], chosen: tuple[Note, ...]) -> Merge[Note]:
    elsewhere = {each.id for each in chosen}
    kept = tuple(
        each.mine
        for each in merge.conflicts
        if each.mine is not None and each.theirs.id not in elsewhere
    )
    return replace(merge, updated=merge.updated + chosen, same=merge.same + kept, conflicts=())
