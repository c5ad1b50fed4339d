"""How long a full printed line is, where the text stands in pieces and hardly a line is whole.

A run of pieces that begins and ends in mid-paragraph is so many full lines. The length is the
greatest of which the runs' widths are nearly multiples, found as a periodogram finds a period.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import cos, pi

FEWEST_RUNS = 20
MOST_RUNS = 300  # that are looked at
SHORTEST = 10.0  # em of a full line
LONGEST = 50.0
STEP = 0.25
MOST_LINES = 4.5  # of a run, beyond which it tells too little
LIKELY = 0.35  # of the best length's score that a greater length must reach


def line_length(widths: Sequence[float], usual: float) -> float:
    """Give a full line's length in em; `usual` where the widths of the runs tell too little."""
    step = len(widths) // MOST_RUNS + 1
    runs = [wide for wide in widths[::step] if wide >= SHORTEST]
    if len(runs) < FEWEST_RUNS:
        return usual
    alike = Counter(runs)
    lengths = [SHORTEST + STEP * at for at in range(int((LONGEST - SHORTEST) / STEP))]
    scores = [_score(alike, length) for length in lengths]
    best = max(scores)
    peaks = [
        length
        for (before, score), (_, behind), length in zip(
            pairwise(scores), pairwise(scores[1:]), lengths[1:], strict=False
        )
        if before <= score >= behind and score >= LIKELY * best
    ]
    return max(peaks, default=usual)


def _score(runs: Mapping[float, int], length: float) -> float:
    """Give how nearly the widths, with how many runs are so wide, are multiples of a length."""
    longest = MOST_LINES * length
    return sum(
        [
            times * (cos(2 * pi * wide / length) if 2 * wide > length else -1.0)
            for wide, times in runs.items()
            if wide < longest
        ]
    )
