"""A number that print parts by thousands is one cell where two would be too many."""

from __future__ import annotations

import pytest

from yearbook_reader.reconstruct.telling.tables.table_rows import places_of_cells


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("合计 2 210 3 400", ["合计", "2 210", "3 400"]),
        ("合计 12 345.6 210", ["合计", "12 345.6", "210"]),
        ("合计 210 310 410", ["合计", "210 310", "410"]),
        ("合计 1 210 310 410", ["合计", "1 210", "310 410"]),
        ("合计 1 234 567 890 123 456 789 012", ["合计", "1 234 567 890", "123 456 789 012"]),
        ("合计 012 210 3 400", ["合计", "012", "210", "3", "400"]),
    ],
)
def test_so_many_cells_are_made_of_digits_parted_by_thousands(row: str, cells: list[str]) -> None:
    assert [row[start:end] for start, end in places_of_cells(row, 3)] == cells
