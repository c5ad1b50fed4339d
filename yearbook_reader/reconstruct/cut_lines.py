"""Printed lines that extraction cut at the marks in them: where they may go on, or do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from math import inf

from yearbook_reader.reconstruct.lines import Lines
from yearbook_reader.reconstruct.marks import CREDIT, ends_sentence, ends_text
from yearbook_reader.reconstruct.matter import DATE, DOCUMENT_HEADING, MONTH, NUMBERED

WIDEST_CELL_LINE = 5.5  # em: a line of a cell is no wider
ROOM = 0.75  # of a full line's width, below which there is room for more in it
CUT_SHARE = 0.012  # of the lines that end so, where some were cut at marks
CUT_EVERYWHERE = 0.06  # and where nearly all were

_PAUSES = "，、；：“《（"
_NO_CLOSERS = "〉▶►"  # that begin a subsection's title: print begins no line with a closing mark
_CUT_BEHIND = "，、；：。！？”’》）〉」』】〕］%"
_CUT_BEFORE = "“‘《（〈「『"
# A month or day of a chronicle, or a document's heading.
_OPENS_MATTER = re.compile(
    rf"{MONTH.pattern}\Z|(?:{DATE.pattern})[ \u3000]|{DOCUMENT_HEADING.pattern}\Z"
)
_BEGINS_NO_LINE = "，。、；：）》”’"


def room_at_marks(lines: Lines, full_width: float) -> float:
    """Give up to which width two lines may be one that was cut at a mark, in em; 0 for none.

    `full_width` is about that of a full printed line. Where lines were cut at their marks many
    a one ends with a pause, or the next begins as none should, although there is room for both
    in one; where nearly all were, the room tells nothing any more. Digits and Latin on lines of
    their own are part of the lines beside them.
    """
    whole = list(_with_narrow(lines))
    cut = sum(
        (above[-1] in _PAUSES or below[0] in _BEGINS_NO_LINE)
        and WIDEST_CELL_LINE < wide < ROOM * full_width
        and wide + next_wide <= full_width + 1
        for (_, above, wide), (below, _, next_wide) in pairwise(whole)
    )
    if cut > CUT_EVERYWHERE * len(whole):
        return inf
    return full_width + 1 if cut > CUT_SHARE * len(whole) else 0.0


def _with_narrow(lines: Lines) -> Iterator[tuple[str, str, float]]:
    """Give the first piece, the last and the width of each run of lines, in em.

    A run is a line, or several of which no two in a row are Chinese.
    """
    first, last, wide = "", "", 0.0
    narrow = True
    for text, own, own_narrow in zip(lines.texts, lines.widths, lines.narrow, strict=True):
        if first and not (narrow or own_narrow):
            yield first, last, wide
            first, wide = "", 0.0
        first, last, wide, narrow = first or text, text, wide + own, own_narrow
    if first:
        yield first, last, wide


def cuts_at_marks(lines: Lines, room: float) -> Iterator[int]:
    """Give the lines that may go on with the one above them: those that fit into the `room`.

    Nothing goes on behind a signature.
    """
    for index, (above, text) in enumerate(pairwise(lines.texts), 1):
        tail = "".join(lines.texts[max(index - 3, 0) : index])
        signed = above[-1] in "）)" and ends_text(tail)
        if signed or lines.widths[index - 1] + lines.widths[index] > room:
            continue
        if above[-1] in _CUT_BEHIND or text[0] in _CUT_BEFORE:
            yield index


def line_starts(lines: Lines) -> Iterator[int]:
    """Give the lines that begin one for certain, whatever the marks say."""
    for index, text in enumerate(lines.texts):
        if text[0] in _NO_CLOSERS:
            yield from (index, index + 1)
        elif text[0] in "（(" and NUMBERED.fullmatch(text):
            yield index
        elif index and ends_sentence(lines.texts[index - 1]) and _OPENS_MATTER.match(text):
            yield from (index, index + 1) if MONTH.fullmatch(text) else (index,)
    yield from _captions_behind_text(lines)


def behind_numbers(lines: Lines) -> Iterator[int]:
    """Give the lines that go on with a number alone on the line above, such as （一）."""
    for index, text in enumerate(lines.texts, 1):
        if text[0] in "（(" and NUMBERED.fullmatch(text):
            yield index


def _captions_behind_text(lines: Lines) -> Iterator[int]:
    """Give the lines between the end of a sentence and a credit: captions of a line."""
    for index, text in enumerate(lines.texts[2:], 2):
        if text[0] in "（(" and CREDIT.fullmatch(text) and ends_sentence(lines.texts[index - 2]):
            yield index - 1
