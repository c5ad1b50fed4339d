"""The rows of one kind in the notebook: every change is kept in the history with it."""

from __future__ import annotations

from enum import StrEnum

from yearbook_reader.annotations.annotation import now
from yearbook_reader.annotations.rows import Row, canonical, row_hash
from yearbook_reader.errors import NotFoundError
from yearbook_reader.storage.connection import Transaction
from yearbook_reader.storage.database import Database


class Operation(StrEnum):
    """What was done to a row."""

    ADD = "add"
    UPDATE = "update"
    DELETE = "delete"
    RESTORE = "restore"


class Records:
    """The rows of one table that has an `id`, a `source_sha256`, a `deleted` and a `hash`.

    Rows go in and come out without `deleted` and `hash`. Each change and its event are one
    transaction, on the disk when the call returns. A deleted row stays, with its moment.
    """

    def __init__(self, database: Database, table: str, columns: tuple[str, ...]) -> None:
        """Speak for a table; `columns` are those of the rows that go in and come out."""
        self._database = database
        self._table = table
        self._columns = (*columns, "deleted")

    def of_source(self, source_sha256: str) -> list[Row]:
        """Give the rows of a source that are not deleted, in no order.

        Raises:
            StorageError: the notebook cannot be read.
        """
        rows = self._database.read(
            f"SELECT {', '.join(self._columns[:-1])} FROM {self._table} "
            "WHERE source_sha256 = ? AND deleted IS NULL",
            (source_sha256,),
        )
        return [dict(zip(self._columns[:-1], row, strict=True)) for row in rows]

    def count(self, source_sha256: str) -> int:
        """Give the number of rows of a source that are not deleted.

        Raises:
            StorageError: the notebook cannot be read.
        """
        [(number,)] = self._database.read(
            f"SELECT count(*) FROM {self._table} WHERE source_sha256 = ? AND deleted IS NULL",
            (source_sha256,),
        )
        return int(number)

    def add(self, row: Row) -> None:
        """Add a row.

        Raises:
            StorageError: it could not be saved, or its id is taken, be it by a deleted one.
        """
        with self._database.transaction() as transaction:
            self._write(transaction, Operation.ADD, None, row | {"deleted": None})

    def update(self, row: Row) -> None:
        """Put the row in the place of the one with its id.

        Raises:
            NotFoundError: there is none, or it is deleted.
            StorageError: it could not be saved.
        """
        with self._database.transaction() as transaction:
            before = self._row(transaction, row["id"], deleted=False)
            self._write(transaction, Operation.UPDATE, before, row | {"deleted": None})

    def delete(self, identifier: str) -> None:
        """Delete the row with this id.

        Raises:
            NotFoundError: there is none, or it is deleted already.
            StorageError: it could not be saved.
        """
        with self._database.transaction() as transaction:
            before = self._row(transaction, identifier, deleted=False)
            self._write(transaction, Operation.DELETE, before, before | {"deleted": now()})

    def restore(self, identifier: str) -> None:
        """Bring back the deleted row with this id, as it was.

        Raises:
            NotFoundError: there is none, or it is not deleted.
            StorageError: it could not be saved.
        """
        with self._database.transaction() as transaction:
            before = self._row(transaction, identifier, deleted=True)
            self._write(transaction, Operation.RESTORE, before, before | {"deleted": None})

    def _row(self, transaction: Transaction, identifier: str, deleted: bool) -> Row:
        found = transaction.read(
            f"SELECT {', '.join(self._columns)} FROM {self._table} "
            "WHERE id = ? AND (deleted IS NOT NULL) = ?",
            (identifier, deleted),
        )
        if not found:
            raise NotFoundError("这条标注或书签已不在笔记中。")
        return dict(zip(self._columns, found[0], strict=True))

    def _write(
        self, transaction: Transaction, operation: Operation, before: Row | None, after: Row
    ) -> None:
        verb = "INSERT" if before is None else "REPLACE"
        places = ", ".join("?" * (len(self._columns) + 1))
        transaction.execute(
            f"{verb} INTO {self._table} ({', '.join(self._columns)}, hash) VALUES ({places})",
            (*(after[column] for column in self._columns), row_hash(after)),
        )
        transaction.execute(
            "INSERT INTO event (at, kind, id, op, before, after) VALUES (?, ?, ?, ?, ?, ?)",
            (
                now(),
                self._table,
                after["id"],
                operation.value,
                canonical(before) if before else None,
                canonical(after),
            ),
        )
