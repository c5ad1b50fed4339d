"""Which old copies may go: fewer of them the older they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

WHOLE = timedelta(days=2)  # all copies of so long are kept
LATEST = 5  # copies are kept whatever the clock says

_SPARSE: tuple[tuple[int, Callable[[datetime], object]], ...] = (
    (12, lambda at: at.date()),
    (10, lambda at: at.isocalendar()[:2]),
    (9, lambda at: (at.year, at.month)),
)


def superfluous(made: Sequence[datetime], now: datetime) -> tuple[int, ...]:
    """Give the places, in `made`, of the copies that may be removed.

    `made` tells when each copy was made, the latest copy first whatever its date says. Kept
    are the last few, all of two days, and one of each of 12 more days, 10 more weeks and 9
    more months that have one, the latest of each. A copy from the future tells nothing of its
    age and is kept.
    """
    sparse = iter(_SPARSE)
    left, bucket_of = next(sparse)
    seen: set[object] = set()
    found = []
    for place, at in enumerate(made):
        if place < LATEST or now - at < WHOLE:
            continue
        while left == len(seen) and bucket_of(at) not in seen:
            left, bucket_of = next(sparse, (-1, bucket_of))
            seen = set()
        if left < 0 or bucket_of(at) in seen:
            found.append(place)
        else:
            seen.add(bucket_of(at))
    return tuple(found)
