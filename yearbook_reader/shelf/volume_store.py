"""The folder of all volumes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import time
from typing import TYPE_CHECKING

from yearbook_reader.errors import NotFoundError, SourceError, StorageError
from yearbook_reader.progress import Progress, silent
from yearbook_reader.shelf.records import (
    OpenVolume,
    VolumeRecord,
    opened_volume,
    written_record,
)
from yearbook_reader.shelf.volume_folder import RECORD, TEI, VolumeFolder, moment
from yearbook_reader.storage.atomic import make_folder, sweep_drafts, write_atomically

# The engine is imported where it is used: the window is to be painted before.
if TYPE_CHECKING:
    from yearbook_reader.reconstruct.telling.forced import Forced
    from yearbook_reader.sources.source import Source
    from yearbook_reader.volume.reconstruction import Reconstruction

DRAFT_AGE = 24 * 60 * 60  # seconds; an older draft is of a process that is no more

_SHA256 = re.compile(r"[0-9a-f]{64}")


class VolumeStore:
    """The folder of all volumes; any thread may call any method.

    A volume comes out as the engine made it: what a person corrected is put on it above.
    """

    def __init__(self, folder: Path) -> None:
        """Stand for the folder; nothing is read or created yet."""
        self.folder = folder

    def names(self) -> tuple[str, ...]:
        """Give the sha256 of every volume that is kept, sound or damaged."""
        if not self.folder.is_dir():
            return ()
        return tuple(
            sorted(each.name for each in self.folder.iterdir() if _SHA256.fullmatch(each.name))
        )

    def record(self, sha256: str) -> VolumeRecord | None:
        """Give the record of a volume; None where it is gone or damaged."""
        return VolumeFolder(self.folder / sha256).record()

    def source_file(self, sha256: str) -> Path:
        """Give the file that holds the bytes of a volume's source as they were received.

        Raises:
            NotFoundError: the library has no such volume.
        """
        return self._of(sha256).source_file

    def add(
        self,
        file: Path,
        progress: Progress = silent,
        encoding: str | None = None,
        *,
        must_keep: bool = True,
    ) -> OpenVolume:
        """Take a file in and open it; one that is there already is only opened.

        An `encoding` overrides the choice and the one of an earlier time. Without `must_keep`
        a volume that cannot be written is given all the same, and tells why it was not kept.

        Raises:
            SourceError: the file cannot be read as a yearbook.
            FormatError: it is a damaged volume of our own.
            StorageError: the volume cannot be written.
            Cancelled: the reader asked to stop; nothing was kept.
        """
        content, record, opened = self._read(file, progress, encoding)
        if opened is None:
            return self.open(record.sha256, progress)
        try:
            self._keep(content, opened)
        except StorageError as error:
            if must_keep:
                raise
            return replace(opened, unkept=error.sentence, read_from=file)
        self.pack(opened)
        return opened

    def take_in(
        self,
        file: Path,
        progress: Progress = silent,
        encoding: str | None = None,
        added: str = "",
        prepare: Callable[[OpenVolume], object] = lambda opened: None,
    ) -> tuple[VolumeRecord, OpenVolume | None]:
        """Take a file in and give its record; with the volume, unless it was there and sound.

        A new volume is still to be packed. `added` is the moment that is written down, where it is
        not now. What `prepare` makes of a new volume, `OpenVolume.once` gives; it is made while
        the disk takes the files. Raises as `add` does.
        """
        content, record, opened = self._read(file, progress, encoding, added)
        if opened is not None:
            self._keep(content, opened, prepare)
        return record, opened

    def pack(self, opened: OpenVolume) -> None:
        """Keep a volume in a form, too, from which it opens sooner."""
        VolumeFolder(self.folder / opened.record.sha256).pack(opened)

    def _read(
        self, file: Path, progress: Progress, encoding: str | None, added: str = ""
    ) -> tuple[bytes, VolumeRecord, OpenVolume | None]:
        """Give a file's bytes and record; with the volume, unless it is here and sound."""
        from yearbook_reader.sources.text import read_bytes

        content = read_bytes(file)
        sha256 = hashlib.sha256(content).hexdigest()
        known = self.record(sha256)
        if known and self._is_kept(known, content, encoding):
            return content, known, None
        from yearbook_reader.reconstruct.reading import read_volume

        source, reconstruction = read_volume(file, encoding, progress)
        if source.encoding == TEI:
            # The original, or this very file, may be here: notes stay on what is there.
            known = self.record(source.sha256)
            if known:
                return content, known, None
        elif source.sha256 != sha256:
            raise SourceError("“{name}”在读取时被改动，请再试一次。", name=file.name)
        added = known.added if known else added or moment(time())
        opened = opened_volume(source, reconstruction, added)
        progress(1.0)
        return content, opened.record, opened

    def _is_kept(self, record: VolumeRecord, content: bytes, encoding: str | None) -> bool:
        """Tell whether these bytes are here, sound, as read in this encoding, None for any."""
        folder = VolumeFolder(self.folder / record.sha256)
        return encoding in (None, record.encoding) and folder.holds(content)

    def open_known(self, file: Path, progress: Progress = silent) -> OpenVolume | None:
        """Open the volume of a file that is here already; None where it is to be added.

        Raises:
            SourceError: the file cannot be read.
            StorageError: what is kept as its source is damaged.
            Cancelled: the reader asked to stop.
        """
        from yearbook_reader.sources.text import read_bytes

        content = read_bytes(file)
        record = self.record(hashlib.sha256(content).hexdigest())
        if record is None or not self._is_kept(record, content, None):
            return None
        return self._of(record.sha256).open(progress, content)

    def _keep(
        self,
        content: bytes,
        opened: OpenVolume,
        prepare: Callable[[OpenVolume], object] = lambda opened: None,
    ) -> None:
        make_folder(self.folder)
        sweep_drafts(self.folder, DRAFT_AGE)
        folder = VolumeFolder(self.folder / opened.record.sha256)
        folder.put(content, opened, lambda: opened.once(prepare))

    def open(self, sha256: str, progress: Progress = silent) -> OpenVolume:
        """Open a volume; one made by other rules, or damaged, is reconstructed from its source.

        Raises:
            NotFoundError: the library has no such volume.
            StorageError: its source is gone or damaged.
            Cancelled: the reader asked to stop.
        """
        return self._of(sha256).open(progress)

    def source(self, sha256: str, progress: Progress = silent) -> Source:
        """Give the source of a volume as it was read when it was added.

        Raises:
            NotFoundError: the library has no such volume.
            StorageError: its bytes are gone or damaged.
            Cancelled: the reader asked to stop.
        """
        return self._of(sha256).source(progress)

    def rebuild(self, sha256: str, progress: Progress = silent) -> OpenVolume:
        """Reconstruct a volume from its source, whatever else is kept of it.

        Raises:
            NotFoundError: the library has no such volume.
            StorageError: its source is gone or damaged, or the volume cannot be written.
            Cancelled: the reader asked to stop.
        """
        return self._of(sha256).rebuild(progress)

    def read_again(
        self, sha256: str, encoding: str | None, progress: Progress = silent
    ) -> OpenVolume:
        """Read a volume's source in another encoding, None for the one it seems to be in.

        Raises:
            NotFoundError: the library has no such volume.
            SourceError: the source is no text in this encoding.
            StorageError: the volume cannot be written.
            Cancelled: the reader asked to stop; nothing was changed.
        """
        return self._of(sha256).read_again(encoding, progress)

    def put_in_order(self, new: str, old: str) -> None:
        """Let a new version of a volume count as added when that was, if not before.

        Nothing is done where the record of either is gone.

        Raises:
            StorageError: the record cannot be written.
        """
        own, former = self.record(new), self.record(old)
        if own and former and former.added < own.added:
            file = self.folder / new / RECORD
            write_atomically(file, written_record(replace(own, added=former.added)))

    def verify(self, sha256: str) -> None:
        """Check that all that is kept of a volume is sound; nothing is changed.

        Raises:
            NotFoundError: the library has no such volume.
            StorageError: its source is gone or damaged, or its TEI file is gone.
            FormatError: its TEI file, or the source as it was read, is damaged.
        """
        self._of(sha256).verify()

    def with_roles(
        self, source: Source, forced: Forced, progress: Progress = silent
    ) -> Reconstruction:
        """Give what the engine makes of a source with roles of lines that a person gave.

        The last one is kept beside the volume, so that it opens as quickly as any other.

        Raises:
            Cancelled: the reader asked to stop.
        """
        from yearbook_reader.reconstruct.engine import reconstruct
        from yearbook_reader.reconstruct.telling.forced import stamp
        from yearbook_reader.reconstruct.version import ENGINE
        from yearbook_reader.shelf.forced_volume import keep, kept

        folder = self.folder / source.sha256
        made = kept(folder, stamp(ENGINE, forced))
        if made is None:
            made = reconstruct(source, progress, forced)
            keep(folder, made)
        return made

    def remove(self, sha256: str) -> None:
        """Remove a volume from the disk for good; one that is gone already stays so.

        Raises:
            StorageError: it cannot be removed.
        """
        if _SHA256.fullmatch(sha256):
            VolumeFolder(self.folder / sha256).remove()

    def _of(self, sha256: str) -> VolumeFolder:
        folder = self.folder / sha256
        if not (_SHA256.fullmatch(sha256) and folder.is_dir()):
            raise NotFoundError("书库里没有这一卷年鉴。")
        return VolumeFolder(folder)
