"""A table of a book as columns that can be compared: its header, its rows, its numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from yearbook_reader.figures.units import number_of
from yearbook_reader.storage.csv_table import csv_table
from yearbook_reader.volume.model import Span, Table

_UNIT_OF_COLUMN = re.compile(r"[（(]([^（）()]{1,8})[）)]$")
_UNIT_OF_TABLE = re.compile(r"[单單]位[:：]([^、，,；;]{1,8})$")


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of cells below a header, all of one length; `labels` is the column that names rows.

    `unit` is that of all numbers whose column has none of its own; `spans` tell where the cells
    stand in the source, where that is known.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    labels: int = 0
    unit: str = ""
    spans: tuple[tuple[tuple[Span, ...], ...], ...] = ()

    def numbers(self, column: int) -> tuple[tuple[str, Decimal], ...]:
        """Give the rows that have a number in a column: what each is called, and the number."""
        found = ((row[self.labels], number_of(row[column])) for row in self.rows)
        return tuple((label, number) for label, number in found if number is not None)

    def unit_of(self, column: int) -> str:
        """Give the unit of a column's numbers: 万元 of 财政收入（万元）, else the table's."""
        own = _UNIT_OF_COLUMN.search(self.header[column])
        return own[1] if own else self.unit

    def numeric_columns(self) -> tuple[int, ...]:
        """Give the columns that hold numbers, but for the one that names the rows."""
        columns = range(len(self.header))
        return tuple(each for each in columns if each != self.labels and self.numbers(each))


def grid_csv(grid: Grid) -> bytes:
    """Give a grid as CSV with its header: UTF-8 with a byte order mark, no cell a formula."""
    return csv_table((grid.header, *grid.rows))


def grid_of(table: Table) -> Grid:
    """Give a table as a grid: the rows above the first number are its header, joined.

    Rows are named by the first column of which most cells hold no number, else by the first.
    """
    cells = [tuple(" ".join(cell.text.split()) for cell in row) for row in table.rows]
    width = max(map(len, cells), default=0)
    rows = [row + ("",) * (width - len(row)) for row in cells]
    first = next((at for at, row in enumerate(rows) if _has_numbers(row)), min(1, len(rows)))
    head, body = rows[:first], tuple(rows[first:])
    header = tuple(
        " ".join(dict.fromkeys(filter(None, column))) for column in zip(*head, strict=True)
    )
    unit = _UNIT_OF_TABLE.search("".join(table.unit.text.split()).strip("（）()"))
    spans = tuple(tuple(cell.spans for cell in row) for row in table.rows[first:])
    labels = _labels(body, width)
    return Grid(header or ("",) * width, body, labels, unit[1] if unit else "", spans)


def _has_numbers(row: tuple[str, ...]) -> bool:
    return any(number_of(cell) is not None for cell in row[1:])


def _labels(rows: tuple[tuple[str, ...], ...], width: int) -> int:
    for column in range(width):
        words = sum(bool(row[column]) and number_of(row[column]) is None for row in rows)
        if 2 * words > len(rows):
            return column
    return 0
