"""The annotation panel: all annotations of the volume in reading order, and an editor."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.ui.lists.sieve import Sieve
from yearbook_reader.ui.look.scroll_bars import slim_bars
from yearbook_reader.ui.look.theme import theme_of
from yearbook_reader.ui.notes.annotations.note_model import AnnotationModel
from yearbook_reader.ui.notes.annotations.note_texts import NoteTexts
from yearbook_reader.ui.notes.annotations.pointing_notes import PointingNotes
from yearbook_reader.ui.notes.list_or_words import ListOrWords, Unlisted
from yearbook_reader.ui.parts.keys.tab_order import HandsKeysOn, come_before, come_behind

# Imported where there is something to draw, to edit and to filter.
if TYPE_CHECKING:
    from yearbook_reader.ui.notes.annotations.annotation_editor import AnnotationEditor
    from yearbook_reader.ui.notes.annotations.annotation_filter import AnnotationFilter

_BATCH = 50  # rows that are measured before anything else happens
_SHARES = (600, 400)  # of the height, for the list and the editor


class AnnotationPanel(HandsKeysOn):
    """Lists, filters and edits annotations; it stores nothing, it asks with its signals."""

    place_requested = Signal(object)
    edit_requested = Signal(object, str)
    delete_requested = Signal(str)
    link_wanted = Signal(object)
    link_requested = Signal(str)
    note_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the panel, without annotations."""
        super().__init__(parent)
        self._annotations: tuple[Annotation, ...] = ()
        self._current_id = ""
        self._model = AnnotationModel(self)
        self.set_paths = self._model.set_paths
        self._by_id: dict[str, Annotation] = {}
        self._texts = NoteTexts(self._model.titles_of)
        self._sieve = Sieve(self)
        self._sieve.sifted.connect(self._show)
        self._build_list()
        self._made: AnnotationEditor | None = None
        self._made_filter: AnnotationFilter | None = None
        self._meanings: Mapping[str, str] = {}
        self._known_tags: tuple[str, ...] = ()
        self._pointing = PointingNotes()
        self._pointing.note_requested.connect(self.note_requested)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._pages)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._column.addWidget(self._split, 1)
        self._column.addWidget(self._pointing)
        self.await_annotations(Unlisted.NO_VOLUME)

    @property
    def _filter(self) -> AnnotationFilter:
        """Give the filter, made when there is something to filter."""
        if self._made_filter is not None:
            return self._made_filter
        from yearbook_reader.ui.notes.annotations.annotation_filter import AnnotationFilter

        self._made_filter = made = AnnotationFilter()
        made.changed.connect(self._refill)
        made.set_color_names(self._meanings)
        self._column.insertWidget(0, made)
        made.setVisible(bool(self._annotations))
        come_before(self._list, made)
        return made

    @property
    def _editor(self) -> AnnotationEditor:
        """Give the editor, made when there is something to edit."""
        if self._made is not None:
            return self._made
        from yearbook_reader.ui.notes.annotations.annotation_editor import AnnotationEditor

        self._made = editor = AnnotationEditor()
        editor.edit_requested.connect(self.edit_requested)
        editor.delete_requested.connect(self.delete_requested)
        editor.link_wanted.connect(self.link_wanted)
        editor.link_requested.connect(self.link_requested)
        editor.set_color_names(self._meanings)
        editor.set_known_tags(self._known_tags)
        self._split.addWidget(editor)
        editor.setVisible(bool(self._annotations))
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        self._split.setSizes(_SHARES)
        come_behind(self._list, editor)
        slim_bars(editor, theme_of(self.palette()))
        return editor

    def _build_list(self) -> None:
        self._list = self.keys_go_to = QListView()
        self._list.setModel(self._model)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setLayoutMode(QListView.LayoutMode.Batched)
        self._list.setBatchSize(_BATCH)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setAccessibleName(self.tr("批注"))
        self._list.selectionModel().currentChanged.connect(self._show_current)
        self._list.clicked.connect(self._jump)
        self._list.activated.connect(self._jump)
        delete = QAction(self.tr("删除"), self._list)
        delete.setShortcut(QKeySequence.StandardKey.Delete)
        delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        delete.triggered.connect(self._delete_current)
        self._list.addAction(delete)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(partial(_show_menu, self._list))
        self._pages = ListOrWords(self._list)

    def set_color_names(self, meanings: Mapping[str, str]) -> None:
        """Tell with each colour what it means to the reader."""
        self._meanings = meanings
        if self._made_filter is not None:
            self._made_filter.set_color_names(meanings)
        if self._made is not None:
            self._made.set_color_names(meanings)

    def set_annotations(self, annotations: tuple[Annotation, ...]) -> None:
        """Show all annotations of the volume, as they are stored, in reading order."""
        self._annotations = annotations
        self._by_id = {each.id: each for each in annotations}
        if annotations or self._made_filter is not None:
            self._filter.tag.offer(frozenset().union(*(each.tags for each in annotations)))
        row = self._list.currentIndex().row()
        self._refill()
        current = self._by_id.get(self._current_id)
        if current is None and self._list.hasFocus():
            current = self._model.annotation(min(row, self._model.rowCount() - 1))
        self._make_current(current)

    def await_annotations(self, why: Unlisted) -> None:
        """Show no annotations, and do not say that there are none: `why` none is known."""
        self.set_annotations(())
        told = self.tr("打开一卷年鉴，这里列出它的批注。")
        unread = self.tr("批注没有读出来，原因见窗口上方的消息。")
        words = {Unlisted.NO_VOLUME: told, Unlisted.UNREAD: unread}
        self._pages.show_words(words.get(why, ""))

    def edit(self, identifier: str) -> None:
        """Select an annotation and put the cursor into its note."""
        self.select(identifier)
        self._editor.focus_note()

    def current(self) -> Annotation | None:
        """Give the annotation that is shown in the editor."""
        return self._made.annotation if self._made is not None else None

    def select(self, identifier: str) -> None:
        """Select an annotation; filters that hide it are lifted."""
        annotation = self._by_id.get(identifier)
        if annotation is None:
            return
        if not self._model.index_of(identifier).isValid():
            self._filter.lift()
        self._make_current(annotation)

    def flush(self) -> None:
        """Ask for what was typed to be stored now, before the window closes."""
        if self._made is not None:
            self._made.flush()

    def set_known_tags(self, tags: tuple[str, ...]) -> None:
        """Offer these tags, of the whole shelf, while a line of tags is typed."""
        self._known_tags = tags
        if self._made is not None:
            self._made.set_known_tags(tags)

    def set_pointing(self, notes: tuple[Annotation, ...]) -> None:
        """Show which annotations, wherever they are, link to the entry that is read."""
        self._pointing.set_notes(notes)

    def follow(self, offset: int) -> None:
        """Show the annotations from a source offset on, unless the reader is in the panel."""
        if self._model.rowCount() and offset >= 0 and not _has_focus_within(self):
            first = self._model.first_from(offset)
            self._list.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtTop)

    def _refill(self) -> None:
        if self._made_filter is None or self._made_filter.is_empty():
            self._sieve.stop()
            self._show(self._annotations)
            return
        wanted = self._filter.wanted()
        typed = self._filter.text.text()
        words = _folded(typed).split() if typed else []
        self._sieve.sift(
            self._annotations,
            lambda each: wanted.fits(each) and self._texts.have(each, words),
        )

    def _show(self, kept: tuple[Annotation, ...]) -> None:
        if kept:
            _draw_annotations_in(self._list)
        self._model.set_annotations(kept)
        self._list.setCurrentIndex(self._model.index_of(self._current_id))
        whole = len(self._annotations)
        if whole or self._made_filter is not None:
            self._filter.tell(len(kept), whole)
            self._filter.setVisible(whole > 0)
        if kept:
            self._pages.show_list()
        elif whole:
            self._pages.show_words(self.tr("没有符合条件的批注。"))
        else:
            self._pages.show_words(self.tr("还没有批注。\n选中文字，按 Ctrl+H 即可标出。"))
        if whole or self._made is not None:
            self._editor.setVisible(whole > 0)
        # A note stays in the editor while it is written, also where it fits no more.
        hidden = self._current_id and not self._model.index_of(self._current_id).isValid()
        if hidden and not _has_focus_within(self._made):
            self._make_current(None)

    def _make_current(self, annotation: Annotation | None) -> None:
        """Select an annotation and show it, as it is stored now, in the editor."""
        self._current_id = annotation.id if annotation else ""
        self._list.setCurrentIndex(self._model.index_of(self._current_id))
        if annotation is not None or self._made is not None:
            self._editor.set_annotation(annotation)

    def _show_current(self, index: QModelIndex) -> None:
        annotation = self._model.annotation(index.row()) if index.isValid() else None
        if annotation is not None and annotation.id != self._current_id:
            self._make_current(annotation)

    def _jump(self, index: QModelIndex) -> None:
        annotation = self._model.annotation(index.row())
        if annotation is not None:
            self.place_requested.emit(annotation.spans)

    def _delete_current(self) -> None:
        annotation = self._model.annotation(self._list.currentIndex().row())
        if annotation is not None:
            self._editor.flush()
            self.delete_requested.emit(annotation.id)


def _folded(typed: str) -> str:
    from yearbook_reader.search.fold import fold

    return fold(typed)


def _draw_annotations_in(view: QListView) -> None:
    """Have the rows of a list drawn as annotations, if they are not yet."""
    from yearbook_reader.ui.notes.annotations.note_delegate import AnnotationDelegate

    if not isinstance(view.itemDelegate(), AnnotationDelegate):
        view.setItemDelegate(AnnotationDelegate(view))


def _has_focus_within(widget: QWidget | None) -> bool:
    """Tell whether the reader is at work in a widget."""
    focused = QApplication.focusWidget()
    return widget is not None and focused is not None and widget.isAncestorOf(focused)


def _show_menu(notes: QListView, point: QPoint) -> None:
    from yearbook_reader.ui.parts.context_menu import show_menu

    show_menu(notes, point, lambda menu: menu.addActions(notes.actions()))
