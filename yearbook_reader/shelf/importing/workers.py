"""The processes of an import, seen from the one that gives them their files."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from ctypes import c_bool
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from yearbook_reader.errors import Sentence, YearbookError
from yearbook_reader.search.index.shelf_rows import rows_of
from yearbook_reader.shelf.importing.import_worker import Orders, Taken, load, work
from yearbook_reader.shelf.volume_store import VolumeStore

if TYPE_CHECKING:
    from multiprocessing.context import ForkProcess, SpawnProcess

AHEAD = 2  # files that a process holds at most, so that it need not wait for the next
GRACE = 5.0  # seconds in which a process has to drop what it does


class _Worker:
    """One process with the pipe to it, the files it holds and the share done of the first.

    Before these it may have to pack the volume of its last answer.
    """

    def __init__(self, process: ForkProcess | SpawnProcess, pipe: Connection) -> None:
        self.process = process
        self.pipe = pipe
        self.files: deque[Path] = deque()
        self.share = 0.0
        self.packs = False

    @property
    def busy(self) -> bool:
        return self.packs or bool(self.files)

    def take(self, message: Taken | float | None) -> None:
        """Take down how far the process is, by what it says."""
        if isinstance(message, Taken):
            self.files.popleft()
            self.share, self.packs = 0.0, message.rows is not None
        elif message is None:
            self.packs = False
        else:
            self.share = message

    def give(self, file: Path) -> None:
        self.files.append(file)
        # Where the process is dead, the end of its pipe tells so in its turn.
        with suppress(OSError):
            self.pipe.send(file)

    def let_go(self) -> None:
        self.pipe.close()
        if not self.busy:
            # It only waits: to let it clear its memory away would take longer than a small file.
            self.process.kill()

    def end(self) -> None:
        self.let_go()
        self.process.join(GRACE)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


class Workers:
    """So many processes that take files in; a context, at whose end they are gone."""

    def __init__(self, orders: Orders, count: int) -> None:
        """Start the processes."""
        self._copies = _may_be_copied()
        if self._copies:
            load()
        self._context = get_context("fork") if self._copies else get_context("spawn")
        self._orders = orders
        self._pausing = self._context.RawValue(c_bool, False)
        self._stopping = self._context.RawValue(c_bool, False)
        self._cores = max(1, (os.cpu_count() or 1) // max(1, count))  # for each
        self._workers: list[_Worker] = []
        for _ in range(count):
            self._workers.append(self._start())

    def __enter__(self) -> Workers:
        """Give the processes."""
        return self

    def __exit__(self, *_: object) -> None:
        """Stop what is under way and end all processes."""
        self._stopping.value = True
        for worker in self._workers:
            worker.let_go()  # all of them, before one is waited for
        for worker in self._workers:
            worker.end()

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        inherited = (ours, *(worker.pipe for worker in self._workers)) if self._copies else ()
        process = self._context.Process(
            target=work,
            args=(theirs, self._orders, self._cores, self._pausing, self._stopping, inherited),
            daemon=True,
        )
        process.start()
        theirs.close()
        return _Worker(process, ours)

    @property
    def busy(self) -> bool:
        """Tell whether any process has something to do."""
        return any(worker.busy for worker in self._workers)

    @property
    def shares(self) -> dict[Path, float]:
        """Give how far each file is that is under way."""
        return {worker.files[0]: worker.share for worker in self._workers if worker.files}

    def give(self, queue: deque[Path]) -> None:
        """Take files off a queue, as many as the processes hold, in turn.

        The last files wait in the queue for whoever is done first.
        """
        for held in range(AHEAD):
            kept = held * len(self._workers)
            for worker in self._workers:
                if len(queue) > kept and len(worker.files) <= held:
                    worker.give(queue.popleft())

    def pause(self, wanted: bool) -> None:
        """Let the processes stand still, or go on."""
        self._pausing.value = wanted

    def answers(self, seconds: float) -> Iterator[Taken]:
        """Give what was done until now; wait so long for the first of it.

        A process that died is followed by another, which takes over the files it held but the
        first: that one brought it down.
        """
        by_pipe = {worker.pipe: worker for worker in self._workers if worker.busy}
        for pipe in wait(list(by_pipe), seconds):
            worker = by_pipe[pipe]  # type: ignore[index]  # it waits for sockets, too
            try:
                message = worker.pipe.recv()
            except (EOFError, OSError):
                yield from self._replace(worker)
                continue
            worker.take(message)
            if isinstance(message, Taken):
                yield message

    def _replace(self, worker: _Worker) -> Iterator[Taken]:
        worker.end()
        heir = self._start()
        self._workers[self._workers.index(worker)] = heir
        # A volume that was only to be packed is in the library.
        culprits = [] if worker.packs else [worker.files.popleft()]
        for file in worker.files:
            heir.give(file)
        yield from map(self._left_behind, culprits)

    def _left_behind(self, culprit: Path) -> Taken:
        """Give what became of a file whose process died; it may have kept the volume before."""
        with suppress(YearbookError):
            opened = VolumeStore(self._orders.volumes).open_known(culprit)
            if opened and opened.record.added == self._orders.added.get(culprit):
                return Taken(culprit, opened.record, rows_of(opened.volume))
        return Taken(culprit, told=_broken(culprit))

    def stop(self) -> Iterator[Taken]:
        """Let the processes drop what they do; give what they had finished before."""
        self._stopping.value = True
        until = monotonic() + GRACE
        while self.busy and monotonic() < until:
            yield from self.answers(until - monotonic())


def _may_be_copied() -> bool:
    """Tell whether processes may be copies of this one, which then has to have a single thread.

    A copy has loaded all that it needs: it begins a third of a second sooner. That of a program
    with threads, as the window is, might wait for one that it has not got.
    """
    threads = Path("/proc/self/task")  # also those that are not Python's
    return sys.platform == "linux" and threads.is_dir() and len(list(threads.iterdir())) == 1


def _broken(culprit: Path) -> Sentence:
    return Sentence(
        "处理“{name}”的进程意外结束了，可能是内存不足；这个文件没有收入。",
        {"name": culprit.name},
    )
