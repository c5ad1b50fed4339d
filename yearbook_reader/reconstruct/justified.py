"""Where a run of pieces breaks into printed lines, in a book whose titles have no mark.

Print is justified: every line is full, but for a paragraph's last one, which ends a sentence,
and a title's. Of all ways to break the run, the one that is nearest to this is taken, as
Knuth and Plass break paragraphs (Software: Practice and Experience 11, 1981).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from yearbook_reader.reconstruct.house_style import HouseStyle
from yearbook_reader.reconstruct.lines import has_han
from yearbook_reader.reconstruct.marks import PAUSES, SENTENCE_END, ends_sentence, is_balanced

PARAGRAPH_END = 1.5  # the cost of ending a paragraph, in em squared
TITLE = 1.0  # the cost of a title, where nothing but its line's end shows it
WIDEST = 1.15  # times the full width, beyond which no line is

_STOP = re.compile(f"[{re.escape(SENTENCE_END + PAUSES.replace('、', ''))}]")

_Way = tuple[float, int, bool]  # what it costs, where its last line begins, whether that one ends


def breaks(
    texts: Sequence[str], widths: Sequence[float], style: HouseStyle, *, ended: bool
) -> list[tuple[int, int]]:
    """Give the lines as (first piece, behind the last piece).

    `widths` are the pieces' in em; `ended` tells that a paragraph ends above them.
    """
    best: list[_Way] = [(0.0, 0, ended)]
    stopped = [_STOP.search(text) is not None for text in texts]
    for end in range(1, len(texts) + 1):
        best.append(min(_last_lines(texts, widths, stopped, best, end, style)))
    starts = [len(texts)]
    while starts[-1]:
        starts.append(best[starts[-1]][1])
    return list(pairwise(reversed(starts)))


def _last_lines(
    texts: Sequence[str],
    widths: Sequence[float],
    stopped: Sequence[bool],
    best: list[_Way],
    end: int,
    style: HouseStyle,
) -> Iterator[_Way]:
    """Give each way to make the last line of the first `end` pieces.

    `stopped` are the pieces with a stop in them, of which no title is made.
    """
    last = texts[end - 1]
    ends_text = ends_sentence(last) or last.endswith("：")
    widest = WIDEST * style.full_width
    titled = True
    width = 0.0
    for start in range(end - 1, -1, -1):
        width += widths[start]
        if width > widest and start < end - 1:
            return
        before, _, ended = best[start]
        titled = titled and not stopped[start] and width <= style.heading_width
        short = style.full_width - (2 if ended else 0) - width
        cost = short * short  # how unlike a full line it is
        ends = ends_text and short > 2
        if ends:
            cost = min(cost, PARAGRAPH_END)
        if ended and titled and could_be_title("".join(texts[start:end])):
            cost, ends = min(cost, TITLE), True
        yield before + cost, start, ends


def could_be_title(text: str) -> bool:
    """Tell whether a text could be a title alone on its line, or a month or date."""
    return has_han(text) and "——" not in text and is_balanced(text) and not _STOP.search(text)
