"""Titles of entries between quotation marks or pointed brackets (「概况」, 〈概况〉).

The rules read them in brackets that are titles' in most books; the book has them as they were
printed. Where quotations have such marks most of them stand within lines.
"""

from __future__ import annotations

import re

from yearbook_reader.reconstruct.lexicon.marks import ENTRY_BRACKETS
from yearbook_reader.reconstruct.lines.lines import BREAKS
from yearbook_reader.reconstruct.lines.rearranged import Rearranged, Rearranging
from yearbook_reader.sources.source import Source

FEWEST = 8  # such titles
MOSTLY = 0.9  # of all that stands between the marks
# Over several lines, but without stops.
_FORMS = {
    "「": re.compile("「[^「」。，；]{1,40}」"),
    "『": re.compile("『[^『』。，；]{1,40}』"),
    "〈": re.compile("〈[^〈〉。，；]{1,40}〉"),
}


def with_titles_in_brackets(source: Source) -> Rearranged | None:
    """Read such titles in brackets that the book has nowhere else; None for a book without such."""
    text = source.text
    for opener, form in _FORMS.items():
        count = text.count(opener)
        if count < FEWEST:
            continue
        titles = [each for each in form.finditer(text) if _begins_line(text, each.start())]
        free = next((mark for mark in ENTRY_BRACKETS if mark not in text), "")
        if not free or len(titles) < max(FEWEST, MOSTLY * count):
            continue
        made = Rearranging(source)
        at = 0
        for title in titles:
            made.add(at, title.start())
            made.put(free, title.start())
            made.add(title.start() + 1, title.end() - 1)
            made.put(ENTRY_BRACKETS[free], title.end() - 1)
            at = title.end()
        made.add(at, len(text))
        return made.done(source.page_starts, ())
    return None


def _begins_line(text: str, at: int) -> bool:
    before = text[max(0, at - 8) : at].rstrip(" \t\u3000")
    return not before or before[-1] in BREAKS
