"""A disk that fails at any one call leaves the old state or the new, and says so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest
from failing_disk import FailingDisk

from yearbook_reader.errors import StorageError
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.migrations import Migration

OURS = 0x4F555253
FIRST = Migration(1, "words", ("CREATE TABLE word (word TEXT NOT NULL) STRICT",))
SECOND = Migration(2, "languages", ("ALTER TABLE word ADD COLUMN language TEXT",))


@pytest.fixture
def disk() -> Iterator[FailingDisk]:
    """Stand between SQLite and the disk while the test runs."""
    disk = FailingDisk()
    yield disk
    disk.unregister()


FAULTS = pytest.mark.parametrize("fault", [apsw.IOError, apsw.FullError])
LASTING = pytest.mark.parametrize("stays_broken", [False, True])


@FAULTS
@LASTING
def test_a_save_is_whole_or_not_at_all_wherever_the_disk_fails(
    tmp_path: Path, disk: FailingDisk, fault: type[apsw.Error], stays_broken: bool
) -> None:
    disk.fault, disk.stays_broken = fault, stays_broken
    database = Database(tmp_path / "words.sqlite", OURS, (FIRST,))
    kept: list[tuple[str]] = []
    for call in range(1, 100):
        disk.break_at(call)
        try:
            with database.transaction() as transaction:
                transaction.execute("INSERT INTO word VALUES (?)", (str(call),))
                transaction.execute("INSERT INTO word VALUES (?)", (str(call) * 5000,))
            saved = True
        except StorageError:
            saved = False
        failed = disk.mend()
        found = database.read("SELECT word FROM word")
        new = [*kept, (str(call),), (str(call) * 5000,)]
        assert found in ([new] if saved else [kept, new])
        kept = found
        if not failed:
            break
    database.close()
    assert call > 5
    assert saved


@FAULTS
@LASTING
def test_a_migration_is_whole_or_not_at_all_wherever_the_disk_fails(
    tmp_path: Path, disk: FailingDisk, fault: type[apsw.Error], stays_broken: bool
) -> None:
    disk.fault, disk.stays_broken = fault, stays_broken
    for call in range(1, 200):
        path = tmp_path / str(call) / "words.sqlite"
        old = Database(path, OURS, (FIRST,))
        with old.transaction() as transaction:
            transaction.execute("INSERT INTO word VALUES ('水闸')")
        old.close()
        disk.break_at(call)
        try:
            Database(path, OURS, (FIRST, SECOND)).close()
        except StorageError:
            pass
        else:
            assert disk.calls < call or not stays_broken
        failed = disk.mend()
        again = Database(path, OURS, (FIRST, SECOND))
        assert again.read("SELECT word, language FROM word") == [("水闸", None)]
        again.close()
        if not failed:
            break
    assert call > 10
    assert not failed


@FAULTS
def test_a_backup_that_fails_leaves_the_former_one(
    tmp_path: Path, disk: FailingDisk, fault: type[apsw.Error]
) -> None:
    disk.fault, disk.stays_broken = fault, True
    database = Database(tmp_path / "words.sqlite", OURS, (FIRST,))
    (tmp_path / "backups").mkdir()
    target = tmp_path / "backups" / "words.sqlite"
    for call in range(1, 100):
        target.write_bytes(b"former")
        disk.break_at(call)
        try:
            database.back_up(target)
        except StorageError:
            assert target.read_bytes() == b"former"
        failed = disk.mend()
        assert [path.name for path in target.parent.iterdir()] == ["words.sqlite"]
        if not failed:
            break
    database.close()
    assert not failed
    assert target.read_bytes().startswith(b"SQLite format 3")
