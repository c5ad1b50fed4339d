"""Bringing the search index up to date with the volumes on the shelf."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from yearbook_reader.errors import YearbookError
from yearbook_reader.progress import Progress, silent
from yearbook_reader.reconstruct.version import ENGINE
from yearbook_reader.search.index.shelf_index import ShelfIndex
from yearbook_reader.shelf.records import OpenVolume, ShelfRow, VolumeRecord


def bring_up_to_date(
    index: ShelfIndex,
    rows: Sequence[ShelfRow],
    corrected: Mapping[str, str],
    open_volume: Callable[[str], OpenVolume],
    progress: Progress = silent,
) -> tuple[YearbookError, ...]:
    """Make the index hold exactly the volumes of these rows, and give what stood in the way.

    Rows in the bin are left out. A volume is opened only where the index has not got it, or has
    it in another version: `corrected` tells, by source, how a volume was corrected. A volume that
    cannot be opened is left out, and so is a fault. They come in the order of these rows, also
    those that are taken out of the bin later; a new version of a book comes where that did.

    Raises:
        StorageError: the index cannot be read or written.
        Cancelled: the reader asked to stop; what was added by then stays.
    """
    wanted = {row.record.sha256: row for row in rows if not row.facts.binned}
    for sha256, row in wanted.items():
        if row.facts.version_of and row.facts.version_of not in wanted:
            index.change_places(sha256, row.facts.version_of)
    held = index.holds()
    for sha256 in held.keys() - wanted.keys():
        index.remove(sha256)
    versions = {
        sha256: version_of(row.record, corrected.get(sha256, "")) for sha256, row in wanted.items()
    }
    missing = [row for sha256, row in wanted.items() if held.get(sha256) != versions[sha256]]
    if missing:
        index.keep_places(row.record.sha256 for row in rows)
    faults = []
    for done, row in enumerate(missing):
        progress(done / len(missing))
        sha256 = row.record.sha256
        try:
            volume = open_volume(sha256).volume
        except YearbookError as error:
            faults.append(error)
            index.remove(sha256)
            continue
        index.add(row.cover, volume, versions[sha256], _part(progress, done, len(missing)))
    _update_covers(index, tuple(wanted.values()))
    return tuple(faults)


def version_of(record: VolumeRecord, corrected: str = "") -> str:
    """Give what tells whether the index has a volume as it is now."""
    return f"{ENGINE} {record.encoding} {corrected}".rstrip()


def _part(progress: Progress, done: int, volumes: int) -> Progress:
    """Give the progress of one volume as a part of the whole."""
    return lambda share: progress((done + share) / volumes)


def _update_covers(index: ShelfIndex, rows: Sequence[ShelfRow]) -> None:
    known = {cover.sha256: cover for cover in index.covers()}
    for row in rows:
        if known.get(row.record.sha256, row.cover) != row.cover:
            index.update(row.cover)
