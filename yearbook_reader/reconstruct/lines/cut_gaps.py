"""Printed lines that extraction cut at the gap behind a title, put together again.

Where the gap is wide some tools begin a line behind it. The gap's own ideographic space, at
the end of the line, tells of it: print ends no line with one.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from yearbook_reader.reconstruct.lines.lines import BREAKS, Lines, joined_lines
from yearbook_reader.volume.model import Span

SPARE = 1.0  # em by which the line may be wider than a full one: widths are rough


def joined_at_gaps(
    source: str, lines: Lines, full_width: float, cuts: Collection[int] = ()
) -> Lines:
    """Give the lines with those put together that a gap ends and that fit into one.

    `full_width` is that of a full line, in em; before the lines at `cuts` a line begins.
    """
    cut = [
        index
        for index in sorted(lines.trailing)
        if index + 1 < len(lines)
        and index + 1 not in cuts
        and not lines.after_blank[index + 1]
        and lines.widths[index] + lines.widths[index + 1] <= full_width + SPARE
        and _ends_with_gap(source, lines.spans[index].end)
    ]
    if not cut:
        return lines
    behind = {index + 1 for index in cut}
    firsts = [index for index in range(len(lines)) if index not in behind]
    ranges = list(pairwise([*firsts, len(lines)]))
    texts: list[str] = []
    pieces: dict[int, tuple[Span, ...]] = {}
    for number, (start, stop) in enumerate(ranges):
        spans = lines.spans[start:stop]
        if stop > start + 1:
            spans = (*(Span(span.start, span.end + 1) for span in spans[:-1]), spans[-1])
            pieces[number] = spans
        texts.append("".join(source[span.start : span.end] for span in spans))
    return joined_lines(lines, ranges, texts, pieces)


def _ends_with_gap(source: str, end: int) -> bool:
    """Tell whether an ideographic space, and nothing else, stands between a text and its break."""
    return source[end] == "\u3000" and source[end + 1 : end + 2] in BREAKS
