"""Draws a unit on the pages of a printer, with a running title above and page numbers below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from yearbook_reader.ui.look.theme import LIGHT, palette_of
from yearbook_reader.ui.reading.typesetting.loose_lines import leave_loose_lines_ragged
from yearbook_reader.ui.reading.typesetting.page_setting import set_page
from yearbook_reader.ui.reading.typesetting.typography import (
    BODY_POINTS,
    SMALL,
    TypeChoice,
    Typography,
    flow_in,
)
from yearbook_reader.volume.walk import Item, Unit

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

POINTS = 10.5
"""The size of the body: 五号, in which books are set."""

_RUNNING = 3.0  # how high the lines above and below the text are, in characters


class PrintSheet:
    """What is printed: items of a unit, in ink on white whatever the window's colours are.

    It is laid out in the pixels of the screen, for which the formats of the type are made, and
    drawn larger by as much as the printer's are smaller.
    """

    def __init__(
        self, unit: Unit, items: tuple[Item, ...], running_title: str, choice: TypeChoice
    ) -> None:
        """Set the items in the face and leading that a reader chose for the page."""
        zoom = round(POINTS / BODY_POINTS * 100)
        # What fits into a line of a usual page of the window fits onto paper, too.
        measure = min(choice.measure, TypeChoice().measure)
        self._type = Typography.of(LIGHT, choice._replace(zoom=zoom, measure=measure))
        self.running_title = running_title
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDefaultFont(self._type.body)
        self._document.setUseDesignMetrics(True)
        self._document.setDocumentMargin(0)
        set_page(self._document, unit, items, self._type, scrolls=False)
        # A preview, which draws a picture of the page, would squeeze small capitals.
        plain = QTextCharFormat()
        plain.setFontCapitalization(QFont.Capitalization.MixedCase)
        whole = QTextCursor(self._document)
        whole.select(QTextCursor.SelectionType.Document)
        whole.mergeCharFormat(plain)

    def print(self, printer: QPrinter) -> bool:
        """Draw all pages, or those that were asked for; tell whether the printer took them."""
        painter = QPainter()
        if not painter.begin(printer):
            return False
        scale = printer.logicalDpiX() / QFontMetricsF(self._type.body).fontDpi()
        whole = printer.pageRect(printer.Unit.DevicePixel)
        sheet = QRectF(0, 0, whole.width() / scale, whole.height() / scale)
        painter.scale(scale, scale)
        band = self._type.em * _RUNNING
        text = sheet.adjusted(0, band, 0, -band)
        self._document.setDefaultTextOption(flow_in(text.width(), self._type))
        self._document.setPageSize(QSizeF(text.size()))
        leave_loose_lines_ragged(self._document, self._type.em)
        last = self._document.pageCount()
        first, end = printer.fromPage() or 1, min(printer.toPage() or last, last)
        taken = True
        for page in range(first, end + 1):
            taken = taken and (page == first or printer.newPage())
            self._draw(painter, sheet, text, page)
        return painter.end() and taken

    def _draw(self, painter: QPainter, sheet: QRectF, text: QRectF, page: int) -> None:
        above = (page - 1) * text.height()
        painter.save()
        painter.translate(text.left(), text.top() - above)
        shown = QAbstractTextDocumentLayout.PaintContext()
        shown.clip = QRectF(0, above, text.width(), text.height())
        shown.palette = palette_of(LIGHT)  # the window's ink may be white
        painter.setClipRect(shown.clip)
        self._document.documentLayout().draw(painter, shown)
        painter.restore()
        small = QFont(self._type.body)
        small.setPixelSize(round(self._type.em * SMALL))  # points would be the printer's
        painter.setFont(small)
        painter.setPen(QColor(LIGHT.muted))
        line = QFontMetricsF(small).height()
        centre = Qt.AlignmentFlag.AlignHCenter
        title = QFontMetricsF(small).elidedText(
            self.running_title, Qt.TextElideMode.ElideMiddle, sheet.width()
        )
        painter.drawText(QRectF(0, 0, sheet.width(), line), centre, title)
        foot = QRectF(0, sheet.bottom() - line, sheet.width(), line)
        painter.drawText(foot, centre, f"{page} / {self._document.pageCount()}")
