"""A list of a panel, or words in its place where there is nothing to list."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QWidget

from yearbook_reader.ui.parts.plain_label import plain_label

_LEAST_HEIGHT = 80  # pixels


class Unlisted(Enum):
    """Why nothing is known of what a panel is to list."""

    NO_VOLUME = auto()
    BEING_READ = auto()
    UNREAD = auto()


class ListOrWords(QStackedWidget):
    """Shows the one or the other; without words an empty sheet."""

    def __init__(self, view: QAbstractItemView, parent: QWidget | None = None) -> None:
        """Show no words in the place of `view` yet."""
        super().__init__(parent)
        self._view = view
        self._policy = view.focusPolicy()
        self._told = plain_label()
        self._told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._told.setMinimumSize(QSize(0, _LEAST_HEIGHT))
        self.addWidget(view)
        self.addWidget(self._told)
        self.show_words("")

    @property
    def words(self) -> str:
        """Give the words that stand in the place of the list; empty where it is shown."""
        return "" if self.currentWidget() is self._view else self._told.text()

    def show_list(self) -> None:
        """Show the list."""
        self._view.setFocusPolicy(self._policy)
        self.setCurrentWidget(self._view)

    def show_words(self, words: str) -> None:
        """Show words in the place of the list."""
        self._told.setText(words)
        # The Tab key would come to the hidden view, which has its panel's focus, and go no further.
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCurrentWidget(self._told)
