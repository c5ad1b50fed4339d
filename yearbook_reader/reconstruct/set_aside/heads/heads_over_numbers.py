"""Running heads (书眉) that name sections, known by where they stand: nothing else stands there.

That is over the page number, where each page begins with the two, or where the pages of the other
side bear the yearbook's name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Set

from yearbook_reader.reconstruct.lexicon.marks import (
    ENGLISH_TITLE,
    STOP,
    VOLUME_TITLE,
    is_balanced,
)
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import has_han, head_text
from yearbook_reader.reconstruct.set_aside.findings import forme_work_finding
from yearbook_reader.reconstruct.set_aside.heads.possible_heads import is_volume_title
from yearbook_reader.reconstruct.set_aside.openings import divisions_of, lone_titles
from yearbook_reader.reconstruct.tolerances import HEAD_LENGTH
from yearbook_reader.volume.reconstruction import FindingKind

NEARLY_ALL = 0.8  # of the numbered pages, that begin with a line over their number
FEWEST = 6  # of such pages
FEWEST_OPPOSITE = 3  # pages of one side with the yearbook's name, and lines opposite that are known
MOST_MARKED = HEAD_LENGTH + 2  # characters of a head with a mark before it or brackets around it
MOSTLY = 0.6  # of one side's pages, and of the lines opposite, that are as the rest
_MARKED = re.compile(r"([^\w\s（(“《])\1{0,3} ?(?P<title>\w.*?)[^\w）)”》]{0,4}")


def set_aside_heads_over_numbers(draft: Draft) -> Draft:
    """Set aside the lines in the place of heads that stand elsewhere too: they name sections.

    Nothing but a head stands there, though it be the only one of its words, where nearly every
    page has one. Any that stands nowhere else, but beside page numbers, is the title of a chapter.
    """
    numbers = draft.in_role(Role.PAGE_NUMBER)
    over = [
        number - 1
        for number in numbers
        if number and draft.pages[draft.page_of[number]].start == number - 1
    ]
    if len(over) < max(FEWEST, NEARLY_ALL * len(numbers)):
        over = _opposite(draft)
    alone = lone_titles(draft)
    places = {*draft.body_of(over)}.difference(alone.values(), _opening_in_english(draft, over))
    beside = _beside(draft, numbers, places) if places else places
    likely: dict[str, list[int]] = {}
    for at in sorted(places):
        text = head_text(draft.lines.texts[at])
        if 1 < len(text) <= HEAD_LENGTH and has_han(text) and not VOLUME_TITLE.fullmatch(text):
            likely.setdefault(text, []).append(at)
    elsewhere = {
        text
        for at, whole in enumerate(draft.lines.texts if likely else ())
        if len(whole) <= MOST_MARKED and (text := without_marks(whole)) in likely
        if not (at in places or at in beside or at in draft.aside)
    }
    if likely and not alone:
        elsewhere.update(likely.keys() & {head_text(each.title) for each in divisions_of(draft)})
    found = sorted(at for text in elsewhere for at in likely[text])
    return draft.with_roles(
        dict.fromkeys(found, Role.CHAPTER_HEAD),
        tuple(forme_work_finding(draft, (at,), FindingKind.RUNNING_HEAD, "书眉") for at in found),
    )


def _opening_in_english(draft: Draft, places: Iterable[int]) -> Iterator[int]:
    """Give the lines above a chapter's title in English that no other of these places has."""
    texts = draft.lines.texts
    below = {at: text for at in places for text in texts[at + 1 : at + 2] if text[0].isascii()}
    counts = Counter(below.values())
    for at, text in below.items():
        if counts[text] == 1 and ENGLISH_TITLE.fullmatch(text):
            yield at


def _beside(draft: Draft, numbers: Iterable[int], places: Set[int]) -> Set[int]:
    """Give the lines above the page numbers, or below if more of these places are there."""
    pages = [(number, draft.pages[draft.page_of[number]]) for number in numbers]
    sides = [{number + step for number, page in pages if number + step in page} for step in (-1, 1)]
    return max(sides, key=lambda side: len(side & places))


def _opposite(draft: Draft) -> list[int]:
    """Give the outermost lines of one side's pages, where the other's bear the yearbook's name.

    Or the chapter and more, as those heads that were told to name both. None where many of these
    lines are no heads.
    """
    told = {draft.page_of[at] for at in draft.in_role(Role.CHAPTER_HEAD)}
    for step in (1, -1):
        pages = enumerate(draft.pages)
        outermost = {number: at for number, page in pages for at in draft.body_of(page[::step], 1)}
        named = [
            page
            for page, at in outermost.items()
            if page in told or is_volume_title(draft.lines.texts[at])
        ]
        sides = Counter(page % 2 for page in outermost)
        side, count = Counter(page % 2 for page in named).most_common(1)[0] if named else (0, 0)
        if count < max(FEWEST_OPPOSITE, MOSTLY * sides[side], MOSTLY * len(named)):
            continue
        opposite = [at for page, at in outermost.items() if page % 2 != side]
        likely = [at for at in opposite if _could_be_head(draft, at)]
        if len(likely) >= max(FEWEST_OPPOSITE, MOSTLY * len(opposite)):
            return likely
    return []


def _could_be_head(draft: Draft, at: int) -> bool:
    text = head_text(draft.lines.texts[at])
    fits = 1 < len(text) <= HEAD_LENGTH and has_han(text)
    return fits and not STOP.search(text) and text[0].isalnum() and is_balanced(text)


def without_marks(text: str) -> str:
    """Give a short line without a mark before it, or brackets around it, as titles may have."""
    if len(text) > MOST_MARKED:
        return text
    if " " in text or "\u3000" in text:
        text = head_text(text)
    match = None if text[0].isalnum() else _MARKED.fullmatch(text)
    return match["title"] if match else text
