"""A kept volume that is opened while the window is still being made."""

from __future__ import annotations

from concurrent.futures import Future
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
        self._under_way: dict[Path | str, Future[OpenVolume | None]] = {}

    def begin(self, wanted: Path | str) -> None:
        """Begin to open a volume that is soon asked for."""
        opened: Future[OpenVolume | None] = Future()
        with self._lock:
            self._under_way = {wanted: opened}
        Thread(target=self._read, args=(wanted, opened), name="ahead", daemon=True).start()

    def take(self, wanted: Path | str) -> OpenVolume | None:
        """Wait for a volume that was begun, and hand it out once.

        None where it was not begun, or is to be opened with all care instead.
        """
        with self._lock:
            opened = self._under_way.pop(wanted, None)
        return opened.result() if opened else None

    def _read(self, wanted: Path | str, opened: Future[OpenVolume | None]) -> None:
        try:
            opened.set_result(self._open(wanted))
        except (YearbookError, Cancelled):
            # Whoever asks for it is told why, and how far it is.
            opened.set_result(None)
        except BaseException as error:
            opened.set_exception(error)

    def _open(self, wanted: Path | str) -> OpenVolume | None:
        if isinstance(wanted, str):
            return self._volumes.open(wanted, _only_what_is_quick)
        return self._volumes.open_known(wanted, _only_what_is_quick)


def _only_what_is_quick(done: float) -> None:
    """Stop where work begins of which the progress is told."""
    raise Cancelled
