"""Folding makes what is the same word the same, and knows the way back."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yearbook_reader.search.fold import EXACT, LOOSE, Folding, clean_query, fold, folded

foldings = st.builds(Folding, st.booleans(), st.booleans(), st.booleans())


@given(st.text(), foldings)
def test_a_folded_text_folds_to_itself(text: str, folding: Folding) -> None:
    assert fold(fold(text, folding), folding) == fold(text, folding)


@given(st.text(), st.text(), foldings)
def test_folding_sees_each_character_alone(left: str, right: str, folding: Folding) -> None:
    assert fold(left + right, folding) == fold(left, folding) + fold(right, folding)


@given(st.text(), foldings)
def test_the_loosest_fold_takes_up_every_other(text: str, folding: Folding) -> None:
    assert fold(fold(text, folding)) == fold(text)


def test_no_letter_there_is_stays_a_capital() -> None:
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    assert fold(every) == fold(every).casefold()


@given(st.text(), foldings, st.data())
def test_a_range_of_the_text_is_found_again_by_its_folded_range(
    text: str, folding: Folding, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    form = folded(text, folding)
    low, high = form.folded(start, end)
    assert form.text[low:high] == fold(text[start:end], folding)
    assert start == end or form.original(low, high) == (start, end)


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        ("ＱＰＣＲ", "qpcr"),
        ("２０１７", "2017"),
        ("（，）", "(,)"),
        ("ｶ｡", "カ。"),
        ("\u3000", " "),
        ("㎡", "m2"),
        ("m²", "m2"),
        ("℃", "°c"),
        ("Ⅳ", "iv"),
        ("ß", "ss"),
    ],
)
def test_full_and_half_width_are_the_same(wide: str, narrow: str) -> None:
    assert fold(wide) == narrow


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("簡體", "简体"),
        ("發展", "髮展"),
        ("乾部", "幹部"),
        ("乾部", "干部"),
        ("皇后", "皇後"),
        ("裏", "裡"),
        ("衞生", "卫生"),
        ("臺灣", "台湾"),
    ],
)
def test_simplified_and_traditional_are_the_same(one: str, two: str) -> None:
    assert fold(one) == fold(two)


def test_different_simplified_characters_stay_different() -> None:
    assert fold("了") != fold("瞭")


@pytest.mark.parametrize(
    ("folding", "form"),
    [
        (Folding(width=False), "ａb发"),
        (Folding(case=False), "AB发"),
        (Folding(variants=False), "ab發"),
        (EXACT, "ＡB發"),
    ],
)
def test_each_fold_can_be_switched_off(folding: Folding, form: str) -> None:
    assert fold("ＡB發", folding) == form


def test_a_free_standing_accent_is_left_alone() -> None:
    assert fold("´￣") == "´￣"


def test_the_middle_of_a_unit_leads_back_to_the_whole_of_it() -> None:
    assert folded("约5㎡的", LOOSE).original(3, 4) == (2, 3)


def test_a_query_is_rid_of_what_no_clean_text_has() -> None:
    assert clean_query("水\u200b闸") == "水闸"


def test_a_radical_is_the_ordinary_character_whatever_is_folded() -> None:
    assert fold("⽔", EXACT) == "水"
