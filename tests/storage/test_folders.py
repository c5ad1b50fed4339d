"""A folder takes its place whole or not at all, and loses it at once."""

import os
import time
from pathlib import Path

import pytest

from yearbook_reader.errors import StorageError
from yearbook_reader.storage.atomic import putting_folder_in_place, remove_folder, sweep_drafts


def test_a_folder_is_there_with_all_that_was_put_in_it(tmp_path: Path) -> None:
    with putting_folder_in_place(tmp_path / "a") as draft:
        (draft / "file").write_text("content")
        assert not (tmp_path / "a").exists()
    assert (tmp_path / "a" / "file").read_text() == "content"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_an_error_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="stop"), putting_folder_in_place(tmp_path / "a"):
        raise ValueError("stop")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_was_there_first_stays(tmp_path: Path) -> None:
    with putting_folder_in_place(tmp_path / "a") as draft:
        (draft / "file").write_text("second")
        (tmp_path / "a").mkdir()
        (tmp_path / "a" / "file").write_text("first")
    assert (tmp_path / "a" / "file").read_text() == "first"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError), putting_folder_in_place(tmp_path / "missing" / "a"):
        pass


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
