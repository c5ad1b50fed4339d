"""Pictures of a PDF's pages, painted on demand by a child process that is kept alive."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import Empty, Queue
from time import monotonic
from typing import IO

from yearbook_reader.errors import SourceError
from yearbook_reader.progress import Progress, silent
from yearbook_reader.sources.pdf.processes.page_image import REQUEST, PageImage, read_picture

CHILD = "yearbook_reader.sources.pdf.processes.rendering_child"
PATIENCE = 0.05  # seconds after which the asker is asked again whether to go on
PAGE_SECONDS = 40.0  # of waiting for one page
MOST_KEPT = 64 * 1024 * 1024  # bytes of pictures that are kept for the way back

_Key = tuple[int, float]


class PageRenderer:
    """Paints the pages of one PDF; any thread may call any method, one is served at a time."""

    def __init__(self, path: Path, name: str) -> None:
        """Stand for a file; `name` is the one a reader knows it by. No process is started yet."""
        self.path = path
        self._name = name
        self._lock = threading.Lock()
        self._child: _Child | None = None
        self._kept: OrderedDict[_Key, PageImage] = OrderedDict()

    def image(self, sheet: int, scale: float, progress: Progress = silent) -> PageImage:
        """Give the picture of a page, counted from 1, `scale` pixels a point or what is bearable.

        Raises:
            SourceError: the page cannot be painted, or not in a bearable time.
            Cancelled: `progress` asked to stop; what was begun is thrown away.
        """
        key = (sheet, round(scale, 3))
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
            image = self._painted(key, progress)
            self._kept[key] = image
            while sum(len(each.pixels) for each in self._kept.values()) > MOST_KEPT:
                self._kept.popitem(last=False)
            return image

    def _painted(self, key: _Key, progress: Progress) -> PageImage:
        if self._child is None:
            self._child = _Child(self.path)
        try:
            image = self._child.ask(key, lambda: progress(0.0))
        except TimeoutError:
            self._end()
            raise SourceError(
                "“{name}”的第 {page} 页用时太久，没有画出。", name=self._name, page=key[0]
            ) from None
        if image is None:
            self._end()  # the next page is asked of a new process
        if image is None or not image.width:
            raise SourceError(
                "“{name}”的第 {page} 页画不出来，文件可能已损坏。", name=self._name, page=key[0]
            )
        return image

    def close(self) -> None:
        """End the process and forget the pictures."""
        with self._lock:
            self._end()
            self._kept.clear()

    def _end(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None


class _Child:
    """The process, and a thread that reads what it answers."""

    def __init__(self, path: Path) -> None:
        # Python's safe path keeps modules lying beside the PDF from being taken for ours.
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", CHILD, str(path.absolute())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._process.stdout is not None
        self._asked: Queue[_Key] = Queue()
        self._heard: Queue[PageImage | None] = Queue()
        self._stale = 0
        self._ears = threading.Thread(target=self._hear, args=(self._process.stdout,), daemon=True)
        self._ears.start()

    def _hear(self, pipe: IO[bytes]) -> None:
        """Pass on the answers, and None at their end."""
        with suppress(ValueError, OSError):
            while (image := read_picture(pipe, self._asked.get()[0])) is not None:
                self._heard.put(image)
        self._heard.put(None)

    def ask(self, key: _Key, still_wanted: Callable[[], None]) -> PageImage | None:
        """Give the answer to a request; None where the process has died.

        Raises:
            TimeoutError: it did not come in time.
            Cancelled: it is not wanted any more; the answer that comes yet is passed by.
        """
        assert self._process.stdin is not None
        self._asked.put(key)
        with suppress(OSError):  # a dead process is told by its end
            self._process.stdin.write(REQUEST.pack(*key))
            self._process.stdin.flush()
        deadline = monotonic() + PAGE_SECONDS
        self._stale += 1
        while monotonic() < deadline:
            still_wanted()
            with suppress(Empty):
                image = self._heard.get(timeout=PATIENCE)
                self._stale -= 1
                if image is None or not self._stale:
                    return image
        raise TimeoutError

    def end(self) -> None:
        """End the process; it does not outlive its parent's interest."""
        self._process.kill()
        self._process.wait()
        self._asked.put((0, 0.0))  # wakes the thread, which hears that nothing comes any more
        self._ears.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
