"""Running heads (书眉) that stand over the page number, where each page begins with the two."""

from __future__ import annotations

from yearbook_reader.reconstruct.lexicon.marks import VOLUME_TITLE
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import has_han, head_text
from yearbook_reader.reconstruct.set_aside.forme_work import forme_work_finding
from yearbook_reader.reconstruct.tolerances import HEAD_LENGTH
from yearbook_reader.volume.reconstruction import FindingKind

NEARLY_ALL = 0.8  # of the numbered pages, that begin with a line over their number
FEWEST = 6  # of such pages


def set_aside_heads_over_numbers(draft: Draft) -> Draft:
    """Set aside the lines over page numbers that stand elsewhere too: heads that name sections.

    Nothing but a head stands there, though it be the only one of its words, where nearly every
    page has one. Any that stands nowhere else is the title of a chapter.
    """
    numbers = draft.in_role(Role.PAGE_NUMBER)
    over = [
        number - 1
        for number in numbers
        if number and draft.pages[draft.page_of[number]].start == number - 1
    ]
    if len(over) < max(FEWEST, NEARLY_ALL * len(numbers)):
        return draft
    places = set(draft.body_of(over))
    likely: dict[str, list[int]] = {}
    for at in sorted(places):
        text = head_text(draft.lines.texts[at])
        if 1 < len(text) <= HEAD_LENGTH and has_han(text) and not VOLUME_TITLE.fullmatch(text):
            likely.setdefault(text, []).append(at)
    elsewhere = {
        text
        for at, text in enumerate(draft.lines.texts)
        if text in likely and at not in places and at not in draft.aside
    }
    found = sorted(at for text in elsewhere for at in likely[text])
    return draft.with_roles(
        dict.fromkeys(found, Role.CHAPTER_HEAD),
        tuple(forme_work_finding(draft, (at,), FindingKind.RUNNING_HEAD, "书眉") for at in found),
    )
