"""The outline of a volume as an item model: volume, chapters, sections, subsections, entries."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from yearbook_reader.ui.reading.places import Places, places_of
from yearbook_reader.volume.model import Entry, Section, Span, Volume
from yearbook_reader.volume.walk import Item, Unit

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import OpenVolume

Index = QModelIndex | QPersistentModelIndex
COUNT_ROLE = Qt.ItemDataRole.UserRole
LEVEL_ROLE = Qt.ItemDataRole.UserRole + 1


class Level(IntEnum):
    """How deep a title stands."""

    VOLUME = 0
    CHAPTER = 1
    SECTION = 2
    SUBSECTION = 3
    ENTRY = 4


_ENTRY = Level.ENTRY


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
    """Every title of a volume, numbered in reading order."""

    def __init__(self, volume: Volume, places: Places, name: str) -> None:
        """Read the titles, the volume called by this name, and count the entries below each."""
        self.nodes: list[Node] = []
        self._titled: dict[str, int] = {}
        self._places = places
        self._chapters: list[tuple[int, int]] = []
        root = self._add(name, Level.VOLUME, -1, ())
        for chapter in volume.chapters:
            # The heading itself is on no page of its own where the chapter begins with a section.
            below = self._add(chapter.heading.title, Level.CHAPTER, root, (), chapter.id)
            self._mark(chapter.heading.printed.spans, below)
            self._mark(chapter.heading_en.printed.spans, below)
            self._add_entries(chapter.entries, below)
            for section in chapter.sections:
                self._add_section(section, below)
        self._chapters.sort()
        self._unit_numbers = [self._titled.get(unit.id, 0) for unit in places.units]
        for node in reversed(self.nodes):
            if node.parent >= 0:
                self.nodes[node.parent].entries += node.entries

    def _add_section(self, section: Section, parent: int) -> None:
        spans = section.heading.printed.spans
        below = self._add(section.heading.title, Level.SECTION, parent, spans, section.id)
        self._add_entries(section.entries, below)
        for part in section.subsections:
            number = self._add(part.heading.title, Level.SUBSECTION, below,
                               part.heading.printed.spans, part.id)  # fmt: skip
            self._add_entries(part.entries, number)

    def _add_entries(self, entries: Iterable[Entry], parent: int) -> None:
        # Most titles are those of entries: a call for each takes half as long again.
        nodes, titled, below, level = self.nodes, self._titled, self.nodes[parent].children, _ENTRY
        for entry in entries:
            heading, number = entry.heading, len(nodes)
            nodes.append(Node(heading.title, level, parent, heading.printed.spans, 1, [], entry.id))
            titled[entry.id] = number
            below.append(number)

    def _add(
        self, title: str, level: Level, parent: int, spans: tuple[Span, ...], key: str = ""
    ) -> int:
        number = len(self.nodes)
        self.nodes.append(Node(title, level, parent, spans, key=key))
        if key:
            self._titled[key] = number
        if parent >= 0:
            self.nodes[parent].children.append(number)
        return number

    def place_of(self, number: int) -> tuple[Span, ...]:
        """Give where a title is shown; one without a place of its own stands over the next text."""
        if self.nodes[number].spans:
            return self.nodes[number].spans
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
        while self.nodes[number].children:
            number = self.nodes[number].children[-1]
        return number

    def _number_of(self, unit: Unit, item: Item) -> int:
        above = self._titled.get(unit.id, 0)
        key = item.entry or item.subsection
        return self._titled.get(key.id, above) if key else above

    def _mark(self, spans: tuple[Span, ...], number: int) -> None:
        self._chapters.extend((span.start, number) for span in spans)

    def titled(self, key: str) -> Node | None:
        """Give the node of what has this id; None where there is none."""
        number = self._titled.get(key)
        return None if number is None else self.nodes[number]

    def number_at(self, offset: int) -> int:
        """Give the number of the deepest title over a source offset; 0, the volume, for none."""
        text = self._places.before(offset)
        at = bisect_right(self._chapters, (offset, len(self.nodes))) - 1
        if at >= 0 and (text is None or self._chapters[at][0] >= text[0]):
            return self._chapters[at][1]
        if text is None:
            return 0
        spot = text[1]
        return self._number_of(self._places.units[spot.unit], self._places.item(spot))

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
            above = self.nodes[number].parent
            while above >= 0 and above not in shown:
                shown.add(above)
                above = self.nodes[above].parent
        return found, shown | ({0} if shown else set())


def outline_of(opened: OpenVolume) -> Outline:
    """Give the outline of a volume."""
    name = opened.volume.title or opened.record.file_name
    return Outline(opened.volume, opened.once(places_of), name)


def _beginning(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    return (Span(spans[0].start, spans[0].start + 1),)


class OutlineModel(QAbstractItemModel):
    """The outline, or the part of it that is to be seen; index ids are the nodes' numbers."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold nothing."""
        super().__init__(parent)
        self._outline: Outline | None = None
        self._children: dict[int, list[int]] = {}
        self._rows: dict[int, int] = {}

    def show(self, outline: Outline | None, shown: set[int] | None = None) -> None:
        """Show an outline, or of it only the nodes of these numbers."""
        self.beginResetModel()
        self._outline = outline
        self._children = {-1: []}
        self._rows = {}
        for number, node in enumerate(outline.nodes if outline else ()):
            if shown is None or number in shown:
                siblings = self._children.setdefault(node.parent, [])
                self._rows[number] = len(siblings)
                siblings.append(number)
        self.endResetModel()

    def node(self, index: Index) -> Node | None:
        """Give the title at an index, or None."""
        if self._outline is None or not index.isValid():
            return None
        return self._outline.nodes[int(index.internalId())]

    def place_of(self, index: Index) -> tuple[Span, ...]:
        """Give where the title at an index is shown; nothing where there is none."""
        if self._outline is None or not index.isValid():
            return ()
        return self._outline.place_of(int(index.internalId()))

    def index_of(self, number: int) -> QModelIndex:
        """Give the index of a node, or of the nearest one above it that is seen."""
        if self._outline is None:
            return QModelIndex()
        while number >= 0 and number not in self._rows:
            number = self._outline.nodes[number].parent
        return self.createIndex(self._rows[number], 0, number) if number >= 0 else QModelIndex()

    def _below(self, index: Index) -> list[int]:
        number = int(index.internalId()) if index.isValid() else -1
        return self._children.get(number, [])

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
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
        return self.createIndex(self._rows[node.parent], 0, node.parent)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Give the number of titles below."""
        return len(self._below(parent)) if parent.column() <= 0 else 0

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008 - Qt's signature
        """Tell whether there are titles below; a tree asks it of every row that it opens."""
        return bool(self._below(parent))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
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
