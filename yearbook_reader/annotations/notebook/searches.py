"""Searches that a reader gave a name, and the last ones that were made."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from uuid import uuid4

from yearbook_reader.storage.connection import Transaction
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.moment import now
from yearbook_reader.storage.records import Records
from yearbook_reader.storage.rows import write_row

REMEMBERED = 100  # queries


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query with the name that a reader gave it; `created` is ISO 8601 in UTC."""

    id: str
    name: str
    query: str
    created: str


class Searches:
    """The saved searches and the last queries; every method raises StorageError on a bad disk."""

    def __init__(self, database: Database) -> None:
        """Keep them in the tables `saved_search` and `search_history` of a database."""
        self._database = database
        self._records = Records(database, "saved_search", ("id", "name", "query", "created"))

    def saved(self) -> tuple[SavedSearch, ...]:
        """Give the saved searches, those saved first in front."""
        found = (SavedSearch(**row) for row in self._records.all())
        return tuple(sorted(found, key=lambda search: (search.created, search.id)))

    def save(self, name: str, query: str) -> SavedSearch:
        """Save a query under a name."""
        search = SavedSearch(str(uuid4()), name, query, now())
        self._records.add(asdict(search))
        return search

    def rename(self, search: SavedSearch, name: str) -> None:
        """Give a saved search another name; NotFoundError if it is not there."""
        self._records.update(asdict(search) | {"name": name})

    def delete(self, identifier: str) -> None:
        """Delete a saved search; NotFoundError if it is not there."""
        self._records.delete(identifier)

    def restore(self, identifier: str) -> None:
        """Bring back a saved search that was deleted; NotFoundError if it is not deleted."""
        self._records.restore(identifier)

    def remember(self, query: str) -> None:
        """Put a query in front of the last ones."""
        with self._database.transaction() as transaction:
            _leave_no_trace(transaction)
            write_row(transaction, "search_history", {"query": query, "at": now()})
            transaction.execute(
                "DELETE FROM search_history WHERE query NOT IN "
                "(SELECT query FROM search_history ORDER BY at DESC, rowid DESC LIMIT ?)",
                (REMEMBERED,),
            )

    def remembered(self) -> tuple[str, ...]:
        """Give the last queries, the latest first."""
        found = self._database.read("SELECT query FROM search_history ORDER BY at DESC, rowid DESC")
        return tuple(query for (query,) in found)

    def forget(self) -> None:
        """Forget the last queries; in the file nothing is left of them."""
        with self._database.transaction() as transaction:
            forget_queries(transaction)


def forget_queries(transaction: Transaction) -> None:
    """Forget the last queries of a notebook, whose file keeps nothing of them.

    Raises:
        StorageError: the file cannot be written.
    """
    _leave_no_trace(transaction)
    transaction.execute("DELETE FROM search_history")


def _leave_no_trace(transaction: Transaction) -> None:
    """Have SQLite write zeros over what is deleted, which it leaves in the file otherwise."""
    transaction.read("PRAGMA secure_delete = ON")
