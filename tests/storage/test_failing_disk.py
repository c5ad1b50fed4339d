"""A disk that fails at any one call leaves the old state or the new, and says so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from yearbook_reader.errors import StorageError
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.migrations import Migration

OURS = 0x4F555253
FIRST = Migration(1, "words", ("CREATE TABLE word (word TEXT NOT NULL) STRICT",))
SECOND = Migration(2, "languages", ("ALTER TABLE word ADD COLUMN language TEXT",))


class FailingDisk(apsw.VFS):
    """SQLite's way to the disk, which fails at its `fails_at`-th writing call, and after if so."""

    def __init__(self) -> None:
        self.calls = 0
        self.fails_at: int | None = None
        self.stays_broken = False
        self.fault: type[apsw.Error] = apsw.IOError
        self.real = apsw.vfs_names()[0]
        super().__init__("failing", self.real, makedefault=True)

    def break_at(self, call: int, fault: type[apsw.Error], stays_broken: bool) -> None:
        self.calls, self.fails_at = 0, call
        self.fault, self.stays_broken = fault, stays_broken

    def mend(self) -> None:
        self.fails_at = None

    def pass_or_fail(self) -> None:
        self.calls += 1
        if self.fails_at is None or self.calls < self.fails_at:
            return
        if self.calls == self.fails_at or self.stays_broken:
            raise self.fault("made to fail")

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802
        return FailingFile(self, name, flags)

    def xDelete(self, name: str, sync: bool) -> None:  # noqa: N802
        self.pass_or_fail()
        super().xDelete(name, sync)


class FailingFile(apsw.VFSFile):
    """A file on the failing disk."""

    def __init__(
        self, disk: FailingDisk, name: str | apsw.URIFilename | None, flags: list[int]
    ) -> None:
        self.disk = disk
        super().__init__(disk.real, name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        self.disk.pass_or_fail()
        super().xWrite(data, offset)

    def xTruncate(self, size: int) -> None:  # noqa: N802
        self.disk.pass_or_fail()
        super().xTruncate(size)

    def xSync(self, flags: int) -> None:  # noqa: N802
        self.disk.pass_or_fail()
        super().xSync(flags)


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
    database = Database(tmp_path / "words.sqlite", OURS, (FIRST,))
    kept: list[tuple[str]] = []
    for call in range(1, 100):
        disk.break_at(call, fault, stays_broken)
        try:
            with database.transaction() as transaction:
                transaction.execute("INSERT INTO word VALUES (?)", (str(call),))
                transaction.execute("INSERT INTO word VALUES (?)", (str(call) * 5000,))
            saved = True
        except StorageError:
            saved = False
        failed = disk.calls >= call
        disk.mend()
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
    for call in range(1, 200):
        path = tmp_path / str(call) / "words.sqlite"
        old = Database(path, OURS, (FIRST,))
        with old.transaction() as transaction:
            transaction.execute("INSERT INTO word VALUES ('水闸')")
        old.close()
        disk.break_at(call, fault, stays_broken)
        try:
            Database(path, OURS, (FIRST, SECOND)).close()
        except StorageError:
            pass
        else:
            assert disk.calls < call or not stays_broken
        failed = disk.calls >= call
        disk.mend()
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
    database = Database(tmp_path / "words.sqlite", OURS, (FIRST,))
    (tmp_path / "backups").mkdir()
    target = tmp_path / "backups" / "words.sqlite"
    for call in range(1, 100):
        target.write_bytes(b"former")
        disk.break_at(call, fault, stays_broken=True)
        try:
            database.back_up(target)
        except StorageError:
            assert target.read_bytes() == b"former"
        failed = disk.calls >= call
        disk.mend()
        assert [path.name for path in target.parent.iterdir()] == ["words.sqlite"]
        if not failed:
            break
    database.close()
    assert not failed
    assert target.read_bytes().startswith(b"SQLite format 3")
