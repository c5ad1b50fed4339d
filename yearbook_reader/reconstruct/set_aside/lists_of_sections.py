"""Pages that open a chapter with its title and the list of its sections (篇章页)."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from yearbook_reader.reconstruct.lexicon.divisions import division_of
from yearbook_reader.reconstruct.lexicon.marks import STOP
from yearbook_reader.reconstruct.lexicon.matter import NUMBERED
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import has_han, head_text
from yearbook_reader.reconstruct.set_aside.contents.chapters_by_type import chapters_in_contents
from yearbook_reader.reconstruct.set_aside.findings import forme_work_finding
from yearbook_reader.reconstruct.set_aside.heads.heads_over_numbers import (
    MOST_MARKED,
    without_marks,
)
from yearbook_reader.reconstruct.set_aside.heads.possible_heads import is_volume_title
from yearbook_reader.reconstruct.set_aside.openings import titles_named
from yearbook_reader.volume.reconstruction import FindingKind

FEWEST = 2  # pages of a book that are such, and sections that one of them lists
MOST = 40  # lines of such a page
LONGEST = 40  # characters of a title

_PAGE = re.compile(r"[\s.·…/／|｜—-]{0,60}[(（]?\d{0,4}[)）]?\Z")


def set_aside_lists_of_sections(draft: Draft) -> Draft:
    """Set aside the lists of sections below the titles of chapters, alone on their pages.

    The contents name all these titles, or each stands as a line once more in the book. A chapter's
    title may be drawn, and no line.
    """
    lists = [lines for page in draft.pages if (lines := _titles_on(draft, page))]
    if len(lists) < FEWEST:
        return draft
    known = set(map(_plain, titles_named(draft))) or _lines_elsewhere(draft, lists)
    chapters = chapters_in_contents(draft)
    listed = [lines[_first_listed(draft, lines, chapters) :] for lines in lists]
    found = [_known(draft, lines, known) for lines in listed]
    found = [lines for lines in found if len(lines) >= FEWEST]
    if len(found) < FEWEST:
        return draft
    return draft.with_roles(
        {at: Role.CONTENTS for lines in found for at in lines},
        tuple(
            forme_work_finding(draft, lines, FindingKind.RUNNING_HEAD, "目录") for lines in found
        ),
    )


def _titles_on(draft: Draft, page: range) -> list[int]:
    """Give the lines of a page of nothing but titles, but for its forme work and English."""
    if len(page) > MOST:
        return []
    body = draft.body_of(page)
    texts = draft.texts_of(body)
    if len(body) < FEWEST or any(len(text) > LONGEST or STOP.search(text) for text in texts):
        return []
    return [at for at, text in zip(body, texts, strict=True) if _may_be_title(text)]


def _known(draft: Draft, lines: list[int], known: set[str]) -> list[int]:
    """Give these lines where they are all known titles, but for a head at the page's end."""
    unknown = [at for at in lines if not known.issuperset(_titles_in(draft.lines.texts[at]))]
    if unknown and unknown != lines[-1:]:
        return []
    return [at for at in lines if at not in unknown]


def _titles_in(text: str) -> list[str]:
    """Give the title in a line, or the titles that stand beside each other in it."""
    several = [_plain(_title(word)) for word in text.split() if has_han(word)]
    return several if all(len(word) > 1 for word in several) else [_plain(_title(text))]


def _may_be_title(text: str) -> bool:
    return has_han(text) and not is_volume_title(text)


def _first_listed(draft: Draft, lines: Sequence[int], chapters: Collection[str]) -> int:
    """Give which of a page's titles is the first in the list: below the chapter's, and its head.

    Where the contents tell the `chapters`, that of another title is drawn.
    """
    titles = [_title(draft.lines.texts[at]) for at in lines]
    if chapters and titles[0] not in chapters:
        return 0
    return 2 if titles[:1] in (titles[1:2], [*map(_plain, titles[1:2])]) else 1


def _title(text: str) -> str:
    """Give a title without the page that stands behind it."""
    # Most end with a word: to ask that first is quicker.
    return head_text(text if text[-1].isalpha() else _PAGE.sub("", text))


def _plain(title: str) -> str:
    """Give a title without the number before it, which the list or a head may leave out."""
    division = division_of(title)
    if division and division.title:
        return division.title
    number = NUMBERED.match(title)
    return title[number.end() :] if number else title


def _lines_elsewhere(draft: Draft, lists: Sequence[Sequence[int]]) -> set[str]:
    """Give those of the titles that stand as lines outside these pages."""
    titles = {_plain(_title(draft.lines.texts[at])) for lines in lists for at in lines}
    pages = {draft.page_of[lines[0]] for lines in lists}
    texts, lasts = draft.lines.texts, draft.lines.lasts
    ends = {title[-1:] for title in titles}
    likely = (
        at
        for at in draft.body()
        if lasts[at] in ends or (len(texts[at]) <= MOST_MARKED and not lasts[at].isalnum())
    )
    lines = (at for at in likely if draft.page_of[at] not in pages)
    heads = {head_text(without_marks(texts[at])) for at in lines}
    # Hardly any ends as one of the titles does.
    endings = {title[-2:] for title in titles}
    return titles & {
        _plain(head) for head in heads if not endings.isdisjoint((head[-2:], head[-1:], ""))
    }
