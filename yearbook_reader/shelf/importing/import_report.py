"""What became of the files of an import, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from yearbook_reader.errors import Sentence
from yearbook_reader.shelf.records import VolumeRecord


class Outcome(StrEnum):
    """What became of a file."""

    ADDED = "added"
    KNOWN = "known"  # its content is in the library already
    VERSION = "version"  # added; it looks like another extraction of a book that is there
    FAULT = "fault"  # not taken in, and why


@dataclass(frozen=True, slots=True)
class ImportLine:
    """What became of one file.

    `record` is that of the volume, None with a fault, whose sentence `told` is. `version_of` is
    the source of the book that it looks like another extraction of, empty for none.
    """

    file: Path
    outcome: Outcome
    record: VolumeRecord | None = None
    told: Sentence = Sentence()
    version_of: str = ""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of all files, in the order they were done.

    `skipped` are files of folders that are of no kind a yearbook comes in; `left` those that
    were not begun or not finished when the reader cancelled.
    """

    lines: tuple[ImportLine, ...] = ()
    skipped: tuple[Path, ...] = ()
    left: int = 0

    @property
    def added(self) -> tuple[ImportLine, ...]:
        """Give the files that became volumes, new versions among them."""
        return self.with_outcome(Outcome.ADDED, Outcome.VERSION)

    @property
    def known(self) -> tuple[ImportLine, ...]:
        """Give the files whose content was there already."""
        return self.with_outcome(Outcome.KNOWN)

    @property
    def versions(self) -> tuple[ImportLine, ...]:
        """Give the new volumes that look like other extractions of books that are there."""
        return self.with_outcome(Outcome.VERSION)

    @property
    def faults(self) -> tuple[ImportLine, ...]:
        """Give the files that could not be taken in."""
        return self.with_outcome(Outcome.FAULT)

    def with_outcome(self, *outcomes: Outcome) -> tuple[ImportLine, ...]:
        """Give the files with one of these outcomes."""
        return tuple(line for line in self.lines if line.outcome in outcomes)
