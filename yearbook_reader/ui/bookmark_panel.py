"""The bookmark panel: the entries of the volume that the reader has marked."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader.annotations.annotation import Bookmark
from yearbook_reader.ui.delegates.note import BookmarkDelegate
from yearbook_reader.ui.models.notes import BookmarkModel
from yearbook_reader.volume.model import Span


class BookmarkPanel(QWidget):
    """Lists bookmarks; a click or Enter goes to the entry, Del asks to delete."""

    place_requested = Signal(object)
    delete_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the panel, without bookmarks."""
        super().__init__(parent)
        self._model = BookmarkModel(self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(BookmarkDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setAccessibleName(self.tr("书签"))
        self._list.selectionModel().currentChanged.connect(self._offer_delete)
        self._list.clicked.connect(self._jump)
        self._list.activated.connect(self._jump)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._delete_current)
        self._empty = QLabel(self.tr("还没有书签。\n在条目中按 Ctrl+B 即可添加。"))
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._list)
        self._pages.addWidget(self._empty)
        self._count = QLabel()
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._delete = QPushButton(self.tr("删除"))
        self._delete.setAccessibleName(self.tr("删除这个书签"))
        self._delete.setAutoDefault(False)
        self._delete.clicked.connect(self._delete_current)
        bar = QHBoxLayout()
        bar.addWidget(self._count, 1)
        bar.addWidget(self._delete)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self._pages, 1)
        layout.addLayout(bar)
        self.setFocusProxy(self._list)
        self.set_bookmarks(())

    def set_bookmarks(self, bookmarks: tuple[Bookmark, ...]) -> None:
        """Show the bookmarks of the volume, in reading order."""
        row = self._list.currentIndex().row()
        self._model.set_bookmarks(bookmarks)
        self._list.setCurrentIndex(self._model.index(min(row, len(bookmarks) - 1)))
        self._pages.setCurrentIndex(0 if bookmarks else 1)
        self._count.setText(self.tr("%Ln 个书签", "", len(bookmarks)))
        self._count.setVisible(bool(bookmarks))
        self._delete.setVisible(bool(bookmarks))
        self._offer_delete()

    def _offer_delete(self) -> None:
        self._delete.setEnabled(self._list.currentIndex().isValid())

    def _jump(self, index: QModelIndex) -> None:
        bookmark = self._model.bookmark(index.row())
        if bookmark is not None:
            self.place_requested.emit((Span(bookmark.offset, bookmark.offset + 1),))

    def _delete_current(self) -> None:
        bookmark = self._model.bookmark(self._list.currentIndex().row())
        if bookmark is not None:
            self.delete_requested.emit(bookmark.id)
