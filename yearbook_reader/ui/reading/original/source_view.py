"""The raw lines of the source around a place, as received, with their numbers."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from yearbook_reader.ui.look.theme import theme_of
from yearbook_reader.ui.look.typefaces import volume_font
from yearbook_reader.ui.parts.step_buttons import StepButtons
from yearbook_reader.ui.reading.view.mark_formats import ground_format
from yearbook_reader.ui.words.text_offsets import Utf16Offsets
from yearbook_reader.volume.model import Span

if TYPE_CHECKING:
    from yearbook_reader.shelf.records import OpenVolume

# Lines shown before and after the span, and the most lines of one span.
CONTEXT_LINES = 12
MOST_LINES = 200

# Code points of a line beyond which it is cut, and what is kept before a span in it.
LONGEST_LINE = 600
LEAD_IN = 200
CUT = "…"

_LINE_END = re.compile(r"\r\n|\r|\n")
# Control characters become signs, one for one, so that they can be seen; so do the characters
# that a text document would take for a new block or an object of its own. Fonts for Chinese
# have these signs, but not the pictures of control characters (␀), which show as empty boxes.
_NAMELESS = ord("※")
_PICTURES = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), _NAMELESS)
_PICTURES |= {0x09: ord("→"), 0x0B: ord("⏎"), 0x0C: ord("⇩"), 0x85: ord("⏎")}
_PICTURES |= dict.fromkeys((0x2028, 0x2029), ord("⏎"))
_PICTURES |= dict.fromkeys((0xFDD0, 0xFDD1, 0xFFFC), _NAMELESS)


class SourceLines:
    """The lines of a source: their offsets in code points, found once."""

    def __init__(self, text: str) -> None:
        """Find where each line begins."""
        self._text = text
        self._starts = [0]
        if "\r" in text:
            self._starts += [end.end() for end in _LINE_END.finditer(text)]
        else:
            lines = text.split("\n")
            self._starts += accumulate(len(line) + 1 for line in lines[:-1])

    def __len__(self) -> int:
        """Give the number of lines."""
        return len(self._starts)

    def are(self, others: SourceLines) -> bool:
        """Tell whether other lines are of the same text."""
        return self._text == others._text

    def line_of(self, offset: int) -> int:
        """Give the number, from 0, of the line that holds a code point of the source."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def span_of(self, line: int) -> Span:
        """Give a line's span without its line end."""
        start = self._starts[line]
        end = self._starts[line + 1] if line + 1 < len(self._starts) else len(self._text)
        while end > start and self._text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    def runs_on(self, before: Span, after: Span) -> bool:
        """Tell whether nothing but white space stands between the two spans."""
        return before.end <= after.start and not self._text[before.end : after.start].strip()

    def shown(self, line: int, marked: tuple[Span, ...]) -> Passage:
        """Give a line as it is shown: cut where it is huge, so that what is marked stays."""
        whole = self.span_of(line)
        start, end = whole.start, whole.end
        if len(whole) > LONGEST_LINE:
            inside = [span.start for span in marked if span.overlaps(whole)]
            wanted = max(min(inside, default=start) - LEAD_IN, start)
            start = min(wanted, whole.end - LONGEST_LINE)
            end = start + LONGEST_LINE
        opening = CUT if start > whole.start else ""
        closing = CUT if end < whole.end else ""
        text = opening + self._text[start:end].translate(_PICTURES) + closing
        return Passage(text, Span(start, end), len(opening))


def lines_of(opened: OpenVolume) -> SourceLines:
    """Give the lines of a volume's source."""
    return SourceLines(opened.source.text)


class Passage(NamedTuple):
    """A shown line: `text[lead]` is the source's character at `span.start`."""

    text: str
    span: Span
    lead: int


class _Gutter(QWidget):
    """The line numbers beside the text."""

    def __init__(self, editor: RawLines) -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        return QSize(self._editor.gutter_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._editor.paint_gutter(self, event)


class RawLines(QPlainTextEdit):
    """Read-only lines of the source with their numbers; the marked spans have a ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._first_line = 0
        self._last_line = 0
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setFont(volume_font(self.font(), *self.font().families()))
        self._gutter = _Gutter(self)
        self._gutter.hide()
        self.updateRequest.connect(self._scroll_gutter)

    def show_lines(self, lines: SourceLines, spans: tuple[Span, ...], current: int) -> None:
        """Show the lines around `spans[current]`, all spans marked, and centre on it."""
        span = spans[current]
        begin = lines.line_of(span.start)
        last = min(lines.line_of(max(span.end - 1, span.start)), begin + MOST_LINES)
        self._first_line = max(begin - CONTEXT_LINES, 0)
        self._last_line = min(last + CONTEXT_LINES, len(lines) - 1)
        passages = [
            lines.shown(line, (span,)) for line in range(self._first_line, self._last_line + 1)
        ]
        text = "\n".join(passage.text for passage in passages)
        self.setPlainText(text)
        self.setViewportMargins(self.gutter_width(), 0, 0, 0)
        self._gutter.show()
        self._place_gutter()
        self._mark(text, passages, spans)
        self._centre(begin)

    def show_nothing(self) -> None:
        """Show no line, and no number either."""
        self.clear()
        self._gutter.hide()
        self.setViewportMargins(0, 0, 0, 0)

    def _mark(self, text: str, passages: list[Passage], spans: tuple[Span, ...]) -> None:
        look = ground_format(theme_of(self.palette()).hit)
        offsets = Utf16Offsets(text)
        selections = []
        at = 0
        for passage in passages:
            shift = at + passage.lead - passage.span.start
            for span in spans:
                low = max(span.start, passage.span.start)
                high = min(span.end, passage.span.end)
                if low < high:
                    found = QTextEdit.ExtraSelection()
                    found.cursor = self._cursor(offsets, low + shift, high + shift)
                    found.format = look
                    selections.append(found)
            at += len(passage.text) + 1
        self.setExtraSelections(selections)

    def changeEvent(self, event: QEvent) -> None:
        """Give the marks the ground of the new theme when light and dark change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            marks = self.extraSelections()
            for mark in marks:
                mark.format = ground_format(theme_of(self.palette()).hit)
            self.setExtraSelections(marks)

    def _centre(self, line: int) -> None:
        """Put a line of the source, counted from 0, into the middle."""
        block = self.document().findBlockByNumber(line - self._first_line)
        self.setTextCursor(QTextCursor(block))
        self.centerCursor()

    def _cursor(self, offsets: Utf16Offsets, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(offsets.to_units(start))
        cursor.setPosition(offsets.to_units(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def gutter_width(self) -> int:
        """Give the width of the line numbers in pixels."""
        digits = len(str(self._last_line + 1))
        return self.fontMetrics().horizontalAdvance("9") * max(digits, 2) + 14

    def paint_gutter(self, gutter: QWidget, event: QPaintEvent) -> None:
        """Draw the numbers of the lines in sight."""
        painter = QPainter(gutter)
        painter.fillRect(event.rect(), self.palette().window())
        painter.setFont(self.font())
        painter.setPen(self.palette().placeholderText().color())
        block = self.firstVisibleBlock()
        height = self.fontMetrics().height()
        while block.isValid():
            top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
            if top > event.rect().bottom():
                break
            number = str(self._first_line + block.blockNumber() + 1)
            area = QRect(0, round(top), gutter.width() - 7, height)
            painter.drawText(area, Qt.AlignmentFlag.AlignRight, number)
            block = block.next()

    def showEvent(self, event: QShowEvent) -> None:
        """Centre what was chosen while the lines were out of sight."""
        super().showEvent(event)
        self.centerCursor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the numbers beside the text, and what was chosen in the middle."""
        super().resizeEvent(event)
        self._place_gutter()
        self.centerCursor()

    def _place_gutter(self) -> None:
        inside = self.contentsRect()
        self._gutter.setGeometry(
            QRect(inside.topLeft(), QSize(self.gutter_width(), inside.height()))
        )
        self._gutter.update()

    def _scroll_gutter(self, rect: QRect, moved: int) -> None:
        if moved:
            self._gutter.scroll(0, moved)
        else:
            self._gutter.update(
                QRect(QPoint(0, rect.y()), QSize(self.gutter_width(), rect.height()))
            )


class SourceView(QWidget):
    """The raw lines of one place after another: a finding or a selection has several spans."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a source."""
        super().__init__(parent)
        self._source: SourceLines | None = None
        self._spans: tuple[Span, ...] = ()
        self._stops: tuple[int, ...] = ()
        self._current = 0
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._steps = StepButtons(self.tr("上一处原文"), self.tr("下一处原文"))
        self._steps.stepped.connect(lambda step: self._go(self._current + step))
        self._lines = RawLines()
        self._lines.setAccessibleName(self.tr("原始文本"))
        self._lines.setPlaceholderText(self.tr("选中一条记录，这里显示它在来源中的原样。"))
        bar = QHBoxLayout()
        bar.addWidget(self._title, 1)
        bar.addWidget(self._steps)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(bar)
        layout.addWidget(self._lines, 1)
        self.set_lines(None)

    def set_lines(self, lines: SourceLines | None) -> None:
        """Take the lines of another source, or none; nothing of it is shown yet.

        The same lines again stay as they are shown.
        """
        same = lines is not None and self._source is not None and lines.are(self._source)
        self._source = lines
        if not same:
            self.show_spans(())

    def line_number(self, offset: int) -> int:
        """Give the number, from 1, of the line that holds a code point; 0 without a source."""
        return self._source.line_of(offset) + 1 if self._source else 0

    def show_spans(self, spans: tuple[Span, ...]) -> None:
        """Show the lines around the first of these spans, and let the reader go to the others.

        Spans with nothing but white space between them are one stop.
        """
        self._spans = spans
        if self._source is None or not spans:
            self._stops = ()
            self._lines.show_nothing()
            self._title.setText(self.tr("原始文本"))
            self._offer_steps()
            return
        self._stops = self._stops_of(self._source, spans)
        self._go(0)

    def _stops_of(self, source: SourceLines, spans: tuple[Span, ...]) -> tuple[int, ...]:
        """Give the indices of the spans to stop at: those that do not run on from the last."""
        torn = (
            number
            for number, (before, here) in enumerate(pairwise(spans), start=1)
            if not source.runs_on(before, here)
        )
        return (0, *torn)

    def _go(self, stop: int) -> None:
        if self._source is None or not 0 <= stop < len(self._stops):
            return
        self._current = stop
        number = self._stops[stop]
        self._lines.show_lines(self._source, self._spans, number)
        line = self.line_number(self._spans[number].start)
        if len(self._stops) > 1:
            title = self.tr("原始文本 第 {line} 行（{stop}/{stops} 处）").format(
                line=line, stop=stop + 1, stops=len(self._stops)
            )
        else:
            title = self.tr("原始文本 第 {line} 行").format(line=line)
        self._title.setText(title)
        self._offer_steps()

    def _offer_steps(self) -> None:
        self._steps.setVisible(len(self._stops) > 1)
        self._steps.offer(self._current > 0, self._current + 1 < len(self._stops))
