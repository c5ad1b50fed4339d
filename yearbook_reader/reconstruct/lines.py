"""The source's lines: where each stands, how wide it is printed, what it is made of."""

from __future__ import annotations

import re
from typing import NamedTuple

from yearbook_reader.volume.model import Span

INDENT = "\u3000\u3000"

_BREAKS = "\n\r\f\v\x85\u2028\u2029"
_LINE = re.compile(f"[^{_BREAKS}]+")
_BREAK = re.compile(f"\r\n|[{_BREAKS}]")
_WIDE = (
    "\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
    "\U00020000-\U0003ffff"
)
_HAS_WIDE = re.compile(f"[{_WIDE}]")
_NARROW = re.compile(r"[\x20-\x7e\u00a0-\u024f\u2010-\u2027\u2030-\u205e\u2070-\u22ff]+")
_HALF = re.compile(r"[\x21-\x7e\u00a1-\u00b6\u00b8-\u036f\u0400-\u0fff\uff61-\uffdc]+")


class Line(NamedTuple):
    """A line of the source that is not blank: `text` is without white space at both ends.

    `number` counts all lines of the source from 1; `span` is that of `text`;
    `indented` tells that white space stood before it on the line, `trailing` that it stood
    behind it, `after_blank` that a blank line stood above. `width` is as printed, in em;
    `narrow` tells that the line is one piece of digits, Latin and the marks that go with them;
    `opens` that it begins with the indent of a paragraph, made of ideographic spaces.
    """

    number: int
    span: Span
    text: str
    indented: bool = False
    after_blank: bool = False
    trailing: bool = False
    width: float = 0.0
    narrow: bool = False
    opens: bool = False

    @property
    def start(self) -> int:
        """Give the offset at which the line begins."""
        return self.span.start

    @property
    def end(self) -> int:
        """Give the offset behind the line."""
        return self.span.end


def split_lines(text: str) -> tuple[Line, ...]:
    """Give the lines that are not blank."""
    lines: list[Line] = []
    number, behind, blank = 1, 0, False
    for match in _LINE.finditer(text):
        start, end = match.span()
        gap = text[behind:start]
        breaks = len(gap) if gap in ("\n", "\n\n") else len(_BREAK.findall(gap))
        number += breaks
        blank = (blank and breaks > 0) or breaks > 1
        behind = end
        raw = match.group()
        bare = raw.strip()
        if not bare:
            blank = True
            continue
        measured = (width(bare), is_narrow(bare))
        if len(bare) == len(raw):
            lines.append(Line(number, Span(start, end), bare, False, blank, False, *measured))
        else:
            start += len(raw) - len(raw.lstrip())
            span = Span(start, start + len(bare))
            indented, trailing = len(raw.lstrip()) < len(raw), span.end < end
            opens = raw.startswith(INDENT)
            lines.append(Line(number, span, bare, indented, blank, trailing, *measured, opens))
        blank = False
    return tuple(lines)


def width(text: str) -> float:
    """Give the printed width in em: 1 for a Chinese character, 0.5 for a Latin one, 0 for space.

    Spaces count nothing because justification makes and removes them.
    """
    if text.isascii():
        return (len(text) - text.count(" ")) / 2
    halves = sum(map(len, _HALF.findall(text))) if _HALF.search(text) else 0
    return len(text) - text.count(" ") - text.count("\u3000") - halves / 2


def is_narrow(text: str) -> bool:
    """Tell whether a line is one piece of digits, Latin letters and the marks that go with them."""
    return " " not in text and (text.isascii() or _NARROW.fullmatch(text) is not None)


def has_han(text: str) -> bool:
    """Tell whether there is any Chinese character or full-width mark."""
    return _HAS_WIDE.search(text) is not None
