"""How long the window takes from start to first paint, beside a bare QMainWindow.

Each start is a process of its own; the starts take turns, so that a busy machine slows all.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from yearbook_reader.library import Library
from yearbook_reader.paths import HOME_VARIABLE, user_paths

SEED = Path(__file__).parent.parent / "seeds" / "下城年鉴-科学技术.txt"
PROBE = Path(__file__).parent / "first_paint_probe.py"
ROUNDS = 15
GOAL = 1.35
TIME_LIMIT = 60  # seconds
VOLUMES = 300
BARE, EMPTY = "bare QMainWindow", "empty library"


def seconds_to_paint(arguments: list[str], home: Path) -> float:
    """Give the time from starting the process to its word that it has painted."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, HOME_VARIABLE: str(home)}
    # A program that is used has its bytecode on disk.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begin = perf_counter()
    run = subprocess.run(
        [sys.executable, str(PROBE), *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=TIME_LIMIT,
        check=False,
    )
    elapsed = perf_counter() - begin
    if run.stdout.strip() != "painted":
        raise SystemExit(f"{' '.join(arguments)}: ended without a paint\n{run.stderr}")
    return elapsed


def fill_library(home: Path) -> None:
    """Put the seed's volume into the library below `home`."""
    library = Library(user_paths(home))
    library.add(SEED)
    library.close()


def fill_with_small_volumes(home: Path) -> None:
    """Put many volumes of a few lines into the library below `home`."""
    library = Library(user_paths(home))
    file = home / "volume.txt"
    home.mkdir(parents=True)
    for number in range(VOLUMES):
        file.write_text(f"综述\n【概况】 全县新建水闸{number}座。\n", encoding="utf-8")
        library.add(file)
    library.close()


def measured(folder: Path) -> dict[str, float]:
    """Give the median seconds of each kind of start."""
    empty, filled, full = folder / "empty", folder / "filled", folder / "full"
    fill_library(filled)
    fill_with_small_volumes(full)
    starts = {
        BARE: (["bare"], empty),
        EMPTY: (["window"], empty),
        "one volume": (["window"], filled),
        f"{VOLUMES} volumes": (["window"], full),
        "seed's volume, window": (["window", "open", str(SEED)], filled),
        "seed's volume, text": (["text", "open", str(SEED)], filled),
    }
    for arguments, home in starts.values():
        seconds_to_paint(arguments, home)  # not counted: the files come into memory
    rounds = [
        {name: seconds_to_paint(arguments, home) for name, (arguments, home) in starts.items()}
        for _ in range(ROUNDS)
    ]
    return {name: median(times[name] for times in rounds) for name in starts}


def main() -> int:
    """Print the table; give 1 where the goal is missed."""
    with tempfile.TemporaryDirectory() as folder:
        times = measured(Path(folder))
    print(f"{'start to first paint':<24}{'median':>10}{'ratio':>8}")
    for name, time in times.items():
        print(f"{name:<24}{time * 1000:>7.0f} ms{time / times[BARE]:>7.2f}x")
    print(f"goal: {EMPTY} at most {GOAL:g}x")
    return int(times[EMPTY] / times[BARE] > GOAL)


if __name__ == "__main__":
    sys.exit(main())
