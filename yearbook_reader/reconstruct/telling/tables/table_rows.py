"""Rows of a table: how a line parts into so many cells, and which lines one cell goes over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from yearbook_reader.reconstruct.lexicon.divisions import NUMBER_OF_DIVISION
from yearbook_reader.reconstruct.lexicon.marks import (
    ENTRY_BRACKETS,
    ENTRY_BULLETS,
    HAN,
    SENTENCE_END,
    is_balanced,
    leaves_open,
)
from yearbook_reader.reconstruct.lexicon.matter import DOCUMENT_NUMBER
from yearbook_reader.reconstruct.lines.lines import width
from yearbook_reader.reconstruct.lines.parts import Spans, spans_between
from yearbook_reader.reconstruct.lines.printed_lines import PrintedLine
from yearbook_reader.reconstruct.telling.tables.broken_headers import UP_TO_BRACKET, Piece, grouped
from yearbook_reader.reconstruct.telling.tables.thousands import joined_thousands
from yearbook_reader.sources.documents.flow import EMPTY_CELL

LONGEST_CELL = 30  # characters
LONGEST_ROW = 400
RECENT = 64  # lines whose cells are remembered: several rules ask for the same ones in a row
NARROW = 8.0  # em of a cell's line at most, where it goes over several
CERTAIN = 3  # narrow lines that are a cell however many the row above has
ALIKE = 0.7  # em by which such lines may differ
MOST_LINES = 8  # of a cell
MOST_HEADER_LINES = 24  # of a header whose cells are broken
EMPTY = "\t\t"  # around a column in which a line has nothing

Cell = tuple[Spans, str]
Row = tuple[Cell, ...]
_HeaderPiece = tuple[Piece, Spans]

# Between digits and Chinese, print leaves a little room: 2019 年 is one cell, and 2019 年 3 月,
# and 民國 103 年.
_CELL = re.compile(
    r"(?:民[國国] (?=\d))?\S*\d (?:年(?: \d{1,2} 月(?: \d{1,2} 日)?)?|月份?|日|季度)(?!\S)|\S+"
)
# Where tabs part the cells, a space in one is of its words.
_CELL_BETWEEN_TABS = re.compile(rf"[^\t\s](?:[^\t]*[^\t\s])?|(?<![^\t]){EMPTY_CELL}(?![^\t])")
NOT_IN_A_CELL = re.compile(rf"[{re.escape(SENTENCE_END)}，；：](?<!其中：)(?<!表\d：)(?<!表\d\d：)")
# An entry's title, or one that is spaced out.
_NO_ROW = re.compile(
    rf"[{re.escape(ENTRY_BULLETS + ''.join(ENTRY_BRACKETS))}]\S"
    rf"|(?:[{HAN}]\s{{1,4}}){{1,20}}[{HAN}]\Z"
    r"|(?P<mark>[■●◆▲□★◇○◎☆△※❖])\s.*\s(?P=mark)\Z"  # a section's title between marks
    rf"|(?:{NUMBER_OF_DIVISION.pattern})\s"
    rf"|(?P<dash>[—–-])(?P=dash)*\s[^—–-]*[{HAN}][^—–-]*\s(?P=dash)+\Z"
)
_FIGURE_BEGINS = frozenset("0123456789０１２３４５６７８９-—")
_SPACED_DIGITS = re.compile(rf" (?:(?<=\d )(?=[{HAN}])|(?<=[{HAN}）] )(?=\d))")
_WORDS = re.compile(rf"[{HAN}（）、“”《》\d%—-]+")


def has_gap(text: str) -> bool:
    """Tell whether a text has a gap in it, such as stands between two cells."""
    return " " in text or "\t" in text or "\u3000" in text


def is_parted(text: str) -> bool:
    """Tell whether there is a space in a text other than those beside digits."""
    return len(_SPACED_DIGITS.sub("", text).split()) > 1


def cells_of(line: PrintedLine, columns: int = 0) -> Row:
    """Give the cells of a row, each with its text; none for a line that is no row.

    Where the table has fewer `columns` than that, digits parted by thousands are one cell.
    """
    text = line.text
    found = places_of_cells(text, columns)
    return tuple([(spans_between(line, start, end), text[start:end]) for start, end in found])


def places_of_cells(text: str, columns: int = 0) -> tuple[tuple[int, int], ...]:
    """Give where the cells of a row begin and end in its text; none for a line that is no row."""
    if not has_gap(text) or len(text) > LONGEST_ROW or NOT_IN_A_CELL.search(text):
        return ()
    return _places_of_cells(text, columns)


@lru_cache(RECENT)
def _places_of_cells(text: str, columns: int) -> tuple[tuple[int, int], ...]:
    if DOCUMENT_NUMBER.match(text) or _NO_ROW.match(text):
        return ()
    cell = _CELL_BETWEEN_TABS if "\t" in text else _CELL
    found = [match.span() for match in cell.finditer(text)]
    if 0 < columns < len(found):
        found = joined_thousands(text, found, columns)
    if len(found) < 2 or max([end - start for start, end in found]) > LONGEST_CELL:
        return ()
    return tuple(found)


def rows_from(lines: Sequence[PrintedLine], first: int, *, sure: bool) -> tuple[int, list[Row]]:
    """Read rows with as many cells as the header: the line behind them, and the rows.

    The last cell of any row may go over several lines, and, where it is `sure` that a table
    stands here, the header's first one. Where tabs part the cells of more lines, all these are
    rows: a cell may go over several of them, or over several columns.
    """
    end, rows = _rows_of_cells(lines, first, sure=sure)
    behind = _behind_tabs(lines, first)
    if behind > max(end, first + 1) or (behind == end > first and EMPTY in lines[first].text):
        return behind, [_cells_between_tabs(line) for line in lines[first:behind]]
    return end, rows


def _are_rests(lines: Sequence[PrintedLine]) -> bool:
    """Tell a line of units in brackets, or of the ends of such."""
    cells = [text for line in lines for _, text in cells_of(line)]
    return bool(cells) and all(text[0] in "（(" or not is_balanced(text) for text in cells)


def _behind_tabs(lines: Sequence[PrintedLine], first: int) -> int:
    """Give the first line from this one on whose cells no tabs part."""
    behind = first
    while behind < len(lines) and "\t" in lines[behind].text and lines[behind].lead == 0:
        behind += 1
    return behind


def _cells_between_tabs(line: PrintedLine) -> Row:
    """Give what stands between the tabs of a line; some cells may be empty, or one with others."""
    found = [match.span() for match in _CELL_BETWEEN_TABS.finditer(line.text)]
    return tuple([(spans_between(line, start, end), line.text[start:end]) for start, end in found])


def _rows_of_cells(
    lines: Sequence[PrintedLine], first: int, *, sure: bool
) -> tuple[int, list[Row]]:
    """Read rows with as many cells as the header, however they are parted."""
    at, header = _header(lines, first) if sure else _plain_header(lines, first)
    rows = [header]
    if not _stands_above_row(lines, at, header) or _are_rests(lines[first + 1 : first + 2]):
        at, rows = broken_header(lines, first) or (at, rows)
    columns = len(rows[0])
    if columns < 2:
        return first, []
    while at < len(lines) and lines[at].lead == 0:
        row = cells_of(lines[at], columns)
        if len(row) == columns and _cell_lines(lines, at + 1, columns) >= CERTAIN:
            fewer = cells_of(lines[at], columns - 1)
            row = fewer if len(fewer) == columns - 1 else row
        if len(row) == columns and _is_spaced_title(lines[at].text):
            break
        if len(row) == columns:
            at += 1
        elif len(row) == columns - 1:
            below = _cell_lines(lines, at + 1, columns)
            if not below:
                break
            row = (*row, _one_cell(lines[at + 1 : at + 1 + below]))
            at += 1 + below
        else:
            break
        rows.append(row)
    return at, rows


def _is_spaced_title(text: str) -> bool:
    """Tell a title whose digits print sets apart (第 3 届文化节) from cells that end in figures."""
    return not is_parted(text) and not text[-1].isdigit() and text[-1] not in "%‰—-"


def _stands_above_row(lines: Sequence[PrintedLine], at: int, header: Row) -> bool:
    """Tell whether whole words head a row of as many cells, or of one fewer that goes on below."""
    columns = len(header)
    if columns < 2 or at >= len(lines) or _is_of_figures(header):
        return False
    cells = len(cells_of(lines[at], columns))
    whole = all(is_balanced(text) for _, text in header)
    return whole and cells > 0 and columns - 1 <= cells <= columns


def broken_header(lines: Sequence[PrintedLine], first: int) -> tuple[int, list[Row]] | None:
    """Give the line behind a header whose cells are broken over lines, and it as a row.

    Below it are two rows of figures, with as many cells each; the first of them comes with it
    where extraction ran it into the header's last line.
    """
    for at in range(first, min(first + MOST_HEADER_LINES, len(lines) - 1)):
        line = lines[at]
        if NOT_IN_A_CELL.search(line.text) or line.page != lines[first].page:
            return None
        places = places_of_cells(line.text)
        columns = len(places)
        if _are_figures(line.text, places) and (
            len(places_of_cells(lines[at + 1].text, columns)) == columns
        ):
            return _header_above(lines, first, at, columns)
    return None


def _header_above(
    lines: Sequence[PrintedLine], first: int, at: int, columns: int
) -> tuple[int, list[Row]] | None:
    """Give the header in the lines above a row of figures, with that row if it ran into it."""
    row = cells_of(lines[at])
    end = _end_of_header(row)
    rows = [list(_pieces(line)) for line in lines[first:at]]
    if end:
        rows.append(list(_pieces(lines[at], [(0, end)])))
    pieces = [piece for row in _put_below(rows) for piece in row]
    cells = grouped([piece for piece, _ in pieces], columns)
    if not cells:
        return None
    header = tuple(_joined(pieces, cell) for cell in cells)
    if not end:
        return at, [header]
    label = row[0][1]
    rest = spans_between(lines[at], end, len(label)), label[end:]
    return at + 1, [header, (rest, *row[1:])]


def _put_below(rows: Sequence[list[_HeaderPiece]]) -> list[list[_HeaderPiece]]:
    """Give the lines of a header with those joined that are the rests of cells above them.

    So extraction gives it where the lines of several cells stand beside each other
    (人口 面积 / （人） （亩）). The rests are of all cells that no bracket closes, or of the
    last ones.
    """
    found: list[list[_HeaderPiece]] = []
    for row in rows:
        above = found[-1] if found else []
        places = [at for at, (piece, _) in enumerate(above) if piece.text[-1] not in "）)"]
        if len(places) != len(row):
            places = [*range(len(above))][-len(row) :]
        cells = [above[at] for at in places]
        if 1 < len(row) == len(cells) and all(map(_is_rest, cells, row)):
            for at, (two, rest) in zip(places, row, strict=True):
                one, spans = above[at]
                joined = Piece(one.text + two.text, max(one.width, two.width), one.begins)
                above[at] = joined, spans + rest
        else:
            found.append(row)
    return found


def _is_rest(above: _HeaderPiece, below: _HeaderPiece) -> bool:
    """Tell a unit below what it counts, the end of an open bracket, or a single character."""
    one, two = above[0].text, below[0].text
    whole = one[0] not in "（(" and is_balanced(one + two)
    return whole and (two[0] in "（(" or leaves_open(one) or len(two) == 1)


def _pieces(
    line: PrintedLine, places: Sequence[tuple[int, int]] = ()
) -> Iterator[tuple[Piece, Spans]]:
    """Give what stands in these places of a header's line, parted behind each closed bracket."""
    for start, end in places or places_of_cells(line.text) or ((0, len(line.text)),):
        for part in UP_TO_BRACKET.finditer(line.text, start, end):
            text = part.group()
            spans = spans_between(line, *part.span())
            yield Piece(text, width(text), part.start() == 0), spans


def _end_of_header(row: Row) -> int:
    """Give where, in a row's label, a header ends that was run into it; else 0."""
    label = row[0][1]
    end = label.rfind("）") + 1
    return end if end < len(label) and label[0] != "（" else 0


def _is_of_figures(row: Row) -> bool:
    """Tell a row most of whose cells behind the first are figures."""
    figures = sum([text[0] in _FIGURE_BEGINS for _, text in row[1:]])
    return len(row) > 1 and figures * 2 > len(row) - 1


def _are_figures(text: str, places: Sequence[tuple[int, int]]) -> bool:
    """Tell a text most of whose cells behind the first are figures."""
    figures = sum([text[start] in _FIGURE_BEGINS for start, _ in places[1:]])
    return len(places) > 1 and figures * 2 > len(places) - 1


def _joined(pieces: Sequence[tuple[Piece, Spans]], cell: range) -> Cell:
    """Give pieces of a header as one cell."""
    taken = [pieces[at] for at in cell]
    spans = tuple(span for _, spans in taken for span in spans)
    return spans, "".join(piece.text for piece, _ in taken)


def _plain_header(lines: Sequence[PrintedLine], first: int) -> tuple[int, Row]:
    return first + 1, cells_of(lines[first]) if first < len(lines) else ()


def _header(lines: Sequence[PrintedLine], first: int) -> tuple[int, Row]:
    """Give the line behind the header, and its cells."""
    end, text = first + 1, lines[first].text if first < len(lines) else ""
    if len(text) > LONGEST_CELL or is_balanced(text):
        return _plain_header(lines, first)
    while end < min(first + MOST_LINES, len(lines)) and not is_balanced(text):
        text += lines[end].text
        end += 1
    whole, last = lines[first:end], lines[end - 1]
    others = cells_of(last)
    if others:
        (spans, words), *rest = others
        start = _one_cell(whole[:-1])
        return end, ((start[0] + spans, start[1] + words), *rest)
    rest_of = cells_of(lines[end]) if end < len(lines) else ()
    return end + 1, (_one_cell(whole), *rest_of) if rest_of else ()


def _cell_lines(lines: Sequence[PrintedLine], first: int, columns: int) -> int:
    """Give over how many narrow lines the last cell of the row above goes.

    They are about as wide as the first one, but for the last, which may be narrower, and set in
    the row's type. Overleaf there is one at the most.
    """
    end = first
    while end < min(first + MOST_LINES, len(lines)):
        line = lines[end]
        beyond = line.width - lines[first].width
        if (
            line.size != lines[first - 1].size
            or line.width > NARROW
            or beyond > ALIKE
            or not _WORDS.fullmatch(line.text)
        ):
            break
        end += 1
        if beyond < -ALIKE:
            break
    if end - first != 1:
        overleaf = end > first and lines[first].page != lines[first - 1].page
        return 0 if overleaf else end - first
    behind = end < len(lines) and len(places_of_cells(lines[end].text, columns)) >= columns - 1
    return 1 if behind else 0


def _one_cell(lines: Sequence[PrintedLine]) -> Cell:
    spans = tuple(span for line in lines for span in line.spans)
    return spans, "".join(line.text for line in lines)
