"""A kept volume that is opened while the window is still being made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock, Thread

from yearbook_reader.errors import YearbookError
from yearbook_reader.progress import Cancelled
from yearbook_reader.shelf.records import OpenVolume
from yearbook_reader.shelf.volume_store import VolumeStore


class ReadingAhead:
    """Opens one volume on a thread of its own, unless it would have to be reconstructed.

    A volume is wanted by its file or by its sha256.
    """

    def __init__(self, volumes: VolumeStore) -> None:
        """Begin with nothing under way."""
        self._volumes = volumes
        self._lock = Lock()
        self._under_way: dict[Path | str, _Reading] = {}

    def begin(self, wanted: Path | str) -> None:
        """Begin to open a volume that is soon asked for."""
        reading = _Reading(lambda: self._open(wanted))
        with self._lock:
            self._under_way = {wanted: reading}
        reading.start()

    def take(self, wanted: Path | str) -> OpenVolume | None:
        """Wait for a volume that was begun, and hand it out once.

        None where it was not begun, or is to be opened with all care instead.
        """
        with self._lock:
            reading = self._under_way.pop(wanted, None)
        return reading.result() if reading else None

    def _open(self, wanted: Path | str) -> OpenVolume | None:
        if isinstance(wanted, str):
            return self._volumes.open(wanted, _only_what_is_quick)
        return self._volumes.open_known(wanted, _only_what_is_quick)


class _Reading(Thread):
    """Reads one volume; a fault of the world is left to whoever reads it with all care."""

    def __init__(self, read: Callable[[], OpenVolume | None]) -> None:
        super().__init__(name="ahead", daemon=True)
        self._read = read
        self._opened: OpenVolume | None = None
        self._mistake: BaseException | None = None

    def run(self) -> None:
        try:
            self._opened = self._read()
        except (YearbookError, Cancelled):
            pass  # whoever asks for it is told why, and how far it is
        except BaseException as error:
            self._mistake = error

    def result(self) -> OpenVolume | None:
        """Wait until it has ended, and give what was read; a mistake of ours is raised."""
        self.join()
        if self._mistake is not None:
            raise self._mistake
        return self._opened


def _only_what_is_quick(done: float) -> None:
    """Stop where work begins of which the progress is told."""
    raise Cancelled
