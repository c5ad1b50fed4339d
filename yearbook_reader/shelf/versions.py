"""Which volumes are extractions of one book."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from yearbook_reader.errors import NotFoundError, StorageError
from yearbook_reader.progress import Progress, silent
from yearbook_reader.shelf.fingerprint import SAME_BOOK, likeness
from yearbook_reader.shelf.records import OpenVolume, VolumeFacts, VolumeRecord
from yearbook_reader.volume.model import Volume

# An import needs no notes.
if TYPE_CHECKING:
    from yearbook_reader.annotations.notebook.notebook import Notebook
    from yearbook_reader.annotations.places.placement import Plan
    from yearbook_reader.shelf.corrector import Corrector
    from yearbook_reader.shelf.facts import ShelfFacts


class SameBooks:
    """Finds, for a new volume, the one that was made of the same book."""

    def __init__(self, records: Iterable[VolumeRecord]) -> None:
        """Know these volumes, with the years that a person said where any were said."""
        self._records = [record for record in records if record.fingerprint]

    def of(self, record: VolumeRecord) -> str:
        """Give the sha256 of the volume most like this one; empty where none is of its book.

        One whose years are known to be others is next year's, however much of it is the same.
        """
        others = (
            other
            for other in self._records
            if other.sha256 != record.sha256 and not _differ_in_years(record, other)
        )
        alike = [
            (share, other.sha256)
            for other in others
            if (share := likeness(record.fingerprint, other.fingerprint)) >= SAME_BOOK
        ]
        return max(alike)[1] if alike else ""

    def know(self, record: VolumeRecord) -> None:
        """Know one volume more."""
        if record.fingerprint:
            self._records.append(record)


def _differ_in_years(one: VolumeRecord, other: VolumeRecord) -> bool:
    """Tell by the 卷年, and where that is unknown of either by the 记述年."""
    if one.edition_year and other.edition_year:
        return one.edition_year != other.edition_year
    return bool(one.covers_year and other.covers_year and one.covers_year != other.covers_year)


@dataclass(frozen=True, slots=True)
class Former:
    """The volume whose place another one is to take; `read` gives it, where it is needed."""

    sha256: str
    read: Callable[[], Volume]

    def volume(self) -> Volume | None:
        """Give the volume; None where it is gone or damaged, which is no reason to keep it."""
        with suppress(NotFoundError, StorageError):
            return self.read()
        return None


@dataclass(frozen=True, slots=True)
class Prospect:
    """What would come along to another extraction: a plan of the notes, and how many others.

    `bookmarks` and `corrections` are those of the old one, `bookmarks_moved` and
    `corrections_fitting` those that would find their place.
    """

    plan: Plan
    bookmarks: int
    bookmarks_moved: int
    corrections: int
    corrections_fitting: int


def prospect(
    opened: OpenVolume,
    former: Former,
    notebook: Notebook,
    corrector: Corrector,
    progress: Progress = silent,
) -> Prospect:
    """Find out what `take_the_place` would bring along; nothing is changed.

    Raises:
        StorageError: the notebook cannot be read.
        Cancelled: the reader asked to stop.
    """
    from yearbook_reader.annotations.places.bookmarks import moved_bookmarks
    from yearbook_reader.annotations.places.reanchoring import plan

    old = former.sha256
    bookmarks = notebook.bookmarks(old)
    moved = sum(1 for _ in moved_bookmarks(bookmarks, opened.volume, former.volume))
    found = plan(notebook.annotations(old), opened.volume, progress)
    corrections = len(corrector.log.of_source(old))
    carried = corrector.carried(opened, old, progress)
    astray = len(set(carried.misfits).difference(opened.corrections))
    return Prospect(found, len(bookmarks), moved, corrections, corrections - astray)


def take_the_place(
    opened: OpenVolume,
    former: Former,
    notebook: Notebook,
    corrector: Corrector,
    facts: ShelfFacts,
    progress: Progress,
) -> Plan:
    """Let a volume take the place of the former one, which goes into the bin.

    Notes and bookmarks that find their place come along, each as one action of the notebook;
    the others stay with the former source. Its corrections stay there, and are entered for the
    new source too: those that do not find their place are among its misfits. The notebook is
    copied first.

    Raises:
        StorageError: the notebook cannot be written.
        Cancelled: the reader asked to stop; nothing was changed.
    """
    from yearbook_reader.annotations.places.bookmarks import moved_bookmarks
    from yearbook_reader.annotations.places.reanchoring import plan
    from yearbook_reader.storage.moment import now

    old, new = former.sha256, opened.record.sha256
    found = plan(notebook.annotations(old), opened.volume, progress)
    moved = tuple(moved_bookmarks(notebook.bookmarks(old), opened.volume, former.volume))
    carried = corrector.carried(opened, old, progress).corrections[len(opened.corrections) :]
    notebook.copy_first()
    notebook.update(*found.placed())
    notebook.put_bookmark(*moved)
    corrector.log.add(*carried)
    told = facts.of(old)
    facts.set(
        {
            old: replace(told, binned=now()),
            new: _inherited(facts.of(new), told, old),
        }
    )
    return found


def _inherited(own: VolumeFacts, former: VolumeFacts, old: str) -> VolumeFacts:
    """Give what was said of a volume, and where nothing was said, what was of the former one."""

    said = {
        field: getattr(former, field)
        for field in ("title", "place", "edition_year", "covers_year", "tags")
        if not getattr(own, field)
    }
    return replace(own, version_of=old, **said)
