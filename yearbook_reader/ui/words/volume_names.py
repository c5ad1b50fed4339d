"""How a volume is called where there is room for one line."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from yearbook_reader.errors import YearbookError

if TYPE_CHECKING:
    from yearbook_reader.library import Library
    from yearbook_reader.search.hits import Cover, ShelfHit, TitleHit, UnitCount
    from yearbook_reader.shelf.records import ShelfRow, VolumeFacts, VolumeRecord


def row_name(row: ShelfRow) -> str:
    """Give a volume's title with the year that tells it from the others of its series.

    What a person said of it goes before what it says itself.
    """
    return _named(row.title or row.record.file_name, row.edition_year or row.covers_year)


def facts_of(library: Library, record: VolumeRecord) -> VolumeFacts:
    """Give what a person said of a volume, where that can be read; any thread may ask."""
    from yearbook_reader.shelf.records import VolumeFacts

    with suppress(YearbookError):
        return library.facts.of(record.sha256)
    return VolumeFacts()


def name_of_found(found: ShelfHit | TitleHit | UnitCount) -> str:
    """Give what the volume is called in which something was found, so that it is told apart."""
    return _told_apart(found.volume_title, found.edition_year, found.covers_year, found.file_name)


def brief_name_of(found: ShelfHit) -> str:
    """Give it with one year only, for a narrow column in which that must not be cut off."""
    name = _named(found.volume_title, found.edition_year or found.covers_year)
    return f"{name} · {found.file_name}" if found.file_name else name


def cover_name(cover: Cover) -> str:
    """Give what a volume is called by its cover, told apart in the same way."""
    return _told_apart(cover.title, cover.edition_year, cover.covers_year, cover.file_name)


def _told_apart(title: str, edition: int | None, covers: int | None, file_name: str) -> str:
    name = _named(title, edition or covers)
    if edition and covers:
        name = QCoreApplication.translate("volumes", "{name}（记 {year} 年）").format(
            name=name, year=covers
        )
    return f"{name} · {file_name}" if file_name else name


def _named(title: str, year: int | None) -> str:
    return f"{title} {year}" if year else title
