"""The log of corrections, kept for life beside the notes; each is undone by its id."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, fields, replace
from datetime import datetime, timedelta

from yearbook_reader.corrections import TABLE
from yearbook_reader.corrections.correction import Correction, CorrectionKind
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.history import History
from yearbook_reader.storage.moment import now
from yearbook_reader.storage.records import Records
from yearbook_reader.storage.rows import Row
from yearbook_reader.volume.model import Span

_STEP = timedelta(milliseconds=1)


class CorrectionLog:
    """The corrections of every source; any thread may call.

    A call that changes something returns when the change is on the disk. Every method raises
    StorageError where the file cannot be read or written; nothing is changed then.
    """

    def __init__(self, database: Database) -> None:
        """Keep the log in a table of its own in an open database."""
        self._database = database
        columns = tuple(field.name for field in fields(Correction))
        self._records = Records(database, TABLE, columns)
        self._history = History(database)

    def of_source(self, source_sha256: str) -> tuple[Correction, ...]:
        """Give the corrections of a source in the order in which they were made."""
        found = map(_correction, self._records.of_source(source_sha256))
        return tuple(sorted(found, key=lambda each: (each.created, each.id)))

    def versions(self) -> dict[str, str]:
        """Give for each source with corrections a string that is another one when they change."""
        ids: dict[str, list[str]] = {}
        for row in sorted(self._records.all(), key=lambda row: str(row["id"])):
            ids.setdefault(row["source_sha256"], []).append(row["id"])
        return {
            source: hashlib.sha256("".join(each).encode()).hexdigest()[:16]
            for source, each in ids.items()
        }

    def add(
        self, *corrections: Correction, withdrawn: Sequence[str] = ()
    ) -> tuple[Correction, ...]:
        """Add corrections, in this order, and take others back, as one action.

        Each stands behind all others of its source, whatever the clock says; they come back as
        they were stored. StorageError too where an id is taken, NotFoundError where there is
        none to take back with one of these ids.
        """
        last: dict[str, str] = {}
        stored: list[Correction] = []
        for each in corrections:
            source = each.source_sha256
            if source not in last:
                last[source] = max((old.created for old in self.of_source(source)), default="")
            last[source] = _later(each.created or now(), last[source])
            stored.append(replace(each, created=last[source]))
        with self._database.transaction():
            self._records.add(*map(_row, stored))
            self._records.delete(*withdrawn)
        return tuple(stored)

    def exchange(self, withdrawn: Sequence[str], restored: Sequence[str]) -> None:
        """Take corrections back, and bring back withdrawn ones in their old places.

        It is one action; NotFoundError where one is not there, or not withdrawn.
        """
        with self._database.transaction():
            self._records.delete(*withdrawn)
            self._records.restore(*restored)

    def last_action(self, source_sha256: str) -> int:
        """Give the number in the history of the last action on a source; 0 where there is none."""
        standing = self._history.standing((TABLE,), source_sha256)
        return standing[0].number if standing else 0

    def undo(self, number: int) -> int:
        """Undo an action by a new one, whose number is given; undoing that one is doing again.

        StorageError where what it did was changed since, NotFoundError where there is none.
        """
        return self._history.undo(number)


def _later(moment: str, last: str) -> str:
    """Give the moment, or where it is not behind the last one, the next behind that."""
    if moment > last:
        return moment
    following = datetime.fromisoformat(last) + _STEP
    return following.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _row(correction: Correction) -> Row:
    spans = json.dumps([[span.start, span.end] for span in correction.spans])
    return asdict(correction) | {"kind": correction.kind.value, "spans": spans}


def _correction(row: Row) -> Correction:
    spans = tuple(Span(start, end) for start, end in json.loads(row["spans"]))
    return Correction(**row | {"kind": CorrectionKind(row["kind"]), "spans": spans})
