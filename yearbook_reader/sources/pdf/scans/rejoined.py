"""Characters that were recognized one by one, as runs of those that stand close."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress

from yearbook_reader.sources.pdf.printed.ink import (
    JOINT_GAP,
    RUN_GAP,
    WORD_GAP,
    Font,
    Run,
    is_wide,
)


def rejoined(line: Iterable[Run]) -> list[Run]:
    """Give the runs of a line, which are of one size and base, joined where they stand close.

    A blank between two of them tells nothing, but between Latin words.
    """
    joined: list[Run] = []
    for run in map(_without_blanks, line):
        gap = (run.left - joined[-1].right) / run.size if joined else RUN_GAP
        if -RUN_GAP < gap < RUN_GAP:
            joined[-1] = _joined(joined[-1], run, gap)
        else:
            joined.append(run)
    return joined


def _joined(one: Run, two: Run, gap: float) -> Run:
    """Join two runs with a gap between them, in em."""
    before, behind = one.text[-1], two.text[0]
    blank = " " if gap > WORD_GAP and _are_words(before, behind) else ""
    start = len(one.text) + len(blank)
    joints = [*one.joints]
    if gap > JOINT_GAP:
        joints.append((start, two.left))
    joints += [(start + at, x) for at, x in two.joints]
    return one._replace(
        text=one.text + blank + two.text,
        right=max(one.right, two.right),
        faces=_joined_faces(one.faces, two.faces, len(blank)),
        doubled=one.doubled and two.doubled,
        joints=tuple(joints),
    )


def _joined_faces(
    one: Sequence[tuple[Font, int]], two: Sequence[tuple[Font, int]], blanks: int
) -> tuple[tuple[Font, int], ...]:
    *before, (font, count) = one
    (next_font, more), *behind = two
    if font == next_font:
        return (*before, (font, count + blanks + more), *behind)
    return (*before, (font, count + blanks), (next_font, more), *behind)


def _without_blanks(run: Run) -> Run:
    if " " not in run.text:
        return run
    text = run.text
    kept = [
        char != " " or _are_words(text[at - 1 : at], text[at + 1 : at + 2])
        for at, char in enumerate(text)
    ]
    faces = []
    start = 0
    for font, count in run.faces:
        faces.append((font, sum(kept[start : start + count])))
        start += count
    return run._replace(
        text="".join(compress(text, kept)),
        faces=tuple(face for face in faces if face[1]),
        joints=tuple((sum(kept[:at]), x) for at, x in run.joints),
    )


def _are_words(before: str, behind: str) -> bool:
    """Tell whether a blank between two characters parts words: no Chinese, and no figures."""
    if not before or not behind or (before.isdigit() and behind.isdigit()):
        return False
    return not (is_wide(before) or is_wide(behind))
