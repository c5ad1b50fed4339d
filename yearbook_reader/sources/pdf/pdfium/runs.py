"""Characters in the order of the file -> runs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from yearbook_reader.sources.pdf.printed.ink import (
    JOINT_GAP,
    RUN_GAP,
    SAME_PLACE,
    WORD_GAP,
    Font,
    Run,
    is_han,
    is_wide,
)

MADE_UP = "\0"  # in the place of a space that is not in the file
NO_FONT = Font("", 0)
OVERLAP = 0.1  # em by which characters may overlap that are not printed twice
LEAST_BEFORE = 4  # characters set close, after which a gap stands out

_WORD = re.compile(rf"[^ {MADE_UP}]+")


class Hand(NamedTuple):
    """How characters are set: their turn, baseline, and size in points."""

    turn: int
    base: float
    size: float

    def goes_on_in(self, other: Hand) -> bool:
        """Tell whether characters of another hand stand on the same line in the same size."""
        size = other.size
        return (
            self.turn == other.turn
            and abs(self.base - other.base) < 0.1 * size
            and abs(self.size - size) < 0.05 * size
        )


class Stretch(NamedTuple):
    """The characters of a page from `start` up to `end`, which are set by one hand.

    `faces` are the fonts, each behind the index where it begins.
    """

    hand: Hand
    start: int
    end: int
    faces: list[tuple[int, Font]]


class Sides(NamedTuple):
    """The left and right edges of a page's characters, and the gap between each and the next."""

    lefts: Sequence[float]
    rights: Sequence[float]
    gaps: Sequence[float]


class RunBuilder:
    """Takes characters one stretch after the other and joins them to runs by turn."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._hand = Hand(0, 0.0, 0.0)
        self._text = ""
        self._left = self._last_left = self._right = 0.0
        self._doubled = self._spaced = self._space = False
        self._joints: list[tuple[int, float]] = []
        self._faces: list[tuple[Font, int]] = []  # of the run, but for the last
        self._face, self._face_at = NO_FONT, 0  # the last, and where in the run's text it begins
        self._coming: list[tuple[int, Font]] = []  # faces of the stretch, the next one last
        self._runs: dict[int, dict[tuple[str, int], list[Run]]] = {}
        self._texts: set[str] = set()

    def add(self, stretch: Stretch, text: str, sides: Sides) -> None:
        """Add a stretch of a page's text.

        Spaces are only gaps, and those that PDFium made up (`MADE_UP`) are not even that.
        """
        hand, start, end, faces = stretch
        if not self._hand.goes_on_in(hand):
            self._close()
            self._hand = hand
        self._coming = faces[::-1]
        line = text[start:end]
        if " " not in line and MADE_UP not in line:
            self._add_word(line, start, sides)
            return
        behind = 0
        for word in _WORD.finditer(line):
            first = word.start()
            self._space |= " " in line[behind:first]
            behind = word.end()
            self._add_word(word.group(), start + first, sides)
        self._space |= " " in line[behind:]

    def _add_word(self, word: str, first: int, sides: Sides) -> None:
        """Join a word to the run, in pieces whose characters stand close."""
        size = self._hand.size
        inner = sides.gaps[first : first + len(word) - 1]
        widest, least = JOINT_GAP * size, -OVERLAP * size
        begin = 0
        if inner and (max(inner) > widest or min(inner) <= least):
            for end, gap in enumerate(inner, 1):
                if not least < gap <= widest:
                    self._add_close(word[begin:end], first + begin, sides)
                    begin = end
        self._add_close(word[begin:], first + begin, sides)

    def _add_close(self, chars: str, first: int, sides: Sides) -> None:
        """Join characters that stand close to the run, or begin another with them."""
        left, last = sides.lefts[first], first + len(chars) - 1
        gap = (left - self._right) / self._hand.size
        place = len(self._text)
        if not place:
            self._left, self._spaced = left, self._space
        elif gap < -OVERLAP and self._is_again(chars[0], left):
            self._doubled = True
            if last > first:
                self._add_close(chars[1:], first + 1, sides)
            return
        elif not -RUN_GAP < gap < RUN_GAP:
            self._close()
            self._left, self._spaced, place = left, self._space, 0
        elif gap > JOINT_GAP:
            if gap > WORD_GAP and self._parts(self._text[-1], chars[0]):
                self._text += " "
            self._joints.append((len(self._text), left))
        if self._coming and self._coming[-1][0] <= last:
            self._turn_faces(place, first, last)
        self._text += chars
        self._last_left, self._right = sides.lefts[last], sides.rights[last]
        self._space = False

    def _turn_faces(self, place: int, first: int, last: int) -> None:
        """Note the fonts of characters that join the run, of which the first begins at a place."""
        coming = self._coming
        while coming and coming[-1][0] <= last:
            at, face = coming.pop()
            begin = place if at <= first else len(self._text) + at - first
            if face != self._face:
                if begin > self._face_at:
                    self._faces.append((self._face, begin - self._face_at))
                self._face, self._face_at = face, begin

    def _parts(self, before: str, char: str) -> bool:
        """Tell whether a gap between two characters is a space of the text."""
        if is_han(before) and is_han(char):
            # A file may leave the space out and only move on; in a line set wide, all gaps are so.
            alone = len(self._text) >= LEAST_BEFORE and len(self._joints) * 4 < len(self._text)
            return self._space or alone
        return not (is_wide(char) or is_wide(before))

    def _is_again(self, char: str, left: float) -> bool:
        """Tell whether a character that overlaps the last one is the same, printed once more."""
        return self._text[-1] == char and abs(left - self._last_left) < SAME_PLACE * self._hand.size

    def _close(self) -> None:
        text = self._text
        if not text:
            return
        turn, base, size = self._hand
        run = Run(
            text,
            self._left,
            self._right,
            base,
            size,
            (*self._faces, (self._face, len(text) - self._face_at)),
            self._doubled,
            tuple(self._joints),
            self._spaced,
        )
        self._text, self._doubled, self._joints = "", False, []
        self._faces, self._face_at = [], 0
        kept = self._runs.setdefault(turn, {})
        row = int(base)
        if text in self._texts:
            for key in ((text, row - 1), (text, row), (text, row + 1)):
                for index, other in enumerate(kept.get(key, ())):
                    if _is_same_ink(run, other):
                        kept[key][index] = other._replace(doubled=True)
                        return
        self._texts.add(text)
        kept.setdefault((text, row), []).append(run)

    def finish(self) -> dict[int, tuple[Run, ...]]:
        """Give the runs by turn."""
        self._close()
        return {
            turn: tuple(run for runs in kept.values() for run in runs)
            for turn, kept in self._runs.items()
        }


def _is_same_ink(one: Run, two: Run) -> bool:
    near = SAME_PLACE * min(one.size, two.size)
    return abs(one.left - two.left) < near and abs(one.base - two.base) < near
