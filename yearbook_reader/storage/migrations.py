"""How a database becomes one of the present version: ordered steps, each whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from yearbook_reader.storage.connection import Connection, Transaction


class Migration(NamedTuple):
    """The step to `version`, counted from 1: SQL statements, or a function that makes them."""

    version: int
    description: str
    change: tuple[str, ...] | Callable[[Transaction], None]

    def apply(self, transaction: Transaction) -> None:
        """Make the change.

        Raises:
            StorageError: a statement failed.
        """
        if callable(self.change):
            self.change(transaction)
            return
        for statement in self.change:
            transaction.execute(statement)


def migrate(connection: Connection, application_id: int, migrations: Sequence[Migration]) -> None:
    """Apply, in order, the migrations the file has not had, each in a transaction of its own.

    Raises:
        StorageError: a migration failed; the file is of the version before it.
    """
    for migration in migrations:
        with connection.transaction() as transaction:
            # Asked inside the transaction: another process may have been here meanwhile.
            [(version,)] = transaction.read("PRAGMA user_version")
            if version >= migration.version:
                continue
            migration.apply(transaction)
            transaction.execute(f"PRAGMA application_id = {application_id}")
            transaction.execute(f"PRAGMA user_version = {migration.version}")
