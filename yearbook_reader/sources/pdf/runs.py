"""Characters in the order of the file -> runs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from yearbook_reader.sources.pdf.ink import (
    JOINT_GAP,
    RUN_GAP,
    SAME_PLACE,
    WORD_GAP,
    Box,
    Run,
    is_wide,
)

MOST_DOUBLED = 5000  # pieces of text on a page printed twice that are looked at


class Hand(NamedTuple):
    """How a stretch of characters is set: its turn, baseline, size in points, and font."""

    turn: int
    base: float
    size: float
    font: int


class RunBuilder:
    """Takes characters one stretch after the other and joins them to runs by turn."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._hand = Hand(0, 0.0, 0.0, -1)
        self._chars: list[str] = []
        self._left = self._last_left = self._right = 0.0
        self._doubled = False
        self._joints: list[tuple[int, float]] = []
        self._faces: list[tuple[int, int]] = []
        self._runs: dict[int, dict[tuple[str, int], list[Run]]] = {}

    def add(self, hand: Hand, glyphs: Iterable[tuple[str, float, float]]) -> None:
        """Add a stretch: each character with its left and right edge; spaces are only gaps."""
        if not self._continues(hand):
            self._close()
            self._hand = hand
        self._begin_face(hand.font)
        size = hand.size
        chars, right, last_left = self._chars, self._right, self._last_left
        for char, left, end in glyphs:
            if char == " ":
                continue
            if chars:
                gap = (left - right) / size
                if gap < 0 and chars[-1] == char and abs(left - last_left) < SAME_PLACE * size:
                    self._doubled = True
                    continue
                if -RUN_GAP < gap < RUN_GAP:
                    if gap > JOINT_GAP:
                        if gap > WORD_GAP and not (is_wide(char) or is_wide(chars[-1])):
                            chars.append(" ")
                        self._joints.append((len(chars), left))
                else:
                    self._right = right
                    self._close()
                    self._begin_face(hand.font)
                    chars = self._chars
                    self._left = left
            else:
                self._left = left
            chars.append(char)
            last_left, right = left, end
        self._right, self._last_left = right, last_left

    def _continues(self, hand: Hand) -> bool:
        mine = self._hand
        return (
            mine.turn == hand.turn
            and abs(mine.base - hand.base) < 0.1 * hand.size
            and abs(mine.size - hand.size) < 0.05 * hand.size
        )

    def _begin_face(self, font: int) -> None:
        if not self._faces or self._faces[-1][0] != font:
            self._faces.append((font, len(self._chars)))

    def _close(self) -> None:
        faces, self._faces = self._faces, []
        if not self._chars:
            return
        text = "".join(self._chars)
        ends = (*(start for _, start in faces[1:]), len(text))
        run = Run(
            text,
            self._left,
            self._right,
            self._hand.base,
            self._hand.size,
            tuple((font, end - start) for (font, start), end in zip(faces, ends, strict=True)),
            self._doubled,
            tuple(self._joints),
        )
        self._chars, self._doubled, self._joints = [], False, []
        kept = self._runs.setdefault(self._hand.turn, {})
        row = int(run.base)
        for key in ((text, row - 1), (text, row), (text, row + 1)):
            for index, other in enumerate(kept.get(key, ())):
                if _is_same_ink(run, other):
                    kept[key][index] = other._replace(doubled=True)
                    return
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


def doubled(runs: Iterable[Run], twice: Sequence[Box]) -> Iterator[Run]:
    """Give the runs, marked as doubled where most of a run was printed `twice`."""
    boxes = sorted(twice[:MOST_DOUBLED], key=lambda box: box.top)
    tops = [box.top for box in boxes]
    for run in runs:
        near = boxes[bisect_left(tops, run.top - run.size) : bisect_left(tops, run.bottom)]
        covered = sum(
            max(0.0, min(box.right, run.right) - max(box.left, run.left))
            for box in near
            if run.top < (box.top + box.bottom) / 2 < run.bottom
        )
        yield run._replace(doubled=True) if covered > run.width / 2 else run
