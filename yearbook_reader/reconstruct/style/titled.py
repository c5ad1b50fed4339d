"""Whether nearly every paragraph of a book begins below a title, as short entries do."""

from __future__ import annotations

import re
from itertools import pairwise

from yearbook_reader.reconstruct.lexicon.marks import PAUSES, SENTENCE_END, ends_sentence
from yearbook_reader.reconstruct.lines.draft import Draft

FEWEST = 12  # paragraphs' ends that must be there to learn from
SHARE = 0.85  # of them that a title must follow
CLEARLY_SHORT = 0.8  # of a full line's width that a paragraph's last line has at most
WIDEST_TITLE = 0.8
MOST_LOOKED_AT = 20_000  # lines

_STOP = re.compile(f"[{re.escape(SENTENCE_END + PAUSES.replace('、', ''))}]")
# Days of a chronicle, items and signatures, behind which no title is looked for.
_OTHER = re.compile(r"[0-9△▲（(]|[一二三四五六七八九十]{1,3}、")


def titles_begin_paragraphs(draft: Draft) -> bool:
    """Tell whether what stands behind the clear end of a paragraph is nearly always a title."""
    lines, short = draft.lines, CLEARLY_SHORT * draft.full_width
    found = titles = 0
    for one, two in pairwise(draft.body()[:MOST_LOOKED_AT]):
        if lines.widths[one] > short or not ends_sentence(lines.texts[one]):
            continue
        below = lines.texts[two]
        if not _OTHER.match(below):
            found += 1
            wide = lines.widths[two] > WIDEST_TITLE * draft.full_width
            titles += not (wide or _STOP.search(below))
    return found >= FEWEST and titles >= SHARE * found
