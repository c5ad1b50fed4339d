"""Sets a unit as a page: titles, paragraphs, captions, signatures and tables, never HTML."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from yearbook_reader.ui.reading.typesetting.page import PAGE_TITLES, Page, Run, shown_pieces
from yearbook_reader.ui.reading.typesetting.typography import SMALL, Typography
from yearbook_reader.ui.words.text_offsets import Utf16Offsets
from yearbook_reader.volume.model import Caption, Table, Text
from yearbook_reader.volume.title_marks import gap_behind, is_numbered, marked
from yearbook_reader.volume.walk import Item, ItemKind, Unit

LONGEST_PARAGRAPH = 20_000
CAPTION_STATE = 1
# Line ends and Qt's own marks would become something else than one character of a document.
_UNSETTABLE = dict.fromkeys([*range(0x20), 0x7F, 0x2028, 0x2029, 0xFDD0, 0xFDD1, 0xFFFC], " ")
_CENTRE = Qt.AlignmentFlag.AlignHCenter
_RIGHT = Qt.AlignmentFlag.AlignRight


def set_page(
    document: QTextDocument,
    unit: Unit,
    items: tuple[Item, ...],
    typography: Typography,
    *,
    scrolls: bool = True,
) -> Page:
    """Fill an empty document with items of a unit and give where everything stands.

    Figures are never broken; where that makes a table wider than a line, the page `scrolls`, or
    they are broken after all.
    """
    setter = _Setter(document, typography, scrolls)
    return setter.set(Page(unit, items))


class _Setter:
    """One pass over a unit's items, writing at a cursor."""

    def __init__(self, document: QTextDocument, typography: Typography, scrolls: bool) -> None:
        self._scrolls = scrolls
        self._cursor = QTextCursor(document)
        self._type = typography
        # A page has few looks and thousands of pieces.
        self._characters = cache(typography.characters)
        self._block = cache(typography.block)
        self._cell_shape = cache(self._shape_of_cell)
        self._runs: list[Run] = []
        self._at_start = True

    def set(self, page: Page) -> Page:
        self._runs = page.runs
        self._cursor.beginEditBlock()
        if page.items and page.items[0].kind in PAGE_TITLES:
            self._kicker(page.unit)
        run_in = False
        for item in page.items:
            run_in = self._item(item, page, run_in)
        self._cursor.endEditBlock()
        return page

    def _item(self, item: Item, page: Page, run_in: bool) -> bool:
        """Set one item; give whether the next paragraph runs on in the same line."""
        if item.kind in PAGE_TITLES and not item.title:
            page.item_positions.append(self._cursor.position())
            return False  # an empty line would be a gap at the page's top
        continues = run_in and item.kind is ItemKind.PARAGRAPH
        if not continues and item.kind is not ItemKind.TABLE:
            self._begin(self._shape(item.kind))
        page.item_positions.append(self._cursor.position())
        match item.kind:
            case ItemKind.ENTRY_TITLE:
                self._title(marked(item.title), item.texts[0], self._characters(bold=True))
                self._cursor.insertText(gap_behind(item.title), self._characters())
                return not is_numbered(item.title)
            case ItemKind.PARAGRAPH:
                self._paragraph(item.texts[0])
            case ItemKind.CAPTION if isinstance(item.block, Caption):
                self._caption(item.block)
            case ItemKind.TABLE if isinstance(item.block, Table):
                self._table(item.block)
                page.item_positions[-1] = self._table_start
            case ItemKind.SIGNATURE:
                self._write(item.texts[0], self._characters(SMALL))
            case _:
                self._title(item.title, item.texts[0], self._title_look(item.kind))
        return False

    def _shape(self, kind: ItemKind) -> QTextBlockFormat:
        block = self._block
        match kind:
            case ItemKind.CHAPTER_TITLE:
                return block(_CENTRE, scale=1.9, above=0.6, below=1.6)
            case ItemKind.SECTION_TITLE:
                return block(_CENTRE, scale=1.6, above=0.1, below=1.5)
            case ItemKind.SUBTITLE | ItemKind.AUTHOR:
                return block(_CENTRE, below=0.6)
            case ItemKind.SUBSECTION_TITLE:
                return block(_CENTRE, scale=1.15, above=1.0, below=0.7)
            case ItemKind.SIGNATURE:
                return block(_RIGHT, below=0.4)
            case ItemKind.CAPTION:
                shape = QTextBlockFormat(block(scale=SMALL, above=0.7, below=0.9))
                shape.setLeftMargin(self._type.em * 2)
                shape.setRightMargin(self._type.em * 2)
                return shape
            case ItemKind.ENTRY_TITLE:
                return block(above=0.45, indent=2)
            case _:
                return block(indent=2)

    def _title_look(self, kind: ItemKind) -> QTextCharFormat:
        match kind:
            case ItemKind.CHAPTER_TITLE:
                return self._characters(1.8, bold=True)
            case ItemKind.SECTION_TITLE:
                return self._characters(1.55, bold=True)
            case ItemKind.SUBSECTION_TITLE:
                return self._characters(1.12, bold=True)
            case ItemKind.AUTHOR:
                return self._characters(muted=True)
            case _:
                return self._characters()

    def _kicker(self, unit: Unit) -> None:
        """Set the chapter's name, small, above the title of its section."""
        if unit.chapter is None:
            return
        english = unit.chapter.heading_en.title
        name = unit.chapter.heading.title if unit.section is not None else ""
        if not name and not english:
            return
        self._begin(self._block(_CENTRE, scale=SMALL, above=0.4))
        if name:
            spaced = self._characters(SMALL, muted=True)
            self._cursor.insertText(_settable(name), spaced)
        if english:
            gap = "\u2003" if name else ""
            self._cursor.insertText(gap + _settable(english), self._type.english())

    def _begin(self, shape: QTextBlockFormat) -> None:
        look = self._characters()
        if self._at_start:
            self._cursor.setBlockFormat(shape)
            self._cursor.setBlockCharFormat(look)
            self._at_start = False
        else:
            self._cursor.insertBlock(shape, look)

    def _write(self, text: Text, look: QTextCharFormat) -> None:
        self._runs.append(Run.at(self._cursor.position(), text))
        self._cursor.insertText(_settable(text.text), look)

    def _title(self, shown: str, printed: Text, look: QTextCharFormat) -> None:
        start = self._cursor.position()
        whole = Utf16Offsets(shown)
        for offset, text in shown_pieces(shown, printed):
            self._runs.append(Run.at(start + whole.to_units(offset), text))
        self._cursor.insertText(_settable(shown), look)

    def _paragraph(self, text: Text) -> None:
        look = self._characters()
        for index, part in enumerate(_parts(text)):
            if index:
                self._begin(self._block())
            self._write(part, look)

    def _caption(self, caption: Caption) -> None:
        self._cursor.block().setUserState(CAPTION_STATE)
        self._write(caption.text, self._characters(SMALL))
        if caption.credit_line:
            self._write(caption.credit_line, self._characters(SMALL, muted=True))

    def _table(self, table: Table) -> None:
        self._table_start = self._cursor.position() + (0 if self._at_start else 1)
        if table.caption:
            self._begin(self._block(_CENTRE, above=0.8))
            self._write(table.caption, self._characters(SMALL, bold=True))
        if table.unit:
            self._begin(self._block(_RIGHT, scale=SMALL))
            self._write(table.unit, self._characters(SMALL, muted=True))
        columns = max((len(row) for row in table.rows), default=0)
        if not columns:
            return
        if not (table.caption or table.unit):
            self._begin(self._block(scale=0.4))
        grid = self._cursor.insertTable(len(table.rows), columns, self._grid())
        self._cells(grid, table)
        self._rule(grid)
        self._cursor.setPosition(grid.lastPosition() + 1)
        self._cursor.setBlockFormat(self._block(scale=0.4))

    def _cells(self, grid: QTextTable, table: Table) -> None:
        from yearbook_reader.ui.reading.typesetting.figure_columns import (
            figure_margins,
            fixed_widths,
        )

        words = [[text.text for text in cells] for cells in table.rows]
        width_of = cache(QFontMetricsF(self._characters(SMALL).font()).horizontalAdvance)
        shape = grid.format()
        beside = 2 * shape.cellPadding() + 2  # what is rounded breaks no words, either
        bold = cache(QFontMetricsF(self._characters(SMALL, bold=True).font()).horizontalAdvance)
        widths = fixed_widths(words, bold, beside, self._type.measure)  # as heads of columns are
        if widths and self._scrolls:
            fixed = QTextLength.Type.FixedLength
            shape.setColumnWidthConstraints([QTextLength(fixed, width) for width in widths])
            shape.setWidth(QTextLength())
            grid.setFormat(shape)
        whole = self._scrolls or not widths
        margins = figure_margins(words, width_of)
        for row, cells in enumerate(table.rows):
            for column, text in enumerate(cells):
                margin = margins.get((row, column))
                cell_shape = self._cell_shape(margin or (0, 0), whole and margin is not None)
                self._cell(grid, row, column, text, cell_shape)

    def _cell(
        self, grid: QTextTable, row: int, column: int, text: Text, shape: QTextBlockFormat
    ) -> None:
        self._cursor.setPosition(grid.cellAt(row, column).firstPosition())
        self._cursor.setBlockFormat(shape)
        look = self._characters(SMALL, bold=row == 0 and grid.rows() > 1)
        self._write(text, look)

    def _shape_of_cell(self, margins: tuple[float, float], whole: bool) -> QTextBlockFormat:
        shape = QTextBlockFormat(self._block(_CENTRE, scale=SMALL))
        left, right = margins
        shape.setLeftMargin(left)
        shape.setRightMargin(right)
        shape.setNonBreakableLines(whole)
        return shape

    def _grid(self) -> QTextTableFormat:
        shape = QTextTableFormat()
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        shape.setBorder(0)
        shape.setCellSpacing(0)
        shape.setCellPadding(self._type.em * 0.2)
        shape.setBorderCollapse(True)
        shape.setTopMargin(self._type.em * 0.2)
        shape.setBottomMargin(self._type.em * 0.4)
        return shape

    def _rule(self, grid: QTextTable) -> None:
        """Draw the three rules of a printed table: above and below the head, and at the end."""
        ink = QColor(self._type.theme.ink)
        last = grid.rows() - 1
        for column in range(grid.columns()):
            _rule_below(grid, 0, column, QColor(self._type.theme.muted), 0.75)
            _rule_below(grid, last, column, ink, 1.5)
            _rule_above(grid, 0, column, ink, 1.5)


def _rule_above(grid: QTextTable, row: int, column: int, color: QColor, width: float) -> None:
    cell = grid.cellAt(row, column)
    look = cell.format().toTableCellFormat()
    look.setTopBorder(width)
    look.setTopBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    look.setTopBorderBrush(QBrush(color))
    cell.setFormat(look)


def _rule_below(grid: QTextTable, row: int, column: int, color: QColor, width: float) -> None:
    cell = grid.cellAt(row, column)
    look = cell.format().toTableCellFormat()
    look.setBottomBorder(width)
    look.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    look.setBottomBorderBrush(QBrush(color))
    cell.setFormat(look)


def _settable(text: str) -> str:
    return text.translate(_UNSETTABLE)


def _parts(text: Text) -> Iterator[Text]:
    """Cut a text that is too long for one paragraph, after a full stop where there is one."""
    start = 0
    while len(text.text) - start > LONGEST_PARAGRAPH:
        stop = text.text.rfind("。", start, start + LONGEST_PARAGRAPH) + 1
        end = stop if stop > start else start + LONGEST_PARAGRAPH
        yield text.cut(start, end)
        start = end
    yield text.cut(start, len(text.text)) if start else text
