"""Whichever call to the disk fails, a change of the notebook is done or not, and that is told."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import apsw
import pytest
from failing_disk import FailingDisk

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.notebook.backups import Backups
from yearbook_reader.annotations.notebook.keeper import NotebookKeeper
from yearbook_reader.annotations.notebook.notebook import Notebook
from yearbook_reader.annotations.notebook.notebook_file import StartReport, open_notebook_file
from yearbook_reader.annotations.notebook.schema import APPLICATION_ID, MIGRATIONS
from yearbook_reader.errors import StorageError
from yearbook_reader.storage.database import Database
from yearbook_reader.storage.rows import damaged_rows

Change = Callable[[Notebook], object]

MOST_CALLS = 400
FAULTS = {
    "error": (apsw.IOError, errno.EIO),
    "full": (apsw.FullError, errno.ENOSPC),
}


class Disk(FailingDisk):
    """The way to the disk, SQLite's and our own: calls of both fail."""

    def __init__(self) -> None:
        super().__init__()
        self.failed = 0
        self.reading_fails = True
        self.number = errno.EIO

    def mend(self) -> bool:
        failed = super().mend()
        self.failed += failed
        return failed

    def pass_or_fail_us(self) -> None:
        if self.fails_now:
            raise OSError(self.number, os.strerror(self.number))


@pytest.fixture
def disk(
    monkeypatch: pytest.MonkeyPatch, record_property: Callable[[str, object], None]
) -> Iterator[Disk]:
    """Stand between the program and the disk while the test runs."""
    disk = Disk()

    def failing(work: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **named: object) -> object:
            disk.pass_or_fail_us()
            return work(*arguments, **named)

        return call

    for owner, name in ((os, "open"), (Path, "replace"), (Path, "mkdir"), (Path, "open")):
        monkeypatch.setattr(owner, name, failing(getattr(owner, name)))
    monkeypatch.setattr(os, "fsync", failing(lambda descriptor: None))
    yield disk
    disk.unregister()
    record_property("failed calls", disk.failed)


@pytest.fixture(params=FAULTS)
def breaking(request: pytest.FixtureRequest, disk: Disk) -> Disk:
    """Give a disk that fails once, or is full from then on."""
    disk.fault, disk.number = FAULTS[request.param]
    disk.stays_broken = request.param == "full"
    return disk


def filled(path: Path, annotation: Annotation) -> None:
    with closing(Notebook.open(path)) as notebook:
        notebook.add(annotation, replace(annotation, id="two"), replace(annotation, id="gone"))
        notebook.delete("gone")


def state_of(path: Path) -> tuple[Annotation, ...]:
    """Give what a sound notebook holds."""
    with closing(Database(path, APPLICATION_ID, MIGRATIONS)) as database:
        assert damaged_rows(database) == 0
        return Notebook(database).annotations("book")


def edit(notebook: Notebook) -> object:
    [first, *_] = notebook.annotations("book")
    return notebook.update(replace(first, note="改" * 3000))


def undo(notebook: Notebook) -> object:
    [last] = notebook.history.standing(("annotation",))
    return notebook.history.undo(last.number)


def take_in_many(notebook: Notebook) -> object:
    [first, *_] = notebook.annotations("book")
    return notebook.put(*(replace(first, id=f"id-{n}", note="长" * 500) for n in range(12)))


CHANGES: dict[str, Change] = {
    "save": lambda notebook: notebook.add(
        replace(notebook.annotations("book")[0], id="new", note="长" * 3000)
    ),
    "edit": edit,
    "delete": lambda notebook: notebook.delete("two"),
    "undo": undo,
    "import": take_in_many,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_is_done_or_not_whichever_call_fails(
    path: Path, annotation: Annotation, breaking: Disk, change: Change
) -> None:
    filled(path, annotation)
    whole, old = path.read_bytes(), state_of(path)
    with closing(Notebook.open(path)) as notebook:
        change(notebook)
    new = state_of(path)
    assert new != old
    for call in range(1, MOST_CALLS):
        path.write_bytes(whole)
        notebook = Notebook.open(path)
        breaking.break_at(call)
        try:
            change(notebook)
            told = new
        except StorageError:
            told = ()
        failed = breaking.mend()
        seen = notebook.annotations("book")
        with suppress(StorageError):
            notebook.close()
        assert seen in ((new,) if told else (old, new))
        assert state_of(path) == seen
        if not failed:
            break
    assert call > 20
    assert told


def test_a_migration_is_done_or_not_whichever_call_fails(path: Path, breaking: Disk) -> None:
    breaking.reading_fails = False
    former = (Path(__file__).parent / "files" / "notebook.version-1.sqlite").read_bytes()
    path.write_bytes(former)
    new = state_of(path)
    copy = path.with_name("notebook.version-1.sqlite")
    for call in range(1, MOST_CALLS):
        path.write_bytes(former)
        copy.unlink(missing_ok=True)
        breaking.break_at(call)
        done = False
        with suppress(StorageError):
            Notebook.open(path).close()
            done = True
        failed = breaking.mend()
        if not copy.exists():
            assert path.read_bytes()[:100] == former[:100]
        assert state_of(path) == new
        if not failed:
            break
    assert call > 50
    assert done


def test_a_copy_is_made_or_not_whichever_call_fails(
    path: Path, annotation: Annotation, breaking: Disk
) -> None:
    breaking.reading_fails = False
    filled(path, annotation)
    folder = path.parent / "backups"
    for call in range(1, MOST_CALLS):
        shutil.rmtree(folder, ignore_errors=True)
        keeper = NotebookKeeper(path, folder)
        notebook = Notebook(keeper.database)
        former = keeper.back_up()
        notebook.update(replace(annotation, note=f"改{call}"))
        breaking.break_at(call)
        made = None
        with suppress(StorageError):
            made = keeper.back_up()
        failed = breaking.mend()
        copies = Backups(folder)
        assert former in copies.list()
        assert all(copies.contents(each).annotations == 2 for each in copies.list())
        assert copies.newest_good() == copies.list()[0]
        assert not list(folder.glob(".*"))
        keeper.close()
        if not failed:
            break
    assert call > 30
    assert made is not None


@pytest.mark.parametrize(
    "ask", [Notebook.all_annotations, lambda notebook: notebook.annotations("book")]
)
def test_a_disk_that_fails_while_reading_is_no_empty_notebook(
    path: Path, annotation: Annotation, breaking: Disk, ask: Callable[[Notebook], object]
) -> None:
    filled(path, annotation)
    for call in range(1, MOST_CALLS):
        notebook = Notebook.open(path)
        for change in (None, f"改{call}"):
            if change:
                ask(notebook)
                with closing(Notebook.open(path)) as other:
                    other.update(replace(annotation, note=change))
            with closing(Notebook.open(path)) as other:
                right = ask(other)
            breaking.break_at(call)
            with suppress(StorageError):
                assert ask(notebook) == right
            failed = breaking.mend()
            assert ask(notebook) == right
        notebook.close()
        if not failed:
            break
    assert call > 2


def test_a_disk_that_fails_at_the_start_is_not_taken_for_a_damaged_notebook(
    path: Path, annotation: Annotation, breaking: Disk
) -> None:
    filled(path, annotation)
    whole, state = path.read_bytes(), state_of(path)
    for call in range(1, MOST_CALLS):
        breaking.break_at(call)
        report = None
        with suppress(StorageError):
            opened = open_notebook_file(path, path.parent / "backups")
            report = opened.report
            opened.database.close()
        failed = breaking.mend()
        assert report in (None, StartReport())
        assert path.read_bytes() == whole
        assert [each.name for each in path.parent.iterdir()] == [path.name]
        if not failed:
            break
    assert state_of(path) == state
    assert call > 20
    assert report is not None


def test_a_damaged_notebook_is_mended_or_left_whichever_call_fails(
    path: Path, annotation: Annotation, breaking: Disk
) -> None:
    breaking.reading_fails = False
    filled(path, annotation)
    state = state_of(path)
    connection = apsw.Connection(str(path))
    connection.execute("UPDATE annotation SET note = 'x' WHERE id = 'two'")
    connection.close()
    damaged = path.read_bytes()
    for call in range(1, MOST_CALLS):
        for each in path.parent.iterdir():
            each.unlink()
        path.write_bytes(damaged)
        breaking.break_at(call)
        with suppress(StorageError):
            open_notebook_file(path, path.parent / "backups").database.close()
        failed = breaking.mend()
        open_notebook_file(path, path.parent / "backups").database.close()
        assert state_of(path) == state
        kept = [each.read_bytes() for each in path.parent.glob("notebook.damaged-*.sqlite")]
        assert kept
        assert set(kept) == {damaged}
        if not failed:
            break
    assert call > 20
