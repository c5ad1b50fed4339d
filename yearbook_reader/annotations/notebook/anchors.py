"""Annotations that a person left without a place in another source than their own."""

from __future__ import annotations

from yearbook_reader.annotations.places.placement import Outcome
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.moment import now
from yearbook_reader.storage.records import Records

METHOD = "spans-seeds-1"  # to be changed with the rules of `reanchoring`

_COLUMNS = (
    *("id", "annotation_id", "source_sha256", "state", "spans", "score", "method", "created"),
)


class Anchors:
    """The anchors of a notebook; every method raises StorageError on a bad disk.

    One says where an annotation stands in another source; here that is nowhere.
    """

    def __init__(self, database: Database) -> None:
        """Keep the anchors in the table `anchor` of a database."""
        self._records = Records(database, "anchor", _COLUMNS)

    def left(self, source_sha256: str) -> frozenset[str]:
        """Give the ids of the annotations that were left without a place in a source."""
        return frozenset(
            row["annotation_id"]
            for row in self._records.of_source(source_sha256)
            if row["state"] == Outcome.ORPHANED
        )

    def leave(self, annotation_id: str, source_sha256: str) -> int:
        """Keep that an annotation was left so; gives the number by which history undoes it."""
        return self._records.put(
            {
                "id": f"{annotation_id}@{source_sha256}",
                "annotation_id": annotation_id,
                "source_sha256": source_sha256,
                "state": Outcome.ORPHANED.value,
                "spans": "[]",
                "score": 0,
                "method": METHOD,
                "created": now(),
            }
        )
