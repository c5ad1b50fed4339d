"""Pages of contents (目录): their running heads and numbers, and what stands in front of them."""

from __future__ import annotations

from bisect import bisect_right

from yearbook_reader.reconstruct.lexicon.marks import STOP
from yearbook_reader.reconstruct.lexicon.numerals import number_value
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import lines_named
from yearbook_reader.reconstruct.set_aside.findings import forme_work_finding
from yearbook_reader.reconstruct.set_aside.openings import titles_named
from yearbook_reader.reconstruct.set_aside.pages.page_numbers import printed_number
from yearbook_reader.volume.reconstruction import FindingKind

MOST_HEADS = 3  # other lines on it
LONGEST_NUMBER = 9  # characters of a page's number with its ornaments
MOST_IN_FRONT = 12  # pages before the contents
NARROW = 0.8  # of a full line's width, which none of these reaches


def set_aside_heads_of_contents(draft: Draft) -> Draft:
    """Set aside what stands beside the contents on a page of theirs.

    Their heads are none of the book's others, and neither are their numbers.
    """
    last = _last_page(draft)  # behind it pages open chapters with lists of their sections
    on_pages = {draft.page_of[at] for at in draft.in_role(Role.CONTENTS)}
    pages = sorted(page for page in on_pages if page <= last)
    numbers: dict[int, Role] = {}
    heads: dict[int, Role] = {}
    texts = draft.lines.texts
    for page in pages:
        rest = draft.body_of(draft.pages[page], MOST_HEADS + 1)
        if len(rest) > MOST_HEADS or not all(_may_be_head(draft, at) for at in rest):
            continue
        of_page = {at for at in rest if _is_number(texts[at])}
        numbers |= dict.fromkeys(of_page, Role.PAGE_NUMBER)
        heads |= {at: Role.RUNNING_HEAD for at in rest if at not in of_page}
    findings = (
        *(forme_work_finding(draft, (at,), FindingKind.PAGE_NUMBER, "页码") for at in numbers),
        *(forme_work_finding(draft, (at,), FindingKind.RUNNING_HEAD, "书眉") for at in heads),
    )
    return draft.with_roles(numbers | heads, findings)


def _last_page(draft: Draft) -> int:
    """Give the page on which the contents end; -1 where the book has none."""
    last = max((line.span.start for line in draft.contents), default=-1)
    return bisect_right(draft.page_starts, last) - 1


def _may_be_head(draft: Draft, index: int) -> bool:
    narrow = draft.lines.widths[index] < NARROW * draft.full_width
    return narrow and not STOP.search(draft.lines.texts[index])


def _is_number(text: str) -> bool:
    return len(text) <= LONGEST_NUMBER and number_value(printed_number(text)) is not None


def pages_in_front(draft: Draft) -> int:
    """Give how many pages stand before the contents: with the editors' words, and no chapter.

    0 where these are many, or hold a title that the contents name.
    """
    if not draft.contents:
        return 0
    page = bisect_right(draft.page_starts, draft.contents[0].span.start) - 1
    lines = draft.body_of(range(draft.pages[page].start)) if page <= MOST_IN_FRONT else []
    if not lines or lines_named(draft.lines, lines, titles_named(draft)):
        return 0
    return page
