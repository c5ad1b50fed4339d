"""Files and folders that are wholly there or not at all, even after a power cut."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import time

from yearbook_reader.errors import StorageError, reason_of

_DRAFT = ".new"  # how the names of what is not yet in place end


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
    draft = path.with_name(f".{path.name}.{os.urandom(16).hex()}{_DRAFT}")
    try:
        with _faults_told(path):
            yield draft
            _sync(draft)
            draft.replace(path)
            _sync(path.parent)
    finally:
        # A disk that fails now has failed before, which is told.
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Create the folder and those above it, each one lasting; an existing one is left alone.

    Raises:
        StorageError: a folder cannot be created.
    """
    with _faults_told(folder):
        missing = [path for path in (folder, *folder.parents) if not path.is_dir()]
        for path in reversed(missing):
            path.mkdir(exist_ok=True)
            _sync(path.parent)


@contextmanager
def putting_folder_in_place(folder: Path, may_be_lost: str = "") -> Iterator[Path]:
    """Give a draft's path beside `folder`; the folder made there takes its name at the end.

    What was written in it is synced before, but for the file that `may_be_lost` in a power cut.
    Where `folder` has come to be meanwhile, that one stays and the draft goes; so it does on any
    error. What a crash leaves is removed by `sweep_drafts`.

    Raises:
        StorageError: the disk is full, read-only or fails.
    """
    draft = folder.with_name(f".{folder.name}.{os.urandom(16).hex()}{_DRAFT}")
    try:
        with _faults_told(folder):
            draft.mkdir()
            yield draft
            # Not loaded before: the first page waits for this module.
            from concurrent.futures import ThreadPoolExecutor

            # Together: the disk writes what they all wait for in one go.
            with ThreadPoolExecutor() as waiting:
                list(
                    waiting.map(
                        _sync, (file for file in draft.iterdir() if file.name != may_be_lost)
                    )
                )
            _sync(draft)
            with suppress(FileExistsError):
                _move_folder(draft, folder)
            _sync(folder.parent)
    finally:
        _remove_tree(draft, ignore_errors=True)


def _move_folder(draft: Path, folder: Path) -> None:
    try:
        draft.rename(folder)
    except OSError as error:
        if folder.is_dir():
            raise FileExistsError from error
        raise


def remove_folder(folder: Path) -> None:
    """Remove a folder with all that is in it: it loses its name at once, its content after.

    One that is not there is left so.

    Raises:
        StorageError: it cannot be removed.
    """
    rest = folder.with_name(f".{folder.name}.{os.urandom(16).hex()}{_DRAFT}")
    with _faults_told(folder), suppress(FileNotFoundError):
        folder.rename(rest)
        _sync(folder.parent)
        _remove_tree(rest)


def _remove_tree(folder: Path, *, ignore_errors: bool = False) -> None:
    # Imported here, as it brings all archives' ways to pack: the first page waits for it.
    from shutil import rmtree

    rmtree(folder, ignore_errors)


def sweep_drafts(parent: Path, older_than: float) -> None:
    """Remove the drafts, `older_than` these seconds, that a process which died left in a folder."""
    latest = time() - older_than
    for draft in parent.glob(f".*{_DRAFT}"):
        with suppress(OSError):
            if draft.stat().st_mtime < latest:
                _remove_tree(draft) if draft.is_dir() else draft.unlink()


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
        reason = reason_of(error)
        raise StorageError("无法写入“{path}”：{reason}。", path=path, reason=reason) from error


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Say in a sentence why a file, or what is beside it, cannot be read in this block.

    Raises:
        StorageError: the system refused, or the disk failed.
    """
    try:
        yield
    except OSError as error:
        reason = reason_of(error)
        raise StorageError("无法读取“{name}”：{reason}。", name=path, reason=reason) from error
