"""Simplified and traditional forms in patterns."""

from __future__ import annotations

import re

import pytest

from yearbook_reader.figures.variants import both, plain


@pytest.mark.parametrize("text", ["增长", "增長"])
def test_a_pattern_takes_both_forms(text: str) -> None:
    assert re.fullmatch(both("增(?:长|加)"), text)


@pytest.mark.parametrize("text", ["万", "萬"])
def test_a_class_of_characters_takes_both_forms(text: str) -> None:
    assert re.fullmatch(both("[万千]"), text)


def test_texts_are_compared_by_their_simplified_forms() -> None:
    assert plain("增長3萬個") == "增长3万个"
