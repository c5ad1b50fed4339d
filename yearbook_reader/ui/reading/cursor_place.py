"""What a person points at in the book, or has selected, to correct it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextCursor

from yearbook_reader.ui.reading.reading_pane import ReadingPane
from yearbook_reader.volume.model import Span


def heading_here(pane: ReadingPane) -> str:
    """Give the id of what has the title over the reader's place; empty for none."""
    where = pane.whereabouts()
    if where is None:
        return ""
    unit, item = where
    owner = (item.entry or item.subsection) if item is not None else None
    owned = owner or unit.section or unit.chapter
    return owned.id if owned is not None else ""


def selected_words(pane: ReadingPane) -> str:
    """Give the volume's own characters in what is selected."""
    cursor = pane.view.textCursor()
    if pane.page is None:
        return ""
    return pane.page.words(cursor.selectionStart(), cursor.selectionEnd())


def is_in_one_paragraph(pane: ReadingPane) -> bool:
    """Tell whether what is selected is of one paragraph, heading or cell.

    A heading may stand before its paragraph, in the same line.
    """
    cursor, page = pane.view.textCursor(), pane.page
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    document = pane.view.document()
    in_one_block = document.findBlock(start) == document.findBlock(end)
    in_one_item = page is not None and page.item_at(start) is page.item_at(max(end - 1, start))
    return in_one_block and in_one_item


def select_what_was_mended(pane: ReadingPane, mended: Sequence[tuple[Span, ...]]) -> None:
    """Widen what is selected by all that a person mended, or added, together with some of it."""
    page, cursor = pane.page, pane.view.textCursor()
    if page is None or not cursor.hasSelection():
        return
    stretch = (0, 0)
    wider = (cursor.selectionStart(), cursor.selectionEnd())
    while wider != stretch:
        stretch = page.beyond_additions(*wider)
        wider = stretch
        for spans in mended:
            if any(one.overlaps(two) for one in page.spans(*stretch) for two in spans):
                for start, end in page.ranges(spans):
                    wider = min(wider[0], start), max(wider[1], end)
    cursor.setPosition(wider[0])
    cursor.setPosition(wider[1], QTextCursor.MoveMode.KeepAnchor)
    pane.view.setTextCursor(cursor)
