"""Text below a scanned page: its type sizes are guessed line by line, and evened out here."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate

from yearbook_reader.sources.pdf.ink import PageInk, Run, sizes_of

EVEN = 0.45  # of a book's characters are of one size where a typesetter set them
STEP = 4  # sizes in a point that are told apart in this
BODY = 0.9, 1.08  # times the middle size, what is body
SPREAD = 1.25  # times the smallest guess at a size, up to the largest


def with_even_sizes(pages: Sequence[PageInk]) -> list[PageInk]:
    """Give the pages with a few sizes in place of many, where the sizes were guessed."""
    weighted = sizes_of(pages)
    counts: Counter[int] = Counter()
    for size, count in weighted.items():
        counts[round(size * STEP)] += count
    if not counts or counts.most_common(1)[0][1] >= EVEN * counts.total():
        return list(pages)
    middle = _median(weighted)
    body = [size for size in weighted if BODY[0] * middle <= size <= BODY[1] * middle]
    others = sorted(weighted.keys() - set(body))
    groups = [body, *_groups([size for size in others if size < middle])]
    groups += _groups([size for size in others if size > middle])
    even = {
        size: _median({each: weighted[each] for each in group})
        for group in groups
        for size in group
    }
    return [page._replace(runs=tuple(_resized(run, even) for run in page.runs)) for page in pages]


def _resized(run: Run, even: Mapping[float, float]) -> Run:
    return run._replace(size=even[run.size])


def _groups(sizes: Sequence[float]) -> list[list[float]]:
    """Part sizes in order at their widest gaps until those of a group could be guesses at one."""
    if not sizes:
        return []
    if sizes[-1] <= SPREAD * sizes[0]:
        return [list(sizes)]
    cut = max(range(1, len(sizes)), key=lambda at: sizes[at] / sizes[at - 1])
    return _groups(sizes[:cut]) + _groups(sizes[cut:])


def _median(weights: Mapping[float, int]) -> float:
    """Give the size of the middle character."""
    sizes = sorted(weights)
    sums = list(accumulate(weights[size] for size in sizes))
    return sizes[min(bisect_right(sums, sums[-1] / 2), len(sizes) - 1)]
