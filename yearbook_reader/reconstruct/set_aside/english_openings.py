"""English titles of chapters alone on pages of their own (篇章页), or below running heads (书眉).

On a page of its own the title itself is drawn, so that the source does not have it as text: the
running heads of the pages behind tell it.
"""

from __future__ import annotations

from itertools import chain

from yearbook_reader.reconstruct.lexicon.marks import ENGLISH_TITLE
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.set_aside.findings import forme_work_finding
from yearbook_reader.reconstruct.set_aside.openings import FEWEST_LONE
from yearbook_reader.volume.reconstruction import FindingKind


def set_aside_english_openings(draft: Draft) -> Draft:
    """Set aside the English titles that are all the text of their pages, where several are.

    And those right below the heads that are known by now, where several are.
    """
    texts = draft.lines.texts
    bodies = (draft.body_of(page, 2) for page in draft.pages)
    alone = [
        body[0] for body in bodies if len(body) == 1 and ENGLISH_TITLE.fullmatch(texts[body[0]])
    ]
    below = [
        at
        for at in draft.body_of(head + 1 for head in draft.in_role(Role.CHAPTER_HEAD))
        if ENGLISH_TITLE.fullmatch("".join(texts[at : at + 1])) and _is_on_page_above(draft, at)
    ]
    several = (some for some in (alone, below) if len(some) >= FEWEST_LONE)
    found = dict.fromkeys(chain.from_iterable(several), Role.CHAPTER_HEAD_ENGLISH)
    return draft.with_roles(
        found,
        tuple(forme_work_finding(draft, (at,), FindingKind.RUNNING_HEAD, "书眉") for at in found),
    )


def _is_on_page_above(draft: Draft, index: int) -> bool:
    """Tell whether a line stands on the page of the line above it."""
    return draft.page_of[index] == draft.page_of[index - 1]
