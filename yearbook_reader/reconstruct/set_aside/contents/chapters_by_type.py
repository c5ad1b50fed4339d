"""Chapters as the contents (目录) tell them by the size of their type, each with its first page.

Where a chapter opens with art, its title is drawn and no text; heads may name sections alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from itertools import pairwise

from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.set_aside.contents.plain_contents import UNKNOWN

FEWEST = 3  # chapters
AS_LARGE = 0.97  # of the largest size, from which a line is a chapter's


def chapters_in_contents(draft: Draft) -> dict[str, int]:
    """Give the printed page at which each chapter begins whose line is in the largest type.

    Others, of their sections, stand among them; none where the source tells no sizes.
    """
    sizes = _sizes(draft) if draft.sizes else []
    if not sizes:
        return {}
    large = [size >= AS_LARGE * max(sizes) for size in sizes]
    found = {
        line.title: line.page
        for line, is_large in zip(draft.contents, large, strict=True)
        if is_large
    }
    pages = list(found.values())
    rising = all(one <= two for one, two in pairwise(pages)) and UNKNOWN not in pages
    return found if rising and FEWEST <= sum(large) <= len(large) / 2 else {}


def _sizes(draft: Draft) -> list[float]:
    """Give the type size of each line that names a title in the contents."""
    at = {
        draft.lines.span(index).start: draft.sizes[index] for index in draft.in_role(Role.CONTENTS)
    }
    return [at.get(line.span.start, 0.0) for line in draft.contents]


def chapters_by_number(
    begins: Mapping[str, int], numbers: Mapping[int, int], pages: int
) -> list[str]:
    """Give the chapter of each of so many pages, by the `numbers` that are printed on pages.

    One without a number counts back from the next that has one.
    """
    titles, firsts = list(begins), list(begins.values())
    found: list[str] = []
    number = max(numbers.values(), default=0) + 1
    for page in reversed(range(pages)):
        number = numbers.get(page, number - 1)
        at = bisect_right(firsts, number)
        found.append(titles[at - 1] if at else "")
    return found[::-1]
