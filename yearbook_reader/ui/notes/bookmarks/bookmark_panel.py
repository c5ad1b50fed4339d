"""The bookmark panel: the entries of the volume that the reader has marked, in folders."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from yearbook_reader.annotations.annotation import Bookmark
from yearbook_reader.ui.lists.grouped_tree import GroupedTree
from yearbook_reader.ui.lists.items import TITLE_ROLE, VALUE_ROLE
from yearbook_reader.ui.notes.bookmarks.bookmark_delegate import BookmarkDelegate
from yearbook_reader.ui.notes.bookmarks.bookmark_model import BookmarkModel
from yearbook_reader.ui.notes.list_or_words import ListOrWords, Unlisted
from yearbook_reader.ui.parts.context_menu import show_menu
from yearbook_reader.ui.parts.dialogs.line_dialog import LineDialog
from yearbook_reader.volume.model import Span

_OPEN_BOOKMARKS = 500


class BookmarkTree(GroupedTree):
    """The tree of bookmarks, where F2 means the bookmark and not the title of the text."""

    rename_requested = Signal()

    def event(self, event: QEvent) -> bool:
        """Take F2 before the window does, which has it for titles."""
        is_claim = event.type() == QEvent.Type.ShortcutOverride
        if is_claim and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F2:
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which bookmark the keys and buttons are about."""
        super().focusInEvent(event)
        # The list does not move for it: a click that brings the keys is meant for what it hits.
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().select(self.currentIndex(), flag)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for another name at F2."""
        if event.key() == Qt.Key.Key_F2:
            self.rename_requested.emit()
        else:
            super().keyPressEvent(event)


class BookmarkPanel(QWidget):
    """Lists bookmarks; a click or Enter goes to the entry, Del asks to delete, F2 to rename.

    `edit_requested` gives a bookmark with another name or in another folder.
    """

    place_requested = Signal(object)
    edit_requested = Signal(object)
    delete_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the panel, without bookmarks."""
        super().__init__(parent)
        self._model = BookmarkModel(self)
        self.set_paths = self._model.set_paths
        self._tree = self._new_tree()
        self._pages = ListOrWords(self._tree)
        self._count = QLabel()
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._folder = self._button(self.tr("文件夹"), self.tr("把这个书签归入文件夹"))
        # A menu in the panel would cut it off from the order of the Tab key.
        self._folders = QMenu()
        self._folders.setAccessibleName(self._folder.text())
        self._folder.setMenu(self._folders)
        self._folder.menu().aboutToShow.connect(lambda: self._list_folders(self._folder.menu()))
        self._delete = self._button(self.tr("删除"), self.tr("删除这个书签"))
        self._delete.clicked.connect(self._delete_current)
        bar = QHBoxLayout()
        bar.addWidget(self._count, 1)
        bar.addWidget(self._folder)
        bar.addWidget(self._delete)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self._pages, 1)
        layout.addLayout(bar)
        self.setFocusProxy(self._tree)
        self.await_bookmarks(Unlisted.NO_VOLUME)

    def _new_tree(self) -> BookmarkTree:
        tree = BookmarkTree(self._model, BookmarkDelegate(), self)
        tree.setAccessibleName(self.tr("书签"))
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(self._show_menu)
        tree.selectionModel().currentChanged.connect(self._offer)
        tree.clicked.connect(self._jump)
        tree.activated.connect(self._jump)
        tree.rename_requested.connect(self._ask_name)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), tree)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._delete_current)
        return tree

    def _button(self, text: str, name: str) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(name)
        button.setAutoDefault(False)
        return button

    def set_bookmarks(self, bookmarks: tuple[Bookmark, ...]) -> None:
        """Show the bookmarks of the volume, given in reading order."""
        current = self._current()
        row = self._model.position(self._tree.currentIndex()) or 0
        same = bool(self._model.bookmarks)
        with self._tree.as_it_was(same):
            self._model.set_bookmarks(bookmarks)
            self._tree.open_groups(_OPEN_BOOKMARKS)
        shown = [each.id for each in self._model.bookmarks]
        if current is not None:
            row = shown.index(current.id) if current.id in shown else min(row, len(shown) - 1)
            self._tree.setCurrentIndex(self._model.index_of(row))
        self._show_flat(self._model.folders == ("",))
        if bookmarks:
            self._pages.show_list()
        else:
            self._pages.show_words(self.tr("还没有书签。\n在条目中按 Ctrl+B 即可添加。"))
        self._count.setText(self.tr("%Ln 个书签", "", len(bookmarks)))
        for widget in (self._count, self._folder, self._delete):
            widget.setVisible(bool(bookmarks))
        self._offer()

    def await_bookmarks(self, why: Unlisted) -> None:
        """Show no bookmarks, and do not say that there are none: `why` none is known."""
        self.set_bookmarks(())
        told = self.tr("打开一卷年鉴，这里列出它的书签。")
        unread = self.tr("书签没有读出来，原因见窗口上方的消息。")
        words = {Unlisted.NO_VOLUME: told, Unlisted.UNREAD: unread}
        self._pages.show_words(words.get(why, ""))

    def _show_flat(self, flat: bool) -> None:
        """Show bookmarks alone where there is no folder."""
        self._tree.setRootIndex(self._model.index(0, 0) if flat else QModelIndex())
        self._tree.setRootIsDecorated(not flat)

    def _current(self) -> Bookmark | None:
        bookmark: Bookmark | None = self._tree.currentIndex().data(VALUE_ROLE)
        return bookmark

    def _offer(self) -> None:
        chosen = self._current() is not None
        self._delete.setEnabled(chosen)
        self._folder.setEnabled(chosen)

    def _jump(self, index: QModelIndex) -> None:
        bookmark = index.data(VALUE_ROLE)
        if bookmark is not None:
            self.place_requested.emit((Span(bookmark.offset, bookmark.offset + 1),))

    def _show_menu(self, point: QPoint) -> None:
        if self._current() is not None:
            show_menu(self._tree, point, self._fill_menu)

    def _fill_menu(self, menu: QMenu) -> None:
        menu.addAction(self.tr("改名…") + "\tF2").triggered.connect(self._ask_name)
        self._list_folders(menu.addMenu(self.tr("归入文件夹")))
        menu.addSeparator()
        menu.addAction(self.tr("删除") + "\tDel").triggered.connect(self._delete_current)

    def _list_folders(self, menu: QMenu) -> None:
        menu.clear()
        bookmark = self._current()
        for folder in filter(None, self._model.folders):
            action = menu.addAction(folder.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(bookmark is not None and folder == bookmark.folder)
            action.triggered.connect(partial(self._put_into, folder))
        menu.addSeparator()
        menu.addAction(self.tr("新文件夹…")).triggered.connect(self._ask_folder)
        out = menu.addAction(self.tr("不归入文件夹"))
        out.setEnabled(bookmark is not None and bool(bookmark.folder))
        out.triggered.connect(partial(self._put_into, ""))

    def _put_into(self, folder: str, *_: object) -> None:
        bookmark = self._current()
        if bookmark is not None:
            self.edit_requested.emit(replace(bookmark, folder=folder))

    def _ask_folder(self) -> None:
        name = LineDialog.ask(self, self.tr("新文件夹"), self.tr("文件夹的名称"))
        if name:
            self._put_into(name)

    def _ask_name(self) -> None:
        bookmark = self._current()
        if bookmark is None:
            return
        former = str(self._tree.currentIndex().data(TITLE_ROLE))
        told = self.tr("书签的名称，留空则用条目的标题")
        name = LineDialog.ask(self, self.tr("书签改名"), told, former, may_be_empty=True)
        if name not in (None, former):
            self.edit_requested.emit(replace(bookmark, name=name))

    def _delete_current(self) -> None:
        bookmark = self._current()
        if bookmark is not None:
            self.delete_requested.emit(bookmark.id)
