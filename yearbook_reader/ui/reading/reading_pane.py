"""The reading pane: one unit of the volume, or a part of a long one, at a time as a set page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPalette, QTextDocument
from PySide6.QtWidgets import QAbstractSlider, QLabel, QSizePolicy, QVBoxLayout, QWidget

from yearbook_reader.ui.reading.leaves import Leaf, Leaves
from yearbook_reader.ui.reading.places import places_of
from yearbook_reader.ui.reading.typesetting.page import Page
from yearbook_reader.ui.reading.typesetting.page_setting import set_page
from yearbook_reader.ui.reading.typesetting.typography import Typography
from yearbook_reader.ui.reading.view.copied_words import selected_cells
from yearbook_reader.ui.reading.view.highlighter import Highlighter
from yearbook_reader.ui.reading.view.page_foot import PageFoot, mute
from yearbook_reader.ui.reading.view.page_view import NARROWEST_MARGIN, PageView
from yearbook_reader.ui.reading.view.place_at_hand import PlaceAtHand
from yearbook_reader.volume.model import Entry, Span
from yearbook_reader.volume.walk import Item, Unit, spans_of_entry, titles_of

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import OpenVolume

NOWHERE = Leaf(-1)
JUMP_DEPTH = 0.22  # how far below the upper edge a place is shown, as a share of the height


class ReadingPane(QWidget):
    """Shows a volume leaf by leaf; its address is the source: spans and code-point offsets.

    `position_changed` gives the offset of the first line shown, or of the place that was
    jumped to or clicked while it is on the screen; -1 without a volume. `pointed_out` gives the
    spans of a place that was jumped to, as it is marked for a moment.
    """

    position_changed = Signal(int)
    pointed_out = Signal(object)
    selection_changed = Signal(object)
    menu_wanted = Signal(object)

    def __init__(self, typography: Typography, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._type = typography
        self._leaves: Leaves | None = None
        self._leaf = NOWHERE
        self.page: Page | None = None
        self.view = PageView(self._type, self)
        self._place = PlaceAtHand(self.view)
        self.highlighter = Highlighter(self.view, typography.theme)
        self._running_title = QLabel(self)
        self._foot = PageFoot(self)
        self._lay_out()
        self.view.scrolled.connect(self._tell_position)
        self.view.selectionChanged.connect(
            lambda: self.selection_changed.emit(self.selected_spans())
        )
        self.view.menu_wanted.connect(self.menu_wanted)
        self.view.caret.begins_at = self._place.position
        self._place.pointed.connect(self._tell_position)
        self.view.passed.connect(lambda by: self._turn_on(by, to_end=by < 0))
        self._foot.turned.connect(self._turn_on)

    def _lay_out(self) -> None:
        self._running_title.setTextFormat(Qt.TextFormat.PlainText)
        self._running_title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._running_title.setAccessibleName(self.tr("当前位置"))
        self._running_title.setContentsMargins(0, 9, 0, 7)
        # Its words are no reason for a wider window.
        self._running_title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.view.setAccessibleName(self.tr("正文"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._running_title)
        column.addWidget(self.view, 1)
        column.addWidget(self._foot)
        self.setFocusProxy(self.view)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.set_type(self._type)

    # What is shown

    def set_volume(self, opened: OpenVolume | None, offset: int = -1) -> None:
        """Show a volume, or an empty page: the leaf with this source offset, else the first."""
        self._leaves = Leaves(opened.once(places_of)) if opened else None
        self._leaf = NOWHERE
        self._place.forget()
        self._foot.set_pages(opened.volume.pages if opened else ())
        self.highlighter.clear()
        first = self._leaves.head(0) if self._leaves is not None else None
        if self._leaves is not None and first is not None:
            there = (Span(offset, offset + 1),)
            found = self._leaves.find(there) if offset >= 0 else None
            self._show_leaf(self._leaves, found[0] if found else first)
            self._tell_position()
        else:
            self.page = None
            self.view.show_document(QTextDocument(), self._type)
            self.highlighter.set_page(None, self._type.theme)
            self._tell_position()
            self._foot.show_neighbours(None, None)

    def _show_leaf(self, leaves: Leaves, leaf: Leaf) -> None:
        if leaf != self._leaf:
            self._leaf = leaf
            self._set_page(leaves)

    def _set_page(self, leaves: Leaves) -> None:
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self._type.body)
        unit = leaves.places.units[self._leaf.unit]
        self.page = set_page(document, unit, leaves.items(self._leaf), self._type)
        with QSignalBlocker(self.view):
            self.view.show_document(document, self._type)
        self.highlighter.set_page(self.page, self._type.theme)
        self._foot.show_neighbours(*(leaves.title_beside(self._leaf, by) for by in (-1, 1)))

    def set_type(self, typography: Typography) -> None:
        """Set the page in other colours or another type, at the same line."""
        self._type = typography
        mute(self._running_title, typography.theme)
        self._foot.set_theme(typography.theme)
        if self._leaves is None or self.page is None:
            self.view.show_document(QTextDocument(), self._type)
            return
        at_head = self.view.verticalScrollBar().value() == 0
        top = self.top_offset()
        self._place.forget()
        self._set_page(self._leaves)
        if at_head:
            self.view.show_position(0, 0)
        else:
            self.restore(top)

    # Where to go

    def show_place(
        self, spans: tuple[Span, ...], flash: bool = True, *, stays: bool = False
    ) -> bool:
        """Bring a place of the source on the screen; tell whether the page had to move.

        `flash` marks the place for a moment. With `stays` the page does not move where the place
        is on the screen already.
        """
        before = self._leaf
        position = self._go(spans)
        if position is None:
            return False
        moves = not (stays and self._leaf == before and self.view.is_visible(position))
        if moves:
            depth = self.view.viewport().height() * JUMP_DEPTH
            self.view.show_position(position, depth)
        self._place.take(position)
        if flash:
            self.highlighter.flash(spans)
        self._tell_position()
        if flash and not stays:
            self.pointed_out.emit(spans)
        return moves

    def restore(self, offset: int, place: int = -1) -> None:
        """Bring the line of a source offset to the top of the pane, as it was left.

        `place` is the offset of the reader's place; where that stands on another page now, it is
        followed there.
        """
        position = self._go((Span(offset, offset + 1),))
        if position is None:
            return
        self.view.show_position(position, 0)
        there = (Span(place, place + 1),)
        found = self._leaves.find(there) if self._leaves is not None and place >= 0 else None
        if self.page is not None and found is not None and found[0] == self._leaf:
            taken = self.page.position_in(found[1], there)
            if self.view.is_visible(taken):
                self._place.take(taken)
        elif self._leaves is not None and found is not None and self._leaves.places.shows(*there):
            self.show_place(there, flash=False)
            return
        self._tell_position()

    def _go(self, spans: tuple[Span, ...]) -> int | None:
        """Set the leaf that shows the spans; give their document position."""
        found = self._leaves.find(spans) if self._leaves is not None else None
        if self._leaves is None or found is None:
            return None
        leaf, item = found
        self._place.forget()
        self._show_leaf(self._leaves, leaf)
        if self.page is None:
            return None
        position = self.page.position_in(item, spans)
        # The title of a page is shown with all that stands above it.
        return 0 if position < self.page.body_position else position

    def turn_unit(self, by: int) -> None:
        """Turn to the next (1) or previous (-1) section, at its head."""
        if self._leaves is not None:
            self._turn_to(self._leaves.head(self._leaf.unit + by))

    def _turn_on(self, by: int, to_end: bool = False) -> None:
        """Turn to the next (1) or previous (-1) leaf, at its head or where it ends."""
        before = self._leaf
        if self._leaves is not None:
            self._turn_to(self._leaves.beside(before, by))
        if to_end and self._leaf != before:
            bar = self.view.verticalScrollBar()
            bar.triggerAction(QAbstractSlider.SliderAction.SliderToMaximum)

    def _turn_to(self, leaf: Leaf | None) -> None:
        if self._leaves is not None and leaf is not None:
            self._place.forget()
            self._show_leaf(self._leaves, leaf)
            self.view.show_position(0, 0)
            self.view.setFocus()
            self._tell_position()

    def step_entry(self, by: int) -> None:
        """Go to the next (1) or previous (-1) entry, over the ends of the section too."""
        if self._leaves is not None and self.page is not None:
            here = self.page.entry_at(self._place.position())
            here = here or self._leaves.entry_above(self._leaf)
            entry = self._leaves.places.entry_beside(self._leaf.unit, here, by)
            if entry is not None:
                self.show_entry(entry)

    def show_entry(self, entry: Entry) -> None:
        """Bring an entry's title on the screen."""
        self.show_place(spans_of_entry(entry), flash=False)

    # Where the reader is

    def current_offset(self) -> int:
        """Give the source offset of the reader's place; -1 without a volume."""
        return self.page.offset(self._place.position()) if self.page else -1

    def top_offset(self) -> int:
        """Give the source offset of the first line on the screen; -1 without a volume."""
        return self.page.offset(self.view.top_position()) if self.page else -1

    def current_entry(self) -> Entry | None:
        """Give the entry of the reader's place."""
        return self.page.entry_at(self._place.position()) if self.page else None

    def whereabouts(self) -> tuple[Unit, Item | None] | None:
        """Give the unit that is shown and the item of the reader's place in it."""
        return (self.page.unit, self.page.item_at(self._place.position())) if self.page else None

    def selected_spans(self) -> tuple[Span, ...]:
        """Give the source spans of what is selected, in page order."""
        cursor = self.view.textCursor()
        if self.page is None or not cursor.hasSelection():
            return ()
        cells = [cell for row in selected_cells(cursor) for cell in row]
        if cells:
            return tuple(
                span
                for cell in cells
                for span in self.page.spans(cell.firstPosition(), cell.lastPosition())
            )
        return self.page.spans(cursor.selectionStart(), cursor.selectionEnd())

    def _tell_position(self) -> None:
        """Tell where the reader is; a page that shows its title needs no running title."""
        where = self.whereabouts()
        at_head = not self._leaf.part and self.view.verticalScrollBar().value() < self._type.em * 3
        titles = "" if where is None or at_head else " · ".join(titles_of(*where))
        metrics, room = self._running_title.fontMetrics(), self.width() - 2 * NARROWEST_MARGIN
        self._running_title.setText(
            metrics.elidedText(titles, Qt.TextElideMode.ElideLeft, max(room, 0))
        )
        offset = self.current_offset()
        self._foot.show_page_of(offset)
        self.position_changed.emit(offset)
