"""Long words are looked for by a part of them, where that is rarer, and found all the same."""

from collections.abc import Iterable
from random import Random

import pytest

from yearbook_reader.progress import silent
from yearbook_reader.search.hits import EVERYWHERE, Cover, Scope
from yearbook_reader.search.index import candidates
from yearbook_reader.search.index.candidates import Candidates
from yearbook_reader.search.index.shelf_index import ShelfIndex
from yearbook_reader.search.query import parse
from yearbook_reader.volume.model import Chapter, Entry, Heading, Paragraph, Span, Text, Volume


def filled(index: ShelfIndex, texts: Iterable[str]) -> ShelfIndex:
    """Put a volume into the index that has an entry of each text."""
    blocks = [(Paragraph(Text(text, (Span(0, len(text)),))),) for text in texts]
    entries = tuple(Entry(str(at), Heading(), each) for at, each in enumerate(blocks))
    volume = Volume("", "0" * 64, chapters=(Chapter("c", Heading("类"), entries=entries),))
    index.add(Cover("0" * 64, "无名年鉴"), volume)
    return index


def test_the_entries_of_every_long_word_are_found(index: ShelfIndex) -> None:
    chance = Random(4)
    texts = ["".join(chance.choices("的水闸塔", (12, 4, 2, 1), k=14)) for _ in range(150)]
    filled(index, texts)
    for _ in range(100):
        word = "".join(chance.choices("的水闸塔", (8, 4, 2, 1), k=chance.randint(4, 8)))
        found = {hit.entry_id for hit in index.search(parse(word)).hits()}
        assert found == {str(at) for at, text in enumerate(texts) if word in text}, word


@pytest.mark.parametrize(
    ("word", "part"),
    [
        ("水的的", ""),  # too short to be worth it
        ("的水闸塔", "水闸塔"),
        ("塔闸水的", "塔闸水"),
        ("的水闸塔水闸的的", "闸塔水闸"),
    ],
)
def test_common_characters_at_the_ends_are_left_out(
    index: ShelfIndex, word: str, part: str
) -> None:
    filled(index, ("的", "的水", *["的"] * 50, *["水"] * 40, *["闸"] * 30, *["塔"] * 5))
    found = Candidates(index._database, parse(word), EVERYWHERE)
    assert found._uncommon_part(silent) == part


def test_where_many_have_the_part_only_those_with_the_word_are_looked_at(index: ShelfIndex) -> None:
    many = candidates._FIRST + 1
    filled(index, (*["的"] * 99, *["水闸塔的"] * many, "的水闸塔"))
    found = Candidates(index._database, parse("的水闸塔"), EVERYWHERE)
    assert len(tuple(found.ids(silent))) == 1


def test_in_a_part_of_the_shelf_the_whole_word_is_looked_for(index: ShelfIndex) -> None:
    filled(index, (*["的"] * 99, "水闸塔的", "的水闸塔"))
    found = Candidates(index._database, parse("的水闸塔"), Scope(years=frozenset({None})))
    assert len(tuple(found.ids(silent))) == 1


@pytest.mark.parametrize(
    "query", ["水|闸 塔的 -的水", "塔的 水|闸闸 -水水", "水|闸 的|塔闸 -塔塔|的的"]
)
def test_beside_a_word_that_is_excluded_all_others_are_counted(
    index: ShelfIndex, query: str
) -> None:
    chance = Random(4)
    filled(index, ("".join(chance.choices("水闸塔的", k=chance.randint(2, 9))) for _ in range(150)))
    answer = index.search(parse(query))
    assert answer.total() == len(list(answer.hits()))
    assert answer.counts().total == answer.total()
