"""How a volume is called where there is room for one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import ShelfRow, VolumeRecord


def volume_name(record: VolumeRecord) -> str:
    """Give a volume's title with the year that tells it from the others of its series."""
    return _named(record.title or record.file_name, record.edition_year or record.covers_year)


def row_name(row: ShelfRow) -> str:
    """Give the same of a volume as a person described it."""
    return _named(row.title or row.record.file_name, row.edition_year or row.covers_year)


def _named(title: str, year: int | None) -> str:
    return f"{title} {year}" if year else title
