"""Keeps the marks of the page on the screen up to date, and shows a note where one points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from yearbook_reader.annotations.color import State
from yearbook_reader.ui.look.color_chips import state_name
from yearbook_reader.ui.look.theme import Theme
from yearbook_reader.ui.reading.typesetting.page import Page
from yearbook_reader.ui.reading.view.highlights import Highlights
from yearbook_reader.ui.reading.view.page_view import PageView
from yearbook_reader.ui.words.note_words import words_of
from yearbook_reader.ui.words.plain_tip import plain_tip
from yearbook_reader.volume.model import Span

if TYPE_CHECKING:
    from yearbook_reader.annotations.annotation import Annotation
    from yearbook_reader.annotations.by_place import ByPlace
    from yearbook_reader.search.hits import Hit

FLASH_MILLISECONDS = 1400


class Highlighter(QObject):
    """Marks annotations, hits and shown places of the page in a view; only what is seen."""

    def __init__(self, view: PageView, theme: Theme) -> None:
        """Mark nothing yet."""
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._page: Page | None = None
        self._highlights = Highlights()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)
        self._flash = QTimer(self, singleShot=True, interval=FLASH_MILLISECONDS)
        self._flash.timeout.connect(self._end_flash)
        view.scrolled.connect(self._soon.start)
        view.viewport().installEventFilter(self)

    def set_page(self, page: Page | None, theme: Theme) -> None:
        """Mark another page, or the same one set anew."""
        self._page = page
        self._theme = theme
        self._soon.start()

    def clear(self) -> None:
        """Forget all marks: another volume is shown."""
        self._highlights = Highlights()
        self._soon.start()

    def set_annotations(self, annotations: ByPlace) -> None:
        """Mark these annotations wherever they are shown."""
        self._highlights.annotations = annotations
        self._soon.start()

    def set_hits(self, hits: tuple[Hit, ...], current: Hit | None) -> None:
        """Mark these hits of a search, and one of them above the others."""
        self._highlights.hits = hits
        self._highlights.current_hit = current
        self._soon.start()

    def flash(self, spans: tuple[Span, ...]) -> None:
        """Mark a place for a moment."""
        self._highlights.flash = spans
        self._flash.start()
        self._soon.start()

    def _end_flash(self) -> None:
        self._highlights.flash = ()
        self._soon.start()

    def _show(self) -> None:
        page, view = self._page, self._view
        if page is None:
            return
        visible = view.visible_range()
        selections = self._highlights.selections(page, view.document(), self._theme, visible)
        # Qt paints the page anew for each setting, for one of nothing in the place of nothing too.
        if selections or view.extraSelections():
            view.setExtraSelections(selections)
        view.margin.show(self._highlights.signs(page, visible))

    def annotations_under(self, point: QPoint) -> tuple[Annotation, ...]:
        """Give the annotations at a point of the view's viewport."""
        if self._page is None:
            return ()
        position = self._view.cursorForPosition(point).position()
        return self._highlights.annotations_at(self._page.offset(position))

    def annotations_here(self) -> tuple[Annotation, ...]:
        """Give the annotations at the text cursor: where the reader clicked last."""
        if self._page is None:
            return ()
        cursor = self._view.textCursor()
        return self._highlights.annotations_at(self._page.offset(cursor.selectionStart()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the notes of the annotations, or of the sign in the margin, under the pointer."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return False
        QToolTip.showText(event.globalPos(), plain_tip(self.told_at(event.pos())), self._view)
        return True

    def told_at(self, point: QPoint) -> str:
        """Give what is noted at a point of the viewport, in the text or in the margin."""
        signed = {sign.annotation_id for sign in self._view.margin.at(point)}
        if signed:
            noted = tuple(each for each in self._highlights.annotations if each.id in signed)
        else:
            noted = self.annotations_under(point)
        return "\n".join(line for line in map(_told, noted) if line)


def _told(annotation: Annotation) -> str:
    state = "" if annotation.state is State.NONE else state_name(annotation.state)
    return "\n".join(part for part in (state, words_of(annotation.note)) if part)
