"""Printed lines that extraction cut at the marks in them: where they may go on, or do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from math import inf

from yearbook_reader.reconstruct.lexicon.marks import (
    CLOSING_PARENTHESIS,
    CREDIT,
    ENDING_CREDIT,
    LEADERS,
    STOP,
    ends_sentence,
    ends_text,
)
from yearbook_reader.reconstruct.lexicon.matter import (
    BEGINS_DOCUMENT,
    CHAPTER_OF_LAW,
    DATE,
    DOCUMENT_GIVEN,
    DOCUMENT_HEADING,
    DOCUMENT_NUMBER,
    MONTH,
    NUMBERED,
)
from yearbook_reader.reconstruct.lines.lines import Lines, places_of, wide_behind_wide
from yearbook_reader.reconstruct.lines.spread import spread

WIDEST_CELL_LINE = 5.5  # em: a line of a cell is no wider
ROOM = 0.75  # of a full line's width, below which there is room for more in it
CUT_SHARE = 0.012  # of the lines that end so, where some were cut at marks
CUT_EVERYWHERE = 0.06  # and where nearly all were

_PAUSES = "，、；：“《（"
_NO_CLOSERS = "〉▶►"  # that begin a subsection's title: print begins no line with a closing mark
_CUT_BEHIND = "，、；：。！？”’》）〉」』】〕］%"
_CUT_BEFORE = "“‘《（〈「『〔"
# A month or day of a chronicle, or a document's heading.
_OPENS_MATTER = re.compile(
    rf"{MONTH.pattern}\Z|(?:{DATE.pattern})[ \u3000]|{DOCUMENT_HEADING.pattern}\Z"
)
# The day of a document, and a chapter of a law.
_BELOW_DOCUMENT_TITLE = re.compile(rf"{DOCUMENT_GIVEN.pattern}|{CHAPTER_OF_LAW.pattern}")
_BEGINS_NO_LINE = "，。、；：）》”’"
_CUT_AT = _CUT_BEFORE + _BEGINS_NO_LINE + "」』〉】〕"


def room_at_marks(lines: Lines, full_width: float) -> float:
    """Give up to which width two lines may be one that was cut at a mark, in em; 0 for none.

    `full_width` is about that of a full printed line. Where lines were cut at their marks many
    a one ends with a pause, or the next begins as none should, although there is room for both
    in one; where nearly all were, the room tells nothing any more. Digits and Latin on lines of
    their own are part of the lines beside them.
    """
    texts, widths = spread(lines.texts), spread(lines.widths)
    bounds = [0, *wide_behind_wide(spread(lines.narrow)), len(texts)]
    cut = 0
    for start, at, stop in zip(bounds, bounds[1:], bounds[2:], strict=False):
        if texts[at - 1][-1] in _PAUSES or texts[at][0] in _BEGINS_NO_LINE:
            wide, next_wide = sum(widths[start:at]), sum(widths[at:stop])
            short = WIDEST_CELL_LINE < wide < ROOM * full_width
            cut += short and wide + next_wide <= full_width + 1
    runs = len(bounds) - 1
    if cut > CUT_EVERYWHERE * runs:
        return inf
    return full_width + 1 if cut > CUT_SHARE * runs else 0.0


def cuts_at_marks(lines: Lines, room: float) -> Iterator[int]:
    """Give the lines that may go on with the one above them: those that fit into the `room`.

    Nothing goes on behind a signature, nor behind the page's number in a line of contents.
    """
    texts, widths = lines.texts, lines.widths
    for index, (above, text) in enumerate(pairwise(texts), 1):
        if not (above[-1] in _CUT_BEHIND or text[0] in _CUT_AT):
            continue
        if widths[index - 1] + widths[index] > room and text[0] not in _BEGINS_NO_LINE:
            continue
        if above[-1].isdigit() and LEADERS.search(above):
            continue
        if not (above[-1] in "）)" and ends_text("".join(texts[max(index - 3, 0) : index]))):
            yield index


def line_starts(lines: Lines) -> Iterator[int]:
    """Give the lines that begin one for certain, whatever the marks say."""
    for index, text in enumerate(lines.texts):
        if text[0] in _NO_CLOSERS:
            yield from (index, index + 1)
        elif text[0] in "（(" and _is_number_or_title(lines, index):
            yield index
        elif text[0] in "（(第" and _BELOW_DOCUMENT_TITLE.fullmatch(text):
            yield from (index, index + 1)
        elif text[0] == "〔" and text[-1] == "〕" and not any(map(str.isdigit, text)):
            yield from (index, index + 1)  # a subsection's title
        elif text[-1] in "号號" and index and DOCUMENT_NUMBER.fullmatch(text):
            # Above it stands the document's title, which may be broken over two lines.
            broken = lines.texts[max(index - 2, 0)].startswith(BEGINS_DOCUMENT)
            yield from range(index - 1 - broken, index)
        elif index and ends_sentence(lines.texts[index - 1]) and _OPENS_MATTER.match(text):
            yield from (index, index + 1) if MONTH.fullmatch(text) else (index,)
    yield from _captions_behind_text(lines)


def _is_number_or_title(lines: Lines, index: int) -> bool:
    """Tell a number in parentheses, alone or with words above an entry, or a subsection's title.

    This stands below a section's, where no signature does.
    """
    text = lines.texts[index]
    number = NUMBERED.match(text)
    if number:
        return number.end() == len(text) or _is_above_entry(lines, index)
    below_title = index > 0 and STOP.search(lines.texts[index - 1]) is None
    return text[-1] in "）)" and below_title and _is_above_entry(lines, index)


def _is_above_entry(lines: Lines, index: int) -> bool:
    """Tell a line right above one that begins as entries do."""
    return "".join(lines.firsts[index + 1 : index + 2]) == "【"


def behind_numbers(lines: Lines) -> Iterator[int]:
    """Give the lines that go on with a number alone on the line above, such as （一）."""
    for index, text in enumerate(lines.texts, 1):
        if text[0] in "（(" and NUMBERED.fullmatch(text):
            yield index


def _captions_behind_text(lines: Lines) -> Iterator[int]:
    """Give where captions of a line begin behind the end of a sentence, and what is behind them.

    A line above a credit is one, and one that has it.
    """
    texts = lines.texts
    for index in places_of(CLOSING_PARENTHESIS, lines.lasts):
        text = texts[index]
        if index > 1 and CREDIT.fullmatch(text) and ends_sentence(texts[index - 2]):
            yield index - 1
        elif index and "。" not in text and ends_sentence(texts[index - 1]):
            credit = ENDING_CREDIT.search(text)
            if credit and credit.start():
                yield from (index, index + 1)
