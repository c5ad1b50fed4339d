"""A file's pages, read by several processes at once where there are cores for them.

The others are copies of the process that was started to read the file, made under its limits.
They do not outlive it.
"""

from __future__ import annotations

import ctypes
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import pypdfium2

from yearbook_reader.sources.pdf.pdfium.pages import PageReader
from yearbook_reader.sources.pdf.printed.ink import PageInk
from yearbook_reader.sources.pdf.processes.limits import CORES

MOST_PROCESSES = 4
FEWEST_PAGES = 25  # for which a process is worth its making

_PR_SET_PDEATHSIG = 1  # of Linux: the signal that a process gets when its parent ends


def processes_for(pages: int) -> int:
    """Give how many processes are to read so many pages: one a core, of those it may use."""
    if sys.platform != "linux":
        return 1
    told = os.environ.get(CORES, "")
    cores = int(told) if told.isdecimal() else len(os.sched_getaffinity(0))
    return max(1, min(cores, MOST_PROCESSES, pages // FEWEST_PAGES))


def read_together(
    path: Path, document: pypdfium2.PdfDocument, processes: int, told: Callable[[int], None]
) -> list[PageInk]:
    """Read all pages of the document at a path, each of so many processes a stretch of them.

    `told` is called with how many pages have been read, about.

    Raises:
        MemoryError: a process has too little of it.
        EOFError: a process came to grief.
    """
    count = len(document)
    ends = [count * number // processes for number in range(1, processes + 1)]
    copies = [_Copy(path, range(*stretch)) for stretch in pairwise(ends)]
    pages = []
    for page in _read(document, range(ends[0])):
        pages.append(page)
        told(count * len(pages) // ends[0])
    return [*pages, *(page for copy in copies for page in copy.pages())]


def _read(document: pypdfium2.PdfDocument, numbers: Iterable[int]) -> Iterator[PageInk]:
    return map(PageReader(document).read, numbers)


class _Copy:
    """A copy of this process that reads pages of the file at a path."""

    def __init__(self, path: Path, numbers: Iterable[int]) -> None:
        parent = os.getpid()
        ours, theirs = os.pipe()
        self._process = os.fork()
        if self._process:
            os.close(theirs)
            self._pipe = os.fdopen(ours, "rb")
            return
        try:
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
            if os.getppid() == parent:  # it may have ended before that
                _write_pages(path, numbers, theirs)
        finally:
            os._exit(0)

    def pages(self) -> list[PageInk]:
        """Wait for the pages that it has read."""
        with self._pipe:
            pages: list[PageInk] | None = pickle.load(self._pipe)
        os.waitpid(self._process, 0)
        if pages is None:
            raise MemoryError
        return pages


def _write_pages(path: Path, numbers: Iterable[int], into: int) -> None:
    """Write pages into a pipe, or None where there is too little memory."""
    # Opened anew: processes that share an open file would move each other's place in it.
    document = pypdfium2.PdfDocument(path)
    pages: list[PageInk] | None
    try:
        pages = list(_read(document, numbers))
    except MemoryError:
        pages = None
    with os.fdopen(into, "wb") as pipe:
        pickle.dump(pages, pipe, pickle.HIGHEST_PROTOCOL)
