"""The notebook's side of the window: the notes of the whole shelf, and what is done with many."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color, State
from yearbook_reader.ui.look.color_chips import chip_icon, color_name, state_icon, state_name
from yearbook_reader.ui.look.theme import theme_of
from yearbook_reader.ui.notes.marking import Marking
from yearbook_reader.ui.parts.tag_line import ask_tag_name, renamed, tags_of
from yearbook_reader.ui.window.workplace import Workplace
from yearbook_reader.ui.words.volume_names import row_name

if TYPE_CHECKING:
    from yearbook_reader.library import Library
    from yearbook_reader.progress import Progress
    from yearbook_reader.shelf.note_titles import Paths
    from yearbook_reader.ui.notes.notebook.notebook_page import NotebookPage

MANY = 1000  # notes
Notes = Mapping[str, tuple[Annotation, ...]]  # by the sha256 of their volumes


def _as_it_is(note: Annotation) -> Annotation:
    return note


def _read_notes(library: Library) -> tuple[Notes, Paths]:
    """Read all notes, and what the titles over them are today."""
    from yearbook_reader.shelf.note_titles import present_titles

    notes = library.notebook.all_annotations()
    return notes, present_titles(lambda: library.index, chain.from_iterable(notes.values()))


class NotebookDesk(QObject):
    """A page of the frame and what works on it.

    `note_requested` gives a note to be shown, `page_made` the page once it is needed.
    """

    note_requested = Signal(object)
    page_made = Signal(object)
    failed = Signal(object)

    def __init__(self, place: Workplace, marking: Marking) -> None:
        """Serve a frame; what is changed, `marking` stores, and can undo."""
        super().__init__(place.frame)
        self._frame = place.frame
        self._library = place.library
        self._tasks = place.notebook
        self._messages = place.messages
        self._undo = place.actions["undo"]
        self._pane = place.pane
        self._marking = marking
        self._meanings: Mapping[str, str] = {}
        self._names: Mapping[str, str] = {}
        self._notes: tuple[Annotation, ...] = ()  # of the whole shelf, as they are shown
        self._page: NotebookPage | None = None
        marking.annotations_changed.connect(self.follow)
        place.actions["notebook"].triggered.connect(self.show)

    @property
    def page(self) -> NotebookPage:
        """Give the page, which the frame gets at the first asking."""
        if self._page is not None:
            return self._page
        from yearbook_reader.ui.notes.notebook.notebook_page import NotebookPage

        self._page = page = NotebookPage(self._frame)
        self._frame.pages.addWidget(page)
        page.set_color_names(self._meanings)
        page.open_requested.connect(self.note_requested)
        page.edit_requested.connect(lambda note: self.change((note,)))
        page.delete_requested.connect(self.delete)
        page.menu_wanted.connect(self._fill_menu)
        self.page_made.emit(page)
        return page

    @property
    def is_in_front(self) -> bool:
        """Tell whether the page is shown."""
        return self._page is not None and self._frame.pages.currentWidget() is self._page

    def flush(self) -> None:
        """Store what was typed."""
        if self._page is not None:
            self._page.flush()

    def show(self) -> None:
        """Show the notebook, read anew, at the notes of the place that is read."""
        self._tasks.run(self._read, self._show_at_place, self.failed.emit)
        self._frame.show_page(self.page, alone=True)
        self.page.setFocus()

    def follow(self) -> None:
        """Show the notes anew, where they are in front: they, or titles over them, are others."""
        if self.is_in_front:
            self._tasks.run(
                lambda _: _read_notes(self._library),
                lambda read: self._show_notes(*read),
                self.failed.emit,
            )

    def set_color_names(self, meanings: Mapping[str, str]) -> None:
        """Tell with each colour what it means to the reader."""
        self._meanings = meanings
        if self._page is not None:
            self._page.set_color_names(meanings)

    def change(
        self, notes: Sequence[Annotation], how: Callable[[Annotation], Annotation] = _as_it_is
    ) -> None:
        """Change notes and put them in the places of those with their ids, as one action."""

        def change() -> int:
            return self._library.notebook.update(*(how(note).modified_now() for note in notes))

        told = self.tr("已修改 %Ln 条批注。", "", len(notes)) if len(notes) > 1 else ""
        self.do(self.tr("修改批注"), change, told, len(notes))

    def delete(self, notes: Sequence[Annotation]) -> None:
        """Take notes out of the notebook."""
        told = self.tr("已删除 %Ln 条批注。", "", len(notes))
        identifiers = [note.id for note in notes]
        delete = partial(self._library.notebook.delete, *identifiers)
        self.do(self.tr("删除批注"), delete, told, len(notes))

    def recolor(self, notes: Sequence[Annotation], color: Color) -> None:
        """Give notes another colour."""
        self.change(notes, lambda note: replace(note, color=color))

    def set_state(self, notes: Sequence[Annotation], state: State) -> None:
        """Write down how far notes are checked."""
        self.change(notes, lambda note: replace(note, state=state))

    def add_tags(self, notes: Sequence[Annotation], tags: Sequence[str]) -> None:
        """Put tags on notes, besides those they have."""
        self.change(
            notes, lambda note: replace(note, tags=tuple(dict.fromkeys((*note.tags, *tags))))
        )

    def remove_tag(self, notes: Sequence[Annotation], tag: str) -> None:
        """Take a tag off notes."""
        self.change(
            notes,
            lambda note: replace(note, tags=tuple(each for each in note.tags if each != tag)),
        )

    def rename_tag(self, tag: str, name: str) -> None:
        """Call a tag otherwise, wherever it is in the notebook."""
        notes = [note for note in self._notes if tag in note.tags]
        told = self.tr("标签“{tag}”改成了“{name}”：%Ln 条批注。", "", len(notes))

        def rename() -> int:
            return self._library.notebook.update(
                *(
                    replace(note, tags=renamed(note.tags, tag, name)).modified_now()
                    for note in notes
                )
            )

        self.do(self.tr("改标签名"), rename, told.format(tag=tag, name=name), len(notes))

    def do(self, text: str, work: Callable[[], int], told: str = "", count: int = 1) -> None:
        """Change the notebook, say what was done, and offer to take it back.

        That many notes are under way, which takes some seconds, is said before.
        """
        if count >= MANY:
            self._messages.show_hint(self.tr("正在改动 %Ln 条批注…", "", count))

        def tell() -> None:
            if told:
                self._messages.show_news(told, self._undo)

        self._marking.change(text, work, tell)

    def _read(self, _: Progress) -> tuple[Notes, Paths, Mapping[str, str]]:
        """Read the notes, and what their volumes are called; those that are gone were called."""
        gone = self.tr("{name}（不在书库中）")
        former = self._library.notebook.names()
        names = {sha256: gone.format(name=name) for sha256, name in former.items()}
        names |= {row.record.sha256: row_name(row) for row in self._library.shelf_view()}
        return *_read_notes(self._library), names

    def _show_at_place(self, read: tuple[Notes, Paths, Mapping[str, str]]) -> None:
        notes, paths, self._names = read
        self._show_notes(notes, paths)
        self.page.show_place(self._marking.source, self._pane.current_offset())

    def _show_notes(self, notes: Notes, paths: Paths) -> None:
        self._notes = tuple(chain.from_iterable(notes.values()))
        self.page.set_notes(self._notes, self._names, paths)

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
        renaming = menu.addMenu(self.tr("标签改名"))
        renaming.setEnabled(bool(tags))
        for tag in tags:
            action = renaming.addAction(tag.replace("&", "&&") + "…")
            action.triggered.connect(partial(ask_tag_name, self._frame, tag, self.rename_tag))
        menu.addSeparator()
        menu.addAction(self.tr("删除") + "\tDel").triggered.connect(partial(self.delete, notes))

    def _ask_tags(self, notes: Sequence[Annotation]) -> None:
        from yearbook_reader.ui.parts.dialogs.line_dialog import LineDialog

        typed = LineDialog.ask(self._frame, self.tr("加标签"), self.tr("以顿号或逗号分开")) or ""
        if tags_of(typed):
            self.add_tags(notes, tags_of(typed))
