"""Sets of numbers as runs: what a query leaves of the documents on the shelf."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

HIGHEST = (1 << 63) - 1


@dataclass(frozen=True, slots=True)
class Intervals:
    """Natural numbers as sorted runs (first, last) that do not touch."""

    runs: tuple[tuple[int, int], ...] = ()

    @classmethod
    def of(cls, runs: Iterable[tuple[int, int]]) -> Intervals:
        """Give the numbers in any of these runs."""
        kept: list[tuple[int, int]] = []
        for first, last in sorted(runs):
            if kept and first <= kept[-1][1] + 1:
                kept[-1] = (kept[-1][0], max(kept[-1][1], last))
            else:
                kept.append((first, last))
        return cls(tuple(kept))

    def __contains__(self, number: int) -> bool:
        """Tell whether the number is one of them."""
        return self.next_from(number) == number

    def next_from(self, number: int) -> int | None:
        """Give the lowest of the numbers that is not below this one."""
        at = bisect_left(self.runs, number, key=lambda run: run[1])
        return max(self.runs[at][0], number) if at < len(self.runs) else None

    def __and__(self, other: Intervals) -> Intervals:
        """Give the numbers in both."""
        found = []
        mine, theirs = 0, 0
        while mine < len(self.runs) and theirs < len(other.runs):
            one, two = self.runs[mine], other.runs[theirs]
            first, last = max(one[0], two[0]), min(one[1], two[1])
            if first <= last:
                found.append((first, last))
            mine, theirs = (mine + 1, theirs) if one[1] < two[1] else (mine, theirs + 1)
        return Intervals(tuple(found))

    def __or__(self, other: Intervals) -> Intervals:
        """Give the numbers in either."""
        return Intervals.of((*self.runs, *other.runs))

    def __invert__(self) -> Intervals:
        """Give all other numbers."""
        firsts = [0, *(last + 1 for _, last in self.runs)]
        lasts = [*(first - 1 for first, _ in self.runs), HIGHEST]
        pairs = zip(firsts, lasts, strict=True)
        return Intervals(tuple((first, last) for first, last in pairs if first <= last))


EVERYTHING = Intervals(((0, HIGHEST),))
