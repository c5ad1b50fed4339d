"""Where the hits on the shelf stand: volumes, their chapters and sections, each with its count.

It is worked out beside the window: a common word stands in tens of thousands of sections.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby

from yearbook_reader.search.hits import Order, ShelfHit, UnitCount
from yearbook_reader.search.notes import NoteHit
from yearbook_reader.ui.words.volume_names import name_of_found

NOWHERE = -1

Place = tuple[str, str, int]
"""Sha256 and unit, or nothing and the name of a list, and the number of a hit there."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A volume, a chapter or a section with hits.

    `above` is the number of the branch it belongs to and `row` its place there; `members` are
    the numbers of those below. One without members is a leaf: the hits of `unit`, or of the
    whole list where there is none, are its rows, and `leaf` is its number among the leaves.
    """

    title: str
    hits: int
    above: int = NOWHERE
    row: int = 0
    members: tuple[int, ...] = ()
    leaf: int = NOWHERE
    unit: UnitCount | None = None


@dataclass(frozen=True, slots=True)
class HitGroups:
    """All branches by number; `starts` are the numbers of the leaves' first hits among all.

    `given` are the hits of the first leaf where they are known from the start: the first `notes`
    of all hits, which are of the notebook, or first hits whose number is not known yet.
    """

    branches: tuple[Branch, ...] = ()
    tops: tuple[int, ...] = ()
    leaves: tuple[int, ...] = ()
    starts: tuple[int, ...] = (0,)
    given: tuple[NoteHit | ShelfHit, ...] = ()
    notes: int = 0

    @property
    def total(self) -> int:
        """Give the number of all hits."""
        return self.starts[-1]

    def first_hit(self, number: int) -> int:
        """Give the number of a branch's first hit."""
        branch = self.branches[number]
        while branch.leaf == NOWHERE:
            branch = self.branches[branch.members[0]]
        return self.starts[branch.leaf]

    def number(self, position: int) -> tuple[int, int]:
        """Give a hit's number, from 1, among those of the books or of the notebook, and theirs."""
        if position < self.notes:
            return position + 1, self.notes
        return position - self.notes + 1, self.total - self.notes

    def place(self, position: int) -> Place:
        """Give where a hit stands, by its number among all."""
        leaf = bisect_right(self.starts, position) - 1
        return (*self._where(leaf), position - self.starts[leaf])

    def position_of(self, place: Place) -> int | None:
        """Give the number of the hit at a place, maybe of another answer; None where none is."""
        *where, row = place
        for leaf, start in enumerate(self.starts[:-1]):
            if list(self._where(leaf)) == where:
                return start + row if start + row < self.starts[leaf + 1] else None
        return None

    def _where(self, leaf: int) -> tuple[str, str]:
        branch = self.branches[self.leaves[leaf]]
        return (branch.unit.sha256, branch.unit.unit_id) if branch.unit else ("", branch.title)

    def first_branches(self, rows: int) -> Iterator[int]:
        """Give branches from the first on, each with what is below, until so many rows are."""
        waiting = list(reversed(self.tops))
        given = 0
        while waiting and given < rows:
            number = waiting.pop()
            branch = self.branches[number]
            waiting += reversed(branch.members)
            given += len(branch.members) or branch.hits
            yield number


@dataclass(frozen=True, slots=True)
class GroupNames:
    """What is said of hits that stand under no title, in the window's language."""

    front: str  # before the first chapter of a volume
    opening: str  # before the first section of a chapter
    list: str  # where all hits are one list
    notes: str  # of the notebook


def hit_groups(
    units: Iterable[UnitCount], order: Order, names: GroupNames, notes: tuple[NoteHit, ...] = ()
) -> HitGroups:
    """Group counts in the order in which the hits are asked for, behind what is of the notebook."""
    units = tuple(units)
    branches = [Branch(names.notes, len(notes))] if notes else []
    if order is Order.TITLE:
        branches += [Branch(names.list, _sum(units))] if units else []
        return replace(_settled(branches), given=notes, notes=len(notes))
    if order is Order.YEAR:
        units = sorted(units, key=lambda unit: (unit.covers_year is None, unit.covers_year or 0))
    for _, run in groupby(units, key=lambda unit: unit.sha256):
        _add_volume(branches, list(run), names)
    return replace(_settled(branches), given=notes, notes=len(notes))


def first_hits(hits: tuple[ShelfHit, ...], name: str) -> HitGroups:
    """Give hits in one list of this name, before they are counted."""
    return replace(_settled([Branch(name, len(hits))]), given=hits)


def _add_volume(branches: list[Branch], units: Sequence[UnitCount], names: GroupNames) -> None:
    number = len(branches)
    branches.append(Branch(name_of_found(units[0]), _sum(units)))
    for chapter, run in groupby(units, key=lambda unit: unit.chapter):
        sections = list(run)
        if not chapter or (len(sections) == 1 and not sections[0].section):
            branches += [
                _leaf(unit, number, chapter or unit.section or names.front) for unit in sections
            ]
            continue
        above = len(branches)
        branches.append(Branch(chapter, _sum(sections), number))
        branches += [_leaf(unit, above, unit.section or names.opening) for unit in sections]


def _leaf(unit: UnitCount, above: int, title: str) -> Branch:
    return Branch(title, unit.hits, above, unit=unit)


def _sum(units: Iterable[UnitCount]) -> int:
    return sum(unit.hits for unit in units)


def _settled(branches: Sequence[Branch]) -> HitGroups:
    """Tell every branch its row, its members and, where it has none, its number as a leaf."""
    members: list[list[int]] = [[] for _ in branches]
    tops: list[int] = []
    rows = []
    for number, branch in enumerate(branches):
        beside = tops if branch.above == NOWHERE else members[branch.above]
        rows.append(len(beside))
        beside.append(number)
    leaves = tuple(number for number, below in enumerate(members) if not below)
    leaf_of = {number: leaf for leaf, number in enumerate(leaves)}
    settled = tuple(
        Branch(
            branch.title,
            branch.hits,
            branch.above,
            rows[number],
            tuple(members[number]),
            leaf_of.get(number, NOWHERE),
            branch.unit,
        )
        for number, branch in enumerate(branches)
    )
    starts = tuple(accumulate((branches[leaf].hits for leaf in leaves), initial=0))
    return HitGroups(settled, tuple(tops), leaves, starts)
