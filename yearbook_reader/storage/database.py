"""A database of ours: known by its application id, brought to the present version."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, NamedTuple

from yearbook_reader.errors import StorageError
from yearbook_reader.storage.atomic import make_folder
from yearbook_reader.storage.backup import back_up
from yearbook_reader.storage.connection import Connection, Transaction, Value
from yearbook_reader.storage.migrations import Migration, migrate


class _Identity(NamedTuple):
    """Whose a file is, of which version, and how many tables, indexes and triggers it has."""

    application_id: int
    version: int
    objects: int

    @property
    def is_new(self) -> bool:
        return self == _Identity(0, 0, 0)


class ForeignFileError(StorageError):
    """A database is another program's, or its header is damaged; it was left as it is."""


class Database:
    """An SQLite file of the program that any thread may use.

    A change is on the disk when its transaction has ended. `migrations` hold at least one,
    in the order of their versions; the last one's is the present version. A file of an older
    version is migrated, after a verified copy beside it (`notebook.version-1.sqlite`). A file
    that is damaged, another program's or of a newer version is refused and left as it is.
    """

    def __init__(
        self,
        path: Path,
        application_id: int,
        migrations: Sequence[Migration],
        read_only: bool = False,
        locking: bool = True,
        in_memory: bool = False,
    ) -> None:
        """Open the file; unless `read_only`, create it and the folders above it if missing.

        Without `locking` nothing keeps others from writing meanwhile: for a disk without locks.
        With `in_memory` an existing file is only read: what is changed, be it by a migration,
        is changed in memory. One of an older version that is `read_only` is read from there.

        Raises:
            StorageError: the file cannot be opened, created, migrated, or is refused.
        """
        if not (read_only or in_memory):
            make_folder(path.parent)
        self._connection = Connection(path, read_only or in_memory, locking)
        try:
            if in_memory:
                self._connection.go_on_in_memory()
            self._take_over(application_id, migrations, read_only, in_memory)
        except BaseException:
            self._connection.close()
            raise

    def _take_over(
        self,
        application_id: int,
        migrations: Sequence[Migration],
        read_only: bool,
        in_memory: bool,
    ) -> None:
        path, present = self._connection.path, migrations[-1].version
        identity = self._identity()
        self._refuse_what_is_not_ours(identity, application_id, present)
        if read_only:
            if identity.version < present:
                self._connection.go_on_in_memory()
                migrate(self._connection, application_id, migrations)
                self._connection.refuse_changes()
            return
        self._connection.use_rollback_journal()
        if identity.version < present:
            if not (identity.is_new or in_memory):
                copy = path.with_name(f"{path.stem}.version-{identity.version}{path.suffix}")
                self.back_up(copy)
            migrate(self._connection, application_id, migrations)

    def _refuse_what_is_not_ours(
        self, identity: _Identity, application_id: int, present: int
    ) -> None:
        path = self._connection.path
        if identity.is_new:
            # SQLite takes a file of a single byte for an empty database and would overwrite it.
            if path.stat().st_size == 1:
                raise StorageError("“{path}”不是数据库文件，没有改动。", path=path)
            return
        if identity.application_id != application_id:
            raise ForeignFileError("“{path}”是别的程序的文件，没有改动。", path=path)
        if identity.version > present:
            raise StorageError(
                "“{path}”由更新版本的年鉴阅读器写成，没有改动。请升级年鉴阅读器后再打开。",
                path=path,
            )
        self._connection.verify()

    def _identity(self) -> _Identity:
        # The application id comes last: where another process creates the file between these
        # reads, it is known as ours.
        [(objects,)] = self.read("SELECT count(*) FROM sqlite_schema")
        [(version,)] = self.read("PRAGMA user_version")
        [(application_id,)] = self.read("PRAGMA application_id")
        return _Identity(application_id, version, objects)

    @property
    def path(self) -> Path:
        """Give the path of the file."""
        return self._connection.path

    @property
    def is_open(self) -> bool:
        """Tell whether the file was not closed."""
        return self._connection.is_open

    def read(self, sql: str, parameters: Sequence[Value] = ()) -> list[tuple[Any, ...]]:
        """Give the rows of a query.

        Raises:
            StorageError: the file cannot be read.
        """
        return self._connection.read(sql, parameters)

    def transaction(self) -> AbstractContextManager[Transaction]:
        """Make all changes of the block lasting at its end, or none where it raises.

        Raises:
            StorageError: the changes could not be made; the file is as it was.
        """
        return self._connection.transaction()

    @property
    def is_changing(self) -> bool:
        """Tell whether this thread is inside a transaction."""
        return self._connection.is_changing

    def back_up(self, target: Path) -> None:
        """Write a copy of the database as it is now to `target`, checked and lasting.

        Raises:
            StorageError: no sound copy could be made; what was at `target` is as it was.
        """
        back_up(self._connection, target)

    def copy_to(self, target: Path) -> None:
        """Copy the whole database, as it is now, into a new file; neither checked nor synced.

        Raises:
            StorageError: the copy cannot be made.
        """
        self._connection.copy_to(target)

    def take_over(self, source: Database) -> None:
        """Make the whole database what another one is, lasting, or not at all.

        Raises:
            StorageError: it could not be done; the database is as it was.
        """
        self._connection.take_over(source._connection)

    def go_on_in_memory(self, path: Path) -> None:
        """Go on with what the file holds, in memory and never changed; the file is closed.

        `path` is the file that is spoken of from now on.

        Raises:
            StorageError: the file cannot be read.
        """
        self._connection.go_on_in_memory()
        self._connection.refuse_changes()
        self._connection.path = path

    def close(self) -> None:
        """Close the file; a second time does nothing.

        Raises:
            StorageError: the disk failed.
        """
        self._connection.close()
