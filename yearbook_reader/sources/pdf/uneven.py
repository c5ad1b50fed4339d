"""Text below a scanned page: its type sizes are guessed line by line, and evened out here."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate

from yearbook_reader.sources.pdf.ink import PageInk, Run, sizes_of

EVEN = 0.45  # of a book's characters are of one size where a typesetter set them
STEP = 4  # sizes in a point that are told apart in this
BODY = 0.9, 1.08  # times the middle size, what is body at least
DENSE = 0.45  # of the characters of the most usual size, that the next have which are body, too
SPREAD = 1.25  # times the smallest guess at a size, up to the largest
GAP = 1.05  # times a size at least, that of the next one that is another
MOST_SPREAD = 1.6  # times the smallest, up to the largest where no such gap is between
SAME_LINE = 0.3  # em by which the bases of two runs of a line may differ
NEXT = 1.0  # em between two runs of a line


def with_even_sizes(pages: Sequence[PageInk]) -> list[PageInk]:
    """Give the pages with a few sizes in place of many, where the sizes were guessed."""
    weighted = sizes_of(pages)
    counts: Counter[int] = Counter()
    for size, count in weighted.items():
        counts[round(size * STEP)] += count
    if not counts or counts.most_common(1)[0][1] >= EVEN * counts.total():
        return list(pages)
    pages = [page._replace(runs=_even_lines(page.runs)) for page in pages]
    weighted = sizes_of(pages)
    low, high = _body(weighted)
    body = [size for size in weighted if low <= size <= high]
    others = sorted(weighted.keys() - set(body))
    groups = [body, *_groups([size for size in others if size < low])]
    groups += _groups([size for size in others if size > high])
    even = {
        size: _median({each: weighted[each] for each in group})
        for group in groups
        for size in group
    }
    return [page._replace(runs=tuple(_resized(run, even) for run in page.runs)) for page in pages]


def _even_lines(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Give the runs with one size in each line: characters may have been guessed one by one."""
    lines: list[list[Run]] = []
    for run in runs:
        last = lines[-1][-1] if lines else None
        reach = run.size
        if (
            last is not None
            and abs(run.base - last.base) < SAME_LINE * reach
            and abs(run.left - last.right) < NEXT * reach
        ):
            lines[-1].append(run)
        else:
            lines.append([run])
    return tuple(
        run._replace(size=size) for line in lines for size in (_of_line(line),) for run in line
    )


def _of_line(line: Sequence[Run]) -> float:
    if len(line) == 1:
        return line[0].size
    sizes: Counter[float] = Counter()
    for run in line:
        sizes[run.size] += len(run.text)
    return _median(sizes)


def _body(weighted: Mapping[float, int]) -> tuple[float, float]:
    """Give the least and largest size of what is body: about the middle, as far as it is dense."""
    middle = _median(weighted)
    counts: Counter[int] = Counter()
    for size, count in weighted.items():
        counts[round(size * STEP)] += count
    least = DENSE * max(counts.values())
    dense = {size for size, count in counts.items() if count >= least}
    low = high = round(middle * STEP)
    while reached := dense & {low - 1, low - 2}:
        low = min(reached)
    while reached := dense & {high + 1, high + 2}:
        high = max(reached)
    edges = (low - 0.5) / STEP, (high + 0.5) / STEP
    return min(BODY[0] * middle, edges[0]), max(BODY[1] * middle, edges[1])


def _resized(run: Run, even: Mapping[float, float]) -> Run:
    return run._replace(size=even[run.size])


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
    """Give the size of the middle character."""
    sizes = sorted(weights)
    sums = list(accumulate(weights[size] for size in sizes))
    return sizes[min(bisect_right(sums, sums[-1] / 2), len(sizes) - 1)]
