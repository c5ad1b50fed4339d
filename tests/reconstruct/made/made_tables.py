"""The tables of a made-up book as lists of words."""

from __future__ import annotations

from yearbook_reader.volume.model import Table
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.walk import content, units

BEHIND = "【企业培育】新增企业53家，比上年增加7家，总数居全市第一。\n"


def tables(made: Reconstruction) -> list[Table]:
    """Give the tables of a book in reading order."""
    return [
        item.block
        for unit in units(made.volume)
        for item in content(unit)
        if isinstance(item.block, Table)
    ]


def rows(table: Table) -> list[list[str]]:
    """Give the words of each cell, row by row."""
    return [[cell.text for cell in row] for row in table.rows]
