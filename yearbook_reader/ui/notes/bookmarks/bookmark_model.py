"""Bookmarks in their folders, in reading order."""

from __future__ import annotations

from itertools import chain

from PySide6.QtCore import QObject, Qt

from yearbook_reader.annotations.annotation import Bookmark
from yearbook_reader.ui.lists.grouped_model import GroupedModel
from yearbook_reader.ui.lists.items import DETAIL_ROLE, TITLE_ROLE, VALUE_ROLE
from yearbook_reader.ui.notes.annotations.note_model import PathAt, no_path
from yearbook_reader.ui.search.hit_model import TITLE_SEPARATOR


class BookmarkModel(GroupedModel):
    """A row gives the `Bookmark` (VALUE_ROLE), its name or its entry's title (TITLE_ROLE), and the
    titles above that (DETAIL_ROLE).

    Bookmarks without a folder come first, folders by their names.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without bookmarks."""
        super().__init__(parent)
        self._bookmarks: tuple[Bookmark, ...] = ()
        self.folders: tuple[str, ...] = ()
        self._path_at: PathAt = no_path

    def set_paths(self, path_at: PathAt) -> None:
        """Show the titles that are over a source offset now where the volume was corrected."""
        self._path_at = path_at
        for index in map(self.index_of, range(len(self._bookmarks))):
            self.dataChanged.emit(index, index)

    def titles_of(self, bookmark: Bookmark) -> tuple[str, ...]:
        """Give the titles that are over a bookmark's entry, else those it was made on."""
        return self._path_at(bookmark.offset) or bookmark.titles

    def set_bookmarks(self, bookmarks: tuple[Bookmark, ...]) -> None:
        """Show these, which are in reading order."""
        folders = sorted({each.folder for each in bookmarks})
        groups = [[each for each in bookmarks if each.folder == name] for name in folders]
        self.beginResetModel()
        self.folders = tuple(folders)
        self._bookmarks = tuple(chain.from_iterable(groups))
        self._set_sizes([len(group) for group in groups])
        self.endResetModel()

    @property
    def bookmarks(self) -> tuple[Bookmark, ...]:
        """Give the bookmarks as they are shown."""
        return self._bookmarks

    def _group_title(self, group: int) -> str:
        return self.folders[group] or self.tr("未归入文件夹")

    def _row_data(self, position: int, role: int) -> object:
        bookmark = self._bookmarks[position]
        if role == VALUE_ROLE:
            return bookmark
        if role == TITLE_ROLE:
            titles = self.titles_of(bookmark)
            return bookmark.name or (titles[-1] if titles else self.tr("（无题）"))
        if role == DETAIL_ROLE:
            titles = self.titles_of(bookmark)
            return TITLE_SEPARATOR.join(titles if bookmark.name else titles[:-1])
        if role == Qt.ItemDataRole.DisplayRole:
            return TITLE_SEPARATOR.join(filter(None, (bookmark.name, *self.titles_of(bookmark))))
        return None
