"""Killing the program at any moment loses nothing that it said was saved."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from yearbook_reader.annotations.notebook import Notebook
from yearbook_reader.annotations.schema import APPLICATION_ID, MIGRATIONS
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.rows import damaged_rows

WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.notebook import Notebook
from yearbook_reader.volume.model import Span

notebook = Notebook.open(Path(sys.argv[1]))
number = int(sys.argv[2])
print("open", flush=True)
while True:
    number += 1
    made = Annotation(str(number), "book", (Span(number, number + 1),), "闸", "", "", Color.BLUE)
    notebook.add(made)
    print("added", number, flush=True)
    notebook.update(replace(made, note="改"))
    print("updated", number, flush=True)
    if number % 3 == 0:
        notebook.delete(str(number))
        print("deleted", number, flush=True)
"""

KILLS = 30
ACKNOWLEDGED = 300


def killed_after(path: Path, first: int, seconds: float) -> list[list[str]]:
    """Let a process write from annotation `first` + 1 on, kill it, and give what it said."""
    command = [sys.executable, "-c", WRITER, str(path), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        time.sleep(seconds)
        process.kill()
        return [line.split() for line in process.stdout if line.endswith("\n")]


def test_every_acknowledged_change_survives_kill_9(
    path: Path, record_property: Callable[[str, object], None]
) -> None:
    chance = random.Random(7)
    said: dict[str, set[str]] = {"added": set(), "updated": set(), "deleted": set()}
    for kill in range(KILLS):
        for what, number in killed_after(path, kill * 10_000, chance.uniform(0, 0.5)):
            said[what].add(number)
    database = Database(path, APPLICATION_ID, MIGRATIONS)
    notebook = Notebook(database)
    assert damaged_rows(database) == 0
    kept = {annotation.id: annotation for annotation in notebook.annotations("book")}
    notebook.close()
    acknowledged = sum(map(len, said.values()))
    record_property("kills", KILLS)
    record_property("acknowledged changes", acknowledged)
    assert acknowledged >= ACKNOWLEDGED
    # One delete a kill may have been done without having been acknowledged.
    assert len(said["added"] - said["deleted"] - set(kept)) <= KILLS
    assert {n for n in said["added"] - said["deleted"] if int(n) % 3} <= set(kept)
    assert not said["deleted"] & set(kept)
    assert all(kept[number].note == "改" for number in said["updated"] & set(kept))
