"""Measures the notebook and writes `reliability.md`: how fast it is, and what its proofs counted.

    python benchmarks/notebook_reliability.py [--without-proofs]

The proofs are tests; they are run, and what they counted is read from their report.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import quantiles
from time import perf_counter

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.backups import Backups
from yearbook_reader.annotations.color import Color
from yearbook_reader.annotations.notebook import Notebook
from yearbook_reader.annotations.notebook_file import open_notebook_file
from yearbook_reader.annotations.salvage import salvage
from yearbook_reader.volume.model import Span

HERE = Path(__file__).parent
PROOFS = ("annotations/test_kill.py", "annotations/test_power_cut.py", "annotations/test_damage.py")
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


def spread(work: Callable[[int], object], times: int) -> str:
    """Give the median and the 95th percentile of the times of a work done again and again."""
    taken = [milliseconds(lambda number=number: work(number)) for number in range(times)]  # type: ignore[misc]
    cuts = quantiles(taken, n=20)
    return f"{cuts[9]:.1f} / {cuts[18]:.1f}"


def actions(folder: Path) -> list[tuple[str, str]]:
    """Measure each action on a volume with 10,000 annotations."""
    notebook = Notebook.open(folder / "notebook.sqlite")
    all_of_them = made(10_000, 1)
    rows = [
        (
            "10,000 annotations in one action",
            f"{milliseconds(lambda: notebook.put(*all_of_them)):.0f}",
        )
    ]
    source = "source-0"
    rows.append(
        ("first reading of the 10,000", f"{milliseconds(lambda: notebook.annotations(source)):.0f}")
    )

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

    rows += [
        ("add one of 10,000 and read them, median / p95", spread(add, 100)),
        ("change one and read them", spread(update, 100)),
        ("delete one and read them", spread(delete, 100)),
        ("undo the last change and read them", spread(undo, 50)),
        ("read them again", spread(lambda number: notebook.annotations(source), 100)),
        ("read those of all volumes again",
         spread(lambda number: notebook.all_annotations(), 50)),
        ("what can be undone, at the opening of a volume",
         spread(lambda number: notebook.history.standing(("annotation",), source, 50), 20)),
        ("counts of every volume", spread(lambda number: notebook.all_counts(), 20)),
    ]  # fmt: skip
    notebook.close()
    return rows


def start_and_copies(folder: Path) -> list[tuple[str, str]]:
    """Measure the start, the copies and the rescue of a notebook of 50,000 annotations."""
    path = folder / "notebook.sqlite"
    notebook = Notebook.open(path)
    notebook.put(*made(50_000, 100))
    notebook.close()
    start = milliseconds(lambda: open_notebook_file(path, folder / "backups").database.close())
    opened = open_notebook_file(path, folder / "backups").database
    copy = milliseconds(lambda: Backups(folder / "backups").make(opened))
    opened.close()
    content = path.read_bytes()
    rescue = milliseconds(lambda: salvage(content, b"", folder / "rescued.sqlite"))
    return [
        ("size of the file, MB", f"{len(content) / 1e6:.0f}"),
        ("start: open, integrity, hash of every row", f"{start:.0f}"),
        ("a copy, proved and lasting", f"{copy:.0f}"),
        ("rescue of all rows from the pages alone", f"{rescue:.0f}"),
    ]


def proofs() -> list[tuple[str, str]]:
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


def table(title: str, unit: str, rows: list[tuple[str, str]]) -> str:
    """Give a table in Markdown."""
    lines = [f"| {name} | {value} |" for name, value in rows]
    return "\n".join((f"## {title}\n", f"| | {unit} |", "| --- | ---: |", *lines, ""))


def main() -> None:
    """Measure, and write the tables."""
    parts = [
        "# The notebook, measured\n\n`python benchmarks/notebook_reliability.py` made this page.\n"
    ]
    with tempfile.TemporaryDirectory(dir=HERE) as folder:
        parts.append(table("A volume with 10,000 annotations", "ms", actions(Path(folder))))
    with tempfile.TemporaryDirectory(dir=HERE) as folder:
        parts.append(table("A notebook of 50,000", "ms", start_and_copies(Path(folder))))
    if "--without-proofs" not in sys.argv:
        parts.append(table("Proofs", "count", proofs()))
    page = "\n".join(parts)
    (HERE / "reliability.md").write_text(page, encoding="utf-8")
    print(page)


if __name__ == "__main__":
    main()
