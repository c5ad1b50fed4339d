"""Text below a scanned page: its type sizes are guessed line by line, and evened out here.

The lines of a text, which stand below each other at one distance, are of one size; and the body
is what guesses at the size of lines as wide as a column reach.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, islice, pairwise
from math import inf, sqrt
from statistics import fmean, median
from typing import NamedTuple

from yearbook_reader.sources.pdf.printed.ink import PageInk, Run, sizes_of
from yearbook_reader.sources.pdf.printed.lines import Row
from yearbook_reader.sources.pdf.scans.askew import SAME_LINE, lines_of, straight
from yearbook_reader.sources.pdf.scans.rejoined import rejoined

EVEN = 0.45  # of a book's characters are of one size where a typesetter set them
STEP = 4  # sizes in a point that are told apart in this
MOST = 0.98  # of the lines as wide as a column, that tell how far guesses at a size reach
SURE = 1.5  # times the error of a middle, within which what has another pitch is of the body
SPREAD = 1.25  # times the smallest guess at a size, up to the largest
GAP = 1.05  # times a size at least, that of the next one that is another
MOST_SPREAD = 1.6  # times the smallest, up to the largest where no such gap is between
PITCH = 2.2  # em down to the next line of a text at the most
SAME_PITCH = 1.12  # times that down to another of its lines
SAME = 0.03  # of the body's pitch, by which a text's may be another
COMMON = 0.5  # of the narrower of two lines, that is above or below the other
MOST_OF_HEAD = 2  # lines of a running head
FEWEST_SAME = 3  # lines with the same words, which are of one size
ALIKE = 1.35  # times the size of one line, that of the next, which may be guesses at one

_NO_WORDS = re.compile(r"[\s\d]+")


class _Body(NamedTuple):
    """The body: the distance of its lines, the middle of the guesses at its size, and their ends.

    All are in points.
    """

    pitch: float
    low: float
    middle: float
    high: float

    def holds(self, text: Sequence[Row], size: float) -> bool:
        """Tell whether a text, at whose lines' size the middle guess is this, may be of the body.

        What has not its pitch is, where its size is as near as so many guesses at one are; what
        is larger is a heading, and clearly so.
        """
        if size >= self.middle:
            return size <= self.high
        reach = self.middle - self.low
        if abs(_pitch_of(text) - self.pitch) > SAME * self.pitch:
            reach *= min(1.0, SURE / sqrt(len(text)))
        return self.middle - size <= reach


def with_even_sizes(pages: Sequence[PageInk]) -> list[PageInk]:
    """Give the pages with a few sizes in place of many, where the sizes were guessed."""
    counts: Counter[int] = Counter()
    for size, count in sizes_of(pages).items():
        counts[round(size * STEP)] += count
    if not counts or counts.most_common(1)[0][1] >= EVEN * counts.total():
        return list(pages)
    pages = [straight(page) for page in pages]
    pages_lines = [_lines_of(page) for page in pages]
    lines = [line for each in pages_lines for line in each]
    sizes = _even_sizes(lines, _texts_of_book(pages_lines))
    evened = iter(zip(lines, sizes, strict=True))
    return [
        page._replace(
            runs=tuple(
                run._replace(size=size) for line, size in islice(evened, len(each)) for run in line
            )
        )
        for page, each in zip(pages, pages_lines, strict=True)
    ]


def _even_sizes(lines: Sequence[Row], numbers: Sequence[Sequence[int]]) -> list[float]:
    """Give the size of each line, which is that of its text, one of a few."""
    texts = [[lines[at] for at in text] for text in numbers]
    body = _body(lines, texts)
    found = [body.middle] * len(lines)
    others: Counter[float] = Counter()
    for text, its in zip(texts, numbers, strict=True):
        size = _size_of([run for line in text for run in line])
        if body.holds(text, size):
            continue
        for at in its:
            found[at] = size
            others[size] += _length(lines[at])
    ordered = sorted(others)
    cut = bisect_right(ordered, body.middle)
    even = {body.middle: body.middle}
    for group in [*_groups(ordered[:cut]), *_groups(ordered[cut:])]:
        even |= dict.fromkeys(group, _median({size: others[size] for size in group}))
    return [even[size] for size in found]


def _texts_of_book(pages: Iterable[Sequence[Row]]) -> list[list[int]]:
    """Give the numbers of the lines of each text of a book.

    Lines that stand alone, or with but one other, are of one text where they have the same words,
    as running heads have.
    """
    texts: list[list[int]] = []
    same: dict[str, list[tuple[float, int]]] = {}
    first = 0
    for lines in pages:
        for text in _texts_of(lines):
            texts.append([first + at for at in text])
            for line in text if len(text) <= MOST_OF_HEAD else ():
                words = _NO_WORDS.sub("", "".join(run.text for run in lines[line]))
                if words:
                    same.setdefault(words, []).append((lines[line][0].size, first + line))
        first += len(lines)
    recurring = []
    for held in same.values():
        middle = sorted(held)[len(held) // 2][0]
        alike = [at for size, at in held if 1 / ALIKE < size / middle < ALIKE]
        if len(alike) >= FEWEST_SAME:
            recurring.append(alike)
    taken = {at for each in recurring for at in each}
    rest = ([at for at in text if at not in taken] for text in texts)
    return [*recurring, *filter(None, rest)]


def _lines_of(page: PageInk) -> list[Row]:
    """Give the lines of a page, each with one size and base: characters may have their own.

    They may have a blank behind each, too, so that a blank tells nothing.
    """
    lines = []
    for line in lines_of(page.runs):
        size, base = _size_of(line), fmean(run.base for run in line)
        runs = [run._replace(base=base, size=size, spaced=False) for run in line]
        lines.append(tuple(rejoined(runs)))
    return lines


def _texts_of(lines: Sequence[Row]) -> list[list[int]]:
    """Give the numbers of the lines of each text: they stand below each other at one distance."""
    below = _lines_below(lines)
    distances = {line: apart for line, (_, apart) in below.items()}
    above = {lower: line for line, (lower, _) in below.items()}
    texts: dict[int, list[int]] = {}
    for line in _downwards(lines):
        upper = above.get(line, -1)
        others = distances.get(above.get(upper, -1), inf), distances.get(line, inf)
        if upper >= 0 and distances[upper] <= SAME_PITCH * min(others):
            texts[line] = texts[upper]
            texts[line].append(line)
        else:
            texts[line] = [line]
    return [text for line, text in texts.items() if text[0] == line]


def _downwards(lines: Sequence[Row]) -> list[int]:
    """Give the numbers of lines from the top of their page."""
    return sorted(range(len(lines)), key=lambda at: lines[at][0].base)


def _lines_below(lines: Sequence[Row]) -> dict[int, tuple[int, float]]:
    """Give, by number, the next line below each that could be of its text, and how far it is."""
    order = _downwards(lines)
    below: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for place, line in enumerate(order):
        upper = lines[line]
        size = upper[0].size
        for at in islice(order, place + 1, None):
            lower = lines[at]
            if lower[0].base - upper[0].base > PITCH * size:
                break
            alike = 1 / ALIKE < lower[0].size / size < ALIKE
            apart = _distance(upper, lower) if alike else 0.0
            if apart > SAME_LINE * size:
                if at not in taken:
                    below[line] = at, apart
                    taken.add(at)
                break
    return below


def _distance(upper: Row, lower: Row) -> float:
    """Give how far a line is above another, or 0 where neither is above the other."""
    common = min(upper[-1].right, lower[-1].right) - max(upper[0].left, lower[0].left)
    narrower = min(row[-1].right - row[0].left for row in (upper, lower))
    return lower[0].base - upper[0].base if common > COMMON * narrower else 0.0


def _body(lines: Sequence[Row], texts: Iterable[Sequence[Row]]) -> _Body:
    """Tell what the body is by the lines that are as wide as a column."""
    widths: Counter[int] = Counter()
    for line in lines:
        widths[round(line[-1].right - line[0].left)] += _length(line)
    usual = widths.most_common(1)[0][0]
    sizes: Counter[float] = Counter()
    for line in lines:
        if abs(line[-1].right - line[0].left - usual) < line[0].size:
            sizes[line[0].size] += 1
    pitches: Counter[float] = Counter()
    for text in texts:
        if len(text) > 1:
            pitches[_pitch_of(text)] += len(text)
    pitch = _median(pitches) if pitches else 0.0
    return _Body(pitch, _quantile(sizes, 1 - MOST), _median(sizes), _quantile(sizes, MOST))


def _pitch_of(text: Sequence[Row]) -> float:
    """Give the middle distance of a text's lines; 0 where it has but one."""
    return median([two[0].base - one[0].base for one, two in pairwise(text)] or [0.0])


def _length(line: Row) -> int:
    return sum(len(run.text) for run in line)


def _size_of(runs: Sequence[Run]) -> float:
    """Give the size of the middle one of all characters."""
    sizes: Counter[float] = Counter()
    for run in runs:
        sizes[run.size] += len(run.text)
    return _median(sizes)


def _groups(sizes: Sequence[float]) -> list[list[float]]:
    """Part sizes in order at their widest gaps until those of a group could be guesses at one."""
    if not sizes:
        return []
    if sizes[-1] <= SPREAD * sizes[0]:
        return [list(sizes)]
    cut = max(range(1, len(sizes)), key=lambda at: sizes[at] / sizes[at - 1])
    if sizes[cut] < GAP * sizes[cut - 1] and sizes[-1] <= MOST_SPREAD * sizes[0]:
        return [list(sizes)]
    return _groups(sizes[:cut]) + _groups(sizes[cut:])


def _median(weights: Mapping[float, int]) -> float:
    """Give the size of the middle one of what is weighed."""
    return _quantile(weights, 0.5)


def _quantile(weights: Mapping[float, int], share: float) -> float:
    """Give the size up to which a share of what is weighed is."""
    sizes = sorted(weights)
    sums = list(accumulate(weights[size] for size in sizes))
    return sizes[min(bisect_right(sums, sums[-1] * share), len(sizes) - 1)]
