"""Joints of English titles, and of numbers with a gap before their thousands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from yearbook_reader.reconstruct.lexicon.marks import ENGLISH_TITLE, HAN
from yearbook_reader.reconstruct.lines.lines import (
    Lines,
    head_text,
    narrow_behind_narrow,
    places_of,
)
from yearbook_reader.reconstruct.rejoining.joints.cell_values import is_thousand
from yearbook_reader.reconstruct.rejoining.joints.joint import Joint, break_at

FEWEST_HEADS = 2  # pages at whose edges a chapter's title stands as a running head
EDGE = 3  # pieces at a page's beginning and end among which its running head is

_WORD = re.compile(r"[A-Z][a-z]{3}")
_ACRONYM = re.compile(r"[A-Z]{3,12}")
_ENGLISH = re.compile(r"[A-Za-z&,'’\- ]{1,80}")
_LETTER = re.compile(r"[A-Z]")
_WORDS = re.compile(f"[{HAN}]{{2}}")


def join_english(lines: Lines, pages: Sequence[range], found: list[Joint]) -> None:
    """Join the words of an English title below a short line, and the thousands of a number."""
    letters = places_of(_LETTER, lines.firsts)
    _part_acronyms(lines, pages, found, letters)
    narrow, texts = lines.narrow, lines.texts
    for index in sorted({*narrow_behind_narrow(lines), *letters} - {0}):
        if not narrow[index]:
            if ENGLISH_TITLE.fullmatch(texts[index]):
                break_at(found, index, index + 1)
        elif narrow[index - 1]:
            if found[index] is Joint.OPEN and is_thousand(lines, index):
                found[index] = Joint.GAP
        elif _begins_line(lines, found, index - 1):
            _join_words(lines, found, index)


def _part_acronyms(
    lines: Lines, pages: Sequence[range], found: list[Joint], letters: Iterable[int]
) -> None:
    """Break around an English title of one word in capitals (CPPCC) below a chapter's title.

    That stands atop a page, or at the edges of several, as running heads do.
    `letters` are the pieces that begin with a capital.
    """
    texts = lines.texts
    capitals = [at for at in letters if at and _ACRONYM.fullmatch(texts[at])]
    starts = {page.start for page in pages}
    titles = {head_text(texts[at - 1]) for at in capitals if at - 1 in starts}
    times = Counter(texts[at] for at in capitals)
    heads = _heads(lines, pages) if capitals else set()
    for index in capitals:
        title = head_text(texts[index - 1])
        known = titles | heads if times[texts[index]] == 1 else titles
        if title in known and _WORDS.match(title):
            break_at(found, index, index + 1)


def _heads(lines: Lines, pages: Sequence[range]) -> set[str]:
    """Give what stands at the edges of several pages."""
    edges = (at for page in pages for at in {*page[:EDGE], *page[-EDGE:]})
    times = Counter(lines.texts[at] for at in edges)
    return {head_text(text) for text, count in times.items() if count >= FEWEST_HEADS}


def _begins_line(lines: Lines, found: Sequence[Joint], index: int) -> bool:
    """Tell whether a line begins with this piece, or with one before the dots above it."""
    while found[index] is not Joint.BREAK and index > 1 and lines.texts[index - 1] == "·":
        index -= 2
    return found[index] is Joint.BREAK


def _join_words(lines: Lines, found: list[Joint], first: int) -> None:
    """Join the Latin words from here on, where they are an English title."""
    end = first
    while end < len(lines) and _ENGLISH.fullmatch(lines.texts[end]):
        end += 1
    words = " ".join(lines.texts[first:end])
    if ENGLISH_TITLE.fullmatch(words) and _WORD.search(words):
        break_at(found, first, end)
        found[first + 1 : end] = [Joint.GAP] * (end - first - 1)
