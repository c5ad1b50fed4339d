"""The notebook's side of the window: the notes of the whole shelf, and what is done with many."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color, State
from yearbook_reader.ui.actions import Actions
from yearbook_reader.ui.color_chips import chip_icon, color_name, state_icon, state_name
from yearbook_reader.ui.delegates.lines import theme_of
from yearbook_reader.ui.frame import Frame
from yearbook_reader.ui.messages import MessageBar
from yearbook_reader.ui.notebook_page import NotebookPage
from yearbook_reader.ui.tag_line import tags_of
from yearbook_reader.ui.tasks import Tasks
from yearbook_reader.ui.volume_names import row_name

if TYPE_CHECKING:
    from yearbook_reader.library import Library
    from yearbook_reader.progress import Progress

Notes = tuple[tuple[Annotation, ...], dict[str, str]]


class NotebookDesk(QObject):
    """A page of the frame and what works on it; `changed` tells that notes are others now."""

    note_requested = Signal(object)
    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, frame: Frame, library: Library, tasks: Tasks, actions: Actions, messages: MessageBar
    ) -> None:
        """Add the page to a frame; `tasks` is the one writer of the notebook."""
        super().__init__(frame)
        self._frame = frame
        self._library = library
        self._tasks = tasks
        self._messages = messages
        self._last_change = 0
        self._meanings: Mapping[str, str] = {}
        self._undo = QAction(self.tr("撤销"), self)
        self._undo.triggered.connect(self._take_back)
        self.page = NotebookPage(frame)
        frame.pages.addWidget(self.page)
        self.page.open_requested.connect(self.note_requested)
        self.page.edit_requested.connect(lambda note: self.change((note,)))
        self.page.delete_requested.connect(self.delete)
        self.page.menu_wanted.connect(self._fill_menu)
        actions["notebook"].triggered.connect(self.show)

    @property
    def is_in_front(self) -> bool:
        """Tell whether the page is shown."""
        return self._frame.pages.currentWidget() is self.page

    def show(self) -> None:
        """Show the notebook, read anew."""
        self.refresh()
        self._frame.show_page(self.page, alone=True)
        self.page.setFocus()

    def refresh(self) -> None:
        """Read the notes of the shelf."""
        self._tasks.run(self._read, self._show_notes, self.failed.emit)

    def set_color_names(self, meanings: Mapping[str, str]) -> None:
        """Tell with each colour what it means to the reader."""
        self._meanings = meanings
        self.page.set_color_names(meanings)

    def change(self, notes: Sequence[Annotation]) -> None:
        """Put changed notes in the places of those with their ids, as one action."""
        changed = [note.edited(note.color, note.note, note.tags) for note in notes]
        told = self.tr("已修改 %Ln 条批注。", "", len(changed)) if len(changed) > 1 else ""
        self._do(lambda: self._library.notebook.update(*changed), told)

    def delete(self, notes: Sequence[Annotation]) -> None:
        """Take notes out of the notebook."""
        told = self.tr("已删除 %Ln 条批注。", "", len(notes))
        self._do(lambda: self._library.notebook.delete(*(note.id for note in notes)), told)

    def recolor(self, notes: Sequence[Annotation], color: Color) -> None:
        """Give notes another colour."""
        self.change([replace(note, color=color) for note in notes])

    def set_state(self, notes: Sequence[Annotation], state: State) -> None:
        """Write down how far notes are checked."""
        self.change([replace(note, state=state) for note in notes])

    def add_tags(self, notes: Sequence[Annotation], tags: Sequence[str]) -> None:
        """Put tags on notes, besides those they have."""
        self.change(
            [replace(note, tags=tuple(dict.fromkeys((*note.tags, *tags)))) for note in notes]
        )

    def remove_tag(self, notes: Sequence[Annotation], tag: str) -> None:
        """Take a tag off notes."""
        self.change(
            [replace(note, tags=tuple(each for each in note.tags if each != tag)) for note in notes]
        )

    def _do(self, work: Callable[[], int], told: str) -> None:
        def change(progress: Progress) -> tuple[int, Notes]:
            return work(), self._read(progress)

        def done(result: tuple[int, Notes]) -> None:
            self._last_change, notes = result
            self._show_notes(notes)
            self.changed.emit()
            if told:
                self._messages.show_news(told, self._undo)

        self._tasks.run(change, done, self.failed.emit)

    def _take_back(self) -> None:
        number = self._last_change
        self._do(lambda: self._library.notebook.history.undo(number), "")

    def _read(self, _: Progress) -> Notes:
        notes = self._library.notebook.all_annotations()
        names = {row.record.sha256: row_name(row) for row in self._library.shelf_view()}
        return tuple(chain.from_iterable(notes.values())), names

    def _show_notes(self, notes: Notes) -> None:
        self.page.set_notes(*notes)

    def _fill_menu(self, menu: QMenu) -> None:
        notes = self.page.selected()
        if len(notes) == 1:
            opens = menu.addAction(self.tr("打开这一处"))
            opens.triggered.connect(partial(self.note_requested.emit, notes[0]))
        colors = menu.addMenu(self.tr("换颜色"))
        for color in Color:
            action = colors.addAction(
                chip_icon(color, theme_of(self.page.palette())),
                color_name(color, self._meanings).replace("&", "&&"),
            )
            action.triggered.connect(partial(self.recolor, notes, color))
        states = menu.addMenu(self.tr("核对"))
        for state in (State.TO_CHECK, State.CHECKED, State.NONE):
            action = states.addAction(
                state_icon(state, theme_of(self.page.palette())), state_name(state)
            )
            action.triggered.connect(partial(self.set_state, notes, state))
        menu.addAction(self.tr("加标签…")).triggered.connect(partial(self._ask_tags, notes))
        tags = sorted({tag for note in notes for tag in note.tags})
        removal = menu.addMenu(self.tr("去掉标签"))
        removal.setEnabled(bool(tags))
        for tag in tags:
            action = removal.addAction(tag.replace("&", "&&"))
            action.triggered.connect(partial(self.remove_tag, notes, tag))
        menu.addSeparator()
        menu.addAction(self.tr("删除")).triggered.connect(partial(self.delete, notes))

    def _ask_tags(self, notes: Sequence[Annotation]) -> None:
        text, accepted = QInputDialog.getText(
            self._frame, self.tr("加标签"), self.tr("以顿号或逗号分开"), QLineEdit.EchoMode.Normal
        )
        if accepted and tags_of(text):
            self.add_tags(notes, tags_of(text))
