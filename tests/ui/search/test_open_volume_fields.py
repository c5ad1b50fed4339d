"""The search of the open volume knows what a person said of the whole volume."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from yearbook_reader.library import Library
from yearbook_reader.shelf.records import VolumeFacts
from yearbook_reader.ui.window.main_window import MainWindow

Settle = Callable[[MainWindow], None]
Total = Callable[[str], int]

SAID = VolumeFacts(place="远山县", edition_year=1988, covers_year=1987)


@pytest.fixture
def total(window: MainWindow, library: Library, settle: Settle) -> Total:
    """Give what counts the hits of a query in the open volume, of which something was said."""
    assert window.arrival is not None
    library.facts.set({window.arrival.opened.record.sha256: SAID})

    def search(query: str) -> int:
        window.panels.search.search_for(query)
        settle(window)
        return window.panels.search._total

    return search


def test_a_volume_is_of_the_place_and_the_years_that_a_person_said(total: Total) -> None:
    everywhere = total("专利")
    fields = ("地:远山", "place:远山", "年:1987", "year:1985-1987", "卷年:1988", "edition:1988")
    assert [total(f"{field} 专利") for field in fields] == [everywhere] * len(fields) != [0] * 6


def test_what_was_found_is_found_anew_when_a_person_says_something_else(
    total: Total, window: MainWindow, settle: Settle
) -> None:
    everywhere, before = total("专利"), total("地:青石 专利")
    assert window.arrival is not None
    sha256 = window.arrival.opened.record.sha256
    window.desk.shelf.changes._set_facts({sha256: VolumeFacts(place="青石县")})
    settle(window)
    assert (before, window.panels.search._total) == (0, everywhere)


def test_a_volume_is_no_longer_of_the_place_and_the_years_of_the_book(total: Total) -> None:
    fields = ("地:下城", "年:2017", "卷年:2018")
    assert [total(f"{field} 专利") for field in fields] == [0, 0, 0]
