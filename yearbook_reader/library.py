"""The library: the one object that the window and the command line hold.

It stands for all that a reader keeps: the shelf (书库), which is the volumes, the notebook and the
preferences. It is a thin door: what it does is done in the rooms below, which it opens when they
are needed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from yearbook_reader.errors import DamagedError, StorageError, reason_of
from yearbook_reader.paths import Paths
from yearbook_reader.progress import Progress, silent
from yearbook_reader.settings import Settings, load_settings, save_settings
from yearbook_reader.shelf.last_package import LastPackage
from yearbook_reader.shelf.reading_ahead import ReadingAhead
from yearbook_reader.shelf.records import OpenVolume, ShelfRow, VolumeFacts, VolumeRecord
from yearbook_reader.shelf.volume_store import VolumeStore

# SQLite is imported where it is used: the window is to be painted before it is loaded.
if TYPE_CHECKING:
    from yearbook_reader.annotations.notebook.keeper import NotebookKeeper
    from yearbook_reader.annotations.notebook.notebook import Counts, Notebook
    from yearbook_reader.annotations.notebook.searches import Searches
    from yearbook_reader.annotations.places.placement import Plan
    from yearbook_reader.errors import YearbookError
    from yearbook_reader.search.index.shelf_index import ShelfIndex
    from yearbook_reader.search.index.shelf_rows import VolumeRows
    from yearbook_reader.shelf.corrector import Corrector
    from yearbook_reader.shelf.facts import ShelfFacts
    from yearbook_reader.shelf.importing.import_report import ImportLine
    from yearbook_reader.shelf.importing.importing import ImportJob
    from yearbook_reader.sources.pdf.processes.page_image import PageImage
    from yearbook_reader.sources.pdf.rendering import PageRenderer


class Library:
    """The volumes, notes and preferences of one reader; any thread may call any method.

    `volumes` are those of the disk, as the engine made them; through the library itself they
    come with what a person corrected. One whose opening was begun `ahead` is there the sooner.
    The review package that came in last is kept in `last_package`.
    """

    def __init__(self, paths: Paths) -> None:
        """Stand for what is stored at these paths; nothing is read or created yet."""
        self._paths = paths
        self.volumes = VolumeStore(paths.volumes)
        self.ahead = ReadingAhead(self.volumes)
        self.last_package = LastPackage(paths.last_package)
        self._lock = RLock()
        self._keeper: NotebookKeeper | None = None
        self._renderer: PageRenderer | None = None
        self._notebook: Notebook | None = None
        self._index: ShelfIndex | None = None

    def add(
        self,
        file: Path,
        progress: Progress = silent,
        encoding: str | None = None,
        *,
        must_keep: bool = True,
    ) -> OpenVolume:
        """Take a file onto the shelf and open it; one that is there already is only opened.

        An `encoding` overrides the choice and the one of an earlier time. Without `must_keep`
        a volume that cannot be written is given all the same, and tells why it was not kept.

        Raises:
            SourceError: the file cannot be read as a yearbook.
            StorageError: the volume cannot be written.
            Cancelled: the reader asked to stop; nothing was kept.
        """
        added = None if encoding else self.ahead.take(file)
        if added is None:
            added = self.volumes.add(file, progress, encoding, must_keep=must_keep)
        return self.corrector.corrected(added, progress)

    def open(self, sha256: str, progress: Progress = silent) -> OpenVolume:
        """Open a volume; one made by other rules, or damaged, is reconstructed from its source.

        Raises:
            NotFoundError: the library has no such volume.
            StorageError: its source is gone or damaged.
            Cancelled: the reader asked to stop.
        """
        opened = self.ahead.take(sha256) or self.volumes.open(sha256, progress)
        return self.corrector.corrected(opened, progress)

    def rebuild(self, sha256: str, progress: Progress = silent) -> OpenVolume:
        """Reconstruct a volume from its source, whatever else is kept of it.

        Raises:
            NotFoundError: the library has no such volume.
            StorageError: its source is gone or damaged, or the volume cannot be written.
            Cancelled: the reader asked to stop.
        """
        return self.corrector.corrected(self.volumes.rebuild(sha256, progress), progress)

    def read_again(
        self, opened: OpenVolume, encoding: str | None, progress: Progress = silent
    ) -> OpenVolume:
        """Read a volume's source in another encoding, None for the one it seems to be in.

        Raises:
            SourceError: the source is no text in this encoding.
            StorageError: the volume cannot be written.
            Cancelled: the reader asked to stop; nothing was changed.
        """
        again = self.volumes.read_again(opened.record.sha256, encoding, progress)
        return self.corrector.corrected(again, progress)

    def page_image(
        self, opened: OpenVolume, sheet: int, scale: float, progress: Progress = silent
    ) -> PageImage:
        """Give the picture of a page of a PDF, counted from 1, `scale` pixels a point.

        Raises:
            NotFoundError: the library has no such volume.
            SourceError: the page cannot be painted.
            Cancelled: the reader asked to stop.
        """
        from yearbook_reader.sources.pdf.rendering import PageRenderer

        path = opened.read_from or self.volumes.source_file(opened.record.sha256)
        with self._lock:
            if self._renderer is None or self._renderer.path != path:
                if self._renderer is not None:
                    self._renderer.close()
                self._renderer = PageRenderer(path, opened.record.file_name)
            renderer = self._renderer
        return renderer.image(sheet, scale, progress)

    @property
    def notebook(self) -> Notebook:
        """Give the annotations, bookmarks and positions; opened at the first use.

        Raises:
            StorageError: the notebook cannot be opened.
        """
        from yearbook_reader.annotations.notebook.notebook import Notebook

        with self._lock:
            if self._notebook is None:
                self._notebook = Notebook(self.keeper.database, self.keeper.back_up)
            return self._notebook

    @property
    def corrector(self) -> Corrector:
        """Give what corrects books, takes corrections back, and has the log of them."""
        from yearbook_reader.shelf.corrector import Corrector

        return Corrector(self.volumes, self._paths.notebook, lambda: self.keeper.database)

    @property
    def facts(self) -> ShelfFacts:
        """Give what a person said of the volumes, and which are in the bin.

        Raises:
            StorageError: the notebook cannot be opened.
        """
        from yearbook_reader.shelf.facts import ShelfFacts

        return ShelfFacts(self.keeper.database)

    def shelf_view(self) -> tuple[ShelfRow, ...]:
        """Give a row for every volume, sound or damaged, on the shelf or in the bin.

        Where the notebook cannot be read, the volumes are shown without what a person said.
        """
        from yearbook_reader.shelf.shelf_view import shelf_rows

        facts: Mapping[str, VolumeFacts] = {}
        counts: Mapping[str, Counts] = {}
        with suppress(StorageError):
            if self._paths.notebook.exists():
                facts, counts = self.facts.all(), self.notebook.all_counts()
        return shelf_rows(self.volumes, facts, counts)

    def import_job(
        self,
        line_done: Callable[[ImportLine], None] = lambda line: None,
        encoding: str | None = None,
    ) -> ImportJob:
        """Prepare an import; `line_done` is called for each file on the thread that runs it."""
        from yearbook_reader.shelf.importing.import_worker import Orders
        from yearbook_reader.shelf.importing.importing import ImportJob

        rows = {row.record.sha256: row for row in self.shelf_view()}

        def put_into_index(record: VolumeRecord, made: VolumeRows) -> None:
            # SQLite is loaded while the processes of the import start.
            from yearbook_reader.shelf.indexing import version_of

            known = rows.get(record.sha256)
            row = ShelfRow(record, known.facts if known else VolumeFacts())
            # What is not in the index after this, `bring_index_up_to_date` adds.
            with suppress(StorageError):
                self.index.put(row.cover, made, version_of(record), kept_for=record.added)

        def keep_places(moments: Sequence[str]) -> None:
            with suppress(StorageError):
                self.index.keep_places(moments)

        shelf = [row.dated for row in rows.values() if not row.facts.binned]
        orders = Orders(self.volumes.folder, encoding)
        return ImportJob(orders, shelf, put_into_index, line_done, keep_places)

    def accept_version(self, new: str, old: str, progress: Progress = silent) -> Plan:
        """Let a volume take the place of another extraction of its book, by their sha256.

        It stands on the shelf where that one did, from the next look on.
        Notes come along where their words are found beyond doubt, and so do corrections and
        what a person said of the old one, which goes into the bin. The plan tells what became
        of each note.

        Raises:
            NotFoundError: the library has no such volume.
            StorageError: a source is damaged, or the notebook cannot be written.
            Cancelled: the reader asked to stop; nothing was changed.
        """
        from yearbook_reader.shelf.versions import Former, take_the_place

        opened = self.open(new, progress)
        former = Former(old, lambda: self.open(old, progress).volume)
        plan = take_the_place(opened, former, self.notebook, self.corrector, self.facts, progress)
        # All that is precious is done: out of order it can be read, too.
        with suppress(StorageError):
            self.volumes.put_in_order(new, old)
        return plan

    def empty_bin(self) -> tuple[str, ...]:
        """Remove the volumes in the bin from the disk and give their sources; their notes stay.

        Raises:
            StorageError: the notebook cannot be read, or a volume cannot be removed.
        """
        binned = self.facts.binned()
        for sha256 in binned:
            self.volumes.remove(sha256)
        self.facts.unbin(*binned)
        return binned

    @property
    def index(self) -> ShelfIndex:
        """Give the search index as it is; what it lacks, `bring_index_up_to_date` adds.

        Raises:
            StorageError: it can neither be opened nor made.
        """
        from yearbook_reader.search.index.shelf_index import ShelfIndex

        with self._lock:
            if self._index is None:
                self._index = ShelfIndex(self._paths.shelf)
            return self._index

    def bring_index_up_to_date(self, progress: Progress = silent) -> tuple[YearbookError, ...]:
        """Make the index hold every volume on the shelf, and give why some are not in it.

        One that proves to be damaged is filled anew.

        Raises:
            StorageError: the index cannot be read or written.
            Cancelled: the reader asked to stop; what was added by then stays.
        """
        from yearbook_reader.shelf.indexing import bring_up_to_date

        corrected = self.corrector.versions()
        rows = self.shelf_view()
        try:
            return bring_up_to_date(self.index, rows, corrected, self.open, progress)
        except DamagedError:
            return bring_up_to_date(self.index, rows, corrected, self.open, progress)

    @property
    def searches(self) -> Searches:
        """Give the saved searches and the last ones.

        Raises:
            StorageError: the notebook cannot be opened.
        """
        from yearbook_reader.annotations.notebook.searches import Searches

        return Searches(self.keeper.database)

    @property
    def keeper(self) -> NotebookKeeper:
        """Give the keeper of the precious file: its state at the start, and its copies."""
        from yearbook_reader.annotations.notebook.keeper import NotebookKeeper

        with self._lock:
            if self._keeper is None:
                self._keeper = NotebookKeeper(self._paths.notebook, self._paths.backups)
            return self._keeper

    @property
    def settings(self) -> Settings:
        """Give the preferences as they are stored."""
        return load_settings(self._paths.settings)

    def save_settings(self, settings: Settings) -> None:
        """Store the preferences.

        Raises:
            StorageError: they cannot be written.
        """

        try:
            save_settings(self._paths.settings, settings)
        except OSError as error:
            raise StorageError("偏好设置没有保存：{reason}。", reason=reason_of(error)) from error

    def close(self) -> None:
        """Copy the precious file where it changed, and close it, where it was opened.

        Raises:
            StorageError: the disk failed.
        """
        with self._lock:
            if self._renderer is not None:
                self._renderer.close()
            if self._index is not None:
                self._index.close()
            if self._keeper is not None:
                self._keeper.close()
