"""How wide the pieces of a book are as it sets them, told of all at once.

To measure each run by itself takes twice as long where most are asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate
from operator import add, sub
from typing import NamedTuple

from yearbook_reader.reconstruct.lexicon.marks import HAN
from yearbook_reader.reconstruct.lines.lines import Lines
from yearbook_reader.reconstruct.style.glyph_widths import GlyphWidths

# It begins with the half-width character: a search skips all others.
_MEET = re.compile(rf"[0-9A-Za-z%](?:(?=[{HAN}])|(?<=[{HAN}][^%]))")
_SEAM = len("末9\n")


class PieceWidths(NamedTuple):
    """Where each piece would begin, and the one before it end, in em, if all stood in one line.

    Between the two a gap may stand.
    """

    begins: Sequence[float]
    ends: Sequence[float]

    @classmethod
    def learnt(cls, lines: Lines, learnt: GlyphWidths) -> PieceWidths:
        """Give those of the pieces, as they stand in `lines`, by the widths learnt from them."""
        widths = learnt.widths(lines.texts, lines.widths)
        seams = "\n".join(map(add, lines.lasts, lines.firsts[1:]))
        meeting = [match.start() // _SEAM + 1 for match in _MEET.finditer(seams)]
        for at in meeting:
            widths[at] += learnt.gap
        ends = list(accumulate(widths, initial=0.0))
        begins = ends.copy()
        for at in meeting:
            begins[at] += learnt.gap
        return cls(begins, ends)

    def width(self, run: tuple[int, int]) -> float:
        """Give the width of a line made of pieces, in em."""
        return self.ends[run[1]] - self.begins[run[0]]

    def widths(self, bounds: Sequence[int]) -> list[float]:
        """Give the widths of what stands between the bounds of a line, in em, with the gaps."""
        places = [self.begins[bounds[0]], *map(self.ends.__getitem__, bounds[1:])]
        return list(map(sub, places[1:], places))
