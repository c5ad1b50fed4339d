"""Where pages begin, as far as the text shows it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from yearbook_reader.reconstruct.draft import Draft
from yearbook_reader.reconstruct.lines import Lines, split_lines
from yearbook_reader.reconstruct.tolerances import DEFAULT, Tolerances
from yearbook_reader.sources.source import LineStyle, Source

INDENT = (1.4, 2.6)  # em that a paragraph's first line is indented, at least and at most
GATHERED = 0.05  # share of the wider lines that must have a width for it to be a full line's


def first_draft(source: Source, tolerances: Tolerances = DEFAULT) -> Draft:
    """Split a source into lines and measure them; every line is body so far."""
    lines = split_lines(source.text)
    styles = line_styles(source, lines)
    lines = replace(lines, opening=lines.opening | indented_lines(styles))
    starts = page_starts(source, lines)
    firsts = [bisect_left(lines.starts, start) for start in starts]
    pages = tuple(range(*ends) for ends in pairwise([*firsts, len(lines)]))
    isolated = sum(lines.narrow) > tolerances.isolated_share * len(lines)
    return Draft(
        source.text,
        lines,
        page_starts=starts,
        pages=pages,
        page_of=tuple(number for number, page in enumerate(pages) for _ in page),
        sizes=tuple(round(style.size, 1) for style in styles),
        isolated=isolated,
        full_width=full_width(lines.widths, isolated=isolated),
        tolerances=tolerances,
    )


def page_starts(source: Source, lines: Lines) -> tuple[int, ...]:
    """Give the offsets at which pages begin.

    The file's own marks (form feeds) decide. In a text whose lines are all parted by blank
    lines, a page begins where one line is not, and is indented instead.
    """
    if len(source.page_starts) > 1:
        return source.page_starts
    if sum(lines.after_blank) * 5 < len(lines) * 4:
        return (0,)
    starts = [lines.starts[at] for at in sorted(lines.indented) if not lines.after_blank[at]]
    return (0, *(start for start in starts if start > lines.starts[0]))


def full_width(widths: Sequence[float], *, isolated: bool) -> float:
    """Give the width in em of a full printed line: the commonest among the wider lines.

    Where digits stand isolated most lines are in pieces; there the widest width at which
    lines gather is that of the whole ones.
    """
    wide = Counter(round(each) for each in widths if each >= 10)
    if not wide:
        return float(max(widths, default=0))
    if isolated:
        fewest = GATHERED * wide.total()
        for each in sorted(wide, reverse=True):
            if wide[each] >= max(fewest, wide[each - 1], wide[each + 1]):
                return float(each)
    return float(max(sorted(wide, reverse=True), key=wide.__getitem__))


def line_styles(source: Source, lines: Lines) -> tuple[LineStyle, ...]:
    """Give how each line is printed; nothing where the source does not tell."""
    if not source.styles:
        return ()
    starts = [style.start for style in source.styles]
    found = (max(bisect_right(starts, start) - 1, 0) for start in lines.starts)
    return tuple(source.styles[index] for index in found)


def indented_lines(styles: Sequence[LineStyle]) -> frozenset[int]:
    """Give the lines that stand two characters further in than the line below them."""
    return frozenset(
        index
        for index, (one, below) in enumerate(pairwise(styles))
        if one.size == below.size
        and INDENT[0] * one.size <= one.left - below.left <= INDENT[1] * one.size
        and one.top < below.top
    )
