"""The process that takes files in: it reads, reconstructs and puts away, one file at a time."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from ctypes import c_bool
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from signal import SIG_IGN, SIGINT, signal
from time import monotonic, sleep

from yearbook_reader.errors import Sentence, YearbookError
from yearbook_reader.progress import Cancelled, Progress
from yearbook_reader.search.fold import fold
from yearbook_reader.search.index.shelf_rows import VolumeRows, rows_of
from yearbook_reader.search.index.title_words import words_of_title
from yearbook_reader.shelf.records import OpenVolume, VolumeRecord
from yearbook_reader.shelf.volume_store import VolumeStore
from yearbook_reader.sources.pdf.processes.limits import CORES

LOOK = 0.1  # seconds between two looks at whether a pause is over, and between two shares told
OBJECTS = 100_000  # new objects before a collection: a book has many and no cycles


@dataclass(frozen=True, slots=True)
class Orders:
    """What a process is to do: where volumes are kept, and how texts are decoded.

    `added` is the moment that is written down for each file.
    """

    volumes: Path
    encoding: str | None = None
    added: Mapping[Path, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a file: a volume's record, or a sentence about what is wrong.

    `rows` are what the index stores of a volume that is new, None for one that was there. All
    are empty where the reader cancelled.
    """

    file: Path
    record: VolumeRecord | None = None
    rows: VolumeRows | None = None
    told: Sentence = Sentence()


def load() -> None:
    """Load all that it takes to take a text in; otherwise it is loaded with the first file."""
    gc.set_threshold(OBJECTS)
    import yearbook_reader.reconstruct.reading
    import yearbook_reader.sources.kept
    import yearbook_reader.volume.packing
    import yearbook_reader.volume.tei_writer  # noqa: F401

    fold("")
    words_of_title("年鉴")
    gc.freeze()  # it stays: neither a collection nor the end of a process need go through it


def work(
    pipe: Connection,
    orders: Orders,
    cores: int,
    pausing: c_bool,
    stopping: c_bool,
    inherited: Sequence[Connection] = (),
) -> None:
    """Take in each file that comes through the pipe until it is closed, and answer with `Taken`.

    Between a file and its answer go numbers: the share of it that is done; behind the answer about
    a new volume goes None, when nothing more is to be done for it. A PDF is read on so
    many `cores`; the others are for the other processes. Whether to stand still, or to stop, is
    read in memory that all share, without a lock: whoever is killed would keep that for good. A
    copy of the one who gives the orders lets go of his ends of pipes, `inherited`: held by a copy,
    they would not close with him.
    """
    for end in inherited:
        end.close()
    os.environ[CORES] = str(cores)
    # Ctrl-C reaches every process of the terminal; only the first one is to speak of it.
    signal(SIGINT, SIG_IGN)
    gc.set_threshold(OBJECTS)
    store = VolumeStore(orders.volumes)
    with suppress(EOFError, OSError), _Mouth(pipe) as mouth:  # until the one who gave them is gone
        while True:
            progress = _reporting(mouth.say, pausing, stopping)
            _take_in(store, pipe.recv(), orders, progress, mouth)


class _Mouth:
    """Says things through a pipe without waiting until they are heard; a context."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._thread = ThreadPoolExecutor(1)
        self._last: Future[None] | None = None

    def __enter__(self) -> _Mouth:
        return self

    def __exit__(self, *_: object) -> None:
        self._thread.shutdown()

    def say(self, message: Taken | float | None) -> None:
        """Say something behind all that was said before.

        Raises:
            OSError: nobody listened to the last of it.
        """
        if self._last is not None and self._last.done():
            self._last.result()
        self._last = self._thread.submit(self._pipe.send, message)


def _take_in(
    store: VolumeStore, file: Path, orders: Orders, progress: Progress, mouth: _Mouth
) -> None:
    taken, opened = _taken(store, file, orders, progress)
    mouth.say(taken)
    if opened:
        # The index is written meanwhile: the volume is found the sooner.
        store.pack(opened)
        mouth.say(None)


def _taken(
    store: VolumeStore, file: Path, orders: Orders, progress: Progress
) -> tuple[Taken, OpenVolume | None]:
    """Give what became of a file, and the volume where it is a new one."""
    try:
        progress(0.0)
        added = orders.added.get(file, "")
        record, opened = store.take_in(file, progress, orders.encoding, added, _rows)
        return Taken(file, record, opened.once(_rows) if opened else None), opened
    except YearbookError as error:
        return Taken(file, told=error.sentence), None
    except Cancelled:
        return Taken(file), None


def _rows(opened: OpenVolume) -> VolumeRows:
    return rows_of(opened.volume)


def _reporting(send: Callable[[float], None], pausing: c_bool, stopping: c_bool) -> Progress:
    told = -LOOK

    def report(done: float) -> None:
        nonlocal told
        while pausing.value and not stopping.value:
            send(done)  # which fails where the one who would let it go on is gone
            sleep(LOOK)
        if stopping.value:
            raise Cancelled
        if monotonic() - told >= LOOK:
            told = monotonic()
            send(done)

    return report
