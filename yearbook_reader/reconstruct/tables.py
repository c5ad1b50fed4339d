"""Tables (表格) in text: runs of lines with the same number of cells, under a title or a unit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from yearbook_reader.reconstruct.marks import SENTENCE_END
from yearbook_reader.reconstruct.parts import Part, PartKind, Spans, TableSpans, spans_between
from yearbook_reader.reconstruct.printed_lines import PrintedLine

FEWEST_ROWS = 3  # a header and two rows: fewer lines with gaps are no table
LONGEST_CELL = 30  # characters

_UNIT = re.compile(r"[（(]?\s*(?:[计計]量)?[单單]位\s*[：:].{1,40}")
_CELL = re.compile(r"\S+")
_NOT_IN_A_CELL = re.compile(f"[{re.escape(SENTENCE_END)}，；：]")


def table_at(lines: Sequence[PrintedLine], at: int) -> tuple[int, Part] | None:
    """Read a table from this line on: the line behind it, and the part; None for no table.

    The line may be the table's title, its unit or, where neither stands, its first row.
    """
    first = at
    caption = unit = None
    if not _is_unit(lines[at]) and not _cells(lines[at]):
        if len(lines[at].text) > 2 * LONGEST_CELL or _NOT_IN_A_CELL.search(lines[at].text):
            return None
        caption, first = lines[at], at + 1
    if first < len(lines) and _is_unit(lines[first]):
        unit, first = lines[first], first + 1
    end = _rows_end(lines, first)
    if end - first < FEWEST_ROWS:
        return None
    rows = tuple(_cells(line) for line in lines[first:end])
    table = TableSpans(caption.spans if caption else (), unit.spans if unit else (), rows)
    spans = tuple(span for line in lines[at:end] for span in line.spans)
    text = "\n".join(line.text for line in lines[at:end])
    return end, Part(PartKind.TABLE, spans, text, page=lines[at].page, table=table)


def _is_unit(line: PrintedLine) -> bool:
    return line.text[0] in "单單计計（(" and _UNIT.fullmatch(line.text) is not None


def _rows_end(lines: Sequence[PrintedLine], first: int) -> int:
    """Give the index behind the rows that begin here, all with as many cells as the first."""
    end = first
    columns = len(_cells(lines[first])) if first < len(lines) else 0
    while columns >= 2 and end < len(lines) and len(_cells(lines[end])) == columns:
        end += 1
    return end


def _cells(line: PrintedLine) -> tuple[Spans, ...]:
    """Give the cells of a row; none for a line that is no row."""
    text = line.text
    if not (" " in text or "\t" in text or "\u3000" in text) or _NOT_IN_A_CELL.search(text):
        return ()
    found = [match.span() for match in _CELL.finditer(text)]
    if len(found) < 2 or any(end - start > LONGEST_CELL for start, end in found):
        return ()
    return tuple(spans_between(line, start, end) for start, end in found)
