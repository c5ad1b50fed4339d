"""The figures of a volume as a table for a spreadsheet: all that its paragraphs tell in numbers."""

from __future__ import annotations

from collections.abc import Iterator

from yearbook_reader.figures.section import place_of, section_figures
from yearbook_reader.storage.csv_table import csv_table
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.walk import titles_of, units

HEAD = ("年鉴", "卷年", "记述年", "类目与分目", "条目", "名目", "数值", "单位", "增减", "原句")
"""The head of the table."""


def to_figures(reconstruction: Reconstruction) -> bytes:
    """Give the figures in reading order as CSV: UTF-8 with a byte order mark, no cell a formula."""
    return csv_table((HEAD, *_rows(reconstruction)))


def _rows(reconstruction: Reconstruction) -> Iterator[tuple[str, ...]]:
    volume = reconstruction.volume
    years = (str(year or "") for year in (volume.edition_year, volume.covers_year))
    book = (volume.title, *years)
    for unit in units(volume):
        where = " > ".join(titles_of(unit))
        for placed in section_figures(unit, place_of(volume.title)):
            quantity, change = placed.figure.quantity, placed.figure.change
            told = (str(quantity.number), quantity.unit) if quantity else ("", "")
            rise = change.told if change else ""
            yield (*book, where, placed.entry, placed.figure.name, *told, rise, placed.words)
