"""A notebook that may not be written is read, whatever its state, and is left as it is."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from yearbook_reader.annotations.annotation import Annotation
from yearbook_reader.annotations.notebook.backups import Backups
from yearbook_reader.annotations.notebook.keeper import NotebookKeeper
from yearbook_reader.annotations.notebook.notebook import Notebook
from yearbook_reader.annotations.notebook.notebook_file import open_notebook_file
from yearbook_reader.annotations.notebook.schema import APPLICATION_ID, MIGRATIONS
from yearbook_reader.errors import StorageError
from yearbook_reader.storage.database import Database

Lock = Callable[[Path], None]


@pytest.fixture
def lock(monkeypatch: pytest.MonkeyPatch) -> Lock:
    """Give a way to take away the right to write a file or a folder, as the system tells it."""

    def lock(locked: Path) -> None:
        monkeypatch.setattr("os.access", lambda place, _: Path(place) != locked)

    return lock


@pytest.fixture
def backups(path: Path) -> Path:
    """Give the folder of the copies."""
    return path.parent / "backups"


def sound(path: Path, annotation: Annotation) -> None:
    with closing(Notebook.open(path)) as notebook:
        notebook.add(annotation)


def of_an_older_version(path: Path, _: Annotation) -> None:
    shutil.copy(Path(__file__).parent / "files" / "notebook.version-1.sqlite", path)


def half_changed(path: Path, annotation: Annotation) -> None:
    """Leave a file whose last change was broken off when it had begun to be written."""
    going = path.with_name("going.sqlite")
    database = Database(going, APPLICATION_ID, MIGRATIONS)
    notebook = Notebook(database)
    notebook.add(annotation)
    database.read("PRAGMA cache_size = 2")
    with notebook.history.one_action():
        notebook.add(*(replace(annotation, id=str(n), note="长" * 3000) for n in range(20)))
        for ending in ("", "-journal"):
            shutil.copy(f"{going}{ending}", f"{path}{ending}")
    database.close()
    going.unlink()


def damaged(path: Path, annotation: Annotation) -> None:
    sound(path, annotation)
    connection = apsw.Connection(str(path))
    connection.execute("UPDATE annotation SET note = 'x'")
    connection.close()


STATES = pytest.mark.parametrize("state", [sound, of_an_older_version, half_changed, damaged])


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("refused", ["file", "folder"])
@STATES
def test_what_may_not_be_written_is_read_with_a_word_and_left_as_it_is(
    path: Path,
    backups: Path,
    annotation: Annotation,
    lock: Lock,
    state: Callable[[Path, Annotation], None],
    refused: str,
) -> None:
    state(path, annotation)
    before = contents(path.parent)
    lock(path if refused == "file" else path.parent)
    found = open_notebook_file(path, backups)
    assert found.report.read_only
    assert "不能写入" in str(found.report.sentence)
    assert str(path) in str(found.report.sentence)
    notebook = Notebook(found.database)
    if state is not of_an_older_version:
        assert notebook.annotations("book") == (annotation,)
    else:
        assert len(notebook.annotations("book")) == 2
    if state is not sound:
        with pytest.raises(StorageError, match=f"{path}”只能读取"):
            notebook.delete("two" if state is of_an_older_version else annotation.id)
    notebook.close()
    assert contents(path.parent) == before


def test_what_is_saved_of_a_damaged_file_is_told(
    path: Path, backups: Path, annotation: Annotation, lock: Lock
) -> None:
    damaged(path, annotation)
    lock(path)
    found = open_notebook_file(path, backups)
    assert "已损坏" in str(found.report.sentence)
    assert "共1条" in str(found.report.sentence)
    found.database.close()


@pytest.mark.parametrize("missing", ["home/data/notebook.sqlite", "notebook.sqlite"])
def test_where_nothing_can_be_created_the_notebook_is_empty_and_says_why_it_stays_so(
    tmp_path: Path, annotation: Annotation, lock: Lock, missing: str
) -> None:
    lock(tmp_path)
    keeper = NotebookKeeper(tmp_path / missing, tmp_path / "backups")
    notebook = Notebook(keeper.database)
    assert notebook.annotations("book") == ()
    with pytest.raises(StorageError, match="只能读取"):
        notebook.add(annotation)
    assert keeper.report.read_only
    keeper.close()
    assert contents(tmp_path) == {}


def test_no_copy_is_brought_back_into_a_notebook_that_cannot_keep_it(
    path: Path, backups: Path, annotation: Annotation, lock: Lock
) -> None:
    sound(path, annotation)
    with closing(Database(path, APPLICATION_ID, MIGRATIONS)) as database:
        backup = Backups(backups).make(database)
    of_an_older_version(path, annotation)
    lock(path)
    keeper = NotebookKeeper(path, backups)
    with pytest.raises(StorageError, match="只能读取"):
        keeper.restore(backup)
    assert len(Notebook(keeper.database).annotations("book")) == 2
    keeper.close()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Give a disk of its own."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=8m", "none", str(folder)]
    if not shutil.which("mount") or subprocess.run(mounting, capture_output=True).returncode:
        pytest.skip("mounting is not allowed here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@STATES
def test_a_disk_that_is_read_only_is_known_as_one(
    disk: Path, annotation: Annotation, state: Callable[[Path, Annotation], None]
) -> None:
    path = disk / "notebook.sqlite"
    state(path, annotation)
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    keeper = NotebookKeeper(path, disk / "backups")
    assert keeper.news()
    assert not keeper.news()
    notebook = Notebook(keeper.database)
    assert len(notebook.annotations("book")) == (2 if state is of_an_older_version else 1)
    with pytest.raises(StorageError, match="只能读取"):
        notebook.delete(notebook.annotations("book")[0].id)
    assert keeper.back_up() is None
    keeper.close()
