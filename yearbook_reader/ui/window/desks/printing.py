"""Prints the section that is read, or what is selected of it, after it was looked at."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, QSize

from yearbook_reader.ui.reading.typesetting.typography import TypeChoice
from yearbook_reader.ui.window.workplace import Workplace
from yearbook_reader.ui.words.volume_names import facts_of, row_name
from yearbook_reader.volume.model import Span
from yearbook_reader.volume.walk import Item, content, titles_of

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from yearbook_reader.shelf.records import OpenVolume
    from yearbook_reader.ui.reading.typesetting.print_sheet import PrintSheet

_MARGIN = 20.0  # millimetres of white around the page
_SIZE = QSize(900, 860)


class Printing(QObject):
    """Connects the action `print`: a preview, from which it goes to a printer or a PDF."""

    def __init__(self, place: Workplace) -> None:
        """Work at a place; nothing is open yet."""
        super().__init__(place.frame)
        self._place = place
        self._opened: OpenVolume | None = None
        self._printer: QPrinter | None = None
        place.actions["print"].triggered.connect(self._preview)

    def set_volume(self, opened: OpenVolume | None) -> None:
        """Print another volume, or the same one as a person changed it."""
        self._opened = opened
        self._place.actions["print"].setEnabled(opened is not None)

    def sheet(self) -> PrintSheet | None:
        """Give what is to be printed; None without a volume.

        Of a section in which something is selected these are the entries, and what stands
        outside entries, that the selection touches.
        """
        where, opened = self._place.pane.whereabouts(), self._opened
        if where is None or opened is None:
            return None
        from yearbook_reader.shelf.records import ShelfRow
        from yearbook_reader.ui.reading.typesetting.print_sheet import PrintSheet

        unit, _ = where
        items, spans = content(unit), self._place.pane.selected_spans()
        if spans:
            items = tuple(_touched(items, spans))
        name = row_name(ShelfRow(opened.record, facts_of(self._place.library, opened.record)))
        running_title = " · ".join((name, *titles_of(unit)))
        choice = TypeChoice.of(self._place.library.settings)
        return PrintSheet(unit, items, running_title, choice)

    def _preview(self) -> None:
        sheet = self.sheet()
        if sheet is None:
            return
        from PySide6.QtGui import QPageLayout
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

        from yearbook_reader.ui.parts.dialogs.dialog_parts import resize_on_screen

        if self._printer is None:
            self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
            margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
            self._printer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
        self._printer.setDocName(sheet.running_title)
        dialog = QPrintPreviewDialog(self._printer, self._place.frame)
        resize_on_screen(dialog, _SIZE)
        dialog.paintRequested.connect(partial(self._print, sheet))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _print(self, sheet: PrintSheet, printer: QPrinter) -> None:
        if not sheet.print(printer):
            self._place.messages.show_fault(self.tr("没有打印出来：打印机或文件不能用。"))


def _touched(items: tuple[Item, ...], spans: tuple[Span, ...]) -> Iterator[Item]:
    """Give the items of whole entries of which one is touched, and others that are."""
    touching = [any(text.ranges_of(spans) for text in item.texts) for item in items]
    entries = {item.entry.id for item, is_in in zip(items, touching, strict=True)
               if is_in and item.entry}  # fmt: skip
    for item, is_in in zip(items, touching, strict=True):
        if item.entry.id in entries if item.entry else is_in:
            yield item
