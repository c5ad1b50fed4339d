"""The review package that came in last, which the next one that goes out may answer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from yearbook_reader.errors import FormatError, StorageError

if TYPE_CHECKING:
    from yearbook_reader.annotations.exchange.review_package import ReviewPackage


class LastPackage:
    """Keeps the notes of a package on the disk, so that it can be answered days later."""

    def __init__(self, file: Path) -> None:
        """Keep it in this file."""
        self._file = file

    def keep(self, package: ReviewPackage) -> None:
        """Keep a package in the place of the one before, without the volumes that came along.

        Raises:
            StorageError: it cannot be written; the one before is kept.
        """
        from yearbook_reader.annotations.exchange.review_package import packed
        from yearbook_reader.storage.atomic import make_folder, write_atomically

        make_folder(self._file.parent)
        write_atomically(self._file, packed(replace(package, sources={})))

    def read(self) -> ReviewPackage | None:
        """Give the package; None where none came in, or the file cannot be read."""
        from yearbook_reader.shelf.note_exchange import received_file

        try:
            return received_file(self._file)
        except (StorageError, FormatError):
            return None
