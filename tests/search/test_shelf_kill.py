"""Killing the program at any moment of an import leaves an index that opens and can go on."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import apsw

from yearbook_reader.search.index.shelf_index import ShelfIndex
from yearbook_reader.search.query import parse

WRITER = """
import sys
from pathlib import Path
from yearbook_reader.search.hits import Cover
from yearbook_reader.search.index.shelf_index import ShelfIndex
from yearbook_reader.search.index.shelf_rows import rows_of
from yearbook_reader.volume.model import Chapter, Entry, Heading, Paragraph, Span, Text, Volume

text = "水闸建设" * 300
entries = tuple(
    Entry(str(at), Heading("概况"), (Paragraph(Text(text, (Span(0, len(text)),))),), ("张三",))
    for at in range(20)
)
volume = Volume("甲", "0" * 64, chapters=(Chapter("c", Heading("水利"), entries=entries),))
rows_of(volume)  # all that is imported at the first adding only
index = ShelfIndex(Path(sys.argv[1]))
number = int(sys.argv[2])
print("open", flush=True)
while True:
    number += 1
    index.add(Cover(f"{number % 7:064}", "甲"), volume, str(number))
    print(number, flush=True)
"""

KILLS = 5
HITS = 20 * 300


def killed_after(path: Path, first: int, seconds: float) -> list[int]:
    """Let a process add volumes, kill it, and give the numbers of those it said were added."""
    command = [sys.executable, "-c", WRITER, str(path), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        time.sleep(seconds)
        process.kill()
        return [int(line) for line in process.stdout if line.endswith("\n")]


def test_the_index_is_whole_after_every_kill(scratch: Path) -> None:
    path = scratch / "shelf.sqlite"
    chance = random.Random(4)
    versions: dict[str, int] = {}
    # On a slow machine no volume may be added before a kill: then there are more kills.
    for kill in range(10 * KILLS):
        if kill >= KILLS and versions:
            break
        for number in killed_after(path, kill * 1000, chance.uniform(0.0, 0.2)):
            versions[f"{number % 7:064}"] = number
        index = ShelfIndex(path)
        held = index.holds()
        assert all(int(held[sha256]) >= number for sha256, number in versions.items())
        for query in ("水闸", "署名:张三 建设"):
            assert index.search(parse(query)).total() == HITS * len(held)
        index.close()
    assert versions
    file = apsw.Connection(str(path))
    file.execute("INSERT INTO text_index(text_index) VALUES ('integrity-check')")
    assert file.pragma("integrity_check") == "ok"
    file.close()
