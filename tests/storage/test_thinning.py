"""Which old copies may go."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yearbook_reader.storage.thinning import superfluous

NOW = datetime(2026, 7, 15, 12, tzinfo=UTC)
MOMENTS = st.datetimes(datetime(1970, 1, 1), datetime(2038, 1, 19), timezones=st.just(UTC))


def kept(made: list[datetime], now: datetime = NOW) -> list[datetime]:
    gone = superfluous(made, now)
    return [at for place, at in enumerate(made) if place not in gone]


def every(step: timedelta, count: int) -> list[datetime]:
    return [NOW - step * number for number in range(count)]


def test_beyond_the_last_five_a_day_has_one_copy() -> None:
    made = [NOW - timedelta(days=3) - timedelta(minutes=number) for number in range(7)]
    assert kept(made) == [*made[:5], made[5]]


def test_all_of_two_days_are_kept() -> None:
    made = every(timedelta(minutes=30), 96)
    assert kept(made) == made


def test_a_copy_of_two_days_ago_is_one_of_a_day() -> None:
    made = every(timedelta(hours=1), 72)
    assert kept(made) == [*made[:48], made[48], made[61]]


def test_after_two_days_follow_twelve_days_ten_weeks_and_nine_months() -> None:
    left = kept(every(timedelta(hours=6), 4000))
    older = [at for at in left if NOW - at >= timedelta(days=2)]
    assert len(older) == 12 + 10 + 9
    days, weeks, months = older[:12], older[12:22], older[22:]
    assert len({at.date() for at in days}) == 12
    assert len({at.isocalendar()[:2] for at in weeks}) == 10
    assert len({(at.year, at.month) for at in months}) == 9
    assert NOW - older[-1] > timedelta(days=300)


def test_days_without_a_copy_are_not_counted() -> None:
    made = every(timedelta(days=40), 10)
    assert kept(made) == made


@given(made=st.lists(MOMENTS, max_size=60), now=MOMENTS)
def test_the_last_ones_stay_whatever_the_clock_says(made: list[datetime], now: datetime) -> None:
    assert not set(superfluous(made, now)) & set(range(5))


@pytest.mark.parametrize("year", [1970, 2038])
def test_a_wrong_clock_leaves_a_copy_of_each_day(year: int) -> None:
    made = every(timedelta(hours=8), 30)
    left = kept(made, datetime(year, 1, 19, tzinfo=UTC))
    assert {at.date() for at in left} == {at.date() for at in made}


def test_copies_of_a_future_that_a_wrong_clock_saw_stay() -> None:
    future = [datetime(2038, 1, 1, tzinfo=UTC) + timedelta(hours=n) for n in range(20)]
    assert kept(future) == future
