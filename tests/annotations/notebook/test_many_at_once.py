"""Many programs at one notebook: each waits for the others, and nothing is lost."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from yearbook_reader.annotations.notebook.notebook import Notebook
from yearbook_reader.annotations.notebook.schema import APPLICATION_ID, MIGRATIONS
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.rows import damaged_rows

PROCESSES, EACH = 20, 3

# Forks the writers, which begin together when the pipe is closed; the file is not there yet.
WRITERS = """
import os, sys
from pathlib import Path
from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.notebook.keeper import NotebookKeeper
from yearbook_reader.annotations.notebook.notebook import Notebook
from yearbook_reader.volume.model import Span

path, processes, each = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])

def write(writer):
    keeper = NotebookKeeper(path, path.parent / "backups")
    notebook = Notebook(keeper.database)
    for number in range(each):
        spans = (Span(number, number + 1),)
        notebook.add(Annotation(f"{writer}-{number}", "book", spans, "闸", "", "", Color.BLUE))
    assert not (told := keeper.news()), told

begin, end = os.pipe()
writers = []
for writer in range(processes):
    writers.append(os.fork())
    if not writers[-1]:
        os.close(end)
        os.read(begin, 1)
        try:
            write(writer)
        except BaseException as error:
            print(writer, repr(error), flush=True)
        os._exit(0)
os.close(begin)
os.close(end)
for writer in writers:
    os.waitpid(writer, 0)
"""


def test_twenty_processes_that_begin_a_notebook_at_once_share_it(
    path: Path, record_property: Callable[[str, object], None]
) -> None:
    command = [sys.executable, "-c", WRITERS, str(path), str(PROCESSES), str(EACH)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    assert done.stdout == ""
    database = Database(path, APPLICATION_ID, MIGRATIONS)
    kept = {each.id for each in Notebook(database).annotations("book")}
    assert damaged_rows(database) == 0
    database.close()
    record_property("processes at once", PROCESSES)
    assert kept == {f"{a}-{b}" for a in range(PROCESSES) for b in range(EACH)}
