"""Whether nearly every paragraph of a book begins below a title, as short entries do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from yearbook_reader.reconstruct.lexicon.marks import STOP, ends_sentence
from yearbook_reader.reconstruct.lexicon.numerals import CHINESE_NUMERAL
from yearbook_reader.reconstruct.lines.draft import Draft

FEWEST = 12  # paragraphs' ends that must be there to learn from
SHARE = 0.85  # of them that a title must follow
CLEARLY_SHORT = 0.8  # of a full line's width that a paragraph's last line has at most
WIDEST_TITLE = 0.8
MOST_LOOKED_AT = 20_000  # lines
CERTAINLY_SHORT = 6.0  # em by which a title or a last line is short at least
FEWEST_BELOW = 5  # lines below such ones that can tell whether first lines stand in
STANDS_IN = 1.0  # em by which a first line that stands in is short at least

# Days of a chronicle, items and signatures, behind which no title is looked for.
_OTHER = re.compile(rf"[0-9△▲（(]|{CHINESE_NUMERAL}、")


def titles_begin_paragraphs(draft: Draft) -> bool:
    """Tell whether what stands behind the clear end of a paragraph is nearly always a title."""
    lines, short = draft.lines, CLEARLY_SHORT * draft.full_width
    found = titles = 0
    for one, two in pairwise(draft.body(MOST_LOOKED_AT)):
        if lines.widths[one] > short or not ends_sentence(lines.texts[one]):
            continue
        below = lines.texts[two]
        if not _OTHER.match(below):
            found += 1
            wide = lines.widths[two] > WIDEST_TITLE * draft.full_width
            titles += not (wide or STOP.search(below))
    return found >= FEWEST and titles >= SHARE * found


def first_lines_stand_in(draft: Draft, body: Sequence[int]) -> bool:
    """Tell whether the lines below short ones, as titles and last lines are, stand in.

    Where types or indents are known, or lines are not whole, it is not asked.
    """
    if draft.sizes or draft.isolated:
        return False
    full, widths = draft.full_width, draft.lines.widths
    indents = [
        full - widths[two]
        for one, two in pairwise(body[:MOST_LOOKED_AT])
        if widths[one] < full - CERTAINLY_SHORT < widths[two]
    ]
    return len(indents) >= FEWEST_BELOW and median(indents) > STANDS_IN
