"""What a person said of a volume: its title, place, years and tags, and whether it is binned."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace

from yearbook_reader.shelf.records import VolumeFacts
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.moment import now
from yearbook_reader.storage.records import Records
from yearbook_reader.storage.rows import Row

TABLE = "volume_facts"
_COLUMNS = (
    "source_sha256", "title", "place", "edition_year", "covers_year", "tags",
    "last_read", "binned", "version_of",
)  # fmt: skip


class ShelfFacts:
    """The facts of all volumes by source; any thread may call.

    What changes something returns when it is on the disk, and gives the number of the action
    in the history (`storage.history`), by which it is undone; 0 where nothing changed. Every
    method raises StorageError where the file cannot be read or written.
    """

    def __init__(self, database: Database) -> None:
        """Keep the facts in an open database, which its owner closes."""
        self._database = database
        self._records = Records(database, TABLE, _COLUMNS, key="source_sha256")

    def all(self) -> Mapping[str, VolumeFacts]:
        """Give the facts of every source of which any are known."""
        return self._all(self._records.all(), "SELECT source_sha256, at FROM position")

    def _all(self, rows: Iterable[Row], reading: str, *parameters: str) -> dict[str, VolumeFacts]:
        """Give the facts of these rows, and when each source was last read."""
        read = dict(self._database.read(reading, parameters))
        facts = {row["source_sha256"]: _facts_of(row) for row in rows}
        return {
            sha256: replace(facts.get(sha256, VolumeFacts()), last_read=read.get(sha256, ""))
            for sha256 in read.keys() | facts.keys()
        }

    def of(self, sha256: str) -> VolumeFacts:
        """Give the facts of a source."""
        reading = "SELECT source_sha256, at FROM position WHERE source_sha256 = ?"
        known = self._all(self._records.some(sha256), reading, sha256)
        return known.get(sha256, VolumeFacts())

    def set(self, facts: Mapping[str, VolumeFacts]) -> int:
        """Put facts in the place of what was said of volumes, by their sha256, as one action."""
        return self._records.put(*(_row_of(sha256, each) for sha256, each in facts.items()))

    def bin(self, *sources: str) -> int:
        """Put volumes into the bin, as one action; they and their notes stay."""
        return self._set_binned(sources, now())

    def unbin(self, *sources: str) -> int:
        """Take volumes out of the bin, as one action."""
        return self._set_binned(sources, "")

    def binned(self) -> tuple[str, ...]:
        """Give the sources of the volumes in the bin."""
        return tuple(sha256 for sha256, facts in self.all().items() if facts.binned)

    def _set_binned(self, sources: tuple[str, ...], moment: str) -> int:
        facts = self.all()
        return self.set(
            {sha256: replace(facts.get(sha256, VolumeFacts()), binned=moment) for sha256 in sources}
        )


def _row_of(sha256: str, facts: VolumeFacts) -> Row:
    return {
        "source_sha256": sha256,
        "title": facts.title,
        "place": facts.place,
        "edition_year": facts.edition_year,
        "covers_year": facts.covers_year,
        "tags": json.dumps(facts.tags, ensure_ascii=False),
        "last_read": None,
        "binned": facts.binned,
        "version_of": facts.version_of,
    }


def _facts_of(row: Row) -> VolumeFacts:
    return VolumeFacts(
        title=row["title"],
        place=row["place"],
        edition_year=row["edition_year"],
        covers_year=row["covers_year"],
        tags=tuple(json.loads(row["tags"])),
        binned=row["binned"],
        version_of=row["version_of"],
    )
