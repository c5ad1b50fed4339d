"""Characters in the order of the file -> runs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from yearbook_reader.sources.pdf.ink import (
    JOINT_GAP,
    RUN_GAP,
    SAME_PLACE,
    WORD_GAP,
    Box,
    Run,
    is_han,
    is_wide,
)

MADE_UP = "\0"  # in the place of a space that is not in the file
OVERLAP = 0.1  # em by which characters may overlap that are not printed twice
LEAST_BEFORE = 4  # characters set close, after which a gap stands out
MOST_DOUBLED = 5000  # pieces of text on a page printed twice that are looked at

_WORD = re.compile(rf"[^ {MADE_UP}]+")


class Hand(NamedTuple):
    """How a stretch of characters is set: its turn, baseline, size in points, and font."""

    turn: int
    base: float
    size: float
    font: int


class Sides(NamedTuple):
    """The left and right edges of a page's characters, and the gap between each and the next."""

    lefts: Sequence[float]
    rights: Sequence[float]
    gaps: Sequence[float]


class RunBuilder:
    """Takes characters one stretch after the other and joins them to runs by turn."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._hand = Hand(0, 0.0, 0.0, -1)
        self._text = ""
        self._left = self._last_left = self._right = 0.0
        self._doubled = self._spaced = self._space = False
        self._joints: list[tuple[int, float]] = []
        self._faces: list[tuple[int, int]] = []
        self._runs: dict[int, dict[tuple[str, int], list[Run]]] = {}
        self._texts: set[str] = set()

    def add(self, hand: Hand, text: str, start: int, end: int, sides: Sides) -> None:
        """Add a stretch: the characters of a page's text from `start` up to `end`.

        Spaces are only gaps, and those that PDFium made up (`MADE_UP`) are not even that.
        """
        if not self._continues(hand):
            self._close()
            self._hand = hand
        faces = self._faces
        if not faces or faces[-1][0] != hand.font:
            faces.append((hand.font, len(self._text)))
        stretch = text[start:end]
        if " " not in stretch and MADE_UP not in stretch:
            self._add_word(stretch, start, sides)
            return
        behind = 0
        for word in _WORD.finditer(stretch):
            first = word.start()
            self._space |= " " in stretch[behind:first]
            behind = word.end()
            self._add_word(word.group(), start + first, sides)
        self._space |= " " in stretch[behind:]

    def _add_word(self, word: str, first: int, sides: Sides) -> None:
        """Join a word to the run, at one go where its characters stand close."""
        lefts, rights, gaps = sides
        last = first + len(word) - 1
        inner, size = gaps[first:last], self._hand.size
        if not inner or (max(inner) <= JOINT_GAP * size and min(inner) > -OVERLAP * size):
            self._add_close(word, lefts[first], lefts[last], rights[last])
            return
        for at, char in enumerate(word, first):
            self._add_close(char, lefts[at], lefts[at], rights[at])

    def _add_close(self, chars: str, left: float, last_left: float, right: float) -> None:
        """Join characters that stand close to the run, or begin another with them."""
        size = self._hand.size
        gap = (left - self._right) / size
        if not self._text:
            self._left, self._spaced = left, self._space
        elif self._is_again(chars[0], left, gap):
            self._doubled = True
            chars = chars[1:]
            if not chars:
                return
        elif not -RUN_GAP < gap < RUN_GAP:
            font = self._faces[-1][0]
            self._close()
            self._faces = [(font, 0)]
            self._left, self._spaced = left, self._space
        elif gap > JOINT_GAP:
            if gap > WORD_GAP and self._parts(self._text[-1], chars[0]):
                self._text += " "
            self._joints.append((len(self._text), left))
        self._text += chars
        self._last_left, self._right = last_left, right
        self._space = False

    def _parts(self, before: str, char: str) -> bool:
        """Tell whether a gap between two characters is a space of the text."""
        if is_han(before) and is_han(char):
            # A file may leave the space out and only move on; in a line set wide, all gaps are so.
            alone = len(self._text) >= LEAST_BEFORE and len(self._joints) * 4 < len(self._text)
            return self._space or alone
        return not (is_wide(char) or is_wide(before))

    def _is_again(self, char: str, left: float, gap: float) -> bool:
        """Tell whether a character is the last one, printed once more."""
        return (
            gap < -OVERLAP
            and self._text[-1] == char
            and abs(left - self._last_left) < SAME_PLACE * self._hand.size
        )

    def _continues(self, hand: Hand) -> bool:
        mine, size = self._hand, hand.size
        return (
            mine.turn == hand.turn
            and abs(mine.base - hand.base) < 0.1 * size
            and abs(mine.size - size) < 0.05 * size
        )

    def _close(self) -> None:
        text, faces = self._text, self._faces
        self._faces = []
        if not text:
            return
        _, base, size, _ = hand = self._hand
        run = Run(
            text,
            self._left,
            self._right,
            base,
            size,
            _counted(faces, len(text)),
            self._doubled,
            tuple(self._joints),
            self._spaced,
        )
        self._text, self._doubled, self._joints = "", False, []
        kept = self._runs.setdefault(hand.turn, {})
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


def _counted(faces: Sequence[tuple[int, int]], length: int) -> tuple[tuple[int, int], ...]:
    """Give fonts with how many characters each sets, from those with where each begins."""
    if len(faces) == 1:
        return ((faces[0][0], length),)
    ends = (*(start for _, start in faces[1:]), length)
    return tuple((font, end - start) for (font, start), end in zip(faces, ends, strict=True))


def _is_same_ink(one: Run, two: Run) -> bool:
    near = SAME_PLACE * min(one.size, two.size)
    return abs(one.left - two.left) < near and abs(one.base - two.base) < near


def doubled(runs: tuple[Run, ...], twice: Sequence[Box]) -> tuple[Run, ...]:
    """Give the runs, marked as doubled where most of a run was printed `twice`."""
    if not twice:
        return runs
    boxes = sorted(twice[:MOST_DOUBLED], key=lambda box: box.top)
    tops = [box.top for box in boxes]
    found = []
    for run in runs:
        first = bisect_left(tops, run.top - run.size)
        end = bisect_left(tops, run.bottom, first)
        if first == end:
            found.append(run)
            continue
        covered = sum(
            max(0.0, min(box.right, run.right) - max(box.left, run.left))
            for box in boxes[first:end]
            if run.top < (box.top + box.bottom) / 2 < run.bottom
        )
        found.append(run._replace(doubled=True) if covered > run.width / 2 else run)
    return tuple(found)
