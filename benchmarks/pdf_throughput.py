"""How long reading a PDF takes, beside a bare loop over its characters.

The PDF is a sample's pages many times over. The yardstick asks PDFium in this process for the
code, the box and the size of each character, and takes them as Python values.
Processor time is compared, with that of the child process, so that other work on the machine
counts as little as it can. The most memory that the child process took is told, too.
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


def seconds(work: Callable[[], object]) -> float:
    """Give the processor time that the work takes, here and in its child process."""
    begin = sum(os.times()[:4])
    work()
    return sum(os.times()[:4]) - begin


def measured(path: Path) -> tuple[float, float]:
    """Give the median seconds of reading and of the bare loop, taken in turns."""
    rounds = [
        (seconds(lambda: read_pdf_source(path)), seconds(lambda: loop_over_characters(path)))
        for _ in range(ROUNDS)
    ]
    reading, looping = zip(*rounds, strict=True)
    return median(reading), median(looping)


def main() -> int:
    """Print the table; give 1 where the goal is missed."""
    print(f"{'sample':<32}{'characters':>12}{'read':>10}{'bare loop':>12}{'ratio':>8}")
    ratios = []
    with TemporaryDirectory() as folder:
        for name in FILES:
            path = Path(folder) / "long.pdf"
            write_long_pdf(SAMPLES / name, path)
            reading, looping = measured(path)
            ratios.append(reading / looping)
            characters = loop_over_characters(path)
            print(
                f"{name:<32}{characters:>12,}{reading:>8.2f} s{looping:>10.2f} s{ratios[-1]:>7.2f}x"
            )
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"most memory of the child process: {most:.0f} MB")
    print(f"goal: at most {GOAL:g}x")
    return int(max(ratios) > GOAL)


if __name__ == "__main__":
    sys.exit(main())
