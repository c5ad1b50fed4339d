"""How wide the book's type sets digits, gaps and marks, learnt from its full lines.

Print is justified: all full lines are equally wide. Taking each as so many Chinese characters
plus unknown widths for the rest gives one linear equation a line, solved by least squares.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import combinations_with_replacement, compress, count
from operator import and_, mul, neg
from typing import NamedTuple

from yearbook_reader.reconstruct.characters.character_set import CharacterSet
from yearbook_reader.reconstruct.lexicon.marks import ENDINGS, HAN, LEADERS, ends_sentence

FEWEST = 60  # full lines that must be there to learn from
NEARLY_FULL = (0.88, 1.3)  # times the usual width, between which a line can be full
BRACKETS_CLOSE = "）)"  # that a signature ends with
MOST = 2_000  # full lines that are looked at
ROUNDS = 5  # times that the lines far from the common width are left out
NEAR = 1.0  # em: a line further from the common width is not full
HALF_WIDTHS = (0.35, 0.75)  # em, between which a digit or Latin letter can be
GAPS = (-0.15, 0.45)  # em of room between digits and Chinese
MARKS = (0.4, 1.1)  # em of a full-width mark, which may be set tight

# Each match is as long as the number of gaps beside its half-width character. It begins with that
# one, which is rarer than a Chinese one: a search that begins with a class skips all others.
_GAPS = re.compile(
    rf"[0-9A-Za-z%](?:(?<=[{HAN} ][^%])(?:(?<! .)|(?<=[{HAN}] .))(?: (?=[{HAN}])|[{HAN}])?"
    rf"|(?= ?[{HAN}]))"
)
_MARKS = CharacterSet("，。、；：（）《》〈〉“”‘’〔〕【】！？")
_MARKS_AND_ENDS = CharacterSet("\n，。、；：（）《》〈〉“”‘’〔〕【】！？")
_END = b"\x01"  # that a line's end has in it

_Counts = tuple[float, float, int, int]


class GlyphWidths(NamedTuple):
    """Widths in em: of a full line, a half-width character, a gap beside it, a full-width mark."""

    line: float
    half: float
    gap: float
    mark: float

    def width(self, text: str, plain: float) -> float:
        """Give the width of a text as this book sets it; `plain` is its width as most do."""
        wide, half, gaps, marks = _counts(text, plain)
        return wide + self.half * half + self.gap * gaps + self.mark * marks

    def widths(self, texts: Sequence[str], plain: Sequence[float]) -> list[float]:
        """Give the widths of texts as this book sets them; `plain` are theirs as most do."""
        _, of_half, of_gap, of_mark = self
        found: list[float] = []
        for text, wide, marks in zip(texts, plain, _marks(texts), strict=True):
            if wide == len(text):
                found.append(wide - marks + of_mark * marks)
            elif text.isascii():
                found.append(2 * wide * of_half)
            else:
                full, half, gaps = _beside_marks(text, wide, marks)
                found.append(full + of_half * half + of_gap * gaps + of_mark * marks)
        return found


def learnt_widths(
    texts: Sequence[str], widths: Sequence[float], full_width: float
) -> GlyphWidths | None:
    """Give the widths that make the full lines equally wide; None where too little tells them.

    Lines with leaders tell nothing.
    """
    full = _within_paragraphs(texts, widths, full_width)
    step = len(full) // MOST + 1
    some = [at for at in full[::step] if not LEADERS.search(texts[at])]
    marks = _marks([texts[at] for at in some])
    rows = [
        (*_beside_marks(texts[at], widths[at], own), own)
        for at, own in zip(some, marks, strict=False)
    ]
    found = None
    for _ in range(ROUNDS):
        near = rows if found is None else _near(rows, found)
        if len(near) * step < FEWEST:
            return None
        if found is not None and len(near) == len(rows):
            break
        rows, found = near, _fitted(near)
        if found is None:
            return None
    return found if found is not None and _is_likely(found) else None


def _within_paragraphs(
    texts: Sequence[str], widths: Sequence[float], full_width: float
) -> list[int]:
    """Give the lines with text above and below in their paragraph: those alone are surely full."""
    low, high = (share * full_width for share in NEARLY_FULL)
    goes_on = [
        low < wide < high and not (text[-1] in ENDINGS and ends_sentence(text))
        for wide, text in zip(widths, texts, strict=True)
    ]
    return [
        at
        for at in compress(count(1), map(and_, goes_on, goes_on[1:]))
        if texts[at - 1][-1] not in BRACKETS_CLOSE
    ]


def _counts(text: str, plain: float) -> _Counts:
    """Give how many wide characters, half-width ones, gaps and marks a text holds.

    `plain` is its width where each half-width character takes half an em.
    """
    marks = _MARKS.count(text)
    return (*_beside_marks(text, plain, marks), marks)


def _beside_marks(text: str, plain: float, marks: int) -> tuple[float, float, int]:
    """Give how many wide characters but `marks`, half-width ones and gaps a text holds."""
    if text.isascii():
        return 0, 2 * plain, 0
    half = 2 * (len(text) - text.count(" ") - text.count("\u3000") - plain)
    gaps = len("".join(_GAPS.findall(text))) if half else 0
    return plain - half / 2 - marks, half, gaps


def _marks(texts: Sequence[str]) -> Iterable[int]:
    """Give how many marks each text holds: to find those of all at once takes half the time."""
    return map(len, _MARKS_AND_ENDS.among("\n".join(texts)).split(_END))


def _near(rows: Iterable[_Counts], widths: GlyphWidths) -> list[_Counts]:
    """Give the lines that are about as wide as a full one."""
    return [
        row
        for row in rows
        if abs(row[0] + widths[1] * row[1] + widths[2] * row[2] + widths[3] * row[3] - widths.line)
        <= NEAR
    ]


def _is_likely(found: GlyphWidths) -> bool:
    ranges = (HALF_WIDTHS, GAPS, MARKS)
    return all(low <= value <= high for value, (low, high) in zip(found[1:], ranges, strict=True))


def _fitted(rows: Sequence[_Counts]) -> GlyphWidths | None:
    """Give the least-squares solution of wide = line - half·h - gap·g - mark·m over the lines."""
    wide, *others = zip(*rows, strict=True)
    columns = ((1,) * len(rows), *(tuple(map(neg, each)) for each in others), wide)
    products: dict[tuple[int, int], float] = {}
    for one, two in combinations_with_replacement(range(len(columns)), 2):
        mean = sum(map(mul, columns[one], columns[two])) / len(rows)
        products[one, two] = products[two, one] = mean
    unknown = range(len(columns) - 1)
    solved = _solved([[products[row, at] for at in range(len(columns))] for row in unknown])
    return GlyphWidths(*solved) if solved else None


def _solved(matrix: list[list[float]]) -> list[float] | None:
    """Solve a system of linear equations by Gaussian elimination; None for a singular one."""
    size = len(matrix)
    for at in range(size):
        pivot = max(range(at, size), key=lambda row: abs(matrix[row][at]))
        matrix[at], matrix[pivot] = matrix[pivot], matrix[at]
        if abs(matrix[at][at]) < 1e-9:
            return None
        matrix[at] = [value / matrix[at][at] for value in matrix[at]]
        for row in range(size):
            if row != at:
                factor = matrix[row][at]
                matrix[row] = [
                    own - factor * other for own, other in zip(matrix[row], matrix[at], strict=True)
                ]
    return [row[-1] for row in matrix]
