"""The shelf as a table: a row a volume, in groups where the reader wants them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCollatorSortKey,
    QCoreApplication,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    Qt,
)
from PySide6.QtGui import QFont

from yearbook_reader.search.fold import fold
from yearbook_reader.search.titles import letters_of, spells
from yearbook_reader.ui.lists.items import NO_INDEX, VALUE_ROLE, Index
from yearbook_reader.ui.words.collation import name_order
from yearbook_reader.ui.words.sentences import said

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import ShelfRow

Collate = Callable[[str], QCollatorSortKey]
Key = tuple[str, str]  # the name of a group, or the sha256 of a volume


class Grouping(StrEnum):
    """What the volumes are grouped by."""

    NONE = "none"
    PLACE = "place"
    YEAR = "year"


class Column(StrEnum):
    """What the table shows of a volume, in its order."""

    TITLE = "title"
    PLACE = "place"
    EDITION = "edition_year"
    COVERS = "covers_year"
    ENTRIES = "entries"
    CHARACTERS = "characters"
    FINDINGS = "findings"
    NOTES = "notes"
    LAST_READ = "last_read"
    TAGS = "tags"


COLUMNS = tuple(Column)
_RIGHT = {Column.EDITION, Column.COVERS, Column.ENTRIES, Column.CHARACTERS, Column.FINDINGS,
          Column.NOTES}  # fmt: skip


def _column_names() -> dict[Column, str]:
    """Give the heads of the columns in the window's language."""
    translate = QCoreApplication.translate
    return {
        Column.TITLE: translate("shelf", "题名"),
        Column.PLACE: translate("shelf", "地区"),
        Column.EDITION: translate("shelf", "卷年"),
        Column.COVERS: translate("shelf", "记述年"),
        Column.ENTRIES: translate("shelf", "条目"),
        Column.CHARACTERS: translate("shelf", "字数"),
        Column.FINDINGS: translate("shelf", "整理记录"),
        Column.NOTES: translate("shelf", "批注"),
        Column.LAST_READ: translate("shelf", "上次阅读"),
        Column.TAGS: translate("shelf", "标签"),
    }


class ShelfModel(QAbstractItemModel):
    """The volumes that match a filter, sorted, in groups or in one list.

    The id of an index is 0 for what stands at the top and, for a volume of a group, the
    number of its group plus one; VALUE_ROLE gives the `ShelfRow`, None for a group.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with an empty shelf."""
        super().__init__(parent)
        self._column_names = _column_names()
        self._rows: tuple[ShelfRow, ...] = ()
        self._alike: frozenset[tuple[str, int | None]] = frozenset()
        self._words: dict[str, str] = {}
        self._shown: tuple[ShelfRow, ...] = ()
        self._groups: list[tuple[str, list[ShelfRow]]] = []
        self._grouping = Grouping.NONE
        self._filter = ""
        self._sorting = (Column.TITLE, Qt.SortOrder.AscendingOrder)

    @property
    def shown(self) -> tuple[ShelfRow, ...]:
        """Give the volumes that match the filter, as they are sorted."""
        return self._shown

    @property
    def groups(self) -> Sequence[tuple[str, Sequence[ShelfRow]]]:
        """Give the names of the groups and their volumes; none where all stand at the top."""
        return self._groups

    def set_rows(self, rows: Sequence[ShelfRow]) -> None:
        """Show another shelf under the same filter, order and grouping."""
        self._rows = tuple(rows)
        self._words = {}
        names = Counter(_name(row) for row in self._rows)
        self._alike = frozenset(name for name, volumes in names.items() if volumes > 1)
        self._arrange()

    def set_filter(self, text: str) -> None:
        """Show only volumes with all these words in their title, place, years, tags or file.

        A title, a place and tags have a word also where their pinyin is that.
        """
        self._filter = text
        self._arrange()

    def set_grouping(self, grouping: Grouping) -> None:
        """Group the volumes in another way."""
        self._grouping = grouping
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; what has no value there comes last."""
        if 0 <= column < len(COLUMNS):
            self._sorting = (COLUMNS[column], order)
            self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        # The first folding loads the tables of 简 and 繁, which no window needs at its start.
        words = fold(self._filter).split() if self._filter else []
        column, order = self._sorting
        found = [row for row in self._rows if not words or self._has_all(row, words)]
        collate = name_order()
        reverse = order == Qt.SortOrder.DescendingOrder
        _sort_by_title(found, collate, reverse=reverse and column is Column.TITLE)
        if column is not Column.TITLE:
            found.sort(key=_key(column, collate), reverse=reverse)
        found.sort(key=lambda row: not _has(row, column))
        self._shown = tuple(found)
        self._groups = self._grouped(found, collate)
        self.endResetModel()

    def _has_all(self, row: ShelfRow, words: Sequence[str]) -> bool:
        own = self._words.get(row.record.sha256)
        if own is None:
            own = self._words[row.record.sha256] = _words(row)
        return all(word in own or _is_spelt(word, row) for word in words)

    def _grouped(self, rows: list[ShelfRow], collate: Collate) -> list[tuple[str, list[ShelfRow]]]:
        if self._grouping is Grouping.NONE:
            return []
        names: dict[Grouping, tuple[Callable[[ShelfRow], str], str]] = {
            Grouping.PLACE: (_place, self.tr("地区未填")),
            Grouping.YEAR: (_year, self.tr("年份不详")),
        }
        name_of, nameless = names[self._grouping]
        ordered = sorted(rows, key=lambda row: (not name_of(row), collate(name_of(row))))
        return [(name or nameless, list(run)) for name, run in groupby(ordered, key=name_of)]

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        """Give the index of a cell at the top, or in the group `parent`."""
        # Asked thousands of times a layout: `hasIndex` would ask twice as much again.
        if not 0 <= row < self.rowCount(parent) or not 0 <= column < len(COLUMNS):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = NO_INDEX) -> QModelIndex:  # type: ignore[override]
        """Give the group of a volume; nothing where there are no groups."""
        # Asked tens of thousands of times where hundreds of rows are selected apart.
        group = index.internalId()
        return self.createIndex(group - 1, 0, 0) if group else NO_INDEX

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Give the number of groups, of a group's volumes, or of all where none are grouped."""
        if not parent.isValid():
            return len(self._groups) if self._groups else len(self._shown)
        if not self._groups or parent.internalId() or parent.column():
            return 0
        return len(self._groups[parent.row()][1])

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Give the number of columns."""
        return len(COLUMNS)

    def row_at(self, index: Index) -> ShelfRow | None:
        """Give the volume at an index; None for a group."""
        if not index.isValid():
            return None
        if not self._groups:
            return self._shown[index.row()]
        if not index.internalId():
            return None
        return self._groups[index.internalId() - 1][1][index.row()]

    def key_at(self, index: Index) -> Key:
        """Give what tells a row from all others, whatever the order."""
        row = self.row_at(index)
        if row is not None or not index.isValid():
            return "", row.record.sha256 if row else ""
        return self._groups[index.row()][0], ""

    def index_of(self, key: Key) -> QModelIndex:
        """Give the index of a row's title; none where it is not shown."""
        wanted, sha256 = key
        for group, (name, rows) in enumerate(self._groups):
            if name == wanted:
                return self.createIndex(group, 0, 0)
            for number, row in enumerate(rows):
                if row.record.sha256 == sha256:
                    return self.createIndex(number, 0, group + 1)
        for number, row in enumerate(self._shown):
            if row.record.sha256 == sha256 and not self._groups:
                return self.createIndex(number, 0, 0)
        return QModelIndex()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give what a cell shows."""
        row = self.row_at(index)
        if row is None:
            return self._group_data(index, role)
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            if column is Column.TITLE:
                return _shown_title(row, _name(row) in self._alike)
            return _shown_words(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return said(row.fault) or (row.record.file_name if column is Column.TITLE else None)
        return row if role == VALUE_ROLE else None

    def _group_data(self, index: Index, role: int) -> object:
        if not index.isValid() or index.column():
            return None
        name, rows = self._groups[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{name}（{QLocale().toString(len(rows))}）"
        return _bold() if role == Qt.ItemDataRole.FontRole else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Give the head of a column."""
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(COLUMNS):
            return None
        column = COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._column_names[column]
        return _alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None


def _alignment(column: Column) -> Qt.AlignmentFlag:
    """Give how a column is set: numbers to the right, and what stands behind them apart."""
    if column in _RIGHT:
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    if column is Column.LAST_READ:
        return Qt.AlignmentFlag.AlignCenter
    return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _words(row: ShelfRow) -> str:
    years = " ".join(str(year) for year in (row.edition_year, row.covers_year) if year)
    tags = " ".join(row.facts.tags)
    return fold(f"{row.title} {row.place} {years} {tags} {row.record.file_name}")


def _is_spelt(word: str, row: ShelfRow) -> bool:
    """Tell whether a word is pinyin, in full or as initials, of what a volume is called."""
    letters = letters_of(word)
    called = (row.title, row.place, *row.facts.tags)
    return bool(letters) and any(spells(letters, each) for each in called)


def _name(row: ShelfRow) -> tuple[str, int | None]:
    return row.title, row.covers_year


def _place(row: ShelfRow) -> str:
    return row.place


def _year(row: ShelfRow) -> str:
    """Give the year covered; the other year, which is no hint of it, is told as what it is."""
    if row.covers_year or not row.edition_year:
        return str(row.covers_year or "")
    told = QCoreApplication.translate("shelf", "{year} 年卷，记述年不详")
    return told.format(year=row.edition_year)


def _shown_title(row: ShelfRow, alike: bool) -> str:
    """Give the title; with the file where another volume is called the same."""
    title, file = row.title or row.record.file_name, row.record.file_name
    return f"{title} · {file}" if alike and title != file else title


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font


def _sort_by_title(rows: list[ShelfRow], collate: Collate, *, reverse: bool) -> None:
    """Sort by title, year and file, one after the other: keys of words are never equal."""
    rows.sort(key=lambda row: collate(row.record.file_name), reverse=reverse)
    rows.sort(key=lambda row: row.edition_year or row.covers_year or 0, reverse=reverse)
    rows.sort(key=lambda row: collate(row.title or row.record.file_name), reverse=reverse)


def _key(column: Column, collate: Collate) -> Callable[[ShelfRow], Any]:
    value = _VALUES[column]
    if column in (Column.PLACE, Column.TAGS):
        return lambda row: collate(str(value(row)))
    return value


_VALUES: dict[Column, Callable[[ShelfRow], str | int]] = {
    Column.TITLE: lambda row: row.title,
    Column.PLACE: _place,
    Column.EDITION: lambda row: row.edition_year or 0,
    Column.COVERS: lambda row: row.covers_year or 0,
    Column.ENTRIES: lambda row: row.record.entries,
    Column.CHARACTERS: lambda row: row.record.characters,
    Column.FINDINGS: lambda row: row.record.findings,
    Column.NOTES: lambda row: row.annotations,
    Column.LAST_READ: lambda row: row.facts.last_read,
    Column.TAGS: lambda row: "、".join(row.facts.tags),
}


def _has(row: ShelfRow, column: Column) -> bool:
    return bool(_VALUES[column](row)) if column is not Column.TITLE else True


def _shown_words(row: ShelfRow, column: Column) -> str:
    if column in (Column.EDITION, Column.COVERS):
        return str(_VALUES[column](row) or "")
    if column is Column.LAST_READ:
        read = QDateTime.fromString(row.facts.last_read, Qt.DateFormat.ISODate).toLocalTime()
        return QLocale().toString(read, "yyyy-MM-dd HH:mm") if read.isValid() else ""
    value = _VALUES[column](row)
    if isinstance(value, int):
        return QLocale().toString(value) if value else ""
    return str(value)
