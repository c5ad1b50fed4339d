"""What a full-text search can tell of each row it finds: SQL functions over FTS5 tables."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import apsw

    from yearbook_reader.storage.connection import Value


def register(handle: apsw.Connection) -> None:
    """Give a connection the functions `occurrences(table)` and `locations(table)`.

    `occurrences` is how often the phrases of the query stand in the row; `locations`, as JSON,
    where: for each phrase, in the order of the query, a list of token offsets for each column.
    """
    handle.register_fts5_function("occurrences", _occurrences)
    handle.register_fts5_function("locations", _locations)


def _occurrences(row: apsw.FTS5ExtensionApi, /, *_: Value) -> int:
    return row.inst_count


def _locations(row: apsw.FTS5ExtensionApi, /, *_: Value) -> str:
    return json.dumps([row.phrase_locations(phrase) for phrase in range(row.phrase_count)])
