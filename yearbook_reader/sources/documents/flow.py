"""Running text as it is read from a document: one paragraph a line, rows, page breaks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate

from yearbook_reader.sources.documents.looks import (
    PLAIN,
    Look,
    Paragraph,
    Shown,
    may_be_caption,
    paragraph_of,
    shown_by,
)

# A cell with more paragraphs is a column of a page, not a datum of a table.
MOST_CELL_PARAGRAPHS = 3
MOST_CAPTION_LINES = 2  # of a cell below a picture

# Print fills the place of a figure with it; a line of text that begins or ends so is rare.
EMPTY_CELL = "\u2007"
MOST_SPANNED = 32  # columns of a row up to which a cell spans others; more is no table of a book

_ORDINARY_SPACE = re.compile(r"[ \t\r\n\f]+")
_PIECE = re.compile(r"\r\n|[\r\n\f]|[^\r\n\f]+")


@dataclass(slots=True)
class _Row:
    """A table row that is still open: the paragraphs of each cell.

    A row that holds other rows only sets the page: its paragraphs go `straight` to the text.
    `places` are the columns, counted from 0, in which the cells begin, of so many `columns`;
    it `goes_on` where a cell of a row above reaches into it; so many of its cells are `pictured`.
    """

    cells: list[list[Paragraph]] = field(default_factory=list)
    straight: bool = False
    places: list[int] = field(default_factory=list)
    columns: int = 0
    goes_on: bool = False
    pictured: int = 0

    def filled(self) -> list[str]:
        """Give what stands in each column; cells span others, also from the rows above."""
        words = [EMPTY_CELL] * self.columns
        for place, cell in zip(self.places, self.cells, strict=True):
            words[place] = (
                _ORDINARY_SPACE.sub(" ", " ".join([each.words for each in cell])) or EMPTY_CELL
            )
        return words

    @property
    def is_of_a_table(self) -> bool:
        """Tell whether the row holds data, and is not there to set a page in columns."""
        few = all(len(cell) <= MOST_CELL_PARAGRAPHS for cell in self.cells)
        plain = 2 * self.pictured < len(self.cells)
        return (len(self.cells) > 1 or self.goes_on) and few and plain

    @property
    def has_captions(self) -> bool:
        """Tell whether each of its cells holds what may stand below a picture, or nothing."""
        few = all(len(cell) <= MOST_CAPTION_LINES for cell in self.cells)
        return few and all(may_be_caption(each.words) for each in self.paragraphs())

    def paragraphs(self) -> list[Paragraph]:
        """Give the paragraphs of all cells."""
        return [paragraph for cell in self.cells for paragraph in cell]


class Flow:
    """Takes words, paragraph ends, rows and page breaks as they come, and gives the text.

    A row of a table becomes one line with a TAB between its cells, and a figure space for an
    empty one, or where a cell goes on from the left or from above; a page break becomes a form
    feed. Rows may stand in cells, and open paragraphs in each other: the inner comes first.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self.lines: list[str] = []  # taken so far, with their ends
        self._told: dict[int, Paragraph] = {}
        self._paragraphs: list[list[tuple[str, Look]]] = [[]]
        self._carried: list[tuple[str, Look]] = []
        self._pictured = False
        self._rows: list[_Row] = []
        # Of each open table: into how many rows below the cells go on, by their columns.
        self._spanned: list[dict[int, int]] = [{}]
        # Of each open table, whether the row above holds pictures and no words.
        self._pictures: list[bool] = [False]
        # Whether any of the lines may have been cut by a printer, not ended by an author.
        self.has_printed_lines = False

    def arrange(self, pages: Iterable[Iterable[tuple[int, int]]]) -> None:
        """Put pages, each made of stretches of the lines (start, end), in place of all lines."""
        lines, told = self.lines, self._told
        self.lines, self._told = [], {}
        for page in map(list, pages):
            if page[0][0] < page[-1][1]:
                self.break_page()
            for start, end in page:
                shift = len(self.lines) - start
                self._told.update({at + shift: told[at] for at in range(start, end) if at in told})
                self.lines += lines[start:end]

    def text(self) -> str:
        """Give all that was taken so far."""
        if self._carried:
            self.open_paragraph()
        while self._rows:
            self.end_row()
        while len(self._paragraphs) > 1:
            self.close_paragraph()
        self.end_paragraph()
        return "".join(self.lines)

    def shown(self) -> Shown:
        """Give what lines are by their looks, by the offsets in the text at which they begin."""
        starts = list(accumulate(map(len, self.lines), initial=0))
        rows = {at for at, line in enumerate(self.lines) if "\t" in line}
        shown = shown_by(self._told, frozenset(rows))
        return Shown(
            tuple((starts[at], level) for at, level in shown.headings),
            tuple(starts[at] for at in shown.captions),
            tuple((starts[at], lead) for at, lead in shown.leads),
        )

    def add(self, words: str, look: Look = PLAIN) -> None:
        """Add words to the open paragraph; runs of spaces and breaks are one space."""
        self._paragraphs[-1].append((_ORDINARY_SPACE.sub(" ", words), look))

    def add_picture(self) -> None:
        """Add a picture: below it, or in its cell, a caption may stand. Amid words it is a sign."""
        if any(words.strip() for words, _ in self._paragraphs[-1]):
            if not self._pictured:
                return
            self.end_paragraph()
        self._pictured = True
        if self._rows and not self._goes_straight():
            self._rows[-1].pictured += 1

    def add_lines(self, words: str) -> None:
        """Add words whose lines are paragraphs, and whose form feeds begin pages."""
        for piece in _PIECE.findall(words):
            self.has_printed_lines = True
            if piece == "\f":
                self.break_page()
            elif piece in "\r\n":
                self.end_paragraph()
            else:
                self._paragraphs[-1].append((piece, PLAIN))

    def open_paragraph(self) -> None:
        """Begin a paragraph inside of the open one."""
        self._paragraphs.append(self._carried)
        self._carried = []

    def close_paragraph(self, level: int = 0, *, goes_on: bool = False) -> None:
        """End the paragraph that was opened last and go on with the one around it.

        Where it `goes_on` the next paragraph begins with its words.
        """
        if goes_on and len(self._paragraphs) > 1:
            self._carried = self._paragraphs.pop()
            return
        self.end_paragraph(level)
        if len(self._paragraphs) > 1:
            self._paragraphs.pop()

    def end_paragraph(self, level: int = 0) -> None:
        """End the open paragraph, if it holds anything; as a heading, where it has a `level`."""
        pieces = self._paragraphs[-1]
        if any(words.strip() for words, _ in pieces):
            self._take(paragraph_of(pieces, level, pictured=self._pictured))
            self._pictured = False
        pieces.clear()

    def _take(self, paragraph: Paragraph) -> None:
        if self._goes_straight():
            self._add_line(paragraph)
            return
        cells = self._rows[-1].cells
        if not cells:
            self.begin_cell()
        cells[-1].append(paragraph)

    def _add_line(self, paragraph: Paragraph) -> None:
        self._told[len(self.lines)] = paragraph
        self.lines.append(paragraph.words + "\n")

    def _goes_straight(self) -> bool:
        return not self._rows or self._rows[-1].straight

    def begin_row(self) -> None:
        """Begin a row of a table, inside of a cell where one is open."""
        self.end_paragraph()
        if not self._goes_straight():
            around = self._rows[-1]
            for paragraph in around.paragraphs():
                self._add_line(paragraph)
            around.straight = True
        self._rows.append(_Row())

    def begin_table(self) -> None:
        """Begin a table, inside of a cell where one is open; none of its cells go on in others."""
        self._spanned.append({})
        self._pictures.append(False)

    def end_table(self) -> None:
        """End the table that was begun last."""
        if len(self._spanned) > 1:
            self._spanned.pop()
            self._pictures.pop()

    def begin_cell(self, across: int = 1, down: int = 1) -> None:
        """Begin a cell of the open row, which goes over so many columns and rows."""
        self.end_paragraph()
        if self._goes_straight():
            return
        row, spanned = self._rows[-1], self._spanned[-1]
        _pass_spanned(row, spanned)
        row.cells.append([])
        row.places.append(row.columns)
        for _ in range(max(1, min(across, MOST_SPANNED - row.columns))):
            if down > 1:
                spanned[row.columns] = down - 1
            row.columns += 1

    def widen_cell(self, across: int) -> None:
        """Let the cell that was begun last go over so many columns in all."""
        if self._rows and self._rows[-1].cells and not self._goes_straight():
            row = self._rows[-1]
            row.columns += max(0, min(across, MOST_SPANNED - row.columns) - 1)

    def end_row(self) -> None:
        """End the row that was begun last."""
        self.end_paragraph()
        if not self._rows:
            return
        row = self._rows.pop()
        if row.straight:
            return
        _pass_spanned(row, self._spanned[-1])
        below_pictures = self._pictures[-1] and row.has_captions
        self._pictures[-1] = row.pictured > 0 and not any(row.cells)
        if below_pictures or not row.is_of_a_table:
            for paragraph in row.paragraphs():
                self._add_line(paragraph._replace(pictured=below_pictures or paragraph.pictured))
        elif any(row.cells):
            self.lines.append("\t".join(row.filled()) + "\n")

    def break_page(self) -> None:
        """Begin a new page, unless nothing stands on this one or a table is open."""
        self.end_paragraph()
        if self.lines and self.lines[-1] != "\f" and self._goes_straight():
            self.lines.append("\f")


def _pass_spanned(row: _Row, spanned: dict[int, int]) -> None:
    """Leave the columns empty, from the next one on, in which cells go on from the rows above."""
    while spanned.get(row.columns) and row.columns < MOST_SPANNED:
        spanned[row.columns] -= 1
        row.columns += 1
        row.goes_on = True
