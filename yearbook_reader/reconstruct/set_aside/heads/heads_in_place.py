"""Running heads (书眉) in any dress, known by their place alone: one stands there on every page.

A line that is outermost on nearly all pages, or on those of one side, and whose words stand there
on the next page, too, or as a title nearby, is a head; the line inside it, where that is so of it,
is another: 群众团体 at one edge and 总工会 at the other, ～ 特载 ～, ▎青崖年鉴.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from yearbook_reader.reconstruct.lexicon.marks import (
    BEHIND_ROOM,
    CREDIT_ENDS,
    VOLUME_TITLE,
    YEAR_LINE,
)
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import head_name, places_among, places_of
from yearbook_reader.reconstruct.set_aside.findings import forme_work_finding
from yearbook_reader.reconstruct.set_aside.heads.possible_heads import could_be_head
from yearbook_reader.reconstruct.set_aside.openings import titles_named
from yearbook_reader.reconstruct.tolerances import HEAD_LENGTH
from yearbook_reader.volume.reconstruction import FindingKind

NEARLY_ALL = 0.8  # of the pages, or of one side's, that have a line in the place which could be one
MOSTLY = 0.6  # of these lines, whose words recur or are titles nearby
FEWEST = 6  # of such pages
YEARS = 0.5  # of the pages, at whose edges the edition's year stands
FEWEST_LINES = 6  # of the body of a page that must have one
PLACES = 3  # lines from an edge that may each be a head
RECURRING = 0.25  # of the heads, that stand in the place on a page nearby, too
OTHERS = 2  # times as many lines, at the most, that have a head's words and stand elsewhere
NEAR = 3  # pages over which the title stands that a head names
FULL = 0.8  # of a full line's width, which no head has
_HEADS = frozenset((Role.VOLUME_HEAD, Role.CHAPTER_HEAD))
_MARK = re.compile(r"[\W_]")
_DAY = re.compile(r"\d{1,2}(?:[—–～~-]\d{1,2})?日")


def set_aside_heads_in_place(draft: Draft) -> Draft:
    """Set aside the lines that stand where heads do, outermost first, as long as there are any.

    Before them the edition's year.
    """
    draft = _with_heads(draft, dict.fromkeys(_years_at_edges(draft), Role.VOLUME_HEAD))
    for step in (1, -1):
        for _ in range(PLACES):
            roles = _heads(draft, step)
            if not roles:
                break
            draft = _with_heads(draft, roles)
    return _with_heads(draft, dict.fromkeys(_again_beside_numbers(draft), Role.CHAPTER_HEAD))


def _years_at_edges(draft: Draft) -> list[int]:
    """Give the edition's year at the edge of most pages: a head that stands beside another."""
    edges = [draft.body_of(page[::step], 2) for page in draft.pages for step in (1, -1)]
    texts = draft.lines.texts
    years = {at for edge in edges for at in edge if YEAR_LINE.fullmatch(texts[at])}
    times = Counter(texts[at] for at in years)
    fewest = max(FEWEST, YEARS * len(draft.pages))
    return sorted(at for at in years if times[texts[at]] >= fewest)


def _again_beside_numbers(draft: Draft) -> list[int]:
    """Give the lines with the words of these heads that stand beside page numbers, as they do.

    On their pages captions were drawn behind the number.
    """
    numbers = draft.in_role(Role.PAGE_NUMBER)
    heads = frozenset(draft.in_role(Role.CHAPTER_HEAD))
    step = max((-1, 1), key=lambda each: sum(number + each in heads for number in numbers))
    pages = [draft.pages[draft.page_of[number]] for number in numbers]
    beside = [at + step for at, page in zip(numbers, pages, strict=True) if at + step in page]
    names = {head_name(draft.lines.texts[at]) for at in beside if at in heads}
    return [at for at in draft.body_of(beside) if head_name(draft.lines.texts[at]) in names]


def _with_heads(draft: Draft, roles: Mapping[int, Role]) -> Draft:
    findings = (forme_work_finding(draft, (at,), FindingKind.RUNNING_HEAD, "书眉") for at in roles)
    return draft.with_roles(roles, tuple(findings))


class _Outermost(NamedTuple):
    """The outermost lines of the pages' bodies, by page, from the top (`step` 1) or the foot (-1).

    Where they stand, and what those name that could be heads.
    """

    step: int
    places: Mapping[int, int]
    names: Mapping[int, str]


def _heads(draft: Draft, step: int) -> dict[int, Role]:
    """Give the outermost lines that are heads, on all pages or on those of one side."""
    outermost = _outermost(draft, step)
    places, names = outermost.places, outermost.names
    named = titles_named(draft)
    every = list(places)
    for pages in (every, [page for page in every if page % 2], [p for p in every if not p % 2]):
        likely = {page: names[page] for page in pages if page in names}
        if len(likely) < max(FEWEST, NEARLY_ALL * len(pages)):
            continue
        others = _pages_of(draft, likely, places)
        counts = Counter(likely.values())
        asked = [
            page
            for page, name in likely.items()
            if name in named or len(others.get(name, ())) <= OTHERS * counts[name]
        ]
        found = _pages_with_heads(draft, asked, outermost, others)
        if found is not None:
            titles = _titles(found, names, others) if step > 0 else set()
            heads = {places[page] for page in found if page not in titles}
            return {at: _role(head_name(draft.lines.texts[at])) for at in sorted(heads)}
    return {}


def _outermost(draft: Draft, step: int) -> _Outermost:
    """Give the outermost lines, but for pages of few lines, or behind a side tab."""
    places: dict[int, int] = {}
    for number, page in enumerate(draft.pages):
        body = draft.body_of(page[::step], FEWEST_LINES)
        if len(body) == FEWEST_LINES and Role.SIDE_TAB not in _roles_outside(draft, body[0], step):
            places[number] = body[0]
    names = {page: name for page, at in places.items() if (name := _name(draft, at))}
    return _Outermost(step, places, names)


def _pages_with_heads(
    draft: Draft,
    asked: Sequence[int],
    outermost: _Outermost,
    others: Mapping[str, Sequence[int]],
) -> list[int] | None:
    """Give the pages, of those asked about, whose outermost line is a head; None if no such are.

    Most must recur or name what stands near, and enough recur, unless other heads stand outside
    of them. The rest are heads where the same stands outside of them as outside of most.
    """
    step, places, names = outermost
    recurring = {page for page in asked if _recurs(page, names)}
    sure = {p for p in asked if p in recurring or _is_near(p, names, others)}
    outside = {page: _roles_outside(draft, places[page], step) for page in asked}
    inner = sum(not _HEADS.isdisjoint(outside[page]) for page in sure)
    fewest = 0 if 2 * inner > len(sure) else RECURRING * len(sure)
    if not sure or len(sure) < MOSTLY * len(asked) or len(recurring) < fewest:
        return None
    usual = Counter(outside[page] for page in sure).most_common(1)[0][0]
    volume = all(VOLUME_TITLE.fullmatch(names[page]) for page in sure)
    return [p for p in asked if p in sure or (outside[p] == usual and not volume)]


def _roles_outside(draft: Draft, at: int, step: int) -> frozenset[Role]:
    """Give the roles of the lines between one of the body's outermost and its page's edge."""
    page = draft.pages[draft.page_of[at]]
    outside = page[: at - page.start] if step > 0 else page[at - page.start + 1 :]
    return frozenset(draft.aside[each] for each in outside if each in draft.aside)


def _name(draft: Draft, at: int) -> str:
    """Give what a line names that could be a head; empty for any other."""
    text = draft.lines.texts[at]
    if len(text) > 2 * HEAD_LENGTH or draft.lines.widths[at] > FULL * draft.full_width:
        return ""
    if text[-1] in CREDIT_ENDS and BEHIND_ROOM.search(text):
        return ""  # a picture's: 李明 摄
    name = head_name(text)
    return name if could_be_head(name) and not _DAY.match(name) else ""


def _pages_of(
    draft: Draft, names: Mapping[int, str], places: Mapping[int, int]
) -> dict[str, list[int]]:
    """Give the pages on which these names stand, but for the places in question."""
    asked = set(names.values())
    longest = max(map(len, asked)) + 4
    inside = {places[page] for page in names}
    # Most lines begin otherwise, which two searches tell of all.
    firsts = draft.lines.firsts
    likely = {*places_among((name[0] for name in asked), firsts), *places_of(_MARK, firsts)}
    found: dict[str, list[int]] = {}
    for at in draft.body_of(sorted(likely)):
        if len(draft.lines.texts[at]) <= longest and at not in inside:
            name = head_name(draft.lines.texts[at])
            if name in asked:
                found.setdefault(name, []).append(draft.page_of[at])
    return found


def _recurs(page: int, names: Mapping[int, str]) -> bool:
    """Tell whether a name stands in the same place of a page nearby, or is the yearbook's."""
    beside = any(names.get(page + by) == names[page] for by in (-2, -1, 1, 2))
    return beside or VOLUME_TITLE.fullmatch(names[page]) is not None


def _is_near(page: int, names: Mapping[int, str], others: Mapping[str, Sequence[int]]) -> bool:
    """Tell whether a name also stands elsewhere on its page, or a few pages before."""
    return any(0 <= page - other <= NEAR for other in others.get(names[page], ()))


def _titles(
    pages: Iterable[int], names: Mapping[int, str], others: Mapping[str, Sequence[int]]
) -> set[int]:
    """Give the pages on which the first line of its words is the title: it stands there alone."""
    first: dict[str, int] = {}
    for page in pages:
        first.setdefault(names[page], page)
    return {
        page
        for name, page in first.items()
        if not VOLUME_TITLE.fullmatch(name) and not _is_near(page, names, others)
    }


def _role(name: str) -> Role:
    return Role.VOLUME_HEAD if VOLUME_TITLE.fullmatch(name) else Role.CHAPTER_HEAD
