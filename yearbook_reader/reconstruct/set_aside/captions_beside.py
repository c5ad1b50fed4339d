"""Captions (图片说明) that an extraction ran into what is printed beside or below them."""

from __future__ import annotations

from yearbook_reader.reconstruct.lexicon.marks import CREDIT, DATE_START, STOP, is_bare_caption
from yearbook_reader.reconstruct.lines.lines import Lines, parted_lines


def part_behind_captions(lines: Lines) -> Lines:
    """Part lines behind a caption with its credit, where more stands in the line."""
    found = (
        (at, _end_of_caption(text)) for at, text in enumerate(lines.texts) if "）" in text[:-1]
    )
    cuts = {index: end for index, end in found if end}
    return parted_lines(lines, cuts) if cuts else lines


def _end_of_caption(text: str) -> int:
    """Give where a caption ends before other words, as of another caption's date; 0 for none."""
    credit = CREDIT.search(text)
    if credit is None or credit.end() == len(text):
        return 0
    words, rest = text[: credit.start()].strip(), text[credit.end() :].strip()
    dated = DATE_START.match(rest) is not None and not STOP.search(words)
    return credit.end() if dated or is_bare_caption(words) else 0
