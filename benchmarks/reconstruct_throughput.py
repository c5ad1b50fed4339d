"""How long the reconstruction takes, beside ten regular expression searches per line.

The yardstick runs in the same process over the same text, so the ratio holds on any machine.
Each text has a process of its own: in one that has read many books memory is in pieces, which
takes a tenth more time, and a process has but one peak of memory.
Processor time is compared, so that other work on the machine counts as little as it can. The
texts are the seed's entries in ever other order, to show that the cost grows with the length
alone, and the samples' texts over and over, each in its own house style and extraction.
The most memory taken is told per million characters.
"""

from __future__ import annotations

import hashlib
import random
import re
import resource
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from time import process_time
from typing import NamedTuple

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.reader import read_source
from yearbook_reader.sources.source import Source
from yearbook_reader.sources.text import starts_after_form_feeds

HOUSE = Path(__file__).parent.parent
SEED = HOUSE / "seeds" / "下城年鉴-科学技术.txt"
SAMPLES = HOUSE / "tests" / "samples"
STYLES = ("*/raw.seedlike.txt", "*/raw.pypdfium2.txt")
SIZES = (300_000, 1_200_000, 5_000_000)
STYLE_SIZE = 1_200_000
ROUNDS = 5
GOAL = 5.0

TEN_SEARCHES = [
    re.compile(pattern)
    for pattern in (
        r"【(.+?)】",
        r"（\w{2,4}）",
        r"^\s*\d+\s*$",
        r"\d+(?:\.\d+)?[%万亿]?元",
        r"\d{4}年\d{1,2}月\d{1,2}日",
        r"供稿|摄影?|提供",
        r"^[一二三四五六七八九十]+、",
        r"[A-Za-z]+(?: [A-Za-z]+)*",
        r"[。！？]$",
        r"“[^”]*”",
    )
]


def text_of_length(characters: int) -> str:
    """Give the seed's entries over and over, each time in another order, the same every run."""
    pieces = re.split(r"(?=【)", read_source(SEED).text)
    shuffle = random.Random(1).shuffle
    text: list[str] = []
    length = 0
    while length < characters:
        shuffle(pieces)
        text += pieces
        length += sum(map(len, pieces))
    return "".join(text)


def search_ten_times_per_line(text: str) -> int:
    """Give how many of the ten searches found something, over all lines."""
    return sum(
        pattern.search(line) is not None for line in text.splitlines() for pattern in TEN_SEARCHES
    )


def seconds(work: Callable[[], object]) -> float:
    """Give how much processor time the work takes."""
    begin = process_time()
    work()
    return process_time() - begin


class Measured(NamedTuple):
    """Seconds of processor time, and MB of memory at most."""

    reconstructing: float
    searching: float
    memory: float


def measured(text: str) -> Measured:
    """Give the median seconds of the reconstruction and of the searches, taken in turns."""
    before = peak_memory()
    digest, starts = hashlib.sha256(text.encode()).hexdigest(), starts_after_form_feeds(text)
    source = Source(text, digest, "benchmark.txt", "utf-8", starts)
    rounds = [
        (seconds(lambda: reconstruct(source)), seconds(lambda: search_ten_times_per_line(text)))
        for _ in range(ROUNDS)
    ]
    reconstructing, searching = zip(*rounds, strict=True)
    return Measured(median(reconstructing), median(searching), peak_memory() - before)


def texts() -> Iterator[tuple[str, str]]:
    """Give the texts, each with a name: the seed's in three sizes, then those of the samples."""
    for size in SIZES:
        yield "seed", text_of_length(size)
    for pattern in STYLES:
        for path in sorted(SAMPLES.glob(pattern)):
            text = read_source(path).text.rstrip("\n") + "\n"
            yield f"{path.parent.name}/{path.stem}", text * -(-STYLE_SIZE // len(text))


def peak_memory() -> float:
    """Give the most memory that the process has taken so far, in MB (Linux only)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> int:
    """Print the table; give 1 where the goal is missed."""
    print(f"{'text':<34}{'characters':>11}{'reconstruct':>13}{'ten searches':>14}{'ratio':>8}")
    ratios: list[float] = []
    memory = 0.0
    alone = get_context("spawn")
    with ProcessPoolExecutor(1, alone, max_tasks_per_child=1) as process:
        for name, text in texts():
            found = process.submit(measured, text).result()
            ratios.append(found.reconstructing / found.searching)
            memory = max(memory, found.memory / len(text) * 1_000_000)
            times = f"{found.reconstructing:>11.3f} s{found.searching:>12.3f} s"
            print(f"{name:<34}{len(text):>11,}{times}{ratios[-1]:>7.2f}x", flush=True)
    print(f"goal: at most {GOAL:g}x")
    print(f"memory: {memory:.0f} MB per million characters at most, besides the text")
    return int(max(ratios) > GOAL)


if __name__ == "__main__":
    sys.exit(main())
