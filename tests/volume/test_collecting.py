"""The collector of cycles rests for some work; what was kept away from it before stays so."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from yearbook_reader.volume.collecting import without_cycle_collection


@pytest.fixture(autouse=True)
def running() -> Iterator[None]:
    """Begin with a collector that runs, whatever works on behind a test before, and leave one."""
    gc.enable()
    yield
    gc.unfreeze()
    gc.enable()


def test_the_collector_rests_inside_and_runs_afterwards() -> None:
    with without_cycle_collection():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_was_made_is_collected_later_where_nothing_was_frozen() -> None:
    gc.unfreeze()
    with without_cycle_collection():
        pass
    assert gc.get_freeze_count() == 0


def test_what_was_frozen_before_stays_frozen() -> None:
    gc.freeze()
    frozen = gc.get_freeze_count()
    with without_cycle_collection():
        made = [[] for _ in range(1000)]
    assert gc.get_freeze_count() >= frozen + len(made)
