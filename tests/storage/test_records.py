"""Rows with a history: soft deletion, several at once, and the way back."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from yearbook_reader.annotations.notebook.schema import APPLICATION_ID, MIGRATIONS
from yearbook_reader.errors import NotFoundError, StorageError
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.history import History, Operation
from yearbook_reader.storage.records import MANY, Records
from yearbook_reader.storage.rows import Row, damaged_rows

COLUMNS = ("id", "source_sha256", "kind", "spans", "quote", "value", "created")
KINDS = ("correction",)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Give an empty notebook's database."""
    database = Database(tmp_path / "notebook.sqlite", APPLICATION_ID, MIGRATIONS)
    yield database
    assert damaged_rows(database) == 0
    database.close()


@pytest.fixture
def records(database: Database) -> Records:
    """Give the corrections' rows, as one kind of rows."""
    return Records(database, "correction", COLUMNS)


@pytest.fixture
def history(database: Database) -> History:
    """Give the history."""
    return History(database)


def row(name: str, value: str = "", source: str = "book") -> Row:
    texts = (name, source, "rename", "[[1, 2]]", "闸", value, "2026-01-02T03:04:05.678Z")
    return dict(zip(COLUMNS, texts, strict=True))


def held(records: Records) -> dict[str, str]:
    return {each["id"]: each["value"] for each in records.all()}


def numbers(history: History, source: str | None = None, limit: int = 9) -> list[int]:
    return [action.number for action in history.standing(KINDS, source, limit)]


def test_rows_come_out_as_they_went_in(records: Records) -> None:
    rows = [row("a", "一"), row("b", "二", "other")]
    records.add(*rows)
    assert sorted(records.all(), key=lambda each: each["id"]) == rows
    assert records.of_source("other") == rows[1:]
    assert records.some("a", "nowhere") == rows[:1]
    assert records.counts() == {"book": 1, "other": 1}


def test_deleted_rows_are_nowhere(records: Records) -> None:
    records.add(row("a"))
    records.delete("a")
    assert records.all() == records.of_source("book") == records.some("a") == []
    assert records.counts() == {}


def test_of_several_rows_all_are_added_or_none(records: Records) -> None:
    records.add(row("a"))
    with pytest.raises(StorageError):
        records.add(row("b"), row("a"))
    assert held(records) == {"a": ""}


def test_of_several_rows_all_are_deleted_or_none(records: Records) -> None:
    records.add(row("a"))
    with pytest.raises(NotFoundError):
        records.delete("a", "nowhere")
    assert held(records) == {"a": ""}


def test_put_adds_changes_and_brings_back(records: Records) -> None:
    records.add(row("a", "old"), row("b", "old"))
    records.delete("b")
    records.put(row("a", "new"), row("b", "new"), row("c", "new"))
    assert held(records) == {"a": "new", "b": "new", "c": "new"}


def test_putting_what_is_there_leaves_no_history(records: Records, history: History) -> None:
    records.add(row("a"))
    before = numbers(history)
    records.put(row("a"))
    assert numbers(history) == before


def test_each_call_is_one_action(records: Records, history: History) -> None:
    records.add(row("a"), row("b"), row("c"))
    records.update(row("a", "x"))
    assert [
        (action.kind, action.operation, action.changes)
        for action in history.standing(KINDS, limit=9)
    ] == [("correction", Operation.UPDATE, 1), ("correction", Operation.ADD, 3)]


def test_calls_in_a_block_are_one_action(records: Records, history: History) -> None:
    with history.one_action():
        records.add(row("a"))
        records.update(row("a", "x"))
    [action] = history.standing(KINDS, limit=9)
    history.undo(action.number)
    assert held(records) == {}


def test_a_block_that_fails_leaves_nothing(records: Records, history: History) -> None:
    def interrupted() -> None:
        with history.one_action():
            records.add(row("a"))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert held(records) == {}
    assert numbers(history) == []


def test_a_call_that_fails_in_a_block_leaves_the_others(records: Records, history: History) -> None:
    with history.one_action():
        records.add(row("a"))
        with pytest.raises(StorageError):
            records.add(row("b"), row("a"))
        records.add(row("c"))
    assert held(records) == {"a": "", "c": ""}


def test_undo_takes_back_each_kind_of_change(records: Records, history: History) -> None:
    added = records.add(row("a", "first"))
    updated = records.update(row("a", "second"))
    deleted = records.delete("a")
    restored = records.restore("a")
    states = []
    for action in (restored, deleted, updated, added):
        history.undo(action)
        states.append(held(records))
    assert states == [{}, {"a": "second"}, {"a": "first"}, {}]


def test_undoing_the_undoing_does_it_again(records: Records, history: History) -> None:
    action = records.add(row("a", "x"), row("b", "y"))
    undone = history.undo(action)
    assert held(records) == {}
    history.undo(undone)
    assert held(records) == {"a": "x", "b": "y"}


def test_what_is_undone_no_longer_stands_until_it_is_done_again(
    records: Records, history: History
) -> None:
    first, second = records.add(row("a")), records.add(row("b"))
    undone = history.undo(second)
    assert numbers(history) == [first]
    history.undo(undone)
    assert numbers(history) == [second, first]


def test_undo_works_after_reopening(records: Records, history: History, database: Database) -> None:
    records.add(row("a"))
    again = Database(database.path, APPLICATION_ID, MIGRATIONS)
    [action] = History(again).standing(KINDS)
    History(again).undo(action.number)
    assert Records(again, "correction", COLUMNS).all() == []
    again.close()


def test_what_changed_since_is_not_undone(records: Records, history: History) -> None:
    action = records.add(row("a", "first"))
    records.update(row("a", "second"))
    with pytest.raises(StorageError, match="又有改动"):
        history.undo(action)
    assert held(records) == {"a": "second"}


def test_an_action_that_never_was_is_not_undone(history: History) -> None:
    with pytest.raises(NotFoundError):
        history.undo(77)


def test_the_actions_of_a_source_are_asked_for_alone(records: Records, history: History) -> None:
    first = records.add(row("a", source="first"))
    records.add(row("b", source="second"))
    assert numbers(history, "first") == [first]


def test_the_actions_on_other_kinds_are_left_out(records: Records, history: History) -> None:
    records.add(row("a"))
    assert history.standing(("annotation",), limit=9) == ()


def test_as_many_actions_are_given_as_were_asked_for(records: Records, history: History) -> None:
    made = [records.add(row(name)) for name in "abc"]
    assert numbers(history, limit=2) == [made[2], made[1]]


def test_rows_may_have_another_key(database: Database) -> None:
    columns = ("source_sha256", "title", "place", "edition_year", "covers_year", "tags",
               "last_read", "binned", "version_of")  # fmt: skip
    facts = Records(database, "volume_facts", columns, key="source_sha256")
    typed: Row = dict.fromkeys(columns) | {"source_sha256": "book", "edition_year": 2019}
    action = facts.put(typed)
    assert facts.all() == [typed]
    History(database).undo(action)
    assert facts.all() == []


def filled(database: Database, copied: Callable[[], object]) -> Records:
    records = Records(database, "correction", COLUMNS, before_many=copied)
    records.add(*(row(str(number)) for number in range(MANY)))
    return records


@pytest.mark.parametrize(
    "change",
    [
        lambda records, many: records.update(*(row(each, "改") for each in many)),
        lambda records, many: records.put(*(row(each, "改") for each in many)),
        lambda records, many: records.delete(*many),
    ],
    ids=["update", "put", "delete"],
)
def test_before_many_rows_are_changed_a_word_is_given(
    database: Database, history: History, change: Callable[[Records, list[str]], object]
) -> None:
    seen: list[dict[str, str]] = []
    records = filled(database, lambda: seen.append(held(records)))
    before = held(records)
    many = list(before)
    assert seen == []
    change(records, many[1:])
    assert seen == []
    history.undo(numbers(history)[0])
    change(records, many)
    assert seen == [before]
    history.undo(numbers(history)[0])
    with history.one_action():
        change(records, many)
    assert seen == [before]


def test_where_no_copy_can_be_made_before_nothing_is_changed(database: Database) -> None:
    def full() -> None:
        raise StorageError("磁盘已满")

    records = filled(database, full)
    with pytest.raises(StorageError, match="磁盘已满"):
        records.delete(*held(records))
    assert len(held(records)) == MANY


def test_a_change_on_another_thread_is_none_of_this_one(database: Database) -> None:
    with database.transaction():
        assert database.is_changing
        elsewhere: list[bool] = []
        thread = threading.Thread(target=lambda: elsewhere.append(database.is_changing))
        thread.start()
        thread.join()
    assert elsewhere == [False]
    assert not database.is_changing


def test_the_last_action_is_asked_for_where_no_number_is_given(
    records: Records, history: History
) -> None:
    records.add(row("a"))
    last = records.add(row("b"))
    assert [action.number for action in history.standing(KINDS)] == [last]
