"""Books of a made-up text, and the tables in them as lists of words."""

from __future__ import annotations

import hashlib

from yearbook_reader.reconstruct.assembly.account import account
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Table
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.walk import content, units

BEHIND = "【企业培育】新增企业53家，比上年增加7家，总数居全市第一。\n"


def made_of(text: str) -> Reconstruction:
    """Give the book of a text; each of its characters is in it."""
    starts = (0, *(at + 1 for at, char in enumerate(text) if char == "\f"))
    made = reconstruct(
        Source(text, hashlib.sha256(text.encode()).hexdigest(), "t.txt", "utf-8", starts)
    )
    assert account(text, made).closes
    return made


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
