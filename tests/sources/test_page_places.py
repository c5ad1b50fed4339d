"""Offsets of a source and points of its printed pages lead to each other."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yearbook_reader.sources.page_places import PagePlaces
from yearbook_reader.sources.reader import read_source
from yearbook_reader.sources.source import LineStyle, Source

SAMPLES = Path(__file__).parent.parent / "samples"
TEXT = "全县工业\n2019年\n\f次页文字\n"
SOURCE = Source(
    TEXT,
    "0" * 64,
    "book.pdf",
    "pdf",
    (0, TEXT.index("次")),
    (
        LineStyle(0, 4, 100, 100, 140, 110, 10, False),
        LineStyle(5, 10, 100, 115, 130, 125, 10, False),
        LineStyle(TEXT.index("次"), len(TEXT) - 1, 300, 50, 310, 90, 10, False),
    ),
)


def test_a_span_has_a_box_on_each_line_that_it_touches() -> None:
    boxes = PagePlaces(SOURCE).boxes([(2, 7)])
    assert [(box.sheet, box.left, box.right) for box in boxes] == [(1, 120, 140), (1, 100, 110)]


def test_a_line_that_runs_downwards_is_parted_downwards() -> None:
    at = TEXT.index("文")
    (box,) = PagePlaces(SOURCE).boxes([(at, at + 1)])
    assert (box.sheet, box.left, box.top, box.bottom) == (2, 300, 70, 80)


@pytest.mark.parametrize(("x", "y", "char"), [(105, 105, "全"), (139, 105, "业"), (126, 120, "年")])
def test_a_point_leads_to_the_character_under_it(x: float, y: float, char: str) -> None:
    offset = PagePlaces(SOURCE).offset_at(1, x, y)
    assert offset is not None
    assert TEXT[offset] == char


def test_a_point_beside_a_line_leads_to_its_nearest_character() -> None:
    assert PagePlaces(SOURCE).offset_at(1, 155, 104) == 3


@pytest.mark.parametrize(("sheet", "x", "y"), [(1, 400, 700), (2, 105, 105), (0, 1, 1), (3, 1, 1)])
def test_a_point_far_from_all_print_leads_nowhere(sheet: int, x: float, y: float) -> None:
    assert PagePlaces(SOURCE).offset_at(sheet, x, y) is None


def test_two_pages_on_a_sheet_have_the_places_of_the_sheet() -> None:
    places = PagePlaces(replace(SOURCE, sheets=(1, 1)))
    at = TEXT.index("次")
    assert (places.sheets, places.sheet_of(at), places.start_of(1)) == (1, 1, 0)
    assert places.offset_at(1, 305, 52) == at


def test_a_source_that_says_nothing_of_its_pages_has_no_places(made_up_source: Source) -> None:
    places = PagePlaces(made_up_source)
    assert places.boxes([(0, 100)]) == ()
    assert places.offset_at(1, 10, 10) is None


@pytest.fixture(scope="module")
def sample() -> Source:
    """Give a sample volume as it is read from PDF."""
    return read_source(SAMPLES / "v4_jizhou_2019" / "volume.pdf")


def test_the_middle_of_every_character_leads_back_to_it(sample: Source) -> None:
    places = PagePlaces(sample)
    astray = [
        offset
        for style in sample.styles
        for offset in range(style.start, style.end)
        for box in places.boxes([(offset, offset + 1)])
        if places.offset_at(box.sheet, (box.left + box.right) / 2, (box.top + box.bottom) / 2)
        != offset
    ]
    assert astray == []


@given(st.integers(-5, 15), st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_any_point_leads_into_the_text_or_nowhere(sheet: int, x: float, y: float) -> None:
    offset = PagePlaces(SOURCE).offset_at(sheet, x, y)
    assert offset is None or 0 <= offset < len(TEXT)
