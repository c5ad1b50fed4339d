"""The rows of a notebook file whose hash fits are found, and their order in time told."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.notebook.notebook import Notebook
from yearbook_reader.annotations.notebook.schema import MIGRATIONS
from yearbook_reader.annotations.notebook.sound_rows import sound_rows
from yearbook_reader.storage.rows import Row

FILES = Path(__file__).parent / "files"


def read_by_sqlite(path: Path) -> dict[str, dict[object, Row]]:
    """Give the rows of the tables that have a hash, by their first column, which is the key."""
    found: dict[str, dict[object, Row]] = {}
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    for (table,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'"):
        cursor = connection.execute(f'SELECT * FROM "{table}"')
        for key, *values in cursor:
            names = [name for name, _ in cursor.get_description()]
            row = dict(zip(names, (key, *values), strict=True))
            if row.pop("hash", None) is not None:
                found.setdefault(table, {})[key] = row
    connection.close()
    return found


def begun(path: Path, annotation: Annotation) -> bytes:
    """Make a notebook of one annotation; give its file's content."""
    with closing(Notebook.open(path)) as notebook:
        notebook.add(annotation)
    return path.read_bytes()


def changed(path: Path, note: str) -> bytes:
    """Give the notebook's annotation another note; give the file's content."""
    with closing(Notebook.open(path)) as notebook:
        [annotation] = notebook.annotations("book")
        notebook.update(replace(annotation, note=note))
    return path.read_bytes()


def notes(content: bytes) -> list[str]:
    return [row["note"] for row in sound_rows(content)["annotation"]["one"]]


@pytest.mark.parametrize("version", [each.version for each in MIGRATIONS])
def test_the_rows_of_a_file_of_any_version_are_those_that_sqlite_reads(version: int) -> None:
    path = FILES / f"notebook.version-{version}.sqlite"
    found = sound_rows(path.read_bytes())
    newest = {table: {key: rows[-1] for key, rows in keys.items()} for table, keys in found.items()}
    assert newest == read_by_sqlite(path)


def test_a_row_without_its_hash_is_not_sound(path: Path, annotation: Annotation) -> None:
    begun(path, annotation)
    connection = apsw.Connection(str(path))
    connection.execute("UPDATE annotation SET hash = ''")
    connection.close()
    assert "annotation" not in sound_rows(path.read_bytes())


def test_a_row_with_bytes_without_its_hash_is_not_sound(path: Path) -> None:
    with closing(Notebook.open(path)) as notebook:
        notebook.snapshots.keep("水闸")
    assert "snapshot" in sound_rows(path.read_bytes())
    connection = apsw.Connection(str(path))
    connection.execute("UPDATE snapshot SET hash = ''")
    connection.close()
    assert "snapshot" not in sound_rows(path.read_bytes())


@pytest.mark.parametrize("newer_page_first", [True, False])
def test_what_was_written_last_comes_last_wherever_in_the_file_it_stands(
    path: Path, annotation: Annotation, newer_page_first: bool
) -> None:
    before = begun(path, annotation)
    after = changed(path, "后来")
    content = after + before if newer_page_first else before + after
    assert notes(content) == [annotation.note, "后来"]


def test_a_row_of_a_newer_version_comes_after_what_it_was_migrated_from(tmp_path: Path) -> None:
    path = tmp_path / "notebook.sqlite"
    shutil.copyfile(FILES / "notebook.version-1.sqlite", path)
    older = path.read_bytes()
    Notebook.open(path).close()
    first, second = sound_rows(path.read_bytes() + older)["annotation"]["one"]
    assert "style" not in first
    assert second == first | {name: second[name] for name in second.keys() - first.keys()}
    assert second["style"] == "highlight"


def test_changes_that_took_the_same_number_are_both_given(
    path: Path, annotation: Annotation
) -> None:
    begun(path, annotation)
    other = path.with_name("other.sqlite")
    shutil.copyfile(path, other)
    content = changed(path, "这里") + changed(other, "那里")
    found = sound_rows(content)["event"]
    assert ["那里" in row["after"] for row in found[2]] == [False, True]
