"""The notebook: the reader's annotations, bookmarks and positions, kept for life."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from yearbook_reader.annotations.annotation import Annotation, Bookmark
from yearbook_reader.annotations.notebook.marks import Form, Marks
from yearbook_reader.annotations.notebook.rows import (
    ANNOTATION_COLUMNS,
    BOOKMARK_COLUMNS,
    annotation_of,
    annotation_row,
    bookmark_of,
    bookmark_row,
)
from yearbook_reader.annotations.notebook.schema import APPLICATION_ID, MIGRATIONS
from yearbook_reader.annotations.notebook.snapshots import Snapshots
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.history import History
from yearbook_reader.storage.moment import now
from yearbook_reader.storage.rows import write_row


class Counts(NamedTuple):
    """How much the notebook holds of one source, deleted things left out."""

    annotations: int
    bookmarks: int


class Notebook:
    """Annotations, bookmarks and positions by source; any thread may call.

    A call that changes something returns when the change is on the disk, whole; it gives the
    number by which `history` undoes it, in a later session too. Values are stored as given,
    `modified` included. Every method raises StorageError where the notebook cannot be read or
    written; nothing is changed then. `snapshots` keeps the texts of sections.

    `copy_first` is called before many marks are changed at once, and to be called before notes
    are taken in or brought over; where it raises, nothing is changed.
    """

    def __init__(self, database: Database, copy_first: Callable[[], object] = lambda: None) -> None:
        """Keep the notebook in an open database, which `close` closes."""
        self._database = database
        self.copy_first = copy_first
        self._annotations = Marks(
            database,
            Form("annotation", ANNOTATION_COLUMNS, annotation_of, _order_of_annotation),
            copy_first,
        )
        self._bookmarks = Marks(
            database,
            Form("bookmark", BOOKMARK_COLUMNS, bookmark_of, _order_of_bookmark),
            copy_first,
        )
        self.history = History(database)
        self.snapshots = Snapshots(database)

    @classmethod
    def open(cls, path: Path) -> Notebook:
        """Open the notebook file; a missing one is created.

        Raises:
            StorageError: the file cannot be opened, or is not a notebook this program knows.
        """
        return cls(Database(path, APPLICATION_ID, MIGRATIONS))

    def annotations(self, source_sha256: str) -> tuple[Annotation, ...]:
        """Give the annotations of a source in the order of their first words there."""
        return self._annotations.of_source(source_sha256)

    def all_annotations(self) -> Mapping[str, tuple[Annotation, ...]]:
        """Give the annotations of every source that has one, by its sha256, each in order."""
        return self._annotations.all()

    def add(self, *annotations: Annotation, section: str = "") -> int:
        """Add annotations; StorageError too where an id is taken, be it by a deleted one.

        `section` is the text of the section they stand in, which is kept for their `snapshot`.
        """
        with self.history.one_action():
            self.snapshots.keep(section)
            return self._annotations.records.add(*map(annotation_row, annotations))

    def update(self, *annotations: Annotation, section: str = "") -> int:
        """Put annotations in the places of those with their ids; NotFoundError if one is none.

        `section` is the text of the section they stand in now, where that is another one.
        """
        if not section:
            return self._annotations.records.update(*map(annotation_row, annotations))
        with self.history.one_action():
            self.snapshots.keep(section)
            return self._annotations.records.update(*map(annotation_row, annotations))

    def put(self, *annotations: Annotation) -> int:
        """Add annotations, or put them in the places of those with their ids, deleted or not."""
        return self._annotations.records.put(*map(annotation_row, annotations))

    def delete(self, *identifiers: str) -> int:
        """Delete annotations, until history undoes it; NotFoundError if one is not there."""
        return self._annotations.records.delete(*identifiers)

    def bookmarks(self, source_sha256: str) -> tuple[Bookmark, ...]:
        """Give the bookmarks of a source in the order of their entries there."""
        return self._bookmarks.of_source(source_sha256)

    def all_bookmarks(self) -> Mapping[str, tuple[Bookmark, ...]]:
        """Give the bookmarks of every source that has one, by its sha256, each in order."""
        return self._bookmarks.all()

    def add_bookmark(self, *bookmarks: Bookmark) -> int:
        """Add bookmarks; StorageError too where an id is taken, be it by a deleted one."""
        return self._bookmarks.records.add(*map(bookmark_row, bookmarks))

    def put_bookmark(self, *bookmarks: Bookmark) -> int:
        """Add bookmarks, or put them in the places of those with their ids, deleted or not."""
        return self._bookmarks.records.put(*map(bookmark_row, bookmarks))

    def delete_bookmark(self, *identifiers: str) -> int:
        """Delete bookmarks, until history undoes it; NotFoundError if one is not there."""
        return self._bookmarks.records.delete(*identifiers)

    def counts(self, source_sha256: str) -> Counts:
        """Give how many annotations and bookmarks a source has."""
        tables = (self._annotations.records, self._bookmarks.records)
        return Counts(*(table.count(source_sha256) for table in tables))

    def all_counts(self) -> Mapping[str, Counts]:
        """Give how much there is of each source that has an annotation or a bookmark."""
        annotations = self._annotations.records.counts()
        bookmarks = self._bookmarks.records.counts()
        return {
            source: Counts(annotations.get(source, 0), bookmarks.get(source, 0))
            for source in {*annotations, *bookmarks}
        }

    def position(self, source_sha256: str) -> int | None:
        """Give the source offset, in code points, where reading stopped; None if never."""
        found = self._database.read(
            "SELECT offset FROM position WHERE source_sha256 = ?", (source_sha256,)
        )
        return int(found[0][0]) if found else None

    def set_position(self, source_sha256: str, offset: int, name: str = "") -> None:
        """Keep the source offset, in code points, where reading stopped.

        `name` is what the book is called, if that is known: its notes may outlive it.
        """
        with self._database.transaction() as transaction:
            row = {"source_sha256": source_sha256, "offset": offset, "at": now()}
            write_row(transaction, "position", row)
            if name:
                write_row(transaction, "book", {"source_sha256": source_sha256, "name": name})

    def names(self) -> Mapping[str, str]:
        """Give what each book was called, by its sha256, when it was read last."""
        return dict(self._database.read("SELECT source_sha256, name FROM book"))

    def close(self) -> None:
        """Close the notebook; a second time does nothing."""
        self._database.close()


def _order_of_annotation(annotation: Annotation) -> tuple[object, ...]:
    spans = tuple((span.start, span.end) for span in annotation.spans)
    return spans, annotation.created, annotation.id


def _order_of_bookmark(bookmark: Bookmark) -> tuple[object, ...]:
    return bookmark.offset, bookmark.created, bookmark.id
