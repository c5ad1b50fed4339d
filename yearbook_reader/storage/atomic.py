"""Files and folders that are wholly there or not at all, even after a power cut."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from yearbook_reader.errors import StorageError

_REASONS = {
    errno.ENOSPC: "磁盘已满，请腾出空间后再试",
    errno.EDQUOT: "磁盘配额已用完，请腾出空间后再试",
    errno.EROFS: "磁盘是只读的",
    errno.EACCES: "没有写入的权限",
    errno.EPERM: "没有写入的权限",
}


def write_atomically(path: Path, content: bytes) -> None:
    """Write the file so that it holds the old content or the new, and after return the new.

    Raises:
        StorageError: the disk is full, read-only or fails; the old file is as it was.
    """
    with putting_in_place(path) as draft, draft.open("xb") as file:
        file.write(content)


@contextmanager
def putting_in_place(path: Path) -> Iterator[Path]:
    """Give a draft's path beside `path`; what is written there takes the place of `path`.

    The draft is synced and renamed at the end of the block; on any error it is removed.

    Raises:
        StorageError: the disk is full, read-only or fails; the old file is as it was.
    """
    draft = path.with_name(f".{path.name}.{uuid4().hex}.new")
    try:
        with _faults_told(path):
            yield draft
            _sync(draft)
            draft.replace(path)
            _sync(path.parent)
    finally:
        draft.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Create the folder and those above it, each one lasting; an existing one is left alone.

    Raises:
        StorageError: a folder cannot be created.
    """
    with _faults_told(folder):
        missing = [path for path in (folder, *folder.parents) if not path.exists()]
        for path in reversed(missing):
            path.mkdir(exist_ok=True)
            _sync(path.parent)


def _sync(path: Path) -> None:
    """Wait until the file's content, or the folder's list of names, is on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _faults_told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, error.strerror or str(error))
        raise StorageError(f"无法写入“{path}”：{reason}。") from error
