"""A mark before the titles of sections (◎公路), as the contents that name them without it show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from yearbook_reader.reconstruct.lines.lines import head_text

FEWEST = 3  # titles behind a mark, before it is that of sections
LONGEST = 40  # characters of such a line

_NO_MARKS = frozenset("“”‘’「」『』《》〈〉【】〔〕［］[]（）()—-·、，。：；！？…")


def section_mark(texts: Iterable[str], named: Collection[str], others: str) -> str:
    """Give the mark, none of these others, behind which titles stand that the contents name."""
    if not named:
        return ""
    marks = Counter(
        text[0]
        for text in texts
        if not text[0].isalnum()
        and text[0] not in _NO_MARKS
        and text[0] not in others
        and len(text) <= LONGEST
        and head_text(text[1:]) in named
    )
    mark, times = max(marks.items(), key=lambda each: each[1], default=("", 0))
    return mark if times >= FEWEST else ""
