"""Rows that carry a hash of themselves, by which a row that the disk changed is known."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from yearbook_reader.storage.connection import Transaction
from yearbook_reader.storage.database import Database

Row = dict[str, Any]
"""A row by column: texts, numbers, bytes and None, as SQLite keeps them."""


def canonical(row: Row) -> str:
    """Give the one JSON text of a row: sorted by column, without spaces."""
    return json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def hash_of(table: str, columns: Sequence[str]) -> str:
    """Give the SQL of a row's hash: of the table, and of each column's length, a colon, the column.

    The columns are taken in the order of their names, lengths in bytes; NULL has no length, so
    that it is told from an empty text. SQLite computes it: every start checks every row.
    """
    parts = (f"""octet_length("{column}"), ':', "{column}\"""" for column in sorted(columns))
    return f"sha256(CAST(concat('{table}', {', '.join(parts)}) AS BLOB))"


def hash_of_row(table: str, row: Row) -> str:
    """Give the hash of a row, as SQLite computes it by `hash_of`."""
    digest = hashlib.sha256(table.encode())
    for column in sorted(row):
        value = row[column]
        content = value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")
        digest.update(b":" if value is None else b"%d:%s" % (len(content), content))
    return digest.hexdigest()


def damaged_rows(database: Database) -> int:
    """Give how many rows, of all tables that have a hash, are not as they were written.

    Raises:
        StorageError: the file cannot be read.
    """
    damaged = 0
    columns: dict[str, list[str]] = {}
    for table, column in database.read(
        "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c "
        "WHERE m.type = 'table'"
    ):
        columns.setdefault(table, []).append(column)
    for table, names in columns.items():
        if "hash" in names:
            hashed = hash_of(table, [name for name in names if name != "hash"])
            [(number,)] = database.read(f'SELECT count(*) FROM "{table}" WHERE hash <> {hashed}')
            damaged += number
    return damaged


def write_row(transaction: Transaction, table: str, row: Row, verb: str = "REPLACE") -> None:
    """Write a row, which has every column of the table, with its hash.

    Raises:
        StorageError: it is not possible; with INSERT also where the key is taken.
    """
    transaction.execute(_statement(table, tuple(row), verb), tuple(row.values()))


@cache
def _statement(table: str, columns: tuple[str, ...], verb: str) -> str:
    given = ", ".join(f'? AS "{column}"' for column in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    return (
        f'{verb} INTO "{table}" ({names}, hash) SELECT *, {hash_of(table, columns)} '
        f"FROM (SELECT {given})"
    )
