"""The chapter that each page belongs to, as its running head, its neighbours and the contents tell.

Left-hand pages bear the yearbook's name, and a page that opens a chapter may have no head.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from itertools import groupby, pairwise

from yearbook_reader.reconstruct.lexicon.divisions import division_of
from yearbook_reader.reconstruct.lexicon.marks import chapter_of_head, ends_text
from yearbook_reader.reconstruct.lexicon.matter import MONTH, Matter, matter_of
from yearbook_reader.reconstruct.lexicon.numerals import CHINESE_NUMERAL, number_value
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import (
    head_name,
    head_text,
    lines_named,
    places_among,
    tab_text,
)
from yearbook_reader.reconstruct.set_aside.contents.chapters_by_type import (
    chapters_by_number,
    chapters_in_contents,
)
from yearbook_reader.reconstruct.set_aside.contents.plain_contents import UNKNOWN
from yearbook_reader.reconstruct.set_aside.heads.double_heads import learned_double_heads
from yearbook_reader.reconstruct.set_aside.heads.heads_over_numbers import without_marks
from yearbook_reader.reconstruct.set_aside.heads.heads_with_english import without_english
from yearbook_reader.reconstruct.set_aside.openings import (
    divisions_of,
    lone_titles,
    numbered_openings,
    opening_titles,
)
from yearbook_reader.reconstruct.set_aside.pages.page_numbers import printed_number

FEWEST_OPENINGS = 2  # left-hand pages with a chapter's title that show that all openings have one
MOSTLY = 0.9  # of the pages with the yearbook's name, or with such titles, that are as the rest
FEWEST_SIDE = 3  # titles on left-hand or right-hand pages that tell whose they are
HEADED = 0.7  # of each side's pages that must have one of these
SHARED = 0.25  # of them that both sides may have where one side's are of sections
STRAY = 0.15  # of one side's titles that the other has at most which bears the yearbook's name
MOSTLY_INSIDE = 0.6  # of one side's titles, that stand in the text where they are of sections
MORE = 1.3  # times as many sections that tabs name as chapters that heads do
LONGER = 1.3  # times as many pages that a chapter's title heads, as against a section's
ATOP = 2  # lines of a page's body among which the title stands that opens it
_COUNTED = re.compile(rf"{CHINESE_NUMERAL}、(?P<title>.{{2,20}})")
FULL = 0.75  # of a full line's width, which the last line of a page has where its text goes on


def chapter_on_page(draft: Draft) -> tuple[str, ...]:
    """Give for each page the chapter that its running head or side tab names.

    A page without one that opens a chapter is of that. Of another the contents may tell, or that
    all pages which open a chapter bear its title, or the text that goes on over its edge; else
    it takes the next page's, unless that one opens the chapter; else the page's before.
    """
    named = _named(draft)
    if in_contents := _in_contents(draft, named):
        return tuple(in_contents)
    named = _behind_lone_titles(draft, named)
    known = frozenset(filter(None, named))
    chronicles = _chronicles(draft, known)
    named = [
        title or _title_atop(draft, page, known) or _title_atop(draft, page, chronicles, ATOP)
        for page, title in enumerate(named)
    ]
    if all(named):
        return tuple(named)
    numbers = _numbers(draft)
    begins, titles = _by_contents(draft, named, numbers)
    found: list[str] = []
    titled = _openings_bear_titles(draft, named)
    for page, title in enumerate(named):
        at = bisect_right(begins, numbers[page]) if page in numbers else 0
        told = title or (titles[at - 1] if at else "")
        above = found[-1] if titled and found else ""
        found.append(told or above or _by_neighbours(draft, page, found, named))
    return tuple(found)


def _in_contents(draft: Draft, named: Sequence[str]) -> list[str]:
    """Give each page's chapter as the contents have it, where most titles of these are no text.

    They are drawn; heads may name sections, but where one names a chapter it is the same.
    """
    begins = chapters_in_contents(draft)
    if not begins:
        return []
    printed = lines_named(draft.lines, draft.body(), begins)
    if 2 * len({head_text(draft.lines.texts[at]) for at in printed}) >= len(begins):
        return []
    found = chapters_by_number(begins, _numbers(draft), len(named))
    same = [one == two for one, two in zip(named, found, strict=True) if one in begins]
    return found if sum(same) >= MOSTLY * len(same) else []


def _chronicles(draft: Draft, known: Collection[str]) -> set[str]:
    """Give the chronicles that no head names, and the contents before a chapter that is `known`.

    Before another one a chronicle would have no end.
    """
    titles = [line.title for line in draft.contents if not MONTH.fullmatch(line.title)]
    return {
        title
        for title, below in pairwise(titles)
        if below in known and title not in known and matter_of(title) is Matter.CHRONICLE
    }


def _behind_lone_titles(draft: Draft, named: list[str]) -> list[str]:
    """Give each page's chapter where titles of chapters have pages of their own, and so open these.

    Heads that name others, where most do, are of sections, also beside numbered chapters.
    """
    titles = {title for title in named if title}
    lone = _lone_titles(draft)
    opening = lone or numbered_openings(draft)
    others = titles - {*opening.values()}
    of_sections = len(others) > MOSTLY_INSIDE * len(titles)
    if of_sections or not others:
        lone = opening
    if not lone:
        return named
    found: list[str] = []
    for page, title in enumerate(named):
        above = found[-1] if found else ""
        found.append(lone.get(page) or ("" if of_sections else title) or above)
    return found


def _lone_titles(draft: Draft) -> dict[int, str]:
    """Give the titles of chapters that have pages of their own, by page."""
    return {page: head_text(draft.lines.texts[at]) for page, at in lone_titles(draft).items()}


def headed_pages(draft: Draft) -> frozenset[int]:
    """Give the pages that bear a running head or a side tab, whatever it names."""
    roles = (Role.VOLUME_HEAD, Role.CHAPTER_HEAD, Role.SIDE_TAB)
    return frozenset(draft.page_of[index] for role in roles for index in draft.in_role(role))


def titles_of_heads(draft: Draft) -> frozenset[str]:
    """Give the chapters that running heads name, or side tabs."""
    return frozenset(_named(draft))


def _named(draft: Draft) -> list[str]:
    """Give for each page what its running head names, or its side tab; empty for none."""
    numbered = _numbered_titles(draft)
    double = learned_double_heads(draft, draft.in_role(Role.CHAPTER_HEAD))
    found: list[list[str]] = [[] for _ in draft.page_starts]
    tabs: list[list[str]] = [[] for _ in draft.page_starts]
    for index, role in draft.aside.items():
        if role is Role.CHAPTER_HEAD:
            text = draft.lines.texts[index]
            head = double.chapters.get(text) or chapter_of_head(head_name(without_english(text)))
            found[draft.page_of[index]].append(numbered.get(head, head))
        elif role is Role.SIDE_TAB:
            tabs[draft.page_of[index]].append(draft.lines.texts[index])
    heads = list(_without_sections(draft, _of_chapters(_lasting(found))))
    told = parted_tabs({line.title for line in draft.contents}, list(map(tab_text, tabs)), heads)
    named = [""] * len(heads) if _name_sections(told, heads) else told
    return [numbered.get(tab, tab) or head for head, tab in zip(heads, named, strict=True)]


def _lasting(found: Sequence[Sequence[str]]) -> list[str]:
    """Give one head of each page: where most have two, that in whose place heads change least.

    The other names a section.
    """
    several = [heads for heads in found if len(set(heads)) > 1]
    if 2 * len(several) <= sum(map(bool, found)):
        return [heads[-1] if heads else "" for heads in found]
    changes = [sum(1 for _ in groupby(heads[place] for heads in several)) for place in (0, -1)]
    place = -1 if changes[1] < changes[0] else 0
    return [heads[place] if heads else "" for heads in found]


def _name_sections(tabs: Sequence[str], heads: Sequence[str]) -> bool:
    """Tell whether the tabs, by page, name more than the chapters that the heads of most name."""
    told = 2 * sum(map(bool, heads)) > sum(map(bool, tabs))
    return told and len({*tabs}) > MORE * len({*heads}) > MORE


def parted_tabs(titles: Collection[str], tabs: Sequence[str], heads: Collection[str]) -> list[str]:
    """Give the tabs; where one's words are those of two, a section's and a chapter's, the chapter.

    The contents have both `titles`, and the heads the chapter's.
    """
    chapters = {head for head in heads if head in titles}
    parts = {chapter + title: chapter for chapter in chapters for title in titles}
    parts |= {title + chapter: chapter for chapter in chapters for title in titles}
    return [tab if tab in titles else parts.get(tab, tab) for tab in tabs]


def _of_chapters(heads: Sequence[str]) -> Sequence[str]:
    """Give the heads without those of right-hand pages, where these name sections.

    There each side has titles of its own, and those of the chapters last longer.
    """
    first = next((page for page, title in enumerate(heads) if title), len(heads))
    counts = [sum(map(bool, heads[first + side :: 2])) for side in (0, 1)]
    if 2 * min(counts) < HEADED * (len(heads) - first):
        return heads  # one side's pages bear the yearbook's name, but for those that open chapters
    sides = [{title for title in heads[side::2] if title} for side in (0, 1)]
    if min(map(len, sides)) < FEWEST_SIDE or len(sides[0] & sides[1]) > SHARED * min(
        map(len, sides)
    ):
        return heads
    runs = [sum(1 for _ in groupby(filter(None, heads[side::2]))) for side in (0, 1)]
    counts = [sum(map(bool, heads[side::2])) for side in (0, 1)]
    lasting = [count / run for count, run in zip(counts, runs, strict=True)]
    if max(lasting) < LONGER * min(lasting):
        return heads
    side = lasting.index(max(lasting))
    return [title if page % 2 == side else "" for page, title in enumerate(heads)]


def _without_sections(draft: Draft, heads: Sequence[str]) -> Sequence[str]:
    """Give the heads without those that only one side's pages have, as titles in the text.

    There they name sections; those of the other side, of chapters, stand atop pages at most. A
    page of the first side that opens a chapter has that one's title.
    """
    sides = [{title for title in heads[side::2] if title} for side in (0, 1)]
    if min(map(len, sides)) < max(FEWEST_SIDE, STRAY * max(map(len, sides))):
        return _of_openings(draft, heads)
    own = [sides[0] - sides[1], sides[1] - sides[0]]
    every = own[0] | own[1]
    likely = draft.body_of(places_among({each[0] for each in every}, draft.lines.firsts))
    titled = {at: head_text(draft.lines.texts[at]) for at in likely}
    titled = {at: title for at, title in titled.items() if title in every}
    inside = {
        title
        for at, title in titled.items()
        if draft.body_of(draft.pages[draft.page_of[at]], 1) != [at]
    }
    counts = [len(inside & titles) for titles in own]
    side = counts.index(max(counts))
    few = counts[side] < max(FEWEST_SIDE, MOSTLY_INSIDE * len(own[side]))
    if few or counts[1 - side] > SHARED * len(own[1 - side]):
        return heads
    sections = own[side].intersection(titled.values())
    return ["" if title in sections else title for title in heads]


def _of_openings(draft: Draft, heads: Sequence[str]) -> Sequence[str]:
    """Give the titles of the pages that open chapters, where the heads of one side name sections.

    Those stand in the text, and hardly one atop a page, as titles of other words do.
    """
    titles = {title for title in heads if title}
    if len(titles) < FEWEST_SIDE:
        return heads
    opening = _lone_titles(draft) or opening_titles(draft)
    others = {title for title in opening.values() if title not in titles}
    if len(others) < FEWEST_SIDE:
        return heads
    atop = {at for page in draft.pages for at in draft.body_of(page, ATOP)}
    texts = map(without_marks, draft.lines.texts)
    inside = {
        text
        for at, text in enumerate(texts)
        if text in titles and at not in draft.aside and at not in atop
    }
    if len(inside - {*opening.values()}) < max(FEWEST_SIDE, MOSTLY_INSIDE * len(titles)):
        return heads
    chapters = {page: title for page, title in opening.items() if title not in titles}
    return [chapters.get(page, "") for page in range(len(heads))]


def _numbered_titles(draft: Draft) -> dict[str, str]:
    """Give the titles of numbered divisions that the contents or the text name, by their words.

    Those with nothing but a number (一、水利) the contents name.
    """
    titles = [line.title for line in draft.contents if line.title]
    named = [division for division in map(division_of, titles) if division and division.title]
    counted = {match["title"]: match[0] for match in map(_COUNTED.fullmatch, titles) if match}
    return counted | {head_text(each.title): each.whole for each in [*divisions_of(draft), *named]}


def _title_atop(draft: Draft, page: int, known: Collection[str], most: int = 1) -> str:
    """Give the chapter's title among the first lines of a page's body, if it is a `known` one."""
    first = draft.body_of(draft.pages[page], most) if known else []
    titles = map(head_text, draft.texts_of(first))
    return next((title for title in titles if title in known), "")


def _openings_bear_titles(draft: Draft, named: Sequence[str]) -> bool:
    """Tell whether a chapter's title stands on left-hand pages, too, where they open it.

    Others of these bear the yearbook's name.
    """
    volume = {draft.page_of[index] for index in draft.in_role(Role.VOLUME_HEAD)}
    odd = sum(page % 2 for page in volume)
    if max(odd, len(volume) - odd) < MOSTLY * len(volume):
        return False
    seen: set[str] = set()
    opens: list[bool] = []
    for page, title in enumerate(named):
        if title and page not in volume and page % 2 == (2 * odd > len(volume)):
            opens.append(title not in seen)
        seen.add(title)
    return len(opens) >= FEWEST_OPENINGS and sum(opens) >= MOSTLY * len(opens)


def _numbers(draft: Draft) -> dict[int, int]:
    """Give the numbers that are printed on the pages, by page."""
    found: dict[int, int] = {}
    for index in draft.in_role(Role.PAGE_NUMBER):
        value = number_value(printed_number(draft.lines.texts[index]))
        if value is not None:
            found.setdefault(draft.page_of[index], value)
    return found


def _by_contents(
    draft: Draft, named: Sequence[str], numbers: Mapping[int, int]
) -> tuple[list[int], list[str]]:
    """Give the printed pages at which the contents let chapters begin, in order, and their titles.

    Of several lines with a title the one is meant that is nearest above the first page it heads.
    """
    heads: dict[str, int] = {}
    for page, title in enumerate(named):
        number = numbers.get(page, numbers.get(page + 1, 0) - 1)  # one that opens may show none
        if title and number >= 0:
            heads.setdefault(title, number)
    begins: dict[str, int] = {}
    for line in draft.contents:
        if UNKNOWN < line.page <= heads.get(line.title, -1):
            begins[line.title] = max(line.page, begins.get(line.title, 0))
    ordered = sorted((page, title) for title, page in begins.items())
    return [page for page, _ in ordered], [title for _, title in ordered]


def _by_neighbours(draft: Draft, page: int, before: Sequence[str], named: Sequence[str]) -> str:
    """Give the chapter of a page that nothing names: that of the page before, or of the next."""
    above = before[-1] if before else ""
    below = "".join(named[page + 1 : page + 2])
    if not below or below == above or (page and _title_atop(draft, page + 1, {below})):
        return above
    if above and any(draft.aside.get(index) is Role.INDEX for index in draft.pages[page + 1]):
        return above  # an index has its title, set aside with it, on its first page
    if above and _goes_over(draft, page) and not _goes_over(draft, page + 1):
        return above
    return below


def _goes_over(draft: Draft, page: int) -> bool:
    """Tell whether the text of the page before goes on in mid-sentence on a page."""
    last = next(iter(draft.body_of(draft.pages[page - 1][::-1], 1)), -1)
    return (
        last >= 0
        and draft.lines.widths[last] > FULL * draft.full_width
        and not ends_text(draft.lines.texts[last])
    )
