"""Where pages begin that nothing but their numbers tells: heads and captions stand around these."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from yearbook_reader.reconstruct.lexicon.divisions import division_of
from yearbook_reader.reconstruct.lexicon.marks import (
    ENDING_CREDIT,
    ENTRY_BRACKETS,
    ENTRY_BULLETS,
    STOP,
    VOLUME_TITLE,
    YEAR_LINE,
    chapter_of_head,
)
from yearbook_reader.reconstruct.lines.lines import Lines, has_han, head_text
from yearbook_reader.reconstruct.tolerances import HEAD_LENGTH

HEADED = 0.5  # of the numbers that have what could be a head beside them, where most have one
BEHIND = 8  # lines behind a number, in which captions, or the next page's head, may stand
FEWEST_TITLES = 2  # below heads that name them, for heads to begin pages
LITTLE = 0.3  # of a page's lines, which may stand outside the first number or the last

_OPENS_NO_HEAD = ENTRY_BULLETS + "".join(ENTRY_BRACKETS) + "（("


class PageNumber(NamedTuple):
    """A line that may be a page number; `glued` tells that a running head is in it.

    `around` is how many lines of ornaments stand on either side of it.
    """

    at: int
    value: int
    glued: bool = False
    around: int = 0

    @property
    def above(self) -> int:
        """Give the line above the number and its ornaments."""
        return self.at - self.around - 1

    @property
    def below(self) -> int:
        """Give the line below the number and its ornaments."""
        return self.at + self.around + 1


def first_lines(lines: Lines, chain: Sequence[PageNumber]) -> list[int]:
    """Give the first line of each page, with the head that stands beside its number.

    A head behind a number that ends its page begins the next one, if none stands behind the last.
    """
    if not _end_pages(lines, chain):
        heads = _heads_at(lines, [each.above for each in chain if not each.glued])
        return [each.above + (each.above not in heads) for each in chain]
    heads = _heads_at(lines, [each.below for each in chain if not each.glued])
    titled = _above_titles(lines, heads)
    if chain[-1].below in heads and len(titled) < FEWEST_TITLES:
        return [_behind_captions(lines, each.below + (each.below in heads)) for each in chain]
    known = {lines.texts[at] for at in heads}
    opening = _above_titles(lines, range(chain[0].at))[-1:] if titled else []
    cover = _behind_cover(lines, chain[0].at, known)
    return [*(opening or cover), *(_next_page(lines, each.below, known) for each in chain)]


def _end_pages(lines: Lines, chain: Sequence[PageNumber]) -> bool:
    """Tell whether these numbers end their pages: hardly anything stands behind the last.

    Nor before the first where they begin them, but for the matter in front.
    """
    before, behind = chain[0].at, len(lines) - chain[-1].below
    page = median(two.at - one.at for one, two in pairwise(chain))
    little = [outside < LITTLE * page for outside in (before, behind)]
    return little[1] if any(little) and not all(little) else behind <= before


def _heads_at(lines: Lines, places: Sequence[int]) -> frozenset[int]:
    """Give of these lines those that are running heads: their words recur, as no others would."""
    likely = [at for at in places if 0 <= at < len(lines) and _may_be_head(lines.texts[at])]
    different = len({lines.texts[at] for at in likely})
    most = len(likely) > HEADED * len(places)
    return frozenset(likely if most and different <= HEADED * len(likely) + 1 else ())


def _may_be_head(text: str) -> bool:
    return (
        1 < len(text) <= HEAD_LENGTH
        and text[0] not in _OPENS_NO_HEAD
        and has_han(text)
        and not STOP.search(text)
    )


def _above_titles(lines: Lines, places: Collection[int]) -> list[int]:
    """Give of these lines those right above a title with their words: heads that begin pages."""
    texts = lines.texts
    short = (at for at in places if at + 1 < len(lines) and len(texts[at + 1]) <= HEAD_LENGTH)
    return [
        at
        for at in short
        if _may_be_head(texts[at])
        and head_text(texts[at + 1]).endswith(chapter_of_head(head_text(texts[at])))
    ]


def _behind_cover(lines: Lines, first: int, heads: Collection[str]) -> list[int]:
    """Give the line behind the yearbook's name and year, with which a text begins, if it does."""
    for at, text in enumerate(lines.texts[:2]):
        if VOLUME_TITLE.fullmatch(head_text(text)):
            dated = at + 1 < len(lines) and YEAR_LINE.fullmatch(lines.texts[at + 1])
            behind = at + 1 + bool(dated)
            return [behind] if behind < first and (dated or text not in heads) else []
    return []


def _next_page(lines: Lines, at: int, heads: Collection[str]) -> int:
    """Give the line, from this one on, at which a page begins: its head, else behind captions."""
    near = (index for index in range(at, min(at + BEHIND, len(lines))))
    head = next((index for index in near if lines.texts[index] in heads), None)
    return _behind_captions(lines, at) if head is None else head


def _behind_captions(lines: Lines, at: int) -> int:
    """Give the line behind the captions that were drawn last on a page; the same for none.

    A single character is of a tab at the next page's edge.
    """
    first = at
    for index, text in enumerate(lines.texts[at : at + BEHIND], at + 1):
        tab = len(text) == 1 and text.isalnum()
        if tab or "。" in text or text[0] in _OPENS_NO_HEAD[:-2] or division_of(text):
            break
        if text[-1] in "）)" and ENDING_CREDIT.search(text):
            first = index
    return first
