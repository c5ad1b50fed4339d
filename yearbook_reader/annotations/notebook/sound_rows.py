"""The rows of a notebook file, sound or damaged, whose hash fits, of whichever version."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from yearbook_reader.annotations.notebook.schema import APPLICATION_ID, MIGRATIONS
from yearbook_reader.storage.connection import Value
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.pages import rows_in
from yearbook_reader.storage.rows import Row, canonical, hash_of_row

Key = Any
Versions = Mapping[str, Mapping[Key, Sequence[Row]]]
"""For each table and each key the rows that were found, the oldest first."""


class Table(NamedTuple):
    """A table of some version of the notebook; `columns` in the order of the file, with hash.

    A `numbered` table's key is the row id, which the row itself does not hold.
    """

    name: str
    key: str
    numbered: bool
    columns: tuple[str, ...]
    defaults: tuple[Value, ...]

    def completed(self, row: Row) -> Row:
        """Give a row of an older version with the columns that came later, without a hash."""
        whole = dict(zip(self.columns, self.defaults, strict=True)) | row
        return {column: whole[column] for column in self.columns if column != "hash"}


@cache
def tables_of(version: int) -> tuple[Table, ...]:
    """Give the tables of a version of the notebook whose rows have a hash."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        database = Database(Path(folder) / "empty", APPLICATION_ID, MIGRATIONS[:version])
        with closing(database):
            names = database.read("SELECT name FROM sqlite_schema WHERE type = 'table'")
            tables = [_table(database, name) for (name,) in names]
    return tuple(table for table in tables if table)


def _table(database: Database, name: str) -> Table | None:
    found = database.read("SELECT name, type, pk, dflt_value FROM pragma_table_info(?)", (name,))
    columns = tuple(column for column, *_ in found)
    if "hash" not in columns:
        return None
    [(key, kind)] = [(column, kind) for column, kind, place, _ in found if place]
    defaults = [database.read(f"SELECT {default or 'NULL'}")[0][0] for *_, default in found]
    return Table(name, key, kind == "INTEGER", columns, tuple(defaults))


def sound_rows(content: bytes) -> Versions:
    """Give the sound rows of a notebook file's content, without their hashes."""
    tables: dict[int, list[Table]] = defaultdict(list)
    for migration in MIGRATIONS:
        for table in tables_of(migration.version):
            of_this_width = tables[len(table.columns)]
            if table not in of_this_width:  # most are as they were in the version before
                of_this_width.append(table)
    found: dict[str, dict[Key, list[tuple[int, int, Row]]]] = defaultdict(lambda: defaultdict(list))
    for rowid, values in rows_in(content):
        for table, row in _sound(tables[len(values)], rowid, values):
            found[table.name][row[table.key]].append((rowid, len(values), row))
    return {
        name: {key: [row for *_, row in sorted(rows, key=_age)] for key, rows in keys.items()}
        for name, keys in found.items()
    }


def _age(version: tuple[int, int, Row]) -> tuple[int, int]:
    # A row that is written anew gets a greater row id; a migration adds columns.
    return version[:2]


def _sound(
    tables: Sequence[Table], rowid: int, values: Sequence[Value]
) -> Iterator[tuple[Table, Row]]:
    for table in tables:
        row: Row = dict(zip(table.columns, values, strict=True))
        if table.numbered:
            row[table.key] = rowid
        stored = row.pop("hash")
        if stored == hash_of_row(table.name, row) or _is_first_hash(stored, row):
            yield table, row


def _is_first_hash(stored: Value, row: Row) -> bool:
    """Tell whether a row's hash is as version 1 made it; version 1 had no bytes."""
    if any(isinstance(value, bytes) for value in row.values()):
        return False
    return stored == hashlib.sha256(canonical(row).encode("utf-8", "surrogatepass")).hexdigest()
