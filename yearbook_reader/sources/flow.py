"""Running text as it is read from a document: one paragraph a line, rows, page breaks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

# A cell with more paragraphs is a column of a page, not a datum of a table.
MOST_CELL_PARAGRAPHS = 3

_ORDINARY_SPACE = re.compile(r"[ \t\r\n\f]+")
_PIECE = re.compile(r"\r\n|[\r\n\f]|[^\r\n\f]+")


@dataclass(slots=True)
class _Row:
    """A table row that is still open: the paragraphs of each cell.

    A row that holds other rows only sets the page: its paragraphs go `straight` to the text.
    """

    cells: list[list[str]] = field(default_factory=list)
    straight: bool = False

    @property
    def is_of_a_table(self) -> bool:
        """Tell whether the row holds data, and is not there to set a page in columns."""
        few = all(len(cell) <= MOST_CELL_PARAGRAPHS for cell in self.cells)
        return len(self.cells) > 1 and few

    def paragraphs(self) -> list[str]:
        """Give the paragraphs of all cells as lines."""
        return [paragraph + "\n" for cell in self.cells for paragraph in cell]


class Flow:
    """Takes words, paragraph ends, rows and page breaks as they come, and gives the text.

    A row of a table becomes one line with a TAB between its cells; a page break becomes a form
    feed. Rows may stand in cells, and open paragraphs in each other: the inner comes first.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._lines: list[str] = []
        self._paragraphs: list[list[str]] = [[]]
        self._rows: list[_Row] = []
        self._has_printed_lines = False

    @property
    def has_printed_lines(self) -> bool:
        """Tell whether any of the lines may have been cut by a printer, not ended by an author."""
        return self._has_printed_lines

    def text(self) -> str:
        """Give all that was taken so far."""
        while self._rows:
            self.end_row()
        while len(self._paragraphs) > 1:
            self.close_paragraph()
        self.end_paragraph()
        return "".join(self._lines)

    def add(self, words: str) -> None:
        """Add words to the open paragraph; runs of spaces and breaks are one space."""
        self._paragraphs[-1].append(_ORDINARY_SPACE.sub(" ", words))

    def add_lines(self, words: str) -> None:
        """Add words whose lines are paragraphs, and whose form feeds begin pages."""
        for piece in _PIECE.findall(words):
            self._has_printed_lines = True
            if piece == "\f":
                self.break_page()
            elif piece in "\r\n":
                self.end_paragraph()
            else:
                self._paragraphs[-1].append(piece)

    def open_paragraph(self) -> None:
        """Begin a paragraph inside of the open one."""
        self._paragraphs.append([])

    def close_paragraph(self) -> None:
        """End the paragraph that was opened last and go on with the one around it."""
        self.end_paragraph()
        if len(self._paragraphs) > 1:
            self._paragraphs.pop()

    def end_paragraph(self) -> None:
        """End the open paragraph, if it holds anything."""
        paragraph = "".join(self._paragraphs[-1]).strip()
        self._paragraphs[-1].clear()
        if paragraph:
            self._take(paragraph)

    def _take(self, paragraph: str) -> None:
        if self._goes_straight():
            self._lines.append(paragraph + "\n")
            return
        cells = self._rows[-1].cells
        if not cells:
            cells.append([])
        cells[-1].append(paragraph)

    def _goes_straight(self) -> bool:
        return not self._rows or self._rows[-1].straight

    def begin_row(self) -> None:
        """Begin a row of a table, inside of a cell where one is open."""
        self.end_paragraph()
        if not self._goes_straight():
            around = self._rows[-1]
            self._lines.extend(around.paragraphs())
            around.straight = True
        self._rows.append(_Row())

    def begin_cell(self) -> None:
        """Begin a cell of the open row."""
        self.end_paragraph()
        if not self._goes_straight():
            self._rows[-1].cells.append([])

    def end_row(self) -> None:
        """End the row that was begun last."""
        self.end_paragraph()
        if not self._rows:
            return
        row = self._rows.pop()
        if row.straight:
            return
        if row.is_of_a_table:
            cells = [_ORDINARY_SPACE.sub(" ", " ".join(cell)) for cell in row.cells]
            if any(cells):
                self._lines.append("\t".join(cells) + "\n")
        else:
            self._lines.extend(row.paragraphs())

    def break_page(self) -> None:
        """Begin a new page, unless nothing stands on this one or a table is open."""
        self.end_paragraph()
        if self._lines and self._lines[-1] != "\f" and self._goes_straight():
            self._lines.append("\f")
