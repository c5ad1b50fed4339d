"""The first character of a side tab, in one line with the text at its height: put apart.

A tab is drawn behind the text of its page. Where its first character stands as high as what was
drawn last, extraction gives both in one line, with a gap between them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from yearbook_reader.reconstruct.lines.lines import Lines, has_han, head_text, parted_lines

SHORTEST = 2  # characters of a tab's rest

_SEVERAL_TRUE = re.compile(rb"\x01{%d,}" % SHORTEST)


def part_glued_tabs(lines: Lines, pages: Sequence[range]) -> Lines:
    """Give the lines with the first characters of side tabs, where glued, on their own.

    With it the tab says what that of another page does, or the head below it.
    """
    runs = list(_runs(lines))
    if not runs:
        return lines
    texts = Counter("".join(lines.texts[run.start : run.stop]) for run in runs)
    starts = {page.start for page in pages}
    cuts = {}
    for run in runs:
        if run.start in starts:
            continue
        rest = "".join(lines.texts[run.start : run.stop])
        for first, at in _glued(lines.texts[run.start - 1]):
            below = lines.texts[run.stop] if run.stop < len(lines) else ""
            if texts[first + rest] or head_text(below) == first + rest:
                cuts[run.start - 1] = at
    return parted_lines(lines, cuts) if cuts else lines


def _glued(text: str) -> Iterator[tuple[str, int]]:
    """Give what may be a tab's first character at a line's end or beginning, and where to cut."""
    if len(text) > SHORTEST and text[-2] in " \u3000\t" and has_han(text[-1]):
        yield text[-1], len(text) - 1
    if len(text) > SHORTEST and text[1] in " \u3000\t" and has_han(text[0]):
        yield text[0], 1


def _runs(lines: Lines) -> Iterator[range]:
    """Give the runs of lines that hold one Chinese character, or the dot between two."""
    singles = [len(text) == 1 and (text == "·" or has_han(text)) for text in lines.texts]
    for match in _SEVERAL_TRUE.finditer(bytes(singles)):
        yield range(*match.span())
