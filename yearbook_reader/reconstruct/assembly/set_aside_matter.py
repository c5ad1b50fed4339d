"""What was set aside but belongs into the tree: captions, torn signatures and stray marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from yearbook_reader.reconstruct.lexicon.marks import (
    DATE_START,
    ENDING_CREDIT,
    LINES_OF_CREDIT,
    PAUSES,
    is_balanced,
    is_bare_caption,
)
from yearbook_reader.reconstruct.lines.draft import Draft, Role

_CAPTION, _CREDIT = Role.CAPTION, Role.CREDIT
_STRAY_MARK, _TORN_SIGNATURE = Role.STRAY_MARK, Role.TORN_SIGNATURE
_OPEN_ENDS = PAUSES + "年至和与與及"  # behind which a date goes on with the words before it


@dataclass(frozen=True, slots=True)
class SetAside:
    """Lines set aside that have a place in the tree: where they stand, and what they are."""

    at: int
    role: Role
    lines: tuple[int, ...]


def set_aside(draft: Draft) -> list[SetAside]:
    """Give, in the source's order, what was set aside but belongs into the tree."""
    found = list(_captions(draft))
    torn: list[int] = []
    for index, role in draft.aside.items():
        if role is _STRAY_MARK:
            found.append(SetAside(draft.lines.starts[index], role, (index,)))
        elif role is _TORN_SIGNATURE:
            torn.append(index)
            if len(torn) == 2:
                found.append(SetAside(draft.lines.starts[index], role, tuple(torn)))
                torn = []
    return sorted(found, key=lambda item: item.at)


def _end_in_credit(draft: Draft, lines: Sequence[int]) -> bool:
    text = "".join(draft.lines.texts[index] for index in lines[-LINES_OF_CREDIT:])
    return ENDING_CREDIT.search(text) is not None


def _captions(draft: Draft) -> Iterator[SetAside]:
    """Give the captions: runs of caption lines, each with the credit that ends it."""
    lines: list[int] = []
    for index, role in draft.aside.items():
        other = role not in (_CAPTION, _CREDIT)
        if lines and (other or index > lines[-1] + 1 or _parts_captions(draft, index)):
            yield SetAside(draft.lines.starts[lines[0]], _CAPTION, tuple(lines))
            lines = []
        if role in (_CAPTION, _CREDIT):
            lines.append(index)
        if role is _CREDIT or (lines and _end_in_credit(draft, lines)):
            yield SetAside(draft.lines.starts[lines[0]], _CAPTION, tuple(lines))
            lines = []
    if lines:
        yield SetAside(draft.lines.starts[lines[0]], _CAPTION, tuple(lines))


def _parts_captions(draft: Draft, index: int) -> bool:
    """Tell a caption's line that begins another than the one that the line above it is of.

    It stands apart from that, or the words show that each is a caption by itself; where neither
    has a credit there is nothing else to tell them by.
    """
    if draft.stands_apart(index):
        return True
    above, text = draft.lines.texts[index - 1], draft.lines.texts[index]
    if draft.styles or draft.aside[index] is _CREDIT or not is_balanced(above):
        return False
    if above[-1] in _OPEN_ENDS:
        return False
    whole = is_bare_caption(text) and (DATE_START.match(text) or is_bare_caption(above))
    return bool(whole) or draft.ends_short(index - 1)
