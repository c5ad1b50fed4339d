"""What can be done with the passage at hand: copy, highlight, note, bookmark, its source."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.color import Color, State, Style
from yearbook_reader.ui.notes.marking import Marking
from yearbook_reader.ui.parts.actions import Actions
from yearbook_reader.ui.parts.messages import MessageBar
from yearbook_reader.ui.reading.reading_pane import ReadingPane
from yearbook_reader.ui.window.panels import Panels
from yearbook_reader.volume.model import Span

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import OpenVolume

_NEXT_STATE = {
    State.NONE: State.TO_CHECK,
    State.TO_CHECK: State.CHECKED,
    State.CHECKED: State.NONE,
}


class PassageActions(QObject):
    """Connects the actions on passages with the pane, the notebook and the panels."""

    def __init__(
        self,
        actions: Actions,
        pane: ReadingPane,
        panels: Panels,
        marking: Marking,
        messages: MessageBar,
    ) -> None:
        """Connect the actions; without a selection they work on the reader's place."""
        super().__init__(pane)
        self._actions = actions
        self._pane = pane
        self._panels = panels
        self._marking = marking
        self._messages = messages
        self._opened: OpenVolume | None = None
        self._color = Color.YELLOW
        self._note_wanted = False
        for color, action in actions.colors().items():
            action.triggered.connect(partial(self._highlight, color, None))
        for name, work in (
            ("copy", pane.view.copy),
            ("select_all", pane.view.selectAll),
            ("highlight", lambda: self._highlight(self._color, Style.HIGHLIGHT)),
            ("underline", lambda: self._highlight(self._color, Style.UNDERLINE)),
            ("check_state", self._step_state),
            ("note", self._note),
            ("remove_mark", self._remove),
            ("bookmark", self._toggle_bookmark),
            ("show_source", self._show_source),
        ):
            actions[name].triggered.connect(work)
        pane.menu_wanted.connect(self._fill_menu)
        pane.view.sign_pressed.connect(self._show_noted)
        pane.selection_changed.connect(self._offer)
        pane.position_changed.connect(self._check_bookmark)
        marking.annotation_added.connect(self._on_added)
        marking.bookmarks_changed.connect(self._check_bookmark)
        actions["bookmark"].enabledChanged.connect(self._check_bookmark)

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Work on another volume."""
        self._opened = opened
        for name in ("note", "bookmark", "show_source", "select_all", "remove_mark", "check_state",
                     "copy_reference", "copy_link", "other_years", "reply_note",
                     "figures"):  # fmt: skip
            self._actions[name].setEnabled(opened is not None)
        self._offer(())

    def _offer(self, spans: tuple[Span, ...]) -> None:
        names = ("copy", "copy_citation", "highlight", "underline")
        needing = [self._actions[name] for name in names]
        for action in (*needing, *self._actions.colors().values()):
            action.setEnabled(bool(spans))

    def _check_bookmark(self) -> None:
        """Let the button look pressed where the entry is marked, and only where it can be used."""
        action, entry = self._actions["bookmark"], self._pane.current_entry()
        marked = {bookmark.entry_id for bookmark in self._marking.bookmarks}
        action.setChecked(action.isEnabled() and entry is not None and entry.id in marked)

    def _highlight(self, color: Color, style: Style | None, *_: object) -> None:
        self._color = color
        self._marking.mark(self._pane.selected_spans(), color, style)

    def _step_state(self) -> None:
        """Set the mark at hand to be checked, then checked, then neither; else mark words so."""
        here = self._here()
        spans = self._pane.selected_spans()
        if here is not None and (not spans or here.spans == spans):
            changed = replace(here, state=_NEXT_STATE[here.state])
            self._marking.edit(changed.modified_now())
        elif spans:
            self._marking.mark(spans, self._color, state=State.TO_CHECK)
        else:
            self._messages.show_hint(self.tr("先选中要核对的文字。"))

    def _show_noted(self, identifiers: tuple[str, ...]) -> None:
        """Show the first of the annotations whose sign in the margin was pressed."""
        self._panels.reveal("annotations")
        self._panels.annotations.select(identifiers[0])

    def _note(self) -> None:
        """Write a note to the selection, else to the annotation at hand."""
        here = self._here()
        spans = self._pane.selected_spans()
        if here is not None and (not spans or here.spans == spans):
            self._edit(here)
        elif spans:
            self._note_wanted = True
            self._marking.mark(spans, self._color)
        else:
            self._messages.show_hint(self.tr("先选中要批注的文字。"))

    def _on_added(self, annotation: Annotation) -> None:
        # On the mark, not behind it: the next deed, a note perhaps, is for it.
        cursor = self._pane.view.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._pane.view.setTextCursor(cursor)
        if self._note_wanted:
            self._note_wanted = False
            self._edit(annotation)

    def _edit(self, annotation: Annotation) -> None:
        self._panels.reveal("annotations")
        self._panels.annotations.edit(annotation.id)

    def _here(self) -> Annotation | None:
        """Give the smallest annotation at the text cursor."""
        found = self._pane.highlighter.annotations_here()
        return min(found, key=lambda each: len(each.quote), default=None)

    def _remove(self) -> None:
        here = self._here()
        if here is None:
            self._messages.show_hint(self.tr("这里没有标注。"))
        else:
            self._marking.delete(here.id)

    def _toggle_bookmark(self) -> None:
        entry = self._pane.current_entry()
        if entry is not None:
            self._marking.toggle_bookmark(entry)
        else:
            self._messages.show_hint(self.tr("这里没有条目，书签是加在条目上的。"))
        self._check_bookmark()

    def _show_source(self) -> None:
        offset = self._pane.current_offset()
        spans = self._pane.selected_spans() or (Span(offset, offset + 1),)
        self._panels.reveal("findings")
        self._panels.findings.show_source(spans)

    def _fill_menu(self, menu: QMenu) -> None:
        if self._opened is None:
            return
        copying = ("copy", "copy_citation", "copy_reference", "copy_link")
        menu.addActions([self._actions[name] for name in copying])
        menu.addActions([self._actions["other_years"], self._actions["figures"]])
        menu.addSeparator()
        colors = menu.addMenu(self._actions["highlight"].text())
        colors.addActions(list(self._actions.colors().values()))
        colors.setEnabled(self._actions["highlight"].isEnabled())
        names = ("underline", "note", "check_state", "remove_mark")
        menu.addActions([self._actions[name] for name in names])
        menu.addSeparator()
        menu.addActions([self._actions["bookmark"], self._actions["show_source"]])
