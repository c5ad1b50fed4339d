"""Levels of headings by the size of their type, where the source tells it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from yearbook_reader.reconstruct.lines.parts import Level, Part, PartKind

ATOP = 0.5  # of the largest headings that open a page, from which they are chapters'
RARE = 0.02  # of the headings above entries: a size rarer than that is no level of its own
_HEADING = PartKind.HEADING
_DOWNWARDS = (Level.CHAPTER, Level.SECTION, Level.SUBSECTION)


def levels_by_size(parts: Sequence[Part], *, marked: bool) -> tuple[Part, ...]:
    """Give the parts with the levels of plain headings that their type size tells.

    Where entries have no marks of their own, the commonest size is that of their titles. The
    other sizes are, from the largest down, those of chapters, sections and subsections; of
    sections and subsections where the largest do not open pages. One size alone tells nothing,
    and one heading of another size, larger than sections', is told by its place.
    """
    headings = [part for part in parts if part.kind is _HEADING and part.size]
    sizes = Counter(part.size for part in headings)
    if len(sizes) < 2:
        return tuple(parts)
    entry = 0.0 if marked else max(sorted(sizes), key=sizes.__getitem__)
    open_ones = Counter(
        part.size for part in headings if part.level is Level.UNKNOWN and part.size > entry
    )
    fewest = max(1, RARE * open_ones.total())  # one heading alone, as an index's, is no level
    usual = [size for size, count in open_ones.items() if count > fewest]
    above = sorted(usual, reverse=True)
    levels = _levels(parts, above)
    # A rare size is that of chapters where it is the largest, and others of it are known to be.
    largest = max(sizes)
    if largest not in levels and any(
        part.size == largest and part.level is Level.CHAPTER for part in headings
    ):
        levels[largest] = Level.CHAPTER
    if entry:
        levels[entry] = Level.ENTRY
    return tuple(_with_level(part, levels) for part in parts)


def _levels(parts: Sequence[Part], sizes: Sequence[float]) -> dict[float, Level]:
    """Give the levels of the sizes, which are ordered from the largest down."""
    if not sizes:
        return {}
    first = 0 if _are_chapters(parts, sizes) else 1
    downwards = _DOWNWARDS[first:]
    return {size: downwards[min(rank, len(downwards) - 1)] for rank, size in enumerate(sizes)}


def _are_chapters(parts: Sequence[Part], sizes: Sequence[float]) -> bool:
    """Tell whether headings of the largest size are chapters': they open pages.

    They are not where those that are known to be are larger.
    Where there is but one size, sections too can open most pages.
    """
    headings = [part for part in parts if part.kind is _HEADING]
    told = [part.size for part in headings if part.level is Level.CHAPTER and part.size]
    if sum(size > sizes[0] for size in told) > max(1, len(told) / 2):
        return False
    largest = [part for part in headings if part.size == sizes[0]]
    atop = sum(part.atop for part in largest)
    return len(sizes) > 1 and atop >= ATOP * len(largest)


def _with_level(part: Part, levels: Mapping[float, Level]) -> Part:
    if part.kind is not _HEADING or part.level is not Level.UNKNOWN or not part.size:
        return part
    level = levels.get(part.size)
    if level is None:
        # In smaller type than entries' titles are those in boxes: their place tells what they are.
        sections = [size for size, own in levels.items() if own is Level.SECTION]
        by_place = Level.ENTRY in levels.values() or part.size > min(sections, default=part.size)
        level = Level.UNKNOWN if by_place else Level.SUBSECTION
    return part._replace(level=level)
