"""A folder takes its place whole or not at all, and loses it at once."""

import os
import time
from pathlib import Path

import pytest

from yearbook_reader.errors import StorageError
from yearbook_reader.storage.atomic import (
    make_folder,
    putting_folder_in_place,
    putting_in_place,
    remove_folder,
    sweep_drafts,
    write_atomically,
)


def test_a_folder_is_there_with_all_that_was_put_in_it(tmp_path: Path) -> None:
    with putting_folder_in_place(tmp_path / "a") as draft:
        draft.write("file", b"content")
        assert not (tmp_path / "a").exists()
    assert (tmp_path / "a" / "file").read_text() == "content"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_an_error_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="stop"), putting_folder_in_place(tmp_path / "a"):
        raise ValueError("stop")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_was_there_first_stays(tmp_path: Path) -> None:
    with putting_folder_in_place(tmp_path / "a") as draft:
        draft.write("file", b"second")
        (tmp_path / "a").mkdir()
        (tmp_path / "a" / "file").write_text("first")
    assert (tmp_path / "a" / "file").read_text() == "first"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError), putting_folder_in_place(tmp_path / "missing" / "a"):
        pass


def test_a_file_that_cannot_be_written_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(StorageError), putting_folder_in_place(tmp_path / "a") as draft:
        draft.write("no such folder/file", b"content")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_removed_with_all_that_is_in_it(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    remove_folder(tmp_path / "a")
    remove_folder(tmp_path / "a")
    assert list(tmp_path.iterdir()) == []


def test_old_drafts_are_swept_and_young_ones_left(tmp_path: Path) -> None:
    for name in (".old.1.new", ".young.2.new", "kept"):
        (tmp_path / name).mkdir()
    (tmp_path / ".old.1.new" / "file").write_text("rest")
    os.utime(tmp_path / ".old.1.new", (time.time() - 100,) * 2)
    sweep_drafts(tmp_path, older_than=50)
    assert {path.name for path in tmp_path.iterdir()} == {".young.2.new", "kept"}


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the names of the files and folders that are waited for until they are on the disk."""
    names: list[str] = []
    opened, waited = os.open, os.fsync
    of: dict[int, str] = {}

    def open_file(path: Path, flags: int, mode: int = 0o777) -> int:
        descriptor = opened(path, flags, mode)
        of[descriptor] = Path(path).name
        return descriptor

    def sync(descriptor: int) -> None:
        names.append(of[descriptor])
        waited(descriptor)

    monkeypatch.setattr(os, "open", open_file)
    monkeypatch.setattr(os, "fsync", sync)
    return names


def test_each_new_folder_is_lasting_before_the_next_is_made(
    tmp_path: Path, synced: list[str]
) -> None:
    make_folder(tmp_path / "a" / "b" / "c")
    assert synced == [tmp_path.name, "a", "b"]
    make_folder(tmp_path / "a" / "b" / "c")
    assert synced == [tmp_path.name, "a", "b"]


def test_a_folder_is_lasting_with_its_files_before_and_after_it_takes_its_place(
    tmp_path: Path, synced: list[str]
) -> None:
    with putting_folder_in_place(tmp_path / "a") as draft:
        draft.write("one", b"content")
        draft.write("two", b"content")
    assert set(synced[:2]) == {"one", "two"}
    assert synced[2:] == [draft.path.name, tmp_path.name]


def test_a_file_is_lasting_before_and_after_it_takes_its_place(
    tmp_path: Path, synced: list[str]
) -> None:
    with putting_in_place(tmp_path / "a") as draft:
        draft.write_text("content")
    assert synced == [draft.name, tmp_path.name]


def test_a_file_that_may_be_lost_is_not_waited_for(tmp_path: Path, synced: list[str]) -> None:
    write_atomically(tmp_path / "a", b"content", may_be_lost=True)
    assert (tmp_path / "a").read_bytes() == b"content"
    assert synced == []
