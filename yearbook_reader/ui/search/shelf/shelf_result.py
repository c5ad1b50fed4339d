"""What is shown of an answer of the shelf, worked out beside the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from yearbook_reader.search.hits import Counts, Order
from yearbook_reader.search.notes import NoteHit
from yearbook_reader.ui.lists.bar_model import Bar
from yearbook_reader.ui.search.shelf.hit_groups import GroupNames, HitGroups, hit_groups

_UNKNOWN_YEAR = 9999  # sorts behind the known ones


@dataclass(frozen=True, slots=True)
class ShelfResult:
    """The exact number of hits in the books and of volumes with any, the tree, bars of charts."""

    total: int
    volumes: int
    groups: HitGroups
    years: tuple[Bar, ...]
    chapters: tuple[Bar, ...]


def shelf_result(counts: Counts, order: Order, notes: tuple[NoteHit, ...] = ()) -> ShelfResult:
    """Give what is shown of these counts, the hits in this order, and of the notebook.

    Any thread may ask.
    """
    translate = QCoreApplication.translate
    front = translate("ShelfResult", "卷首")
    names = GroupNames(
        front,
        translate("ShelfResult", "类目开头"),
        translate("ShelfResult", "标题在前"),
        translate("ShelfResult", "批注和书签"),
    )
    return ShelfResult(
        counts.total,
        len(counts.by_volume()),
        hit_groups(counts.units, order, names, notes),
        _years(counts.by_year(), translate("ShelfResult", "不详")),
        _chapters(counts.by_chapter(), front),
    )


def _years(counted: Mapping[int | None, int], unknown: str) -> tuple[Bar, ...]:
    years = sorted(counted.items(), key=lambda pair: pair[0] or _UNKNOWN_YEAR)
    return tuple(Bar(str(year or unknown), hits, year) for year, hits in years)


def _chapters(counted: Mapping[str, int], front: str) -> tuple[Bar, ...]:
    chapters = sorted(counted.items(), key=lambda pair: -pair[1])
    return tuple(Bar(name or front, hits, name) for name, hits in chapters)
