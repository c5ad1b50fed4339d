"""A damaged notebook is noticed at the start, and what can be saved of it is saved."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from yearbook_reader.annotations.annotation import Annotation, Bookmark
from yearbook_reader.annotations.notebook.backups import Backups
from yearbook_reader.annotations.notebook.notebook import Notebook
from yearbook_reader.annotations.notebook.notebook_file import (
    OpenedFile,
    StartReport,
    open_notebook_file,
)
from yearbook_reader.annotations.notebook.salvage import Salvaged, salvage
from yearbook_reader.annotations.notebook.schema import APPLICATION_ID, MIGRATIONS
from yearbook_reader.errors import StorageError
from yearbook_reader.storage.connection import DamageError
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.rows import damaged_rows
from yearbook_reader.volume.model import Span

Record = Callable[[str, object], None]

PAGE = 4096
FLIPS = 1000
TRASHED_PAGES = 200


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    """Give the folder of the copies."""
    return tmp_path / "backups"


def filled(path: Path, annotation: Annotation, count: int) -> dict[str, Annotation]:
    """Make a notebook with some of everything; give the annotations that are to be seen."""
    notebook = Notebook.open(path)
    made = [
        replace(annotation, id=f"id-{number}", spans=(Span(number, number + 3),),
                note="核对" * (900 if number % 25 == 0 else number % 9))
        for number in range(count)
    ]  # fmt: skip
    notebook.add(*made)
    notebook.update(*(replace(each, note=f"改{each.note}") for each in made[::4]))
    notebook.delete(*(each.id for each in made[::10]))
    notebook.add_bookmark(Bookmark("mark", "book", 1, "entry-1", ("水利",), ""))
    notebook.snapshots.keep("文" * 3000)
    notebook.set_position("book", 5)
    kept = {each.id: each for each in notebook.annotations("book")}
    notebook.close()
    return kept


def held(path: Path) -> dict[str, Annotation]:
    notebook = Notebook.open(path)
    found = {each.id: each for each in notebook.annotations("book")}
    notebook.close()
    return found


def rows_of(path: Path) -> object:
    """Give all rows as any other program would read them."""
    try:
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").get
        return {
            table: sorted(map(repr, connection.execute(f'SELECT * FROM "{table}"')))
            for table in tables
        }
    except (apsw.Error, UnicodeDecodeError) as error:
        return str(error)


def is_noticed(path: Path) -> bool:
    try:
        database = Database(path, APPLICATION_ID, MIGRATIONS)
        try:
            return damaged_rows(database) > 0
        finally:
            database.close()
    except StorageError:
        return True


def test_every_flipped_bit_that_changes_a_row_is_noticed(
    path: Path, annotation: Annotation, record_property: Record
) -> None:
    filled(path, annotation, 40)
    content, rows = path.read_bytes(), rows_of(path)
    chance = random.Random(11)
    changing = 0
    missed = []
    for _ in range(FLIPS):
        bit = chance.randrange(len(content) * 8)
        flipped = bytearray(content)
        flipped[bit // 8] ^= 1 << bit % 8
        path.write_bytes(flipped)
        if rows_of(path) != rows:
            changing += 1
            if not is_noticed(path):
                missed.append(bit)
    record_property("flipped bits", FLIPS)
    record_property("flipped bits that changed a row", changing)
    record_property("of them noticed", changing - len(missed))
    assert changing > FLIPS / 3
    assert missed == []


def test_of_a_trashed_page_all_but_what_stood_on_it_alone_comes_back(
    path: Path, scratch: Path, annotation: Annotation, record_property: Record
) -> None:
    kept = filled(path, annotation, 60)
    content = path.read_bytes()
    chance = random.Random(12)
    wrong = lost = 0
    for number in range(TRASHED_PAGES):
        page = chance.randrange(len(content) // PAGE)
        trashed = bytearray(content)
        trashed[page * PAGE : (page + 1) * PAGE] = chance.randbytes(PAGE)
        target = scratch / f"{number}.sqlite"
        salvage(bytes(trashed), b"", target)
        found = held(target)
        target.unlink()
        lost += len(kept.keys() - found.keys())
        wrong += sum(kept.get(name) != each for name, each in found.items())
    record_property("trashed pages", TRASHED_PAGES)
    record_property("rows before", len(kept) * TRASHED_PAGES)
    record_property("rows lost", lost)
    assert wrong == 0
    assert lost <= len(kept) * TRASHED_PAGES / 100


def damage(path: Path, note: str) -> None:
    """Change a row past the program, as a failing disk might."""
    connection = apsw.Connection(str(path))
    connection.execute(
        "UPDATE annotation SET note = note || 'x' WHERE rowid IN "
        "(SELECT rowid FROM annotation WHERE note = ? LIMIT 1)", (note,)
    )  # fmt: skip
    connection.close()


def opened(path: Path, backups: Path) -> StartReport:
    found: OpenedFile = open_notebook_file(path, backups)
    found.database.close()
    return found.report


def test_a_sound_notebook_opens_without_a_word(
    path: Path, backups: Path, annotation: Annotation
) -> None:
    kept = filled(path, annotation, 5)
    assert opened(path, backups) == StartReport()
    assert held(path) == kept


def test_a_new_notebook_opens_without_a_word(path: Path, backups: Path) -> None:
    assert opened(path, backups) == StartReport()
    assert held(path) == {}


def test_a_changed_row_comes_back_from_the_history_and_the_file_is_kept(
    path: Path, backups: Path, annotation: Annotation
) -> None:
    kept = filled(path, annotation, 5)
    damage(path, kept["id-3"].note)
    damaged = path.read_bytes()
    report = opened(path, backups)
    assert report.salvaged == Salvaged(4, 1, 0, 0)
    assert report.kept == path.with_name("notebook.damaged-1.sqlite")
    assert report.kept.read_bytes() == damaged
    assert "已损坏" in str(report.sentence)
    assert f"保留在“{report.kept}”。找回标注和书签共5条，其中1条来自修改记录。" in str(
        report.sentence
    )
    assert held(path) == kept
    assert opened(path, backups) == StartReport()


def test_a_second_damaged_file_does_not_take_the_place_of_the_first(
    path: Path, backups: Path, annotation: Annotation
) -> None:
    kept = filled(path, annotation, 5)
    for number in (1, 2):
        damage(path, kept["id-3"].note)
        report = opened(path, backups)
        assert report.kept == path.with_name(f"notebook.damaged-{number}.sqlite")
    assert path.with_name("notebook.damaged-1.sqlite").exists()


def test_the_history_is_kept_and_goes_on(path: Path, backups: Path, annotation: Annotation) -> None:
    kept = filled(path, annotation, 5)
    damage(path, kept["id-3"].note)
    opened(path, backups)
    notebook = Notebook.open(path)
    [last, *_] = notebook.history.standing(("annotation",), limit=9)
    notebook.history.undo(last.number)
    assert len(notebook.annotations("book")) == 5
    notebook.close()


@pytest.mark.parametrize(
    "trash",
    [
        lambda content: b"",
        lambda content: content[:700],
        lambda content: b"\xff" * len(content),
        lambda content: b"not a database at all",
    ],
    ids=["empty", "cut off", "overwritten", "another file"],
)
def test_what_is_wholly_gone_comes_back_from_the_newest_copy_or_is_offered(
    path: Path, backups: Path, annotation: Annotation, trash: object
) -> None:
    kept = filled(path, annotation, 5)
    database = Database(path, APPLICATION_ID, MIGRATIONS)
    backup = Backups(backups).make(database)
    database.close()
    assert callable(trash)
    path.write_bytes(trash(path.read_bytes()))
    report = opened(path, backups)
    assert report.sentence
    if report.offered:
        assert report.offered == backup
    else:
        assert report.salvaged == Salvaged(0, 0, 5, 0)
        assert "备份" in str(report.sentence)
        assert held(path) == kept


def test_what_came_after_the_copy_comes_from_the_file(
    path: Path, backups: Path, annotation: Annotation
) -> None:
    kept = filled(path, annotation, 5)
    database = Database(path, APPLICATION_ID, MIGRATIONS)
    Backups(backups).make(database)
    Notebook(database).update(replace(kept["id-1"], note="最后"))
    Notebook(database).delete("id-2")
    database.close()
    damage(path, kept["id-3"].note)
    opened(path, backups)
    after = held(path)
    assert after["id-1"].note == "最后"
    assert "id-2" not in after
    assert after["id-3"] == kept["id-3"]


def test_a_notebook_with_a_trashed_header_comes_back_without_a_copy(
    path: Path, backups: Path, annotation: Annotation
) -> None:
    kept = filled(path, annotation, 40)
    content = bytearray(path.read_bytes())
    content[:PAGE] = random.Random(3).randbytes(PAGE)
    path.write_bytes(content)
    report = opened(path, backups)
    assert report.salvaged == Salvaged(len(kept) + 1, 0, 0, 0)
    assert held(path) == kept


def test_a_notebook_whose_mark_was_damaged_is_known_by_its_rows(
    path: Path, backups: Path, annotation: Annotation
) -> None:
    kept = filled(path, annotation, 5)
    content = bytearray(path.read_bytes())
    content[68] ^= 1
    path.write_bytes(content)
    assert opened(path, backups).salvaged == Salvaged(6 - 1, 0, 0, 0)
    assert held(path) == kept


def test_the_file_of_another_program_is_refused_and_left_as_it_is(
    path: Path, backups: Path
) -> None:
    other = apsw.Connection(str(path))
    other.execute("CREATE TABLE theirs (word); INSERT INTO theirs VALUES ('theirs')")
    other.close()
    before = path.read_bytes()
    with pytest.raises(StorageError, match="别的程序"):
        open_notebook_file(path, backups)
    assert path.read_bytes() == before


def test_a_missing_notebook_is_told_and_the_newest_copy_offered(
    path: Path, backups: Path, annotation: Annotation
) -> None:
    kept = filled(path, annotation, 5)
    database = Database(path, APPLICATION_ID, MIGRATIONS)
    backup = Backups(backups).make(database)
    database.close()
    path.unlink()
    found = open_notebook_file(path, backups)
    assert found.report.offered == backup
    assert "不见了" in str(found.report.sentence)
    assert f"{len(kept)}条标注、1个书签" in str(found.report.sentence)
    Backups(backups).restore(backup, found.database)
    found.database.close()
    assert held(path) == kept


def test_gaps_in_the_history_are_told(path: Path, backups: Path, annotation: Annotation) -> None:
    filled(path, annotation, 5)
    connection = apsw.Connection(str(path))
    connection.execute("DROP TRIGGER event_is_never_changed")
    connection.execute("UPDATE event SET at = '' WHERE seq IN (2, 3)")
    connection.close()
    report = opened(path, backups)
    assert report.salvaged is not None
    assert report.salvaged.missing_changes == 2
    assert "2处改动没有找回" in str(report.sentence)


def test_a_snapshot_that_lost_its_hash_does_not_keep_the_rest_from_coming_back(
    path: Path, backups: Path, annotation: Annotation
) -> None:
    kept = filled(path, annotation, 5)
    connection = apsw.Connection(str(path))
    connection.execute("UPDATE snapshot SET hash = ''")
    connection.close()
    assert opened(path, backups).salvaged == Salvaged(5, 0, 0, 0)
    assert held(path) == kept


def test_where_the_damaged_file_cannot_be_kept_nothing_is_changed(
    path: Path, backups: Path, annotation: Annotation, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = filled(path, annotation, 5)
    damage(path, kept["id-3"].note)
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise StorageError("磁盘已满")

    monkeypatch.setattr("yearbook_reader.annotations.notebook.notebook_file.write_atomically", full)
    with pytest.raises(StorageError, match="磁盘已满"):
        open_notebook_file(path, backups)
    assert path.read_bytes() == before


class DiskWithoutLocks(apsw.VFS):
    """SQLite's way to a disk of the network that knows no locks."""

    def __init__(self) -> None:
        self.real = apsw.vfs_names()[0]
        super().__init__("no locks", self.real, makedefault=True)

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802
        return FileWithoutLocks(self.real, name, flags)


class FileWithoutLocks(apsw.VFSFile):
    """A file that cannot be locked."""

    def xLock(self, level: int) -> None:  # noqa: N802
        error = apsw.IOError("no locks here")
        error.extendedresult = apsw.SQLITE_IOERR_RDLOCK
        raise error


def test_a_disk_without_locks_is_read_with_a_word(
    path: Path, backups: Path, annotation: Annotation
) -> None:
    kept = filled(path, annotation, 5)
    disk = DiskWithoutLocks()
    try:
        found = open_notebook_file(path, backups)
        assert found.report.read_only
        assert "加锁" in str(found.report.sentence)
        notebook = Notebook(found.database)
        assert {each.id: each for each in notebook.annotations("book")} == kept
        with pytest.raises(StorageError):
            notebook.delete("id-1")
        notebook.close()
    finally:
        disk.unregister()


def test_damage_is_an_error_of_its_own(path: Path, annotation: Annotation) -> None:
    filled(path, annotation, 5)
    path.write_bytes(path.read_bytes()[:9000])
    with pytest.raises(DamageError):
        Database(path, APPLICATION_ID, MIGRATIONS)
