"""Opening, refusing and changing a database."""

from __future__ import annotations

import threading
from pathlib import Path

import apsw
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from yearbook_reader.errors import StorageError
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.migrations import Migration

OURS = 0x4F555253
FIRST = Migration(1, "words", ("CREATE TABLE word (word TEXT PRIMARY KEY NOT NULL) STRICT",))


def opened(path: Path, read_only: bool = False) -> Database:
    return Database(path, OURS, (FIRST,), read_only)


def add(database: Database, word: str) -> None:
    with database.transaction() as transaction:
        transaction.execute("INSERT INTO word VALUES (?)", (word,))


def words(database: Database) -> list[str]:
    return [word for (word,) in database.read("SELECT word FROM word ORDER BY rowid")]


def made_by_others(path: Path, application_id: int, version: int, journal: str = "DELETE") -> None:
    connection = apsw.Connection(str(path))
    connection.pragma("journal_mode", journal)
    connection.execute("CREATE TABLE word (word); INSERT INTO word VALUES ('theirs')")
    connection.pragma("application_id", application_id)
    connection.pragma("user_version", version)
    connection.close()


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_new_file_and_its_folders_are_created(tmp_path: Path) -> None:
    opened(tmp_path / "new" / "folder" / "words.sqlite").close()
    assert (tmp_path / "new" / "folder" / "words.sqlite").exists()


def test_a_file_carries_our_application_id_and_version(tmp_path: Path) -> None:
    database = opened(tmp_path / "words.sqlite")
    assert database.read("PRAGMA application_id") == [(OURS,)]
    assert database.read("PRAGMA user_version") == [(1,)]
    database.close()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "delete"),
        ("synchronous", 3),  # EXTRA
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("busy_timeout", 5000),
    ],
)
def test_a_database_is_opened_for_a_power_cut_at_any_moment(
    tmp_path: Path, pragma: str, value: object
) -> None:
    database = opened(tmp_path / "words.sqlite")
    assert database.read(f"PRAGMA {pragma}") == [(value,)]
    database.close()


def test_a_file_in_write_ahead_mode_becomes_one_with_a_rollback_journal(tmp_path: Path) -> None:
    path = tmp_path / "words.sqlite"
    opened(path).close()
    other = apsw.Connection(str(path))
    other.pragma("journal_mode", "WAL")
    other.close()
    opened(path).close()
    assert path.read_bytes()[18:20] == b"\x01\x01"


def test_what_was_written_is_there_after_reopening(tmp_path: Path) -> None:
    database = opened(tmp_path / "words.sqlite")
    add(database, "𬭎和𠮷")
    database.close()
    again = opened(tmp_path / "words.sqlite")
    assert words(again) == ["𬭎和𠮷"]
    again.close()


def test_a_transaction_that_raises_changes_nothing(tmp_path: Path) -> None:
    database = opened(tmp_path / "words.sqlite")
    add(database, "kept")

    def interrupted() -> None:
        with database.transaction() as transaction:
            transaction.execute("INSERT INTO word VALUES ('lost')")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    add(database, "next")
    assert words(database) == ["kept", "next"]
    database.close()


def test_a_transaction_sees_its_own_changes(tmp_path: Path) -> None:
    database = opened(tmp_path / "words.sqlite")
    with database.transaction() as transaction:
        transaction.execute("INSERT INTO word VALUES ('水闸')")
        assert transaction.read("SELECT word FROM word") == [("水闸",)]
    database.close()


def test_any_thread_may_read_and_write(tmp_path: Path) -> None:
    database = opened(tmp_path / "words.sqlite")
    written = [[f"{thread}-{number}" for number in range(5)] for thread in range(4)]

    def work(own: list[str]) -> None:
        for word in own:
            add(database, word)
            assert word in words(database)

    threads = [threading.Thread(target=work, args=(own,)) for own in written]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(words(database)) == sorted(word for own in written for word in own)
    database.close()


def test_several_that_open_a_new_file_at_once_share_it(tmp_path: Path) -> None:
    path = tmp_path / "words.sqlite"
    failures: list[BaseException] = []

    def work(number: int) -> None:
        try:
            database = opened(path)
            add(database, str(number))
            database.close()
        except StorageError as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    database = opened(path)
    assert failures == []
    assert sorted(words(database)) == list("012345")
    database.close()


@pytest.mark.parametrize("journal", ["DELETE", "WAL"])
def test_a_newer_version_is_refused_and_left_as_it_is(tmp_path: Path, journal: str) -> None:
    made_by_others(tmp_path / "words.sqlite", OURS, 2, journal)
    before = snapshot(tmp_path)
    with pytest.raises(StorageError, match="更新版本"):
        opened(tmp_path / "words.sqlite")
    after = snapshot(tmp_path)
    assert after["words.sqlite"] == before["words.sqlite"]


def test_a_newer_version_with_an_open_write_ahead_log_keeps_it(tmp_path: Path) -> None:
    path = tmp_path / "words.sqlite"
    made_by_others(path, OURS, 2, "WAL")
    other = apsw.Connection(str(path))
    other.execute("INSERT INTO word VALUES ('in the log')")
    other.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    other.close()
    before = snapshot(tmp_path)
    with pytest.raises(StorageError, match="更新版本"):
        opened(path)
    after = snapshot(tmp_path)
    assert after["words.sqlite"] == before["words.sqlite"]
    assert after["words.sqlite-wal"] == before["words.sqlite-wal"]


@pytest.mark.parametrize(("application_id", "version"), [(0x1234, 0), (0x1234, 1), (0, 0), (0, 1)])
def test_a_file_of_another_program_is_refused_and_left_as_it_is(
    tmp_path: Path, application_id: int, version: int
) -> None:
    made_by_others(tmp_path / "words.sqlite", application_id, version)
    before = snapshot(tmp_path)
    with pytest.raises(StorageError, match="别的程序"):
        opened(tmp_path / "words.sqlite")
    assert snapshot(tmp_path) == before


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(garbage=st.binary(min_size=1, max_size=3000))
def test_a_file_of_garbage_is_refused_and_left_as_it_is(tmp_path: Path, garbage: bytes) -> None:
    (tmp_path / "words.sqlite").write_bytes(garbage)
    with pytest.raises(StorageError, match="不是数据库"):
        opened(tmp_path / "words.sqlite")
    assert snapshot(tmp_path) == {"words.sqlite": garbage}


@pytest.mark.parametrize("kept", [100, 4096, 5000, 12288])
def test_a_truncated_file_is_refused_and_left_as_it_is(tmp_path: Path, kept: int) -> None:
    database = opened(tmp_path / "words.sqlite")
    with database.transaction() as transaction:
        for number in range(2000):
            transaction.execute("INSERT INTO word VALUES (?)", (f"word number {number}",))
    database.close()
    content = (tmp_path / "words.sqlite").read_bytes()[:kept]
    (tmp_path / "words.sqlite").write_bytes(content)
    with pytest.raises(StorageError, match="损坏"):
        opened(tmp_path / "words.sqlite")
    assert snapshot(tmp_path) == {"words.sqlite": content}


def test_a_damaged_page_is_noticed_at_opening(tmp_path: Path) -> None:
    database = opened(tmp_path / "words.sqlite")
    with database.transaction() as transaction:
        for number in range(2000):
            transaction.execute("INSERT INTO word VALUES (?)", (f"word number {number}",))
    database.close()
    content = bytearray((tmp_path / "words.sqlite").read_bytes())
    content[8192 : 8192 + 64] = b"\xff" * 64
    (tmp_path / "words.sqlite").write_bytes(content)
    with pytest.raises(StorageError, match="损坏"):
        opened(tmp_path / "words.sqlite")
    assert snapshot(tmp_path) == {"words.sqlite": bytes(content)}


def test_read_only_reads_and_refuses_to_write(tmp_path: Path) -> None:
    database = opened(tmp_path / "words.sqlite")
    add(database, "水闸")
    database.close()
    before = snapshot(tmp_path)
    reader = opened(tmp_path / "words.sqlite", read_only=True)
    assert words(reader) == ["水闸"]
    with pytest.raises(StorageError, match="只能读取"):
        add(reader, "no")
    reader.close()
    assert snapshot(tmp_path) == before


def test_a_fault_keeps_its_values_apart_from_the_words_that_are_translated(tmp_path: Path) -> None:
    path = tmp_path / "words.sqlite"
    opened(path).close()
    reader = opened(path, read_only=True)
    with pytest.raises(StorageError) as fault:
        add(reader, "no")
    assert fault.value.sentence.template.startswith("“{path}”只能读取")
    assert str(path) in str(fault.value)


def test_a_file_that_was_taken_away_is_said_to_be_gone(tmp_path: Path) -> None:
    database = opened(tmp_path / "words.sqlite")
    add(database, "水闸")
    (tmp_path / "words.sqlite").unlink()
    with pytest.raises(StorageError, match="不见了"):
        add(database, "no")


def test_read_only_creates_nothing(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="打不开"):
        opened(tmp_path / "folder" / "words.sqlite", read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_read_only_reads_a_file_of_an_older_version_and_leaves_it_as_it_is(tmp_path: Path) -> None:
    database = opened(tmp_path / "words.sqlite")
    add(database, "水闸")
    database.close()
    before = snapshot(tmp_path)
    newer = (FIRST, Migration(2, "more", ("CREATE TABLE more (word TEXT) STRICT",)))
    reader = Database(tmp_path / "words.sqlite", OURS, newer, read_only=True)
    assert words(reader) == ["水闸"]
    assert reader.read("SELECT * FROM more") == []
    with pytest.raises(StorageError, match="只能读取"):
        add(reader, "no")
    reader.close()
    assert snapshot(tmp_path) == before


def test_in_memory_a_file_is_read_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "words.sqlite"
    database = opened(path)
    add(database, "kept")
    database.close()
    before = snapshot(tmp_path)
    database = Database(path, OURS, (FIRST,), in_memory=True)
    add(database, "fleeting")
    assert words(database) == ["kept", "fleeting"]
    database.close()
    assert snapshot(tmp_path) == before


def test_what_goes_on_in_memory_needs_its_file_no_more_and_is_never_changed(
    tmp_path: Path,
) -> None:
    path = tmp_path / "words.sqlite"
    database = opened(path)
    add(database, "kept")
    database.go_on_in_memory(tmp_path / "other.sqlite")
    path.write_bytes(b"")
    assert words(database) == ["kept"]
    assert database.path == tmp_path / "other.sqlite"
    with pytest.raises(StorageError):
        add(database, "new")
    database.close()


def test_a_refused_file_is_not_held_open(tmp_path: Path) -> None:
    path = tmp_path / "theirs.sqlite"
    made_by_others(path, 7, 1)
    with pytest.raises(StorageError) as refused:  # noqa: F841 – it keeps all that was made
        opened(path)
    held = [each.readlink() for each in Path("/proc/self/fd").iterdir() if each.is_symlink()]
    assert path not in held


def test_a_thread_knows_whether_it_is_changing_something(tmp_path: Path) -> None:
    database = opened(tmp_path / "words.sqlite")
    assert not database.is_changing
    with database.transaction():
        assert database.is_changing
    assert not database.is_changing
    database.close()


def test_a_folder_in_place_of_the_file_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "words.sqlite").mkdir()
    with pytest.raises(StorageError, match="打不开"):
        opened(tmp_path / "words.sqlite")


def test_a_file_locked_by_another_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("yearbook_reader.storage.connection.BUSY_TIMEOUT", 50)
    database = opened(tmp_path / "words.sqlite")
    other = opened(tmp_path / "words.sqlite")
    with other.transaction(), pytest.raises(StorageError, match="占用"):
        add(database, "waiting")
    add(database, "now")
    assert words(other) == ["now"]
    database.close()
    other.close()


def test_a_full_disk_is_told_in_a_sentence_and_changes_nothing(tmp_path: Path) -> None:
    database = opened(tmp_path / "words.sqlite")
    add(database, "kept")
    [(pages,)] = database.read("PRAGMA page_count")
    database.read(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StorageError, match="磁盘已满"):
        add(database, "x" * 100_000)
    assert words(database) == ["kept"]
    database.close()


def test_text_that_is_no_unicode_is_told_in_a_sentence(tmp_path: Path) -> None:
    database = opened(tmp_path / "words.sqlite")
    with pytest.raises(StorageError, match="代理码"):
        add(database, "\ud800")
    assert words(database) == []
    database.close()


def test_a_mistake_in_a_statement_is_a_storage_error(tmp_path: Path) -> None:
    database = opened(tmp_path / "words.sqlite")
    with pytest.raises(StorageError, match="no such table"):
        database.read("SELECT * FROM nowhere")
    database.close()


def test_closing_twice_does_nothing_and_reading_afterwards_is_refused(tmp_path: Path) -> None:
    database = opened(tmp_path / "words.sqlite")
    assert database.is_open
    database.close()
    database.close()
    assert not database.is_open
    with pytest.raises(StorageError):
        database.read("SELECT 1")
