"""Searches with a name, and the last ones."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from yearbook_reader.annotations.notebook import searches as module
from yearbook_reader.annotations.notebook.schema import APPLICATION_ID, MIGRATIONS
from yearbook_reader.annotations.notebook.searches import Searches
from yearbook_reader.errors import NotFoundError
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.rows import damaged_rows


@pytest.fixture
def searches(path: Path) -> Iterator[Searches]:
    """Give the searches of an empty notebook."""
    database = Database(path, APPLICATION_ID, MIGRATIONS)
    yield Searches(database)
    assert damaged_rows(database) == 0
    database.close()


def test_a_saved_search_comes_back_with_its_name(searches: Searches) -> None:
    saved = searches.save("水闸", "水闸 -小学")
    assert (saved.name, saved.query) == ("水闸", "水闸 -小学")
    assert searches.saved() == (saved,)


def test_searches_come_in_the_order_in_which_they_were_saved(
    searches: Searches, monkeypatch: pytest.MonkeyPatch
) -> None:
    for moment in ("2026-02", "2026-01", "2026-03"):
        monkeypatch.setattr(module, "now", lambda moment=moment: moment)
        searches.save(moment, "x")
    assert [each.name for each in searches.saved()] == ["2026-01", "2026-02", "2026-03"]


def test_a_saved_search_is_renamed(searches: Searches) -> None:
    searches.rename(searches.save("水闸", "水闸 -小学"), "闸")
    assert [(each.name, each.query) for each in searches.saved()] == [("闸", "水闸 -小学")]


def test_a_deleted_search_is_not_renamed(searches: Searches) -> None:
    saved = searches.save("水闸", "水闸")
    searches.delete(saved.id)
    with pytest.raises(NotFoundError):
        searches.rename(saved, "闸")


def test_a_deleted_search_is_gone(searches: Searches) -> None:
    saved = searches.save("水闸", "水闸")
    searches.delete(saved.id)
    assert searches.saved() == ()
    with pytest.raises(NotFoundError):
        searches.delete(saved.id)


def test_the_last_queries_come_latest_first_each_once(searches: Searches) -> None:
    for query in ("水闸", "小学", "水闸"):
        searches.remember(query)
    assert searches.remembered() == ("水闸", "小学")


def test_only_the_last_queries_are_remembered(
    searches: Searches, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "REMEMBERED", 2)
    for query in ("一", "二", "三"):
        searches.remember(query)
    assert searches.remembered() == ("三", "二")


def test_nothing_of_forgotten_queries_is_left_in_the_file(searches: Searches, path: Path) -> None:
    for query in ("水闸", "小学", "水闸", "水闸 小学"):
        searches.remember(query)
    assert "水闸".encode() in path.read_bytes()
    searches.forget()
    assert "水闸".encode() not in path.read_bytes()


def test_the_last_queries_are_forgotten_and_saved_searches_are_not(searches: Searches) -> None:
    searches.remember("水闸")
    searches.save("水闸", "水闸")
    searches.forget()
    assert searches.remembered() == ()
    assert len(searches.saved()) == 1
