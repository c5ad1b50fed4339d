"""Stamps: what is printed over the text of all pages alike, such as a watermark (水印)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from yearbook_reader.sources.pdf.printed.ink import PageInk, Run

FEWEST_PAGES = 4
SHARE = 0.4  # of the pages that have a stamp in the same place
SAME_SPOT = 4.0  # points
SAME_SIZE = 0.05  # of the body's size
SHORTEST = 4  # characters: a side tab is made of single ones
EDGE = 0.16  # of the page's height in which running heads stand, not stamps


class Spot(NamedTuple):
    """Words and their place on a page, in steps of `SAME_SPOT`."""

    text: str
    left: int
    base: int


def without_stamps(pages: Sequence[PageInk]) -> list[PageInk]:
    """Give the pages with what is stamped on many of them taken from their runs to their stamps.

    Text that stands aslant is among the stamps already. None is set in the size of most text.
    """
    if len(pages) < FEWEST_PAGES:
        return list(pages)
    # Most runs of a book are lines of its text.
    sizes = Counter([run.size for page in pages for run in page.runs if len(run.text) >= SHORTEST])
    body = max(sizes, key=sizes.__getitem__, default=0.0)
    counts = Counter(spot for page in pages for spot in {_spot(run) for run in _inner(page, body)})
    least = max(FEWEST_PAGES, SHARE * len(pages))
    known = {spot for spot, count in counts.items() if count >= least}
    return [_without(page, known, body) for page in pages] if known else list(pages)


def _inner(page: PageInk, body: float) -> list[Run]:
    """Give the runs that could be a stamp: neither at the page's edge nor as short as a tab."""
    upper, lower = EDGE * page.height, (1 - EDGE) * page.height
    small, large = (1 - SAME_SIZE) * body, (1 + SAME_SIZE) * body
    return [
        run
        for run in page.runs
        if not small <= run.size <= large and upper < run.base < lower and len(run.text) >= SHORTEST
    ]


def _spot(run: Run) -> Spot:
    return Spot(run.text, round(run.left / SAME_SPOT), round(run.base / SAME_SPOT))


def _without(page: PageInk, known: set[Spot], body: float) -> PageInk:
    stamps = {run for run in _inner(page, body) if _spot(run) in known}
    if not stamps:
        return page
    return page._replace(
        runs=tuple(run for run in page.runs if run not in stamps),
        stamps=(*page.stamps, *(run for run in page.runs if run in stamps)),
    )
