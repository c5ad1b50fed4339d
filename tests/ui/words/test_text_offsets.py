from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from yearbook_reader.ui.words.text_offsets import Utf16Offsets

TEXTS = st.text(st.sampled_from("年鉴𬭎𠮷a。😀"), max_size=40)


def test_rare_characters_take_two_units() -> None:
    offsets = Utf16Offsets("𬭎和𠮷先生")
    assert [offsets.to_units(index) for index in range(6)] == [0, 2, 3, 5, 6, 7]


def test_the_middle_of_a_rare_character_is_its_own_place() -> None:
    assert Utf16Offsets("年𬭎鉴").to_code_points(2) == 1


@given(TEXTS)
def test_units_are_counted_as_utf_16_counts_them(text: str) -> None:
    offsets = Utf16Offsets(text)
    for index in range(len(text) + 1):
        assert offsets.to_units(index) == len(text[:index].encode("utf-16-le")) // 2
    assert offsets.length == offsets.to_units(len(text))


@given(TEXTS)
def test_there_and_back_is_the_same_place(text: str) -> None:
    offsets = Utf16Offsets(text)
    for index in range(len(text) + 1):
        assert offsets.to_code_points(offsets.to_units(index)) == index
