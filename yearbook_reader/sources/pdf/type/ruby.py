"""Readings (注音) that stand in tiny type above characters: no part of the line's text."""

from __future__ import annotations

from collections.abc import Sequence

from yearbook_reader.sources.pdf.printed.ink import PageInk, Run, is_han
from yearbook_reader.sources.pdf.type.measures import BookMeasure

TINY = 0.62  # times the body's size at the most
ABOVE = 0.65, 1.6  # times the size of the characters below, from their baseline to the reading's


def without_ruby(page: PageInk, measure: BookMeasure) -> PageInk:
    """Give a page with the readings above its characters taken from its runs to its stamps."""
    tiny = [run for run in page.runs if run.size <= TINY * measure.size and _is_reading(run.text)]
    if not tiny or page.turn:
        return page
    found = {run for run in tiny if _stands_above(run, page.runs)}
    if not found:
        return page
    return page._replace(
        runs=tuple(run for run in page.runs if run not in found),
        stamps=(*page.stamps, *(run for run in page.runs if run in found)),
    )


def _is_reading(text: str) -> bool:
    """Tell letters, such as of pinyin, bopomofo or kana."""
    return text.replace(" ", "").isalpha() and not ("\u3400" <= text[0] < "\ua000")


def _stands_above(reading: Run, runs: Sequence[Run]) -> bool:
    return any(
        reading.size <= TINY * run.size
        and run.left - run.size / 2 < reading.middle < run.right + run.size / 2
        and ABOVE[0] * run.size < run.base - reading.base < ABOVE[1] * run.size
        and any(map(is_han, run.text))
        for run in runs
    )
