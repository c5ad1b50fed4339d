"""Titles printed twice for fake bold that extraction gives as two lines of the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yearbook_reader.reconstruct.lexicon.marks import HAN, PAGE_NUMBER

AGAIN = "\u200a"
"""Stands in place of a character that comes again: a gap, as thin as Unicode has one."""
FEWEST = 4  # different titles printed twice, in a book that does so
LONG = 12  # characters of a line of text: cells are shorter

_END = r"[ \u3000\r]*\n"
_SPACED = rf"(?:[{HAN}]|\d{{1,2}})(?:[ \u3000]{{1,4}}[{HAN}]){{1,7}}"  # 信　访
_LINES = (
    rf"(?P<first>[{HAN}“”《》（）·、\d]{{1,30}}+|{_SPACED}){_END}(?P<again>(?P=first))(?={_END})"
)
_TWICE = re.compile(f"[\n\f]{_LINES}")
# A search for one character skips all others; hardly a text has such lines, and to ask first
# for one that begins as the line above does takes a third of the time.
_ALIKE = r"(?=(?P<begin>.).*\n(?P=begin))"
_ANY_TWICE = tuple(map(re.compile, [f"{mark}{_ALIKE}{_LINES}" for mark in "\n\f"]))


def doubled_lines(text: str) -> Iterator[range]:
    """Give where lines stand that say again what the line above says, where titles do so.

    Below them stands text, or a title and its text, or another such line: cells that are the same
    stand among cells. Behind a page number it is a running head above its title.
    """
    if not any(pattern.search(text) for pattern in _ANY_TWICE):
        return
    found: list[re.Match[str]] = []
    below = -1
    for match in reversed(list(_TWICE.finditer(text))):
        behind = text[match.end() : match.end() + 3 * LONG].strip().split("\n", 2)
        above = text[text.rfind("\n", 0, match.start()) + 1 : match.start()].strip()
        if PAGE_NUMBER.fullmatch(above):
            continue
        if max(map(len, behind[:2])) >= LONG or text[match.end() : below].isspace():
            found.append(match)
            below = match.start() + 1
    if len({match["first"] for match in found if len(match["first"]) > 1}) >= FEWEST:
        yield from (range(*match.span("again")) for match in reversed(found))
