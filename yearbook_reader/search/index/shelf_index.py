"""The index of the shelf: every character of every volume, in a file that may be lost."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from yearbook_reader.errors import DamagedError
from yearbook_reader.progress import Progress, silent
from yearbook_reader.search.hits import EVERYWHERE, Cover, Order, Scope, TitleHit
from yearbook_reader.search.index.shelf_answer import ShelfAnswer
from yearbook_reader.search.index.shelf_rows import VolumeRows, rows_of
from yearbook_reader.search.index.shelf_schema import (
    APPLICATION_ID,
    COVERS,
    FULL_TEXT_TABLES,
    SCHEMA,
    VERSION,
    ids_of_volume,
)
from yearbook_reader.search.index.shelf_titles import Place, ShelfTitles
from yearbook_reader.search.query import Query
from yearbook_reader.storage.connection import Transaction
from yearbook_reader.storage.disposable import DisposableDatabase
from yearbook_reader.volume.model import Volume

T = TypeVar("T")

_KEEP_PLACE = "INSERT OR IGNORE INTO place(name) VALUES (?)"
_TAKE_PLACE = "UPDATE OR IGNORE place SET name = ? WHERE name = ?"
_PLACE = "SELECT id FROM place WHERE name = ?"
_PLACES = "SELECT id, name FROM place WHERE name IN (?, ?) ORDER BY id"
_PUT_AT = "INSERT INTO place VALUES (?, ?)"
_UPDATE = (
    "UPDATE volume SET title = ?, edition_year = ?, covers_year = ?, place = ?, file_name = ? "
    "WHERE sha256 = ?"
)


class ShelfIndex:
    """The searchable text of all volumes; any thread may call any method.

    What it holds can be made again from the volumes: a file that is gone, of another version or
    damaged is begun anew, and `holds` tells what is missing. Every method raises StorageError
    where the file cannot be read or written, and DamagedError, which is one, where it was
    damaged and now is empty.
    """

    def __init__(self, path: Path) -> None:
        """Open the file or begin a new one.

        Raises:
            StorageError: it cannot be opened or made.
        """
        self._database = DisposableDatabase(path, APPLICATION_ID, VERSION, SCHEMA)
        self._written = 0
        self._titles = ShelfTitles(self._database)

    @property
    def changes(self) -> int:
        """Give how often it was changed or thrown away since it was opened here."""
        return self._written + self._database.generation

    def holds(self) -> Mapping[str, str]:
        """Give the sha256 of every volume that is in the index, with the version it was added as.

        They come in book order, that of their first adding: one that was removed comes back to
        where it was.
        """
        return dict(self._database.read("SELECT sha256, version FROM volume ORDER BY id"))

    def keep_places(self, names: Iterable[str]) -> None:
        """Let volumes come in this order, whenever each of them is added.

        A volume is named by its sha256, or by anything that `put` is told then. One that was
        added before, or has such a place already, keeps it.
        """
        with self._database.transaction() as transaction:
            transaction.execute_each(_KEEP_PLACE, ((name,) for name in names))

    def covers(self) -> tuple[Cover, ...]:
        """Give what is known of each volume in the index, in book order."""
        return tuple(Cover(*row) for row in self._database.read(COVERS))

    def add(
        self, cover: Cover, volume: Volume, version: str = "", progress: Progress = silent
    ) -> None:
        """Put a volume into the index, in the place of what was there of it, whole or not at all.

        `version` is whatever tells its maker that a volume has changed.

        Raises:
            Cancelled: the reader asked to stop; nothing was changed.
        """
        self.put(cover, rows_of(volume), version, progress)

    def put(
        self,
        cover: Cover,
        rows: VolumeRows,
        version: str = "",
        progress: Progress = silent,
        kept_for: str = "",
    ) -> None:
        """Put a volume into the index as `add` does, whose rows were made before.

        Where it had no place by its own name, it takes the one that was `kept_for` this.
        """
        with self._database.transaction() as transaction:
            transaction.execute(_TAKE_PLACE, (cover.sha256, kept_for))
            transaction.execute(_KEEP_PLACE, (cover.sha256,))
            [(volume_id,)] = transaction.read(_PLACE, (cover.sha256,))
            _remove_documents(transaction, volume_id)
            transaction.execute(
                "INSERT OR REPLACE INTO volume VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (volume_id, cover.sha256, version, *_facts(cover)),
            )
            _add_documents(transaction, volume_id, rows, progress)
        self._written += 1

    def update(self, cover: Cover) -> None:
        """Take over what a person says of a volume that is in the index."""
        with self._database.transaction() as transaction:
            transaction.execute(_UPDATE, (*_facts(cover), cover.sha256))
        self._written += 1

    def remove(self, sha256: str) -> None:
        """Take a volume out of the index; one that is not there is no fault."""
        with self._database.transaction() as transaction:
            held = transaction.read("SELECT id FROM volume WHERE sha256 = ?", (sha256,))
            for (volume_id,) in held:
                _remove_volume(transaction, volume_id)
        self._written += len(held)

    def change_places(self, later: str, earlier: str) -> None:
        """Let the later of two volumes come where the other one did, and the other way round.

        Both are taken out of the index, to be added anew. Nothing is done where they come in
        the wanted order already, or either never had a place.
        """
        with self._database.transaction() as transaction:
            places = transaction.read(_PLACES, (later, earlier))
            if [name for _, name in places] != [earlier, later]:
                return
            for volume_id, _ in places:
                _remove_volume(transaction, volume_id)
                transaction.execute("DELETE FROM place WHERE id = ?", (volume_id,))
            ids = (volume_id for volume_id, _ in places)
            transaction.execute_each(_PUT_AT, zip(ids, (later, earlier), strict=True))
        self._written += 1

    def search(
        self, query: Query, scope: Scope = EVERYWHERE, order: Order = Order.BOOK
    ) -> ShelfAnswer:
        """Give the answer to a query, which is worked out as it is asked for."""
        return ShelfAnswer(self._database, query, scope, order)

    def titles(
        self,
        text: str,
        limit: int = 50,
        progress: Progress = silent,
        *,
        entries_only: bool = False,
    ) -> tuple[TitleHit, ...]:
        """Give the titles that have the text or are spelt by it in pinyin, best first."""
        return self._titles.find(text, limit, progress, entries_only)

    def paths(self, places: Iterable[Place]) -> dict[Place, tuple[str, ...]]:
        """Give the titles from the chapter down to each of these places, those that there are."""
        return self._titles.paths(places)

    def verify(self) -> None:
        """Look through the whole file.

        Raises:
            DamagedError: it is damaged; it has been thrown away, and is to be filled anew.
        """
        # SQLite asks the full-text tables, too; their own command would have to write.
        if self._database.read("PRAGMA quick_check(1)") != [("ok",)]:
            self.throw_away()
            raise DamagedError("检索的索引已损坏，要重新建立。")

    def throw_away(self) -> None:
        """Begin anew with an empty index."""
        self._database.throw_away(self._database.generation)

    def close(self) -> None:
        """Close the file."""
        self._database.close()


def _facts(cover: Cover) -> tuple[str, int | None, int | None, str, str]:
    return cover.title, cover.edition_year, cover.covers_year, cover.place, cover.file_name


def _remove_volume(transaction: Transaction, volume_id: int) -> None:
    _remove_documents(transaction, volume_id)
    transaction.execute("DELETE FROM volume WHERE id = ?", (volume_id,))


def _remove_documents(transaction: Transaction, volume_id: int) -> None:
    ids = ids_of_volume(volume_id)
    for table in FULL_TEXT_TABLES:
        rows = "title" if table == "title_index" else "document"
        there = f"(SELECT id FROM {rows} WHERE id BETWEEN ? AND ?)"
        transaction.execute(f"DELETE FROM {table} WHERE rowid IN {there}", ids)
    transaction.execute("DELETE FROM document WHERE id BETWEEN ? AND ?", ids)
    transaction.execute("DELETE FROM unit WHERE first BETWEEN ? AND ?", ids)
    transaction.execute("DELETE FROM title WHERE id BETWEEN ? AND ?", ids)


def _add_documents(
    transaction: Transaction, volume_id: int, rows: VolumeRows, progress: Progress
) -> None:
    base, _ = ids_of_volume(volume_id)
    for statement, values in (
        ("INSERT INTO unit VALUES (?1, ?1, ?2, ?3, ?4)", rows.units),
        (
            "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?)",
            _watched(_with_ids(base, rows.documents), progress, len(rows.documents)),
        ),
        ("INSERT INTO text_index(rowid, title, body) VALUES (?, ?, ?)", rows.texts),
        ("INSERT INTO signature_index(rowid, names) VALUES (?, ?)", rows.names),
        ("INSERT INTO title VALUES (?, ?, ?, ?)", _with_ids(base, rows.titles)),
        ("INSERT INTO title_index(rowid, words) VALUES (?, ?)", rows.title_words),
    ):
        transaction.execute_each(statement, ((base + row[0], *row[1:]) for row in values))
    _close_units(transaction, volume_id)
    ways = json.dumps(list(rows.ways))
    transaction.execute("INSERT OR IGNORE INTO way SELECT value FROM json_each(?)", (ways,))


def _with_ids(base: int, rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """Give rows with an id, of the unit or the document they belong to, as their second value."""
    return ((number, base + other, *values) for number, other, *values in rows)


def _watched(rows: Iterable[T], progress: Progress, count: int) -> Iterator[T]:
    """Give so many rows, and with each tell what share went before."""
    for at, row in enumerate(rows):
        progress(at / count)
        yield row


def _close_units(transaction: Transaction, volume_id: int) -> None:
    """Write down where each unit ends: before the next one begins."""
    first, last = ids_of_volume(volume_id)
    transaction.execute(
        "UPDATE unit SET last = coalesce("
        "(SELECT min(later.first) - 1 FROM unit later WHERE later.first > unit.first"
        " AND later.first <= ?2), ?2) WHERE first BETWEEN ?1 AND ?2",
        (first, last),
    )
