"""Levels of headings by the size of their type, where the source tells it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from yearbook_reader.reconstruct.parts import Level, Part, PartKind

_UPWARDS = (Level.ENTRY, Level.SECTION, Level.CHAPTER)


def levels_by_size(parts: Sequence[Part], *, marked: bool) -> tuple[Part, ...]:
    """Give the parts with the levels of plain headings that their type size tells.

    The commonest size among the headings is that of sections where entries have marks of
    their own, else that of entries; each larger size is one level up, a smaller one is a
    subsection's. One size alone tells nothing.
    """
    sizes = Counter(part.size for part in parts if part.kind is PartKind.HEADING and part.size)
    if len(sizes) < 2:
        return tuple(parts)
    commonest = max(sorted(sizes), key=sizes.__getitem__)
    larger = sorted(size for size in sizes if size > commonest)
    upwards = _UPWARDS[1:] if marked else _UPWARDS
    levels = {size: upwards[min(step, len(upwards) - 1)] for step, size in enumerate(larger, 1)}
    levels[commonest] = upwards[0]
    return tuple(_with_level(part, levels) for part in parts)


def _with_level(part: Part, levels: dict[float, Level]) -> Part:
    if part.kind is not PartKind.HEADING or part.level is not Level.UNKNOWN or not part.size:
        return part
    return part._replace(level=levels.get(part.size, Level.SUBSECTION))
