"""An import that is killed at any moment leaves a library that opens and can go on."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from time import sleep

import pytest

from yearbook_reader.library import Library
from yearbook_reader.paths import user_paths
from yearbook_reader.search.query import parse

FILES = 6
# Lines that the program has said before a kill, seconds after them, and whether all processes
# are killed or the first one alone.
KILLS = ((0, 0.0, True), (0, 0.3, False), (1, 0.0, True), (1, 0.01, False), (1, 0.02, True))


@pytest.fixture
def many(scratch: Path) -> Path:
    folder = scratch / "many"
    folder.mkdir()
    for number in range(FILES):
        lines = [f"【第{each}号水闸】 {1980 + number}年新建水闸{each}座。" for each in range(60)]
        (folder / f"{number:02}.txt").write_text("\n".join(["水利", "综述", *lines]), "utf-8")
    return folder


def start(folder: Path, home: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "yearbook_reader", "--data-dir", str(home)]
    return subprocess.Popen(
        [*command, "import", str(folder), "--jobs", "2"],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def kill_after_lines(
    process: subprocess.Popen[str], lines: int, seconds: float, whole: bool
) -> None:
    """Kill the program, with all its processes or without, and wait until all are gone."""
    assert process.stdout is not None
    with process.stdout as stdout:
        for _ in range(lines):
            stdout.readline()
        sleep(seconds)
        os.killpg(process.pid, signal.SIGKILL) if whole else process.kill()
        stdout.read()  # it ends with the last process that could write to it
    process.wait()


# What a process that is killed has written, the system keeps: no disk is waited for.
def test_a_killed_import_leaves_only_whole_volumes_and_can_go_on(many: Path, scratch: Path) -> None:
    home = scratch / "reader"
    for lines, seconds, whole in KILLS:
        kill_after_lines(start(many, home), lines, seconds, whole)
        library = Library(user_paths(home))
        for sha256 in library.volumes.names():
            library.volumes.verify(sha256)
            assert library.volumes.record(sha256) is not None
        assert library.bring_index_up_to_date() == ()
        library.index.verify()
        assert len(library.index.holds()) == len(library.volumes.names())
        library.close()
    library = Library(user_paths(home))
    report = library.import_job().run([many], jobs=2)
    assert (len(report.lines), report.faults) == (FILES, ())
    assert len(library.volumes.names()) == FILES
    assert library.index.search(parse("第59号水闸")).counts().total == FILES
    library.close()
