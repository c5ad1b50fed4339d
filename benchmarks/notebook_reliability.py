"""Measures the notebook and writes `reliability.md`: how fast it is, and what its proofs counted.

    python benchmarks/notebook_reliability.py [--without-proofs]

The proofs are tests; they are run, and what they counted is read from their report.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.notebook.backups import Backups
from yearbook_reader.annotations.notebook.notebook import Notebook
from yearbook_reader.annotations.notebook.notebook_file import open_notebook_file
from yearbook_reader.annotations.notebook.salvage import salvage
from yearbook_reader.volume.model import Span

HERE = Path(__file__).parent
PROOFS = tuple(
    f"annotations/notebook/test_{name}.py"
    for name in ("kill", "power_cut", "failing_calls", "damage", "many_at_once")
)
PAGE = 4096  # bytes
SAVES = 200
WORDS = "云台县新建水闸投资亿元获先进单位称号防汛演练在青石镇举行年鉴记述工业总产值增长"


def made(count: int, sources: int) -> list[Annotation]:
    """Make annotations as readers make them: quotes, notes, contexts of 64 characters."""
    chance = random.Random(1)

    def words(length: int) -> str:
        return "".join(chance.choices(WORDS, k=length))

    return [
        Annotation(
            f"id-{number}",
            f"source-{number % sources}",
            (Span(number * 10, number * 10 + 20),),
            words(30),
            words(64),
            words(64),
            chance.choice(list(Color)),
            words(chance.choice([0, 10, 80])),
            ("水利", "待核")[: chance.randrange(3)],
            f"entry-{number // 5}",
            (words(4), words(4), words(8)),
            f"2026-01-01T00:00:{number % 60:02}.000Z",
        )
        for number in range(count)
    ]


def milliseconds(work: Callable[[], object]) -> float:
    """Give how long the work takes."""
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


def cells(works: Sequence[Callable[[], object]]) -> tuple[str, ...]:
    """Give the median and the 95th percentile of the times the works take, and the CPU's median."""
    taken, busy = [], []
    for work in works:
        start = process_time()
        taken.append(milliseconds(work))
        busy.append((process_time() - start) * 1000)
    return (
        f"{median(taken):.1f}",
        f"{quantiles(taken, n=20)[18]:.1f}" if len(taken) > 1 else "",
        f"{median(busy):.1f}",
    )


def again(work: Callable[[int], object], times: int) -> list[Callable[[], object]]:
    """Give a work to be done so many times, each time with another number."""
    return [partial(work, number) for number in range(times)]


def synced(folder: Path, number: int) -> None:
    """Write a page of a new file and wait until file and folder are on the disk."""
    path = folder / f"bare-{number}"
    with path.open("wb") as file:
        file.write(b"x" * PAGE)
        os.fsync(file.fileno())
    descriptor = os.open(folder, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)


def saves(folder: Path) -> list[tuple[str, ...]]:
    """Measure saving one note in a notebook of 1,000 against the bare writes the disk does."""
    notebook = Notebook.open(folder / "notebook.sqlite")
    notes = made(1_000, 10)
    notebook.put(*notes)
    saved, bare = [], []
    for number in range(SAVES):
        bare.append(milliseconds(partial(synced, folder, number)))
        note = replace(notes[number], note=f"改{number}")
        saved.append(milliseconds(partial(notebook.update, note)))
    notebook.close()
    ratio = median(one / other for one, other in zip(saved, bare, strict=True))
    return [
        ("one note saved", f"{median(saved):.1f}", f"{quantiles(saved, n=20)[18]:.1f}"),
        ("4 KiB written, file and folder synced", f"{median(bare):.1f}",
         f"{quantiles(bare, n=20)[18]:.1f}"),
        ("the one in terms of the other", f"{ratio:.1f} ×", ""),
    ]  # fmt: skip


def actions(folder: Path) -> list[tuple[str, ...]]:
    """Measure each action on a volume with 10,000 annotations."""
    notebook = Notebook.open(folder / "notebook.sqlite")
    all_of_them = made(10_000, 1)
    source = "source-0"
    rows = [
        ("10,000 annotations in one action", *cells([lambda: notebook.put(*all_of_them)])),
        ("first reading of the 10,000", *cells([lambda: notebook.annotations(source)])),
    ]

    def add(number: int) -> None:
        notebook.add(replace(all_of_them[0], id=f"new-{number}"))
        notebook.annotations(source)

    def update(number: int) -> None:
        notebook.update(replace(all_of_them[number], note="改"))
        notebook.annotations(source)

    def delete(number: int) -> None:
        notebook.delete(f"new-{number}")
        notebook.annotations(source)

    def undo(number: int) -> None:
        [last] = notebook.history.standing(("annotation",), source)
        notebook.history.undo(last.number)
        notebook.annotations(source)

    def ask(number: int) -> None:
        notebook.history.standing(("annotation",), source, 50)

    for name, work, times in (
        ("add one of 10,000 and read them", add, 100),
        ("change one and read them", update, 100),
        ("delete one and read them", delete, 100),
        ("undo the last change and read them", undo, 50),
        ("read them again", lambda number: notebook.annotations(source), 100),
        ("read those of all volumes again", lambda number: notebook.all_annotations(), 50),
        ("what can be undone, at the opening of a volume", ask, 20),
        ("counts of every volume", lambda number: notebook.all_counts(), 20),
    ):
        rows.append((name, *cells(again(work, times))))
    notebook.close()
    return rows


def start_and_copies(folder: Path) -> list[tuple[str, ...]]:
    """Measure the start, the copies and the rescue of a notebook of 50,000 annotations."""
    path, backups = folder / "notebook.sqlite", folder / "backups"
    notebook = Notebook.open(path)
    notebook.put(*made(50_000, 100))
    notebook.close()
    start = cells([lambda: open_notebook_file(path, backups).database.close()] * 3)
    opened = open_notebook_file(path, backups).database
    copy = cells([lambda: Backups(backups).make(opened)] * 3)
    opened.close()
    content = path.read_bytes()
    rescue = cells([lambda: salvage(content, b"", folder / "rescued.sqlite")])
    return [
        (f"start: open, integrity, hash of every row of {len(content) / 1e6:.0f} MB", *start),
        ("a copy, proved and lasting", *copy),
        ("rescue of all rows from the pages alone", *rescue),
    ]


def proofs() -> list[tuple[str, ...]]:
    """Run the proofs and give what they counted; a failing one ends the program."""
    tests = HERE.parent / "tests"
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [sys.executable, "-m", "pytest", "-q", "-o", "junit_family=xunit1"]
        command += [f"--junitxml={report}", *(str(tests / proof) for proof in PROOFS)]
        subprocess.run(command, check=True)
        counted: Counter[str] = Counter()
        for each in ET.parse(report).iter("property"):
            counted[each.attrib["name"]] += int(each.attrib["value"])
    return [(name, f"{number:,}") for name, number in counted.items()]


def table(title: str, columns: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """Give a table in Markdown."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    head = f"| | {' | '.join(columns)} |"
    return "\n".join((f"## {title}\n", head, f"| --- |{' ---: |' * len(columns)}", *lines, ""))


def main() -> None:
    """Measure, and write the tables."""
    parts = [
        "# The notebook, measured\n\n`python benchmarks/notebook_reliability.py` made this page, "
        f"on {os.cpu_count()} cores under a load of {os.getloadavg()[2]:.0f}.\n"
    ]
    times = ("median, ms", "p95, ms", "CPU, ms")
    for title, columns, measured in (
        ("Saving", times[:2], saves),
        ("A volume with 10,000 annotations", times, actions),
        ("A notebook of 50,000", times, start_and_copies),
    ):
        with tempfile.TemporaryDirectory(dir=HERE) as folder:
            parts.append(table(title, columns, measured(Path(folder))))
    if "--without-proofs" not in sys.argv:
        parts.append(table("Proofs", ("count",), proofs()))
    page = "\n".join(parts)
    (HERE / "reliability.md").write_text(page, encoding="utf-8")
    print(page)


if __name__ == "__main__":
    main()
