"""Copies of the notebook, each proved sound before it counts."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from yearbook_reader.annotations.annotation import Annotation, Notes
from yearbook_reader.annotations.notebook.notebook import Notebook
from yearbook_reader.annotations.notebook.schema import APPLICATION_ID, MIGRATIONS
from yearbook_reader.errors import NotFoundError, StorageError
from yearbook_reader.storage.atomic import make_folder, putting_in_place, reading
from yearbook_reader.storage.connection import Connection, DamageError
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.rows import damaged_rows

_NAME = r"notebook-(\d{6,})-(\d{8}T\d{6})Z\.sqlite"
_MOMENT = "%Y%m%dT%H%M%S"


class Backup(NamedTuple):
    """A copy on the disk; `number` counts the copies, whatever the clock said at `made` (UTC)."""

    path: Path
    number: int
    made: datetime


def copy_at(path: Path) -> Backup:
    """Give the copy in a file anywhere on the disk, of number 0; it is not opened.

    It was made when its name says, else when the file was last written.

    Raises:
        StorageError: there is no such file.
    """
    with reading(path):
        written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    name = re.fullmatch(_NAME, path.name)
    return Backup(path, 0, _moment(name[2]) if name else written)


def content_of(backup: Backup) -> bytes:
    """Give the file of a copy, to be kept elsewhere.

    Raises:
        StorageError: it is gone, or cannot be read.
    """
    with reading(backup.path):
        return backup.path.read_bytes()


def _moment(told: str) -> datetime:
    return datetime.strptime(told, _MOMENT).replace(tzinfo=UTC)


class Contents(NamedTuple):
    """What a copy holds: counts of what is not deleted, and what was changed last, if any."""

    annotations: int
    bookmarks: int
    newest: Annotation | None


def contents_of(notes: Notes) -> Contents:
    """Count the notes of a copy."""
    newest = max(notes.annotations, key=lambda each: (each.modified, each.id), default=None)
    return Contents(len(notes.annotations), len(notes.bookmarks), newest)


def all_notes(notebook: Notebook) -> Notes:
    """Give all that is written in a notebook.

    Raises:
        StorageError: the notebook cannot be read.
    """
    annotations = (each for marks in notebook.all_annotations().values() for each in marks)
    bookmarks = (each for marks in notebook.all_bookmarks().values() for each in marks)
    return Notes(tuple(annotations), tuple(bookmarks))


class Backups:
    """The copies in one folder, ordered by number: a wrong clock puts none in a wrong place."""

    def __init__(self, folder: Path, clock: Callable[[], datetime] | None = None) -> None:
        """Speak for a folder, which need not be there yet; `clock` gives the time in UTC."""
        self.folder = folder
        self._clock = clock or (lambda: datetime.now(UTC))

    def list(self) -> tuple[Backup, ...]:
        """Give the copies, the latest first; none is opened.

        Raises:
            StorageError: the folder cannot be read.
        """
        if not self.folder.is_dir():
            return ()
        with reading(self.folder):
            named = [(path, re.fullmatch(_NAME, path.name)) for path in self.folder.iterdir()]
        found = [Backup(path, int(name[1]), _moment(name[2])) for path, name in named if name]
        return tuple(sorted(found, key=lambda backup: backup.number, reverse=True))

    def contents(self, backup: Backup) -> Contents:
        """Look at what a copy holds; the copy is not touched.

        Raises:
            StorageError: the copy is damaged, gone, or of a newer version of the program.
        """
        return contents_of(self.notes(backup))

    def notes(self, backup: Backup) -> Notes:
        """Read the annotations and bookmarks in a copy; the copy is not touched.

        Raises:
            StorageError: the copy is damaged, gone, or of a newer version of the program.
        """
        with closing(Notebook(_opened_copy(backup))) as notebook:
            return all_notes(notebook)

    def newest_good(self) -> Backup | None:
        """Give the latest copy that is sound; None where there is none."""
        for backup in self.list():
            try:
                _opened_copy(backup).close()
            except StorageError:
                continue
            return backup
        return None

    def make(self, database: Database) -> Backup:
        """Copy the notebook as it is, prove the copy, and then remove superfluous old ones.

        Raises:
            StorageError: the notebook is damaged, or no sound copy could be made; the former
                copies are as they were.
        """
        make_folder(self.folder)
        former = self.list()
        number = former[0].number + 1 if former else 1
        name = f"notebook-{number:06}-{self._clock():{_MOMENT}}Z.sqlite"
        with putting_in_place(self.folder / name) as draft:
            before = _sizes(database)
            database.copy_to(draft)
            copy = Database(draft, APPLICATION_ID, MIGRATIONS, read_only=True)
            with closing(copy):
                _refuse_damage(copy)
                if _sizes(copy) not in (before, _sizes(database)):
                    raise StorageError(
                        "“{path}”与笔记本不一致，没有保留。", path=self.folder / name
                    )
        self._thin()
        return self.list()[0]

    def make_if_changed(self, database: Database) -> Backup | None:
        """Copy the notebook where its history went on since the latest copy.

        Raises:
            StorageError: as for `make`.
        """
        last = _last_event(database)
        latest = next(iter(self.list()), None)
        if not last or (latest and _last_event_in(latest.path) == last):
            return None
        return self.make(database)

    def restore(self, backup: Backup, database: Database) -> Backup:
        """Make the notebook what it was in a copy; gives the copy of what it is now, made first.

        Raises:
            NotFoundError: the copy is gone.
            StorageError: a copy could not be made or is damaged; the notebook is as it was.
        """
        if not backup.path.exists():
            raise NotFoundError("这份备份已经不在了。")
        with closing(_opened_copy(backup)) as former:
            present = self.make(database)
            database.take_over(former)
        return present

    def forget_queries(self) -> None:
        """Forget in every copy which searches were made; one that is damaged stays as it is.

        Raises:
            StorageError: a copy cannot be written; those before it have forgotten.
        """
        from yearbook_reader.annotations.notebook.searches import forget_queries

        for backup in self.list():
            with suppress(DamageError), closing(Connection(backup.path)) as copy:
                if copy.read("SELECT 1 FROM sqlite_schema WHERE name = 'search_history'"):
                    with copy.transaction() as transaction:
                        forget_queries(transaction)

    def _thin(self) -> None:
        from yearbook_reader.storage.thinning import superfluous

        backups = self.list()
        for place in superfluous([backup.made for backup in backups], self._clock()):
            # One that cannot be removed now is superfluous the next time, too.
            with suppress(OSError):
                backups[place].path.unlink(missing_ok=True)


def _opened_copy(backup: Backup) -> Database:
    """Open a copy, which an older version of the program may have made; it stays as it is.

    Raises:
        StorageError: it is damaged, gone, or of a newer version of the program.
    """
    database = Database(backup.path, APPLICATION_ID, MIGRATIONS, in_memory=True)
    try:
        _refuse_damage(database)
    except BaseException:
        database.close()
        raise
    return database


def _refuse_damage(database: Database) -> None:
    if damaged_rows(database):
        raise StorageError("“{path}”已损坏；文件保持原样。", path=database.path)


def _sizes(database: Database) -> list[tuple[object, ...]]:
    tables = database.read("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    return [database.read(f'SELECT ?, count(*) FROM "{table}"', (table,))[0] for (table,) in tables]


def _last_event(source: Database | Connection) -> list[tuple[object, ...]]:
    return source.read("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1")


def _last_event_in(path: Path) -> list[tuple[object, ...]] | None:
    """Give the last event of a copy; None where it cannot be read."""
    try:
        with closing(Connection(path, read_only=True)) as copy:
            return _last_event(copy)
    except StorageError:
        return None
