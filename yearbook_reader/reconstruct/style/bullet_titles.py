"""Titles behind a bullet, where a gap shows for certain which they are."""

from __future__ import annotations

import re
from collections.abc import Iterable

from yearbook_reader.reconstruct.lexicon.marks import ENTRY_BULLETS

LONGEST = 40  # characters of a title

# Of lines spaced out at every character the gaps tell nothing.
_TITLE = re.compile(rf"[{ENTRY_BULLETS}]\s?(?P<title>\S{{2,{LONGEST}}})\s")


def titles_behind(mark: str, texts: Iterable[str]) -> frozenset[str]:
    """Give the titles between this bullet and a gap; none where the mark is no bullet."""
    if not mark or mark not in ENTRY_BULLETS:
        return frozenset()
    found = (_TITLE.match(text) for text in texts if text[0] == mark)
    return frozenset(match["title"] for match in found if match)
