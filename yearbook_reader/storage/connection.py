"""One connection to an SQLite file; the only importer of apsw, and so of any SQLite."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import RLock, get_ident
from typing import Any

import apsw

from yearbook_reader.errors import Sentence, StorageError

BUSY_TIMEOUT = 5_000  # milliseconds
Value = str | int | float | bytes | None

_UNCHANGED = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
_DAMAGE = (apsw.NotADBError, apsw.CorruptError, UnicodeDecodeError)
_NO_LOCKS = {
    apsw.SQLITE_IOERR_LOCK,
    apsw.SQLITE_IOERR_RDLOCK,
    apsw.SQLITE_IOERR_CHECKRESERVEDLOCK,
}

_SENTENCES: tuple[tuple[type[Exception], Sentence], ...] = (
    (apsw.FullError, Sentence("磁盘已满，“{path}”没有保存。请腾出空间后再试。")),
    (apsw.ReadOnlyError, Sentence("“{path}”只能读取，不能写入。请检查文件和文件夹的权限。")),
    (apsw.BusyError, Sentence("“{path}”正被另一个程序占用，请稍后再试。")),
    (apsw.LockedError, Sentence("“{path}”正被另一个程序占用，请稍后再试。")),
    (apsw.NotADBError, Sentence("“{path}”不是数据库文件，或已损坏；文件保持原样。")),
    (apsw.CorruptError, Sentence("“{path}”已损坏；文件保持原样。")),
    (UnicodeDecodeError, Sentence("“{path}”已损坏；文件保持原样。")),
    (apsw.CantOpenError, Sentence("打不开“{path}”。请检查它是否存在，所在的文件夹能否写入。")),
    (apsw.IOError, Sentence("读写“{path}”时磁盘出错。")),
    (apsw.ConstraintError, Sentence("“{path}”中已有同一条记录，或记录不完整，没有保存。")),
    (UnicodeEncodeError, Sentence("文字中有不成对的代理码，不能存入“{path}”。")),
)
_GONE = Sentence("“{path}”不见了，可能被移走或删去。请放回原处后重开本程序，或从备份恢复。")
_OTHER = Sentence("“{path}”出错：{error}。")


class DamageError(StorageError):
    """A file is no database, or not a whole one; it was left as it is."""


class LockError(StorageError):
    """A disk, of the network mostly, cannot keep two programs from writing at once."""


class Transaction:
    """What may be done between BEGIN and COMMIT."""

    def __init__(self, connection: Connection) -> None:
        """Speak for the connection, which has begun the transaction."""
        self._connection = connection
        self.action = 0
        """The number under which the history keeps what is done; 0 before the first change."""

    def execute(self, sql: str, parameters: Sequence[Value] = ()) -> None:
        """Change something.

        Raises:
            StorageError: the change is not possible, or the disk ended the transaction.
        """
        self._connection.require_transaction()
        self._connection.read(sql, parameters)

    def execute_each(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """Do the same change with the values of each row.

        Raises:
            StorageError: a change is not possible, or the disk ended the transaction.
        """
        self._connection.require_transaction()
        self._connection.execute_each(sql, rows)

    def read(self, sql: str, parameters: Sequence[Value] = ()) -> list[tuple[Any, ...]]:
        """Give the rows of a query, with the changes made so far.

        Raises:
            StorageError: the file cannot be read.
        """
        return self._connection.read(sql, parameters)


class Connection:
    """An open SQLite file that any thread may use; every fault of SQLite is a StorageError.

    Opening it changes nothing in an existing file, not even one in write-ahead mode; only a
    transaction that a crash left half done is rolled back. `use_rollback_journal` must be
    called before the first transaction.
    """

    def __init__(
        self,
        path: Path,
        read_only: bool = False,
        locking: bool = True,
        *,
        never_changes: bool = False,
    ) -> None:
        """Open the file, creating an empty one unless `read_only`.

        Without `locking` nothing keeps others from writing meanwhile: for a disk without locks.
        One that `never_changes` is read only, and also where no file can be made beside it.

        Raises:
            StorageError: the file cannot be opened.
        """
        self.path = path
        self.is_open = True
        self._lock = RLock()
        self._transaction: Transaction | None = None
        self._changing = 0  # the thread whose transaction it is
        name, flags = str(path.absolute()), apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
        if never_changes:
            name, flags = f"{path.absolute().as_uri()}?immutable=1", _UNCHANGED
        elif read_only:
            flags = apsw.SQLITE_OPEN_READONLY
        with _faults_told(path):
            self._handle = apsw.Connection(
                name,
                flags=flags,
                vfs=None if locking else "win32-none" if os.name == "nt" else "unix-none",
            )
            _set_up(self._handle)

    def use_rollback_journal(self) -> None:
        """Make the file one with a rollback journal, which it stays.

        Raises:
            StorageError: the file cannot be written.
        """
        self.read("PRAGMA journal_mode = DELETE")

    def read(self, sql: str, parameters: Sequence[Value] = ()) -> list[tuple[Any, ...]]:
        """Give the rows of a query.

        Raises:
            StorageError: the file cannot be read.
        """
        with self._lock, _faults_told(self.path):
            return list(self._handle.execute(sql, parameters))

    def execute_each(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """Do one statement, which gives nothing, with the values of each row.

        Raises:
            StorageError: the file cannot be changed.
        """
        with self._lock, _faults_told(self.path):
            self._handle.executemany(sql, rows)

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Make all changes of the block lasting at its end, or none where it raises.

        Other threads wait meanwhile, other processes up to `BUSY_TIMEOUT`. A transaction
        inside another one is a part of it: none of its changes are made where it raises, and
        all that are made last with those of the outer one.

        Raises:
            StorageError: the changes could not be made; the file is as it was.
        """
        with self._lock:
            if self._transaction is not None:
                with self._whole_or_not_at_all("SAVEPOINT part", "RELEASE part"):
                    yield self._transaction
                return
            self._transaction, self._changing = Transaction(self), get_ident()
            try:
                with self._whole_or_not_at_all("BEGIN IMMEDIATE", "COMMIT"):
                    yield self._transaction
            finally:
                self._transaction, self._changing = None, 0

    @property
    def is_changing(self) -> bool:
        """Tell whether this thread is inside a transaction."""
        return self._changing == get_ident()

    @contextmanager
    def _whole_or_not_at_all(self, begin: str, end: str) -> Iterator[None]:
        self.read(begin)
        try:
            yield
            self.read(end)
        except BaseException:
            self._roll_back(begin)
            raise

    def _roll_back(self, begin: str) -> None:
        # Where even this fails, the journal stays and the next opening rolls back.
        with suppress(apsw.Error):
            if self._handle.in_transaction:
                part = begin.startswith("SAVEPOINT")
                self._handle.execute("ROLLBACK TO part; RELEASE part" if part else "ROLLBACK")

    def require_transaction(self) -> None:
        """Make sure that a transaction is going on: some errors of the disk end it.

        Raises:
            StorageError: there is none.
        """
        if not self._handle.in_transaction:
            raise StorageError("读写“{path}”时磁盘出错。", path=self.path)

    def copy_to(self, target: Path) -> None:
        """Copy the whole database, as it is now, into a new file; neither checked nor synced.

        Raises:
            StorageError: the copy cannot be made.
        """
        with (
            self._lock,
            _faults_told(target),
            closing(apsw.Connection(str(target))) as copy,
        ):
            # A copy that fails is thrown away: it needs no journal, which would stay behind.
            copy.pragma("journal_mode", "OFF")
            with copy.backup("main", self._handle, "main") as backup:
                backup.step(-1)

    def take_over(self, source: Connection) -> None:
        """Make the whole database what another one is, lasting, or not at all.

        Raises:
            StorageError: it could not be done; the database is as it was.
        """
        with self.transaction():
            pass  # what may not be written is refused before anything is copied
        with (
            self._lock,
            _faults_told(self.path),
            self._handle.backup("main", source._handle, "main") as backup,
        ):
            backup.step(-1)

    def go_on_in_memory(self) -> None:
        """Go on with what the file holds, in memory; the file is closed as it is.

        Raises:
            StorageError: the file cannot be read.
        """
        with self._lock, _faults_told(self.path):
            copy = apsw.Connection(":memory:")
            with copy.backup("main", self._handle, "main") as backup:
                backup.step(-1)
            self._handle.close()
            _set_up(copy)
            self._handle = copy

    def refuse_changes(self) -> None:
        """Let nothing be changed any more.

        Raises:
            StorageError: the file cannot be read.
        """
        self.read("PRAGMA query_only = ON")

    def verify(self) -> None:
        """Read the whole file and check its structure and its references.

        Raises:
            StorageError: the file is damaged, or cannot be read.
        """
        sound = self.read("PRAGMA integrity_check(1)") == [("ok",)]
        if not sound or self.read("PRAGMA foreign_key_check"):
            raise DamageError("“{path}”已损坏；文件保持原样。", path=self.path)

    def close(self) -> None:
        """Close the file; a second time does nothing.

        Raises:
            StorageError: the disk failed.
        """
        with self._lock, _faults_told(self.path):
            self._handle.close()
            self.is_open = False


@contextmanager
def _faults_told(path: Path) -> Iterator[None]:
    try:
        yield
    except (apsw.Error, UnicodeError) as error:
        raise _kind(error)(_sentence(error), path=path, error=str(error)) from error


def _kind(error: Exception) -> type[StorageError]:
    if isinstance(error, _DAMAGE):
        return DamageError
    if getattr(error, "extendedresult", 0) in _NO_LOCKS:
        return LockError
    return StorageError


def _set_up(handle: apsw.Connection) -> None:
    handle.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    handle.set_busy_timeout(BUSY_TIMEOUT)
    # Less than EXTRA may lose a committed change in a power cut: the removal of the
    # rollback journal is the commit, and only EXTRA waits until the folder knows it.
    handle.pragma("synchronous", "EXTRA")
    handle.pragma("foreign_keys", "ON")
    handle.pragma("trusted_schema", "OFF")
    handle.create_scalar_function("sha256", _sha256, 1, deterministic=True)


def _sha256(*content: Value) -> str:
    [whole] = content
    return hashlib.sha256(whole if isinstance(whole, bytes) else b"").hexdigest()


def _sentence(error: Exception) -> Sentence:
    if getattr(error, "extendedresult", 0) == apsw.SQLITE_READONLY_DBMOVED:
        return _GONE
    return next((told for kind, told in _SENTENCES if isinstance(error, kind)), _OTHER)
