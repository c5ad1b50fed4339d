"""The tables of the notebook, version by version; a released migration is never edited."""

from __future__ import annotations

from yearbook_reader.storage.migrations import Migration

APPLICATION_ID = 0x59424E42  # "YBNB", yearbook notebook

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
            """CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
                BEGIN SELECT RAISE(ABORT, 'history is append-only'); END""",
            """CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
                BEGIN SELECT RAISE(ABORT, 'history is append-only'); END""",
        ),
    ),
)
