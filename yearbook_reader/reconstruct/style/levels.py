"""How titles of subsections (子目) are told from those of sections (分目): by marks, or looks."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from yearbook_reader.reconstruct.lines.draft import Draft
from yearbook_reader.reconstruct.style.dress import Dress
from yearbook_reader.reconstruct.style.section_marks import (
    are_named_sections,
    are_of_sections,
    are_sections_below_chapters,
    mark_above,
    stands_above,
)
from yearbook_reader.reconstruct.style.subsections import (
    INDENT,
    bracketed_titles,
    subsections_by_looks,
)


class Levels(NamedTuple):
    """How subsections' titles are told, by a mark or their looks, and which lines they are.

    Also the mark of sections' titles, and whether titles without one stand below these: `plain`.
    """

    mark: str = ""
    looks: str = ""
    lines: frozenset[int] = frozenset()
    of_sections: str = ""
    plain: bool = False


def levels_of(
    draft: Draft,
    body: Sequence[int],
    opening: Collection[int],
    marks: tuple[str, str],
    dress: Dress,
    *,
    counted: bool = False,
) -> Levels:
    """Tell the titles of subsections from those of sections, by their marks or looks.

    `opening` are the lines that open entries, `marks` those of entries and of subsections. Where
    titles with a mark are all that stand above entries, or the contents name them and not the
    others, they are of sections, unless those are `counted` (第一章).
    """
    mark = marks[1]
    named = frozenset(line.title for line in draft.contents if line.title)
    marked = _begin_with(draft, body, mark)
    if not opening:
        if mark and not _is_alone_of_sections(draft, body, mark, marked, named, dress):
            return Levels(mark)
        return Levels("", *bracketed_titles(draft, body, named), of_sections=mark)
    looks, lines = ("", frozenset[int]()) if mark else subsections_by_looks(draft, body, opening)
    if looks == INDENT and are_named_sections(draft, body, opening, lines, named):
        looks, lines = "", frozenset()
    marked = [*lines] or marked
    above = mark_above(draft, body, {*opening}, "".join(marks) + looks) if mark + looks else ""
    if above and stands_above(draft, body, mark or looks[0], above):
        return Levels(above, of_sections=mark or looks[0])
    above_plain = bool(marked) and are_named_sections(draft, body, opening, marked, named)
    if above_plain or (
        marked
        and not counted
        and are_of_sections(draft, body, opening, marked, bare_names=dress.bare_names)
    ):
        alike = looks[0] if looks and looks[0] == looks[-1] else ""
        of_sections = mark_above(draft, body, {*opening}, marks[0]) or alike
        if alike and of_sections == alike:
            looks, lines = subsections_by_looks(draft, body, opening, frozenset(marked))
            return Levels("", looks, lines, of_sections, above_plain)
        return Levels(of_sections=of_sections or mark * above_plain, plain=above_plain)
    of_sections = mark_above(draft, body, {*opening, *marked}, "".join(marks) + looks)
    return Levels(mark, looks, lines, of_sections)


def _begin_with(draft: Draft, body: Sequence[int], mark: str) -> list[int]:
    texts = draft.lines.texts
    return [index for index in body if texts[index][0] == mark] if mark else []


def _is_alone_of_sections(
    draft: Draft,
    body: Sequence[int],
    mark: str,
    marked: Sequence[int],
    named: frozenset[str],
    dress: Dress,
) -> bool:
    """Tell whether a mark is of sections in a book of which no line opens an entry."""
    if named:
        return are_sections_below_chapters(draft, body, mark, named)
    return are_of_sections(draft, body, (), marked, bare_names=dress.bare_names)
