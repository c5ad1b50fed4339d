"""Rows of tables whose cells stand on lines of their own, as digits isolated from the text do."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from operator import or_

from yearbook_reader.reconstruct.lexicon.marks import (
    CLOSERS,
    ENTRY_BRACKETS,
    ENTRY_BULLETS,
    PAUSES,
    SENTENCE_END,
    SUBSECTION_MARKS,
    YEAR,
    is_balanced,
)
from yearbook_reader.reconstruct.lexicon.tables import (
    CONTINUED,
    TABLE_UNIT,
)
from yearbook_reader.reconstruct.lines.lines import TWO_TRUE, Lines, places_of
from yearbook_reader.reconstruct.rejoining.joints.cell_values import (
    DASHES,
    LAST,
    NONE,
    is_range,
    is_value,
    thousands,
)

FEWEST_ROWS = 2
FEWEST_COLUMNS = 3  # of a table of years
MOST_COLUMNS = 12
ATOP = 3  # pieces of a page, of which the first may be its head and its number
LONGEST_COUNT = 4  # digits of a number of years, months or days
CERTAIN = 3  # values one below another that are a row by themselves
WIDEST_CELL = 14.0  # em

_OPENS_UNIT = re.compile("[（(计計量单單]")
_COUNTED = re.compile(r"年|月份?|日|季度")
_COUNTED_CELL = re.compile(rf"(?:{_COUNTED.pattern})[\s０-９，．]{{0,20}}")
NO_LABEL = frozenset((*ENTRY_BRACKETS, *ENTRY_BULLETS, *SUBSECTION_MARKS, *CLOSERS))
_NOT_IN_A_CELL = re.compile(f"[{re.escape(SENTENCE_END + PAUSES)}〔〕]")
PART_OF_ABOVE = "其中："  # a row that is a part of the one above it

_Row = tuple[int, int, int]  # its first piece, its first value, behind its last value


def cell_rows(lines: Lines, pages: Sequence[range], units: frozenset[int]) -> Iterator[range]:
    """Give the pieces of each row of the tables whose values stand one a line, with the header.

    `units` are the pieces right below a table's unit.
    """
    pairs = [
        at for at in _pairs_of_figures(lines) if is_value(lines, at) and is_value(lines, at + 1)
    ]
    behind = -1  # the last row's end
    for page in pages:
        yield from _years_atop(lines, page)
        rows: list[_Row] = []
        for row in [*_rows(lines, page, units, pairs), None]:
            if rows and (row is None or rows[-1][2] != row[0]):
                for found in _table(lines, page, rows, units):
                    # Between two rows words are a cell's: no header stands there.
                    if not (found.start == behind and found.stop == rows[0][0]):
                        yield found
                    behind = found.stop
                rows = []
            if row:
                rows.append(row)


def _years_atop(lines: Lines, page: range) -> Sequence[range]:
    """Give the rows, if there are two, with which a table of years goes on atop a page."""
    start = next((at for at in page[:ATOP] if YEAR.fullmatch(lines.texts[at])), page.stop)
    for columns in range(CERTAIN, MOST_COLUMNS) if start < page.stop else ():
        rows: list[range] = []
        for at in range(start, page.stop - columns + 1, columns):
            row = range(at, at + columns)
            year = str(int(lines.texts[start]) + len(rows))
            if lines.texts[at] != year or not all(is_value(lines, cell) for cell in row):
                break
            rows.append(row)
        if len(rows) >= FEWEST_ROWS:
            return rows
    return ()


def behind_units(lines: Lines) -> frozenset[int]:
    """Give the pieces right below a table's unit (单位：万元)."""
    likely = places_of(_OPENS_UNIT, lines.firsts)
    return frozenset(index + 1 for index in likely if TABLE_UNIT.fullmatch(lines.texts[index]))


def _pairs_of_figures(lines: Lines) -> list[int]:
    """Give the pieces that, as the one behind, are narrow or begin with a digit."""
    likely = bytes(map(or_, lines.narrow, map(str.isdigit, lines.firsts)))
    return [match.start() for match in TWO_TRUE.finditer(likely)]


def _rows(lines: Lines, page: range, units: frozenset[int], pairs: Sequence[int]) -> Iterator[_Row]:
    """Give what could be rows: a short piece without stops, and the values behind it.

    A lone value is one only below a unit: prose is full of them. Elsewhere a row stands before
    one of the `pairs` of values, or before the number and its year above one.
    """
    narrow, texts = lines.narrow, lines.texts
    index = page.start
    behind = -1  # the last row
    unit = min(units.intersection(page), default=page.stop)
    while index < page.stop:
        if index < unit and not (index == behind and _dashes(lines, index)):
            pair = bisect_left(pairs, index + 1)
            likely = pairs[pair] - 2 if pair < len(pairs) else unit
            index = max(index, min(likely, unit))
            if index >= page.stop:
                return
        counted = narrow[index] and index + 1 < page.stop and _is_counted(texts[index + 1])
        first = index + 2 if counted else index + 1
        if (narrow[index] and not counted) or first >= page.stop or not is_value(lines, first):
            index += 1
            continue
        end = first + 1
        while end < page.stop and is_value(lines, end):
            end += 1
        counts = end < page.stop and len(texts[end - 1]) <= LONGEST_COUNT
        if counts and _COUNTED.match(texts[end]):
            end -= 1
            while end - 1 > first and is_range(texts[end - 2 : end]):
                end -= 2  # the first number of a range, and its dash
        parted = closes_unit(lines, index)
        values = end - first + _dashes(lines, index)
        if values > (index < unit) and (counted or parted or _is_label(lines, index)):
            yield index - 2 * parted, first, end
            behind = end
        index = max(end, first)


def _dashes(lines: Lines, label: int) -> int:
    """Give how many figures are dashes in the piece of the row's label: they are not narrow."""
    if lines.lasts[label] not in DASHES:
        return 0
    return sum(word in NONE for word in lines.texts[label].split()[1:])


def _values(lines: Lines, row: _Row) -> int:
    """Give how many values a row has."""
    return row[2] - row[1] + _dashes(lines, row[1] - 1)


def _behind_label(lines: Lines, start: int) -> int:
    """Give the piece behind a row's label that begins here, which may end in a parted unit."""
    return start + (3 if closes_unit(lines, start + 2) else 1)


def _is_counted(text: str) -> bool:
    """Tell what stands behind the number of a year, month or day (2018 / 年)."""
    return text[0] in "年月日季" and _COUNTED_CELL.fullmatch(text) is not None


def _is_label(lines: Lines, index: int) -> bool:
    text = lines.texts[index]
    if text[0] in NO_LABEL or text in "年月日":
        return False
    text = text.removeprefix(PART_OF_ABOVE)
    wide = lines.widths[index] > WIDEST_CELL and not _are_cells(text)
    return not wide and not _NOT_IN_A_CELL.search(text)


def _are_cells(text: str) -> bool:
    """Tell a line of several cells, none of them wide."""
    cells = text.split()
    return len(cells) > 1 and all(len(cell) <= WIDEST_CELL for cell in cells)


def _table(
    lines: Lines, page: range, rows: Sequence[_Row], units: frozenset[int]
) -> Iterator[range]:
    """Give the header and the rows among what could be rows; nothing where there is no table."""
    for first, (start, value, end) in enumerate(rows):
        below = rows[first:]
        head = _columns_of_line(lines, below[0])
        if head:
            yield range(start, value)
            yield from (range(at, at + head) for at in range(value, end - head + 1, head))
            continue
        plain = _plain_columns(lines, below[0], page, units)
        if plain:
            yield range(_cells_before(lines, value, plain)[-1], value)
            yield from (range(at, at + plain) for at in range(value, end - plain + 1, plain))
            continue
        wide = _cells_above(lines, start, page)
        told = wide > 2 or start - 1 in units
        values = wide - max(1, _words_of_labels(lines, below))
        if values > 0 and told and all(_fits(lines, row, values) for row in below[:-1]):
            yield from _cut(lines, below, values)
            return
        columns, count = Counter(_values(lines, row) for row in below).most_common(1)[0]
        header = _header(lines, page, start, columns + 1)
        if header is not None and (columns > 1 or header.start in units):
            yield _with_column_of_words(lines, header, units)
            yield from _cut(lines, below, columns)
            return
        if columns > 1 and count >= FEWEST_ROWS and _fits(lines, rows[first], columns):
            yield from _cut(lines, below, columns)
            return
        if below[0][2] - below[0][1] >= CERTAIN and _is_no_spaced_number(lines, below[0]):
            yield from _cut(lines, below[:1], below[0][2] - below[0][1])


def _is_no_spaced_number(lines: Lines, row: _Row) -> bool:
    """Tell values that are no range of dates (3 — 5) and no one number set wide (7 3 7)."""
    numbers = [value for value in lines.texts[row[1] : row[2]] if value not in NONE]
    plenty = len(numbers) >= CERTAIN and any(len(number) > 1 for number in numbers)
    return plenty and all(number[-1] in LAST for number in numbers)


def _columns_of_line(lines: Lines, row: _Row) -> int:
    """Give how many columns a table of years has whose header is one line; 0 where it is none."""
    start, first, end = row
    columns = len("".join(lines.texts[start:first]).split())
    if columns < FEWEST_COLUMNS or (end - first) % columns:
        return 0
    years = all(YEAR.fullmatch(lines.texts[at]) for at in range(first, end, columns))
    return columns if years else 0


def _plain_columns(lines: Lines, row: _Row, page: range, units: frozenset[int]) -> int:
    """Give how many columns a table has whose first cells are values too; 0 where it is none.

    The last cell of its header looks like a row's label: behind it stand the values of all rows.
    """
    start, first, end = row
    if end - first < 2 * CERTAIN or first != _behind_label(lines, start):
        return 0
    for columns in range(CERTAIN, (end - first) // 2 + 1):
        top = _cells_before(lines, first, columns)[-1]
        if top < page.start or lines.narrow[top] or not _is_label(lines, top):
            return 0
        rows = range(first, end - columns + 1, columns)
        years = all(YEAR.fullmatch(lines.texts[at]) for at in rows)
        over = (end - first) % columns  # a page number may stand behind the last row
        if (top in units or years) and over <= (end == page.stop):
            return columns
    return 0


def _cut(lines: Lines, rows: Sequence[_Row], columns: int) -> Iterator[range]:
    """Give the rows with as many values; what more the last one has is behind the table."""
    for row in rows:
        if _values(lines, row) < min(columns, CERTAIN):
            return
        start, first, end = row
        last = end
        if end == rows[-1][2] and not thousands(lines, first, end):
            last = min(end, first + columns - _dashes(lines, first - 1))
        yield range(start, last)


def _fits(lines: Lines, row: _Row, columns: int) -> bool:
    """Tell whether a row can have so many values, some parted by thousands."""
    values = _values(lines, row)
    return columns == values or values - thousands(lines, *row[1:]) <= columns < values


def _header(lines: Lines, page: range, below: int, cells: int) -> range | None:
    """Give the header above the first row, whose cells are lines of their own but for a few.

    None where one is broken, so that its unit stands alone (（万元）).
    """
    texts = lines.texts
    firsts = _cells_before(lines, below, cells)
    while len(firsts) > 1 and sum(len(texts[at].split()) for at in firsts) > cells:
        firsts.pop()
    start = firsts[-1]
    if start < page.start or any(texts[at][0] in "（(" for at in firsts):
        return None
    if sum(len(texts[at].split()) for at in firsts) != cells or len(firsts) < min(cells, CERTAIN):
        return None
    if not all(not lines.narrow[index] and _is_label(lines, index) for index in firsts):
        return None
    return range(start, below)


def _with_column_of_words(lines: Lines, header: range, units: frozenset[int]) -> range:
    """Give a header with one more cell where that begins it: words stand behind the figures."""
    start = _cells_before(lines, header.start, 1)[0]
    begins = start in units or (start and CONTINUED.fullmatch(lines.texts[start - 1]))
    one_more = header.start not in units and begins and _is_label(lines, start)
    return range(start, header.stop) if one_more else header


def _cells_before(lines: Lines, end: int, cells: int) -> list[int]:
    """Give where so many cells of a header before this piece begin, from the last back."""
    firsts = []
    for _ in range(cells):
        end -= 3 if closes_unit(lines, end - 1) else 1 + closes_words(lines, end - 1)
        firsts.append(end)
    return firsts


def closes_unit(lines: Lines, index: int) -> bool:
    """Tell the bracket behind a unit that stands alone, as Latin does (增长（ / % / ）)."""
    return (
        index > 1
        and lines.texts[index][0] in "）)"
        and lines.narrow[index - 1]
        and lines.texts[index - 2][-1] in "（("
    )


def closes_words(lines: Lines, index: int) -> bool:
    """Tell a bracket alone right below a cell's words that it closes (乡镇（街道 / ）).

    Not one whose line goes on behind it with the cells that it had beside that one.
    """
    if index < 1 or lines.texts[index] not in ("）", ")") or lines.narrow[index - 1]:
        return False
    if any(" " in text for text in lines.texts[index + 1 : index + 2]):
        return False
    above = lines.texts[index - 1]
    return above[-1] not in "（(" and not is_balanced(above) and is_balanced(above + "）")


def _words_of_labels(lines: Lines, rows: Sequence[_Row]) -> int:
    """Give how many cells each row has before its values, where all have as many; else 1."""
    words = {
        len("".join(lines.texts[start:first]).split()) - _dashes(lines, first - 1)
        for start, first, _ in rows
    }
    return words.pop() if len(words) == 1 else 1


def _cells_above(lines: Lines, below: int, page: range) -> int:
    """Give how many cells the line above the first row has."""
    if below - 1 < page.start or lines.narrow[below - 1]:
        return 0
    text = lines.texts[below - 1]
    return 0 if _NOT_IN_A_CELL.search(text) else len(text.split())
