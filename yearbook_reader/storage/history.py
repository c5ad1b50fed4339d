"""The history: what every change made of every row, never rewritten, and the way back."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager
from enum import StrEnum
from typing import NamedTuple

from yearbook_reader.errors import NotFoundError, StorageError
from yearbook_reader.storage.connection import Transaction
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.moment import now
from yearbook_reader.storage.rows import Row, canonical, write_row


class Operation(StrEnum):
    """What was done to a row."""

    ADD = "add"
    UPDATE = "update"
    DELETE = "delete"
    RESTORE = "restore"


class Action(NamedTuple):
    """What one transaction did: its number, its moment, and what its first change was.

    That change was to a row of the table `kind`; `row` is what it became.
    """

    number: int
    at: str
    kind: str
    operation: Operation
    changes: int
    row: Row


class _Event(NamedTuple):
    """One row of the history: a row of the table `kind` was made `after` of `before`."""

    kind: str
    before: Row | None
    after: Row


def record(
    transaction: Transaction,
    kind: str,
    key: str,
    before: Row | None,
    after: Row,
    undoes: int | None = None,
) -> None:
    """Write that a row of the table `kind` was changed; `key` is the name of its key column.

    All that one transaction does is one action, numbered by its first event.

    Raises:
        StorageError: it could not be saved.
    """
    [(last,)] = transaction.read("SELECT coalesce(max(seq), 0) FROM event")
    transaction.action = transaction.action or last + 1
    event: Row = {
        "seq": last + 1,
        "action": transaction.action,
        "undoes": undoes,
        "at": now(),
        "kind": kind,
        "source_sha256": after.get("source_sha256", ""),
        "id": after[key],
        "op": _operation(before, after).value,
        "before": canonical(before) if before else None,
        "after": canonical(after),
    }
    write_row(transaction, "event", event, "INSERT")


def _operation(before: Row | None, after: Row) -> Operation:
    if before is None:
        return Operation.ADD
    if (before["deleted"] is None) == (after["deleted"] is None):
        return Operation.UPDATE
    return Operation.RESTORE if after["deleted"] is None else Operation.DELETE


class History:
    """The actions that were done, those of earlier sessions too."""

    def __init__(self, database: Database) -> None:
        """Read the table `event` of a database."""
        self._database = database

    def one_action(self) -> AbstractContextManager[Transaction]:
        """Make all that is done in the block one action, made whole at its end or not at all.

        Raises:
            StorageError: it could not be saved.
        """
        return self._database.transaction()

    def standing(
        self,
        kinds: Sequence[str],
        source_sha256: str | None = None,
        limit: int = 1,
        before: int = sys.maxsize,
    ) -> tuple[Action, ...]:
        """Give the last actions on these kinds of rows that are not undone, the latest first.

        Undoing is no action of its own here: one that was undone and done again stands.
        `before` is the number of an action; those that came earlier are given.

        Raises:
            StorageError: the history cannot be read.
        """
        of_source = "" if source_sha256 is None else "AND source_sha256 = ?5 "
        given = (json.dumps(kinds), json.dumps(self._undone()), limit, before, source_sha256)
        rows = self._database.read(
            # Beside a lone min() all other columns are those of its row: of the first change.
            "SELECT action, at, kind, op, count(*), after, min(seq) FROM event "
            "WHERE undoes IS NULL AND kind IN (SELECT value FROM json_each(?1)) "
            "AND action NOT IN (SELECT value FROM json_each(?2)) AND action < ?4 "
            f"{of_source}GROUP BY action ORDER BY action DESC LIMIT ?3",
            given if of_source else given[:4],
        )
        return tuple(
            Action(number, at, kind, Operation(operation), changes, json.loads(row))
            for number, at, kind, operation, changes, row, _ in rows
        )

    def _undone(self) -> list[int]:
        """Give the actions that another one undid, unless that one is undone itself."""
        undone: set[int] = set()
        for action, undoes in self._database.read(
            "SELECT DISTINCT action, undoes FROM event WHERE undoes IS NOT NULL "
            "ORDER BY action DESC"
        ):
            if action not in undone:
                undone.add(undoes)
        return sorted(undone)

    def undo(self, *numbers: int) -> int:
        """Undo actions, the last first, by a new one, whose number is given.

        Undoing that one is doing all of them again.

        Raises:
            NotFoundError: there is no such action.
            StorageError: what they changed was changed since, or the change could not be saved.
        """
        with self._database.transaction() as transaction:
            for number in reversed(numbers):
                events = _events(transaction, number)
                if not events:
                    raise NotFoundError("没有可以撤销的改动。")
                for event in reversed(events):
                    _take_back(transaction, event, number)
            return transaction.action


def _events(transaction: Transaction, action: int) -> list[_Event]:
    rows = transaction.read(
        "SELECT kind, before, after FROM event WHERE action = ? ORDER BY seq", (action,)
    )
    return [
        _Event(kind, json.loads(before) if before else None, json.loads(after))
        for kind, before, after in rows
    ]


def _take_back(transaction: Transaction, event: _Event, action: int) -> None:
    table = transaction.read("SELECT name, pk FROM pragma_table_info(?)", (event.kind,))
    columns = [name for name, _ in table if name != "hash"]
    [key] = [name for name, place in table if place == 1]
    found = transaction.read(
        f'SELECT {", ".join(columns)} FROM "{event.kind}" WHERE {key} = ?', (event.after[key],)
    )
    current: Row = dict(zip(columns, found[0], strict=True)) if found else {}
    # An event of an older version lacks the columns that came later: they stay as they are.
    if event.after.items() - current.items():
        raise StorageError("这一步之后内容又有改动，不能撤销。")
    before = current | (event.before or {"deleted": now()})
    write_row(transaction, event.kind, before)
    record(transaction, event.kind, key, current, before, undoes=action)
