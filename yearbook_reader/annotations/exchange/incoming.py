"""Notes taken into the notebook: compared first, then put in one action a kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from yearbook_reader.annotations.annotation import Annotation, Bookmark, Notes
from yearbook_reader.annotations.exchange.merging import Merge, merge
from yearbook_reader.annotations.notebook.notebook import Notebook
from yearbook_reader.annotations.notebook.rows import (
    ANNOTATION_COLUMNS,
    BOOKMARK_COLUMNS,
    annotation_of,
    bookmark_of,
)
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.records import Records


@dataclass(frozen=True, slots=True)
class Incoming:
    """What taking notes in would do to annotations and to bookmarks."""

    annotations: Merge[Annotation]
    bookmarks: Merge[Bookmark]


def compared(
    database: Database, notebook: Notebook, notes: Notes, known: Notes | None = None
) -> Incoming:
    """Compare notes with those of the notebook in this database; nothing is changed.

    `known` are the notes that both sides had before.

    Raises:
        StorageError: the notebook cannot be read.
    """
    common = known or Notes()
    annotations = Records(database, "annotation", ANNOTATION_COLUMNS)
    bookmarks = Records(database, "bookmark", BOOKMARK_COLUMNS)
    gone = map(annotation_of, annotations.deleted(*_ids(notes.annotations)))
    gone_marks = map(bookmark_of, bookmarks.deleted(*_ids(notes.bookmarks)))
    return Incoming(
        merge(
            chain.from_iterable(notebook.all_annotations().values()),
            notes.annotations,
            common.annotations,
            {each.id: each for each in gone},
        ),
        merge(
            chain.from_iterable(notebook.all_bookmarks().values()),
            notes.bookmarks,
            common.bookmarks,
            {each.id: each for each in gone_marks},
        ),
    )


def take_in(notebook: Notebook, incoming: Incoming, theirs: bool = False) -> int:
    """Put what is new and what was changed elsewhere; conflicts only where `theirs` is to win.

    The notebook is copied first. All is one action; gives the number by which the history
    undoes it, 0 where there was nothing to do.

    Raises:
        StorageError: it could not be saved.
    """
    annotations, bookmarks = incoming.annotations.changes, incoming.bookmarks.changes
    if theirs:
        annotations += tuple(each.theirs for each in incoming.annotations.conflicts)
        bookmarks += tuple(each.theirs for each in incoming.bookmarks.conflicts)
    if not (annotations or bookmarks):
        return 0
    notebook.copy_first()
    with notebook.history.one_action() as action:
        if annotations:
            notebook.put(*annotations)
        if bookmarks:
            notebook.put_bookmark(*bookmarks)
        return action.action


def _ids(notes: Iterable[Annotation | Bookmark]) -> tuple[str, ...]:
    return tuple(each.id for each in notes)
