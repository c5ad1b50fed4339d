"""Captions beside narrow text (串文图) within a column of a text that is laid out as print is.

Where a picture is narrower than its column, text runs beside it, and the lines of the caption
stand in those of the text. The text there is narrower than the column for some lines before the
caption, which begins where these end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import east_asian_width

from yearbook_reader.reconstruct.lexicon.marks import ends_sentence
from yearbook_reader.reconstruct.lines.lines import has_han

Part = tuple[int, int, int]
"""A part of a line, as (line, first character, behind the last)."""

ROWS_BESIDE = 4  # lines beside a picture, before its caption
TEXT_BESIDE = 3  # of them are narrow text; a title or a signature may stand among them
NARROW = 0.72  # of the column's width, at most, is such text
NARROWEST = 12  # half squares that it has at least
OVER = 2  # half squares by which a line may be wider than those before it
UNDER = 5  # and by which it may be narrower where but one space parts it from the caption
SPACES = 7  # characters by which a line with more spaces may reach further than others
INDENT = 5  # characters by which the first line of a paragraph may stand in
OFF_MIDDLE = 3  # characters by which the middle of a caption is at least beside the column's
MOST_LINES = 4  # of a caption

_GAP = re.compile(r"\s+")
_WIDE = re.compile(r"\S\s{2}")
_OPENS = re.compile(r"[（(［\[〔【]")


class _Column:
    """The parts of a column, and how wide it is."""

    def __init__(self, lines: Sequence[str], parts: Sequence[Part]) -> None:
        self.lines = lines
        self.parts = parts
        widths = sorted(map(self.width, parts))
        self.narrow = NARROW * widths[-1 - len(widths) // 10]
        self.left = sorted(map(self.first, parts))[len(parts) // 10]
        self.right = max(end for _, _, end in parts)

    def width(self, part: Part) -> int:
        """Give how many half squares the characters of a part take, without spaces."""
        return _width(self.lines[part[0]][part[1] : part[2]])

    def first(self, part: Part) -> int:
        """Give where a part has its first character."""
        at, start, end = part
        return end - len(self.lines[at][start:end].lstrip())

    def is_narrow_text(self, part: Part) -> bool:
        """Tell a line beside which a picture may stand: from the column's edge on, and short.

        Not for its end: a short line that ends a sentence is short for that.
        """
        at, first, end = part[0], self.first(part), part[2]
        return (
            self.width(part) >= NARROWEST
            and not ends_sentence(self.lines[at][:end])
            and first - self.left <= INDENT
            and _WIDE.search(self.lines[at], first, end) is None
        )

    def are_beside_picture(self, rows: Sequence[Part]) -> bool:
        """Tell lines before a caption: no wider than text beside a picture is, which most are."""
        narrow = all(self.width(row) <= self.narrow for row in rows)
        return narrow and sum(map(self.is_narrow_text, rows)) >= TEXT_BESIDE

    def caption_in(self, at: int, before: Sequence[Part]) -> Part | None:
        """Give the caption that stands in a line behind text as narrow as that before it."""
        part = self.parts[at]
        number, first, end = part[0], self.first(part), part[2]
        reach = max(behind for _, _, behind in before)
        if first >= reach - 1:
            beside = first + end > self.left + self.right + 2 * OFF_MIDDLE
            return (number, first, end) if beside else None
        most = max(map(self.width, before)) + OVER
        gap = self.gap_in(part, most, reach)
        if gap is None or not (gap[0] or self.goes_on(at + 1, most, reach)):
            return None
        return (number, gap[1], end)

    def gap_in(self, part: Part, most: int, reach: int) -> tuple[bool, int] | None:
        """Give whether the gap behind narrow text is wide, and where it ends."""
        number, first, end = part[0], self.first(part), part[2]
        line = self.lines[number]
        found: list[tuple[bool, int]] = []
        for gap in _GAP.finditer(line, first, end):
            width = _width(line[first : gap.start()])
            wide = gap.end() - gap.start() > 1
            full = width >= most - UNDER or gap.start() >= reach - 1
            # Other lines, with more spaces, may reach further than one that fills its place.
            far = gap.end() >= reach - (1 if wide else SPACES)
            if width <= most and far and (wide or (full and self.width(part) > most)):
                found.append((wide, gap.end()))
        return max(found, default=None)

    def goes_on(self, at: int, most: int, reach: int) -> bool:
        """Tell whether narrow text goes on in the lines from `at` on, beside a caption's rest."""
        for part in self.parts[at : at + MOST_LINES]:
            gap = self.gap_in(part, most, reach)
            if self.width(part) <= most or (gap and gap[0]):
                return True
            if gap is None:
                return False
        return False


def text_and_captions(
    lines: Sequence[str], column: Sequence[Part]
) -> tuple[list[Part], list[Part]]:
    """Give the parts of a column without the captions beside its text, and these."""
    if not column:
        return [], []
    own = _Column(lines, column)
    text: list[Part] = []
    captions: list[Part] = []
    count = 0  # of the caption's lines
    for at, part in enumerate(column):
        before = text[-ROWS_BESIDE:]
        caption = None
        if count or own.are_beside_picture(before):
            caption = own.caption_in(at, before)
        if caption and not count:
            words = lines[caption[0]][caption[1] : caption[2]]
            caption = caption if has_han(words) and not _OPENS.match(words) else None
        if caption is None:
            text.append(part)
            count = 0
            continue
        count = (count + 1) % MOST_LINES
        captions.append(caption)
        number, start, _ = part
        kept = lines[number][start : caption[1]].rstrip()
        if kept:
            text.append((number, start, start + len(kept)))
    return text, captions


def _width(text: str) -> int:
    return sum(1 + (east_asian_width(char) in "WFA") for char in text if not char.isspace())
