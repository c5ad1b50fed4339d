"""Text below a sheet that was scanned askew: its lines rise or fall, and are set straight here."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean, median

from yearbook_reader.sources.pdf.printed.ink import PageInk, Run

SAME_LINE = 0.3  # em by which the bases of two runs of a line may differ
NEXT = 1.0  # em between two runs of a line
LONG = 8.0  # em of a line that tells how it rises
FEWEST = 5  # such lines of a page, which tell of it
LEAST = 0.001  # of its length by which a line rises, where it is not straight


def straight(page: PageInk) -> PageInk:
    """Give a page with its text turned about its middle, so that most lines rise no more.

    At the page's edges it then stands a few points beside where the sheet shows it.
    """
    rises = [
        _rise(line)
        for line in lines_of(page.runs)
        if line[-1].left - line[0].left >= LONG * line[0].size
    ]
    rise = median(rises) if len(rises) >= FEWEST else 0.0
    if abs(rise) < LEAST:
        return page
    middle, half = page.width / 2, page.height / 2

    def turned(run: Run) -> Run:
        aside = rise * (run.base - half)
        return run._replace(
            left=run.left + aside,
            right=run.right + aside,
            base=run.base - rise * (run.left - middle),
            joints=tuple((at, x + aside) for at, x in run.joints),
        )

    return page._replace(runs=tuple(map(turned, page.runs)))


def lines_of(runs: Sequence[Run]) -> list[list[Run]]:
    """Give runs that follow each other closely, each a little higher or lower than the last."""
    lines: list[list[Run]] = []
    for run in runs:
        last = lines[-1][-1] if lines else None
        if (
            last is not None
            and abs(run.base - last.base) < SAME_LINE * run.size
            and abs(run.left - last.right) < NEXT * run.size
        ):
            lines[-1].append(run)
        else:
            lines.append([run])
    return lines


def _rise(line: Sequence[Run]) -> float:
    """Give by how much of its length a line sinks, by the least squares of its runs' bases."""
    left, base = fmean(run.left for run in line), fmean(run.base for run in line)
    across = sum((run.left - left) ** 2 for run in line)
    return sum((run.left - left) * (run.base - base) for run in line) / across
