"""Tables (表格) in text: runs of lines with the same number of cells, under a title or a unit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from yearbook_reader.reconstruct.lexicon.matter import ONE_NAME
from yearbook_reader.reconstruct.lexicon.numerals import CHINESE_NUMERAL
from yearbook_reader.reconstruct.lexicon.signers import may_be_name
from yearbook_reader.reconstruct.lexicon.tables import TABLE_TITLE, TABLE_UNIT, TITLE_ENDS
from yearbook_reader.reconstruct.lines.parts import Part, PartKind, TableSpans
from yearbook_reader.reconstruct.lines.printed_lines import PrintedLine
from yearbook_reader.reconstruct.telling.tables.table_rows import (
    LONGEST_CELL,
    NOT_IN_A_CELL,
    Row,
    has_gap,
    is_parted,
    places_of_cells,
    rows_from,
)

LONGEST_KIND = 3  # characters of what a table is (表, 统计表), which is no title by itself
SURE_TITLE = 10  # characters of a table's title that needs no unit or header below it
FEWEST_ROWS = 3  # a header and two rows: fewer lines with gaps are no table

UNIT_BEGINS = "单單计計（("
# 表1, 表3-2, 附表十 before a table's title.
_NUMBER = re.compile(
    rf"附?表\s?(?:\d{{1,3}}(?:[-—–.．]\d{{1,3}}){{0,2}}|{CHINESE_NUMERAL})[\s：]+\S{{4}}"
)
# Cells of a header run together, each of which ends with its unit: 增长（%）投资（万元）.
HEADER_RUN_TOGETHER = re.compile(r"(?:[^（）]{1,12}（[^（）]{1,8}）){2,6}")
_ROOM_BEHIND = re.compile(" (?<=[，、”）》] )")
_NUMBER_BEGINS = "表附"


def table_at(lines: Sequence[PrintedLine], at: int) -> tuple[int, Part] | None:
    """Read a table from this line on: the line behind it, and the part; None for no table.

    The line may be the table's title, its unit or, where neither stands, its first row.
    """
    titled = lines_of_title(lines, at)
    text = lines[at].text
    if titled == 1 and (len(text) > 2 * LONGEST_CELL or NOT_IN_A_CELL.search(text)):
        return None
    unit = None
    first = behind = at + titled
    if first < len(lines) and is_unit(lines[first]):
        unit, first = lines[first], first + 1
    if unit is None and not (_is_header(lines, first) or _is_titled(lines, at, first)):
        return None
    sure = unit is not None or _is_titled(lines, at, first)
    end, rows = rows_from(lines, first, sure=sure)
    if len(rows) < FEWEST_ROWS or (unit is None and _are_leaders(rows)):
        return None
    table = TableSpans(
        tuple(span for line in lines[at:behind] for span in line.spans),
        unit.spans if unit else (),
        tuple(tuple(spans for spans, _ in row) for row in rows),
        tuple(tuple(text for _, text in row) for row in rows),
    )
    spans = tuple(span for line in lines[at:end] for span in line.spans)
    words = "\n".join([line.text for line in lines[at:end]])
    return end, Part(PartKind.TABLE, spans, words, page=lines[at].page, table=table)


def _are_leaders(rows: Sequence[Row]) -> bool:
    """Tell a list of leaders: offices and who holds them (副主任　张三　李四（女）)."""
    held = [text.partition("（")[0] for row in rows for _, text in row[1:]]
    named = sum(map(may_be_name, held))
    are_names = named > len(held) / 2 and all(map(ONE_NAME.fullmatch, held))
    return are_names and not any(may_be_name(row[0][1]) for row in rows)


def lines_of_title(lines: Sequence[PrintedLine], at: int) -> int:
    """Give how many lines are the title of a table that begins here: none before a unit or row."""
    if is_broken_title(lines[at : at + 3]):
        return 2
    return 0 if is_unit(lines[at]) or (has_gap(lines[at].text) and _is_row(lines, at)) else 1


def may_hold_cells(lines: Sequence[PrintedLine]) -> bool:
    """Tell whether a gap, such as parts cells, or a unit stands in any of the lines."""
    return any(map(_may_be_cells, lines))


def _may_be_cells(line: PrintedLine) -> bool:
    return has_gap(line.text) or is_unit(line)


def is_unit(line: PrintedLine) -> bool:
    """Tell a line that names the unit of a table's figures (单位：万元)."""
    return line.text[0] in UNIT_BEGINS and TABLE_UNIT.fullmatch(line.text) is not None


def is_broken_title(lines: Sequence[PrintedLine]) -> bool:
    """Tell a table's title that goes over two lines, above the table's unit or first row."""
    if len(lines) < 3 or lines[1].text[-1] not in TITLE_ENDS:
        return False
    if lines[1].width >= lines[0].width or lines[0].page != lines[1].page:
        return False
    title = lines[0].text + lines[1].text
    whole = TABLE_TITLE.fullmatch(lines[0].text) is not None and len(lines[1].text) > LONGEST_KIND
    if whole or TABLE_TITLE.fullmatch(title) is None:
        return False
    return is_unit(lines[2]) or has_gap(lines[2].text)


def _is_row(lines: Sequence[PrintedLine], at: int) -> bool:
    """Tell whether a line is a table's first row, and not a title, numbered or spaced out."""
    if lines[at].text[0] in _NUMBER_BEGINS and _NUMBER.match(lines[at].text):
        return False
    text = lines[at].text
    count = len(places_of_cells(text))
    if not count:
        return False
    alike = any(len(places_of_cells(line.text)) == count for line in lines[at + 1 : at + 2])
    if is_parted(text):
        # Print that spaced a title out left room behind its marks.
        title = TABLE_TITLE.fullmatch(text) and not is_parted(_ROOM_BEHIND.sub("", text))
        return alike or not title
    return alike and TABLE_TITLE.fullmatch(text) is None


def _is_header(lines: Sequence[PrintedLine], at: int) -> bool:
    """Tell whether a line has cells and the one below as many, or one fewer that goes on below."""
    if at + 1 >= len(lines):
        return False
    columns = len(places_of_cells(lines[at].text))
    below = len(places_of_cells(lines[at + 1].text, columns)) if columns else 0
    return below > 0 and columns - 1 <= below <= columns


def _is_titled(lines: Sequence[PrintedLine], at: int, first: int) -> bool:
    """Tell what is surely a table's title: its header may be broken, or tabs part its cells."""
    title = "".join([line.text for line in lines[at:first]])
    return len(title) >= SURE_TITLE and TABLE_TITLE.fullmatch(title) is not None
