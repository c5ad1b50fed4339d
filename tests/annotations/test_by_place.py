"""Annotations are found by where they stand."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.by_place import ByPlace
from yearbook_reader.annotations.color import Color
from yearbook_reader.volume.model import Span

MADE = Annotation("", "book", (Span(0, 1),), "", "", "", Color.BLUE)

spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(1, 25)
)
annotations = st.lists(st.lists(spans, min_size=1, max_size=3).map(tuple), max_size=12).map(
    lambda places: [replace(MADE, id=str(at), spans=each) for at, each in enumerate(places)]
)


@given(annotations, spans)
def test_those_on_a_stretch_are_found_and_no_others(made: list[Annotation], stretch: Span) -> None:
    there = {each.id for each in made if any(span.overlaps(stretch) for span in each.spans)}
    found = [each.id for each in ByPlace(made).on(stretch)]
    assert len(found) == len(there)
    assert set(found) == there


def test_they_come_by_where_they_begin_and_as_given_where_that_is_the_same() -> None:
    late, early = replace(MADE, id="late", spans=(Span(9, 12),)), Span(3, 20)
    one, two = (replace(MADE, id=name, spans=(Span(30, 31), early)) for name in ("one", "two"))
    by_place = ByPlace([late, one, two])
    assert [each.id for each in by_place] == ["one", "two", "late"]
    assert [each.id for each in by_place.on(Span(10, 11))] == ["one", "two", "late"]
