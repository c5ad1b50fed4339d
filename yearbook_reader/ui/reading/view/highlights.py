"""Which passages of a page are marked just now: notes, hits, the current hit, a flash."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.by_place import ByPlace
from yearbook_reader.annotations.color import State
from yearbook_reader.ui.look.theme import Theme
from yearbook_reader.ui.reading.typesetting.page import Page
from yearbook_reader.ui.reading.view.mark_formats import ground_format, mark_format
from yearbook_reader.ui.reading.view.page_signs import MarginSign
from yearbook_reader.volume.model import Span

if TYPE_CHECKING:
    from yearbook_reader.search.hits import Hit


@dataclass(slots=True)
class Highlights:
    """What the reading pane marks; later ones of this list lie on top of earlier ones."""

    annotations: ByPlace = field(default_factory=ByPlace)
    hits: tuple[Hit, ...] = ()
    current_hit: Hit | None = None
    flash: tuple[Span, ...] = ()

    def selections(
        self, page: Page, document: QTextDocument, theme: Theme, visible: tuple[int, int]
    ) -> list[QTextEdit.ExtraSelection]:
        """Give the selections between two document positions of a page."""
        shown = _source_range(page, visible)
        if shown is None:
            return []
        found: list[QTextEdit.ExtraSelection] = []
        for spans, look in self._passages(page, theme, shown):
            for start, end in page.ranges(spans, *visible):
                found.append(_selection(document, start, end, look))
        return found

    def _passages(
        self, page: Page, theme: Theme, shown: Span
    ) -> Iterator[tuple[tuple[Span, ...], QTextCharFormat]]:
        for annotation in self.annotations.on(shown):
            yield annotation.spans, mark_format(theme, annotation.color, annotation.style)
        ground = ground_format(theme.hit)
        for hit in self.hits:
            if hit.unit_id == page.unit.id and _touches(hit.spans, shown):
                yield hit.spans, ground
        if self.current_hit is not None:
            yield self.current_hit.spans, ground_format(theme.current_hit)
        if self.flash:
            yield self.flash, ground_format(theme.flash)

    def signs(self, page: Page, visible: tuple[int, int]) -> tuple[MarginSign, ...]:
        """Give the signs of the margin between two document positions of a page."""
        shown = _source_range(page, visible)
        if shown is None:
            return ()
        found = []
        for annotation in self.annotations.on(shown):
            if annotation.note or annotation.state is not State.NONE:
                position = page.position(annotation.spans)
                if position is not None:
                    found.append(MarginSign(position, annotation.id, annotation.state))
        return tuple(found)

    def annotations_at(self, offset: int) -> tuple[Annotation, ...]:
        """Give the annotations on the character at a source offset."""
        return tuple(self.annotations.on(Span(offset, offset + 1)))


def _touches(spans: tuple[Span, ...], stretch: Span) -> bool:
    return any(span.overlaps(stretch) for span in spans)


def _source_range(page: Page, visible: tuple[int, int]) -> Span | None:
    start, end = visible
    runs = [run for run in page.runs if run.text and run.end > start and run.start < end]
    if not runs:
        return None
    return Span(min(run.text.start for run in runs), max(run.text.end for run in runs))


def _selection(
    document: QTextDocument, start: int, end: int, look: QTextCharFormat
) -> QTextEdit.ExtraSelection:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    selection = QTextEdit.ExtraSelection()
    selection.cursor = cursor
    selection.format = look
    return selection
