"""Which corrections a later one takes the place of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from yearbook_reader.corrections.correction import Correction
from yearbook_reader.corrections.making import mending, releveling, renaming
from yearbook_reader.corrections.manuscript import Level
from yearbook_reader.corrections.superseding import superseded
from yearbook_reader.reconstruct.engine import reconstruct
from yearbook_reader.sources.source import Source
from yearbook_reader.volume.model import Span
from yearbook_reader.volume.walk import all_entries

At = Callable[[str], tuple[Span, ...]]


@pytest.fixture
def entry_renamed(source: Source) -> Callable[[int, str], Correction]:
    volume = reconstruct(source).volume
    ids = [entry.id for entry in all_entries(volume)]
    return lambda number, title: renaming(source, volume, ids[number], title)


def test_another_title_takes_the_place_of_the_one_before(
    entry_renamed: Callable[[int, str], Correction],
) -> None:
    first, other, second = (entry_renamed(*each) for each in ((1, "甲"), (2, "乙"), (1, "丙")))
    assert superseded((first, other), second) == (first,)


def test_another_level_leaves_the_title(
    source: Source, entry_renamed: Callable[[int, str], Correction]
) -> None:
    volume = reconstruct(source).volume
    level = releveling(source, volume, all_entries(volume)[1].id, Level.SECTION)
    assert superseded((entry_renamed(1, "甲"),), level) == ()


@pytest.mark.parametrize(
    ("later", "takes_the_place"),
    [("1.1亿", True), ("投资1.1亿元", True), ("投资1.1", False), ("亿元", False)],
)
def test_a_mend_takes_the_place_of_one_whose_characters_it_holds_all(
    source: Source, at: At, later: str, takes_the_place: bool
) -> None:
    first = mending(source, at("1.1亿"), "1.2亿")
    assert superseded((first,), mending(source, at(later), "2亿")) == (first,) * takes_the_place
