"""The hits of a search as a tree: sections, and in each its hits in reading order."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt

from yearbook_reader.ui.lists.grouped_model import GroupedModel
from yearbook_reader.ui.lists.items import TITLE_ROLE, VALUE_ROLE

if TYPE_CHECKING:
    from yearbook_reader.search.hits import Hit

TITLE_SEPARATOR = " › "
ELLIPSIS = "…"


class Excerpt(NamedTuple):
    """A piece of a sentence around its match: `text[start:end]` is (the head of) the match."""

    text: str
    start: int
    end: int


def excerpt(
    sentence: str, start: int, end: int, capacity: int, cut: tuple[bool, bool] = (False, False)
) -> Excerpt:
    """Cut a sentence to `capacity` characters so that the match `[start:end]` is in sight.

    Where it is `cut` before or behind already, that is shown, too.

    A third of the room goes to what stands before the match, the rest to what follows; what
    one side does not need goes to the other. A match longer than the room keeps its head.
    """
    if len(sentence) + sum(cut) <= capacity:
        opening, closing = (ELLIPSIS if each else "" for each in cut)
        shift = len(opening)
        return Excerpt(opening + sentence + closing, start + shift, end + shift)
    room = max(capacity - 2, 1)  # both ends may need an ellipsis
    end = min(end, start + room)
    spare = room - (end - start)
    before = min(start, max(spare // 3, spare - (len(sentence) - end)))
    low = start - before
    high = min(end + spare - before, len(sentence))
    opening = ELLIPSIS if low or cut[0] else ""
    closing = ELLIPSIS if high < len(sentence) or cut[1] else ""
    shift = len(opening) - low
    return Excerpt(opening + sentence[low:high] + closing, start + shift, end + shift)


def titles_beside(hit: Hit) -> tuple[str, ...]:
    """Give the titles that lead to a hit, without the one that the hit stands in."""
    return hit.titles[:-1] if hit.titles[-1:] == (hit.sentence,) else hit.titles


class HitModel(GroupedModel):
    """The sections with hits, and their hits.

    A group gives its title path and count; a row gives the `Hit` (VALUE_ROLE) and the titles
    below the section (TITLE_ROLE), which is the entry's title with its subsection's.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without hits."""
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()
        self._titles: tuple[tuple[str, ...], ...] = ()
        self._section_titles: Mapping[str, tuple[str, ...]] = {}

    @property
    def hits(self) -> tuple[Hit, ...]:
        """Give all hits in reading order."""
        return self._hits

    def set_hits(
        self, hits: tuple[Hit, ...], section_titles: Mapping[str, tuple[str, ...]]
    ) -> None:
        """Show these hits; `section_titles` gives the path of titles of each unit by its id."""
        self.beginResetModel()
        groups = [
            (unit, sum(1 for _ in run)) for unit, run in groupby(hits, key=lambda hit: hit.unit_id)
        ]
        self._hits = hits
        self._section_titles = section_titles
        self._titles = tuple(section_titles.get(unit, ()) for unit, _ in groups)
        self._set_sizes([size for _, size in groups])
        self.endResetModel()

    def _group_title(self, group: int) -> str:
        return TITLE_SEPARATOR.join(self._titles[group]) or self.tr("卷首")

    def _row_data(self, position: int, role: int) -> object:
        hit = self._hits[position]
        if role == VALUE_ROLE:
            return hit
        above = self._section_titles.get(hit.unit_id, ())
        title = TITLE_SEPARATOR.join(titles_beside(hit)[len(above) :])
        if role == TITLE_ROLE:
            return title
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{title} {hit.sentence}".strip()
        return None
