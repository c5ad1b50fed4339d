"""The log of corrections: durable, in order, undone by id."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from yearbook_reader.annotations.notebook.schema import APPLICATION_ID, MIGRATIONS
from yearbook_reader.corrections.correction import Correction, CorrectionKind
from yearbook_reader.corrections.log import CorrectionLog
from yearbook_reader.errors import NotFoundError
from yearbook_reader.storage.database import Database
from yearbook_reader.volume.model import Span


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "notebook.sqlite", APPLICATION_ID, MIGRATIONS)
    yield database
    database.close()


@pytest.fixture
def log(database: Database) -> CorrectionLog:
    return CorrectionLog(database)


def correction(identifier: str, created: str = "") -> Correction:
    spans = (Span(3, 5), Span(9, 12))
    kind = CorrectionKind.RENAME
    return Correction(identifier, "book", kind, spans, "𬭎水利", "水务 · 新", created)


def test_a_correction_comes_back_as_it_was_stored(log: CorrectionLog) -> None:
    [stored] = log.add(correction("one"))
    assert log.of_source("book") == (stored,)
    assert (stored.quote, stored.value, stored.spans) == (
        "𬭎水利",
        "水务 · 新",
        (Span(3, 5), Span(9, 12)),
    )


def test_another_source_has_corrections_of_its_own(log: CorrectionLog) -> None:
    log.add(correction("one"))
    assert log.of_source("another") == ()


def test_corrections_come_in_the_order_made_though_the_clock_was_set_back(
    log: CorrectionLog,
) -> None:
    log.add(correction("b", "2030-01-01T00:00:00.999Z"))
    log.add(correction("a", "2026-01-01T00:00:00.000Z"))
    log.add(correction("c"))
    assert [each.id for each in log.of_source("book")] == ["b", "a", "c"]


def test_corrections_of_one_moment_come_in_the_order_made(log: CorrectionLog) -> None:
    moment = "2026-01-01T00:00:00.000Z"
    for identifier in "bac":
        log.add(correction(identifier, moment))
    assert [each.id for each in log.of_source("book")] == ["b", "a", "c"]


def test_a_withdrawn_correction_is_gone_and_comes_back_in_its_old_place(
    log: CorrectionLog,
) -> None:
    before = log.add(*map(correction, "abc"))
    log.exchange(["b"], [])
    assert [each.id for each in log.of_source("book")] == ["a", "c"]
    log.exchange([], ["b"])
    assert log.of_source("book") == before


def test_what_is_not_there_cannot_be_withdrawn(log: CorrectionLog) -> None:
    with pytest.raises(NotFoundError):
        log.exchange(["one"], [])


def test_the_version_of_a_source_changes_with_its_corrections(log: CorrectionLog) -> None:
    log.add(correction("one"))
    one = log.versions()
    log.add(correction("two"))
    two = log.versions()
    log.exchange(["two"], [])
    assert one["book"] != two["book"]
    assert log.versions() == one


def test_the_version_of_a_source_is_the_same_when_a_correction_came_back(
    log: CorrectionLog,
) -> None:
    log.add(*map(correction, "abc"))
    before = log.versions()
    log.exchange(["a"], [])
    log.exchange([], ["a"])
    assert log.versions() == before


def test_the_log_is_still_there_when_the_file_is_opened_again(
    database: Database, tmp_path: Path
) -> None:
    [stored] = CorrectionLog(database).add(correction("one"))
    database.close()
    again = Database(tmp_path / "notebook.sqlite", APPLICATION_ID, MIGRATIONS)
    assert CorrectionLog(again).of_source("book") == (stored,)
    again.close()
