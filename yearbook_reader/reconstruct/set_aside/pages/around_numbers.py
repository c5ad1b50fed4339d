"""Where pages begin that nothing but their numbers tells: heads and captions stand around these."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from yearbook_reader.reconstruct.lexicon.divisions import division_of
from yearbook_reader.reconstruct.lexicon.marks import (
    ENDING_CREDIT,
    ENTRY_BRACKETS,
    ENTRY_BULLETS,
    NUMERAL,
    STOP,
    VOLUME_TITLE,
    YEAR_LINE,
    chapter_of_head,
)
from yearbook_reader.reconstruct.lexicon.numerals import number_value
from yearbook_reader.reconstruct.lines.lines import Lines, has_han, head_text
from yearbook_reader.reconstruct.tolerances import HEAD_LENGTH

HEADED = 0.5  # of the numbers that have what could be a head beside them, where most have one
BEHIND = 8  # lines behind a number, in which captions, or the next page's head, may stand
FEWEST_TITLES = 2  # below heads that name them, for heads to begin pages
LITTLE = 0.3  # of a page's lines, which may stand outside the first number or the last
FEWEST_NAMED = 5  # lines with leaders and pages, that are of contents
BESIDE = 3  # lines behind a number, in which a title stands that opens a page
COVER_LINES = 6
BESIDE_NUMBERS = 0.25  # of the times that words stand anywhere, where they are a head's

_DOTS = (*".·‥…⋯",)
_PAGE_NAMED = re.compile(rf"[.·‥…⋯][ .·‥…⋯]{{3,200}}[（(]?(?P<page>{NUMERAL})[)）]?")
_OPENS_IN_FRONT = re.compile(
    r"[图圖][书書]在版[编編]目|(?:[编編][辑輯][说說]明|凡\s{0,4}例|前\s{0,4}言|(?:总|總)?目\s{0,4}[录錄次])\Z"
)
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
    Of pages that have no number, and no head either, nothing tells where they begin: for each the
    line is there once more at which the next one does.
    """
    if not _end_pages(lines, chain):
        heads = _heads_at(lines, [each.above for each in chain if not each.glued])
        first, *firsts = (each.above + (each.above not in heads) for each in chain)
        known = _surely_heads(lines, heads)
        return [*in_front(lines, first, known), first, *with_missed(lines, chain, firsts, ())]
    heads = _heads_at(lines, [each.below for each in chain if not each.glued])
    known = _surely_heads(lines, heads)
    front = in_front(lines, chain[0].at, known)
    titled = _above_titles(lines, heads)
    if chain[-1].below in heads and len(titled) < FEWEST_TITLES:
        firsts = [_behind_captions(lines, each.below + (each.below in heads)) for each in chain]
        return [*front, *with_missed(lines, chain, firsts, ())]
    opening = _above_titles(lines, range(chain[0].at))[-1:] if titled else []
    firsts = [_next_page(lines, each.below, known) for each in chain]
    return [*sorted({*front, *opening}), *with_missed(lines, chain, firsts, known)]


def with_missed(
    lines: Lines, chain: Sequence[PageNumber], firsts: Sequence[int], heads: Collection[str]
) -> list[int]:
    """Give where the pages behind numbers begin, and those between two that have none."""
    found: list[int] = []
    for first, (one, two) in zip(firsts, pairwise([*chain, chain[-1]]), strict=False):
        missed = max(two.value - one.value - 1, 0)
        inside = range(first + 1, two.at) if missed and heads else ()
        headed = [at for at in inside if lines.texts[at] in heads]
        others = [at for at in headed if lines.texts[at] != lines.texts[first]]
        known = (each for each in (headed, others) if len(each) == missed)
        found += [first, *next(known, [first] * missed)]
    return found


def _end_pages(lines: Lines, chain: Sequence[PageNumber]) -> bool:
    """Tell whether these numbers end their pages: hardly anything stands behind the last.

    Nor before the first where they begin them, but for the matter in front. What the contents
    there say of titles tells more.
    """
    told = _as_contents_tell(lines, chain)
    before, behind = chain[0].at, len(lines) - chain[-1].below
    page = median(two.at - one.at for one, two in pairwise(chain))
    little = [outside < LITTLE * page for outside in (before, behind)]
    if abs(told) < FEWEST_TITLES and any(little) and not all(little):
        return little[1]
    return told > 0 if told else behind <= before


def _as_contents_tell(lines: Lines, chain: Sequence[PageNumber]) -> int:
    """Give how many more titles stand behind the number before their page's than behind its own.

    That is where they stand first, as the contents before the first number name them.
    """
    contents, first = _of_contents(lines, chain[0].at), chain[0].at
    titles = [(head_text(each.string[: each.start()]), each["page"]) for each in contents.values()]
    times = Counter(title for title, _ in titles)
    named = {title: number_value(page) for title, page in titles}
    seen = {title for title, count in times.items() if count > 1}
    if named:  # on the page that ends with the first number
        seen.update(map(head_text, lines.texts[max(contents) + 1 : first]))
    told = 0
    for number in chain if named else ():
        near = lines.texts[number.below : number.below + BEHIND]
        for title in [head_text(text) for text in near if len(text) > 1][:BESIDE]:
            page = -1 if title in seen else named.get(title, -1)
            told += (page == number.value + 1) - (page == number.value)
            seen.add(title)
    return told


def _heads_at(lines: Lines, places: Sequence[int]) -> frozenset[int]:
    """Give of these lines those that are running heads: their words recur, as no others would."""
    likely = [at for at in places if 0 <= at < len(lines) and _may_be_head(lines.texts[at])]
    different = len({lines.texts[at] for at in likely})
    most = len(likely) > HEADED * len(places)
    return frozenset(likely if most and different <= HEADED * len(likely) + 1 else ())


def _surely_heads(lines: Lines, heads: Collection[int]) -> frozenset[str]:
    """Give the words of these heads that hardly stand elsewhere, as titles of entries would."""
    beside = Counter(lines.texts[at] for at in heads)
    times = Counter(text for text in lines.texts if text in beside)
    return frozenset(
        text for text, count in beside.items() if count >= BESIDE_NUMBERS * times[text]
    )


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


def in_front(lines: Lines, first: int, heads: Collection[str]) -> list[int]:
    """Give the lines before this one at which pages begin: behind the cover, at titles in front.

    A text begins with its cover if it does with the yearbook's name and year. Plates stand behind
    the last sentence above a title.
    """
    texts = lines.texts
    titles = [at for at in range(first) if _OPENS_IN_FRONT.match(texts[at])]
    between = range(min(titles, default=0), max(titles, default=0))
    ends = [at + 1 for at in between if texts[at][-1] == "。"]
    found = [*titles, *ends[-1:]]
    for at, text in enumerate(texts[:2]):
        if VOLUME_TITLE.fullmatch(head_text(text)):
            dated = at + 1 < first and YEAR_LINE.fullmatch(texts[at + 1]) is not None
            if min(found, default=first) > COVER_LINES and (dated or text not in heads):
                found.append(at + 1 + dated)
            break
    found += [at + 1 for at in _of_contents(lines, first)][-1:]
    return sorted(at for at in {*found} if at < first)


def _of_contents(lines: Lines, first: int) -> dict[int, re.Match[str]]:
    """Give the lines before this one that end with leaders and a page, where there are several.

    The page may stand on a line of its own.
    """
    texts = lines.texts[:first]
    alone = (
        above + text if above[-1:] in _DOTS else text for above, text in pairwise(("", *texts))
    )
    found = ((at, _PAGE_NAMED.search(text)) for at, text in enumerate(alone))
    named = {at: match for at, match in found if match}
    return named if len(named) >= FEWEST_NAMED else {}


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
