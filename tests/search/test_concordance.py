"""Concordance lines can be sorted, and become a table no spreadsheet runs."""

import csv
from io import StringIO

import pytest

from yearbook_reader.search.concordance import (
    HEAD,
    ContextOrder,
    concordance_csv,
    sorted_lines,
)
from yearbook_reader.search.hits import ConcordanceLine, ShelfHit
from yearbook_reader.volume.walk import ItemKind


def line(left: str, match: str, right: str, year: int | None = 2017) -> ConcordanceLine:
    hit = ShelfHit(
        (), ItemKind.PARAGRAPH, "u", ("水利", "概况"), "e", 0, 1, match,
        sha256="a" * 64, volume_title="云台年鉴", covers_year=year,
    )  # fmt: skip
    return ConcordanceLine(left, match, right, hit)


LINES = (line("甲丙", "水闸", "乙"), line("丙甲", "水", "丙"), line("乙乙", "水闸", "甲"))


@pytest.mark.parametrize(
    ("order", "rights"),
    [
        (ContextOrder.HITS, "乙丙甲"),
        (ContextOrder.LEFT, "乙甲丙"),
        (ContextOrder.MATCH, "丙乙甲"),
        (ContextOrder.RIGHT, "丙乙甲"),
    ],
)
def test_lines_are_sorted(order: ContextOrder, rights: str) -> None:
    assert "".join(each.right for each in sorted_lines(LINES, order)) == rights


def test_the_table_has_a_head_and_no_cell_that_runs() -> None:
    content = concordance_csv([line("=SUM(A1)", "水闸", "-1", None)])
    assert content.startswith("\ufeff".encode())
    rows = list(csv.reader(StringIO(content.decode("utf-8-sig"))))
    assert rows == [
        list(HEAD),
        ["云台年鉴", "", "", "水利 > 概况", "'=SUM(A1)", "水闸", "'-1"],
    ]
