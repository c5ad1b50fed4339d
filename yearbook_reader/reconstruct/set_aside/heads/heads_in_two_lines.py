"""Running heads (书眉) in two lines above the page number: the chapter's name, and what it holds.

The chapter's name is known by the pages of the other side, where it stands beside the yearbook's.
"""

from __future__ import annotations

from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import head_text
from yearbook_reader.reconstruct.set_aside.findings import forme_work_finding
from yearbook_reader.volume.reconstruction import FindingKind

FEWEST = 3  # such heads in a book
_HEADS = (Role.RUNNING_HEAD, Role.CHAPTER_HEAD)


def set_aside_heads_in_two_lines(draft: Draft) -> Draft:
    """Set aside the names of chapters one or two lines above the page number, and what is between.

    Only where enough pages have one there.
    """
    names = _names_beside_volume(draft)
    heads: list[range] = []
    for number in draft.in_role(Role.PAGE_NUMBER) if names else ():
        first = draft.pages[draft.page_of[number]].start
        for at in range(number - 1, max(first, number - 2) - 1, -1):
            if at not in draft.aside and head_text(draft.lines.texts[at]) in names:
                heads.append(range(at, number))
                break
    found = draft.body_of(at for head in heads for at in head)
    if len(heads) < FEWEST:
        return draft
    return draft.with_roles(
        dict.fromkeys(found, Role.RUNNING_HEAD),
        tuple(forme_work_finding(draft, (at,), FindingKind.RUNNING_HEAD, "书眉") for at in found),
    )


def _names_beside_volume(draft: Draft) -> set[str]:
    """Give the words of the heads that stand right above or below the yearbook's name."""
    volumes = draft.in_role(Role.VOLUME_HEAD)
    beside = {at for volume in volumes for at in (volume - 1, volume + 1)}
    return {head_text(draft.lines.texts[at]) for at in beside if draft.aside.get(at) in _HEADS}
