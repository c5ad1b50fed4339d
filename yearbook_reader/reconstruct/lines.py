"""The source's lines: where each stands, how wide it is printed, what it is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import east_asian_width

from yearbook_reader.volume.model import Span

_LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]*(?:\r\n|[\n\r\f\v\x85\u2028\u2029]|\Z)")
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u2e80-\u2fdf\U00020000-\U0003ffff"
_HAS_WIDE = re.compile(f"[{_HAN}\u3000-\u30ff\uff00-\uffef]")
_NARROW = re.compile(r"[\x21-\x7e\u00a0-\u024f\u2010-\u2027\u2030-\u205e\u2070-\u22ff]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source that is not blank: `text` is without white space at both ends.

    `number` counts all lines of the source from 1; `start` and `end` are those of `text`;
    `indented` tells that white space stood before it on the line, `trailing` that it stood
    behind it, `after_blank` that a blank line stood above.
    """

    number: int
    start: int
    end: int
    text: str
    indented: bool = False
    after_blank: bool = False
    trailing: bool = False

    @property
    def span(self) -> Span:
        """Give the line's place in the source."""
        return Span(self.start, self.end)


def split_lines(text: str) -> tuple[Line, ...]:
    """Give the lines that are not blank."""
    lines: list[Line] = []
    blank = False
    at = 0
    number = 0
    while at < len(text):
        match = _LINE.match(text, at)
        assert match is not None  # the pattern matches anywhere, also nothing before the end
        number += 1
        raw = match.group()
        bare = raw.strip()
        if bare:
            lead = len(raw) - len(raw.lstrip())
            start, end = at + lead, at + lead + len(bare)
            trailing = raw[lead + len(bare) : lead + len(bare) + 1] in (" ", "\u3000")
            lines.append(Line(number, start, end, bare, lead > 0, blank, trailing))
        blank = not bare
        at = match.end()
    return tuple(lines)


def width(text: str) -> float:
    """Give the printed width in em: 1 for a Chinese character, 0.5 for a Latin one, 0 for space.

    Spaces count nothing because justification makes and removes them.
    """
    narrow = sum(1 for char in text if char < "\u0300")
    spaces = sum(1 for char in text if char.isspace())
    ascii_spaces = text.count(" ")
    half = sum(1 for char in text if char >= "\u0300" and east_asian_width(char) in "NaH")
    return len(text) - spaces - (narrow - ascii_spaces + half) / 2


def is_narrow(text: str) -> bool:
    """Tell whether a line holds only digits, Latin letters and the marks that go with them."""
    return bool(_NARROW.fullmatch(text.replace(" ", ""))) and not _HAS_WIDE.search(text)


def has_han(text: str) -> bool:
    """Tell whether there is any Chinese character or full-width mark."""
    return bool(_HAS_WIDE.search(text))
