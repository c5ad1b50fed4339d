"""Initials (首字下沉): large first characters of a text that stand beside its first lines."""

from __future__ import annotations

from collections.abc import Sequence

from yearbook_reader.sources.pdf.printed.ink import PageInk, Run
from yearbook_reader.sources.pdf.type.measures import BookMeasure

LARGE = 1.6, 8.0  # times the body's size
LONGEST = 2  # characters
FEWEST_LINES = 2  # beside which it stands
SAME_BASE = 0.35  # of the body's size by which it may miss the last one's baseline
SAME_TOP = 0.7  # of the body's size by which it may begin below the first one
BESIDE = 1.2  # em between it and the lines


def with_initials_in_line(page: PageInk, measure: BookMeasure) -> PageInk:
    """Give a page whose initials stand in the first of the lines they are set beside.

    The other lines begin where the initial does, as those below it: they do not stand in.
    """
    least, most = (times * measure.size for times in LARGE)
    changed: dict[Run, Run] = {}
    for initial in page.runs:
        if least <= initial.size <= most and len(initial.text) <= LONGEST:
            lines = _lines_beside(initial, page.runs, measure)
            if lines:
                changed[initial] = _in_line(initial, lines[0])
                changed.update({line: line._replace(left=initial.left) for line in lines[1:]})
    if not changed:
        return page
    return page._replace(runs=tuple(changed.get(run, run) for run in page.runs))


def _lines_beside(initial: Run, runs: Sequence[Run], measure: BookMeasure) -> list[Run]:
    """Give the first runs of the lines beside an initial; none where it is no such."""
    slack = SAME_BASE * measure.size
    beside = [
        run
        for run in runs
        if abs(run.size - measure.size) < SAME_BASE * measure.size
        and -slack < run.left - initial.right < BESIDE * measure.size
        and initial.top - SAME_TOP * measure.size < run.top
        and run.base < initial.base + slack
    ]
    beside.sort(key=lambda run: run.base)
    if len(beside) < FEWEST_LINES or abs(beside[-1].base - initial.base) > slack:
        return []
    return beside


def _in_line(initial: Run, line: Run) -> Run:
    faces = ((line.faces[0][0], len(initial.text)),)
    return initial._replace(
        base=line.base, size=line.size, right=line.left, faces=faces, doubled=line.doubled
    )
