"""Joints of an index: behind the pages of its terms a line ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yearbook_reader.reconstruct.lexicon.marks import TITLE_OF_LISTS
from yearbook_reader.reconstruct.lines.lines import Lines, head_text, places_of
from yearbook_reader.reconstruct.rejoining.joints.joint import Joint, break_at

FEWEST_TERMS = 10  # pieces that look like an index's pages before they are

_PAGE = re.compile(r"\d{1,4}")
_ENDS_TITLE = re.compile("引")
_BEFORE_FIGURES = frozenset("第·“‘「（(《+—")
_COUNTED = frozenset("年月日届屆件个個家条條次万萬亿億项項号號名期起周")


def part_plain_index(lines: Lines, found: list[Joint]) -> None:
    """Break behind the pages of an index whose pages have no column, up to the next sentence."""
    for title in places_of(_ENDS_TITLE, lines.lasts):
        words = lines.texts[title]
        parted = words == "引" and title > 0 and lines.texts[title - 1] == "索"
        if not (parted or TITLE_OF_LISTS.fullmatch(head_text(words))):
            continue
        pages = list(_pages(lines, title + 1))
        if len(pages) >= FEWEST_TERMS:
            break_at(found, title - parted, title, title + 1)
            for page in pages:
                found[page] = Joint.GAP
                break_at(found, page + 1)


def _pages(lines: Lines, start: int) -> Iterator[int]:
    """Give the pieces from here on that are a term's page, up to the end of a sentence."""
    texts, lasts, firsts = lines.texts, lines.lasts, lines.firsts
    for at in range(start + 1, len(lines)):
        if "。" in texts[at]:
            return
        behind_words = not lines.narrow[at - 1] and lasts[at - 1] not in _BEFORE_FIGURES
        counts = firsts[at + 1 : at + 2] in _COUNTED
        if behind_words and not counts and _PAGE.fullmatch(texts[at]):
            yield at
