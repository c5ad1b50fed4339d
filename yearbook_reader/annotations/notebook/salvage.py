"""What can be saved of a damaged notebook: its sound rows, its history, its newest copy.

A row counts when its hash fits, wherever in the file it stands: neither the file's header nor
its trees need to be sound.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from yearbook_reader.annotations.notebook.schema import APPLICATION_ID, MIGRATIONS
from yearbook_reader.annotations.notebook.sound_rows import (
    Key,
    Table,
    Versions,
    sound_rows,
    tables_of,
)
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.rows import Row, write_row

_SHOWN = ("annotation", "bookmark")


@dataclass(frozen=True, slots=True)
class Salvaged:
    """How many annotations and bookmarks came back, by origin, deleted ones left out.

    `missing_changes` are gaps in the history: changes of which nothing is known.
    """

    from_file: int
    from_history: int
    from_copy: int
    missing_changes: int

    @property
    def whole(self) -> int:
        """Give how many came back."""
        return self.from_file + self.from_history + self.from_copy


def salvage(damaged: bytes, copy: bytes, target: Path) -> Salvaged:
    """Make a new notebook at `target` of what is sound in a damaged file and in a copy.

    Both are contents of files; `copy` is empty where there is none. Of a row that the history
    knows more of, the history counts; of one that only the copy has, the copy.

    Raises:
        StorageError: the new notebook cannot be written.
    """
    found, copied = sound_rows(damaged), sound_rows(copy)
    events = _newest_events(copied) | _newest_events(found)
    states = _states(events)
    origins: Counter[str] = Counter()
    database = Database(target, APPLICATION_ID, MIGRATIONS)
    with closing(database), database.transaction() as transaction:
        for table in tables_of(MIGRATIONS[-1].version):
            past = states.get(table.name, {})
            ours, theirs = found.get(table.name, {}), copied.get(table.name, {})
            for key in {*ours, *theirs, *past}:
                origin, row = _best(
                    table, ours.get(key, ()), theirs.get(key, ()), past.get(key, ())
                )
                write_row(transaction, table.name, row)
                if table.name in _SHOWN and row["deleted"] is None:
                    origins[origin] += 1
    last = max(events, default=0)
    return Salvaged(origins["file"], origins["history"], origins["copy"], last - len(events))


def _newest_events(versions: Versions) -> dict[Key, Row]:
    return {key: rows[-1] for key, rows in versions.get("event", {}).items()}


def _states(events: Mapping[Key, Row]) -> dict[str, dict[Key, list[Row]]]:
    """Give, for each table and key, the rows that the history tells of, the oldest first."""
    states: dict[str, dict[Key, list[Row]]] = {}
    for seq in sorted(events):
        event = events[seq]
        after = json.loads(event["after"])
        states.setdefault(event["kind"], {}).setdefault(event["id"], []).append(after)
    return states


def _best(
    table: Table, ours: Sequence[Row], theirs: Sequence[Row], past: Sequence[Row]
) -> tuple[str, Row]:
    """Choose among what the file, the copy and the history say of a row; tell which of them.

    Pages out of use hold former versions of rows: one that the history has left behind is not
    the row.
    """
    ours, theirs, past = ([table.completed(row) for row in rows] for rows in (ours, theirs, past))
    if ours and (not past or past[-1] in ours):
        return "file", past[-1] if past else ours[-1]
    if ours and ours[-1] not in past:
        return "file", ours[-1]
    if past and past[-1] not in theirs:
        return "history", past[-1]
    return "copy", past[-1] if past else theirs[-1]
