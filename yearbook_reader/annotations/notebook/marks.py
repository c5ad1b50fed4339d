"""Annotations or bookmarks in memory, in order, kept fresh by the history."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import itemgetter
from threading import Lock
from typing import Any, Generic, NamedTuple, TypeVar

from yearbook_reader.annotations.annotation import Annotation, Bookmark
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.records import Records
from yearbook_reader.storage.rows import Row

Mark = TypeVar("Mark", bound=Annotation | Bookmark)


class Form(NamedTuple, Generic[Mark]):
    """How marks of a kind are kept: their table, how to read a row, and their order in a source."""

    table: str
    columns: tuple[str, ...]
    mark_of: Callable[[Row], Mark]
    order: Callable[[Mark], tuple[Any, ...]]


class Marks(Generic[Mark]):
    """The marks of one kind; any thread may call.

    A source's marks are read once. From then on the history tells which of them changed, by
    whomever: 10,000 marks need not be read again for every change of one. Where reading fails,
    what was known stays as it was: a disk that fails once is no empty notebook.
    """

    def __init__(
        self, database: Database, form: Form[Mark], before_many: Callable[[], object]
    ) -> None:
        """Speak for the marks of this form; nothing is read yet.

        `before_many` is called before many of them are changed at once.
        """
        self.records = Records(database, form.table, form.columns, before_many=before_many)
        self._database = database
        self._form = form
        self._lock = Lock()
        self._newest: list[tuple[Any, ...]] = []
        self._of_source: dict[str, list[tuple[tuple[Any, ...], Mark]]] = {}
        self._source_of: dict[str, str] = {}
        self._has_all = False

    def of_source(self, source_sha256: str) -> tuple[Mark, ...]:
        """Give the marks of a source in their order.

        Raises:
            StorageError: the notebook cannot be read.
        """
        with self._lock:
            self._catch_up()
            if source_sha256 not in self._of_source and not self._has_all:
                rows = self.records.of_source(source_sha256)
                self._of_source[source_sha256] = []
                self._take(rows)
            return tuple(mark for _, mark in self._of_source.get(source_sha256, ()))

    def all(self) -> Mapping[str, tuple[Mark, ...]]:
        """Give the marks of every source that has one, in their order.

        Raises:
            StorageError: the notebook cannot be read.
        """
        with self._lock:
            self._catch_up()
            if not self._has_all:
                rows = self.records.all()
                self._forget()
                self._has_all = True
                self._take(rows)
            return {
                source: tuple(mark for _, mark in marks)
                for source, marks in self._of_source.items()
                if marks
            }

    def _catch_up(self) -> None:
        """Read again what changed since the last event that was seen."""
        newest = self._database.read("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1")
        if newest == self._newest:
            return
        if self._newest_is_still_there():
            self._read_again(self._newest[0][0])
        else:
            self._forget()
        self._newest = newest

    def _newest_is_still_there(self) -> bool:
        """Tell whether what was seen was not rolled back since."""
        return bool(self._newest) and self._newest == self._database.read(
            "SELECT seq, hash FROM event WHERE seq = ?", self._newest[0][:1]
        )

    def _read_again(self, seen: int) -> None:
        found = self._database.read(
            "SELECT DISTINCT id FROM event WHERE seq > ? AND kind = ?", (seen, self._form.table)
        )
        changed = {identifier for (identifier,) in found}
        if not changed:
            return
        rows = self.records.some(*changed)
        for source in {self._source_of.pop(identifier, "") for identifier in changed}:
            marks = self._of_source.get(source, [])
            marks[:] = [each for each in marks if each[1].id not in changed]
        self._take(rows)

    def _forget(self) -> None:
        self._of_source.clear()
        self._source_of.clear()
        self._has_all = False

    def _take(self, rows: list[Row]) -> None:
        sources = set()
        for row in rows:
            source = row["source_sha256"]
            if self._has_all:
                self._of_source.setdefault(source, [])
            if source in self._of_source:
                mark = self._form.mark_of(row)
                self._source_of[mark.id] = source
                self._of_source[source].append((self._form.order(mark), mark))
                sources.add(source)
        for source in sources:
            self._of_source[source].sort(key=itemgetter(0))
