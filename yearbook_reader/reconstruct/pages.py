"""Where pages begin, as far as the text shows it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from yearbook_reader.reconstruct.draft import Draft, Role
from yearbook_reader.reconstruct.lines import split_lines
from yearbook_reader.reconstruct.tolerances import DEFAULT, Tolerances
from yearbook_reader.sources.source import Source


def first_draft(source: Source, tolerances: Tolerances = DEFAULT) -> Draft:
    """Split a source into lines and measure them; every line is body so far."""
    lines = split_lines(source.text)
    draft = Draft(source.text, lines, (Role.BODY,) * len(lines), tolerances=tolerances)
    narrow = sum(line.narrow for line in lines)
    isolated = narrow > tolerances.isolated_share * len(lines)
    starts = page_starts(source, draft)
    return replace(
        draft,
        page_starts=starts,
        page_of=tuple(bisect_right(starts, line.start) - 1 for line in lines),
        isolated=isolated,
        full_width=full_width([line.width for line in lines], isolated=isolated),
    )


def page_starts(source: Source, draft: Draft) -> tuple[int, ...]:
    """Give the offsets at which pages begin.

    The file's own marks (form feeds) decide. In a text whose lines are all parted by blank
    lines, a page begins where one line is not, and is indented instead.
    """
    if len(source.page_starts) > 1:
        return source.page_starts
    parted = sum(1 for line in draft.lines if line.after_blank)
    if parted * 5 < len(draft.lines) * 4:
        return (0,)
    starts = [line.start for line in draft.lines if line.indented and not line.after_blank]
    return (0, *(start for start in starts if start > draft.lines[0].start))


def full_width(widths: Sequence[float], *, isolated: bool) -> float:
    """Give the width in em of a full printed line: the commonest among the wider lines.

    Where digits stand isolated most lines are in pieces; there only the widest tenth are whole.
    """
    wide = sorted(round(each) for each in widths if each >= 10)
    if not wide:
        return float(max(widths, default=0))
    if isolated:
        return float(wide[len(wide) * 9 // 10])
    counts = Counter(wide)
    return float(max(sorted(counts, reverse=True), key=counts.__getitem__))
