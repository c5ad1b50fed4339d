"""Concordance lines can be sorted, and become a table no spreadsheet runs."""

import csv
from io import StringIO
from itertools import islice

import pytest

from yearbook_reader.progress import Cancelled
from yearbook_reader.search.concordance import (
    HEAD,
    ContextOrder,
    concordance_csv,
    sorted_lines,
)
from yearbook_reader.search.hits import ConcordanceLine, ShelfHit
from yearbook_reader.search.index.shelf_index import ShelfIndex
from yearbook_reader.search.query import parse
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


def test_lines_are_sorted_as_words_are_compared() -> None:
    backwards = {"甲": "3", "乙": "2", "丙": "1"}
    found = sorted_lines(LINES, ContextOrder.RIGHT, lambda words: backwards[words[0]])
    assert "".join(each.right for each in found) == "丙乙甲"


def test_lines_that_have_the_same_words_there_are_sorted_by_the_other_side() -> None:
    lines = (line("丙", "闸", "甲"), line("甲", "闸", "甲"), line("乙", "闸", "甲甲"))
    assert [each.left for each in sorted_lines(lines, ContextOrder.RIGHT)] == ["丙", "甲", "乙"]
    assert [each.left for each in sorted_lines(lines[::-1], ContextOrder.RIGHT)] == [
        "丙",
        "甲",
        "乙",
    ]


def test_many_lines_are_sorted_as_few_are() -> None:
    lines = tuple(line("", "闸", f"{at * 7 % 3001:04}") for at in range(3001))
    found = [each.right for each in sorted_lines(lines, ContextOrder.RIGHT)]
    assert found == sorted(each.right for each in lines)


def test_sorting_is_called_off() -> None:
    def stop(_: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        sorted_lines(LINES, ContextOrder.RIGHT, progress=stop)


def test_the_table_has_a_head_and_no_cell_that_runs() -> None:
    content = concordance_csv([line("=SUM(A1)", "水闸", "-A1", None)])
    assert content.startswith("\ufeff".encode())
    rows = list(csv.reader(StringIO(content.decode("utf-8-sig"))))
    assert rows == [
        list(HEAD),
        ["云台年鉴", "", "", "水利 > 概况", "'=SUM(A1)", "水闸", "'-A1"],
    ]


def test_concordance_lines_hold_the_text_beside_the_match(shelf: ShelfIndex) -> None:
    line = next(shelf.search(parse("水闸")).concordance(width=6))
    assert (line.left, line.match, line.right) == ("，云台县新建", "水闸", "12座，投资")
    assert line.hit == next(shelf.search(parse("水闸")).hits())


def test_concordance_lines_can_be_had_from_any_number_on(shelf: ShelfIndex) -> None:
    answer = shelf.search(parse("水闸"))
    assert list(answer.concordance(first=7)) == list(islice(answer.concordance(), 7, None))


def test_sorted_concordance_lines_are_the_same_ones_from_any_number_on(shelf: ShelfIndex) -> None:
    answer = shelf.search(parse("水闸"))
    whole = [line.right for line in answer.concordance(by=ContextOrder.RIGHT)]
    assert whole == sorted(line.right for line in answer.concordance())
    assert [line.right for line in answer.concordance(first=7, by=ContextOrder.RIGHT)] == whole[7:]
