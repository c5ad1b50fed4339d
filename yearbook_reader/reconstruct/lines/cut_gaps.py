"""Printed lines that extraction cut at the gap behind a title, put together again.

Where the gap is wide some tools begin a line behind it. The gap's own ideographic space, at
the end of the line, tells of it: print ends no line with one. A chronicle's day, in bold
figures, is cut before its 日.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from yearbook_reader.reconstruct.lines.lines import BREAKS, Lines, joined_lines
from yearbook_reader.volume.model import Span

SPARE = 1.0  # em by which the line may be wider than a full one: widths are rough

_DAY = re.compile(r"\d{1,2}(?:\s?[—–\-～~、至]{1,2}\s?\d{1,2})?")

PARTED = 2  # of so many lines one at least has a blank one above it where all are parted so
_AS_SPACES = str.maketrans(dict.fromkeys(BREAKS, " "))
_TO_DAY = re.compile(r"[—–\-～~、至]{1,2}\s?\d{1,2}")


def joined_at_gaps(
    source: str,
    lines: Lines,
    full_width: float,
    cuts: Collection[int] = (),
    words: Collection[int] = (),
    names: Collection[int] = (),
) -> Lines:
    """Put lines together that a gap ends, or that are a day's, where they fit into one.

    `full_width` is that of a full line, in em; before the lines at `cuts` a line begins.
    `words` are other lines that go on with a word on the line below, `names` those that do so
    behind a gap.
    """
    days = _days_cut(lines.texts).union(words)
    names = {index for index in names if _ends_with_break(source, lines, index)}
    blank = lines.after_blank
    apart = sum(blank) * PARTED < len(lines)  # else a blank line stands below every line
    cut = [
        index
        for index in sorted(lines.trailing | days | names)
        if index + 1 < len(lines)
        and index + 1 not in cuts
        and not (apart and blank[index + 1])
        and lines.widths[index] + lines.widths[index + 1] <= full_width + SPARE
        and (index in days or index in names or source[lines.spans[index].end] == "\u3000")
    ]
    return _joined_with_next(source, lines, cut, days) if cut else lines


def _joined_with_next(
    source: str, lines: Lines, cut: Sequence[int], days: Collection[int]
) -> Lines:
    """Put each of the lines that were `cut` together with the next, all but `days` at a gap."""
    behind = {index + 1 for index in cut}
    firsts = [index for index in range(len(lines)) if index not in behind]
    ranges = list(pairwise([*firsts, len(lines)]))
    texts: list[str] = []
    pieces: dict[int, tuple[Span, ...]] = {}
    for number, (start, stop) in enumerate(ranges):
        spans = lines.spans[start:stop]
        if stop > start + 1:
            gaps = [index not in days for index in range(start, stop - 1)]
            before = zip(spans, gaps, strict=False)
            spans = (*(Span(span.start, span.end + gap) for span, gap in before), spans[-1])
            pieces[number] = spans
        text = "".join(source[span.start : span.end] for span in spans)
        texts.append(text.translate(_AS_SPACES))
    return joined_lines(lines, ranges, texts, pieces)


def _days_cut(texts: Sequence[str]) -> frozenset[int]:
    """Give the lines of a day's figures and its 日 that stand above what happened."""
    found: set[int] = set()
    for index, text in enumerate(texts):
        if text[0] != "日" or not index:
            continue
        if index > 1 and _TO_DAY.fullmatch(texts[index - 1]) and _DAY.fullmatch(texts[index - 2]):
            found.add(index - 2)
        elif not _DAY.fullmatch(texts[index - 1]):
            continue
        if text[1:2].isspace():
            found.add(index - 1)
        elif len(text) == 1:
            found.update((index - 1, index))
    return frozenset(found)


def _ends_with_break(source: str, lines: Lines, index: int) -> bool:
    """Tell whether nothing but white space stands between a line and the one below."""
    between = source[lines.spans[index].end : lines.starts[index + 1]]
    return between.isspace() and "\f" not in between
