"""What the lines of a book are measured by, learnt from the runs of its pieces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import compress, pairwise
from operator import not_, or_

from yearbook_reader.reconstruct.lexicon.marks import (
    ENTRY_BRACKETS,
    ENTRY_BULLETS,
    HAN,
    OVERVIEW_TITLES,
    PAUSES,
)
from yearbook_reader.reconstruct.lines.line_length import line_length
from yearbook_reader.reconstruct.lines.spread import spread
from yearbook_reader.reconstruct.rejoining.line_costs import NO_ROOM, ROOM_BEHIND, Measure
from yearbook_reader.reconstruct.style.glyph_widths import GlyphWidths, learnt_widths
from yearbook_reader.reconstruct.style.house_style import SPARSEST

HEADING = 0.8  # of a full line's width that a title has at most
SQUEEZE = 0.5  # em by which a mark may be narrower than its square, where widths tell nothing
TITLE = 0.6  # the cost of a title where titles have no mark
TITLE_AMONG_MARKS = 1.0
TITLE_AMONG_NAMED = 2.5  # and where the contents name the titles
KNOWN = 0.4  # of the titles in the contents that must stand alone on their lines for that
NARROW = 0.7  # of a full line's width that the lines beside a photo have at most
NARROWEST = 6.0  # em
NARROW_ALIKE = 2.0  # em by which two such lines may differ

FEWEST_SPACED = 8  # lines spaced out at several marks that can tell how a book does it
UNEVEN_SHARE = 0.1  # of them that may have room behind some of their marks only

MARKS = frozenset((*ENTRY_BULLETS, *ENTRY_BRACKETS))
"""What an entry's title begins with."""
_PAUSE = re.compile("[，、；。]")
_NO_PAUSE = "：:）】》〕"
_SEVERAL_MARKS = re.compile("[，。；：、].*[，。；：、].")
_MEET = re.compile(rf"[0-9A-Za-z%][{HAN}]|[{HAN}][0-9A-Za-z]")


@dataclass(frozen=True, slots=True)
class Book:
    """What the lines of the book are measured by.

    `plain` is a full line's width in em with characters as wide as most books set them, the
    `measure` with those `learnt` from this one; `marked` tells that entries begin with marks,
    `even` that the room which spaces a line out shows behind all its marks.
    """

    plain: float
    measure: Measure
    marked: bool
    learnt: GlyphWidths | None
    even: bool = False

    def measured_by(self, full: float) -> Measure:
        """Give the measure of lines that are as narrow as `full`, in em; 0 for full ones."""
        return replace(self.measure, full=full) if full else self.measure

    def width(self, text: str, plain: float) -> float:
        """Give the width of a text as this book sets it."""
        return self.learnt.width(text, plain) if self.learnt else plain

    def widths(self, texts: Sequence[str], plain: Sequence[float]) -> Sequence[float]:
        """Give the widths of the pieces of a line as this book sets them."""
        if self.learnt is None:
            return plain
        found = self.learnt.widths(texts, plain)
        for at, (above, text) in enumerate(pairwise(texts), 1):
            if _MEET.match(above[-1] + text[0]):
                found[at] += self.learnt.gap
        return found


def measured_book(
    texts: Sequence[str],
    widths: Sequence[float],
    ended: Sequence[bool],
    usual: float,
    named: frozenset[str],
) -> Book:
    """Learn what the lines are measured by.

    `texts` are those of the runs, `widths` theirs in em, `ended` tells which of them end as a
    text does; `usual` is about a full line's width; `named` are the titles that the contents
    name.
    """
    some, some_widths = spread(texts), spread(widths)
    plain = line_length(_in_paragraphs(some, some_widths, spread(ended)), usual)
    learnt = learnt_widths(some, some_widths, plain)
    marked = sum([text[0] in MARKS for text in some]) * SPARSEST > len(some)
    full = learnt.line if learnt else plain
    known = not marked and sum([text in named for text in texts]) > KNOWN * len(named)
    measure = Measure(
        full,
        max(HEADING * full, 8.0),
        TITLE_AMONG_MARKS if marked else TITLE_AMONG_NAMED if known else TITLE,
        0.0 if learnt else SQUEEZE,
        named | OVERVIEW_TITLES,
    )
    return Book(plain, measure, marked, learnt)


def spaced_evenly(texts: Sequence[str]) -> bool:
    """Tell whether the text within single lines shows room behind all their marks, or none."""
    spaced = [
        text
        for text in spread(texts)
        if " " in text and ROOM_BEHIND.search(text) and _SEVERAL_MARKS.search(text)
    ]
    uneven = sum([NO_ROOM.search(text) is not None for text in spaced])
    return len(spaced) >= FEWEST_SPACED and uneven <= UNEVEN_SHARE * len(spaced)


def cut_evenly(texts: Sequence[str], widths: Sequence[float], full: float) -> bool:
    """Tell whether extraction cut lines at all their marks, or at none.

    A text that ends with a pause well before a `full` line does, in em, was cut there.
    """
    within = [
        text
        for text, wide in zip(spread(texts), spread(widths), strict=True)
        if text[-1] in PAUSES and NARROWEST < wide < NARROW * full
    ]
    uneven = sum([NO_ROOM.search(text) is not None for text in within])
    return len(within) >= FEWEST_SPACED and uneven <= UNEVEN_SHARE * len(within)


def _in_paragraphs(
    texts: Sequence[str], widths: Sequence[float], ended: Sequence[bool]
) -> list[float]:
    """Give the widths of the runs that neither begin nor end a paragraph or a title's line."""
    ends = [
        end or text[-1] in _NO_PAUSE or text[-1].isdigit()
        for text, end in zip(texts, ended, strict=True)
    ]
    return list(compress(widths[1:], map(not_, map(or_, ends, ends[1:]))))


def narrow_lines(
    texts: Sequence[str], widths: Sequence[float], ended: Sequence[bool], full: float
) -> dict[int, float]:
    """Give how long lines may be, in em, for each run among narrow ones, as beside a photo."""
    widest = NARROW * full
    clear = [
        at
        for at, (wide, end) in enumerate(zip(widths, ended, strict=True))
        if not end and NARROWEST < wide < widest
    ]
    found: dict[int, float] = {}
    for one, two in pairwise(clear):
        alike = abs(widths[one] - widths[two]) < NARROW_ALIKE
        if two - one > 2 or not alike or not _PAUSE.search(texts[one] + texts[two]):
            continue
        length = max(widths[one], widths[two])
        for number in (one + 1,) if two - one == 2 else (one - 1, two + 1):
            found.setdefault(number, length)
    return found
