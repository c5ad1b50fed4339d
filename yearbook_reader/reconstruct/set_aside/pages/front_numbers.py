"""Page numbers (页码) of front matter, in a count of their own, known by the others' dress."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Set

from yearbook_reader.reconstruct.lexicon.marks import NUMERAL
from yearbook_reader.reconstruct.lexicon.numerals import CHINESE_DIGITS
from yearbook_reader.reconstruct.lines.draft import Draft, Role
from yearbook_reader.reconstruct.lines.lines import head_text, places_among
from yearbook_reader.reconstruct.set_aside.findings import forme_work_finding
from yearbook_reader.reconstruct.tolerances import HEAD_DISTANCE
from yearbook_reader.volume.reconstruction import FindingKind

FEWEST = 3  # numbers in a dress that another one in it must be like
LONGEST = 12  # characters of such a line

_BARE = "#"  # in place of a numeral
_ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
_ANY_NUMERAL = re.compile(rf"[{_ROMAN}]{{1,3}}|[IVXivx]{{1,5}}|{NUMERAL}")
_NUMERAL_BEGINS = re.compile(rf"[{_ROMAN}IVXivx\d{CHINESE_DIGITS}]")


def set_aside_front_numbers(draft: Draft) -> Draft:
    """Set aside the numbers in the dress of the book's, on pages at whose edges none was found.

    They may be Roman. Without any dress they are known where they are outermost on a page before
    all that have numbers.
    """
    found = tuple(_in_their_dress(draft))
    return draft.with_roles(
        dict.fromkeys(found, Role.PAGE_NUMBER),
        tuple(forme_work_finding(draft, (at,), FindingKind.PAGE_NUMBER, "页码") for at in found),
    )


def _in_their_dress(draft: Draft) -> Iterator[int]:
    texts, numbers = draft.lines.texts, draft.in_role(Role.PAGE_NUMBER)
    times = Counter(_dress(texts[at]) for at in numbers)
    dresses = {dress for dress, count in times.items() if dress and count >= FEWEST}
    numbered = {draft.page_of[at] for at in numbers}
    for number in sorted(_likely_pages(draft, dresses, numbered) - numbered):
        page = draft.pages[number]
        edges = [draft.body_of(page[::step], HEAD_DISTANCE) for step in (-1, 1)]
        outermost = {edge[0] for edge in edges if edge} if number < min(numbered, default=0) else ()
        for index in (*edges[0], *edges[1]):
            dress = _dress(texts[index])
            if dress in dresses and (dress != _BARE or index in outermost):
                yield index
                break


def _likely_pages(draft: Draft, dresses: Set[str], numbered: Set[int]) -> set[int]:
    """Give the pages that have a short line which begins as any of these dresses does."""
    begins = {dress[0] for dress in dresses}
    texts, firsts = draft.lines.texts, draft.lines.firsts
    likely = places_among(begins - {_BARE}, firsts)
    if _BARE in begins:
        stop = draft.pages[min(numbered)].start if dresses == {_BARE} else len(firsts)
        likely += [match.start() for match in _NUMERAL_BEGINS.finditer(firsts, 0, stop)]
    return {draft.page_of[at] for at in likely if len(texts[at]) <= LONGEST}


def _dress(text: str) -> str:
    """Give a page number's text with a mark in place of its numeral; empty for what is none."""
    if len(text) > LONGEST:
        return ""
    dress, count = _ANY_NUMERAL.subn(_BARE, head_text(text), 1)
    return dress if count else ""
