"""From an older version to the present one."""

from __future__ import annotations

from pathlib import Path

import pytest

from yearbook_reader.errors import StorageError
from yearbook_reader.storage.backup import back_up
from yearbook_reader.storage.connection import Transaction
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.migrations import Migration

OURS = 0x4F555253
FIRST = Migration(1, "words", ("CREATE TABLE word (word TEXT NOT NULL) STRICT",))
SECOND = Migration(2, "languages", ("ALTER TABLE word ADD COLUMN language TEXT",))


def fill_language(transaction: Transaction) -> None:
    transaction.execute("UPDATE word SET language = 'zh'")


THIRD = Migration(3, "every word has a language", fill_language)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a file of version 1 with a word."""
    path = tmp_path / "words.sqlite"
    database = Database(path, OURS, (FIRST,))
    with database.transaction() as transaction:
        transaction.execute("INSERT INTO word VALUES ('水闸')")
    database.close()
    return path


def test_migrations_are_applied_in_order_and_keep_what_is_there(path: Path) -> None:
    database = Database(path, OURS, (FIRST, SECOND, THIRD))
    assert database.read("SELECT word, language FROM word") == [("水闸", "zh")]
    assert database.read("PRAGMA user_version") == [(3,)]
    database.close()


def test_a_migration_is_applied_once(path: Path) -> None:
    for _ in range(2):
        Database(path, OURS, (FIRST, SECOND)).close()


def test_the_old_version_is_copied_before_it_is_migrated(path: Path) -> None:
    Database(path, OURS, (FIRST, SECOND, THIRD)).close()
    copy = Database(path.with_name("words.version-1.sqlite"), OURS, (FIRST,), read_only=True)
    assert copy.read("SELECT * FROM word") == [("水闸",)]
    copy.close()


def test_a_new_file_leaves_no_copy(tmp_path: Path) -> None:
    Database(tmp_path / "words.sqlite", OURS, (FIRST, SECOND)).close()
    assert [path.name for path in tmp_path.iterdir()] == ["words.sqlite"]


def test_a_file_of_the_present_version_leaves_no_copy(path: Path) -> None:
    Database(path, OURS, (FIRST,)).close()
    assert [path.name for path in path.parent.iterdir()] == ["words.sqlite"]


def test_nothing_is_migrated_where_the_copy_cannot_be_made(path: Path) -> None:
    path.with_name("words.version-1.sqlite").mkdir()
    before = path.read_bytes()
    with pytest.raises(StorageError, match="无法写入"):
        Database(path, OURS, (FIRST, SECOND))
    assert path.read_bytes() == before


def test_a_failing_migration_leaves_the_version_before_it_and_the_copy(path: Path) -> None:
    half = Migration(3, "fails half-way", ("DELETE FROM word", "DELETE FROM nowhere"))
    with pytest.raises(StorageError):
        Database(path, OURS, (FIRST, SECOND, half))
    database = Database(path, OURS, (FIRST, SECOND))
    assert database.read("SELECT word FROM word") == [("水闸",)]
    database.close()
    assert path.with_name("words.version-1.sqlite").exists()


def test_a_backup_holds_all_and_can_be_opened(path: Path, tmp_path: Path) -> None:
    database = Database(path, OURS, (FIRST,))
    database.back_up(tmp_path / "backup.sqlite")
    database.close()
    backup = Database(tmp_path / "backup.sqlite", OURS, (FIRST,))
    assert backup.read("SELECT * FROM word") == [("水闸",)]
    backup.close()


def test_a_backup_is_one_file(path: Path, tmp_path: Path) -> None:
    database = Database(path, OURS, (FIRST,))
    folder = tmp_path / "backups"
    folder.mkdir()
    database.back_up(folder / "backup.sqlite")
    database.close()
    assert [path.name for path in folder.iterdir()] == ["backup.sqlite"]


def test_a_bad_copy_never_takes_the_place_of_a_good_one(tmp_path: Path) -> None:
    class Damaging:
        """A connection whose copy goes wrong on the way."""

        def copy_to(self, target: Path) -> None:
            target.write_bytes(b"SQLite format 3\x00" + b"\xff" * 4080)

    (tmp_path / "backup.sqlite").write_bytes(b"good")
    with pytest.raises(StorageError, match="损坏"):
        back_up(Damaging(), tmp_path / "backup.sqlite")  # type: ignore[arg-type]
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"good"]
