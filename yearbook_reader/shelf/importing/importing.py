"""Files onto the shelf: read and reconstructed by several processes, the index kept by one.

A file that brings its process down is a line in the report like any other fault. Nothing is
ever half kept: a volume takes its place whole, and the index follows behind.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event
from time import time

from yearbook_reader.progress import Cancelled, Progress, silent
from yearbook_reader.search.index.shelf_rows import VolumeRows
from yearbook_reader.shelf.importing.finding_files import find_files
from yearbook_reader.shelf.importing.import_report import ImportLine, ImportReport, Outcome
from yearbook_reader.shelf.importing.import_worker import Orders, Taken
from yearbook_reader.shelf.importing.workers import Workers
from yearbook_reader.shelf.records import VolumeRecord
from yearbook_reader.shelf.versions import SameBooks
from yearbook_reader.shelf.volume_folder import moment

LOOK = 0.1  # seconds between two looks at whether the reader paused or cancelled


class ImportJob:
    """One import into the folder of volumes, told line by line while it goes on."""

    def __init__(
        self,
        orders: Orders,
        shelf: Sequence[VolumeRecord],
        put_into_index: Callable[[VolumeRecord, VolumeRows], None],
        line_done: Callable[[ImportLine], None] = lambda line: None,
        keep_places: Callable[[Sequence[str]], None] = lambda moments: None,
    ) -> None:
        """Prepare an import beside these volumes.

        On the thread that runs it, `put_into_index` is called for each volume that is new,
        `line_done` for each file, and `keep_places` at first, with the moments that the records
        of the files are going to have.
        """
        self._orders = orders
        self._same_books = SameBooks(shelf)
        self._put_into_index = put_into_index
        self._line_done = line_done
        self._keep_places = keep_places
        self._lines: list[ImportLine] = []
        self._weights: dict[Path, float] = {}
        self._whole = self._past = 0.0  # bytes of all files, and of those that are done

    @property
    def count(self) -> int:
        """Give how many files there are to take in; 0 until they are found."""
        return len(self._weights)

    @property
    def done(self) -> int:
        """Give how many of them are done."""
        return len(self._lines)

    def run(
        self,
        paths: Sequence[Path],
        jobs: int | None = None,
        progress: Progress = silent,
        pause: Event | None = None,
    ) -> ImportReport:
        """Take in files, and what folders hold, with so many processes; without it one a core.

        While `pause` is set all stand still. Where `progress` raises Cancelled, the files under
        way are dropped, and the report tells how many are left.

        Raises:
            SourceError: a folder cannot be read.
        """
        found = find_files(paths)
        self._weights = {file: _weight(file) for file in found.files}
        self._whole = sum(self._weights.values())
        queue = deque(found.files)
        orders = replace(self._orders, added=_moments(found.files))
        with Workers(orders, min(jobs or os.cpu_count() or 1, len(queue))) as workers:
            _hand_out(queue, workers, pause)
            # While the processes begin: the index may have to be made.
            self._keep_places(tuple(orders.added.values()))
            try:
                while queue or workers.busy:
                    _hand_out(queue, workers, pause)
                    for taken in workers.answers(LOOK):
                        # Before the index is written, so that nobody waits for it.
                        _hand_out(queue, workers, pause)
                        self._note(taken)
                    progress(self._share(workers.shares))
            except Cancelled:
                for taken in workers.stop():
                    self._note(taken)
        left = len(found.files) - len(self._lines)
        return ImportReport(tuple(self._lines), found.skipped, left)

    def _share(self, under_way: dict[Path, float]) -> float:
        """Give the share of all bytes that is done."""
        partly = sum(share * self._weights[file] for file, share in under_way.items())
        return (self._past + partly) / self._whole

    def _note(self, taken: Taken) -> None:
        line = self._line(taken)
        if line is not None:
            self._lines.append(line)
            self._past += self._weights[line.file]
            self._line_done(line)

    def _line(self, taken: Taken) -> ImportLine | None:
        record = taken.record
        if taken.told:
            return ImportLine(taken.file, Outcome.FAULT, told=taken.told)
        if record is None:
            return None
        if taken.rows is None:
            return ImportLine(taken.file, Outcome.KNOWN, record)
        self._put_into_index(record, taken.rows)
        other = self._same_books.of(record)
        self._same_books.know(record)
        outcome = Outcome.VERSION if other else Outcome.ADDED
        return ImportLine(taken.file, outcome, record, version_of=other)


def _hand_out(queue: deque[Path], workers: Workers, pause: Event | None) -> None:
    """Let the processes stand still while `pause` is set, else have files to work on."""
    paused = pause is not None and pause.is_set()
    workers.pause(paused)
    if not paused:
        workers.give(queue)


def _moments(files: Sequence[Path]) -> dict[Path, str]:
    """Give the moment at which each file is added, such that they stay in this order.

    They are a microsecond apart: whichever is done first, volumes stand as their files do.
    """
    now = round(time() * 1_000_000)
    return {file: moment((now + number) / 1_000_000) for number, file in enumerate(files)}


def _weight(file: Path) -> float:
    """Give the size of a file in bytes; of one that cannot be looked at, next to nothing."""
    try:
        return float(max(file.stat().st_size, 1))
    except OSError:
        return 1.0
