"""The annotations that link to the entry that is read."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.ui.words.note_words import words_of
from yearbook_reader.ui.words.one_line import one_line

LONGEST = 30  # characters of a note in the menu
MOST = 50  # notes in the menu


class PointingNotes(QToolButton):
    """A button that tells how many there are and opens a menu of them; hidden without any."""

    note_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stay hidden."""
        super().__init__(parent)
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(QMenu(self))
        self.set_notes(())

    def set_notes(self, notes: tuple[Annotation, ...]) -> None:
        """Show these annotations."""
        told = self.tr("%Ln 条批注链接到本条目", "", len(notes))
        self.setText(told)
        self.setAccessibleName(told)
        self.setVisible(bool(notes))
        self.menu().setAccessibleName(told)
        self.menu().clear()
        for note in notes[:MOST]:
            words = one_line(words_of(note.note) or note.quote)
            cut = words if len(words) <= LONGEST else f"{words[:LONGEST]}…"
            action = self.menu().addAction(cut.replace("&", "&&"))
            action.triggered.connect(partial(self.note_requested.emit, note))
