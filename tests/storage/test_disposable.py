"""A disposable file is thrown away where it is not what it should be, and nothing else is lost."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import apsw
import pytest
from mounting import mount

from yearbook_reader.errors import DamagedError, StorageError
from yearbook_reader.progress import Cancelled
from yearbook_reader.storage.disposable import DisposableDatabase

APPLICATION_ID = 7
SCHEMA = ("CREATE TABLE word (word TEXT NOT NULL)", "CREATE VIRTUAL TABLE text USING fts5(body)")


def opened(path: Path, version: int = 1) -> DisposableDatabase:
    return DisposableDatabase(path, APPLICATION_ID, version, SCHEMA)


def words(database: DisposableDatabase) -> list[str]:
    return [word for (word,) in database.read("SELECT word FROM word")]


def add(database: DisposableDatabase, word: str) -> None:
    with database.transaction() as transaction:
        transaction.execute("INSERT INTO word VALUES (?)", (word,))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "shelf.sqlite"


@pytest.fixture
def database(path: Path) -> Iterator[DisposableDatabase]:
    made = opened(path)
    add(made, "水闸")
    yield made
    made.close()


def test_a_file_of_this_version_is_kept(path: Path, database: DisposableDatabase) -> None:
    database.close()
    again = opened(path)
    assert words(again) == ["水闸"]
    again.close()


@contextmanager
def only_read(folder: Path) -> Iterator[None]:
    mount("--bind", str(folder), str(folder))
    try:
        mount("-o", "remount,bind,ro", str(folder))
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def read_but_not_changed(path: Path) -> None:
    again = opened(path)
    assert words(again) == ["水闸"]
    with pytest.raises(StorageError, match="只能读取"):
        add(again, "堤防")
    assert words(again) == ["水闸"]
    again.close()


def test_where_nothing_may_be_written_a_file_is_read_as_it_is(
    path: Path, database: DisposableDatabase
) -> None:
    database.close()
    with only_read(path.parent):
        read_but_not_changed(path)


def test_where_nothing_may_be_written_what_a_killed_process_left_is_read(
    tmp_path: Path, path: Path, database: DisposableDatabase
) -> None:
    left = tmp_path / "left"
    shutil.copytree(path.parent, left)  # as it is while the file is open
    with only_read(left):
        read_but_not_changed(left / path.name)


def overwrite(path: Path) -> None:
    path.write_bytes(b"no database " * 1000)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def take_over(path: Path) -> None:
    connection = apsw.Connection(str(path))
    connection.pragma("application_id", 99)
    connection.close()


@pytest.mark.parametrize("harm", [overwrite, cut, empty, take_over])
def test_what_is_not_our_file_is_begun_anew(
    path: Path, database: DisposableDatabase, harm: Callable[[Path], None]
) -> None:
    database.close()
    harm(path)
    again = opened(path)
    assert words(again) == []
    add(again, "大闸")
    assert words(again) == ["大闸"]
    again.close()


def test_a_file_of_another_version_is_begun_anew(path: Path, database: DisposableDatabase) -> None:
    database.close()
    newer = opened(path, version=2)
    assert words(newer) == []
    newer.close()


def test_damage_that_is_found_later_is_told_once_and_the_file_begun_anew(
    path: Path, database: DisposableDatabase
) -> None:
    for number in range(3000):
        add(database, f"闸{number}")
    database.close()
    content = bytearray(path.read_bytes())
    content[-20_000:] = b"\xff" * 20_000
    path.write_bytes(content)
    again = opened(path)
    generation = again.generation
    with pytest.raises(DamagedError):
        words(again)
    assert words(again) == []
    assert again.generation == generation + 1
    again.close()


def test_a_file_that_was_taken_away_is_made_again(path: Path, database: DisposableDatabase) -> None:
    database.close()
    path.unlink()
    again = opened(path)
    assert words(again) == []
    again.close()


def test_a_change_that_is_broken_off_leaves_nothing(database: DisposableDatabase) -> None:
    def break_off() -> None:
        with database.transaction() as transaction:
            transaction.execute("INSERT INTO word VALUES ('大闸')")
            raise Cancelled

    with pytest.raises(Cancelled):
        break_off()
    assert words(database) == ["水闸"]


def test_others_read_the_old_state_while_one_writes(database: DisposableDatabase) -> None:
    seen: list[list[str]] = []
    with database.transaction() as transaction:
        transaction.execute("INSERT INTO word VALUES ('大闸')")
        reader = Thread(target=lambda: seen.append(words(database)))
        reader.start()
        reader.join()
    assert (seen, words(database)) == ([["水闸"]], ["水闸", "大闸"])


def test_a_long_query_can_be_stopped(database: DisposableDatabase) -> None:
    calls: list[float] = []

    def stop_later(done: float) -> None:
        calls.append(done)
        if len(calls) > 3:
            raise Cancelled

    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
    with pytest.raises(Cancelled):
        database.read(endless, (), stop_later)
    assert words(database) == ["水闸"]


def test_a_folder_that_cannot_be_made_is_a_calm_fault(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way")
    with pytest.raises(StorageError):
        opened(tmp_path / "cache" / "shelf.sqlite")


def test_what_full_text_finds_can_be_counted_and_located(database: DisposableDatabase) -> None:
    with database.transaction() as transaction:
        transaction.execute("INSERT INTO text VALUES ('a b a c')")
    sql = "SELECT occurrences(text), locations(text) FROM text WHERE text MATCH ?"
    assert database.read(sql, ("a OR c",)) == [(3, "[[[0, 2]], [[3]]]")]


def test_text_that_is_none_is_damage(database: DisposableDatabase) -> None:
    with database.transaction() as transaction:
        transaction.execute("INSERT INTO word VALUES (CAST(x'ff' AS TEXT))")
    with pytest.raises(DamagedError):
        words(database)
    assert words(database) == []


def test_a_question_that_cannot_be_written_is_no_damage(database: DisposableDatabase) -> None:
    with pytest.raises(StorageError) as refused:
        database.read("SELECT word FROM word WHERE word = ?", ("\ud800",))
    assert not isinstance(refused.value, DamagedError)
    assert words(database) == ["水闸"]
