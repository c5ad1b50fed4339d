"""One volume on disk: a folder named by its source's sha256.

It holds the source's bytes as received, the source as it was read from them, the reconstructed
volume as TEI, the same in a form that is quick to read, and a small record. The bytes cannot be
made again; neither can the reading of them, where a later version reads the file otherwise:
notes count in its characters.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from yearbook_reader.errors import FormatError, NotFoundError, SourceError, StorageError, reason_of
from yearbook_reader.progress import Progress
from yearbook_reader.shelf.records import (
    OpenVolume,
    VolumeRecord,
    opened_volume,
    read_record,
    written_record,
)
from yearbook_reader.sources.source import Source
from yearbook_reader.storage.atomic import (
    putting_folder_in_place,
    remove_folder,
    write_atomically,
)
from yearbook_reader.volume.reconstruction import Reconstruction

# XML and the engine are imported where they are used: the window is to be painted before.
if TYPE_CHECKING:
    from yearbook_reader.volume.packing import Packed

SOURCE, KEPT, VOLUME, RECORD = "source", "source.kept", "volume.xml", "record.json"
PACKED = "volume.packed"  # what volume.xml holds, quicker to read
TEI = "tei"  # the encoding of a source that came as a volume of our own


class VolumeFolder:
    """The folder of one volume; it may be missing, or damaged in any part."""

    def __init__(self, path: Path) -> None:
        """Stand for the folder; nothing is read yet."""
        self._path = path

    @property
    def sha256(self) -> str:
        """Give the sha256 of the source, which is the folder's name."""
        return self._path.name

    @property
    def source_file(self) -> Path:
        """Give the file that holds the source's bytes as they were received."""
        return self._path / SOURCE

    def record(self) -> VolumeRecord | None:
        """Read the record; None where it is gone or damaged."""
        try:
            record = read_record((self._path / RECORD).read_bytes())
        except OSError:
            return None
        return record if record and record.sha256 == self.sha256 else None

    def holds(self, content: bytes) -> bool:
        """Tell whether these bytes are kept here as the source, with a volume made of them."""
        with suppress(OSError):
            return self.source_file.read_bytes() == content and (self._path / VOLUME).is_file()
        return False

    def open(self, progress: Progress, content: bytes | None = None) -> OpenVolume:
        """Open the volume; one made by other rules, or damaged, is made anew from its source.

        `content` is the source's bytes, where it is known that they are kept here.

        Raises:
            NotFoundError: there is no such folder.
            StorageError: the source is gone or damaged.
            Cancelled: the reader asked to stop.
        """
        record = self.record()
        source = self.source(progress, content)
        kept = self._kept_volume(source)
        if record and kept:
            return OpenVolume(record, source, kept.reconstruction, kept_digest=kept.digest)
        opened = self._made_of(source, progress, kept.reconstruction if kept else None)
        # The source is sound: a full disk is no reason not to read on.
        with suppress(StorageError):
            self.write(opened)
        return opened

    def rebuild(self, progress: Progress) -> OpenVolume:
        """Make the volume anew from its source, whatever else is kept of it.

        Raises:
            NotFoundError: there is no such folder.
            StorageError: the source is gone or damaged, or the volume cannot be written.
            Cancelled: the reader asked to stop.
        """
        opened = self._made_of(self.source(progress), progress)
        self.write(opened)
        return opened

    def read_again(self, encoding: str | None, progress: Progress) -> OpenVolume:
        """Read the source in another encoding, None for the one it seems to be in.

        Raises:
            SourceError: the source is no text in this encoding.
            StorageError: the volume cannot be written.
            Cancelled: the reader asked to stop; nothing was changed.
        """
        from yearbook_reader.sources.reader import read_source

        source = replace(read_source(self.source_file, encoding, progress), name=self._name())
        opened = self._made_of(source, progress)
        self.write(opened)
        return opened

    def verify(self) -> None:
        """Check that all that is kept is sound; nothing is changed.

        Raises:
            NotFoundError: there is no such folder.
            StorageError: the source is gone or damaged, or the TEI file is gone.
            FormatError: the TEI file, or the source as it was read, is damaged.
        """
        from yearbook_reader.sources.kept import from_bytes
        from yearbook_reader.volume.tei import validate

        self._content()
        # A volume of an earlier version is without this file until it is opened.
        with suppress(FileNotFoundError):
            from_bytes((self._path / KEPT).read_bytes())
        try:
            validate((self._path / VOLUME).read_bytes())
        except OSError as error:
            raise StorageError(
                "无法读取“{name}”：{reason}。", name=self._path / VOLUME, reason=reason_of(error)
            ) from error

    def put(
        self, content: bytes, opened: OpenVolume, meanwhile: Callable[[], object] = lambda: None
    ) -> None:
        """Write a volume with the bytes of its source; it opens sooner once it is packed, too.

        A new folder is there with all that belongs in it, or not at all. `meanwhile` is called
        while the disk takes its files, and is best some work that is to be done anyway.

        Raises:
            StorageError: it cannot be written.
        """
        if self._path.is_dir():
            write_atomically(self.source_file, content)
            _rewrite(self._path, opened)
            return
        with putting_folder_in_place(self._path) as draft:
            draft.write(SOURCE, content)
            for name, written in _files_of(opened):
                draft.write(name, written)
            meanwhile()

    def write(self, opened: OpenVolume) -> None:
        """Write what was made of a source.

        Raises:
            StorageError: it cannot be written.
        """
        _rewrite(self._path, opened)
        self.pack(opened)

    def pack(self, opened: OpenVolume) -> None:
        """Add the packed form; without it the volume opens all the same, only slower."""
        # Meanwhile another process may have put another reading of the source here.
        if self.record() == opened.record:
            with suppress(OSError):
                _pack(self._path, opened.reconstruction, (self._path / VOLUME).read_bytes())

    def remove(self) -> None:
        """Remove the folder for good; one that is gone already stays so.

        Raises:
            StorageError: it cannot be removed.
        """
        remove_folder(self._path)

    def source(self, progress: Progress, content: bytes | None = None) -> Source:
        """Give the source as it was read when it was added.

        `content` is its bytes, where it is known that they are kept here.

        Raises:
            NotFoundError: there is no such folder.
            StorageError: its bytes are gone or damaged.
            Cancelled: the reader asked to stop.
        """
        from yearbook_reader.sources.kept import from_bytes, to_bytes

        content = content or self._content()
        with suppress(OSError, FormatError):
            source = from_bytes((self._path / KEPT).read_bytes())
            if source.sha256 == self.sha256:
                return source
        source = replace(self._read_anew(content, progress), name=self._name())
        # A full disk is no reason not to read on.
        with suppress(StorageError):
            write_atomically(self._path / KEPT, to_bytes(source))
        return source

    def _read_anew(self, content: bytes, progress: Progress) -> Source:
        from yearbook_reader.reconstruct.reading import made_before
        from yearbook_reader.sources.reader import read_source

        record = self.record()
        if self._is_tei(content):
            return made_before(content, self._name())[0]
        return read_source(self.source_file, (record.encoding if record else "") or None, progress)

    def _content(self) -> bytes:
        """Read the source's bytes and make sure that they are those that were added."""
        from yearbook_reader.sources.text import read_bytes

        if not self._path.is_dir():
            raise NotFoundError("书库里没有这一卷年鉴。")
        try:
            content = read_bytes(self.source_file)
        except SourceError as error:
            raise StorageError(
                "“{name}”存下的原文无法读取，请重新添加原文件。", name=self._name()
            ) from error
        sound = hashlib.sha256(content).hexdigest() == self.sha256 or self._is_tei(content)
        if not sound:
            raise StorageError("“{name}”存下的原文已损坏，请重新添加原文件。", name=self._name())
        return content

    def _is_tei(self, content: bytes) -> bool:
        """Tell whether the source came as a volume of our own, whose sha256 is not the folder's."""
        from yearbook_reader.sources.reader import is_own_tei

        return is_own_tei(content) and self.sha256.encode() in content

    def _name(self) -> str:
        record = self.record()
        return record.file_name if record else self.sha256

    def _kept_volume(self, source: Source) -> Packed | None:
        """Read the kept volume; None where it is gone, damaged or made by other rules."""
        from yearbook_reader.reconstruct.version import ENGINE
        from yearbook_reader.volume.packing import unpack

        try:
            try:
                packed = self._path / PACKED
                changed = _read_if_changed(self._path / VOLUME, since=packed)
                kept = unpack(packed.read_bytes(), changed)
                # Both may be of one tick of the clock: what was compared once need not be again.
                if changed is not None:
                    with suppress(OSError):
                        os.utime(packed)
            except (OSError, FormatError):
                from yearbook_reader.volume.tei import from_tei

                tei = (self._path / VOLUME).read_bytes()
                kept = unpack(_pack(self._path, from_tei(tei), tei), tei)
        except (OSError, FormatError):
            return None
        made = kept.reconstruction
        current = made.engine == ENGINE or source.encoding == TEI
        return kept if current and made.volume.source_sha256 == self.sha256 else None

    def _made_of(
        self, source: Source, progress: Progress, kept: Reconstruction | None = None
    ) -> OpenVolume:
        from yearbook_reader.reconstruct.engine import reconstruct
        from yearbook_reader.reconstruct.reading import made_before

        record = self.record()
        added = record.added if record else moment(self.source_file.stat().st_mtime)
        if kept is None and source.encoding == TEI:
            kept = made_before(self._content(), source.name)[1]
        return opened_volume(source, kept or reconstruct(source, progress), added)


def _read_if_changed(file: Path, *, since: Path) -> bytes | None:
    """Read a file unless another was written behind it, as `make` looks at them.

    To read the TEI file only to compare it would take as long as to unpack the volume.
    """
    unchanged = file.stat().st_mtime_ns < since.stat().st_mtime_ns
    return None if unchanged else file.read_bytes()


def _rewrite(folder: Path, opened: OpenVolume) -> None:
    for name, written in _files_of(opened):
        write_atomically(folder / name, written)


def _pack(folder: Path, reconstruction: Reconstruction, tei: bytes) -> bytes:
    from yearbook_reader.volume.packing import pack

    packed = pack(reconstruction, tei)
    # It has a checksum, and is made again where it is damaged.
    with suppress(StorageError):
        write_atomically(folder / PACKED, packed, may_be_lost=True)
    return packed


def _files_of(opened: OpenVolume) -> Iterator[tuple[str, bytes]]:
    """Give the files that hold what was made of a source, in the order of writing.

    The record comes last and tells that all is there.
    """
    from yearbook_reader.sources.kept import to_bytes
    from yearbook_reader.volume.tei_writer import to_tei

    yield KEPT, to_bytes(opened.source)
    yield VOLUME, to_tei(opened.reconstruction)
    yield RECORD, written_record(opened.record)


def moment(timestamp: float) -> str:
    """Give a time of the clock as it is kept: ISO, UTC, to the microsecond."""
    return datetime.fromtimestamp(timestamp, UTC).isoformat(timespec="microseconds")
