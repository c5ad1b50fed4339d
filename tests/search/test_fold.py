"""Folding makes what is the same word the same, and knows the way back."""

import sys
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yearbook_reader.search.fold import EXACT, LOOSE, Folding, clean_query, fold, folded

foldings = st.builds(Folding, st.booleans(), st.booleans(), st.booleans())
HANGUL_PARTS = "".join(map(chr, (*range(0x1100, 0x1200), *range(0xFFA0, 0xFFDD))))
alone = st.text(
    st.characters(
        exclude_categories=("Mn", "Mc", "Me", "Lm", "Cs"), exclude_characters=HANGUL_PARTS
    )
)
"""Texts without what may become one with the letter before it."""
LETTERS_WITH_MARKS = (
    *("水", "發", "㎡", "A", "Ａ", "é", "e\u0301", "E\u0301", "e\u0323\u0301", "x\u0302", "ǰ"),
    *("ガ", "カ\u3099", "カ", "ｶ", "ｶﾞ", "ﾊﾟ", "ｱﾞ", "각", "\u1100\u1161\u11a8", "ｶﾞ\u0301"),
)
lettered = st.lists(st.sampled_from(LETTERS_WITH_MARKS), max_size=8)


@given(alone, foldings)
def test_a_folded_text_folds_to_itself(text: str, folding: Folding) -> None:
    assert fold(fold(text, folding), folding) == fold(text, folding)


@given(alone, alone, foldings)
def test_folding_sees_each_character_alone(left: str, right: str, folding: Folding) -> None:
    assert fold(left + right, folding) == fold(left, folding) + fold(right, folding)


@given(alone, foldings)
def test_the_loosest_fold_takes_up_every_other(text: str, folding: Folding) -> None:
    assert fold(fold(text, folding)) == fold(text)


def test_no_letter_there_is_stays_a_capital() -> None:
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    assert fold(every) == fold(every).casefold()


@given(st.one_of(alone.map(list), lettered), foldings, st.data())
def test_a_range_of_the_text_is_found_again_by_its_folded_range(
    letters: list[str], folding: Folding, data: st.DataObject
) -> None:
    start, end = sorted(data.draw(st.integers(0, len(letters))) for _ in range(2))
    text, before, within = "".join(letters), "".join(letters[:start]), "".join(letters[start:end])
    form = folded(text, folding)
    assert form.text == fold(text, folding)
    if within:
        low, high = form.folded(len(before), len(before + within))
        assert form.text[low:high] == fold(within, folding)
        assert form.original(low, high) == (len(before), len(before + within))


@given(st.text(st.sampled_from("".join(LETTERS_WITH_MARKS))), foldings, st.data())
def test_any_range_of_the_text_is_within_that_of_its_fold(
    text: str, folding: Folding, data: st.DataObject
) -> None:
    start, end = sorted(data.draw(st.integers(0, len(text))) for _ in range(2))
    form = folded(text, folding)
    if start < end:
        low, high = form.original(*form.folded(start, end))
        assert low <= start < end <= high
        assert fold(text[low:high], folding) == form.text[slice(*form.folded(start, end))]


@given(lettered, lettered, foldings)
def test_letters_with_their_marks_are_folded_alone(
    left: list[str], right: list[str], folding: Folding
) -> None:
    one, two = "".join(left), "".join(right)
    assert fold(one + two, folding) == fold(one, folding) + fold(two, folding)


@given(st.text(st.sampled_from("".join(LETTERS_WITH_MARKS))), foldings)
def test_a_mark_apart_from_its_letter_is_the_same_as_in_it(text: str, folding: Folding) -> None:
    apart, together = normalize("NFD", text), normalize("NFC", text)
    assert fold(apart, folding) == fold(text, folding) == fold(together, folding)


@pytest.mark.parametrize(
    ("apart", "one"), [("cafe\u0301", "café"), ("カ\u3099ス", "ガス"), ("\u1100\u1161", "가")]
)
def test_a_letter_and_its_mark_are_one_whatever_is_folded(apart: str, one: str) -> None:
    assert fold(apart, EXACT) == fold(one, EXACT) == one


def test_a_half_width_kana_is_not_found_in_it_with_its_mark() -> None:
    assert fold("ｶ", EXACT) not in fold("ｶﾞ", EXACT)


def test_half_width_kana_with_their_marks_are_others_where_width_is_not_folded() -> None:
    assert fold("ｶﾞｽ", Folding(width=False)) != fold("ガス", Folding(width=False))


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        ("ＱＰＣＲ", "qpcr"),
        ("２０１７", "2017"),
        ("（，）", "(,)"),
        ("ｶ｡", "カ。"),
        ("ｶﾞｽﾎﾟﾝﾌﾟ", "ガスポンプ"),
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
