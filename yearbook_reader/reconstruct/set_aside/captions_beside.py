"""Captions (图片说明) that an extraction ran into what is printed beside or below them."""

from __future__ import annotations

import re

from yearbook_reader.reconstruct.lexicon.marks import (
    CREDIT,
    DATE_START,
    STOP,
    is_balanced,
    is_bare_caption,
)
from yearbook_reader.reconstruct.lines.lines import Lines, having, parted_lines

_CLOSED_WITHIN = re.compile("）(?!$)", re.MULTILINE)


def part_behind_captions(lines: Lines) -> Lines:
    """Part lines behind a caption with its credit, where more stands in the line."""
    likely = sorted(having(_CLOSED_WITHIN, lines.joined))
    found = {index: _end_of_caption(lines.texts[index]) for index in likely}
    cuts = {index: end for index, end in found.items() if end}
    return parted_lines(lines, cuts) if cuts else lines


def _end_of_caption(text: str) -> int:
    """Give where a caption ends before other words, as of another caption's date; 0 for none."""
    credit = CREDIT.search(text)
    if credit is None or credit.end() == len(text):
        return 0
    words, rest = text[: credit.start()].strip(), text[credit.end() :].strip()
    dated = DATE_START.match(rest) is not None and not STOP.search(words)
    behind = not words and is_balanced(rest) and not STOP.search(rest)
    return credit.end() if dated or behind or is_bare_caption(words) else 0
