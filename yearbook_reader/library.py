"""The library: the one object that the window and the command line hold.

On disk a volume is a folder named by its source's sha256, with the source's bytes as received,
the reconstructed volume as TEI and a small record. Only the source cannot be made again.
"""

from __future__ import annotations

import hashlib
import json
import re
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, get_type_hints

from yearbook_reader.errors import (
    FormatError,
    NotFoundError,
    SourceError,
    StorageError,
    YearbookError,
)
from yearbook_reader.paths import Paths
from yearbook_reader.progress import Progress, silent
from yearbook_reader.settings import Settings, load_settings, save_settings
from yearbook_reader.sources.source import Source
from yearbook_reader.storage.atomic import make_folder, write_atomically
from yearbook_reader.volume.model import Volume
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.walk import all_entries

# XML, SQLite, the engine and the exports are imported where they are used: the window is to be
# painted before they are loaded.
if TYPE_CHECKING:
    from yearbook_reader.annotations.notebook import Notebook
    from yearbook_reader.reconstruct.account import Account
    from yearbook_reader.search.hits import SearchResult
    from yearbook_reader.search.volume_search import SearchableVolume

SOURCE, VOLUME, RECORD = "source", "volume.xml", "record.json"

_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class VolumeRecord:
    """What a shelf shows of a volume without opening it.

    `entries`, `characters` (all code points of the source) and `findings` are counts; `added`
    is an ISO time in UTC; `encoding` is the one the source was decoded with.
    """

    sha256: str
    title: str
    edition_year: int | None
    covers_year: int | None
    file_name: str
    entries: int
    characters: int
    findings: int
    added: str
    encoding: str = ""


@dataclass(frozen=True)
class OpenVolume:
    """A volume that is being read, with its source and its record."""

    record: VolumeRecord
    source: Source
    reconstruction: Reconstruction

    @property
    def volume(self) -> Volume:
        """Give the book."""
        return self.reconstruction.volume

    @cached_property
    def searchable(self) -> SearchableVolume:
        """Give the book made ready for searching; made at the first search."""
        from yearbook_reader.search.volume_search import SearchableVolume

        return SearchableVolume(self.volume)


class Library:
    """The volumes, notes and preferences of one reader; any thread may call any method."""

    def __init__(self, paths: Paths) -> None:
        """Stand for what is stored at these paths; nothing is read or created yet."""
        self._paths = paths
        self._lock = Lock()
        self._notebook: Notebook | None = None

    def shelf(self) -> tuple[str, ...]:
        """Give the sha256 of every volume that is kept, sound or damaged."""
        if not self._paths.volumes.is_dir():
            return ()
        names = (folder.name for folder in self._paths.volumes.iterdir())
        return tuple(sorted(name for name in names if _SHA256.fullmatch(name)))

    def records(self) -> tuple[VolumeRecord, ...]:
        """Give the records of all volumes that can be opened, those added first in front.

        A damaged record is made anew from the volume.
        """
        found = (self._record(sha256) for sha256 in self.shelf())
        return tuple(sorted(filter(None, found), key=lambda record: (record.added, record.sha256)))

    def _record(self, sha256: str) -> VolumeRecord | None:
        record = _read_record(self._folder(sha256))
        if record is None:
            with suppress(YearbookError):
                return self.open(sha256).record
        return record

    def add(
        self, file: Path, progress: Progress = silent, encoding: str | None = None
    ) -> OpenVolume:
        """Take a file into the library and open it; one that is there already is only opened.

        An `encoding` overrides the choice and the one of an earlier time.

        Raises:
            SourceError: the file cannot be read as a yearbook.
            StorageError: the volume cannot be written.
            Cancelled: the reader asked to stop; nothing was kept.
        """
        from yearbook_reader.reconstruct.engine import reconstruct
        from yearbook_reader.sources.reader import read_source
        from yearbook_reader.sources.text import read_bytes

        content = read_bytes(file)
        sha256 = hashlib.sha256(content).hexdigest()
        known = _read_record(self._folder(sha256))
        if known and encoding in (None, known.encoding):
            # Where what is kept is damaged, the file at hand mends it.
            with suppress(YearbookError):
                return self.open(sha256, progress)
        source = read_source(file, encoding, progress)
        if source.sha256 != sha256:
            raise SourceError(f"“{file.name}”在读取时被改动，请再试一次。")
        added = known.added if known else _time(datetime.now(UTC).timestamp())
        opened = _opened(source, reconstruct(source, progress), added)
        make_folder(self._folder(sha256))
        write_atomically(self._folder(sha256) / SOURCE, content)
        self._keep(opened)
        return opened

    def open(self, sha256: str, progress: Progress = silent) -> OpenVolume:
        """Open a volume; one made by other rules, or damaged, is reconstructed from its source.

        Raises:
            NotFoundError: the library has no such volume.
            StorageError: its source is gone or damaged.
            Cancelled: the reader asked to stop.
        """
        from yearbook_reader.reconstruct.engine import reconstruct

        record = _read_record(self._folder(sha256))
        source = self._source(sha256, record, progress)
        kept = self._kept_reconstruction(sha256)
        if record and kept:
            return OpenVolume(record, source, kept)
        opened = _opened(source, kept or reconstruct(source, progress), self._added(sha256, record))
        # The source is sound: a full disk is no reason not to read on.
        with suppress(StorageError):
            self._keep(opened)
        return opened

    def rebuild(self, sha256: str, progress: Progress = silent) -> OpenVolume:
        """Reconstruct a volume from its source, whatever else is kept of it.

        Raises:
            NotFoundError: the library has no such volume.
            StorageError: its source is gone or damaged, or the volume cannot be written.
            Cancelled: the reader asked to stop.
        """
        from yearbook_reader.reconstruct.engine import reconstruct

        record = _read_record(self._folder(sha256))
        source = self._source(sha256, record, progress)
        opened = _opened(source, reconstruct(source, progress), self._added(sha256, record))
        self._keep(opened)
        return opened

    def verify(self, sha256: str) -> None:
        """Check that all that is kept of a volume is sound; nothing is changed.

        Raises:
            NotFoundError: the library has no such volume.
            StorageError: its source is gone or damaged, or its TEI file is gone.
            FormatError: its TEI file is damaged.
        """
        from yearbook_reader.volume.tei import validate

        folder = self._folder(sha256)
        self._source(sha256, _read_record(folder))
        try:
            validate((folder / VOLUME).read_bytes())
        except OSError as error:
            raise StorageError(f"{folder / VOLUME} 无法读取：{error.strerror}。") from error

    def search(self, opened: OpenVolume, query: str, limit: int | None = None) -> SearchResult:
        """Find every occurrence of the query in a volume; `limit` cuts only the hits."""
        return opened.searchable.search(query, limit)

    def export(self, opened: OpenVolume, format_name: str) -> bytes:
        """Give a volume as a file of one of the formats of `export.formats.FORMATS`."""
        from yearbook_reader.export.formats import FORMATS

        return FORMATS[format_name](opened.reconstruction)

    def account(self, opened: OpenVolume) -> Account:
        """Give the account of where every character of the source has gone."""
        from yearbook_reader.reconstruct.account import account

        return account(opened.source.text, opened.reconstruction)

    @property
    def notebook(self) -> Notebook:
        """Give the annotations, bookmarks and positions; opened at the first use.

        Raises:
            StorageError: the notebook cannot be opened.
        """
        from yearbook_reader.annotations.notebook import Notebook

        with self._lock:
            if self._notebook is None:
                self._notebook = Notebook.open(self._paths.notebook)
            return self._notebook

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
            raise StorageError(f"偏好设置没有保存：{error.strerror}。") from error

    def close(self) -> None:
        """Close the notebook, where it was opened.

        Raises:
            StorageError: the disk failed.
        """
        with self._lock:
            if self._notebook is not None:
                self._notebook.close()

    def _folder(self, sha256: str) -> Path:
        return self._paths.volumes / sha256

    def _source(
        self, sha256: str, record: VolumeRecord | None, progress: Progress = silent
    ) -> Source:
        """Read the kept source and make sure that it is the one that was added."""
        from yearbook_reader.sources.reader import read_source
        from yearbook_reader.sources.text import read_bytes

        if not (_SHA256.fullmatch(sha256) and self._folder(sha256).is_dir()):
            raise NotFoundError("书库里没有这一卷年鉴。")
        name = record.file_name if record else sha256
        try:
            content = read_bytes(self._folder(sha256) / SOURCE)
        except SourceError as error:
            raise StorageError(f"“{name}”存下的原文无法读取，请重新添加原文件。") from error
        if hashlib.sha256(content).hexdigest() != sha256:
            raise StorageError(f"“{name}”存下的原文已损坏，请重新添加原文件。")
        encoding = record.encoding if record else ""
        source = read_source(self._folder(sha256) / SOURCE, encoding or None, progress)
        return replace(source, name=name)

    def _kept_reconstruction(self, sha256: str) -> Reconstruction | None:
        """Read the kept volume; None where it is gone, damaged or made by other rules."""
        from yearbook_reader.reconstruct.engine import ENGINE
        from yearbook_reader.volume.tei import from_tei

        try:
            kept = from_tei((self._folder(sha256) / VOLUME).read_bytes())
        except (OSError, FormatError):
            return None
        current = kept.engine == ENGINE and kept.volume.source_sha256 == sha256
        return kept if current else None

    def _added(self, sha256: str, record: VolumeRecord | None) -> str:
        """Give when a volume was added; without a record, when its source was written."""
        return record.added if record else _time((self._folder(sha256) / SOURCE).stat().st_mtime)

    def _keep(self, opened: OpenVolume) -> None:
        """Write what was made of a source; the record comes last and tells that all is there."""
        from yearbook_reader.volume.tei import to_tei

        folder = self._folder(opened.record.sha256)
        write_atomically(folder / VOLUME, to_tei(opened.reconstruction))
        write_atomically(folder / RECORD, json.dumps(asdict(opened.record), indent=2).encode())


def _opened(source: Source, reconstruction: Reconstruction, added: str) -> OpenVolume:
    volume = reconstruction.volume
    record = VolumeRecord(
        sha256=source.sha256,
        title=volume.title,
        edition_year=volume.edition_year,
        covers_year=volume.covers_year,
        file_name=source.name,
        entries=len(all_entries(volume)),
        characters=len(source.text),
        findings=len(reconstruction.findings),
        added=added,
        encoding=source.encoding,
    )
    return OpenVolume(record, source, reconstruction)


def _read_record(folder: Path) -> VolumeRecord | None:
    """Read the record of a volume; None where it is gone or damaged."""
    try:
        stored = json.loads((folder / RECORD).read_bytes())
        record = VolumeRecord(**stored)
    except (OSError, ValueError, TypeError):
        return None
    sound = all(
        isinstance(getattr(record, name), kind)
        for name, kind in get_type_hints(VolumeRecord).items()
    )
    return record if sound and record.sha256 == folder.name else None


def _time(timestamp: float) -> str:
    return datetime.fromtimestamp(timestamp, UTC).isoformat(timespec="microseconds")
