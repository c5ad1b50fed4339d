"""Whether the lines of a source are paragraphs, as an author ended them, or printed lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress

from yearbook_reader.reconstruct.lexicon.marks import CLOSERS, ends_text
from yearbook_reader.reconstruct.lines.spread import spread

LONG = 20.0  # em of a line that no title has
FEWEST, SHARE = 8, 0.2  # such lines that can tell, in all and of the lines
ENDED = 0.75  # of them that end as a text does where each line of a text is a paragraph
PRINTED = 0.5  # of them that end so at most where a document's paragraphs are printed lines
LONGER = 1.25  # times the middle one's width that some must have: print fills its lines
SOME = 0.1  # of them
_ENDS, _LEADERS = frozenset(CLOSERS + "：:；;"), "…"  # contents have leaders at their ends


def are_paragraphs(texts: Sequence[str], widths: Sequence[float], *, declared: bool) -> bool:
    """Tell whether each line is a paragraph: most long ones end as a text does.

    `widths` are in em. Where a document's own paragraphs are lines, `declared`, a few sentences
    may be broken; where most are, a program has made a paragraph of each printed line. The lines
    of a text must be of many widths, too.
    """
    some = spread(widths)
    is_long = [wide >= LONG for wide in some]
    long = list(compress(spread(texts), is_long))
    if len(long) < max(FEWEST, SHARE * len(is_long)):
        return declared
    ended = sum([text[-1] in _ENDS or "\t" in text or ends_text(text) for text in long])
    ended -= sum([text[-1] in _LEADERS for text in long])
    if declared:
        return ended >= PRINTED * len(long)
    return ended >= ENDED * len(long) and _are_uneven(sorted(compress(some, is_long)))


def _are_uneven(widths: Sequence[float]) -> bool:
    """Tell whether some of the widths, in rising order, are clearly above the middle one."""
    upper = widths[int(len(widths) * (1 - SOME))]
    return upper > LONGER * widths[len(widths) // 2]
