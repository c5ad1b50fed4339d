"""The shelf as it is shown: a row for every volume, sound or damaged."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from yearbook_reader.errors import Sentence
from yearbook_reader.shelf.records import ShelfRow, VolumeFacts, VolumeRecord
from yearbook_reader.shelf.volume_store import VolumeStore

# The notebook loads SQLite, which a shelf without notes does not need.
if TYPE_CHECKING:
    from yearbook_reader.annotations.notebook.notebook import Counts

NO_SOURCE = Sentence("存下的原文不见了，请重新添加原文件。")
NO_RECORD = Sentence("这一卷的记录已损坏；打开它，就会由原文重新整理。")


def shelf_rows(
    volumes: VolumeStore, facts: Mapping[str, VolumeFacts], counts: Mapping[str, Counts]
) -> tuple[ShelfRow, ...]:
    """Give a row for every volume, those added first in front; no volume is opened."""
    rows = []
    for sha256 in volumes.names():
        record, fault = _looked_at(volumes, sha256)
        notes = counts.get(sha256)
        rows.append(
            ShelfRow(
                record,
                facts.get(sha256, VolumeFacts()),
                notes.annotations if notes else 0,
                fault,
            )
        )
    return tuple(sorted(rows, key=lambda row: (row.record.added, row.record.sha256)))


def _looked_at(volumes: VolumeStore, sha256: str) -> tuple[VolumeRecord, Sentence]:
    """Give a volume's record and what is wrong with it, as far as a glance can tell."""
    record = volumes.record(sha256)
    source = volumes.source_file(sha256).is_file()
    if record is None:
        nameless = VolumeRecord(sha256, "", None, None, sha256, 0, 0, 0, "")
        return nameless, NO_RECORD if source else NO_SOURCE
    return record, Sentence() if source else NO_SOURCE
