"""Joints around notes (脚注) at the foot of a column: what stands below one goes on above it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from yearbook_reader.reconstruct.lexicon.marks import CIRCLED, ends_sentence
from yearbook_reader.reconstruct.lines.lines import Lines, places_of
from yearbook_reader.reconstruct.rejoining.joints.joint import Joint, break_at

LONGEST = 24  # pieces of a note

_MARK = re.compile(f"[{CIRCLED}]")


def part_notes(lines: Lines, pages: Sequence[range], found: list[Joint]) -> None:
    """Break above a note whose mark stands in the text above it on its page, and behind it.

    It ends with the first piece that ends a sentence.
    """
    begun = places_of(_MARK, lines.firsts)
    if not begun:
        return
    starts = [page.start for page in pages]
    for index in begun:
        mark = lines.firsts[index]
        page = pages[bisect_right(starts, index) - 1]
        if not any(mark in text[1:] for text in lines.texts[page.start : index]):
            continue
        break_at(found, index)
        for at in range(index, min(index + LONGEST, page.stop)):
            if ends_sentence(lines.texts[at]):
                break_at(found, at + 1)
                break
