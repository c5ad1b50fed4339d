"""Copies of the notebook: proved, ordered, thinned out, and brought back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import apsw
import pytest

from yearbook_reader.annotations.annotation import Annotation, Bookmark
from yearbook_reader.annotations.notebook.backups import Backups, Contents, content_of, copy_at
from yearbook_reader.annotations.notebook.notebook import Notebook
from yearbook_reader.annotations.notebook.schema import APPLICATION_ID, MIGRATIONS
from yearbook_reader.annotations.notebook.searches import Searches
from yearbook_reader.errors import NotFoundError, StorageError
from yearbook_reader.storage.database import Database


class Clock:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.now = datetime(2026, 7, 15, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    """Give a clock that stands."""
    return Clock()


@pytest.fixture
def backups(tmp_path: Path, clock: Clock) -> Backups:
    """Give the copies, none yet."""
    return Backups(tmp_path / "backups", clock)


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """Give an empty notebook's database."""
    database = Database(path, APPLICATION_ID, MIGRATIONS)
    yield database
    database.close()


def names(backups: Backups) -> list[str]:
    return [backup.path.name for backup in backups.list()]


def trash(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def test_there_are_no_copies_at_first(backups: Backups) -> None:
    assert backups.list() == ()
    assert backups.newest_good() is None


def test_a_copy_holds_what_the_notebook_holds(
    backups: Backups, database: Database, annotation: Annotation, bookmark: Bookmark
) -> None:
    newer = replace(annotation, id="two", modified="2027")
    Notebook(database).add(newer, annotation)
    Notebook(database).add_bookmark(bookmark)
    backup = backups.make(database)
    assert backups.contents(backup) == Contents(2, 1, newer)
    assert backups.list() == (backup,)
    assert backups.newest_good() == backup


def test_looking_at_a_copy_leaves_it_as_it_is(backups: Backups, database: Database) -> None:
    backup = backups.make(database)
    before = backup.path.read_bytes()
    backups.contents(backup)
    assert backup.path.read_bytes() == before
    assert len(list(backup.path.parent.iterdir())) == 1


def test_copies_are_ordered_by_number_whatever_the_clock_says(
    backups: Backups, database: Database, clock: Clock
) -> None:
    for year in (2026, 1970, 2038, 2026):
        clock.now = datetime(year, 1, 19, tzinfo=UTC)
        backups.make(database)
    assert [(backup.number, backup.made.year) for backup in backups.list()] == [
        (4, 2026),
        (3, 2038),
        (2, 1970),
        (1, 2026),
    ]


def test_a_copy_in_a_file_of_its_own_name_tells_when_it_was_made(
    backups: Backups, database: Database, clock: Clock, tmp_path: Path
) -> None:
    made = backups.make(database)
    elsewhere = tmp_path / made.path.name
    elsewhere.write_bytes(content_of(made))
    assert (copy_at(elsewhere).number, copy_at(elsewhere).made) == (0, clock.now)


def test_a_file_that_is_gone_is_no_copy(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        copy_at(tmp_path / "gone.sqlite")


def test_old_copies_are_thinned_out(backups: Backups, database: Database, clock: Clock) -> None:
    for _ in range(12):
        backups.make(database)
        clock.now += timedelta(hours=6)
    clock.now += timedelta(days=3)
    backups.make(database)
    assert [backup.number for backup in backups.list()] == [13, 12, 11, 10, 9, 8, 6, 2]


def test_a_copy_is_made_only_where_something_changed(
    backups: Backups, database: Database, annotation: Annotation
) -> None:
    assert backups.make_if_changed(database) is None
    Notebook(database).add(annotation)
    assert backups.make_if_changed(database) is not None
    assert backups.make_if_changed(database) is None
    Notebook(database).delete(annotation.id)
    assert backups.make_if_changed(database) is not None


def test_a_damaged_latest_copy_is_no_reason_not_to_make_one(
    backups: Backups, database: Database, annotation: Annotation
) -> None:
    Notebook(database).add(annotation)
    trash(backups.make(database).path)
    assert backups.make_if_changed(database) is not None


def test_the_newest_good_copy_is_not_the_newest_where_that_is_damaged(
    backups: Backups, database: Database, annotation: Annotation
) -> None:
    good = backups.make(database)
    trash(backups.make(database).path)
    Notebook(database).add(annotation)
    flipped = backups.make(database)
    connection = apsw.Connection(str(flipped.path))
    connection.execute("UPDATE annotation SET note = 'x'")
    connection.close()
    assert backups.newest_good() == good


def test_a_damaged_notebook_is_not_copied(
    backups: Backups, database: Database, annotation: Annotation
) -> None:
    Notebook(database).add(annotation)
    before = backups.make(database)
    with database.transaction() as transaction:
        transaction.execute("UPDATE annotation SET note = 'changed by the disk'")
    with pytest.raises(StorageError, match="损坏"):
        backups.make(database)
    assert backups.list() == (before,)
    assert len(list(before.path.parent.iterdir())) == 1


def test_a_copy_that_lacks_rows_does_not_count(
    backups: Backups, database: Database, annotation: Annotation, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = Database(database.path.with_name("empty.sqlite"), APPLICATION_ID, MIGRATIONS)
    Notebook(database).add(annotation)
    monkeypatch.setattr(database, "copy_to", empty.copy_to)
    with pytest.raises(StorageError, match="不一致"):
        backups.make(database)
    assert backups.list() == ()
    empty.close()


def test_restoring_brings_back_what_was_and_first_copies_what_is(
    backups: Backups, database: Database, annotation: Annotation
) -> None:
    notebook = Notebook(database)
    notebook.add(annotation)
    former = backups.make(database)
    notebook.update(replace(annotation, note="later"))
    assert notebook.annotations("book")[0].note == "later"
    backups.restore(former, database)
    assert notebook.annotations("book") == (annotation,)
    latest = backups.list()[0]
    backups.restore(latest, database)
    assert notebook.annotations("book")[0].note == "later"


def test_a_restored_notebook_is_on_the_disk(
    backups: Backups, database: Database, path: Path, annotation: Annotation
) -> None:
    Notebook(database).add(annotation)
    former = backups.make(database)
    Notebook(database).delete(annotation.id)
    backups.restore(former, database)
    again = Notebook.open(path)
    assert again.annotations("book") == (annotation,)
    again.close()


def test_a_copy_of_an_older_version_can_be_looked_at_and_restored(
    backups: Backups, database: Database
) -> None:
    old = (Path(__file__).parent / "files" / "notebook.version-1.sqlite").read_bytes()
    made = backups.make(database)
    made.path.write_bytes(old)
    assert backups.contents(made).annotations == 3
    backups.restore(made, database)
    assert len(Notebook(database).annotations("book")) == 2
    assert made.path.read_bytes() == old


def test_a_damaged_copy_is_neither_shown_nor_restored(
    backups: Backups, database: Database, annotation: Annotation
) -> None:
    Notebook(database).add(annotation)
    backup = backups.make(database)
    trash(backup.path)
    with pytest.raises(StorageError, match="损坏"):
        backups.contents(backup)
    with pytest.raises(StorageError, match="损坏"):
        backups.restore(backup, database)
    assert Notebook(database).annotations("book") == (annotation,)


def test_a_copy_whose_index_alone_is_damaged_does_not_count(
    backups: Backups, database: Database, annotation: Annotation
) -> None:
    Notebook(database).add(annotation)
    backup = backups.make(database)
    connection = apsw.Connection(str(backup.path))
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 0)
    connection.pragma("writable_schema", "ON")
    connection.execute(
        "UPDATE sqlite_schema SET sql = replace(sql, '(source_sha256, deleted)', '(quote)') "
        "WHERE name = 'annotation_by_source'"
    )
    connection.close()
    assert backups.newest_good() is None


def test_a_copy_that_is_gone_is_told_in_a_sentence(backups: Backups, database: Database) -> None:
    backup = backups.make(database)
    backup.path.unlink()
    with pytest.raises(NotFoundError, match="不在"):
        backups.restore(backup, database)


def test_other_files_among_the_copies_are_left_alone(
    backups: Backups, database: Database, tmp_path: Path
) -> None:
    backups.make(database)
    (tmp_path / "backups" / "notes.txt").write_text("mine")
    (tmp_path / "backups" / "notebook-1.sqlite").write_text("mine")
    assert len(names(backups)) == 1
    backups.make(database)
    assert (tmp_path / "backups" / "notes.txt").read_text() == "mine"


def test_copies_are_looked_at_and_restored_without_room_for_temporary_files(
    backups: Backups, database: Database, annotation: Annotation, monkeypatch: pytest.MonkeyPatch
) -> None:
    Notebook(database).add(annotation)
    backup = backups.make(database)
    Notebook(database).delete(annotation.id)
    monkeypatch.setattr("tempfile.tempdir", "/nowhere")
    assert backups.newest_good() == backup
    backups.restore(backup, database)
    assert Notebook(database).annotations("book") == (annotation,)


def test_a_folder_of_copies_that_cannot_be_read_is_told_in_a_sentence(
    backups: Backups, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    backups.make(database)

    def refused(_: Path) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "iterdir", refused)
    with pytest.raises(StorageError, match="无法读取"):
        backups.list()


def test_a_copy_that_cannot_be_removed_is_no_obstacle(
    backups: Backups, database: Database, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(12):
        backups.make(database)
        clock.now += timedelta(minutes=30)
    clock.now += timedelta(days=5)
    unlink = Path.unlink

    def refused(path: Path, missing_ok: bool = False) -> None:
        if path.name.startswith("notebook-"):
            raise PermissionError(13, "no")
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refused)
    backups.make(database)
    assert len(backups.list()) == 13
    monkeypatch.undo()
    backups.make(database)
    assert len(backups.list()) < 13


def test_the_copies_forget_queries_too_and_stay_sound(
    backups: Backups, database: Database, annotation: Annotation
) -> None:
    Notebook(database).add(annotation)
    Searches(database).remember("水闸 -小学")
    for _ in range(2):
        backups.make(database)
    backups.forget_queries()
    for backup in backups.list():
        assert "水闸 -小学".encode() not in backup.path.read_bytes()
        assert backups.contents(backup).annotations == 1
    assert sorted(each.name for each in backups.folder.iterdir()) == sorted(names(backups))


def test_a_damaged_copy_keeps_no_other_from_forgetting(
    backups: Backups, database: Database
) -> None:
    Searches(database).remember("水闸 -小学")
    good, bad = backups.make(database), backups.make(database)
    bad.path.write_bytes(b"no database at all, but long enough to be read" * 100)
    backups.forget_queries()
    assert "水闸 -小学".encode() not in good.path.read_bytes()


def test_a_copy_of_the_first_version_has_nothing_to_forget(backups: Backups) -> None:
    backups.folder.mkdir()
    former = (Path(__file__).parent / "files" / "notebook.version-1.sqlite").read_bytes()
    copy = backups.folder / "notebook-000001-20260101T000000Z.sqlite"
    copy.write_bytes(former)
    backups.forget_queries()
    assert copy.read_bytes() == former
