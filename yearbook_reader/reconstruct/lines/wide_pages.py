"""Pages whose columns are wider than the book's, as of documents set in one column among two.

What a line's width tells, that it is full, stands in or is the last of its paragraph, is told by
its distance from a full line: there it is measured from the full lines of its own page.
"""

from __future__ import annotations

from collections.abc import Sequence

WIDER = 5.0  # em by which the full lines of such a page are wider
FEWEST_FULL = 3  # of its lines that are full, within an em
FEWEST = 6  # of its lines that are full or a paragraph's first, which stands in
SHARE = 0.3  # of its lines that are
INDENT = 3.0  # em by which such lines are narrower at most
HALF = 0.5  # of a full line's width: what is not wider is measured as it is


def as_in_usual_columns(
    widths: Sequence[float], pages: Sequence[range], full: float
) -> dict[int, float]:
    """Give the widths, in em, that lines of wide pages would have beside a usual full line.

    `full` is that line's width, in em. A line is as far from it as from those of its own page;
    one of a page with too few lines to tell, as from those of the page before. A head from edge
    to edge makes no page wide.
    """
    found: dict[int, float] = {}
    least, wider = HALF * full, full + WIDER
    own = 0.0
    for page in pages:
        wide_lines = [wide for wide in widths[page.start : page.stop] if wide >= wider]
        if len(wide_lines) >= FEWEST or len(wide_lines) <= SHARE * len(page):
            own = _full_width(wide_lines, len(page))
        if own:
            for index in page:
                wide = widths[index]
                found[index] = max(wide - own + full, min(wide, least))
    return found


def _full_width(wide_lines: Sequence[float], count: int) -> float:
    """Give the width of a full line on a page of so many lines, as its widest tell; 0 for none."""
    ordered = sorted(wide_lines, reverse=True)
    for one, last in zip(ordered, ordered[FEWEST_FULL - 1 :], strict=False):
        if one - last <= 1:
            near = sum(one - INDENT <= wide <= one for wide in ordered)
            return one if near >= max(FEWEST, SHARE * count) else 0.0
    return 0.0
