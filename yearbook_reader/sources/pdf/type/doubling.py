"""Text that was printed twice to look bold."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from yearbook_reader.sources.pdf.printed.ink import SAME_PLACE, Box, Font, Run

MOST_DOUBLED = 5000  # pieces of text on a page printed twice that are looked at


def doubled(runs: tuple[Run, ...], twice: Sequence[Box]) -> tuple[Run, ...]:
    """Give the runs, marked as doubled where most of a run was printed `twice`.

    PDFium leaves out what was printed again in the same place.
    """
    return _joined(_marked(runs, twice) if twice else runs)


def _marked(runs: tuple[Run, ...], twice: Sequence[Box]) -> tuple[Run, ...]:
    boxes = sorted(twice[:MOST_DOUBLED], key=lambda box: box.top)
    tops = [box.top for box in boxes]
    found = []
    for run in runs:
        first = bisect_left(tops, run.top - run.size)
        end = bisect_left(tops, run.bottom, first)
        if first == end:
            found.append(run)
            continue
        covered = sum(
            max(0.0, min(box.right, run.right) - max(box.left, run.left))
            for box in boxes[first:end]
            if run.top < (box.top + box.bottom) / 2 < run.bottom
        )
        found.append(run._replace(doubled=True) if covered > run.width / 2 else run)
    return tuple(found)


def _joined(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Give the runs, with those joined of which a part of one was printed over a part of another.

    That is how a line looks whose font changes, printed twice to look bold.
    """
    if not any(run.doubled for run in runs):
        return runs
    joined: list[Run] = []
    for run in sorted(runs, key=lambda each: (round(each.base), each.left)):
        last = joined[-1] if joined else None
        if last and abs(run.base - last.base) < 1 and run.left < last.right - run.size / 2:
            whole = _over(last, run)
            if whole is not None:
                joined[-1] = whole
                continue
        joined.append(run)
    return tuple(joined)


def _over(one: Run, two: Run) -> Run | None:
    """Give two runs as one, of which the second begins over the first; None if with other words."""
    if abs(one.size - two.size) > SAME_PLACE or one.width <= 0:
        return None
    guess = round((two.left - one.left) / one.width * len(one.text))
    for at in (guess, guess - 1, guess + 1):
        again = len(one.text) - at
        if 0 <= at < len(one.text) and again > 0 and one.text[at:] == two.text[:again]:
            rest = _behind(two.faces, again)
            return one._replace(
                text=one.text + two.text[again:],
                right=max(one.right, two.right),
                faces=(*one.faces, *rest),
                doubled=True,
            )
        if at >= 0 and one.text[at : at + len(two.text)] == two.text:
            return one._replace(doubled=True)
    return None


def _behind(faces: tuple[tuple[Font, int], ...], count: int) -> tuple[tuple[Font, int], ...]:
    """Give the faces of a run behind its first characters."""
    rest = []
    for face, length in faces:
        if length > count:
            rest.append((face, length - count))
        count = max(0, count - length)
    return tuple(rest)
