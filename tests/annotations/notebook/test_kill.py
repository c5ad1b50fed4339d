"""Killing the program at any moment loses nothing that it said was saved."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from yearbook_reader.annotations.notebook.notebook import Notebook
from yearbook_reader.annotations.notebook.schema import APPLICATION_ID, MIGRATIONS
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.rows import damaged_rows

KILLS = 100
ACKNOWLEDGED = 300

# Forks writers, each of which opens the notebook and writes until it is killed, be it while it
# opens the file or mends what the one before it left half done.
KILLER = """
import os, random, signal, sys, time
from dataclasses import replace
from pathlib import Path
from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.notebook.notebook import Notebook
from yearbook_reader.volume.model import Span

path, kills, wanted = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
ear, mouth = os.pipe()
os.set_blocking(ear, False)

def say(*words):
    os.write(mouth, (" ".join(map(str, words)) + "\\n").encode())

def passed_on():
    try:
        words = os.read(ear, 2**16)
    except BlockingIOError:
        return 0
    os.write(1, words)
    return words.count(b"\\n")

def write(number):
    notebook = Notebook.open(path)
    while True:
        number += 1
        spans = (Span(number, number + 1),)
        made = Annotation(str(number), "book", spans, "闸", "", "", Color.BLUE)
        notebook.add(made)
        say("added", number)
        notebook.update(replace(made, note="改"))
        say("updated", number)
        if number % 3 == 0:
            notebook.delete(str(number))
            say("deleted", number)

chance = random.Random(7)
said = 0
# On a busy machine few changes are acknowledged before a kill: then there are more kills.
for kill in range(10 * kills):
    if kill >= kills and said >= wanted:
        break
    writer = os.fork()
    if not writer:
        try:
            write(kill * 10_000)
        finally:
            os._exit(1)
    time.sleep(chance.uniform(0, 0.05))
    # Kills only what is still alive: a writer that ended by itself had an error.
    os.kill(writer, signal.SIGKILL)
    _, status = os.waitpid(writer, 0)
    if os.WIFEXITED(status):
        say("failed", kill)
    said += passed_on()
"""


def test_every_acknowledged_change_survives_kill_9(
    scratch: Path, record_property: Callable[[str, object], None]
) -> None:
    # What a process that is killed has written, the system keeps: no disk is waited for.
    path = scratch / "notebook.sqlite"
    command = [sys.executable, "-c", KILLER, str(path), str(KILLS), str(ACKNOWLEDGED)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    said: dict[str, set[str]] = {"added": set(), "updated": set(), "deleted": set()}
    for what, number in map(str.split, done.stdout.splitlines()):
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
    # The last delete before a kill may have been done without having been acknowledged.
    last = {int(number) // 10_000: number for number in sorted(said["added"], key=int)}
    missing = said["added"] - said["deleted"] - set(kept)
    assert missing <= {number for number in last.values() if int(number) % 3 == 0}
    assert not said["deleted"] & set(kept)
    assert all(kept[number].note == "改" for number in said["updated"] & set(kept))
