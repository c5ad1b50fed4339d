"""The corrector: puts what a person corrected on volumes as the engine made them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from yearbook_reader.corrections import TABLE
from yearbook_reader.errors import MisfitError, NotFoundError, StorageError
from yearbook_reader.progress import Progress, silent
from yearbook_reader.shelf.records import OpenVolume
from yearbook_reader.shelf.volume_folder import TEI
from yearbook_reader.shelf.volume_store import VolumeStore
from yearbook_reader.sources.source import Source
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.records import Records
from yearbook_reader.volume.reconstruction import Reconstruction

# What corrects is imported where it is used: most volumes are opened without a correction.
if TYPE_CHECKING:
    from yearbook_reader.corrections.correction import Correction
    from yearbook_reader.corrections.log import CorrectionLog
    from yearbook_reader.reconstruct.telling.forced import Forced


class FileRead(NamedTuple):
    """A file that was read, with what was corrected in its book, and what does not fit it."""

    source: Source
    reconstruction: Reconstruction
    corrections: tuple[Correction, ...] = ()
    misfits: tuple[Correction, ...] = ()


class Corrector:
    """Corrects volumes and keeps what was done in the log; any thread may call.

    A volume is reconstructed anew only where the roles of lines that a person gave have changed.
    Nothing is kept where a call raises.
    """

    def __init__(
        self, volumes: VolumeStore, notebook: Path, database: Callable[[], Database]
    ) -> None:
        """Take the folder of volumes, and the notebook: its file, and what opens it."""
        self._volumes = volumes
        self._notebook = notebook
        self._database = database

    @property
    def log(self) -> CorrectionLog:
        """Give the log of all corrections.

        Raises:
            StorageError: the notebook cannot be opened.
        """
        from yearbook_reader.corrections.log import CorrectionLog

        return CorrectionLog(self._database())

    def versions(self) -> Mapping[str, str]:
        """Give for each source with corrections a string that is another one when they change."""
        with suppress(StorageError):
            if self._notebook.exists():
                return self.log.versions()
        return {}

    def corrected(self, opened: OpenVolume, progress: Progress = silent) -> OpenVolume:
        """Give a volume with its corrections; without, where the notebook cannot be read.

        Raises:
            Cancelled: `progress` asked to stop.
        """
        log: tuple[Correction, ...] = ()
        with suppress(StorageError):
            if self._notebook.exists() and self._has_any(opened.record.sha256):
                log = self.log.of_source(opened.record.sha256)
        result = self._with(opened, log, progress) if log or opened.corrections else opened
        progress(1.0)
        return result

    def _has_any(self, sha256: str) -> bool:
        return Records(self._database(), TABLE, ()).count(sha256) > 0

    def read(
        self, file: Path, encoding: str | None = None, progress: Progress = silent
    ) -> FileRead:
        """Read a file as `read_volume` does, with what a person corrected in its book.

        Raises:
            SourceError: the file cannot be read as a yearbook.
            FormatError: it is a TEI file of our own, but damaged.
            Cancelled: `progress` asked to stop.
        """
        from yearbook_reader.corrections.applying import corrected
        from yearbook_reader.corrections.roles import forced_roles
        from yearbook_reader.reconstruct.engine import reconstruct
        from yearbook_reader.reconstruct.reading import read_volume
        from yearbook_reader.reconstruct.telling.forced import is_made_with

        source, made = read_volume(file, encoding, progress)
        log: tuple[Correction, ...] = ()
        with suppress(StorageError):
            if self._notebook.exists():
                log = self.log.of_source(source.sha256)
        if not log or source.encoding == TEI:
            return FileRead(source, made)
        forced = forced_roles(source, log)
        if not is_made_with(made, forced):
            made = reconstruct(source, progress, forced)
        result = corrected(source, made, log)
        return FileRead(source, result.reconstruction, log, result.misfits)

    def correct(
        self, opened: OpenVolume, correction: Correction, progress: Progress = silent
    ) -> OpenVolume:
        """Add a correction and give the volume with it.

        It takes the place of earlier ones that say less of the same; where it says what the
        book says without them, they are taken back and none is added.

        Raises:
            MisfitError: it has no place in the book.
            StorageError: it could not be saved.
            Cancelled: `progress` asked to stop.
        """
        log = self.log.of_source(opened.record.sha256)
        before, result = self._replacing(opened, log, correction, progress)
        if correction in result.misfits:
            from yearbook_reader.corrections.refusals import refusal

            raise MisfitError(refusal(correction.kind))
        progress(1.0)
        left = before.corrections
        gone = [each.id for each in log if each not in left]
        if result.reconstruction == before.reconstruction:
            self.log.exchange(gone, ())
            return before
        [stored] = self.log.add(correction, withdrawn=gone)
        return replace(result, corrections=(*left, stored))

    def _replacing(
        self,
        opened: OpenVolume,
        log: Sequence[Correction],
        correction: Correction,
        progress: Progress,
    ) -> tuple[OpenVolume, OpenVolume]:
        """Give the volume without what a correction supersedes, and with the correction.

        Nothing is superseded where another correction would no longer fit then.
        """
        from yearbook_reader.corrections.superseding import superseded

        old = superseded(log, correction)
        before = self._with(opened, log, progress) if log != opened.corrections else opened
        if old:
            without = self._with(opened, [each for each in log if each not in old], progress)
            result = self._with(opened, (*without.corrections, correction), progress)
            if set(result.misfits) <= set(before.misfits):
                return without, result
        return before, self._with(opened, (*log, correction), progress)

    def withdraw(
        self, opened: OpenVolume, identifier: str, progress: Progress = silent
    ) -> OpenVolume:
        """Take the correction with this id back, and give the volume then.

        Raises:
            NotFoundError: there is none.
            StorageError: it could not be saved.
            Cancelled: `progress` asked to stop.
        """
        self.log.exchange([identifier], ())
        try:
            return self.corrected(opened, progress)
        except BaseException:
            self.log.exchange((), [identifier])
            raise

    def undo(
        self, opened: OpenVolume, number: int, progress: Progress = silent
    ) -> tuple[OpenVolume, int]:
        """Undo an action of the log, by its number; give the volume then, and the new action's.

        Raises:
            NotFoundError: there is no such action.
            StorageError: what it did was changed since, or it could not be saved.
            Cancelled: the reader asked to stop.
        """
        undoing = self.log.undo(number)
        try:
            return self.corrected(opened, progress), undoing
        except BaseException:
            self.log.undo(undoing)
            raise

    def carried(self, opened: OpenVolume, old: str, progress: Progress = silent) -> OpenVolume:
        """Give a volume with the corrections of another extraction of its book behind its own.

        `old` is the sha256 of the other's source. Those whose words are not found in the same
        place come too, as misfits; all are, when the old source cannot be read. None is kept.

        Raises:
            StorageError: the log cannot be read.
            Cancelled: `progress` asked to stop.
        """
        from yearbook_reader.corrections.carrying import Carrier

        wanted = self.log.of_source(old)
        if not wanted:
            return opened
        text = ""
        with suppress(StorageError, NotFoundError):
            text = self._volumes.source(old, progress).text
        carrier = Carrier(text, opened.source, opened.made or opened.reconstruction)
        there = {_said(each) for each in opened.corrections}
        new = (each for each in map(carrier.carried, wanted) if _said(each) not in there)
        return self._with(opened, (*opened.corrections, *new), progress)

    def _with(
        self, opened: OpenVolume, log: Sequence[Correction], progress: Progress
    ) -> OpenVolume:
        from yearbook_reader.corrections.applying import corrected
        from yearbook_reader.corrections.roles import forced_roles

        made = self._made(opened, forced_roles(opened.source, log), progress)
        result = corrected(opened.source, made, log)
        return replace(
            opened,
            reconstruction=result.reconstruction,
            made=made,
            corrections=tuple(log),
            misfits=result.misfits,
            kept_digest=None,
        )

    def _made(self, opened: OpenVolume, forced: Forced, progress: Progress) -> Reconstruction:
        """Give what the engine makes of the source with these roles, anew only where it must."""
        from yearbook_reader.reconstruct.telling.forced import is_made_with

        made = opened.made or opened.reconstruction
        if is_made_with(made, forced):
            return made
        if forced:
            return self._volumes.with_roles(opened.source, forced, progress)
        return self._volumes.open(opened.record.sha256, progress).reconstruction


def _said(correction: Correction) -> tuple[object, ...]:
    """Give what a correction says, whenever it was made."""
    return correction.kind, correction.spans, correction.quote, correction.value
