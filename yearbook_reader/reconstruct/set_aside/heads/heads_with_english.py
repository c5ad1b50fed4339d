"""Running heads (书眉) that name a chapter and its English title in one line: 工业 Industry.

Where the chapter opens the two stand on lines of their own, one below the other.
"""

from __future__ import annotations

import re

from yearbook_reader.reconstruct.lexicon.marks import ENGLISH_TITLE, HAN, ends_text
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import has_han, head_text, places_among, places_of
from yearbook_reader.reconstruct.set_aside.findings import forme_work_finding
from yearbook_reader.volume.reconstruction import FindingKind

FULL = 0.8  # of a full line's width, which a line has in mid-sentence

_CAPITAL = re.compile("[A-Z]")
_WITH_ENGLISH = re.compile(
    rf"(?P<title>.*[{HAN}）)])\s{{0,4}}(?:{ENGLISH_TITLE.pattern})"
    rf"|(?:{ENGLISH_TITLE.pattern})(?P<behind>[{HAN}].*)"
)


def set_aside_heads_with_english(draft: Draft) -> Draft:
    """Set aside the lines with the words of two, a title and its English one right below it."""
    texts, firsts = draft.lines.texts, draft.lines.firsts
    both: set[str] = set()
    for at in draft.body_of(places_of(_CAPITAL, firsts)):
        titled = at and ENGLISH_TITLE.fullmatch(texts[at]) and has_han(texts[at - 1])
        if titled and not _goes_on(draft, at - 1):
            title, english = head_text(texts[at - 1]), head_text(texts[at])
            both |= {title + english, english + title}
    if not both:
        return draft
    begins = places_among({words[0] for words in both}, firsts)
    found = [at for at in draft.body_of(begins) if head_text(texts[at]) in both]
    return draft.with_roles(
        dict.fromkeys(found, Role.CHAPTER_HEAD),
        tuple(forme_work_finding(draft, (at,), FindingKind.RUNNING_HEAD, "书眉") for at in found),
    )


def _goes_on(draft: Draft, index: int) -> bool:
    """Tell whether a line goes on with the sentence of the one above it on its page."""
    above = index - 1
    if above < 0 or above in draft.aside or draft.page_of[above] != draft.page_of[index]:
        return False
    full = draft.lines.widths[above] >= FULL * draft.full_width
    return full and not ends_text(draft.lines.texts[above])


def without_english(head: str) -> str:
    """Give what a head names without its English title before or behind it."""
    match = _WITH_ENGLISH.fullmatch(head)
    return (match["title"] or match["behind"]) if match else head
