"""Lines that print stretched to the full width, their characters set apart one by one.

Where a long number does not fit into a line any more, justification leaves a gap between every
two characters. Such a line has few characters, but is a full one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from yearbook_reader.reconstruct.lexicon.marks import HAN, HAN_CHARACTER

SHORT = 0.95  # of a full line's width
FEWEST_GAPS = 4
FEWEST = 5  # Chinese characters of such a line that holds others too
FEWEST_ALONE = 8  # of one that does not: no title is set so wide

_CLOSE = re.compile(f"[{HAN}][{HAN}]")
_OTHER = re.compile("[0-9A-Za-z，。、；：（）“”]")


def stretched_lines(
    texts: Sequence[str], widths: Sequence[float], full_width: float
) -> Iterator[int]:
    """Give the lines that were stretched: no two of their Chinese characters stand close.

    The `widths`, without those gaps, are less than a full line's.
    """
    most = SHORT * full_width
    for index in [at for at, wide in enumerate(widths) if FEWEST <= wide < most]:
        text = texts[index]
        if text.count(" ") >= FEWEST_GAPS and not _CLOSE.search(text):
            count = len(HAN_CHARACTER.findall(text))
            if count >= FEWEST_ALONE or (count >= FEWEST and _OTHER.search(text)):
                yield index
