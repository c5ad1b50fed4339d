"""Where pages begin, as far as the text shows it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from yearbook_reader.reconstruct.lexicon.marks import PAGE_ORNAMENTS, PAUSES
from yearbook_reader.reconstruct.lines.lines import BREAKS, Lines
from yearbook_reader.sources.source import Source

# Lines of a page on average, where a space alone marks its start: pieces of lines, maybe.
FEWEST_PAGE_LINES = 12
MOST_PAGE_LINES = 1_000
# An ornament of a page number, or a figure in full-width digits, begins no page.
_NO_START = re.compile(rf"[\s{PAGE_ORNAMENTS}&０-９，．]{{1,20}}")


def page_starts(source: Source, lines: Lines) -> tuple[int, ...]:
    """Give the offsets at which pages begin.

    The file's own marks (form feeds) decide. In a text whose lines are all parted by blank
    lines, a page begins where one line is not, and is indented instead; else with the few
    lines that stand in by a single space.
    """
    if len(source.page_starts) > 1:
        return source.page_starts
    if sum(lines.after_blank) * 5 < len(lines) * 4:
        return (0,)
    indented = sorted(lines.indented - {0})
    starts = [lines.starts[at] for at in indented if not lines.after_blank[at]]
    by_a_space = [lines.starts[at] for at in indented if _is_one_space(source.text, lines, at)]
    pages = len(by_a_space) + 1
    if not starts and pages * FEWEST_PAGE_LINES < len(lines) < pages * MOST_PAGE_LINES:
        starts = by_a_space
    return (0, *starts)


def _is_one_space(text: str, lines: Lines, at: int) -> bool:
    """Tell whether a line stands in by one space, and is no cell and no text set wide."""
    own = lines.texts[at]
    in_row = all(text.isdigit() for text in lines.texts[max(at - 3, 0) : at])
    if in_row or _NO_START.fullmatch(own) or own[0] in PAUSES:
        return False
    if lines.narrow[at - 1] and own[1:2] == own[3:4] == " ":
        return False
    start = lines.starts[at]
    return text[start - 1] == " " and (start < 2 or text[start - 2] in BREAKS)


def pages_of(lines: Lines, starts: Sequence[int]) -> tuple[range, ...]:
    """Give the lines of each page."""
    firsts = [bisect_left(lines.starts, start) for start in starts]
    return tuple(range(*ends) for ends in pairwise([*firsts, len(lines)]))
