"""What stands together in a line of a text that is laid out as print is, and what stands beside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from yearbook_reader.reconstruct.lexicon.divisions import NUMBER_OF_DIVISION
from yearbook_reader.reconstruct.lexicon.numerals import CHINESE_NUMERAL
from yearbook_reader.reconstruct.lines.lines import has_han, width

WIDEST_GAP = 20  # spaces between the number of a division and its title
NARROWEST = 12  # em of a full line
FEWEST_FULL = 5  # pieces of a page that are full lines, before their width is known
FULL_TO_LONGER = 5  # times as many as hold another one
SQUEEZE = 2.5  # em by which marks that print squeezes may make a line longer
UNSURE = 0.5  # em by which it may be of another length at a space that text may have, too
NEAR = 8  # characters
LONGER = 1.4  # times as long as a full line is what holds another one
INDENT = 2  # em by which a paragraph's first line stands in
NARROWER = 1  # character by which a dot in a side tab may begin beside the others
FEWEST_OF_TAB = 2  # characters of a side tab, one a line

_OF_TAB = frozenset("·•・")  # part the words of one
_PIECE = re.compile(r"\S(?:\S| (?=\S))*")  # what less than two spaces part
# Text has none but beside Latin and figures, where no mark is.
_GAP = re.compile(
    r"(?P<sure>(?<=[^\x00-\u024f]) (?=[^\x00-\u024f])|(?<=[，。、；：！？”’》）】]) )| "
)
_NUMERAL = re.compile(CHINESE_NUMERAL)


class Piece(NamedTuple):
    """What stands together in a line: its first character, and that behind its last."""

    start: int
    end: int


def pieces_of(line: str) -> list[Piece]:
    """Give what stands together in a line; most lines are one piece, which is seen at once.

    The number of a division and its title do, whatever gap is between them.
    """
    if line.isprintable() and "  " not in line and line == line.strip():
        return [Piece(0, len(line))]
    found = [Piece(*match.span()) for match in _PIECE.finditer(line)]
    if len(found) == 2 and _NUMERAL.fullmatch(line, *found[0]):
        return [Piece(found[0].start, found[1].end)]
    if "第" in line and len(found) > 1:
        for at in range(len(found) - 2, -1, -1):
            one, two = found[at : at + 2]
            near = two.start - one.end <= WIDEST_GAP
            if near and NUMBER_OF_DIVISION.fullmatch(line, one.start, one.end):
                found[at : at + 2] = [Piece(one.start, two.end)]
    return found


def part_full_lines(lines: Sequence[str], pieces: Sequence[list[Piece]]) -> None:
    """Part the pieces that are longer than a full line at a space behind so much as that holds.

    Where a line fills its column one space may be all that parts it from the next column's.
    """
    lengths = sorted(piece.end - piece.start for row in pieces for piece in row)
    if not lengths or lengths[-1] < LONGER * lengths[-1 - len(lengths) // 4]:
        return
    widths = Counter(
        round(width(line[piece.start : piece.end]))
        for line, row in zip(lines, pieces, strict=True)
        for piece in row
    )
    lined = {wide: times for wide, times in widths.items() if wide >= NARROWEST}
    full = max(lined, key=lined.__getitem__, default=0)
    longer = sum(times for wide, times in lined.items() if wide >= LONGER * full)
    alike = sum(times for wide, times in lined.items() if abs(wide - full) <= 1)
    if alike < max(FEWEST_FULL, FULL_TO_LONGER * longer):
        return
    for line, row in zip(lines, pieces, strict=True):
        for at in range(len(row) - 1, -1, -1):
            cut = _end_of_line(line, row[at], full)
            if cut:
                part(row, at, cut)


def part(row: list[Piece], at: int, cut: int) -> None:
    """Part a piece of a row at a space."""
    row[at : at + 1] = [Piece(row[at].start, cut), Piece(cut + 1, row[at].end)]


def is_behind_cut(row: Sequence[Piece], at: int) -> bool:
    """Tell whether but one space parts a piece from the one before it."""
    return at > 0 and row[at].start - row[at - 1].end == 1


def _end_of_line(line: str, piece: Piece, full: float) -> int:
    """Give where a full line, whose first characters may stand in, ends within a piece; or 0."""
    start, end = piece
    if end - start <= LONGER * full or width(line[start:end]) < LONGER * full:
        return 0
    found: list[tuple[float, int]] = []
    for gap in _GAP.finditer(line, start, end):
        short = full - width(line[start : gap.start()])
        miss = min(abs(short), abs(short - INDENT))
        if miss <= (SQUEEZE if gap["sure"] else UNSURE):
            found.append((miss + (not gap["sure"]), gap.start()))
    return min(found, default=(0.0, 0))[1]


def cut_before(line: str, piece: Piece, place: int) -> int:
    """Give the last space within a piece, close before a place, at which columns meet; or 0."""
    gaps = (gap.start() for gap in _GAP.finditer(line, *piece) if gap["sure"])
    cut = max((gap for gap in gaps if place - NEAR <= gap <= place), default=0)
    return cut if max(cut - piece.start, piece.end - cut) >= NARROWEST else 0


def take_side_tab(
    lines: Sequence[str], pieces: Sequence[list[Piece]]
) -> tuple[tuple[int, int, int], ...]:
    """Take from the lines of a page the characters of a side tab, outside of all other text."""
    kinds = set(chain.from_iterable(pieces))
    others = [piece for piece in kinds if piece.end - piece.start > 1]
    left = min((piece.start for piece in others), default=0)
    right = max((piece.end for piece in others), default=0)
    beyond = {piece for piece in kinds if piece.end <= left or piece.start >= right}
    outside = [
        (at, piece) for at, row in enumerate(pieces) if beyond for piece in row if piece in beyond
    ]
    found: list[tuple[int, Piece]] = []
    for side in (True, False):
        own = [(at, piece) for at, piece in outside if (piece.end <= left) is side]
        places = Counter(piece.start for _, piece in own).most_common(1)
        for place, _ in places:
            below = [each for each in own if abs(each[1].start - place) <= NARROWER]
            found += _words_of_tab(lines, below)
    for number, piece in found:
        pieces[number].remove(piece)
    return tuple((number, piece.start, piece.end) for number, piece in found)


def _words_of_tab(
    lines: Sequence[str], outside: Sequence[tuple[int, Piece]]
) -> list[tuple[int, Piece]]:
    """Give the characters below each other that are words; a number or a dot stands amid them."""
    firsts = [lines[at][piece.start] for at, piece in outside]
    words = [at for at, first in enumerate(firsts) if has_han(first)]
    if len(words) < FEWEST_OF_TAB:
        return []
    return [
        outside[at]
        for at in range(words[0], words[-1] + 1)
        if at in words or firsts[at].isdigit() or firsts[at] in _OF_TAB
    ]
