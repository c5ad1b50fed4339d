"""The query that follows an entry through the years."""

from __future__ import annotations

from dataclasses import replace

import pytest

from yearbook_reader.search.namesakes import namesakes
from yearbook_reader.search.query import Exact, Field, InField, Word, parse
from yearbook_reader.volume.model import Heading
from yearbook_reader.volume.reconstruction import Reconstruction
from yearbook_reader.volume.walk import all_entries, units


def query_of(made_up: Reconstruction, title: str) -> str:
    """Give the query for an entry of the made-up volume, called so."""
    volume = made_up.volume
    entry = all_entries(volume)[0]
    called = replace(entry, heading=Heading(title, entry.heading.printed))
    return namesakes(volume, units(volume)[0], called)


def asked(query: str) -> list[tuple[Field, Word | Exact]]:
    found = []
    for clause in parse(query).clauses:
        [condition] = clause.alternatives
        assert isinstance(condition, InField)
        assert isinstance(condition.term, Word | Exact)
        found.append((condition.field, condition.term))
    return found


def test_an_entry_is_looked_for_by_its_title(made_up: Reconstruction) -> None:
    assert query_of(made_up, "水闸建设") == "标题:水闸建设"


def test_a_title_that_stands_in_many_sections_is_looked_for_in_its_own(
    made_up: Reconstruction,
) -> None:
    chapter = made_up.volume.chapters[0]
    twice = replace(made_up.volume, chapters=(chapter, chapter))
    entry = all_entries(twice)[0]
    query = namesakes(twice, units(twice)[0], entry)
    assert asked(query) == [(Field.TITLE, Word("概况")), (Field.SECTION, Word("综述"))]


def test_the_fields_are_called_by_the_names_that_are_given(made_up: Reconstruction) -> None:
    volume = made_up.volume
    english = {field: field.value for field in (Field.TITLE, Field.SECTION, Field.CHAPTER)}
    query = namesakes(volume, units(volume)[0], all_entries(volume)[0], english)
    assert query == "title:概况 section:综述"


@pytest.mark.parametrize("title", ["水闸|泵站", "/水闸/", "-水闸", "标题:水闸", "（水闸）"])
def test_what_means_something_in_a_query_is_found_as_it_is(
    made_up: Reconstruction, title: str
) -> None:
    [(field, term)] = asked(query_of(made_up, title))
    assert (field, term.text) == (Field.TITLE, title)


def test_the_words_of_a_spaced_title_all_have_to_stand_in_it(made_up: Reconstruction) -> None:
    found = asked(query_of(made_up, '水闸 "一期"'))
    assert [term.text for _, term in found] == ["水闸", "一期"]


def test_an_entry_without_a_title_has_no_namesakes(made_up: Reconstruction) -> None:
    assert query_of(made_up, "") == ""
