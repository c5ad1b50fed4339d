"""A small shelf: three volumes with the same text, of different years and places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from yearbook_reader.search.hits import Cover
from yearbook_reader.search.index.shelf_index import ShelfIndex
from yearbook_reader.volume.model import Volume
from yearbook_reader.volume.reconstruction import Reconstruction


@pytest.fixture
def covers() -> tuple[Cover, ...]:
    """Give the covers of the shelf's volumes, in the order in which they were added."""
    return (
        Cover("a" * 64, "云台年鉴", 2020, 2019, "云台县"),
        Cover("b" * 64, "云台年鉴", 2018, 2017, "云台县"),
        Cover("c" * 64, "远山年鉴"),
    )


@pytest.fixture
def volume(made_up: Reconstruction) -> Volume:
    """Give the made-up volume."""
    return made_up.volume


@pytest.fixture
def index(tmp_path: Path) -> Iterator[ShelfIndex]:
    """Give an empty index."""
    made = ShelfIndex(tmp_path / "cache" / "shelf.sqlite")
    yield made
    made.close()


@pytest.fixture
def shelf(index: ShelfIndex, volume: Volume, covers: tuple[Cover, ...]) -> ShelfIndex:
    """Give an index of three volumes with the same text."""
    for cover in covers:
        index.add(cover, replace(volume, source_sha256=cover.sha256), "1")
    return index
