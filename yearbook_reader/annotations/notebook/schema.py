"""The tables of the notebook, version by version; a released migration is never edited."""

from __future__ import annotations

import hashlib
import json

from yearbook_reader.storage.connection import Transaction
from yearbook_reader.storage.migrations import Migration
from yearbook_reader.storage.rows import canonical, hash_of

APPLICATION_ID = 0x59424E42  # "YBNB", yearbook notebook

_HISTORY_IS_APPEND_ONLY = (
    """CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'history is append-only'); END""",
    """CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'history is append-only'); END""",
)

_VERSION_2 = (
    "ALTER TABLE annotation ADD COLUMN style TEXT NOT NULL DEFAULT 'highlight'",
    "ALTER TABLE annotation ADD COLUMN state TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE annotation ADD COLUMN page TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE annotation ADD COLUMN author TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE annotation ADD COLUMN reply_to TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE annotation ADD COLUMN links TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE annotation ADD COLUMN snapshot TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE bookmark ADD COLUMN name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE bookmark ADD COLUMN folder TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE position ADD COLUMN hash TEXT NOT NULL DEFAULT ''",
    """CREATE TABLE snapshot (
        sha256 TEXT PRIMARY KEY NOT NULL,  -- of the text in UTF-8
        content BLOB NOT NULL,             -- the text of a section as it was, UTF-8, zlib
        hash TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE anchor (
        id TEXT PRIMARY KEY NOT NULL,
        annotation_id TEXT NOT NULL,
        source_sha256 TEXT NOT NULL,       -- another source than the annotation's own
        state TEXT NOT NULL,
        spans TEXT NOT NULL,               -- [[start, end], ...]; [] where it has no place
        score INTEGER NOT NULL,            -- in thousandths
        method TEXT NOT NULL,              -- what found the place, with its version
        created TEXT NOT NULL,
        deleted TEXT,
        hash TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX anchor_by_source ON anchor (source_sha256)",
    """CREATE TABLE correction (
        id TEXT PRIMARY KEY NOT NULL,
        source_sha256 TEXT NOT NULL,
        kind TEXT NOT NULL,
        spans TEXT NOT NULL,
        quote TEXT NOT NULL,
        value TEXT NOT NULL,
        created TEXT NOT NULL,
        deleted TEXT,
        hash TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX correction_by_source ON correction (source_sha256)",
    """CREATE TABLE volume_facts (
        source_sha256 TEXT PRIMARY KEY NOT NULL,
        title TEXT,                        -- NULL: not typed by a person
        place TEXT,
        edition_year INTEGER,
        covers_year INTEGER,
        tags TEXT,                         -- a JSON list
        last_read TEXT,
        binned TEXT,                       -- when it was put into the bin
        version_of TEXT,
        deleted TEXT,
        hash TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE saved_search (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        query TEXT NOT NULL,
        created TEXT NOT NULL,
        deleted TEXT,
        hash TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE search_history (
        query TEXT PRIMARY KEY NOT NULL,
        at TEXT NOT NULL,
        hash TEXT NOT NULL
    ) STRICT""",
    "DROP TRIGGER event_is_never_changed",
    "DROP TRIGGER event_is_never_removed",
    "ALTER TABLE event RENAME TO former_event",
    """CREATE TABLE event (
        seq INTEGER PRIMARY KEY NOT NULL,
        action INTEGER NOT NULL,           -- the seq of the first event of its transaction
        undoes INTEGER,                    -- the action that this one undoes
        at TEXT NOT NULL,
        kind TEXT NOT NULL,                -- the table
        source_sha256 TEXT NOT NULL,       -- '' where the row has none
        id TEXT NOT NULL,
        op TEXT NOT NULL CHECK (op IN ('add', 'update', 'delete', 'restore')),
        before TEXT,                       -- the canonical row, NULL before it was added
        after TEXT NOT NULL,               -- the canonical row
        hash TEXT NOT NULL
    ) STRICT""",
    """INSERT INTO event SELECT seq, seq, NULL, at, kind, json_extract(after, '$.source_sha256'),
        id, op, before, after, '' FROM former_event ORDER BY seq""",
    "DROP TABLE former_event",
    "CREATE INDEX event_by_action ON event (action)",
    # The last actions of a source and the numbers of its rows are told from the index alone.
    "CREATE INDEX event_by_source ON event (source_sha256, action, undoes, kind, op, at)",
    "CREATE INDEX event_that_undoes ON event (undoes, action) WHERE undoes IS NOT NULL",
    "DROP INDEX annotation_by_source",
    "DROP INDEX bookmark_by_source",
    "CREATE INDEX annotation_by_source ON annotation (source_sha256, deleted)",
    "CREATE INDEX bookmark_by_source ON bookmark (source_sha256, deleted)",
)


def _widen(transaction: Transaction) -> None:
    """Make version 2: a hash of its own form in every row, and tables for all that is precious.

    A row whose hash does not fit keeps it, so that the damage is noticed after the migration.
    """
    damaged = {table: _damaged_rows(transaction, table) for table in ("annotation", "bookmark")}
    for statement in _VERSION_2:
        transaction.execute(statement)
    for table in ("annotation", "bookmark", "position", "event"):
        names = transaction.read("SELECT name FROM pragma_table_info(?)", (table,))
        hashed = hash_of(table, [name for (name,) in names if name != "hash"])
        transaction.execute(
            f"UPDATE {table} SET hash = {hashed} "
            "WHERE rowid NOT IN (SELECT value FROM json_each(?))",
            (json.dumps(damaged.get(table, [])),),
        )
    for trigger in _HISTORY_IS_APPEND_ONLY:
        transaction.execute(trigger)


def _damaged_rows(transaction: Transaction, table: str) -> list[int]:
    """Give the row ids of version 1 whose hash is not the sha256 of the canonical row."""
    columns = [
        name
        for (name,) in transaction.read(
            "SELECT name FROM pragma_table_info(?) WHERE name <> 'hash'", (table,)
        )
    ]
    found = []
    for rowid, stored, *values in transaction.read(
        f"SELECT rowid, hash, {', '.join(columns)} FROM {table}"
    ):
        row = canonical(dict(zip(columns, values, strict=True)))
        if hashlib.sha256(row.encode("utf-8", "surrogatepass")).hexdigest() != stored:
            found.append(rowid)
    return found


MIGRATIONS = (
    Migration(
        1,
        "annotations, bookmarks, positions and the history of every change",
        (
            """CREATE TABLE annotation (
                id TEXT PRIMARY KEY NOT NULL,
                source_sha256 TEXT NOT NULL,
                spans TEXT NOT NULL,      -- [[start, end], ...] in code points of the source
                quote TEXT NOT NULL,
                prefix TEXT NOT NULL,
                suffix TEXT NOT NULL,
                color TEXT NOT NULL,
                note TEXT NOT NULL,
                tags TEXT NOT NULL,       -- a JSON list, so that one row is one annotation
                entry_id TEXT NOT NULL,
                titles TEXT NOT NULL,     -- a JSON list
                created TEXT NOT NULL,
                modified TEXT NOT NULL,
                deleted TEXT,             -- when it was deleted; the row stays
                hash TEXT NOT NULL        -- sha256 of all the columns above
            ) STRICT""",
            "CREATE INDEX annotation_by_source ON annotation (source_sha256)",
            """CREATE TABLE bookmark (
                id TEXT PRIMARY KEY NOT NULL,
                source_sha256 TEXT NOT NULL,
                offset INTEGER NOT NULL,
                entry_id TEXT NOT NULL,
                titles TEXT NOT NULL,
                created TEXT NOT NULL,
                deleted TEXT,
                hash TEXT NOT NULL
            ) STRICT""",
            "CREATE INDEX bookmark_by_source ON bookmark (source_sha256)",
            """CREATE TABLE position (
                source_sha256 TEXT PRIMARY KEY NOT NULL,
                offset INTEGER NOT NULL,
                at TEXT NOT NULL
            ) STRICT""",
            """CREATE TABLE event (
                seq INTEGER PRIMARY KEY AUTOINCREMENT,
                at TEXT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('annotation', 'bookmark')),
                id TEXT NOT NULL,
                op TEXT NOT NULL CHECK (op IN ('add', 'update', 'delete', 'restore')),
                before TEXT,              -- the canonical row, NULL before it was added
                after TEXT NOT NULL       -- the canonical row; its sha256 is the row's hash
            ) STRICT""",
            *_HISTORY_IS_APPEND_ONLY,
        ),
    ),
    Migration(2, "looks, states, replies, links; everything precious; hashes", _widen),
    Migration(
        3,
        "what each book is called, for notes whose book is gone",
        (
            """CREATE TABLE book (
                source_sha256 TEXT PRIMARY KEY NOT NULL,
                name TEXT NOT NULL,       -- what it was called when it was last read
                hash TEXT NOT NULL
            ) STRICT""",
        ),
    ),
)
