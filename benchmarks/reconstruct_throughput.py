"""How long the reconstruction takes, beside ten regular expression searches per line.

The yardstick runs in the same process over the same text, so the ratio holds on any machine.
"""

from __future__ import annotations

import hashlib
import random
import re
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.sources.text import read_text_source

SEED = Path(__file__).parent.parent / "seeds" / "下城年鉴-科学技术.txt"
SIZES = (300_000, 1_200_000)
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
    pieces = re.split(r"(?=【)", read_text_source(SEED).text)
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
    """Give how long the work takes."""
    begin = perf_counter()
    work()
    return perf_counter() - begin


def measured(characters: int) -> tuple[int, float, float]:
    """Give the text's length and the median seconds of the reconstruction and of the searches."""
    text = text_of_length(characters)
    source = Source(text, hashlib.sha256(text.encode()).hexdigest(), "benchmark.txt", "utf-8")
    rounds = [
        (seconds(lambda: reconstruct(source)), seconds(lambda: search_ten_times_per_line(text)))
        for _ in range(ROUNDS)
    ]
    reconstructing, searching = zip(*rounds, strict=True)
    return len(text), median(reconstructing), median(searching)


def main() -> int:
    """Print the table; give 1 where the goal is missed."""
    print(f"{'characters':>12}{'reconstruct':>14}{'ten searches':>14}{'ratio':>8}")
    ratios = []
    for size in SIZES:
        characters, reconstructing, searching = measured(size)
        ratios.append(reconstructing / searching)
        print(f"{characters:>12,}{reconstructing:>12.3f} s{searching:>12.3f} s{ratios[-1]:>7.2f}x")
    print(f"goal: at most {GOAL:g}x")
    return int(max(ratios) > GOAL)


if __name__ == "__main__":
    sys.exit(main())
