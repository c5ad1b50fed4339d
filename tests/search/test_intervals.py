"""Sets of runs are sets."""

from hypothesis import given
from hypothesis import strategies as st

from yearbook_reader.search.index.intervals import EVERYTHING, Intervals

TOP = 30
runs = st.lists(
    st.tuples(st.integers(0, TOP), st.integers(0, TOP)).map(lambda ends: tuple(sorted(ends)))
)
intervals = runs.map(Intervals.of)


def members(found: Intervals) -> set[int]:
    return {number for number in range(TOP + 1) if number in found}


@given(runs)
def test_they_hold_what_the_runs_hold(given_runs: list[tuple[int, int]]) -> None:
    expected = {number for first, last in given_runs for number in range(first, last + 1)}
    assert members(Intervals.of(given_runs)) == expected


@given(intervals, intervals)
def test_both_either_and_neither(one: Intervals, two: Intervals) -> None:
    assert members(one & two) == members(one) & members(two)
    assert members(one | two) == members(one) | members(two)
    assert members(~one) == set(range(TOP + 1)) - members(one)


@given(intervals)
def test_the_other_numbers_of_the_others_are_the_same(one: Intervals) -> None:
    assert ~~one == one
    assert one & EVERYTHING == one
    assert one & ~one == Intervals()


@given(intervals, st.integers(0, TOP))
def test_the_next_number_is_the_lowest_from_there_on(one: Intervals, start: int) -> None:
    rest = [number for number in members(one) if number >= start]
    assert one.next_from(start) == min(rest, default=None)
