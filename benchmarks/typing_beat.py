"""How long the window's thread is held while a reader types a query over a big shelf.

A timer beats every few milliseconds on the thread that draws; queries are typed a key at a time
into the real search page, on a shelf of made-up volumes. Told are the longest stretch between
two beats, on the clock and in the thread's own work: on a busy machine the clock counts what
other programs take, too, and so the same beat without typing stands beside it.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path
from time import perf_counter, thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from dictionary_prose import TextMaker
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from yearbook_reader.library import Library
from yearbook_reader.paths import user_paths
from yearbook_reader.search.fold import fold
from yearbook_reader.search.hits import Cover
from yearbook_reader.ui.app import keep_drawing
from yearbook_reader.ui.parts.tasks import Tasks
from yearbook_reader.ui.search.shelf.shelf_search_page import ShelfSearchPage
from yearbook_reader.ui.search.shelf.shelf_searching import ShelfSearching

BEAT = 2  # milliseconds
KEY = 90  # milliseconds between two keys: a quick typist
REST = 2500  # milliseconds after a query, for its answer and the first rows
QUERIES = ("的", "发展", "工业增加值", "2019年", "万元 -发展", "发展 近/20 工业", r"/\d+万元/")


class Beat:
    """Notes the longest stretches between the beats of the thread that draws."""

    def __init__(self) -> None:
        """Beat from now on."""
        self.clock: list[float] = []
        self.work: list[float] = []
        self._last = (perf_counter(), thread_time())
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=BEAT)
        self._timer.timeout.connect(self._note)
        self._timer.start()

    def _note(self) -> None:
        now = (perf_counter(), thread_time())
        self.clock.append(1000 * (now[0] - self._last[0]) - BEAT)
        self.work.append(1000 * (now[1] - self._last[1]))
        self._last = now

    def told(self) -> str:
        """Give the worst, the 99th percentile and how many were over 16 ms."""
        cells = []
        for name, values in (("clock", self.clock), ("work", self.work)):
            ordered = sorted(values)
            p99 = ordered[int(0.99 * (len(ordered) - 1))]
            over = sum(value > 16 for value in ordered)
            cells.append(f"{name}: longest {ordered[-1]:5.1f} ms, p99 {p99:4.1f}, over 16: {over}")
        return "; ".join(cells)


def wait(milliseconds: int) -> None:
    """Let the window live for so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def type_character(field: QWidget, character: str) -> None:
    """Let an input method compose a character, then put it into a field."""
    composed = QInputMethodEvent("ju", [])
    QApplication.sendEvent(field, composed)
    put = QInputMethodEvent()
    put.setCommitString(character)
    QApplication.sendEvent(field, put)


def fill(library: Library, volumes: int) -> None:
    """Put made-up volumes into an index that has fewer."""
    maker, held = TextMaker(), len(library.index.holds())
    if held >= volumes:
        return
    for number in range(1, volumes + 1):
        volume = maker.volume(number)
        if number > held:
            cover = Cover(volume.source_sha256, volume.title, None, 1920 + number)
            library.index.add(cover, volume, "1")


def main() -> int:
    """Type all queries and tell how the thread fared."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--volumes", type=int, default=20, help="of a million characters each")
    parser.add_argument("--home", type=Path, help="keep the shelf here for another run")
    parser.add_argument("--queries", nargs="+", default=QUERIES, help="in the order of typing")
    parser.add_argument("--at-once", action="store_true", help="type as soon as the page is there")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        library = Library(user_paths(arguments.home or Path(name)))
        fill(library, arguments.volumes)
        application = QApplication([])
        page = ShelfSearchPage()
        page.resize(1200, 760)
        workers = [Tasks("search"), Tasks("titles")]
        searching = ShelfSearching(page, library, *workers)
        page.show()
        keep_drawing()
        if not arguments.at_once:
            fold(arguments.queries[0])
            wait(500)
            beat = Beat()
            wait(REST)
            print(f"at rest          {beat.told()}")
        for query in arguments.queries:
            if page.question.field.text():
                page.question.field.clear()
                wait(200)
            beat = Beat()
            for character in query:
                type_character(page.question.field, character)
                wait(KEY)
            wait(REST)
            print(f"{query:<16} {beat.told()}; {page.question.told.text()}", flush=True)
        searching.stop()
        for worker in workers:
            worker.close(finish=False)
        library.close()
        application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
