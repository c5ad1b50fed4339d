"""What the lines of a book are measured by, learnt from the runs of its pieces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import compress, pairwise, takewhile
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
from yearbook_reader.reconstruct.rejoining.line_costs import (
    NO_ROOM,
    ROOM_BEHIND,
    Measure,
    could_be_title,
)
from yearbook_reader.reconstruct.style.glyph_widths import GlyphWidths, learnt_widths
from yearbook_reader.reconstruct.style.house_style import SPARSEST

HEADING = 0.8  # of a full line's width that a title has at most
NEARLY_FULL = 1.5  # em by which a line is nearly as wide as most
OVER = 0.3  # em by which one is wider for certain
ENOUGH = 1000  # lines that show whether print sets many tight
TIGHT_SHARE = 0.15  # of such lines that are wider, where print sets many tight
SQUEEZE = 0.5  # em by which a mark may be narrower than its square, where widths tell nothing
TITLE = 0.6  # the cost of a title where titles have no mark
TITLE_AMONG_MARKS = 1.0
TITLE_AMONG_NAMED = 2.5  # and where the contents name the titles
ENDING = 0.9  # the cost of ending a paragraph, likewise: with a title below it costs more
ENDING_AMONG_MARKS = 1.5
KNOWN = 0.4  # of the titles in the contents that must stand alone on their lines for that
NAMED = 0.7  # times as many as of the lines that could be titles
MOSTLY = 0.7  # of the marks above titles, that are those of sections
NARROW = 0.7  # of a full line's width that the lines beside a photo have at most
NARROWEST = 6.0  # em
NEAR, FARTHEST = 2, 3  # runs from one such line to the next
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
    full = learnt.line if learnt else plain
    marked = _are_marked(some, some_widths, HEADING * full)
    known = not marked and _are_known(texts, widths, ended, named, HEADING * full)
    measure = Measure(
        full,
        max(HEADING * full, 8.0),
        TITLE_AMONG_MARKS if marked else TITLE_AMONG_NAMED if known else TITLE,
        ENDING_AMONG_MARKS if marked else ENDING,
        squeeze_of(some, some_widths, learnt, marked=marked) if learnt else SQUEEZE,
        named | OVERVIEW_TITLES,
    )
    return Book(plain, measure, marked, learnt)


def squeeze_of(
    texts: Sequence[str], widths: Sequence[float], learnt: GlyphWidths, *, marked: bool
) -> float:
    """Give by how much a mark may be narrower than the others of its kind, in em.

    Among marked titles that matters only where print sets many lines tight.
    """
    if marked:
        step = len(texts) // ENOUGH + 1
        wide = [each - learnt.line for each in learnt.widths(texts[::step], widths[::step])]
        full = [each for each in wide if abs(each) < NEARLY_FULL]
        if sum([each > OVER for each in full]) <= TIGHT_SHARE * len(full):
            return 0.0
    return SQUEEZE / 2


def _are_marked(texts: Sequence[str], widths: Sequence[float], widest: float) -> bool:
    """Tell whether entries begin with marks: enough texts do, and most not above another title.

    Marks above titles are those of sections.
    """
    begun = [at for at, text in enumerate(texts) if text[0] in MARKS]
    if len(begun) * SPARSEST <= len(texts):
        return False
    below = [at + 1 for at in begun if at + 1 < len(texts) and texts[at + 1][0] not in MARKS]
    titles = [at for at in below if widths[at] <= widest and could_be_title(texts[at])]
    return len(titles) <= MOSTLY * len(begun)


def _are_known(
    texts: Sequence[str],
    widths: Sequence[float],
    ended: Sequence[bool],
    named: frozenset[str],
    widest: float,
) -> bool:
    """Tell whether the contents name titles alone on their lines, and most that could be such.

    Those that name but the sections leave out the entries.
    """
    alone = sum([text in named for text in texts])
    if alone <= KNOWN * len(named):
        return False
    below = compress(range(1, len(texts)), ended)
    titles = [at for at in below if widths[at] <= widest and could_be_title(texts[at])]
    return alone > NAMED * len(titles)


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


def _beside(one: int, two: int, ended: Sequence[bool], *, marked: bool) -> Iterable[int]:
    """Give the runs beside two narrow lines that may be such lines, too.

    Where entries are not `marked` the first words of a text must be told from titles there, and
    a few more are asked: with numbers in it a run holds several lines.
    """
    if marked:
        return (one + 1,) if two - one == NEAR else (one - 1, two + 1)
    above = takewhile(lambda at: not ended[at], range(one - 1, max(one - FARTHEST, -1), -1))
    open_below = takewhile(
        lambda at: not ended[at - 1], range(two + 1, min(two + FARTHEST, len(ended)))
    )
    return (*above, *range(one + 1, two), *open_below)


def narrow_lines(
    texts: Sequence[str],
    widths: Sequence[float],
    ended: Sequence[bool],
    full: float,
    *,
    marked: bool,
) -> dict[int, float]:
    """Give how long lines may be, in em, for each run among narrow ones, as beside a photo."""
    reach = NEAR if marked else FARTHEST
    widest = NARROW * full
    clear = [
        at
        for at, (wide, end) in enumerate(zip(widths, ended, strict=True))
        if not end and NARROWEST < wide < widest
    ]
    found: dict[int, float] = {}
    for one, two in pairwise(clear):
        alike = abs(widths[one] - widths[two]) < NARROW_ALIKE
        if two - one > reach or not alike or not _PAUSE.search(texts[one] + texts[two]):
            continue
        length = max(widths[one], widths[two])
        for number in _beside(one, two, ended, marked=marked):
            found.setdefault(number, length)
    return found
