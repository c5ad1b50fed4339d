"""Folding makes what looks the same the same, and moves nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yearbook_reader.search.fold import fold, fold_query


@given(st.text())
def test_folding_gives_one_character_for_each_character(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_a_folded_text_folds_to_itself(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_folding_sees_each_character_alone(left: str, right: str) -> None:
    assert fold(left + right) == fold(left) + fold(right)


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        ("ＱＰＣＲ", "qpcr"),
        ("２０１７", "2017"),
        ("（，）", "(,)"),
        ("ｶ｡", "カ。"),
        ("\u3000", " "),
    ],
)
def test_full_and_half_width_are_the_same(wide: str, narrow: str) -> None:
    assert fold(wide) == narrow


def test_a_character_that_would_grow_stays() -> None:
    assert fold("ßİ") == "ßİ"


def test_a_query_is_looked_for_as_typed_and_then_as_clean_text_has_it() -> None:
    assert fold_query(" 2017　年 ") == ("2017 年", "2017年")


def test_spaces_between_latin_words_stay_and_become_one() -> None:
    assert fold_query("Science  &  Technology") == ("science & technology",)


@pytest.mark.parametrize(("query", "form"), [("水\u200b闸", "水闸"), ("⽔闸", "水闸")])
def test_a_query_is_rid_of_what_no_clean_text_has(query: str, form: str) -> None:
    assert fold_query(query)[-1] == form


@given(st.text(st.characters(exclude_categories=())))
def test_no_query_looks_for_the_empty_string(query: str) -> None:
    assert "" not in fold_query(query)


def test_a_blank_query_looks_for_nothing() -> None:
    assert fold_query(" \n　") == ()
