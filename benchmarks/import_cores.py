"""How much quicker two cores import than one, and how much memory an import of many takes.

The same files are imported by turns with one process bound to one core and with two on two.
Memory is the proportional set size of the program with all its processes, looked at all the
while (Linux only).
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter, sleep

from reconstruct_throughput import text_of_length

CHARACTERS = 250_000
FILES, ROUNDS = 8, 5
MANY = 100
LOOK = 0.1  # seconds between two looks at the memory
FASTER, MEMORY = 1.7, 500  # the goals: times, MB


def write_files(folder: Path, count: int) -> Path:
    """Write so many texts, no two alike."""
    folder.mkdir()
    text = text_of_length(CHARACTERS)
    for number in range(count):
        (folder / f"{number}.txt").write_text(f"【第{number}卷】 序。\n{text}", encoding="utf-8")
    return folder


def run_import(files: Path, home: Path, cores: set[int]) -> subprocess.Popen[bytes]:
    """Start an import with a process for each of these cores."""
    program = [sys.executable, "-m", "yearbook_reader", "--data-dir", str(home)]
    return subprocess.Popen(
        [*program, "import", str(files), "--jobs", str(len(cores))],
        stdout=subprocess.DEVNULL,
        preexec_fn=lambda: os.sched_setaffinity(0, cores),
    )


def seconds_on(cores: set[int], files: Path) -> float:
    """Give how long an import into an empty library takes."""
    with tempfile.TemporaryDirectory() as home:
        begin = perf_counter()
        if run_import(files, Path(home), cores).wait() != 0:
            raise SystemExit("the import failed")
        return perf_counter() - begin


def family(process: int) -> Iterator[int]:
    """Give a process and all below it."""
    yield process
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        for child in task.read_text().split():
            yield from family(int(child))


def megabytes(process: int) -> float:
    """Give the memory of a process and all below it; of one that has ended, nothing."""
    total = 0
    try:
        for each in family(process):
            lines = Path(f"/proc/{each}/smaps_rollup").read_text().splitlines()
            total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    except (OSError, ProcessLookupError):
        return 0.0
    return total / 1024


def peak_memory(files: Path, cores: set[int]) -> float:
    """Give the most memory that an import took, in MB."""
    peak = 0.0
    with tempfile.TemporaryDirectory() as home:
        running = run_import(files, Path(home), cores)
        while running.poll() is None:
            peak = max(peak, megabytes(running.pid))
            sleep(LOOK)
    return peak


def main() -> int:
    """Print the results; give 1 where a goal is missed."""
    first, second, *_ = sorted(os.sched_getaffinity(0))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = write_files(folder / "few", FILES)
        rounds = [
            (seconds_on({first}, files), seconds_on({first, second}, files)) for _ in range(ROUNDS)
        ]
        peak = peak_memory(write_files(folder / "many", MANY), {first, second})
    one, two = (median(times) for times in zip(*rounds, strict=True))
    faster = median(alone / together for alone, together in rounds)
    print(f"{FILES} files of {CHARACTERS:,} characters")
    print(f"one core   {one:>8.2f} s\ntwo cores  {two:>8.2f} s   {faster:.2f} times as fast")
    print(f"goal: at least {FASTER:g} times")
    print(f"{MANY} files: at most {peak:.0f} MB of memory; goal: {MEMORY}")
    return int(faster < FASTER or peak > MEMORY)


if __name__ == "__main__":
    sys.exit(main())
