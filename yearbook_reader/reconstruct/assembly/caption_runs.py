"""Runs of lines that are captions: where the next one begins, learnt from the book's captions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from yearbook_reader.reconstruct.lexicon.marks import (
    BEFORE_DATES,
    CLOSERS,
    DATE_START,
    ENDING_CREDIT,
    ENTRY_BULLETS,
    PAUSES,
    POINTERS,
    is_above_caption,
    is_balanced,
    is_bare_caption,
    leaves_open,
)
from yearbook_reader.reconstruct.lines.draft import Draft, Role

FEWEST_BREAKS = 3  # lines of captions that were surely broken, to know where those are
FEWEST_ALIKE = 5  # lines of captions as wide as each other
USUAL = 0.1  # of all those lines, at the least
MOSTLY = 0.6  # of those lines
RAGGED = 1.7  # em by which lines that were broken at one width differ
NARROWEST = 8.0  # em that any picture is wide, or this times a full line's width beside text:
BESIDE_TEXT = 0.4
BESIDE_TEXT_MOST = 0.6
FEWEST_WORDS = 3  # captions that begin or end with the same words
AMID = 0.1  # times as often these words stand within captions at most

_OPENERS = frozenset(POINTERS + ENTRY_BULLETS)  # those of titles open no line that is set aside
_DATED = re.compile(rf"{DATE_START.pattern}(?:\s?\d{{1,2}}\s?月)?\s?\d{{1,2}}\s?日[，,]")
_PLACE = re.compile(r"[^\W\d_]{1,9}[市县縣区區镇鎮乡鄉村道社厂廠校院园園司]：\w")
_PERSON = re.compile(r"[^\W\d_]{2,4}（[左右前后後中第]")
_EVENT_ENDS = "式收"  # of ceremonies and harvests, which a dated caption ends with (仪式、丰收)
_BEGINS_NONE = frozenset(PAUSES + CLOSERS + "（(")
_ENDS_NONE = frozenset(BEFORE_DATES + "在的于於")
_CAPTION, _CREDIT = Role.CAPTION, Role.CREDIT


@dataclass(frozen=True, slots=True)
class CaptionRuns:
    """The habits of a book's captions, by which lines that are captions are parted.

    `breaks` are the widths in em at which most of their lines are broken, where these are few, as
    pictures have few widths, or those of lines whose brackets or quotation marks the next one
    closes; `widest` is that of the widest line of any, and as wide as `unbroken` are more captions
    of one line, and several, than lines may be broken. With the words of `begins` and `ends`
    several begin and end, and hardly any has them within.
    """

    draft: Draft
    breaks: tuple[float, ...]
    widest: float
    unbroken: float
    begins: frozenset[str]
    ends: frozenset[str]

    @classmethod
    def of(cls, draft: Draft) -> CaptionRuns:
        """Learn from the lines that were set aside as captions."""
        widths, texts = draft.lines.widths, draft.lines.texts
        lines = draft.in_role(_CAPTION)
        broken = [at for at in lines if draft.aside.get(at + 1) is _CAPTION]
        sure = _usual([widths[at] for at in broken])
        sure = sure or [widths[at] for at in broken if leaves_open(texts[at])]
        widest = max((widths[at] for at in lines), default=0.0)
        alone = [at for at in lines if _CAPTION not in _around(draft, at)]
        whole = sorted((widths[at] for at in alone), reverse=True)
        unbroken = next(iter(whole[max(len(broken), FEWEST_BREAKS - 1) :]), 0.0)
        words = {at: _without_credit(texts[at]) for at in lines}
        ended = {at for at in lines if len(words[at]) < len(texts[at])}
        begins = [
            _opening(texts[at])
            for at in lines
            if draft.aside.get(at - 1) is not _CAPTION or at - 1 in ended
        ]
        ends = [words[at][-2:] for at in lines if draft.aside.get(at + 1) is _CREDIT or at in ended]
        within = "\n".join(words[at][len(_opened(words[at])) : -2] for at in lines)
        outer = _outer(begins, within), _outer(ends, within)
        return cls(draft, tuple(sure), widest, unbroken, *outer)

    def part(self, lines: Sequence[int], index: int) -> bool:
        """Tell a line that begins another caption than the one that the `lines` above it are of.

        It stands apart from that, or a mark opens it, or the words show that each is a caption by
        itself, or the one above ends where no caption of the book is broken; where neither has a
        credit there is nothing else to tell them by.
        """
        draft, texts = self.draft, self.draft.lines.texts
        if draft.stands_apart(index):
            return True
        above, text = texts[index - 1], texts[index]
        if text[0] in _OPENERS or texts[lines[0]][0] in _OPENERS:
            return text[0] in _OPENERS
        words = "".join("".join(texts[at].split()) for at in lines)
        if draft.aside[index] is _CREDIT or not is_balanced(words) or draft.styles:
            return False
        if above[-1] in _ENDS_NONE or text[0] in _BEGINS_NONE or len(text) == 1:
            return False
        if self._are_two(words, above, text) or draft.ends_short(index - 1):
            return True
        widest = max(draft.lines.widths[at] for at in lines)
        # Where digits stand alone a wide line may be two that were put together by guess.
        sure = not draft.isolated or widest <= BESIDE_TEXT_MOST * draft.full_width
        if sure and draft.had_room(index - 1, widest):
            return True
        return draft.ends_surely(index - 1) and not self._fits(draft.lines.widths[index - 1])

    def _are_two(self, words: str, above: str, text: str) -> bool:
        """Tell by the words that a caption has ended above a line, or one begins with it."""
        if words[-2:] in self.ends or _opening(text) in self.begins:
            return True
        if _PLACE.match(text) or (_PERSON.match(text) and _PERSON.match(words)):
            return True
        dated = DATE_START.match(text)
        if _DATED.match(text) and DATE_START.match(words):
            return True
        goes_on = text[-1] in _EVENT_ENDS and DATE_START.match(above)
        whole = is_bare_caption(above) and not goes_on
        if is_bare_caption(text) and (dated or whole):
            return True
        return is_above_caption(above, text) or is_above_caption(words, text)

    def _fits(self, width: float) -> bool:
        """Tell whether a line of this width, in em, may have been broken."""
        if len(self.breaks) < FEWEST_BREAKS:
            narrowest = min(NARROWEST, BESIDE_TEXT * self.draft.full_width)
            return width >= max(narrowest, self.unbroken - RAGGED)
        return any(abs(width - end) <= RAGGED for end in (*self.breaks, self.widest))


def _around(draft: Draft, at: int) -> tuple[Role | None, Role | None]:
    """Give what the lines above and below one were set aside as."""
    return draft.aside.get(at - 1), draft.aside.get(at + 1)


def _without_credit(text: str) -> str:
    """Give the words before the credit that a caption's line has, or begins."""
    credit = ENDING_CREDIT.search(text) if text[-1] in "）)" else None
    return text[: credit.start()].rstrip() if credit else text


def _opened(text: str) -> str:
    date = DATE_START.match(text)
    return date.group() if date else text[:2]


def _opening(text: str) -> str:
    """Give what a caption begins with: two characters, of a date that with 年 or 月."""
    return _opened(text)[-2:].strip("0123456789１２３４５６７８９０ ")


def _outer(found: Iterable[str], within: str) -> frozenset[str]:
    """Give the words with which several captions begin, or end, and which few have within."""
    times = Counter(found)
    return frozenset(
        words
        for words, count in times.items()
        if count >= FEWEST_WORDS and _times(words, within) <= AMID * count
    )


def _times(words: str, within: str) -> int:
    if words not in "年月":
        return within.count(words)
    return sum(date[-1] == words for date in DATE_START.findall(within))


def _usual(widths: Sequence[float]) -> list[float]:
    """Give of widths in em those of the commonest ones, where these are most; none else."""
    times = Counter(map(round, widths))
    fewest = max(FEWEST_ALIKE, USUAL * len(widths))
    usual = [width for width in widths if times[round(width)] >= fewest]
    return usual if len(usual) >= MOSTLY * len(widths) else []
