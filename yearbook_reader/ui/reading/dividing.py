"""A long unit is divided into leaves: each is set on the page at one time, before one notices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import ceil

from yearbook_reader.volume.walk import Item, ItemKind

MOST = 20_000  # characters of a leaf
PIECE = 12  # characters that are set in the time that a cell or a paragraph takes beside its own
_HEADED = 0.2  # of a leaf: how far from its due end it ends before a heading
_TITLES = (ItemKind.ENTRY_TITLE, ItemKind.SUBSECTION_TITLE)
_BLOCKS = (ItemKind.PARAGRAPH, ItemKind.CAPTION, ItemKind.TABLE)


def divided(items: Sequence[Item]) -> tuple[range, ...]:
    """Give which items of a unit stand on which leaf, in order; one leaf for nearly every unit.

    A leaf begins with a heading where one stands near, and never behind one. An item is whole,
    however long it is.
    """
    ends = list(accumulate(sum(len(text.text) + PIECE for text in item.texts) for item in items))
    leaves = ceil(ends[-1] / MOST) if ends else 1
    if leaves == 1:
        return (range(len(items)),)
    share = ends[-1] / leaves
    best: dict[int, tuple[float, int]] = {}
    for place, is_heading in _beginnings(items):
        before = ends[place - 1] / share
        due = round(before)
        distance = abs(before - due) + (0 if is_heading else _HEADED)
        if 0 < due < leaves:
            best[due] = min(best.get(due, (distance, place)), (distance, place))
    cuts = [0, *(best[due][1] for due in sorted(best)), len(items)]
    return tuple(map(range, cuts, cuts[1:]))


def _beginnings(items: Sequence[Item]) -> Iterator[tuple[int, bool]]:
    """Give the places where a leaf may begin, and whether a heading stands there."""
    for place in range(1, len(items)):
        before, item = items[place - 1], items[place]
        if item.kind in _TITLES:
            if before.kind not in _TITLES:
                yield place, True
        elif item.kind in _BLOCKS and before.kind in _BLOCKS and not _is_letter(before):
            yield place, _is_letter(item)


def _is_letter(item: Item) -> bool:
    """Tell whether an item is a letter above a part of an index."""
    return len(item.texts[0].text) == 1
