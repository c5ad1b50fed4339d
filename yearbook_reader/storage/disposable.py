"""A database that may be lost at any time: what it holds can be made again."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import Any

import apsw

from yearbook_reader.errors import DamagedError, StorageError, reason_of
from yearbook_reader.progress import Progress, silent
from yearbook_reader.storage.atomic import make_folder
from yearbook_reader.storage.connection import Connection, Transaction, Value
from yearbook_reader.storage.full_text import register

# Steps of SQLite's virtual machine between two looks at whether to go on: some 0.2 ms.
_STEPS = 5_000
_CACHE_KIB = 32_768
# Our own statements are sound: where SQLite does not understand one, a table is missing.
_DAMAGE = (apsw.NotADBError, apsw.CorruptError, apsw.SQLError, UnicodeDecodeError)


class DisposableDatabase:
    """An SQLite file in write-ahead mode that many threads read while one writes.

    A file of another version, of another program or one that is no database is thrown away
    when it is opened; one that proves to be damaged, when that is found out. A process that
    dies leaves the state of the last whole transaction. Where its folder may not be written, a
    file is read as it is, also one that a process left which died.
    """

    def __init__(
        self, path: Path, application_id: int, version: int, schema: Sequence[str]
    ) -> None:
        """Open the file, or make a new one with the statements of the schema.

        Raises:
            StorageError: the file can neither be opened nor made.
        """
        self._path = path
        self._application_id = application_id
        self._version = version
        self._schema = schema
        self._lock = Lock()
        self._free: list[_QuickConnection] = []
        self._generation = 0
        self._is_fixed = path.exists() and not os.access(path.parent, os.W_OK)
        make_folder(path.parent)
        self._writer = self._opened()

    def _opened(self) -> _QuickConnection:
        try:
            return self._known()
        except StorageError as error:
            if not isinstance(error, _StrangeError) and not _is_damage(error):
                raise
        _remove(self._path)
        return self._known()

    def _known(self) -> _QuickConnection:
        """Open the file and make sure that it is one of this program and version.

        Raises:
            StorageError: it is not, or it cannot be opened.
        """
        connection = self._connection()
        try:
            if self._is_fixed:
                self._refuse_what_is_strange(_identity(connection))
            else:
                with connection.transaction() as transaction:
                    self._begin(transaction)
        except BaseException:
            connection.close()
            raise
        return connection

    def _connection(self) -> _QuickConnection:
        return _QuickConnection(self._path, is_fixed=self._is_fixed)

    def _begin(self, transaction: Transaction) -> None:
        identity = _identity(transaction)
        if identity == (0, 0, 0):
            for statement in self._schema:
                transaction.execute(statement)
            transaction.execute(f"PRAGMA application_id = {self._application_id}")
            transaction.execute(f"PRAGMA user_version = {self._version}")
        else:
            self._refuse_what_is_strange(identity)

    def _refuse_what_is_strange(self, identity: tuple[int, int, int]) -> None:
        if identity[1:] != (self._application_id, self._version):
            raise _StrangeError("“{path}”是别的版本写成的。", path=self._path)

    def read(
        self, sql: str, parameters: Sequence[Value] = (), progress: Progress = silent
    ) -> list[tuple[Any, ...]]:
        """Give the rows of a query, as the last whole transaction left the file.

        Raises:
            DamagedError: the file was damaged, and has been thrown away.
            StorageError: it cannot be read.
            Cancelled: `progress` raised it; the query was stopped.
        """
        with self._reading() as reader:
            return reader.read_watched(sql, parameters, progress)

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Make all changes of the block lasting at its end, or none where it raises.

        Raises:
            DamagedError: the file was damaged, and has been thrown away.
            StorageError: the changes could not be made.
        """
        writer = self._writer
        with self._damage_found(self._generation), writer.transaction() as transaction:
            yield transaction

    @contextmanager
    def _reading(self) -> Iterator[_QuickConnection]:
        """Lend a connection to one thread."""
        with self._lock:
            generation = self._generation
            reader = self._free.pop() if self._free else None
        with self._damage_found(generation):
            lent = reader or self._connection()
            try:
                yield lent
            finally:
                with self._lock:
                    kept = generation == self._generation
                    if kept:
                        self._free.append(lent)
                if not kept:
                    lent.close()

    @contextmanager
    def _damage_found(self, generation: int) -> Iterator[None]:
        try:
            yield
        except StorageError as error:
            if not _is_damage(error):
                raise
            self.throw_away(generation)
            raise DamagedError("“{path}”已损坏，要重新建立。", path=self._path) from error

    @property
    def generation(self) -> int:
        """Give how often the file has been thrown away while it was open."""
        return self._generation

    def throw_away(self, generation: int) -> None:
        """Begin anew with an empty file, unless another thread has since `generation`.

        Raises:
            StorageError: no new file can be made.
        """
        with self._lock:
            if generation != self._generation:
                return
            self._generation += 1
            for connection in (self._writer, *self._free):
                with suppress(StorageError):
                    connection.close()
            self._free.clear()
            _remove(self._path)
            self._writer = self._opened()

    def condemn(self) -> DamagedError:
        """Throw the file away, as what it gives makes no sense, and give what tells of it.

        Raises:
            StorageError: no new file can be made.
        """
        self.throw_away(self._generation)
        return DamagedError("“{path}”已损坏，要重新建立。", path=self._path)

    def close(self) -> None:
        """Close the file; what is lent to other threads is closed when they give it back.

        Raises:
            StorageError: the disk failed.
        """
        with self._lock:
            self._generation += 1
            for connection in (*self._free, self._writer):
                connection.close()
            self._free.clear()


class _StrangeError(StorageError):
    """A file of another program or version."""


class _QuickConnection(Connection):
    """A connection for disposable files: quick, and a query can be stopped."""

    def __init__(self, path: Path, *, is_fixed: bool) -> None:
        # What a process that was killed has written last is in the log alone: it is read along.
        logged = is_fixed and _has_content(path.with_name(f"{path.name}-wal"))
        super().__init__(path, read_only=logged, never_changes=is_fixed and not logged)
        self._handle.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0)
        try:
            if not is_fixed:
                self.read("PRAGMA journal_mode = WAL")
            self.read("PRAGMA synchronous = NORMAL")
            self.read(f"PRAGMA cache_size = -{_CACHE_KIB}")
            register(self._handle)
        except BaseException:
            self.close()
            raise

    def read_watched(
        self, sql: str, parameters: Sequence[Value], progress: Progress
    ) -> list[tuple[Any, ...]]:
        """Give the rows of a query; `progress` is called all the while and may stop it."""

        def watch() -> bool:
            progress(0.0)
            return False

        progress(0.0)
        self._handle.set_progress_handler(watch, _STEPS)
        try:
            return self.read(sql, parameters)
        finally:
            self._handle.set_progress_handler(None)


def _has_content(file: Path) -> bool:
    return file.exists() and file.stat().st_size > 0


def _identity(reader: Connection | Transaction) -> tuple[int, int, int]:
    """Give how many tables, indexes and triggers there are, whose they are, and their version."""
    [(objects,)] = reader.read("SELECT count(*) FROM sqlite_schema")
    [(application_id,)] = reader.read("PRAGMA application_id")
    [(version,)] = reader.read("PRAGMA user_version")
    return objects, application_id, version


def _is_damage(error: StorageError) -> bool:
    return isinstance(error.__cause__, _DAMAGE)


def _remove(path: Path) -> None:
    try:
        for ending in ("", "-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(
            "“{path}”用不了，又不能重建：{reason}。", path=path, reason=reason_of(error)
        ) from error
