"""How fast the shelf answers, beside ripgrep counting in the same text, and how it grows.

The text is made up: words of a dictionary, as unevenly common as in real text, with years,
numbers and marks, in volumes of a million characters. Each query is asked of both in turn, in
one run, so that ratios hold on any machine. `rg` has to be installed.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate, count
from pathlib import Path
from statistics import median
from time import perf_counter

from pypinyin.phrases_dict import phrases_dict

from yearbook_reader.search.hits import Cover
from yearbook_reader.search.query import literal
from yearbook_reader.search.shelf_index import ShelfIndex
from yearbook_reader.storage.connection import Connection
from yearbook_reader.volume.model import (
    Chapter,
    Entry,
    Heading,
    Paragraph,
    Section,
    Span,
    Text,
    Volume,
)

VOLUME = 1_000_000  # characters
LENGTHS = (1, 2, 4, 8)
QUERIES = 20  # of each length
ROUNDS = 5
STEPS = (1, 10, 100)  # volumes at which is measured


class TextMaker:
    """Makes text of words, the same every run."""

    def __init__(self) -> None:
        """Give each word its share: the n-th 1/n, the short ones first."""
        self._random = random.Random(1998)
        words = sorted(word for word in phrases_dict if word.isalpha() and len(word) <= 4)
        self._random.shuffle(words)
        words.sort(key=len)
        characters = sorted({character for word in words for character in word})
        self._random.shuffle(characters)
        self._words = [*characters[:1500], *words]
        self._titles = words
        weights = [1 / (rank + 3) for rank in range(1500)]
        weights += [4 / (rank + 30) for rank in range(len(words))]
        self._weights = list(accumulate(weights))
        self._numbers = (f"{number}年" for number in self._cycle())

    def _cycle(self) -> Iterator[int]:
        for _ in count():
            yield self._random.randrange(1978, 2026)

    def sentence(self) -> str:
        """Give a sentence of some 30 characters."""
        words = self._random.choices(
            self._words, cum_weights=self._weights, k=self._random.randrange(8, 22)
        )
        words.insert(self._random.randrange(len(words)), "，")
        if self._random.random() < 0.4:
            words.insert(0, f"{next(self._numbers)}{self._random.randrange(1, 99999)}万元")
        return "".join(words) + "。"

    def titles(self, number: int, count: int) -> list[str]:
        """Give so many titles, the same for the same number."""
        self._random.seed(number)
        return ["".join(self._random.choices(self._titles, k=4)) for _ in range(count)]

    def volume(self, number: int) -> Volume:
        """Give a volume, the same for the same number."""
        self._random.seed(number)
        at = 0
        chapters = []
        while at < VOLUME:
            sections = []
            for _ in range(12):
                entries = []
                for _ in range(12):
                    title = "".join(self._random.choices(self._titles, k=4))
                    body = "".join(self.sentence() for _ in range(self._random.randrange(6, 18)))
                    entries.append(
                        Entry(
                            f"entry-{at}",
                            Heading(title, text_at(title, at)),
                            (Paragraph(text_at(body, at + len(title))),),
                        )
                    )
                    at += len(title) + len(body)
                sections.append(Section(f"section-{at}", Heading("分目"), entries=tuple(entries)))
            chapters.append(Chapter(f"chapter-{at}", Heading("类目"), sections=tuple(sections)))
        return Volume(f"年鉴{number}", f"{number:064}", chapters=tuple(chapters))


def text_at(text: str, at: int) -> Text:
    """Give a text that stands at one place of the source."""
    return Text(text, (Span(at, at + len(text)),))


def lines_of(volume: Volume) -> Iterator[str]:
    """Give titles and paragraphs, each as a line."""
    for chapter in volume.chapters:
        for section in chapter.sections:
            for entry in section.entries:
                yield entry.heading.title
                yield from (
                    block.text.text for block in entry.blocks if isinstance(block, Paragraph)
                )


def drawn_queries(lines: list[str], length: int) -> list[str]:
    """Give strings of the text without marks and digits, each at a place drawn by lot."""
    chance = random.Random(length)
    found: list[str] = []
    while len(found) < QUERIES:
        line = chance.choice(lines)
        at = chance.randrange(max(len(line) - length, 1))
        if len(query := line[at : at + length]) == length and all(c >= "一" for c in query):
            found.append(query)
    return found


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


def times(index: ShelfIndex, text: Path, query: str) -> Times:
    """Ask for the first 20 hits in their sentences, for the exact number, and ripgrep."""

    def first_hits() -> None:
        next(index.search(literal(query)).pages(20), ())

    def total() -> None:
        index.search(literal(query)).total()

    def ripgrep() -> None:
        subprocess.run(["rg", "-F", "-c", query, text], check=False, stdout=subprocess.DEVNULL)

    rounds = [
        tuple(milliseconds(work) for work in (first_hits, total, ripgrep)) for _ in range(ROUNDS)
    ]
    return Times(*(median(column) for column in zip(*rounds, strict=True)))


def high(values: list[float]) -> float:
    """Give the 95th percentile."""
    return sorted(values)[min(int(0.95 * len(values)), len(values) - 1)]


def table_sizes(file: Path) -> tuple[int, int]:
    """Give the bytes of the full-text index and of the whole file."""
    connection = Connection(file)
    [(index,)] = connection.read(
        "SELECT sum(pgsize) FROM dbstat"
        " WHERE name GLOB 'text_index_*' OR name GLOB 'signature_index_*'"
    )
    [(whole,)] = connection.read("SELECT sum(pgsize) FROM dbstat")
    connection.close()
    return index, whole


def report(index: ShelfIndex, folder: Path, volumes: int, queries: dict[int, list[str]]) -> None:
    """Print what is measured with so many volumes."""
    text, file = folder / "text.txt", folder / "shelf.sqlite"
    indexed, whole = table_sizes(file)
    size = text.stat().st_size
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"\n{volumes} volumes, {size / 1e6:.0f} MB of text; index/text {indexed / size:.2f}, "
        f"whole file/text {whole / size:.2f}; peak memory {peak:.0f} MB"
    )
    print(f"{'length':>7}{'first 20':>20}{'exact total':>20}{'rg -F -c':>20}{'ratios p95':>16}")
    for length, asked in queries.items():
        found = [times(index, text, query) for query in asked]
        columns = [[getattr(each, name) for each in found] for name in ("page", "total", "ripgrep")]
        cells = "".join(f"{median(each):>11.1f}/{high(each):>5.1f} ms" for each in columns)
        page, total, ripgrep = (high(column) for column in columns)
        print(f"{length:>7}{cells}{page / ripgrep:>9.2f}{total / ripgrep:>7.2f}", flush=True)


def report_titles(index: ShelfIndex) -> None:
    """Print how long quick-open takes, first and again."""
    for typed in ("发展", "fzgh", "fazhan", "没有的题名"):
        first, *others = (
            milliseconds(lambda typed=typed: index.titles(typed)) for _ in range(ROUNDS + 1)
        )
        print(f"titles {typed}: first {first:.1f} ms, then {median(others):.1f} ms")


def main() -> int:
    """Build the shelf volume by volume and measure on the way."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--volumes", type=int, default=10, help="of a million characters each")
    wanted = parser.parse_args().volumes
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        maker, index = TextMaker(), ShelfIndex(folder / "shelf.sqlite")
        queries: dict[int, list[str]] = {}
        adding = []
        for number in range(1, wanted + 1):
            volume = maker.volume(number)
            lines = list(lines_of(volume))
            with (folder / "text.txt").open("a", encoding="utf-8") as file:
                file.write("\n".join(lines) + "\n")
            queries = queries or {length: drawn_queries(lines, length) for length in LENGTHS}
            cover = Cover(volume.source_sha256, volume.title, None, 2000 + number)
            adding.append(milliseconds(lambda c=cover, v=volume: index.add(c, v, "1")))
            if number in (*STEPS, wanted):
                print(f"\nadding a volume: {median(adding):.0f} ms, the last {adding[-1]:.0f} ms")
                report(index, folder, number, queries)
        report_titles(index)
        index.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
