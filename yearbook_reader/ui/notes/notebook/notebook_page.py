"""The notebook of the whole shelf: every note, filtered and grouped, one or many at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.arranging import Grouping, TitlesOf, Wish, grouped
from yearbook_reader.annotations.color import Color
from yearbook_reader.shelf.note_titles import Paths, titles_in
from yearbook_reader.ui.lists.grouped_tree import GroupedTree
from yearbook_reader.ui.lists.items import VALUE_ROLE
from yearbook_reader.ui.lists.sieve import Sieve
from yearbook_reader.ui.look.color_chips import color_name
from yearbook_reader.ui.notes.annotations.annotation_editor import AnnotationEditor
from yearbook_reader.ui.notes.annotations.note_texts import NoteTexts
from yearbook_reader.ui.notes.list_or_words import ListOrWords
from yearbook_reader.ui.notes.notebook.notebook_delegate import NotebookDelegate
from yearbook_reader.ui.notes.notebook.notebook_filter import NotebookFilter
from yearbook_reader.ui.notes.notebook.notebook_model import NotebookModel, in_parts
from yearbook_reader.ui.parts.context_menu import show_menu
from yearbook_reader.ui.parts.keys.delete_key import is_delete

_SIZES = (620, 360)
_OPEN_NOTES = 200


class NotebookPage(QWidget):
    """Asks with its signals; `menu_wanted` gives a menu to fill for the selected notes."""

    open_requested = Signal(object)
    edit_requested = Signal(object)
    delete_requested = Signal(object)
    menu_wanted = Signal(object)
    link_wanted = Signal(object)
    link_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty notebook."""
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self._notes: tuple[Annotation, ...] | None = None  # not read yet
        self._volumes: Mapping[str, str] = {}
        self._paths: Paths = {}
        self._titles_of: TitlesOf = lambda note: titles_in(self._paths, note)
        self._meanings: Mapping[str, str] = {}
        self._place: tuple[str, int] | None = None
        self._texts = NoteTexts(self._titles_of)
        self._sieve = Sieve(self)
        self._sieve.sifted.connect(self._show)
        self._model = NotebookModel(self)
        self._filter = NotebookFilter(self)
        self._filter.changed.connect(self._refill)
        self._told = QLabel(self)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._tree = self._new_tree()
        self._pages = ListOrWords(self._tree)
        self._editor = AnnotationEditor()
        self._editor.edit_requested.connect(self.edit_requested)
        self._editor.delete_requested.connect(lambda _: self._ask_to_delete())
        self._editor.link_wanted.connect(self.link_wanted)
        self._editor.link_requested.connect(self.link_requested)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self._pages)
        splitter.addWidget(self._editor)
        splitter.setSizes(_SIZES)
        splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 10)
        column.setSpacing(10)
        column.addWidget(self._filter)
        column.addWidget(splitter, 1)
        column.addWidget(self._told)
        self.setFocusProxy(self._filter)

    def _new_tree(self) -> GroupedTree:
        tree = GroupedTree(self._model, NotebookDelegate(), self)
        tree.setAccessibleName(self.tr("全部批注"))
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(self._show_menu)
        tree.activated.connect(self._open)
        tree.selectionModel().currentChanged.connect(self._show_current)
        return tree

    def set_notes(
        self, notes: Sequence[Annotation], volumes: Mapping[str, str], paths: Paths
    ) -> None:
        """Show all notes of the shelf; `volumes` gives each volume's title by its sha256.

        `paths` are the titles of the entries as they are today.
        """
        self._notes = tuple(notes)
        self._volumes = volumes
        self._paths = paths
        self._filter.tags.offer(frozenset().union(*(each.tags for each in notes)))
        self._refill()

    def show_place(self, source: str, offset: int) -> None:
        """Select the first note from a source offset on, in the volume with this sha256."""
        self._place = (source, offset)
        if not self._sieve.busy:
            self._go_to_place()

    def set_color_names(self, meanings: Mapping[str, str]) -> None:
        """Tell with each colour what it means to the reader."""
        self._meanings = meanings
        self._filter.set_color_names(meanings)
        self._editor.set_color_names(meanings)
        self._refill()

    def set_known_tags(self, tags: tuple[str, ...]) -> None:
        """Offer these tags while a line of tags is typed."""
        self._editor.set_known_tags(tags)

    def selected(self) -> tuple[Annotation, ...]:
        """Give the selected notes, each once; a selected group stands for all of its notes."""
        indexes = self._tree.selectionModel().selectedIndexes()
        notes = chain.from_iterable(map(self._model.notes_of, indexes))
        return tuple({note.id: note for note in notes}.values())

    def shown(self) -> tuple[Annotation, ...]:
        """Give the notes that pass the filter, each once."""
        return tuple({note.id: note for note in self._model.notes}.values())

    def flush(self) -> None:
        """Ask for what was typed to be stored now."""
        self._editor.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Delete take the selected notes out."""
        if is_delete(event) and self.selected():
            self._ask_to_delete()
        else:
            super().keyPressEvent(event)

    def _refill(self) -> None:
        if self._notes is None:
            return
        wish, words = self._filter.wanted(), self._filter.words()
        if not words and wish == Wish():
            self._sieve.stop()
            self._show(self._notes)
        else:
            self._sieve.sift(
                self._notes, lambda each: wish.fits(each) and self._texts.have(each, words)
            )

    def _show(self, notes: tuple[Annotation, ...]) -> None:
        current = self._tree.currentIndex().data(VALUE_ROLE)
        if self._tree.hasFocus():
            current = _left_beside(current, self._model.notes, self._notes or ())
        grouping = self._filter.grouping()
        groups = [
            part
            for name, members in grouped(notes, grouping, self._titles_of).items()
            for part in in_parts(self._group_name(grouping, name), members)
        ]
        # The group says which volume it is, where they are grouped so.
        volumes = {} if grouping is Grouping.VOLUME else self._volumes
        self._model.set_groups(groups, volumes, self._titles_of)
        self._tree.open_groups(_OPEN_NOTES)
        self._tell(len(notes))
        self._make_current(current)
        self._go_to_place()

    def _tell(self, count: int) -> None:
        """Tell how many notes are shown, and where there are none, why or what to do."""
        self._told.setText(self.tr("%Ln 条批注", "", count))
        for widget in (self._filter, self._editor, self._told):
            widget.setVisible(bool(self._notes))
        if count:
            self._pages.show_list()
        elif self._notes:
            self._pages.show_words(self.tr("没有符合条件的批注。"))
        else:
            self._pages.show_words(
                self.tr(
                    "还没有批注。\n打开一卷年鉴，选中文字，按 Ctrl+H 标亮，或按 Ctrl+N 写批注。\n"
                    "各卷的批注都汇集在这里。"
                )
            )

    def _group_name(self, grouping: Grouping, name: str) -> str:
        if grouping is Grouping.VOLUME:
            return self._volumes.get(name) or self.tr("不在书库中的年鉴")
        if grouping is Grouping.COLOR:
            return color_name(Color(name), self._meanings)
        nameless = {
            Grouping.CHAPTER: self.tr("卷首"),
            Grouping.TAG: self.tr("没有标签"),
            Grouping.DAY: self.tr("日期不详"),
        }
        return name or nameless[grouping]

    def _make_current(self, note: Annotation | None) -> None:
        notes = self._model.notes
        found = (at for at, each in enumerate(notes) if note is not None and each.id == note.id)
        position = next(found, None)
        if position is None:
            self._editor.set_annotation(None)
        else:
            self._tree.go_to(self._model.index_of(position))

    def _go_to_place(self) -> None:
        """Go, once, to the notes of the place that was asked for."""
        if self._place is None:
            return
        (source, offset), self._place = self._place, None
        notes = self._model.notes
        there = [at for at, each in enumerate(notes) if each.source_sha256 == source]
        behind = (at for at in there if notes[at].spans[0].start >= offset)
        position = next(behind, there[-1] if there else None)
        if position is not None:
            self._tree.go_to(self._model.index_of(position))

    def _show_current(self, index: QModelIndex) -> None:
        self._editor.set_annotation(index.data(VALUE_ROLE) if index.isValid() else None)

    def _open(self, index: QModelIndex) -> None:
        note = index.data(VALUE_ROLE)
        if note is not None:
            self.open_requested.emit(note)

    def _ask_to_delete(self) -> None:
        if self.selected():
            self.delete_requested.emit(self.selected())

    def _show_menu(self, point: QPoint) -> None:
        if self.selected():
            show_menu(self._tree, point, self.menu_wanted.emit)


def _left_beside(
    note: Annotation | None, shown: Sequence[Annotation], left: Sequence[Annotation]
) -> Annotation | None:
    """Give a note of a list or, where it is not left, the next one that is, else the one before."""
    names = {each.id for each in left}
    if note is None or note.id in names:
        return note
    at = [each.id for each in shown].index(note.id)
    return next((each for each in (*shown[at:], *shown[at::-1]) if each.id in names), None)
