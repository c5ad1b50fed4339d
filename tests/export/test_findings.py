"""The findings as tables: each with its place, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv

import pytest

from yearbook_reader.export.findings import finding_rows, to_csv, to_markdown_table
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.finding_words import Told, told_plainly
from yearbook_reader.volume.model import Span
from yearbook_reader.volume.reconstruction import Finding, FindingKind, Reconstruction


def rows_of(content: bytes) -> list[list[str]]:
    return list(csv.reader(content.decode("utf-8-sig").splitlines()))


def test_a_row_tells_the_kind_the_place_and_the_words(
    made_up: Reconstruction, made_up_source: Source
) -> None:
    head, removed = finding_rows(
        "年鉴.txt", made_up_source.text, made_up.volume.pages, map(told_plainly, made_up.findings)
    )
    assert head == (
        "年鉴.txt",
        "书眉",
        "0.90",
        "1",
        "7",
        "1",
        "书眉“水利”不属正文，已另存。",
        "水利",
    )
    assert removed[3] == "2"


def test_a_finding_of_the_whole_volume_has_no_place() -> None:
    finding = Finding(FindingKind.MISSING_YEAR, 1.0, (), "没有卷年。")
    (row,) = finding_rows("年鉴.txt", "", (), [told_plainly(finding)])
    assert row[3:6] == ("", "", "")


def test_what_a_person_did_has_no_confidence() -> None:
    told = Told("校订", None, (Span(1, 2),), "“乙”改为“丁”。")
    (row,) = finding_rows("年鉴.txt", "甲乙丙", (), [told])
    assert row == ("年鉴.txt", "校订", "", "1", "1", "2", "“乙”改为“丁”。", "乙")


def excerpt_of(text: str, *pieces: str) -> str:
    starts = [text.index(piece) for piece in pieces]
    spans = tuple(
        Span(start, start + len(piece)) for start, piece in zip(starts, pieces, strict=True)
    )
    finding = Finding(FindingKind.JOINED_PIECES, 1.0, spans, "已接回句中。")
    (row,) = finding_rows("年鉴.txt", text, (), [told_plainly(finding)])
    return row[-1]


def test_places_with_words_between_them_stand_apart_in_the_cell() -> None:
    assert excerpt_of("2017\n年投资\n35\n亿元", "2017", "35") == "2017 … 35"


def test_lines_of_one_place_run_on_in_the_cell() -> None:
    assert excerpt_of("第\n2\n编\n正文", "第", "2", "编") == "第2编"


def test_csv_has_a_byte_order_mark_and_a_header() -> None:
    content = to_csv([("a",) * 8])
    assert content.startswith(b"\xef\xbb\xbf")
    header, row = rows_of(content)
    assert (len(header), row) == (8, ["a"] * 8)


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1+1", "@SUM(A1)", " =1", "＝1", "＠x", "\t=1", "\r=1"]
)
def test_no_cell_is_a_formula(cell: str) -> None:
    assert to_csv([(cell, "b")]).decode("utf-8-sig").splitlines()[1].lstrip('"').startswith("'")


def test_a_number_below_zero_stays_a_number() -> None:
    assert to_csv([("-10.3%", "b")]).decode("utf-8-sig").splitlines()[1] == "-10.3%,b"


def test_marks_of_markdown_in_a_cell_are_only_characters() -> None:
    lines = to_markdown_table([("甲|乙", "<b>", "a\nb")]).decode().splitlines()
    assert lines[0].startswith("| 文件 |")
    assert lines[2] == "| 甲\\|乙 | \\<b\\> | a b |"


def test_unprintable_characters_can_be_written() -> None:
    odd = "\x00\ud800水"
    finding = Finding(FindingKind.REMOVED_CHARACTER, 1.0, (Span(0, 3),), "不可见字符。")
    rows = finding_rows(odd, odd, (), [told_plainly(finding)])
    assert "水" in to_csv(rows).decode("utf-8-sig")
    assert "水" in to_markdown_table(rows).decode()
