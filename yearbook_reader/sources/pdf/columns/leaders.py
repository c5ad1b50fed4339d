"""Leaders (前导点) of contents and indexes: a page's number at a column's edge is of its line."""

from __future__ import annotations

import re

from yearbook_reader.sources.pdf.printed.ink import PageInk, Run
from yearbook_reader.sources.pdf.printed.lines import SAME_BASE, WIDE_GAP, rows_of

FEWEST = 5  # leaders on a page, before their lines are put together
FARTHEST = 6.0  # em from a leader's last point to the number
BETWEEN = 2.0  # em from one point to the next

_POINTS = ".．·‥…⋯"
_MORE_POINTS = re.compile(rf"[{_POINTS}]+(?:\s*\d{{1,4}}[a-d]?)?")
_BROKEN_FIGURE = re.compile(r"\d+[.．]")
_PAGE = re.compile(r"[（(]?\d{1,4}[a-d]?[)）]?")


def with_pages_at_leaders(page: PageInk) -> PageInk:
    """Give a page on which each leader is one run with its title and the number behind it.

    Else the strips between the points, or before the numbers, would part columns as gutters do.
    """
    if sum(map(_is_leader, page.runs)) < FEWEST:
        return page
    runs: list[Run] = []
    for row in rows_of(page.runs):
        for run in row:
            if runs and _goes_on(runs[-1], run):
                runs[-1] = _joined(runs[-1], run)
            else:
                runs.append(run)
    return page._replace(runs=tuple(runs)) if len(runs) < len(page.runs) else page


def _is_leader(run: Run) -> bool:
    """Tell a run that ends with points, but no figure that a narrow cell breaks: 435. / 19."""
    return run.text[-1] in _POINTS and not _BROKEN_FIGURE.fullmatch(run.text)


def _goes_on(leader: Run, run: Run) -> bool:
    """Tell whether a run has a leader's next points or its page's number."""
    gap = run.left - leader.right
    if not _is_leader(leader) or abs(run.base - leader.base) >= SAME_BASE or gap < -0.1:
        return False
    if _MORE_POINTS.fullmatch(run.text):
        return gap < BETWEEN * leader.size
    return gap < FARTHEST * leader.size and _PAGE.fullmatch(run.text) is not None


def _joined(leader: Run, run: Run) -> Run:
    """Give two runs as one, with a space for a wide gap before a number."""
    wide = run.text[0] not in _POINTS and run.left - leader.right >= WIDE_GAP * leader.size
    gap = "\u3000" if wide else ""
    font, length = run.faces[0]
    faces = (*leader.faces, (font, length + len(gap)), *run.faces[1:])
    return leader._replace(text=leader.text + gap + run.text, right=run.right, faces=faces)
