"""The notebook: the reader's annotations, bookmarks and positions, kept for life."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path

from yearbook_reader.annotations.annotation import Annotation, Bookmark, now
from yearbook_reader.annotations.records import Records
from yearbook_reader.annotations.rows import (
    annotation_of,
    annotation_row,
    bookmark_of,
    bookmark_row,
)
from yearbook_reader.annotations.schema import APPLICATION_ID, MIGRATIONS
from yearbook_reader.storage.database import Database


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the notebook holds of one source, deleted things left out."""

    annotations: int
    bookmarks: int


class Notebook:
    """Annotations, bookmarks and positions by source; any thread may call.

    A call that changes something returns when the change is on the disk. Values are stored
    as given, `modified` included, so that putting the old value back undoes an update, and
    `delete` and `restore` undo each other. Every method raises StorageError where the
    notebook cannot be read or written; nothing is changed then.
    """

    def __init__(self, database: Database) -> None:
        """Keep the notebook in an open database, which `close` closes."""
        self._database = database
        self._annotations = Records(database, "annotation", _columns(Annotation))
        self._bookmarks = Records(database, "bookmark", _columns(Bookmark))

    @classmethod
    def open(cls, path: Path) -> Notebook:
        """Open the notebook file; a missing one is created.

        Raises:
            StorageError: the file cannot be opened, or is not a notebook this program knows.
        """
        return cls(Database(path, APPLICATION_ID, MIGRATIONS))

    def annotations(self, source_sha256: str) -> tuple[Annotation, ...]:
        """Give the annotations of a source in the order of their first words there."""
        found = map(annotation_of, self._annotations.of_source(source_sha256))
        return tuple(sorted(found, key=lambda each: (each.spans, each.created, each.id)))

    def add(self, annotation: Annotation) -> None:
        """Add an annotation; StorageError too where its id is taken, be it by a deleted one."""
        self._annotations.add(annotation_row(annotation))

    def update(self, annotation: Annotation) -> None:
        """Put the annotation in the place of the one with its id; NotFoundError if none."""
        self._annotations.update(annotation_row(annotation))

    def delete(self, identifier: str) -> None:
        """Delete an annotation, to be restored at will; NotFoundError if there is none."""
        self._annotations.delete(identifier)

    def restore(self, identifier: str) -> None:
        """Bring back a deleted annotation as it was; NotFoundError if there is none."""
        self._annotations.restore(identifier)

    def bookmarks(self, source_sha256: str) -> tuple[Bookmark, ...]:
        """Give the bookmarks of a source in the order of their entries there."""
        found = map(bookmark_of, self._bookmarks.of_source(source_sha256))
        return tuple(sorted(found, key=lambda each: (each.offset, each.created, each.id)))

    def add_bookmark(self, bookmark: Bookmark) -> None:
        """Add a bookmark; StorageError too where its id is taken, be it by a deleted one."""
        self._bookmarks.add(bookmark_row(bookmark))

    def delete_bookmark(self, identifier: str) -> None:
        """Delete a bookmark, to be restored at will; NotFoundError if there is none."""
        self._bookmarks.delete(identifier)

    def restore_bookmark(self, identifier: str) -> None:
        """Bring back a deleted bookmark as it was; NotFoundError if there is none."""
        self._bookmarks.restore(identifier)

    def counts(self, source_sha256: str) -> Counts:
        """Give how many annotations and bookmarks a source has."""
        return Counts(self._annotations.count(source_sha256), self._bookmarks.count(source_sha256))

    def position(self, source_sha256: str) -> int | None:
        """Give the source offset, in code points, where reading stopped; None if never."""
        found = self._database.read(
            "SELECT offset FROM position WHERE source_sha256 = ?", (source_sha256,)
        )
        return int(found[0][0]) if found else None

    def set_position(self, source_sha256: str, offset: int) -> None:
        """Keep the source offset, in code points, where reading stopped."""
        with self._database.transaction() as transaction:
            transaction.execute(
                "REPLACE INTO position (source_sha256, offset, at) VALUES (?, ?, ?)",
                (source_sha256, offset, now()),
            )

    def close(self) -> None:
        """Close the notebook; a second time does nothing."""
        self._database.close()


def _columns(kind: type[Annotation | Bookmark]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
