"""Tables (表格) in text: runs of lines with the same number of cells, under a title or a unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from yearbook_reader.reconstruct.marks import HAN, SENTENCE_END, is_balanced
from yearbook_reader.reconstruct.matter import DOCUMENT_NUMBER
from yearbook_reader.reconstruct.parts import Part, PartKind, Spans, TableSpans, spans_between
from yearbook_reader.reconstruct.printed_lines import PrintedLine

FEWEST_ROWS = 3  # a header and two rows: fewer lines with gaps are no table
LONGEST_CELL = 30  # characters
LONGEST_ROW = 400
RECENT = 64  # lines whose cells are kept, since several rules look at the same ones

_UNIT = re.compile(r"[（(]?\s*(?:[计計]量)?[单單]位\s*[：:].{1,40}")
# Between digits and Chinese, print leaves a little room: 2019 年 is one cell.
_CELL = re.compile(r"\S*\d (?:年|月份?|日|季度)(?!\S)|\S+")
# Thousands are parted by a space in many books: 2 210 is one cell where two would be too many.
_CELL_OF_THOUSANDS = re.compile(
    r"\S*\d (?:年|月份?|日|季度)(?!\S)"
    r"|[-—]?[1-9１-９][0-9０-９]{0,2}(?:[ \u2009][0-9０-９]{3})+(?:\.\d+)?%?(?!\S)|\S+"
)
_SPACED_DIGITS = re.compile(rf"(?<=\d) (?=[{HAN}])|(?<=[{HAN}）]) (?=\d)")
_NOT_IN_A_CELL = re.compile(f"[{re.escape(SENTENCE_END)}，；：]")


def table_at(lines: Sequence[PrintedLine], at: int) -> tuple[int, Part] | None:
    """Read a table from this line on: the line behind it, and the part; None for no table.

    The line may be the table's title, its unit or, where neither stands, its first row.
    """
    if not any(has_gap(line.text) or is_unit(line) for line in lines[at : at + 2]):
        return None
    first = at
    caption = unit = None
    if not is_unit(lines[at]) and not _is_row(lines, at):
        if len(lines[at].text) > 2 * LONGEST_CELL or _NOT_IN_A_CELL.search(lines[at].text):
            return None
        caption, first = lines[at], at + 1
    if first < len(lines) and is_unit(lines[first]):
        unit, first = lines[first], first + 1
    broken = lines[first : first + 1] if unit and not is_balanced(_text(lines, first)) else ()
    first += len(broken)
    end = _rows_end(lines, first)
    if end - first < FEWEST_ROWS:
        return None
    columns = len(cells_of(lines[first]))
    rows = [cells_of(line, columns) for line in lines[first:end]]
    if broken:
        (spans, text), *others = rows[0]
        rows[0] = ((broken[0].spans + spans, broken[0].text + text), *others)
    table = TableSpans(
        caption.spans if caption else (),
        unit.spans if unit else (),
        tuple(tuple(spans for spans, _ in row) for row in rows),
        tuple(tuple(text for _, text in row) for row in rows),
    )
    spans = tuple(span for line in lines[at:end] for span in line.spans)
    text = "\n".join(line.text for line in lines[at:end])
    return end, Part(PartKind.TABLE, spans, text, page=lines[at].page, table=table)


def _text(lines: Sequence[PrintedLine], at: int) -> str:
    return lines[at].text if at < len(lines) else ""


def is_unit(line: PrintedLine) -> bool:
    """Tell a line that names the unit of a table's figures (单位：万元)."""
    return line.text[0] in "单單计計（(" and _UNIT.fullmatch(line.text) is not None


def _is_row(lines: Sequence[PrintedLine], at: int) -> bool:
    """Tell whether a line is a table's first row, and not a title with digits spaced out."""
    count = len(_places_of_cells(lines[at].text))
    if not count or is_parted(lines[at].text):
        return count > 0
    below = lines[at + 1 : at + 2]
    return any(len(_places_of_cells(line.text)) == count for line in below)


def is_parted(text: str) -> bool:
    """Tell whether there is a space in a text other than those beside digits."""
    return len(_SPACED_DIGITS.sub("", text).split()) > 1


def has_gap(text: str) -> bool:
    """Tell whether a text has a gap in it, such as stands between two cells."""
    return " " in text or "\t" in text or "\u3000" in text


def _rows_end(lines: Sequence[PrintedLine], first: int) -> int:
    """Give the index behind the rows that begin here, all with as many cells as the first."""
    end = first
    columns = len(_places_of_cells(lines[first].text)) if first < len(lines) else 0
    if columns < 2:
        return end
    while end < len(lines) and len(_places_of_cells(lines[end].text, columns)) == columns:
        end += 1
    return end


def cells_of(line: PrintedLine, columns: int = 0) -> tuple[tuple[Spans, str], ...]:
    """Give the cells of a row, each with its text; none for a line that is no row.

    Where the table has fewer `columns` than that, digits parted by thousands are one cell.
    """
    text = line.text
    found = _places_of_cells(text, columns)
    return tuple([(spans_between(line, start, end), text[start:end]) for start, end in found])


@lru_cache(RECENT)
def _places_of_cells(text: str, columns: int = 0) -> tuple[tuple[int, int], ...]:
    """Give where the cells of a row begin and end in its text; none for a line that is no row."""
    if not has_gap(text) or len(text) > LONGEST_ROW:
        return ()
    if _NOT_IN_A_CELL.search(text) or DOCUMENT_NUMBER.match(text):
        return ()
    found = [match.span() for match in _CELL.finditer(text)]
    if 0 < columns < len(found):
        found = [match.span() for match in _CELL_OF_THOUSANDS.finditer(text)]
    if len(found) < 2 or any(end - start > LONGEST_CELL for start, end in found):
        return ()
    return tuple(found)
