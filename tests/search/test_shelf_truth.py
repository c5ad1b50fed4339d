"""The truth: a thousand queries against a brute-force scan, every answer complete and right."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from literal_query import literal

from yearbook_reader.reconstruct.reading import read_volume
from yearbook_reader.search.fold import fold
from yearbook_reader.search.hits import Cover
from yearbook_reader.search.index.shelf_index import ShelfIndex
from yearbook_reader.volume.model import Chapter, Entry, Heading, Paragraph, Span, Text, Volume
from yearbook_reader.volume.walk import content, units

HERE = Path(__file__).parent
SOURCES = (
    HERE.parent.parent / "seeds" / "下城年鉴-科学技术.txt",
    HERE.parent / "samples" / "v2_linya_2016" / "raw.seedlike.txt",
    HERE.parent / "samples" / "v4_jizhou_2019" / "raw.seedlike.txt",
)
QUERIES = 1000
LONGEST = 8


def texts_shown(volume: Volume) -> list[str]:
    """Give every text a reader sees, and the chapter titles that are printed, in order."""
    shown = [chapter.heading_en.title for chapter in volume.chapters if chapter.heading_en.printed]
    for chapter in volume.chapters:
        # Only a chapter with matter of its own shows its title in it.
        if chapter.sections and not (chapter.lead or chapter.entries) and chapter.heading.printed:
            shown.append(chapter.heading.title)
    for unit in units(volume):
        for item in content(unit):
            shown += [item.title] if item.title else [text.text for text in item.texts]
    return [text for text in shown if text]


@pytest.fixture(scope="module")
def volumes() -> list[Volume]:
    return [read_volume(path)[1].volume for path in SOURCES]


@pytest.fixture(scope="module")
def shelf(volumes: list[Volume], tmp_path_factory: pytest.TempPathFactory) -> Iterator[ShelfIndex]:
    index = ShelfIndex(tmp_path_factory.mktemp("truth") / "shelf.sqlite")
    for volume in volumes:
        index.add(Cover(volume.source_sha256, volume.title), volume)
    yield index
    index.close()


def drawn_queries(texts: list[str]) -> list[str]:
    """Give queries as they stand in the text, over the seams between texts, and made up."""
    chance = random.Random(2017)
    whole = "".join(texts)
    marks = [at for at, mark in enumerate(whole) if not mark.isalpha()]
    queries: list[str] = []
    while len(queries) < QUERIES:
        length = chance.randint(1, LONGEST)
        near = chance.choice(marks) - chance.randrange(length)
        start = max(chance.choice([near, chance.randrange(len(whole))]), 0)
        drawn = whole[start : start + length]
        if chance.random() < 0.2:
            drawn = "".join(chance.sample(drawn, len(drawn)))
        if drawn.strip():
            queries.append(drawn)
    return queries


def test_every_answer_is_that_of_a_plain_scan(shelf: ShelfIndex, volumes: list[Volume]) -> None:
    texts = [text for volume in volumes for text in texts_shown(volume)]
    folded = [fold(text) for text in texts]
    wrong = {
        query: (found, expected)
        for query in drawn_queries(texts)
        if (found := shelf.search(literal(query)).total())
        != (expected := sum(text.count(fold(query)) for text in folded))
    }
    assert wrong == {}


def test_every_hit_is_the_query_and_there_are_as_many_as_are_counted(
    shelf: ShelfIndex, volumes: list[Volume]
) -> None:
    texts = [text for volume in volumes for text in texts_shown(volume)]
    for query in drawn_queries(texts)[::10]:
        answer = shelf.search(literal(query))
        shown = [fold(hit.sentence[hit.start : hit.end]) for hit in answer.hits()]
        assert all(fold(query) in match for match in shown)
        assert len(shown) == answer.total()


def test_many_queries_have_an_answer_and_many_have_none(
    shelf: ShelfIndex, volumes: list[Volume]
) -> None:
    texts = [text for volume in volumes for text in texts_shown(volume)]
    answered = [shelf.search(literal(query)).total() > 0 for query in drawn_queries(texts)]
    assert 100 < sum(answered) < QUERIES - 100


words = st.text(
    st.sampled_from("水闸闸1１.aAß㎡m2发發髮ée\u0301ガカｶﾞ각\u1100\u1161\u11a8 “”|\"'-"),
    min_size=1,
    max_size=30,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(words, min_size=1, max_size=6), st.data())
def test_any_text_is_found_in_any_texts(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], data: st.DataObject
) -> None:
    text = data.draw(st.sampled_from(texts))
    start = data.draw(st.integers(0, len(text) - 1))
    query = text[start : start + data.draw(st.integers(1, LONGEST))]
    paragraphs = tuple(Paragraph(Text(text, (Span(0, len(text)),))) for text in texts)
    entry = Entry("e", Heading(), paragraphs)
    index = ShelfIndex(tmp_path_factory.mktemp("any") / "shelf.sqlite")
    index.add(
        Cover("0" * 64, "甲"),
        Volume("甲", "0" * 64, chapters=(Chapter("c", Heading(), entries=(entry,)),)),
    )
    answer = index.search(literal(query))
    expected = sum(fold(text).count(fold(query)) for text in texts) if query.strip() else 0
    assert (answer.total(), len(tuple(answer.hits()))) == (expected, expected)
    index.close()
