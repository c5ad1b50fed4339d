"""Files that a person chose are whole, or as they were."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from yearbook_reader.errors import StorageError
from yearbook_reader.ui.parts.file_writing import write_file

ROOM = 8_192


@contextmanager
def little_room() -> Iterator[None]:
    """Let no file grow over so many bytes; the system takes the first ones, as of a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_file_for_which_there_is_no_room_is_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "批注.md"
    write_file(file, b"old")
    with pytest.raises(StorageError), little_room():
        write_file(file, b"x" * (ROOM * 4))
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"old"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("没有/批注.md", "文件夹“.*/没有”不存在"),
        ("有.md/批注.md", "路径里有一段不是文件夹"),
        ("年鉴", "它是文件夹"),
        (f"{'长' * 100}.md", "名称太长"),
    ],
)
def test_why_a_file_cannot_be_written_is_told_in_our_words(
    tmp_path: Path, name: str, reason: str
) -> None:
    (tmp_path / "年鉴").mkdir()
    (tmp_path / "有.md").touch()
    with pytest.raises(StorageError, match=reason):
        write_file(tmp_path / name, b"")
