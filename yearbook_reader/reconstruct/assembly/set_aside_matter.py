"""What was set aside but belongs into the tree: captions, torn signatures and stray marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from yearbook_reader.reconstruct.characters.cleaning import clean
from yearbook_reader.reconstruct.lexicon.marks import (
    BARE_CREDIT,
    BEFORE_DATES,
    CREDIT,
    CREDIT_ENDS,
    DATE_START,
    ENDING_BARE_CREDIT,
    ENDING_CREDIT,
    ENTRY_BULLETS,
    LINES_OF_CREDIT,
    POINTERS,
    is_above_caption,
    is_balanced,
    is_bare_caption,
    leaves_open,
)
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.sources.source import LineStyle
from yearbook_reader.volume.model import Caption, Span

FEWEST_BREAKS = 3  # lines of captions that were surely broken, to know where those are
FEWEST_ALIKE = 5  # lines of captions as wide as each other
USUAL = 0.1  # of all those lines, at the least
MOSTLY = 0.6  # of those lines
RAGGED = 1.7  # em by which lines that were broken at one width differ

_OPENERS = frozenset(POINTERS + ENTRY_BULLETS)  # those of titles open no line that is set aside
_DATED = re.compile(rf"{DATE_START.pattern}(?:\s?\d{{1,2}}\s?月)?\s?\d{{1,2}}\s?日[，,]")
_EVENT_ENDS = "式收"  # of ceremonies and harvests, which a dated caption ends with (仪式、丰收)
_CAPTION, _CREDIT = Role.CAPTION, Role.CREDIT
_STRAY_MARK, _TORN_SIGNATURE = Role.STRAY_MARK, Role.TORN_SIGNATURE


@dataclass(frozen=True, slots=True)
class SetAside:
    """Lines set aside that have a place in the tree: where they stand, and what they are."""

    at: int
    role: Role
    lines: tuple[int, ...]


def set_aside(draft: Draft) -> list[SetAside]:
    """Give, in the source's order, what was set aside but belongs into the tree."""
    found = list(_captions(draft))
    torn: list[int] = []
    for index, role in draft.aside.items():
        if role is _STRAY_MARK:
            found.append(SetAside(draft.lines.starts[index], role, (index,)))
        elif role is _TORN_SIGNATURE:
            torn.append(index)
            if len(torn) == 2:
                found.append(SetAside(draft.lines.starts[index], role, tuple(torn)))
                torn = []
    return sorted(found, key=lambda item: item.at)


def _end_in_credit(draft: Draft, lines: Sequence[int], below: Role | None) -> bool:
    """Tell whether a caption of these lines has its credit; `below` is what the next line is."""
    if below is _CAPTION and draft.lines.texts[lines[-1] + 1] in CREDIT_ENDS:
        return False
    text = "".join(draft.lines.texts[index] for index in lines[-LINES_OF_CREDIT:])
    return (ENDING_CREDIT.search(text) or ENDING_BARE_CREDIT.search(text)) is not None


def _captions(draft: Draft) -> Iterator[SetAside]:
    """Give the captions: runs of caption lines, each with the credit that ends it."""
    lines: list[int] = []
    breaks = _Breaks.of(draft)
    for index, role in draft.aside.items():
        other = role not in (_CAPTION, _CREDIT)
        if lines and (
            other or index > lines[-1] + 1 or _parts_captions(draft, lines, index, breaks)
        ):
            yield SetAside(_place_of_caption(draft, lines[0]), _CAPTION, tuple(lines))
            lines = []
        if role in (_CAPTION, _CREDIT):
            lines.append(index)
        if role is _CREDIT or (lines and _end_in_credit(draft, lines, draft.aside.get(index + 1))):
            yield SetAside(_place_of_caption(draft, lines[0]), _CAPTION, tuple(lines))
            lines = []
    if lines:
        yield SetAside(_place_of_caption(draft, lines[0]), _CAPTION, tuple(lines))


def _place_of_caption(draft: Draft, index: int) -> int:
    """Give the source offset at which a caption that begins with this line belongs.

    A page of a PDF has its captions behind its text: they belong below the line that stands
    above them in their column, or above the first one below.
    """
    start = draft.lines.starts[index]
    if not draft.styles:
        return start
    caption = draft.styles[index]
    page = draft.body_of(draft.pages[draft.page_of[index]])
    beside = [at for at in page if _stand_over_each_other(draft.styles[at], caption)]
    above = [at for at in beside if draft.styles[at].top < caption.top]
    if above:
        return draft.lines.span(above[-1]).end
    return max(draft.lines.starts[beside[0]] - 1, 0) if beside else start


def _stand_over_each_other(one: LineStyle, two: LineStyle) -> bool:
    """Tell whether the middle of a line is within the other, to the left and right."""
    one_middle, two_middle = (one.left + one.right) / 2, (two.left + two.right) / 2
    return one.left < two_middle < one.right or two.left < one_middle < two.right


class _Breaks(NamedTuple):
    """The widths in em at which the book's captions are broken into lines.

    `sure` are those at which most are broken, where these are few, as pictures have few widths, or
    those of lines whose brackets or quotation marks the next one closes; `widest` is that of the
    widest line of any caption.
    """

    sure: tuple[float, ...]
    widest: float

    @classmethod
    def of(cls, draft: Draft) -> _Breaks:
        """Learn the widths from the lines that were set aside as captions."""
        widths, texts = draft.lines.widths, draft.lines.texts
        lines = draft.in_role(_CAPTION)
        broken = [at for at in lines if draft.aside.get(at + 1) is _CAPTION]
        sure = _usual([widths[at] for at in broken])
        sure = sure or [widths[at] for at in broken if leaves_open(texts[at])]
        return cls(tuple(sure), max((widths[at] for at in lines), default=0.0))

    def fit(self, width: float) -> bool:
        """Tell whether a line of this width, in em, may have been broken."""
        ends = (*self.sure, self.widest)
        known = len(self.sure) >= FEWEST_BREAKS
        return not known or any(abs(width - end) <= RAGGED for end in ends)


def _usual(widths: Sequence[float]) -> list[float]:
    """Give of widths in em those of the commonest ones, where these are most; none else."""
    times = Counter(map(round, widths))
    fewest = max(FEWEST_ALIKE, USUAL * len(widths))
    usual = [width for width in widths if times[round(width)] >= fewest]
    return usual if len(usual) >= MOSTLY * len(widths) else []


def _parts_captions(draft: Draft, lines: Sequence[int], index: int, breaks: _Breaks) -> bool:
    """Tell a line that begins another caption than the one that the `lines` above it are of.

    It stands apart from that, or a mark opens it, or the words show that each is a caption by
    itself, or the one above ends where no caption of the book is broken; where neither has a
    credit there is nothing else to tell them by.
    """
    if draft.stands_apart(index):
        return True
    texts = draft.lines.texts
    above, text = texts[index - 1], texts[index]
    if text[0] in _OPENERS or texts[lines[0]][0] in _OPENERS:
        return text[0] in _OPENERS
    words = "".join("".join(texts[at].split()) for at in lines)
    whole = is_balanced(words)
    if draft.aside[index] is _CREDIT or not whole or draft.styles:
        return False
    if above[-1] in BEFORE_DATES:
        return False
    if _DATED.match(text) and DATE_START.match(texts[lines[0]]):
        return True
    dated = DATE_START.match(text)
    goes_on = text[-1] in _EVENT_ENDS and DATE_START.match(above)
    whole = is_bare_caption(above) and not goes_on
    if (is_bare_caption(text) and (dated or whole)) or draft.ends_short(index - 1):
        return True
    if is_above_caption(above, text) or is_above_caption(words, text):
        return True
    return draft.ends_surely(index - 1) and not breaks.fit(draft.lines.widths[index - 1])


def caption_of(source: str, spans: Sequence[Span], *, known: bool = False) -> Caption:
    """Give the caption of these lines, the last of which may be `known` to be its credit."""
    joined = "".join(source[span.start : span.end] for span in spans)
    match = ENDING_CREDIT.search(joined) or ENDING_BARE_CREDIT.search(joined)
    behind = len(joined) - (spans[-1].end - spans[-1].start if known else 0)
    length = match.start() if match else behind
    text_lines: list[Span] = []
    credit_lines: list[Span] = []
    for span in spans:
        cut = min(max(span.start, span.start + length), span.end)
        length -= span.end - span.start
        text_lines += [Span(span.start, cut)] if cut > span.start else []
        credit_lines += [Span(cut, span.end)] if cut < span.end else []
    credit_line = clean(source, credit_lines)
    whole = CREDIT.fullmatch(credit_line.text) or BARE_CREDIT.fullmatch(credit_line.text)
    match = whole or match  # without its gap 摄影 县水利局 tells nothing
    name = "".join(match["name"].split()) if match else None
    return Caption(clean(source, text_lines), name, credit_line)
