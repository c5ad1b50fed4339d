"""Brings volumes in and out beside the window: adding files, opening, exporting."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from yearbook_reader.errors import NotesFileError, NotFoundError, StorageError, YearbookError
from yearbook_reader.progress import Progress, within
from yearbook_reader.shelf.records import VolumeFacts
from yearbook_reader.ui.parts.file_writing import write_file
from yearbook_reader.ui.parts.tasks import Task, Tasks
from yearbook_reader.ui.reading.outline_model import outline_of
from yearbook_reader.ui.reading.places import page_places_of, places_of
from yearbook_reader.ui.words.sentences import said
from yearbook_reader.ui.words.volume_names import facts_of

if TYPE_CHECKING:
    from yearbook_reader.library import Library
    from yearbook_reader.shelf.records import OpenVolume
    from yearbook_reader.volume.finding_words import Told

T = TypeVar("T")

MOST_TOLD = 3  # faults that are told one by one: the bar they stand in is above the text


class Arrival(NamedTuple):
    """A volume ready to be shown: `position` is where the reader left it, a source offset.

    `is_unmarked` tells that it is known to be without marks, so that none need be awaited.
    `facts` are what a person said of it.
    """

    opened: OpenVolume
    position: int | None
    is_unmarked: bool = False
    facts: VolumeFacts = VolumeFacts()


@dataclass(slots=True)
class _Added:
    """What became of files: the last volume, the sources new to the shelf, files of notes."""

    last: OpenVolume | None = None
    new: list[str] = field(default_factory=list)
    notes: list[Path] = field(default_factory=list)
    faults: list[YearbookError] = field(default_factory=list)


def prepare(opened: OpenVolume) -> None:
    """Work out what the window will ask of a volume at once, so that it need not."""
    for make in (outline_of, places_of, page_places_of):
        opened.once(make)


class Opening(QObject):
    """One piece of work at a time; a later wish to open takes the place of an earlier one.

    `arrived` gives the `Arrival`, `added` the sources of volumes that are new to the shelf,
    `notes_found` a file that holds notes, `read_otherwise` what is to be said of a volume that was
    read in another encoding.
    """

    arrived = Signal(object)
    added = Signal(object)
    notes_found = Signal(object)
    exported = Signal(object)
    read_otherwise = Signal(str)
    failed = Signal(object)
    started = Signal(str)
    progressed = Signal(float)
    ended = Signal()

    def __init__(self, library: Library, tasks: Tasks, parent: QObject | None = None) -> None:
        """Work on a library; nothing is opened yet."""
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._task: Task | None = None
        tasks.idle.connect(self.ended)

    def add(self, files: Sequence[Path]) -> None:
        """Take files onto the shelf and open the last that is a yearbook's text."""

        def add(progress: Progress) -> tuple[Arrival | None, _Added]:
            added = self._add_each(files, progress)
            return (self._arrival(added.last) if added.last else None), added

        def done(result: tuple[Arrival | None, _Added]) -> None:
            arrival, added = result
            if arrival is not None:
                self.arrived.emit(arrival)
            if added.new:
                self.added.emit(tuple(added.new))
            for file in added.notes:
                self.notes_found.emit(file)
            if added.faults:
                self.failed.emit(YearbookError(self._told(added.faults)))

        if len(files) == 1:
            told = self.tr("正在打开“{name}”…").format(name=files[0].name)
        else:
            told = self.tr("正在打开 %Ln 个文件…", "", len(files))
        self._start(told, add, done)

    def _told(self, faults: Sequence[YearbookError]) -> str:
        """Give a line for each fault; of many the first ones, and how many there are besides."""
        lines = [said(fault.sentence) for fault in faults[:MOST_TOLD]]
        if left := len(faults) - len(lines):
            lines.append(self.tr("还有 %Ln 个文件没有打开。", "", left))
        return "\n".join(lines)

    def _add_each(self, files: Sequence[Path], progress: Progress) -> _Added:
        added = _Added()
        known = self._library.volumes.names()
        for number, file in enumerate(files):
            try:
                part = within(progress, number, len(files))
                added.last = last = self._library.add(file, part, must_keep=False)
            except NotesFileError:
                added.notes.append(file)
                continue
            except YearbookError as error:
                added.faults.append(error)
                continue
            if last.unkept is not None:
                told = self.tr("这一卷没有收入书库，只供这次阅读。{reason}")
                added.faults.append(YearbookError(told.format(reason=said(last.unkept))))
            elif last.record.sha256 not in known or self._put_back(last.record.sha256):
                added.new.append(last.record.sha256)
        return added

    def _put_back(self, sha256: str) -> bool:
        """Take a volume whose file is opened again out of the bin; tell whether it was there."""
        facts = self._library.facts
        with suppress(StorageError):
            if facts.of(sha256).binned:
                facts.unbin(sha256)
                return True
        return False

    def open(self, sha256: str) -> None:
        """Open a volume on the shelf; one that is gone is called as it was when it was read."""

        def look(progress: Progress) -> Arrival:
            try:
                return self._arrival(self._library.open(sha256, progress))
            except NotFoundError as error:
                raise self._named(error, sha256) from error

        self._start(self.tr("正在打开…"), look, self.arrived.emit)

    def _named(self, error: NotFoundError, sha256: str) -> NotFoundError:
        name = ""
        with suppress(StorageError):
            name = self._library.notebook.names().get(sha256, "")
        told = self.tr("书库里没有“{name}”了。要读它，请再打开它的原文件。")
        return NotFoundError(told.format(name=name)) if name else error

    def read_on(self, opened: OpenVolume) -> None:
        """Make all titles of an open volume beside the window, before somebody looks for one."""
        self._tasks.run(lambda _: opened.once(outline_of).nodes, lambda _: None)

    def read_again(self, opened: OpenVolume, encoding: str) -> None:
        """Read a volume's source in another encoding, empty for the one it seems to be in."""

        def done(arrival: Arrival) -> None:
            self.arrived.emit(arrival)
            self.read_otherwise.emit(
                self.tr("已换编码重读。")
                if arrival.is_unmarked
                else self.tr("已换编码重读。标注留在原来的位置，若与文字错开，请逐条核对。")
            )

        self._start(
            self.tr("正在换编码重读…"),
            lambda progress: self._arrival(
                self._library.read_again(opened, encoding or None, progress)
            ),
            done,
        )

    def export(self, opened: OpenVolume, format_name: str, file: Path) -> None:
        """Write a volume as a file of another format; the file is whole or not there."""
        library, record = self._library, opened.record
        self._write(file, lambda: opened.exported(format_name, facts_of(library, record)))

    def export_findings(
        self,
        opened: OpenVolume,
        format_name: str,
        told: Iterable[Told],
        header: Sequence[str],
        file: Path,
    ) -> None:
        """Write findings of a volume as a table, `csv` or `markdown`; they are told meanwhile."""
        self._write(file, lambda: opened.exported_findings(format_name, told, header))

    def _write(self, file: Path, content: Callable[[], bytes]) -> None:
        def write(_: Progress) -> Path:
            write_file(file, content())
            return file

        self._start(self.tr("正在导出“{name}”…").format(name=file.name), write, self.exported.emit)

    def cancel(self) -> None:
        """Call off what is under way."""
        if self._task is not None:
            self._task.cancel()

    def _start(self, told: str, work: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        self.cancel()
        self.started.emit(told)
        self._task = self._tasks.run(work, done, self.failed.emit)
        self._task.progressed.connect(self.progressed)

    def _arrival(self, opened: OpenVolume) -> Arrival:
        prepare(opened)
        sha256 = opened.record.sha256
        position, is_unmarked, facts = None, False, VolumeFacts()
        # An open volume has no cycles: to look for some in it would hold up all that shows it.
        gc.freeze()
        # A notebook that cannot be read tells so where its marks are asked for.
        with suppress(StorageError):
            position = self._library.notebook.position(sha256)
            is_unmarked = not any(self._library.notebook.counts(sha256))
            facts = self._library.facts.of(sha256)
        return Arrival(opened, position, is_unmarked, facts)
