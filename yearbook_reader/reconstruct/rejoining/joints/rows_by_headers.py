"""Rows of tables whose cells stand on lines of their own, told by the words of their headers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from yearbook_reader.reconstruct.lexicon.marks import SENTENCE_END
from yearbook_reader.reconstruct.lexicon.tables import FEWEST_NAMED, names_column
from yearbook_reader.reconstruct.lines.lines import Lines, places_of
from yearbook_reader.reconstruct.rejoining.joints.cell_rows import (
    FEWEST_ROWS,
    MOST_COLUMNS,
    NO_LABEL,
    PART_OF_ABOVE,
    WIDEST_CELL,
)
from yearbook_reader.reconstruct.rejoining.joints.cell_values import LAST, UNITS, VALUE, is_value

_ENDS_NAME = re.compile("[称稱位名务務间間期级級别別注门門址号號关關项項标標目]")
_COUNTS = ("序号", "序號")
_NOT_IN_WORDS = re.compile(f"[{re.escape(SENTENCE_END)}，；：〔〕]")


def rows_told_by_headers(lines: Lines) -> Iterator[range]:
    """Give the header and the rows of tables that the words of the header tell.

    Those without figures, those with more than one column of words before the figures, and those
    whose rows are counted.
    """
    likely = places_of(_ENDS_NAME, lines.lasts)
    names = [index for index in likely if _names_column(lines, index)]
    headers: set[tuple[str, ...]] = set()
    behind = 0
    for header, columns in _runs(names):
        if header < behind:
            continue
        counted = _counted_rows(lines, header)
        if counted:
            yield from counted
            behind = counted[-1].stop
        if counted or columns < FEWEST_NAMED:
            continue
        rows = _rows_with_figures(lines, header, columns) or _rows_of_words(lines, header, columns)
        words = lines.texts[header : header + columns]
        if len(rows) > FEWEST_ROWS or (len(rows) == FEWEST_ROWS and words in headers):
            headers.add(words)
            yield from rows
            behind = rows[-1].stop


def _counted_rows(lines: Lines, header: int) -> list[range]:
    """Give the header and the rows of a table whose first column counts these (序号 / 村名)."""
    texts = lines.texts
    for columns in range(2, MOST_COLUMNS + 1) if texts[header] in _COUNTS else ():
        end = header + columns
        while texts[end : end + 1] == (str((end - header) // columns),):
            end += columns
        if end > header + 2 * columns:
            return [range(at, at + columns) for at in range(header, min(end, len(lines)), columns)]
    return []


def _names_column(lines: Lines, index: int) -> bool:
    return names_column(lines.texts[index]) and _is_word(lines, index)


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give where runs of neighbouring places begin, and how long they are."""
    start = 0
    for end in range(1, len(places) + 1):
        if end == len(places) or places[end] != places[end - 1] + 1:
            yield places[start], end - start
            start = end


def _rows_of_words(lines: Lines, header: int, columns: int) -> list[range]:
    """Give the header and the rows of a table of words alone."""
    end = header
    while end < len(lines) and _is_word(lines, end):
        end += 1
    behind = lines.texts[end : end + 2]
    if len(behind) > 1 and all(text[-1] in LAST and VALUE.fullmatch(text) for text in behind):
        return []
    return [range(at, at + columns) for at in range(header, end - columns + 1, columns)]


def _rows_with_figures(lines: Lines, header: int, words: int) -> list[range]:
    """Give the header and the rows of a table with so many columns of words before the figures."""
    end = min(header + MOST_COLUMNS + words, len(lines))
    value = next((at for at in range(header, end) if is_value(lines, at)), header)
    columns = value - words - header
    if columns <= words:
        return []
    rows = [range(header, header + columns)]
    while _is_row(lines, rows[-1].stop, words, columns):
        rows.append(range(rows[-1].stop, rows[-1].stop + columns))
    return rows if len(rows) > 1 else []


def _is_row(lines: Lines, start: int, words: int, columns: int) -> bool:
    """Tell a row: words, of which the last may be a unit (%), and figures."""
    value = start + words
    return (
        start + columns <= len(lines)
        and all(_is_word(lines, at) for at in range(start, value - 1))
        and (_is_word(lines, value - 1) or lines.texts[value - 1] in UNITS)
        and all(is_value(lines, at) for at in range(value, start + columns))
    )


def _is_word(lines: Lines, index: int) -> bool:
    """Tell a cell of words, which may name several things (省委、省政府)."""
    text = lines.texts[index].removeprefix(PART_OF_ABOVE)
    if lines.narrow[index] or text[:1] in NO_LABEL:
        return False
    return lines.widths[index] <= WIDEST_CELL and not _NOT_IN_WORDS.search(text)
