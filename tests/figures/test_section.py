"""The figures of a section, with the place where each stands."""

from __future__ import annotations

import pytest

from yearbook_reader.figures.section import MOST_BESIDE, place_of, section_figures, tables_of
from yearbook_reader.volume.model import Chapter, Heading, Paragraph, Span, Text
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.walk import Unit, units


def test_a_figure_stands_in_its_entry_and_on_its_words_of_the_source(
    made_up: Reconstruction, made_up_source: object
) -> None:
    unit = next(each for each in units(made_up.volume) if each.title == "水文")
    [placed] = section_figures(unit)
    assert (placed.entry, placed.figure.name) == ("雨量站建设", "新建雨量站")
    [span] = placed.spans
    assert isinstance(span, Span)
    assert made_up_source.text[span.start : span.end] == "3个"  # type: ignore[attr-defined]


def test_a_figure_comes_with_the_sentence_around_it(made_up: Reconstruction) -> None:
    first = next(section_figures(units(made_up.volume)[0]))
    assert first.words.startswith("2019年，云台县新建水闸12座，")


def test_of_a_long_sentence_what_is_nearest_to_the_figure_is_given() -> None:
    beside = "水" * 3 * MOST_BESIDE
    words = f"{beside}，水闸12座，{beside}"
    text = Text(words, (Span(0, len(words)),))
    chapter = Chapter("水利", Heading("水利"), lead=(Paragraph(text),))
    [placed] = section_figures(Unit("水利", chapter, None))
    assert "水闸12座" in placed.words
    assert len(placed.words) == 2 * MOST_BESIDE + len("12座")


def test_the_tables_of_a_section_are_found(made_up: Reconstruction) -> None:
    unit = next(each for each in units(made_up.volume) if each.title == "水文")
    assert [table.caption.text for table in tables_of(unit)] == ["水闸统计"]


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("下城年鉴", "下城"),
        ("临崖县年鉴", "临崖"),
        ("霁州年鉴", "霁州"),
        ("杭州市年鉴", "杭州"),
        ("臨崖縣年鑑", "臨崖"),
        ("北京年鉴2018", "北京"),
        ("", ""),
    ],
)
def test_a_yearbook_is_called_after_its_place(title: str, place: str) -> None:
    assert place_of(title) == place
