"""Files that are wholly there or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from yearbook_reader.errors import StorageError
from yearbook_reader.storage.atomic import make_folder, write_atomically


def test_a_new_file_holds_what_was_written(tmp_path: Path) -> None:
    write_atomically(tmp_path / "卷.xml", "水闸".encode())
    assert (tmp_path / "卷.xml").read_text(encoding="utf-8") == "水闸"


def test_the_new_content_takes_the_place_of_the_old(tmp_path: Path) -> None:
    path = tmp_path / "volume.xml"
    write_atomically(path, b"a much longer old content")
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"


def test_no_draft_stays_behind(tmp_path: Path) -> None:
    write_atomically(tmp_path / "volume.xml", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["volume.xml"]


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "磁盘已满"), (errno.EROFS, "只读"), (errno.EACCES, "权限")],
)
def test_a_failing_disk_leaves_the_old_file_and_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    path = tmp_path / "volume.xml"
    write_atomically(path, b"old")

    def fail(descriptor: int) -> None:
        raise OSError(number, "made to fail")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(StorageError, match=words):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["volume.xml"]


def test_the_content_is_synced_before_the_name_and_the_name_before_the_return(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    sync, replace = os.fsync, Path.replace

    def synced(descriptor: int) -> None:
        is_folder = Path(f"/proc/self/fd/{descriptor}").is_dir()
        order.append("folder synced" if is_folder else "content synced")
        sync(descriptor)

    def renamed(self: Path, target: Path) -> Path:
        order.append("renamed")
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", renamed)
    write_atomically(tmp_path / "volume.xml", b"new")
    assert order == ["content synced", "renamed", "folder synced"]


def test_missing_folders_are_made_with_those_above(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b" / "c")
    assert (tmp_path / "a" / "b" / "c").is_dir()


def test_an_existing_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("kept")
    make_folder(tmp_path)
    assert (tmp_path / "notes.txt").read_text() == "kept"


def test_a_folder_below_a_file_is_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match="无法写入"):
        make_folder(tmp_path / "file" / "folder")
