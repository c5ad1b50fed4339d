"""Rows with a hash, read through SQLite and past it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from yearbook_reader.errors import StorageError
from yearbook_reader.storage.connection import Value
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.migrations import Migration
from yearbook_reader.storage.pages import rows_in
from yearbook_reader.storage.rows import damaged_rows, hash_of_row, write_row

OURS = 0x4F555253
TABLES = Migration(
    1,
    "things",
    (
        "CREATE TABLE thing (name TEXT PRIMARY KEY NOT NULL, note TEXT, size INTEGER, "
        "content BLOB, hash TEXT NOT NULL) STRICT",
        "CREATE TABLE plain (name TEXT) STRICT",
    ),
)
NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NOTES = st.none() | NAMES | st.integers(3000, 20_000).map("长".__mul__)
SIZES = st.none() | st.integers(-(2**63), 2**63 - 1) | st.integers(-3, 300)
CONTENTS = st.none() | st.binary(max_size=300)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Give an empty database with a table whose rows have a hash and one whose rows have none."""
    database = Database(tmp_path / "things.sqlite", OURS, (TABLES,))
    database.read("PRAGMA synchronous = OFF")  # no power cut is tested here
    yield database
    database.close()


def write(database: Database, *values: Value) -> None:
    row = dict(zip(("name", "note", "size", "content"), values, strict=True))
    with database.transaction() as transaction:
        write_row(transaction, "thing", row)


def values(database: Database) -> list[tuple[Value, ...]]:
    return database.read("SELECT name, note, size, content, hash FROM thing ORDER BY rowid")


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(name=NAMES, note=NOTES, size=SIZES, content=CONTENTS)
def test_any_row_comes_out_as_it_went_in_with_one_hash_in_sqlite_and_in_python(
    database: Database, name: str, note: str | None, size: int | None, content: bytes | None
) -> None:
    write(database, name, note, size, content)
    [stored] = [row for row in values(database) if row[0] == name]
    row = {"name": name, "note": note, "size": size, "content": content}
    assert stored == (*row.values(), hash_of_row("thing", row))
    assert damaged_rows(database) == 0


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(name=NAMES, note=NOTES, size=SIZES, content=CONTENTS)
def test_every_row_can_be_read_from_the_pages_alone(
    database: Database, name: str, note: str | None, size: int | None, content: bytes | None
) -> None:
    write(database, name, note, size, content)
    found = {row for _, row in rows_in(database.path.read_bytes())}
    assert set(values(database)) <= found


def test_a_row_has_its_row_id_in_the_pages_too(database: Database) -> None:
    write(database, "a", None, 1, None)
    write(database, "b", None, 2, None)
    numbers = {row[0]: rowid for rowid, row in rows_in(database.path.read_bytes()) if len(row) == 5}
    assert (numbers["a"], numbers["b"]) == (1, 2)


@pytest.mark.parametrize("size", [512, 1024, 8192, 65536])
def test_pages_of_every_size_are_read(database: Database, tmp_path: Path, size: int) -> None:
    write(database, "a", "长" * 30_000, 1, b"x" * 300)
    database.read(f"PRAGMA page_size = {size}")
    database.read(f"VACUUM INTO '{tmp_path / 'other.sqlite'}'")
    found = {row for _, row in rows_in((tmp_path / "other.sqlite").read_bytes())}
    assert set(values(database)) <= found


def test_rubbish_has_no_rows_and_does_no_harm() -> None:
    assert list(rows_in(b"")) == []
    assert list(rows_in(b"SQLite format 3\0" + bytes(4080))) == []
    leaf = bytes([13, 0, 0, 0, 9, 0, 0, 0]) + b"\xff" * 18
    assert list(rows_in(bytes(4096) + leaf + b"\xff" * 4000)) == []


@pytest.mark.parametrize(
    "change",
    [
        "name = 'B'",
        "note = NULL",
        "note = ''",
        "size = 2",
        "content = x'00'",
        "note = 'on', size = NULL",
        "hash = ''",
    ],
)
def test_a_row_that_was_changed_past_us_is_noticed(database: Database, change: str) -> None:
    write(database, "a", "note", 1, b"content")
    write(database, "c", "note", 1, b"content")
    with database.transaction() as transaction:
        transaction.execute(f"UPDATE thing SET {change} WHERE name = 'a'")
    assert damaged_rows(database) == 1


def test_rows_without_a_hash_are_not_asked_for_one(database: Database) -> None:
    with database.transaction() as transaction:
        transaction.execute("INSERT INTO plain VALUES ('x')")
    assert damaged_rows(database) == 0


def test_the_same_values_in_another_table_have_another_hash() -> None:
    assert hash_of_row("thing", {"a": "x"}) != hash_of_row("plain", {"a": "x"})


def test_an_empty_text_is_told_from_nothing_and_neighbours_from_each_other() -> None:
    rows = ({"a": "", "b": None}, {"a": None, "b": ""}, {"a": "1:x", "b": ""}, {"a": "", "b": "x"})
    assert len({hash_of_row("thing", row) for row in rows}) == len(rows)


def test_writing_over_a_row_is_asked_for_by_name(database: Database) -> None:
    write(database, "a", "old", 1, None)
    write(database, "a", "new", 1, None)
    assert [row[1] for row in values(database)] == ["new"]
    row = {"name": "a", "note": "newest", "size": 1, "content": None}
    with pytest.raises(StorageError, match="已有"), database.transaction() as transaction:
        write_row(transaction, "thing", row, "INSERT")
