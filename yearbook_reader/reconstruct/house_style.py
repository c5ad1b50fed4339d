"""The house style: what a book's own marks and measures are, learnt from the book itself."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from yearbook_reader.reconstruct.draft import Draft
from yearbook_reader.reconstruct.marks import ENTRY_BRACKETS, ENTRY_BULLETS, SUBSECTION_MARKS


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How this book looks.

    `entry_mark` opens an entry's title (【 or ■), empty where titles have no mark;
    `subsection_mark` opens a subsection's; `full_width` is a full line's width in em;
    `isolated` tells that digits and Latin stand on lines of their own; no heading is wider
    than `heading_width`, in em.
    """

    entry_mark: str
    subsection_mark: str
    full_width: float
    isolated: bool
    heading_width: float

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Give the style as names and values, for people."""
        closing = ENTRY_BRACKETS.get(self.entry_mark, "")
        return (
            ("entry_mark", self.entry_mark + closing),
            ("subsection_mark", self.subsection_mark),
            ("full_width", f"{self.full_width:g}"),
            ("isolated_digits", "yes" if self.isolated else "no"),
        )


def learn(draft: Draft) -> HouseStyle:
    """Learn the style: the mark that opens the most lines opens the entries."""
    texts = (draft.lines.texts[index] for index in draft.body())
    opening = Counter(text[0] for text in texts if len(text) > 1 or text in ENTRY_BULLETS)
    marks = Counter({mark: opening[mark] for mark in (*ENTRY_BRACKETS, *ENTRY_BULLETS)})
    entry_mark, count = marks.most_common(1)[0]
    below = Counter({mark: opening[mark] for mark in SUBSECTION_MARKS})
    subsection_mark, subsections = below.most_common(1)[0]
    return HouseStyle(
        entry_mark if count else "",
        subsection_mark if subsections else "",
        draft.full_width,
        draft.isolated,
        min(draft.tolerances.heading_width, max(0.8 * draft.full_width, 8.0)),
    )
