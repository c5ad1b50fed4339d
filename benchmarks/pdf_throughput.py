"""How long reading a PDF takes, beside a bare loop over its characters.

The PDF is a sample's pages many times over. The yardstick asks PDFium in this process for the
code, the box and the size of each character, and takes them as Python values.
The clock is what one waits for, and the goal is about it; large files are read on several cores.
Beside it stands the processor's time, with that of child processes, which other work on the
machine changes less. The most memory that a child process took is told, too.
"""

from __future__ import annotations

import ctypes
import os
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

from yearbook_reader.sources.pdf.extraction import read_pdf_source

SAMPLES = Path(__file__).parent.parent / "tests" / "samples"
FILES = ("v2_linya_2016/volume.typst.pdf", "v4_jizhou_2019/volume.pdf")
PAGES = 400
ROUNDS = 5
GOAL = 1.5


def write_long_pdf(sample: Path, long: Path) -> None:
    """Write the sample's pages over and over into one file."""
    source = pypdfium2.PdfDocument(sample)
    document = pypdfium2.PdfDocument.new()
    while len(document) < PAGES:
        document.import_pages(source)
    document.save(long)


def loop_over_characters(path: Path) -> int:
    """Ask for every character's code, box and size; give the number of characters."""
    document = pypdfium2.PdfDocument(path)
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    total = 0
    for page in document:
        text = page.get_textpage()
        for index in range(count := text.count_chars()):
            raw.FPDFText_GetCharBox(text, index, left, right, bottom, top)
            _ = (
                chr(raw.FPDFText_GetUnicode(text, index)),
                (left.value, bottom.value, right.value, top.value),
                raw.FPDFText_GetFontSize(text, index),
            )
        total += count
        text.close()
        page.close()
    return total


class Seconds(NamedTuple):
    """What some work takes by the clock, and of the processor, here and in child processes."""

    clock: float
    processor: float


def seconds(work: Callable[[], object]) -> Seconds:
    """Measure some work."""
    clock, processor = perf_counter(), sum(os.times()[:4])
    work()
    return Seconds(perf_counter() - clock, sum(os.times()[:4]) - processor)


def measured(path: Path) -> tuple[Seconds, Seconds]:
    """Give the median seconds of reading and of the bare loop, taken in turns."""
    rounds = [
        (seconds(lambda: read_pdf_source(path)), seconds(lambda: loop_over_characters(path)))
        for _ in range(ROUNDS)
    ]
    reading, looping = (
        Seconds(*map(median, zip(*times, strict=True))) for times in zip(*rounds, strict=True)
    )
    return reading, looping


def main() -> int:
    """Print the table; give 1 where the goal is missed."""
    # Python's cache of compiled modules is part of an installed program.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    print(f"{'sample':<32}{'characters':>11}{'':>12}{'read':>9}{'bare loop':>11}{'ratio':>8}")
    ratios = []
    with TemporaryDirectory() as folder:
        for name in FILES:
            path = Path(folder) / "long.pdf"
            write_long_pdf(SAMPLES / name, path)
            characters = loop_over_characters(path)
            reading, looping = measured(path)
            ratios.append(reading.clock / looping.clock)
            for kind, read, loop in zip(Seconds._fields, reading, looping, strict=True):
                ratio = f"{read:>7.2f} s{loop:>9.2f} s{read / loop:>7.2f}x"
                print(f"{name:<32}{characters:>11,}{kind:>12}{ratio}")
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"most memory of a child process: {most:.0f} MB")
    print(f"goal: at most {GOAL:g}x by the clock")
    return int(max(ratios) > GOAL)


if __name__ == "__main__":
    sys.exit(main())
