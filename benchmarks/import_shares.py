"""How long the import of one large text takes, stage by stage, beside ten searches per line.

The yardstick runs in the same process over the same text, so the ratio holds on any machine.
"""

from __future__ import annotations

import gc
import pickle
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TypeVar

from reconstruct_throughput import search_ten_times_per_line, text_of_length

from yearbook_reader.reconstruct.assembly.account import account
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.search.hits import Cover
from yearbook_reader.search.index.shelf_index import ShelfIndex
from yearbook_reader.search.index.shelf_rows import VolumeRows, rows_of
from yearbook_reader.shelf.importing.import_worker import OBJECTS
from yearbook_reader.shelf.records import opened_volume
from yearbook_reader.shelf.volume_folder import VolumeFolder
from yearbook_reader.sources.reader import read_source
from yearbook_reader.volume.tei_writer import to_tei

CHARACTERS = 1_200_000
ROUNDS = 5
GOAL = 10.0
TEN_SEARCHES, WHOLE = "ten searches per line", "source to searchable"
APART = ("packed form", "account", "TEI (part of files)")  # after it, or no stages of their own

T = TypeVar("T")


class Stages:
    """Measures named pieces of work."""

    def __init__(self) -> None:
        """Begin with none."""
        self.seconds: dict[str, float] = {}

    def measure(self, name: str, work: Callable[[], T]) -> T:
        """Do a piece of work and keep how long it took."""
        begin = perf_counter()
        result = work()
        self.seconds[name] = perf_counter() - begin
        return result


def imported(file: Path, folder: Path, index: ShelfIndex) -> dict[str, float]:
    """Give the seconds of each stage of one import, as an import's process does them."""
    stages = Stages()
    content = file.read_bytes()
    source = stages.measure("read", lambda: read_source(file))
    made = stages.measure("reconstruct", lambda: reconstruct(source))
    opened = stages.measure("record, fingerprint", lambda: opened_volume(source, made, ""))
    volume = VolumeFolder(folder / source.sha256)
    rows: list[VolumeRows] = []

    def make_rows() -> None:
        rows.append(stages.measure("index rows", lambda: rows_of(opened.volume)))

    stages.measure("files", lambda: volume.put(content, opened, make_rows))
    stages.seconds["files"] -= stages.seconds["index rows"]  # the disk waits for nobody meanwhile
    handed = stages.measure("handed over", lambda: pickle.loads(pickle.dumps(rows[0])))
    stages.measure("index", lambda: index.put(Cover(source.sha256, ""), handed))
    stages.seconds[WHOLE] = sum(stages.seconds.values())
    stages.measure("packed form", lambda: volume.pack(opened))
    stages.measure("account", lambda: account(source.text, made))
    stages.measure("TEI (part of files)", lambda: to_tei(made))
    stages.measure(TEN_SEARCHES, lambda: search_ten_times_per_line(source.text))
    volume.remove()
    index.remove(source.sha256)
    return stages.seconds


def measured(folder: Path) -> dict[str, float]:
    """Give the median seconds of each stage."""
    file = folder / "large.txt"
    file.write_text(text_of_length(CHARACTERS), encoding="utf-8")
    index = ShelfIndex(folder / "shelf.sqlite")
    rounds = [imported(file, folder, index) for _ in range(ROUNDS)]
    index.close()
    return {name: median(seconds[name] for seconds in rounds) for name in rounds[0]}


def main() -> int:
    """Print the table; give 1 where the goal is missed."""
    gc.set_threshold(OBJECTS)  # as in the processes of an import
    with tempfile.TemporaryDirectory() as folder:
        times = measured(Path(folder))
    yardstick = times[TEN_SEARCHES]
    print(f"{'import of 1.2 million characters':<34}{'median':>10}{'ratio':>8}{'share':>8}")
    for name, time in times.items():
        share = "" if name in (TEN_SEARCHES, *APART) else f"{time / times[WHOLE]:>8.0%}"
        print(f"{name:<34}{time:>8.3f} s{time / yardstick:>7.2f}x{share}")
    print(f"goal: {WHOLE} at most {GOAL:g}x")
    return int(times[WHOLE] / yardstick > GOAL)


if __name__ == "__main__":
    sys.exit(main())
