"""Where notes stand in a volume: looked through as a dry run, and what a person decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.notebook.anchors import Anchors
from yearbook_reader.annotations.notebook.notebook import Notebook
from yearbook_reader.annotations.places.placement import Outcome, Placement, Plan
from yearbook_reader.annotations.places.reanchoring import plan
from yearbook_reader.progress import Progress, silent
from yearbook_reader.shelf.facts import ShelfFacts
from yearbook_reader.shelf.records import OpenVolume
from yearbook_reader.storage.database import Database


@dataclass(frozen=True, slots=True)
class Review:
    """What became of every note of a volume, and of those of the volumes it took the place of.

    `left` are the ids of notes that a person left without a place.
    """

    plan: Plan
    left: frozenset[str] = frozenset()

    @property
    def undecided(self) -> tuple[Placement, ...]:
        """Give those of which a person must say where they belong, and has not yet."""
        doubtful = self.plan.of(Outcome.REVIEW, Outcome.ORPHANED)
        return tuple(each for each in doubtful if each.old.id not in self.left)

    @property
    def homeless(self) -> tuple[Placement, ...]:
        """Give those that a person left without a place."""
        doubtful = self.plan.of(Outcome.REVIEW, Outcome.ORPHANED)
        return tuple(each for each in doubtful if each.old.id in self.left)

    @property
    def updates(self) -> tuple[Annotation, ...]:
        """Give the notes whose place is beyond doubt and was told otherwise, as new values."""
        placed = self.plan.of(Outcome.MOVED, Outcome.PARTLY, Outcome.FUZZY)
        return tuple(each.new for each in placed if each.new not in (None, each.old))


class NotePlaces:
    """Looks through the places of notes; every method raises StorageError on a bad disk."""

    def __init__(self, database: Database) -> None:
        """Look into the notebook in this database."""
        self._notebook = Notebook(database)
        self._facts = ShelfFacts(database)
        self._anchors = Anchors(database)

    def review(self, opened: OpenVolume, progress: Progress = silent) -> Review:
        """Find out where the notes of a volume stand in it; nothing is changed.

        Raises:
            Cancelled: the reader asked to stop.
        """
        source = opened.record.sha256
        notes = [
            note for each in self._sources(source) for note in self._notebook.annotations(each)
        ]
        if not notes:
            return Review(Plan(()))
        return Review(plan(notes, opened.volume, progress), self._anchors.left(source))

    def would_come_along(self, opened: OpenVolume, old: str) -> Plan:
        """Find out what would become of the notes of another extraction; nothing is changed."""
        return plan(self._notebook.annotations(old), opened.volume)

    def leave(self, annotation: Annotation, source_sha256: str) -> int:
        """Keep that a person left a note without a place; gives the number that undoes it."""
        return self._anchors.leave(annotation.id, source_sha256)

    def _sources(self, source: str) -> Iterator[str]:
        """Give a source and, one after the other, those it took the place of."""
        seen: set[str] = set()
        while source and source not in seen:
            seen.add(source)
            yield source
            source = self._facts.of(source).version_of
