"""What headings are by the size of their type, while they are told."""

from __future__ import annotations

from yearbook_reader.reconstruct.lines.parts import Level, PartKind
from yearbook_reader.reconstruct.style.text_size import SECTION_SIZE
from yearbook_reader.reconstruct.telling.told import Told


def last_of_its_size(told: Told) -> Level | None:
    """Give the level of the last heading of this type size; None where the size is not known."""
    size = told.line.size
    if not size:
        return None
    same = (p for p in reversed(told.parts) if p.kind is PartKind.HEADING and p.size == size)
    last = next(same, None)
    return last.level if last is not None else None


def is_set_as_section(told: Told) -> bool:
    """Tell a title in large type as the last one that was no subsection's."""
    large = told.line.size >= SECTION_SIZE * told.style.body_size > 0
    return large and last_of_its_size(told) is Level.UNKNOWN
