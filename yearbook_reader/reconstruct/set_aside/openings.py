"""Titles that open chapters: atop a page, right above the first section's, or with a number.

Or the title has a page of its own (篇章页), at most with its number and in English.
"""

from __future__ import annotations

import re

from yearbook_reader.reconstruct.lexicon.divisions import (
    DIVISION_BEGINS,
    NUMBER_OF_DIVISION,
    SECTION,
    Division,
    division_of,
)
from yearbook_reader.reconstruct.lexicon.marks import ENGLISH_TITLE, STOP, is_balanced
from yearbook_reader.reconstruct.lexicon.matter import DOCUMENT_NUMBER
from yearbook_reader.reconstruct.lexicon.numerals import CHINESE_NUMERAL, number_value
from yearbook_reader.reconstruct.lines.draft import Draft
from yearbook_reader.reconstruct.lines.lines import has_han, head_text, places_of
from yearbook_reader.reconstruct.tolerances import HEAD_LENGTH

FEWEST_LONE = 3  # titles with pages of their own
LONE = 4  # lines of such a page at most
NARROW = 0.8  # of a full line's width, which no such title reaches
_COUNTED = re.compile(rf"(?P<number>{CHINESE_NUMERAL})(?:、|[ \u3000]+)(?P<title>.+)")


def opening_titles(draft: Draft) -> dict[int, str]:
    """Give the titles with which pages begin that open a chapter, by page.

    Of those that the contents name, where they name most.
    """
    found: dict[int, str] = {}
    for number, page in enumerate(draft.pages):
        body = draft.body_of(page, 2)
        if len(body) < 2:
            continue
        title, below = map(head_text, draft.texts_of(body))
        if _is_title(title) and _is_narrow(draft, body):
            section = _may_be_title(below) and not DOCUMENT_NUMBER.match(below)
            if section or ENGLISH_TITLE.fullmatch(draft.lines.texts[body[1]]):
                found[number] = title
    named = {line.title for line in draft.contents}
    known = {number: title for number, title in found.items() if title in named}
    return known if 2 * len(known) > len(found) else found


def lone_titles(draft: Draft) -> dict[int, int]:
    """Give the lines that are titles of chapters on pages of their own, by page.

    Where there are contents, they name those, or each has a number or its English title stands
    beside it: others are captions of plates.
    """
    found: dict[int, int] = {}
    texts = draft.lines.texts
    named = titles_named(draft)
    for number, page in enumerate(draft.pages):
        body = draft.body_of(page, LONE + 1)
        if not body or len(body) > LONE or not _is_narrow(draft, body):
            continue
        titles = [at for at in body if not _is_beside_title(texts[at])]
        title = head_text(texts[titles[0]]) if len(titles) == 1 else ""
        told = not named or len(body) > 1 or title in named
        if _is_title(title) and (told or division_of(texts[titles[0]])):
            found[number] = titles[0]
    return found if len(found) >= FEWEST_LONE else {}


def numbered_openings(draft: Draft) -> dict[int, str]:
    """Give the titles of numbered chapters (第一章　农业) with which pages begin, by page."""
    found: dict[int, str] = {}
    for at in draft.body_of(places_of(DIVISION_BEGINS, draft.lines.firsts)):
        page = draft.page_of[at]
        division = division_of(draft.lines.texts[at])
        opens = division and division.title and division.unit != SECTION
        if division and opens and draft.body_of(draft.pages[page], 1) == [at]:
            found[page] = division.whole
    return found if len(found) >= FEWEST_LONE else _counted_openings(draft)


def _counted_openings(draft: Draft) -> dict[int, str]:
    """Give the titles behind a numeral (一、综合, 一　综合) that begin pages, all in order."""
    found: dict[int, str] = {}
    for number, page in enumerate(draft.pages):
        first = draft.body_of(page, 1)
        match = _COUNTED.fullmatch(draft.lines.texts[first[0]]) if first else None
        if match and _is_narrow(draft, first) and _may_be_title(match["title"]):
            if number_value(match["number"]) != len(found) + 1:
                return {}
            found[number] = head_text(match.group())
    return found if len(found) >= FEWEST_LONE else {}


def _is_beside_title(text: str) -> bool:
    """Tell the number of a chapter, alone on its line, or its title in English."""
    return (
        ENGLISH_TITLE.fullmatch(text) is not None or NUMBER_OF_DIVISION.fullmatch(text) is not None
    )


def _is_title(text: str) -> bool:
    begins = len(text) > 1 and has_han(text) and text[0].isalpha()
    return begins and _may_be_title(text) and not any(map(str.isdigit, text))


def _may_be_title(text: str) -> bool:
    return len(text) <= HEAD_LENGTH and not STOP.search(text) and is_balanced(text)


def _is_narrow(draft: Draft, lines: list[int]) -> bool:
    return all(draft.lines.widths[at] < NARROW * draft.full_width for at in lines)


def divisions_of(draft: Draft) -> list[Division]:
    """Give what the lines of the body say that are headings of numbered divisions.

    The title may stand on the line below the number.
    """
    found: list[Division] = []
    texts = draft.lines.texts
    for at in draft.body_of(places_of(DIVISION_BEGINS, draft.lines.firsts)):
        division = division_of(texts[at])
        below = "".join(texts[at + 1 : at + 2])
        if division and not division.title and _is_title(head_text(below)):
            division = division_of(f"{texts[at]} {below}")
        if division and division.title:
            found.append(division)
    return found


def titles_named(draft: Draft) -> set[str]:
    """Give the titles that the contents name, and those of numbered divisions without numbers."""
    named = {line.title for line in draft.contents if line.title}
    divisions = (division_of(title) for title in named if DIVISION_BEGINS.match(title))
    return named | {head_text(each.title) for each in divisions if each and each.title}
