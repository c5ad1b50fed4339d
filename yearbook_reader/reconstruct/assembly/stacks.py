"""Stacks: headings one under the other, which tell how many levels a book has before it is read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import pairwise

from yearbook_reader.reconstruct.lexicon.matter import Matter, matter_of
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import head_name, head_text
from yearbook_reader.reconstruct.lines.parts import Level, Part, PartKind
from yearbook_reader.reconstruct.set_aside.openings import lone_titles
from yearbook_reader.reconstruct.style.house_style import HouseStyle

STACKED_ATOP = 0.7  # of the headings with another below that open a page
DEEP = 3  # levels above an entry, where sections hold subsections
FEWEST_PAIRS = 2  # sections with a subsection below, before all are known to have one
DEEP_SHARE = 0.8  # of the chapters that must begin so

_HEADING = PartKind.HEADING
_OF_ENTRIES = (None, Matter.ENTRIES)

Group = tuple[PartKind, Sequence[Part]]
"""Parts of one kind that follow each other."""


def are_stacked(
    draft: Draft, style: HouseStyle, groups: Sequence[Group], known: Collection[str]
) -> bool:
    """Tell whether headings stand one under the other at the beginnings of chapters only.

    There subsections have marks of their own, or most of the upper headings open pages; where
    entries have no mark half of these are chapters `known` from heads, too. What its number tells
    to be a chapter's tells nothing of others. None do where titles of chapters have pages of their
    own.
    """
    if lone_titles(draft):
        return False
    stacks = _headings(groups, marked=style.marked)
    plain = (stack[0] for stack, _ in stacks if len(stack) > 1)
    upper = [part for part in plain if part.level is Level.UNKNOWN]
    if not style.marked:
        printed = sum(head_text(part.text) in known for part in upper)
        if len(upper) < FEWEST_PAIRS or 2 * printed < len(upper):
            return False
    atop = sum(part.atop for part in upper)
    return style.marks_subsections or atop > STACKED_ATOP * len(upper)


def pages_without_chapters(
    draft: Draft, parts: Sequence[Part], known: Collection[str]
) -> frozenset[int]:
    """Give the pages whose heads name none of the `known` chapters, where these open pages."""
    titles = {head_text(part.text) for part in parts if part.kind is _HEADING and part.atop}
    if len(titles.intersection(known)) < max(FEWEST_PAIRS, DEEP_SHARE * len(known)):
        return frozenset()
    roles = (Role.CHAPTER_HEAD, Role.SIDE_TAB)
    named = {draft.page_of[at] for role in roles for at in draft.in_role(role)}
    return frozenset(range(len(draft.page_starts))) - named


def is_deep(
    groups: Sequence[Group],
    known: Collection[str],
    head_on: Callable[[int], str],
    *,
    marked: bool,
) -> bool:
    """Tell whether every section holds subsections that have no mark.

    There nearly all chapters begin with three headings one under the other, and sections
    with two. `known` are the titles of chapters, `head_on` gives the one that the head of a page
    names, `marked` tells that entries' titles have a mark.
    """
    opening: list[bool] = []
    pairs = 0
    for stack, unprinted in _stacks(groups, head_on, marked=marked):
        if unprinted:
            opening.append(len(stack) == DEEP - 1)
        elif len(stack) < 2:
            continue
        elif stack[0].level is Level.CHAPTER or head_text(stack[0].text) in known:
            opening.append(len(stack) > DEEP - 1)
        else:
            pairs += len(stack) == DEEP - 1
    return pairs >= FEWEST_PAIRS and sum(opening) >= DEEP_SHARE * max(len(opening), 1)


def _stacks(
    groups: Sequence[Group], head_on: Callable[[int], str], *, marked: bool
) -> Iterator[tuple[list[Part], bool]]:
    """Give the headings above entries that follow each other, those of entries left out.

    And whether they are the first of a chapter whose own title stands in its pages' heads alone.
    """
    chapter = ""
    for stack, members in _headings(groups, marked=marked):
        before, chapter = chapter, head_on(members[0].page) or chapter
        first = members[0].text
        unprinted = chapter != before and chapter not in (head_text(first), head_name(first))
        if not stack or any(part.level is Level.SUBSECTION for part in stack):
            continue
        if matter_of(head_text(stack[0].text)) in _OF_ENTRIES:
            yield stack, unprinted and matter_of(chapter) in _OF_ENTRIES


def _headings(
    groups: Sequence[Group], *, marked: bool
) -> Iterator[tuple[list[Part], Sequence[Part]]]:
    """Give the headings that follow each other, those of entries left out, with what is among."""
    for (kind, members), (below, _) in pairwise(groups):
        if kind is _HEADING:
            stack = [part for part in members if part.kind is _HEADING]
            if not marked and below is PartKind.LINE:
                stack.pop()
            yield stack, members
