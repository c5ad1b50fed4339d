"""The outline of a volume as an item model: volume, chapters, sections, subsections, entries."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import count
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from yearbook_reader.ui.lists.items import NO_INDEX, Index
from yearbook_reader.ui.reading.places import Places, places_of
from yearbook_reader.volume.model import Chapter, Section, Span, Subsection, Volume
from yearbook_reader.volume.walk import Item, Unit

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import OpenVolume

COUNT_ROLE = Qt.ItemDataRole.UserRole
LEVEL_ROLE = Qt.ItemDataRole.UserRole + 1


class Level(IntEnum):
    """How deep a title stands."""

    VOLUME = 0
    CHAPTER = 1
    SECTION = 2
    SUBSECTION = 3
    ENTRY = 4


@dataclass(slots=True)
class Node:
    """A title: `parent` is a node's number, -1 for the volume; `spans` are where it is printed.

    `key` is the id of what it is the title of, empty for the volume.
    """

    title: str
    level: Level
    parent: int
    spans: tuple[Span, ...]
    entries: int = 0
    children: list[int] = field(default_factory=list)
    key: str = ""


class Outline:
    """Every title of a volume, numbered in reading order.

    Entries have their numbers, and are made when one of those beside them is asked for; two
    threads that ask at once make the same.
    """

    def __init__(self, volume: Volume, places: Places, entries: Sequence[int], name: str) -> None:
        """Read the titles, the volume called by this name, and count the entries below each.

        `entries` are as many as the volume's digest tells.
        """
        self._nodes: list[Node | None] = []
        self._titled: dict[str, int] = {}
        self._places = places
        self._chapters: list[tuple[int, int]] = []
        self._holders: dict[int, Chapter | Section | Subsection] = {}
        self._counts = iter(entries)
        root = self._add(Node(name, Level.VOLUME, -1, ()))
        for chapter in volume.chapters:
            # The heading itself is on no page of its own where the chapter begins with a section.
            below = self._add_holder(chapter, Level.CHAPTER, root, ())
            self._mark(chapter.heading.printed.spans, below)
            self._mark(chapter.heading_en.printed.spans, below)
            for section in chapter.sections:
                number = self._add_holder(section, Level.SECTION, below)
                for part in section.subsections:
                    self._add_holder(part, Level.SUBSECTION, number)
        self._chapters.sort()
        self._unit_numbers = [self._titled.get(unit.id, 0) for unit in places.units]
        self._firsts = list(self._holders)
        for number in reversed(self._firsts):
            node = self.node(number)
            self.node(node.parent).entries += node.entries

    def _add_holder(
        self,
        holder: Chapter | Section | Subsection,
        level: Level,
        parent: int,
        spans: tuple[Span, ...] | None = None,
    ) -> int:
        """Number a title and the entries right below it."""
        heading, count = holder.heading, next(self._counts)
        spans = heading.printed.spans if spans is None else spans
        node = Node(heading.title, level, parent, spans, count, key=holder.id)
        number = self._add(node)
        self._titled[holder.id] = number
        self._holders[number] = holder
        node.children += range(number + 1, number + 1 + count)
        self._nodes += [None] * count
        return number

    def _add(self, node: Node) -> int:
        number = len(self._nodes)
        self._nodes.append(node)
        if node.parent >= 0:
            self.node(node.parent).children.append(number)
        return number

    def _mark(self, spans: tuple[Span, ...], number: int) -> None:
        self._chapters.extend((span.start, number) for span in spans)

    def node(self, number: int) -> Node:
        """Give the title of a number."""
        node = self._nodes[number]
        if node is None:
            parent = self._firsts[bisect_right(self._firsts, number) - 1]
            self._make_entries(parent)
            node = self._nodes[number]
            assert node is not None
        return node

    @property
    def nodes(self) -> Sequence[Node]:
        """Give all titles by their numbers."""
        for number in self._holders:
            self._make_entries(number)
        return cast("list[Node]", self._nodes)

    def _make_entries(self, parent: int) -> None:
        """Make the titles of the entries right below a title, unless they are there."""
        first = parent + 1
        if first == len(self._nodes) or self._nodes[first] is not None:
            return
        entries = self._holders[parent].entries
        self._titled.update(zip((entry.id for entry in entries), count(first)))
        # Put in their places in one go, as another thread may look on.
        self._nodes[first : first + len(entries)] = [
            Node(
                each.heading.title, Level.ENTRY, parent, each.heading.printed.spans, 1, [], each.id
            )
            for each in entries
        ]

    def place_of(self, number: int) -> tuple[Span, ...]:
        """Give where a title is shown; one without a place of its own stands over the next text."""
        if spans := self.node(number).spans:
            return spans
        last = self._last_below(number)
        first = bisect_right(self._unit_numbers, number) - 1
        for index in range(max(first, 0), bisect_right(self._unit_numbers, last)):
            for item in self._places.content(index):
                place = next((text.spans for text in item.texts if text.spans), ())
                if place and number <= self._number_of(self._places.units[index], item) <= last:
                    return place if item.title else _beginning(place)
        return ()

    def _last_below(self, number: int) -> int:
        """Give the number of the last title below a title, its own where there is none."""
        while children := self.node(number).children:
            number = children[-1]
        return number

    def _number_of(self, unit: Unit, item: Item) -> int:
        holder = item.subsection or unit.section or unit.chapter
        above = self._titled[holder.id] if holder else 0
        if item.entry is None:
            return above
        self._make_entries(above)
        return self._titled[item.entry.id]

    @property
    def holders(self) -> Sequence[int]:
        """Give the numbers of the titles that entries can stand below, from the chapters down."""
        return self._firsts

    def number_of(self, key: str) -> int | None:
        """Give the number of what has this id; None where there is none."""
        unread = iter(self._holders)
        while key not in self._titled and (number := next(unread, None)) is not None:
            self._make_entries(number)
        return self._titled.get(key)

    def number_at(self, offset: int) -> int:
        """Give the number of the deepest title over a source offset; 0, the volume, for none."""
        text = self._places.before(offset)
        at = bisect_right(self._chapters, (offset, len(self._nodes))) - 1
        if at >= 0 and (text is None or self._chapters[at][0] >= text[0]):
            return self._chapters[at][1]
        if text is None:
            return 0
        spot = text[1]
        return self._number_of(self._places.units[spot.unit], self._places.item(spot))

    def path_at(self, offset: int) -> tuple[str, ...]:
        """Give the titles over a source offset, from the chapter down, empty ones left out."""
        titles: list[str] = []
        number = self.number_at(offset)
        while number > 0:
            node = self.node(number)
            titles.append(node.title)
            number = node.parent
        return tuple(filter(None, reversed(titles)))

    def matching(self, matches: Callable[[str], bool]) -> tuple[set[int], set[int]]:
        """Give the numbers of the titles that match, and of all that are then to be seen.

        To be seen are the matches, everything above them and everything below them.
        """
        found = {number for number, node in enumerate(self.nodes) if matches(node.title)}
        shown = set(found)
        for number, node in enumerate(self.nodes):
            if node.parent > 0 and node.parent in shown and number not in shown:
                shown.add(number)
        for number in found:
            above = self.node(number).parent
            while above >= 0 and above not in shown:
                shown.add(above)
                above = self.node(above).parent
        return found, shown | ({0} if shown else set())


def outline_of(opened: OpenVolume) -> Outline:
    """Give the outline of a volume."""
    name = opened.volume.title or opened.record.file_name
    return Outline(opened.volume, opened.once(places_of), opened.digest.entries, name)


def _beginning(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    return (Span(spans[0].start, spans[0].start + 1),)


class OutlineModel(QAbstractItemModel):
    """The outline, or the part of it that is to be seen; index ids are the nodes' numbers."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold nothing."""
        super().__init__(parent)
        self._outline: Outline | None = None
        self._shown: set[int] | None = None
        self._children: dict[int, list[int]] = {}
        self._rows: dict[int, int] = {}

    def show(self, outline: Outline | None, shown: set[int] | None = None) -> None:
        """Show an outline, or of it only the nodes of these numbers."""
        self.beginResetModel()
        self._outline = outline
        self._shown = shown
        self._children = {-1: [0] if outline and (shown is None or 0 in shown) else []}
        self._rows = {0: 0}
        self.endResetModel()

    def node(self, index: Index) -> Node | None:
        """Give the title at an index, or None."""
        if self._outline is None or not index.isValid():
            return None
        return self._outline.node(int(index.internalId()))

    def place_of(self, index: Index) -> tuple[Span, ...]:
        """Give where the title at an index is shown; nothing where there is none."""
        if self._outline is None or not index.isValid():
            return ()
        return self._outline.place_of(int(index.internalId()))

    def index_of(self, number: int) -> QModelIndex:
        """Give the index of a node, or of the nearest one above it that is seen."""
        if self._outline is None:
            return QModelIndex()
        while number >= 0 and self._shown is not None and number not in self._shown:
            number = self._outline.node(number).parent
        return self._index(number) if number >= 0 else QModelIndex()

    def _index(self, number: int) -> QModelIndex:
        """Give the index of a node that is seen."""
        assert self._outline is not None
        if number not in self._rows:
            self._children_of(self._outline.node(number).parent)
        return self.createIndex(self._rows[number], 0, number)

    def _below(self, index: Index) -> list[int]:
        return self._children_of(int(index.internalId()) if index.isValid() else -1)

    def _children_of(self, number: int) -> list[int]:
        """Give what is seen below a node; looked up at the first asking."""
        if number not in self._children and self._outline is not None:
            shown, children = self._shown, self._outline.node(number).children
            seen = children if shown is None else [each for each in children if each in shown]
            self._children[number] = seen
            self._rows.update(zip(seen, count()))
        return self._children.get(number, [])

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        """Give the index of a child."""
        below = self._below(parent)
        if column != 0 or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, 0, below[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        """Give the index of the title above."""
        node = self.node(index)
        if node is None or node.parent < 0:
            return QModelIndex()
        return self._index(node.parent)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Give the number of titles below."""
        return len(self._below(parent)) if parent.column() <= 0 else 0

    def hasChildren(self, parent: Index = NO_INDEX) -> bool:
        """Tell whether there are titles below; a tree asks it of every row that it opens."""
        return bool(self._below(parent))

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Give one: the title; its count is a role."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a title, or its count of entries (none for an entry), or its level."""
        node = self.node(index)
        if node is None:
            return None
        title = node.title or self.tr("（无题）")
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        if role == COUNT_ROLE:
            return None if node.level is Level.ENTRY else node.entries
        if role == LEVEL_ROLE:
            return int(node.level)
        if role == Qt.ItemDataRole.AccessibleTextRole and node.level is not Level.ENTRY:
            return self.tr("{title}，%Ln 个条目", "", node.entries).format(title=title)
        return None
