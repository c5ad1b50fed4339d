"""How fast the shelf answers, beside ripgrep counting in the same text, whether it is right, and
how it grows.

The text is made up (`dictionary_prose.py`), in volumes of a million characters. Each query is
asked of both in turn, in one run, so that ratios hold on any machine. `rg` has to be installed.
"""

from __future__ import annotations

import argparse
import random
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter

from dictionary_prose import TextMaker, lines_of

from yearbook_reader.search.fold import fold
from yearbook_reader.search.hits import Cover
from yearbook_reader.search.index.shelf_index import ShelfIndex
from yearbook_reader.search.index.shelf_schema import FULL_TEXT_TABLES
from yearbook_reader.search.query import Clause, Query, Word
from yearbook_reader.storage.connection import Connection

LENGTHS = (1, 2, 4, 8)
QUERIES = 20  # of each length
ROUNDS = 5
STEPS = (1, 10, 100)  # volumes at which is measured
TRUTH = 1000  # queries whose number of hits is compared with a scan
LONGEST = 8
GOALS = {1: (0.2, 1.0), 2: (0.2, 1.0), 4: (0.2, 1.0), 8: (1.0, 1.0)}  # first 20 hits, total
LARGEST_INDEX = 1.6  # of the text's bytes


@dataclass(frozen=True)
class Shelf:
    """The index with the same text, a line a title or paragraph, for ripgrep."""

    index: ShelfIndex
    file: Path
    text: Path


def drawn_queries(text: Path, length: int) -> list[str]:
    """Give strings of the text without marks and digits, each at a place drawn by lot."""
    chance = random.Random(length)
    found: list[str] = []
    with text.open("rb") as file:
        while len(found) < QUERIES:
            file.seek(chance.randrange(text.stat().st_size))
            file.readline()
            line = file.readline().decode()
            at = chance.randrange(max(len(line) - length, 1))
            if len(query := line[at : at + length]) == length and all(c >= "一" for c in query):
                found.append(query)
    return found


def literal(text: str) -> Query:
    """Give the query for a text itself, whatever marks it has."""
    return Query(text, (Clause((Word(text),)),))


def milliseconds(work: Callable[[], object]) -> float:
    """Give how long the work takes."""
    begin = perf_counter()
    work()
    return 1000 * (perf_counter() - begin)


@dataclass(frozen=True)
class Times:
    """Milliseconds for one query, the medians of all rounds."""

    page: float
    total: float
    ripgrep: float


def times(shelf: Shelf, query: str) -> Times:
    """Ask for the first 20 hits in their sentences, for the exact number, and ripgrep."""

    def first_hits() -> None:
        tuple(islice(shelf.index.search(literal(query)).hits(), 20))

    def total() -> None:
        shelf.index.search(literal(query)).total()

    def ripgrep() -> None:
        command = ["rg", "-F", "-c", query, str(shelf.text)]
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL)

    rounds = [
        tuple(milliseconds(work) for work in (first_hits, total, ripgrep)) for _ in range(ROUNDS)
    ]
    return Times(*(median(column) for column in zip(*rounds, strict=True)))


def high(values: list[float]) -> float:
    """Give the 95th percentile."""
    return sorted(values)[min(int(0.95 * len(values)), len(values) - 1)]


def table_sizes(file: Path) -> tuple[int, int]:
    """Give the bytes of the full-text indices and of the whole file."""
    connection = Connection(file)
    tables = " OR ".join(f"name GLOB '{table}_*'" for table in FULL_TEXT_TABLES)
    [(index,)] = connection.read(f"SELECT sum(pgsize) FROM dbstat WHERE {tables}")
    [(whole,)] = connection.read("SELECT sum(pgsize) FROM dbstat")
    connection.close()
    return index, whole


def report(shelf: Shelf) -> bool:
    """Print what is measured with what is on the shelf, and tell whether a goal is missed."""
    indexed, whole = table_sizes(shelf.file)
    size = shelf.text.stat().st_size
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"\n{len(shelf.index.holds())} volumes, {size / 1e6:.0f} MB of text; "
        f"index/text {indexed / size:.2f}, whole file/text {whole / size:.2f}; "
        f"peak memory {peak:.0f} MB"
    )
    print(f"{'length':>7}{'first 20':>20}{'exact total':>20}{'rg -F -c':>20}{'ratios p95':>16}")
    missed = indexed / size > LARGEST_INDEX
    for length in LENGTHS:
        found = [times(shelf, query) for query in drawn_queries(shelf.text, length)]
        columns = [[getattr(each, name) for each in found] for name in ("page", "total", "ripgrep")]
        cells = "".join(f"{median(each):>11.1f}/{high(each):>5.1f} ms" for each in columns)
        page, total, ripgrep = (high(column) for column in columns)
        ratios = page / ripgrep, total / ripgrep
        print(f"{length:>7}{cells}{ratios[0]:>9.2f}{ratios[1]:>7.2f}", flush=True)
        missed |= any(ratio > goal for ratio, goal in zip(ratios, GOALS[length], strict=True))
    return missed


def any_queries(text: str) -> list[str]:
    """Give queries as they stand in the text, over its seams, and made up of its characters."""
    chance = random.Random(2017)
    queries: list[str] = []
    while len(queries) < TRUTH:
        length = chance.randint(1, LONGEST)
        start = chance.randrange(len(text))
        if chance.random() < 0.2:
            start = text.find("\n", start) - chance.randrange(length + 1)
        drawn = text[max(start, 0) : start + length + 1].replace("\n", "")[:length]
        if chance.random() < 0.2:
            drawn = "".join(chance.sample(drawn, len(drawn)))
        if drawn.strip():
            queries.append(drawn)
    return queries


def is_right(shelf: Shelf) -> bool:
    """Compare the number of hits of many queries with that of a plain scan."""
    text = shelf.text.read_text(encoding="utf-8")
    folded = fold(text.replace("\n", "\0")).replace("\0", "\n")
    queries = any_queries(text)
    wrong, absent = [], 0
    for query in queries:
        expected = folded.count(fold(query))
        absent += not expected
        if shelf.index.search(literal(query)).total() != expected:
            wrong.append(query)
    print(f"\n{len(queries)} queries compared with a scan, {absent} of them stand nowhere:")
    print(f"{len(wrong)} wrong {wrong}")
    return not wrong


def add_volumes(shelf: Shelf, wanted: int) -> None:
    """Add volumes until there are so many."""
    maker, adding = TextMaker(), []
    for number in range(len(shelf.index.holds()) + 1, wanted + 1):
        volume = maker.volume(number)
        # An older index was emptied when it was opened: the text of its volumes goes, too.
        with shelf.text.open("w" if number == 1 else "a", encoding="utf-8") as file:
            file.write("\n".join(lines_of(volume)) + "\n")
        cover = Cover(volume.source_sha256, volume.title, None, 1000 + number)
        adding.append(milliseconds(lambda c=cover, v=volume: shelf.index.add(c, v, "1")))
    if adding:
        print(f"\nadding a volume: {median(adding):.0f} ms, the last {adding[-1]:.0f} ms")


def main() -> int:
    """Build the shelf volume by volume and measure on the way; give 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--volumes", type=int, default=10, help="of a million characters each")
    parser.add_argument("--folder", type=Path, help="where the shelf is kept for the next run")
    arguments = parser.parse_args()
    if shutil.which("rg") is None:
        raise SystemExit("ripgrep is not installed")
    kept = arguments.folder
    missed = False
    with nullcontext(kept) if kept else tempfile.TemporaryDirectory() as name:
        file = Path(name) / "shelf.sqlite"
        shelf = Shelf(ShelfIndex(file), file, Path(name) / "text.txt")
        for step in sorted(
            {*(each for each in STEPS if each < arguments.volumes), arguments.volumes}
        ):
            if step < len(shelf.index.holds()):
                continue
            add_volumes(shelf, step)
            missed = report(shelf)
        right = is_right(shelf)
        shelf.index.close()
    return int(missed or not right)


if __name__ == "__main__":
    sys.exit(main())
