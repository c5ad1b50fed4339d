"""What a person left without a place stays so, in the source where it was said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from yearbook_reader.annotations.notebook.anchors import Anchors
from yearbook_reader.annotations.notebook.schema import APPLICATION_ID, MIGRATIONS
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.history import History


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """Give an empty notebook's database."""
    database = Database(path, APPLICATION_ID, MIGRATIONS)
    yield database
    database.close()


def test_an_annotation_is_left_without_a_place_in_one_source_alone(database: Database) -> None:
    anchors = Anchors(database)
    anchors.leave("one", "other")
    anchors.leave("two", "third")
    assert anchors.left("other") == {"one"}


def test_what_was_left_can_be_brought_back(database: Database) -> None:
    anchors = Anchors(database)
    action = anchors.leave("one", "other")
    History(database).undo(action)
    assert anchors.left("other") == frozenset()
