"""English titles of chapters alone on pages of their own (篇章页).

The title itself is drawn there, so that the source does not have it as text: the running heads of
the pages behind tell it.
"""

from __future__ import annotations

from yearbook_reader.reconstruct.lexicon.marks import ENGLISH_TITLE
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.set_aside.findings import forme_work_finding
from yearbook_reader.reconstruct.set_aside.openings import FEWEST_LONE
from yearbook_reader.volume.reconstruction import FindingKind


def set_aside_english_openings(draft: Draft) -> Draft:
    """Set aside the English titles that are all the text of their pages, where several are."""
    texts = draft.lines.texts
    bodies = (draft.body_of(page, 2) for page in draft.pages)
    found = [
        body[0] for body in bodies if len(body) == 1 and ENGLISH_TITLE.fullmatch(texts[body[0]])
    ]
    if len(found) < FEWEST_LONE:
        return draft
    return draft.with_roles(
        dict.fromkeys(found, Role.CHAPTER_HEAD_ENGLISH),
        tuple(forme_work_finding(draft, (at,), FindingKind.RUNNING_HEAD, "书眉") for at in found),
    )
