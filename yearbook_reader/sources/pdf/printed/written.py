"""The lines of pages -> the text of a source, and what is told of its lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from yearbook_reader.sources.pdf.printed.lines import InkLine
from yearbook_reader.sources.source import LineStyle

SOFT_HYPHEN = "\u00ad"
_CUT_WORD = re.compile(r"([A-Za-z]{2,40})-\n([a-z]{2,40})")


class Written(NamedTuple):
    """The text with a form feed before each page but the first, and what is told of it.

    That is where pages, stamps and drawn titles begin, and how each line is printed.
    """

    text: str
    starts: tuple[int, ...]
    styles: tuple[LineStyle, ...]
    stamps: tuple[int, ...]
    drawn: tuple[int, ...]


def write_text(pages: Iterable[Sequence[InkLine]]) -> Written:
    """Write the lines of pages one behind the other."""
    pieces: list[str] = []
    stamps: list[int] = []
    drawn: list[int] = []
    starts: list[int] = []
    styles: list[LineStyle] = []
    length = 0
    for lines in pages:
        if starts:
            pieces.append("\f")
            length += 1
        starts.append(length)
        for line in lines:
            end = length + len(line.text)
            if line.stamp:
                stamps.append(length)
            if line.drawn:
                drawn.append(length)
            styles.append(LineStyle(length, end, *line.box, line.size, line.bold, line.lead))
            pieces += (line.text, "\n")
            length = end + 1
    text = with_soft_hyphens("".join(pieces))
    return Written(text, tuple(starts), tuple(styles), tuple(stamps), tuple(drawn))


def with_soft_hyphens(text: str) -> str:
    """Give a text in which the hyphen of a word that a line's end cuts is a soft one.

    A word that has its hyphen amid a line, too, keeps it.
    """
    if "-\n" not in text:
        return text
    return _CUT_WORD.sub(
        lambda cut: cut[0] if f"{cut[1]}-{cut[2]}" in text else f"{cut[1]}{SOFT_HYPHEN}\n{cut[2]}",
        text,
    )
