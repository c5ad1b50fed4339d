"""The rows of one kind: soft deletion, and every change is kept in the history with it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from yearbook_reader.errors import NotFoundError
from yearbook_reader.storage.connection import Transaction
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.history import record
from yearbook_reader.storage.moment import now
from yearbook_reader.storage.rows import Row, write_row

MANY = 10  # rows that are changed at once


def _nothing() -> None:
    """Do nothing."""


class Records:
    """The rows of one table whose columns are those given, `deleted` and `hash`, in this order.

    Rows go in and come out without `deleted` and `hash`. A call is one transaction with its
    events, on the disk when it returns; it gives the action's number in the history. A deleted
    row stays, with its moment. Every method raises StorageError where the file cannot be read
    or written; nothing is changed then.
    """

    def __init__(
        self,
        database: Database,
        table: str,
        columns: Sequence[str],
        key: str = "id",
        before_many: Callable[[], object] = _nothing,
    ) -> None:
        """Speak for a table; `columns` are those of the rows that go in and come out.

        `before_many` is called before a call changes `MANY` rows or more, unless others were
        changed before in the same transaction; where it raises, nothing is changed.
        """
        self._before_many = before_many
        self._database = database
        self._table = table
        self._columns = (*columns, "deleted")
        self._key = key

    def all(self) -> list[Row]:
        """Give the rows that are not deleted, in no order."""
        return self._rows("deleted IS NULL")

    def of_source(self, source_sha256: str) -> list[Row]:
        """Give the rows of a source that are not deleted, in no order."""
        return self._rows("deleted IS NULL AND source_sha256 = ?", source_sha256)

    def some(self, *identifiers: str) -> list[Row]:
        """Give those of these rows that are there and not deleted, in no order."""
        wanted = f"{self._key} IN (SELECT value FROM json_each(?))"
        return self._rows(f"deleted IS NULL AND {wanted}", json.dumps(identifiers))

    def deleted(self, *identifiers: str) -> list[Row]:
        """Give those of these rows that are deleted, as they were, in no order."""
        wanted = f"{self._key} IN (SELECT value FROM json_each(?))"
        return self._rows(f"deleted IS NOT NULL AND {wanted}", json.dumps(identifiers))

    def _rows(self, condition: str, *parameters: str) -> list[Row]:
        columns = self._columns[:-1]
        rows = self._database.read(
            f"SELECT {', '.join(columns)} FROM {self._table} WHERE {condition}", parameters
        )
        return [dict(zip(columns, row, strict=True)) for row in rows]

    def counts(self) -> Mapping[str, int]:
        """Give the number of rows that are not deleted, for each source that has one."""
        return dict(
            self._database.read(
                f"SELECT source_sha256, count(*) FROM {self._table} "
                "WHERE deleted IS NULL GROUP BY source_sha256"
            )
        )

    def count(self, source_sha256: str) -> int:
        """Give the number of rows of a source that are not deleted."""
        [(count,)] = self._database.read(
            f"SELECT count(*) FROM {self._table} WHERE deleted IS NULL AND source_sha256 = ?",
            (source_sha256,),
        )
        return int(count)

    def add(self, *rows: Row) -> int:
        """Add rows; StorageError too where an id is taken, be it by a deleted one."""
        with self._database.transaction() as transaction:
            for row in rows:
                self._write(transaction, None, row | {"deleted": None})
            return transaction.action

    def update(self, *rows: Row) -> int:
        """Put rows in the places of those with their ids; NotFoundError if one is missing."""
        self._prepare(len(rows))
        with self._database.transaction() as transaction:
            for row in rows:
                before = self._there(transaction, row[self._key], deleted=False)
                self._write(transaction, before, row | {"deleted": None})
            return transaction.action

    def put(self, *rows: Row) -> int:
        """Add rows, or put them in the places of those with their ids, deleted or not.

        What would change nothing leaves nothing in the history.
        """
        self._prepare(len(rows))
        with self._database.transaction() as transaction:
            for row in rows:
                before = self._row(transaction, row[self._key])
                after = row | {"deleted": None}
                if before != after:
                    self._write(transaction, before, after)
            return transaction.action

    def delete(self, *identifiers: str) -> int:
        """Delete rows; NotFoundError if one is not there, or is deleted already."""
        return self._turn(identifiers, deleted=False, moment=now)

    def restore(self, *identifiers: str) -> int:
        """Bring back deleted rows as they were; NotFoundError if one is not deleted."""
        return self._turn(identifiers, deleted=True, moment=lambda: None)

    def _turn(
        self, identifiers: Sequence[str], deleted: bool, moment: Callable[[], str | None]
    ) -> int:
        self._prepare(len(identifiers))
        with self._database.transaction() as transaction:
            for identifier in identifiers:
                before = self._there(transaction, identifier, deleted)
                self._write(transaction, before, before | {"deleted": moment()})
            return transaction.action

    def _prepare(self, count: int) -> None:
        if count >= MANY and not self._database.is_changing:
            self._before_many()

    def _there(self, transaction: Transaction, identifier: str, deleted: bool) -> Row:
        row = self._row(transaction, identifier)
        if row is None or (row["deleted"] is not None) != deleted:
            raise NotFoundError("这一条已不在笔记本中。")
        return row

    def _row(self, transaction: Transaction, identifier: str) -> Row | None:
        found = transaction.read(
            f"SELECT {', '.join(self._columns)} FROM {self._table} WHERE {self._key} = ?",
            (identifier,),
        )
        return dict(zip(self._columns, found[0], strict=True)) if found else None

    def _write(self, transaction: Transaction, before: Row | None, after: Row) -> None:
        row = {column: after[column] for column in self._columns}
        write_row(transaction, self._table, row, "INSERT" if before is None else "REPLACE")
        record(transaction, self._table, self._key, before, row)
