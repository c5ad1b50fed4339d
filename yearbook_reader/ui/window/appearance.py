"""The reader's preferences at work: what is chosen is kept, and the look follows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from yearbook_reader.errors import StorageError
from yearbook_reader.settings import Settings
from yearbook_reader.ui.look.theme import (
    Theme,
    ThemeChoice,
    palette_of,
    palettes_of,
    theme_for,
)
from yearbook_reader.ui.reading.typesetting.typography import TypeChoice, Typography

if TYPE_CHECKING:
    from yearbook_reader.library import Library

ZOOM_STEPS = (60, 70, 80, 90, 100, 110, 125, 140, 160, 180, 200, 240, 300)


class Appearance(QObject):
    """Holds the settings; `changed` gives the typography, in the theme's colours."""

    changed = Signal(object)
    language_changed = Signal()
    color_names_changed = Signal(object)
    failed = Signal(object)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        """Read the settings."""
        super().__init__(parent)
        self._library = library
        self._failed = False
        self._bright = ThemeChoice.LIGHT  # what the dark goes back to
        self.settings = library.settings
        self.theme: Theme = theme_for(self.settings.theme)
        self._dress()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def typography(self) -> Typography:
        """Give the type of the text of volumes."""
        return Typography.of(self.theme, TypeChoice.of(self.settings))

    def adopt(self, settings: Settings) -> None:
        """Take these settings, keep them, and look as they say."""
        before, self.settings = self.settings, settings
        if settings == before:
            return
        try:
            self._library.save_settings(settings)
        except StorageError as error:
            # Said once, and of what a person chose: where the window stood is not worth a word.
            if not self._failed and _chosen(settings) != _chosen(before):
                self._failed = True
                self.failed.emit(error)
        if settings.color_names != before.color_names:
            self.color_names_changed.emit(settings.color_names)
        if settings.language != before.language:
            self.language_changed.emit()
        elif (settings.theme, TypeChoice.of(settings)) != (before.theme, TypeChoice.of(before)):
            self._follow()

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Look as the reader chose, or as the desktop does."""
        self.adopt(replace(self.settings, theme=str(choice)))

    def toggle_theme(self) -> None:
        """Change to the dark, and back to the bright look that was chosen before, else to light."""
        if not self.theme.dark:
            others = (ThemeChoice.SEPIA, ThemeChoice.CONTRAST)
            chosen = (each for each in others if each == self.settings.theme)
            self._bright = next(chosen, ThemeChoice.LIGHT)
        self.choose_theme(self._bright if self.theme.dark else ThemeChoice.DARK)

    def zoom(self, steps: int) -> None:
        """Set the text larger (1) or smaller (-1) by a step, or at its natural size (0)."""
        now = self.settings.zoom
        larger = [step for step in ZOOM_STEPS if step > now]
        smaller = [step for step in ZOOM_STEPS if step < now]
        if steps > 0:
            chosen = min(larger, default=now)
        else:
            chosen = max(smaller, default=now) if steps else 100
        self.adopt(replace(self.settings, zoom=chosen))

    def _follow(self) -> None:
        self.theme = theme_for(self.settings.theme)
        self._dress()
        self.changed.emit(self.typography)

    def _dress(self) -> None:
        QApplication.setPalette(palette_of(self.theme))
        for kind, palette in palettes_of(self.theme).items():
            # The stub asks for bytes, the call for text.
            QApplication.setPalette(palette, kind)  # type: ignore[arg-type]


def _chosen(settings: Settings) -> Settings:
    """Give what a person chose, without what the window remembers by itself."""
    return replace(settings, last_volume="", last_folder="", window_geometry="", window_state="")
